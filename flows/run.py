"""What `banmian run` does: plan, run the flow with progress on the terminal, say what came of it."""

import datetime
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table as Grid

from flows.catalogue import write_package
from flows.places import keep_places
from flows.plan import PlanError, Work, drop_surplus, is_done, make_plan
from nlp.engine import load_engine
from nlp.settings import STAGES, Settings
from nlp.storage import Unit, read_table, require_writable, stored_units, sweep

_COUNTED = ("pages", "articles", "sentences", "entities", "rejects")


class Request(NamedTuple):
    """What the user asked for; `issue` None: all, `jobs` 0: one a core."""

    sources: tuple[Path, ...]
    data: Path
    issue: datetime.date | None
    jobs: int
    settings: Settings


def bring_up_to_date(request: Request, out: Console, progress: Console) -> int:
    """Run what is not current and print a summary; the number of rejected inputs.

    A BanmianError when it cannot work, or when some issues failed (the others are written then).
    """
    data = request.data
    require_writable(data)
    sweep(data)
    plan = make_plan(request.sources, data, request.settings, request.issue)
    if not plan:
        wanted = f" of {request.issue}" if request.issue else ""
        raise PlanError(
            f"no page{wanted} in {', '.join(map(str, request.sources))}; put .txt files there, or name another source"
        )
    removed = drop_surplus(plan, data)
    keep_places(data)
    todo = [work for work in plan if not is_done(work, data)]
    failure = _run_flow(todo, request, progress) if todo else None
    written = [work for work in plan if is_done(work, data)] if failure else plan
    rejected = _show_counts(written, data, out)
    write_package(data)
    if failure:
        raise PlanError(failure)
    parts = f"{len(todo)} of {len(plan)} issues written" if todo or removed else "everything was current, no file changed"
    out.print(f"{parts}; tables in {data}/", highlight=False, soft_wrap=True)
    _show_others(plan, request, out)
    first = next((row for work in plan for row in read_table(data, "pages", work.unit)["source"].to_pylist()), "PAGE")
    option = "" if data == Path("data") else f" --data {data}"
    out.print(f"next: banmian explain {first}{option}, banmian tables{option}", highlight=False, soft_wrap=True)
    return rejected


def _run_flow(todo: list[Work], request: Request, console: Console) -> str | None:
    """What went wrong, None when nothing did."""
    load_engine(request.settings.model)  # a missing model is an error before anything is written
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        bar = progress.add_task("starting Prefect", total=len(todo) * len(STAGES))
        from flows.newspaper import listening, newspaper  # noqa: PLC0415 (takes seconds, not needed when all is current)

        done: set[tuple[Unit, str]] = set()

        def advance(work: Work, name: str) -> None:
            done.add((work.unit, name))
            progress.update(bar, completed=len(done), description=f"{work.unit.issue} {name}")

        with listening(advance):
            try:
                state: Any = newspaper(list(request.sources), *request[1:], return_state=True)
            except RuntimeError as error:  # Prefect's, when its server does not answer
                return f"Prefect could not start: {error}; see PREFECT_API_URL, or unset it for a server of this run's own"
    if state.is_completed() and state.name != "PartiallyCompleted":
        return None
    return f"some issues failed, the others are written; the next run takes them up again. {state.message}"


def _show_counts(plan: Sequence[Work], data: Path, out: Console) -> int:
    totals: dict[str, Counter[str]] = {}
    for work in plan:
        counts = totals.setdefault(work.unit.issue, Counter())
        counts.update({name: read_table(data, name, work.unit).num_rows for name in _COUNTED})
    grid = Grid("issue", *_COUNTED)
    for issue, counts in totals.items():
        grid.add_row(issue, *(str(counts[name]) for name in _COUNTED))
    if totals:
        out.print(grid)
    for work in plan:
        for row in read_table(data, "rejects", work.unit).to_pylist():
            message = f"rejected {row['source']}: {row['reason']}: {row['detail']}"
            out.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)
    return sum(counts["rejects"] for counts in totals.values())


def _show_others(plan: Sequence[Work], request: Request, out: Console) -> None:
    """A run may be given a part of the pages only, so issues without a page in its sources stay; the user is told."""
    planned = {work.unit.issue for work in plan}
    others = sorted({unit.issue for unit in stored_units(request.data, "pages")} - planned)
    if others and request.issue is None:
        which = f"issue {others[0]} is" if len(others) == 1 else f"{len(others)} issues ({others[0]} …) are"
        out.print(
            f"{which} in {request.data}/ but not in these sources, and left alone; "
            f"to take one out: rm -r {request.data}/*/issue={others[0]}",
            highlight=False,
            soft_wrap=True,
        )
