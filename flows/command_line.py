"""The command line: `banmian run | check | tables | explain | report | digest | sql | export | text`.

Exit status 0 well, 3 some input rejected, 1 could not work.
"""

import datetime
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape

from nlp.errors import BanmianError
from nlp.settings import Settings, misspelt

# Heavy modules (Prefect, spaCy) are imported inside the commands that need them: `banmian --help` answers at once.

app = typer.Typer(help="Chinese newspaper pages -> Parquet tables.", no_args_is_help=True, pretty_exceptions_enable=False)

DATA = Path("data")
SEEDS = Path("seeds")
REJECTED, FAILED = 3, 1
PIPE_WIDTH = 160
DataOption = Annotated[Path, typer.Option("--data", help="folder of the tables")]


class CommandError(BanmianError, ValueError):
    """An argument that names nothing; the message lists what there is."""


def _console(stderr: bool = False) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    return Console(stderr=stderr, width=None if stream.isatty() else PIPE_WIDTH)


JobsOption = Annotated[int, typer.Option(min=0, max=256, help="worker processes; 0: one a core")]
ClusterOption = Annotated[
    str | None, typer.Option(help="a Dask scheduler, such as tcp://host:8786, in place of processes here")
]


@app.command()
def run(  # noqa: PLR0913, PLR0917 (options of a command)
    sources: Annotated[list[Path] | None, typer.Argument(help="page files or folders of them; default: seeds/")] = None,
    data: DataOption = DATA,
    jobs: JobsOption = 0,
    issue: Annotated[str | None, typer.Option(help="only the issue of this day, such as 2023-02-20")] = None,
    first: Annotated[str | None, typer.Option(help="only issues of this day and later")] = None,
    last: Annotated[str | None, typer.Option(help="only issues of this day and earlier")] = None,
    force: Annotated[bool, typer.Option(help="make tables again even if they are current")] = False,
    cluster: ClusterOption = None,
) -> None:
    """Pages -> all tables; what is current already is left alone."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")  # failures are told in one line; INFO shows all
    from flows.plan import Days  # noqa: PLC0415
    from flows.run import Request, bring_up_to_date  # noqa: PLC0415

    if issue is not None and (first is not None or last is not None):
        raise CommandError("--issue is one day; give it alone, or --first and --last")
    day = _real_day("--issue", issue)
    days = Days(day, day) if day else Days(_real_day("--first", first), _real_day("--last", last))
    for name, meant in misspelt(os.environ).items():
        message = f"{name}: no such setting; is {meant} meant?"
        _console(stderr=True).print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)
    request = Request(tuple(sources or [SEEDS]), data, days, jobs, Settings(), force, cluster)
    rejected = bring_up_to_date(request, _console(), _console(stderr=True))
    raise typer.Exit(REJECTED if rejected else 0)


def _real_day(option: str, day: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(day) if day is not None else None
    except ValueError as error:
        named = f"{option} {day}".strip()
        raise CommandError(f"{named}: no such date ({error}); write it as 2023-02-20") from error


@app.command()
def check(
    sources: Annotated[list[Path] | None, typer.Argument(help="with --repair: the pages; default: seeds/")] = None,
    data: DataOption = DATA,
    repair: Annotated[bool, typer.Option(help="make again what is damaged, from these pages")] = False,
    jobs: JobsOption = 0,
) -> None:
    """Read every file of the store: stamps, columns, keys, spans, checksums; exit status 3 when something is wrong."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    from flows.check import show_check  # noqa: PLC0415

    wrong = show_check(data, sources or [SEEDS], repair, jobs, _console())
    raise typer.Exit(REJECTED if wrong else 0)


@app.command()
def tables(
    name: Annotated[str | None, typer.Argument(help="one table")] = None,
    data: DataOption = DATA,
    check: Annotated[bool, typer.Option("--check", help="verify what is stored: columns, types, keys, spans")] = False,
) -> None:
    """The data dictionary, and what the data folder holds now."""
    from flows.show import show_problems, show_tables  # noqa: PLC0415
    from nlp.tables import TABLES  # noqa: PLC0415

    if name is not None:
        _one_of("table", name, TABLES)
    if check:
        raise typer.Exit(FAILED if show_problems(data, name, _console()) else 0)
    show_tables(data, name, _console())


@app.command()
def explain(
    which: Annotated[str, typer.Argument(help="a page (id, or file) or an article id")], data: DataOption = DATA
) -> None:
    """Each printed line with its role, its article, and why."""
    from flows.show import explain_lines  # noqa: PLC0415

    explain_lines(data, which, _console())


