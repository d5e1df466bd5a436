"""The flow: pages of newspaper issues -> all tables, four tasks a batch of units, in order.

A task takes a batch and paths, reads the Parquet of the stages before it, writes its own and returns row counts. What is
current is decided by the stamps in the files, so tasks use no result cache.
"""

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from pydantic import Field

from flows.alarm import tell_operator
from flows.batches import SMALL_BATCH_BYTES, make_batches
from flows.data_package import keep_package
from flows.journal import Journal
from flows.places import keep_places
from flows.plan import Batch, Days, PlanError, drop_surplus, is_done, make_plan, without_collector
from flows.pool import Pool, Tell, local_pool, outlive_reader, run_batches
from flows.settled import look, note_settled, settled_units
from flows.unit import Settled, settle
from nlp.ingest import UNREADABLE
from nlp.settings import Settings
from nlp.storage import StoreUnreachable, list_tables, require_writable, sweep, take_stock

Day = Annotated[datetime.date, Field(json_schema_extra={"pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"})]
"""The pattern is for Prefect's server, which does not look at the format of a date when it takes a run in."""
Jobs = Annotated[int, Field(ge=0, le=256, description="worker processes; 0: one a core")]
Cluster = Annotated[str, Field(pattern=r"^(tcp|tls)://.+:\d+$", description="a Dask scheduler, tcp://host:8786")]


def _may_pass(_task: object, _run: TaskRun, state: State[Any]) -> bool:
    """Only a store that does not answer is worth another try; anything else would fail in the same way."""
    try:
        state.result()
    except StoreUnreachable:
        return True
    except BaseException:
        return False
    return False


RETRY: dict[str, Any] = {"retries": 4, "retry_delay_seconds": [2, 10, 30, 60], "retry_condition_fn": _may_pass}


@task(cache_policy=NO_CACHE, task_run_name="clean {batch.name}", **RETRY)
def clean(batch: Batch, data: Path, settings: Settings) -> Settled:
    """Files -> pages, lines, articles, paragraphs, rejects."""
    return settle("clean", batch, data, settings)


@task(cache_policy=NO_CACHE, task_run_name="sentences {batch.name}", **RETRY)
def split_sentences(batch: Batch, data: Path, settings: Settings) -> Settled:
    """Paragraphs -> sentences with their words."""
    return settle("split_sentences", batch, data, settings)


@task(cache_policy=NO_CACHE, task_run_name="entities {batch.name}", **RETRY)
def recognise_entities(batch: Batch, data: Path, settings: Settings) -> Settled:
    """Sentences -> entities, positions, quotes."""
    return settle("recognise_entities", batch, data, settings)


@task(cache_policy=NO_CACHE, task_run_name="summaries {batch.name}", **RETRY)
def summarise(batch: Batch, data: Path, settings: Settings) -> Settled:
    """Sentences and entities -> summaries."""
    return settle("summarise", batch, data, settings)


TASKS = (clean, split_sentences, recognise_entities, summarise)

_listeners: list[Tell] = []


@contextmanager
def listening(listener: Tell) -> Iterator[None]:
    """While this lasts, `listener(batch, task, settled)` hears of every finished task (the terminal shows its progress so)."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def _tell(batch: Batch, name: str, settled: Settled) -> None:
    for listener in _listeners:
        listener(batch, name, settled)


@flow(name="newspaper", log_prints=False, on_failure=[tell_operator], on_crashed=[tell_operator], on_completion=[tell_operator])
def newspaper(  # noqa: PLR0913, PLR0917 (the deployment's parameters)
    sources: list[Path],
    data: Path = Path("data"),
    first: Day | None = None,
    last: Day | None = None,
    force: bool = False,
    jobs: Jobs = 0,
    cluster: Cluster | None = None,
    settings: Settings | None = None,
) -> State[Any]:
    """Bring the tables in `data` up to date with the pages in `sources`; what is current is left alone.

    first, last: only the issues of these days. force: make them again even if they are current.
    Completed when every unit is written, PartiallyCompleted when some failed (their causes are logged), failed when more
    than `settings.max_failed_share` did. A run leaves a Markdown artifact and a row in the `runs` table.
    """
    outlive_reader()
    settings = settings or Settings()
    days = Days(first, last)
    days.check()
    require_writable(data)
    pool = _pool(cluster, jobs or settings.jobs)._replace(patience=60 * settings.patience_minutes)
    placed = keep_places(data)
    with without_collector():
        tables = list_tables(data)
        now = look(sources, tables, settings, days)
    sweep(data, tables)
    known = None if force else settled_units(data, now)
    if known is not None:
        keep_package(data, placed)
        return Journal(sources, data, known, []).close([], settings)
    stock = take_stock(data, tables)
    plan = [work._replace(force=force) for work in make_plan(sources, data, settings, days, stock)]
    if not plan and days == Days():
        raise PlanError(f"no page in {', '.join(map(str, sources))}; mount it, or name a folder of .txt files")
    removed = drop_surplus(plan, data, stock)
    todo = [work for work in plan if force or not is_done(work, stock)]
    passing = any(reject.reason == UNREADABLE for work in plan for reject in work.rejects)
    if not todo and not removed and not passing:
        note_settled(data, now, len(plan))
    batches = make_batches(todo, pool.jobs)
    if cluster is None and len(batches) == 1 and sum(work.size for work in todo) < SMALL_BATCH_BYTES:
        pool = local_pool(1)  # a process of its own would take longer to start than the work does
    journal = Journal(sources, data, len(plan), todo)
    with listening(journal.hear):
        failures = run_batches(TASKS, batches, {"data": data, "settings": settings}, pool, _tell)
    keep_package(data, bool(todo or removed or placed))
    return journal.close(failures, settings)


def _pool(cluster: str | None, jobs: int) -> Pool:
    if cluster is None:
        return local_pool(jobs or os.cpu_count() or 1)
    from flows.cluster import cluster_pool  # noqa: PLC0415 (Dask is an optional extra)

    return cluster_pool(cluster)
