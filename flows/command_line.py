"""The command line: `banmian run | tables | explain | digest | text`.

Exit status 0 well, 3 some input rejected, 1 could not work.
"""

import datetime
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape

from nlp.errors import BanmianError
from nlp.settings import Settings

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


@app.command()
def run(
    sources: Annotated[list[Path] | None, typer.Argument(help="page files or folders of them; default: seeds/")] = None,
    data: DataOption = DATA,
    jobs: Annotated[int, typer.Option(min=0, help="worker processes; 0: one a core")] = 0,
    issue: Annotated[str | None, typer.Option(help="only the issue of this day, such as 2023-02-20")] = None,
) -> None:
    """Pages -> all tables; what is current already is left alone."""
    day = _real_day(issue, "--issue ")
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")  # failures are told in one line; INFO shows all
    from flows.run import Request, bring_up_to_date  # noqa: PLC0415

    request = Request(tuple(sources or [SEEDS]), data, day, jobs, Settings())
    rejected = bring_up_to_date(request, _console(), _console(stderr=True))
    raise typer.Exit(REJECTED if rejected else 0)


def _real_day(issue: str | None, option: str = "") -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(issue) if issue is not None else None
    except ValueError as error:
        raise CommandError(f"{option}{issue}: no such date ({error}); write it as 2023-02-20") from error


@app.command()
def tables(name: Annotated[str | None, typer.Argument(help="one table")] = None, data: DataOption = DATA) -> None:
    """The data dictionary, and what the data folder holds now."""
    from flows.show import show_tables  # noqa: PLC0415
    from nlp.tables import TABLES  # noqa: PLC0415

    if name is not None and name not in TABLES:
        raise CommandError(f"{name}: no such table; there are {', '.join(TABLES)}")
    show_tables(data, name, _console())


@app.command()
def explain(
    which: Annotated[str, typer.Argument(help="a page (id, or file) or an article id")], data: DataOption = DATA
) -> None:
    """Each printed line with its role, its article, and why."""
    from flows.show import explain_lines  # noqa: PLC0415

    explain_lines(data, which, _console())


@app.command()
def digest(
    date: Annotated[str | None, typer.Argument(help="day of the issue, such as 2023-02-20; default: the latest")] = None,
    data: DataOption = DATA,
) -> None:
    """One issue in Markdown: a paragraph a page, each article's headline, summary, who and where."""
    from flows.digest import digest as make_digest  # noqa: PLC0415

    print(make_digest(data, _real_day(date)), end="")


@app.command()
def text(
    stage: Annotated[str, typer.Argument(help="words, sentences, entities or summary")],
    max_chars: Annotated[int, typer.Option(min=1, help="longest summary, in characters")] = 120,
) -> None:
    """One stage on standard input, a paragraph a line (summary: a JSON article a line); JSON lines out."""
    from flows.text import STAGES, answer_lines  # noqa: PLC0415

    if stage not in STAGES:
        raise CommandError(f"{stage}: no such stage; there are {', '.join(STAGES)}")
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
