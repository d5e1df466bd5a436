"""What `banmian run` does: plan, run the flow with progress on the terminal, say what came of it."""

import re
import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table as Grid

from flows.data_package import keep_package
from flows.own_server import own_server, reporting_to, why_not
from flows.places import keep_places
from flows.plan import Batch, Days, PlanError, Work, drop_surplus, is_done, make_plan, removal, units_in
from nlp.engine import require_model
from nlp.files import shown
from nlp.settings import STAGES, Settings
from nlp.storage import UNDATED, Stock, read_table, require_writable, sweep, take_stock, unit_name

if TYPE_CHECKING:
    from prefect.states import State

_COUNTED = ("pages", "articles", "sentences", "entities", "rejects")
SHOWN_ISSUES, SHOWN_REJECTS = 20, 20
REFRESHES = 2
"""Of the progress bar in a second: ten, as Rich has it, take a few hundredths of a core."""


class Request(NamedTuple):
    """What the user asked for; `jobs` 0: one a core; `force`: make again what is current; `cluster`: a Dask scheduler."""

    sources: tuple[Path, ...]
    data: Path
    days: Days
    jobs: int
    settings: Settings
    force: bool = False
    cluster: str | None = None


def bring_up_to_date(request: Request, out: Console, progress: Console) -> int:
    """Run what is not current and print a summary; the number of rejected inputs.

    A BanmianError when it cannot work, or when some issues failed (the others are written then).
    """
    data = request.data
    request.days.check()
    require_writable(data)
    sweep(data)
    stock = take_stock(data)
    plan = make_plan(request.sources, data, request.settings, request.days, stock)
    if not plan:
        wanted = "" if request.days == Days() else f" {request.days}"
        raise PlanError(
            f"no page{wanted} in {', '.join(map(str, request.sources))}; put .txt files there, or name another source"
        )
    placed, held = keep_places(data), _pages_by_issue(stock)
    removed = drop_surplus(plan, data, stock)
    todo = [work for work in plan if request.force or not is_done(work, stock)]
    failure = _run_flow(todo, request, progress) if todo else None
    stock = take_stock(data) if todo or removed else stock
    written = [work for work in plan if is_done(work, stock)] if failure else plan
    rejected = _show_counts(written, data, stock, out)
    if not todo:  # else the flow has done it
        keep_package(data, bool(removed or placed))
    if failure:
        raise PlanError(failure)
    parts = f"{len(todo)} of {len(plan)} issues written" if todo or removed else "everything was current, no file changed"
    out.print(f"{parts}; tables in {shown(data)}/", highlight=False, soft_wrap=True)
    if request.settings.abstract_url:
        _show_extracts(todo, data, out)
    _show_gone(plan, held, _pages_by_issue(stock), out)
    _show_undated(todo, stock, out)
    _show_others(plan, request, stock, out)
    _show_next(plan, data, stock, out)
    return rejected


def _run_flow(todo: Sequence[Work], request: Request, console: Console) -> str | None:
    """What went wrong, None when nothing did."""
    if request.cluster is None:
        require_model(request.settings.model)  # a missing model is an error before anything is written
    else:
        from flows.cluster import cluster_pool  # noqa: PLC0415 (imports Prefect)

        cluster_pool(request.cluster)  # and so is a cluster with nobody there
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with own_server() as server, Progress(*columns, console=console, refresh_per_second=REFRESHES) as progress:
        bar = progress.add_task("starting Prefect", total=max(sum(work.size for work in todo) * len(STAGES), 1))
        import httpx  # noqa: PLC0415 (not needed when all is current)

        from flows.newspaper import listening  # noqa: PLC0415 (takes seconds, not needed when all is current)
        from flows.unit import engine_of  # noqa: PLC0415 (as well)

        if request.cluster is None and (request.jobs == 1 or len(todo) == 1):
            engine_of(request.settings.model)  # this process will need it; the server is still starting

        def advance(batch: Batch, name: str, _: object) -> None:
            progress.update(bar, advance=sum(work.size for work in batch.works), description=f"{batch.name} {name}")

        try:
            with reporting_to(server), listening(advance):
                return _outcome(_call_flow(request))
        except (RuntimeError, httpx.HTTPError) as error:  # Prefect's, when its server does not answer or cannot write
            return why_not(error, server)


def _call_flow(request: Request) -> "State[Any]":
    from flows.newspaper import newspaper  # noqa: PLC0415

    return newspaper(
        list(request.sources),
        request.data,
        first=request.days.first,
        last=request.days.last,
        force=request.force,
        jobs=request.jobs,
        cluster=request.cluster,
        settings=request.settings,
        return_state=True,
    )


def _outcome(state: "State[Any]") -> str | None:
    if state.is_completed() and state.name != "PartiallyCompleted":
        return None
    message = str(state.message)
    if " units: " not in message:  # it could not even begin
        return message.removeprefix("Flow run encountered an exception: ")
    return f"some issues failed, the others are written; the next run takes them up again. {message}"