@app.command()
def report(
    date: Annotated[
        str | None, typer.Argument(help="day of the issue, such as 2023-02-20, or undated; default: the latest")
    ] = None,
    data: DataOption = DATA,
    out: Annotated[
        Path | None, typer.Option(help="folder to write to; default: reports/ in the data folder (here, when that is a bucket)")
    ] = None,
    show: Annotated[bool, typer.Option("--open", help="open it in the browser")] = False,
) -> None:
    """An issue as one page for the browser: printed lines beside the articles, names, summaries, search."""
    from flows.report import make_report  # noqa: PLC0415
    from nlp.files import in_bucket  # noqa: PLC0415

    path = make_report(data, _issue_name(date, ""), out or (Path("reports") if in_bucket(data) else data / "reports"))
    _console().print(f"{path}: {path.stat().st_size / 1000:.0f} kB", highlight=False, soft_wrap=True)
    if show:
        import webbrowser  # noqa: PLC0415

        webbrowser.open(path.resolve().as_uri())


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help='such as "select text, count(*) from entities group by text"; - reads it')],
    data: DataOption = DATA,
    form: Annotated[str, typer.Option("--format", help="table, csv or json")] = "table",
) -> None:
    """A question in SQL: all tables as views, with the column issue; nothing is changed."""
    from flows.sql import FORMATS, answer_query  # noqa: PLC0415

    _one_of("format", form, FORMATS)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    answer_query(data, sys.stdin.read() if query == "-" else query, form, sys.stdout, _console())


@app.command()
def export(
    names: Annotated[list[str] | None, typer.Argument(help="tables; default: all")] = None,
    data: DataOption = DATA,
    form: Annotated[str, typer.Option("--format", help="csv, xlsx or jsonl")] = "csv",
    out: Annotated[Path, typer.Option(help="folder to write to")] = Path("export"),
    issue: Annotated[str | None, typer.Option(help="only the issue of this day, such as 2023-02-20")] = None,
) -> None:
    """Tables as files for Excel, R and others; no text becomes a formula."""
    from flows.export import FORMATS, export_tables  # noqa: PLC0415
    from nlp.tables import TABLES  # noqa: PLC0415

    _one_of("format", form, FORMATS)
    for name in names or []:
        _one_of("table", name, TABLES)
    for path, rows in export_tables(data, names or [], form, out, _issue_name(issue)).items():
        _console().print(f"{path}: {rows} rows", highlight=False, soft_wrap=True)


def _one_of(what: str, given: str, allowed: Iterable[str]) -> None:
    if given not in allowed:
        raise CommandError(f"{given}: no such {what}; there are {', '.join(allowed)}")


def _issue_name(issue: str | None, option: str = "--issue") -> str | None:
    """The folder's name of a day; `undated` is one too."""
    return issue if issue in (None, "undated") else str(_real_day(option, issue))


@app.command()
def digest(
    date: Annotated[str | None, typer.Argument(help="day of the issue, such as 2023-02-20; default: the latest")] = None,
    data: DataOption = DATA,
) -> None:
    """One issue in Markdown: a paragraph a page, each article's headline, summary, who and where."""
    from flows.digest import digest as make_digest  # noqa: PLC0415

    print(make_digest(data, _issue_name(date, "")), end="")


@app.command()
def text(
    stage: Annotated[str, typer.Argument(help="words, sentences, entities or summary")],
    max_chars: Annotated[int, typer.Option(min=1, help="longest summary, in characters")] = 120,
) -> None:
    """One stage on standard input, a paragraph a line (summary: a JSON article a line); JSON lines out."""
    from flows.text import STAGES, answer_lines  # noqa: PLC0415

    _one_of("stage", stage, STAGES)
    sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict", newline="\n")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    for answer in answer_lines(stage, sys.stdin, Settings().model, max_chars):
        print(answer)


def main() -> None:
    """Run the command; an error that names its cause and way out is one line, exit status 1."""
    try:
        app()
    except BanmianError as error:
        _complain(str(error))
    except ValidationError as error:
        for problem in error.errors():
            _complain(f"BANMIAN_{'.'.join(map(str, problem['loc'])).upper()}={problem['input']}: {problem['msg']}")
    else:
        return
    sys.exit(FAILED)


def _complain(message: str) -> None:
    _console(stderr=True).print(f"[red]{escape(message)}[/red]", highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
