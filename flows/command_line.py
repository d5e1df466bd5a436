"""The command line: `banmian run | tables | explain | text`. Exit status 0 all well, 3 some input rejected, 1 could not work."""

import datetime
import os
import sys
from pathlib import Path
from typing import Annotated

import pyarrow as pa
import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from nlp.engine import EngineError
from nlp.ingest import IngestError
from nlp.settings import Settings
from nlp.storage import StorageError
from nlp.tables import TABLES

app = typer.Typer(help="Chinese newspaper pages -> Parquet tables.", no_args_is_help=True, pretty_exceptions_enable=False)
console = Console(stderr=True)
out = Console()

DATA = Path("data")
SEEDS = Path("seeds")
REJECTED, FAILED = 3, 1
DataOption = Annotated[Path, typer.Option("--data", help="folder of the tables")]


@app.command()
def run(
    sources: Annotated[list[Path] | None, typer.Argument(help="page files or folders of them; default: seeds/")] = None,
    data: DataOption = DATA,
    jobs: Annotated[int, typer.Option(min=0, help="worker processes; 0: one a core")] = 0,
    issue: Annotated[str | None, typer.Option(help="only the issue of this day, such as 2023-02-20")] = None,
) -> None:
    """Pages -> all tables; what is current already is left alone."""
    from flows.run import bring_up_to_date  # noqa: PLC0415 (Prefect takes seconds to import)

    day = _real_day(issue)
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "ERROR")
    rejected = bring_up_to_date(sources or [SEEDS], data, day, jobs, Settings(), console)
    raise typer.Exit(REJECTED if rejected else 0)


def _real_day(issue: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(issue) if issue else None
    except ValueError as error:
        raise IngestError(f"--issue {issue}: no such date ({error}); write it as 2023-02-20") from error


@app.command()
def tables(name: Annotated[str | None, typer.Argument(help="one table")] = None, data: DataOption = DATA) -> None:
    """The data dictionary, and what the data folder holds now."""
    from flows.show import count_rows  # noqa: PLC0415

    if name is not None and name not in TABLES:
        raise IngestError(f"{name}: no such table; there are {', '.join(TABLES)}")
    for table in TABLES.values() if name is None else [TABLES[name]]:
        files, rows = count_rows(data, table.name)
        out.print(
            f"[bold]{table.name}[/bold]: {table.row}; key {', '.join(table.key)}; {rows} rows in {files} files", highlight=False
        )
        if name is not None or files == 0:
            out.print(_columns(table.schema))


def _columns(schema: pa.Schema) -> Grid:
    grid = Grid(show_header=True, box=None)
    for heading in ("column", "type", "null", "meaning"):
        grid.add_column(heading)
    for column in schema:
        meaning = (column.metadata or {}).get(b"description", b"").decode()
        grid.add_row(column.name, str(column.type), "may be" if column.nullable else "", escape(meaning))
    return grid


@app.command()
def explain(
    which: Annotated[str, typer.Argument(help="a page (id, or file name) or an article id")], data: DataOption = DATA
) -> None:
    """Each printed line with its role, its article, and why."""
    from flows.show import explain_lines  # noqa: PLC0415

    explain_lines(data, which, out)


@app.command()
def text(
    stage: Annotated[str, typer.Argument(help="words, sentences, entities or summary")],
    max_chars: Annotated[int, typer.Option(min=1, help="longest summary, in characters")] = 120,
) -> None:
    """One stage on standard input, a paragraph a line (summary: a JSON article a line); JSON lines out."""
    from flows.text import STAGES, answer_lines  # noqa: PLC0415

    if stage not in STAGES:
        raise IngestError(f"{stage}: no such stage; there are {', '.join(STAGES)}")
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")  # type: ignore[union-attr]
    for answer in answer_lines(stage, sys.stdin, Settings().model, max_chars):
        print(answer, flush=False)


def main() -> None:
    """Run the command; an error that names its cause and way out is one line, exit status 1."""
    from flows.plan import PlanError  # noqa: PLC0415
    from flows.text import InputError  # noqa: PLC0415

    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (IngestError, StorageError, EngineError, PlanError, InputError) as error:
        console.print(f"[red]{escape(str(error))}[/red]", highlight=False, soft_wrap=True)
        sys.exit(FAILED)
    except ValidationError as error:
        for problem in error.errors():
            name = ".".join(map(str, problem["loc"])).upper()
            console.print(f"[red]BANMIAN_{name}={problem['input']}: {problem['msg']}[/red]", highlight=False)
        sys.exit(FAILED)


if __name__ == "__main__":
    main()