def _show_counts(plan: Sequence[Work], data: Path, stock: Stock, out: Console) -> int:
    """A line an issue while they are few, then the totals; the number of rejects, of which the first are shown."""
    totals: dict[str, Counter[str]] = {}
    rejecting: list[Work] = []
    for work in plan:
        counts = totals.setdefault(work.unit.issue, Counter())
        counts.update({name: _rows(stock, name, work) for name in _COUNTED})
        rejecting += [work] if _rows(stock, "rejects", work) else []
    if len(totals) > SHOWN_ISSUES:
        totals = {f"{len(totals)} issues": Counter({name: sum(c[name] for c in totals.values()) for name in _COUNTED})}
    grid = Grid("issue", *_COUNTED)
    for issue, counts in totals.items():
        grid.add_row(issue, *(str(counts[name]) for name in _COUNTED))
    if totals:
        out.print(grid)
    total = sum(counts["rejects"] for counts in totals.values())
    _show_rejects(rejecting, data, total, out)
    return total


def _rows(stock: Stock, name: str, work: Work) -> int:
    known = stock.get(unit_name(name, work.unit))
    return (known.rows or 0) if known else 0


def _show_rejects(rejecting: Sequence[Work], data: Path, total: int, out: Console) -> None:
    shown_ones = 0
    for work in rejecting:
        if shown_ones >= SHOWN_REJECTS:
            break
        for row in read_table(data, "rejects", work.unit).to_pylist():
            message = f"rejected {row['source']}: {row['reason']}: {row['detail']}"
            out.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)
            shown_ones += 1
    if shown_ones < total:
        out.print(f"… and {total - shown_ones} more in the table rejects", style="yellow")


def _show_extracts(todo: Sequence[Work], data: Path, out: Console) -> None:
    """Who named an endpoint is told how many summaries it did not write, and why."""
    methods = [str(method) for work in todo for method in read_table(data, "summaries", work.unit)["method"].to_pylist()]
    why = Counter(method.partition("; no abstract: ")[2].partition(":")[0] for method in methods if "; no abstract: " in method)
    if why:
        asked = why.total() + methods.count("abstract")
        causes = ", ".join(f"{cause} {count}" for cause, count in why.most_common(3))
        told = f"the endpoint wrote {asked - why.total()} of {asked} summaries, the others are extracts"
        message = f"{told} ({causes}); --force asks again where no answer came"
        out.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)


def _pages_by_issue(stock: Stock) -> Counter[str]:
    pages: Counter[str] = Counter()
    for unit in units_in(stock):
        pages[unit.issue] += stock[unit_name("pages", unit)].rows or 0
    return pages


def _show_gone(plan: Sequence[Work], before: Counter[str], now: Counter[str], out: Console) -> None:
    """An issue is made of the pages that these sources hold: who gave a part of them is told what went."""
    for issue in sorted({work.unit.issue for work in plan}):
        if now[issue] < before[issue]:
            why = "the others are rejected, of another day, or not in these sources"
            message = f"issue {issue}: {before[issue]} pages before, {now[issue]} now; {why}"
            out.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)


def _show_undated(todo: Sequence[Work], stock: Stock, out: Console) -> None:
    """Pages of many days would be one issue; who wrote the day in another way than these is told."""
    pages = sum(_rows(stock, "pages", work) for work in todo if work.unit.issue == UNDATED)
    if pages:
        message = (
            f"issue undated: pages without a day in path or masthead: {pages}; name their folder by it, such as 2024-05-12"
        )
        out.print(message, style="yellow", markup=False, highlight=False, soft_wrap=True)


def _show_others(plan: Sequence[Work], request: Request, stock: Stock, out: Console) -> None:
    """A run may be given a part of the pages only, so issues without a page in its sources stay; the user is told."""
    planned = {work.unit.issue for work in plan}
    others = sorted({unit.issue for unit in units_in(stock)} - planned)
    if others and request.days == Days():
        which = f"issue {others[0]} is" if len(others) == 1 else f"{len(others)} issues ({others[0]} …) are"
        out.print(
            f"{which} in {shown(request.data)}/ but not in these sources, and left alone; "
            f"to take one out: {removal(request.data, others[0])}",
            highlight=False,
            soft_wrap=True,
        )


def _quoted(name: str) -> str:
    """For a shell; Chinese letters need no marks there."""
    return name if re.fullmatch(r"[\w./:@%+=,-]+", name) else shlex.quote(name)


def _show_next(plan: Sequence[Work], data: Path, stock: Stock, out: Console) -> None:
    with_pages = next((work for work in plan if _rows(stock, "pages", work)), None)
    first = read_table(data, "pages", with_pages.unit)["source"][0].as_py() if with_pages else "PAGE"
    option = "" if data == Path("data") else f" --data {_quoted(shown(data))}"
    out.print(f"next: banmian explain {_quoted(first)}{option}, banmian tables{option}", highlight=False, soft_wrap=True)
