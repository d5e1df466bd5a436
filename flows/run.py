"""What `banmian run` does: plan, run the flow with progress on the terminal, say what came of it."""

import datetime
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table as Grid

from flows.newspaper import listening, newspaper
from flows.plan import PlanError, Work, drop_surplus, is_done, make_plan
from nlp.engine import load_engine
from nlp.settings import STAGES, Settings
from nlp.storage import StorageError, read_table, sweep

_COUNTED = ("pages", "articles", "sentences", "entities", "rejects")


def bring_up_to_date(
    sources: list[Path], data: Path, issue: datetime.date | None, jobs: int, settings: Settings, console: Console
) -> int:
    """Run what is not current and print a summary; the number of rejected inputs.

    IngestError, PlanError, StorageError or EngineError when it cannot work.
    """
    _require_writable(data)
    sweep(data)
    plan = make_plan(sources, data, settings, issue)
    if not plan:
        wanted = f" of {issue}" if issue else ""
        raise PlanError(f"no page{wanted} in {', '.join(map(str, sources))}; put .txt files there, or name another source")
    removed = drop_surplus(plan, data)
    todo = [work for work in plan if not is_done(work, data)]
    if todo:
        load_engine(settings.model)  # a missing model is an error before anything is written
        _run_flow(todo, sources, data, issue, jobs, settings, console)
    rejected = _summarise_run(plan, data, console)
    state = f"{len(todo)} of {len(plan)} issue parts written" if todo or removed else "everything was current, no file changed"
    console.print(f"{state}; tables in {data}/, next: banmian tables, banmian explain PAGE", highlight=False)
    return rejected


def _require_writable(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe = data / ".write-test"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StorageError(
            f"{data}: cannot be written ({error.strerror}); choose another --data or mend its permissions"
        ) from error


def _run_flow(
    todo: list[Work],
    sources: list[Path],
    data: Path,
    issue: datetime.date | None,
    jobs: int,
    settings: Settings,
    console: Console,
) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        bar = progress.add_task("starting Prefect", total=len(todo) * len(STAGES))

        def advance(work: Work, stage: str) -> None:
            progress.update(bar, advance=1, description=f"{work.unit.issue} {stage}")

        with listening(advance):
            state: Any = newspaper(sources, data, issue, jobs, settings, return_state=True)
    if state.is_failed() or state.is_crashed():
        raise PlanError(f"the run failed: {state.message}")
    if state.name == "PartiallyCompleted":
        raise PlanError(f"some issues failed, the others are written: {state.message}")


def _summarise_run(plan: list[Work], data: Path, console: Console) -> int:
    totals: dict[str, Counter[str]] = {}
    for work in plan:
        counts = totals.setdefault(work.unit.issue, Counter())
        counts.update({name: read_table(data, name, work.unit).num_rows for name in _COUNTED})
    grid = Grid("issue", *_COUNTED)
    for issue, counts in totals.items():
        grid.add_row(issue, *(str(counts[name]) for name in _COUNTED))
    console.print(grid)
    for work in plan:
        for row in read_table(data, "rejects", work.unit).to_pylist():
            console.print(
                f"rejected {row['source']}: {row['reason']}: {row['detail']}", style="yellow", markup=False, highlight=False
            )
    return sum(counts["rejects"] for counts in totals.values())
