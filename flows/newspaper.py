"""The flow: pages of newspaper issues -> all tables, four tasks a unit of work, in order.

A task takes a unit and paths, reads the Parquet of the stages before it, writes its own and returns row counts. What is
current is decided by the stamps in the files, so tasks use no result cache.
"""

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.states import Completed, State
from spacy.language import Language

from flows.abstracts import writer_of
from flows.catalogue import write_package
from flows.places import keep_places
from flows.plan import Work, drop_surplus, is_done, make_plan
from flows.pool import Failure, run_chains
from nlp import stages
from nlp.engine import load_engine
from nlp.errors import BanmianError
from nlp.ingest import RawPage, Reject, read_page
from nlp.settings import Settings
from nlp.storage import is_current, read_table, sweep, write_tables

Counts = dict[str, int]
SHOWN_FAILURES = 5


class FlowError(BanmianError, RuntimeError):
    """Every unit of a run failed; the message names the causes."""


@lru_cache(maxsize=1)
def engine_of(model: str | None) -> Language:
    """The language engine, loaded once a process."""
    return load_engine(model)


@task(cache_policy=NO_CACHE, task_run_name="clean {work.unit.issue}/{work.unit.part}")
def clean(work: Work, data: Path, settings: Settings) -> Counts:
    """Files -> pages, lines, articles, paragraphs, rejects."""
    return _write("clean", work, data, lambda: stages.clean_pages(*_read_pages(work, settings)))


def _read_pages(work: Work, settings: Settings) -> tuple[list[RawPage], list[Reject]]:
    read = [read_page(file, settings) for file in work.files]
    pages = [page for page in read if isinstance(page, RawPage)]
    return pages, [*work.rejects, *(page for page in read if isinstance(page, Reject))]


@task(cache_policy=NO_CACHE, task_run_name="sentences {work.unit.issue}/{work.unit.part}")
def split_sentences(work: Work, data: Path, settings: Settings) -> Counts:
    """Paragraphs -> sentences with their words."""
    return _write("split_sentences", work, data, lambda: stages.sentence_table(_read(work, data), engine_of(settings.model)))


@task(cache_policy=NO_CACHE, task_run_name="entities {work.unit.issue}/{work.unit.part}")
def recognise_entities(work: Work, data: Path, settings: Settings) -> Counts:
    """Sentences -> entities, positions, quotes; and the divisions that their codes point to."""
    keep_places(data)
    return _write("recognise_entities", work, data, lambda: stages.entity_table(_read(work, data), engine_of(settings.model)))


@task(cache_policy=NO_CACHE, task_run_name="summaries {work.unit.issue}/{work.unit.part}")
def summarise(work: Work, data: Path, settings: Settings) -> Counts:
    """Sentences and entities -> summaries."""

    def compute() -> stages.Tables:
        write = writer_of(settings)
        abstracts = stages.Abstracts(write, engine_of(settings.model)) if write else None
        return stages.summary_table(_read(work, data), settings.summary_chars, abstracts)

    return _write("summarise", work, data, compute)


TASKS = (clean, split_sentences, recognise_entities, summarise)


class _Lazy(dict[str, pa.Table]):
    """Tables of a unit, each read from the store when it is first asked for."""

    def __init__(self, read: Callable[[str], pa.Table]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, name: str) -> pa.Table:
        self[name] = self._read(name)
        return self[name]


def _read(work: Work, data: Path) -> _Lazy:
    return _Lazy(lambda name: read_table(data, name, work.unit))


def _write(stage: str, work: Work, data: Path, compute: Callable[[], stages.Tables]) -> Counts:
    """Compute and write a stage's tables unless they are current; their row counts, {} when nothing was to do."""
    stamp = work.stamps[stage]
    if is_current(data, work.unit, stage, stamp):
        return {}
    tables = compute()
    sources = {} if stage == "clean" else {"articles": read_table(data, "articles", work.unit)}
    write_tables(data, work.unit, stamp, tables, sources)
    return {name: table.num_rows for name, table in tables.items()}


Listener = Callable[[Work, str], None]
_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """While this lasts, `listener(work, task)` hears of every finished task (the command line draws its progress so)."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def _tell(work: Work, name: str) -> None:
    for listener in _listeners:
        listener(work, name)


@flow(name="newspaper", log_prints=False)
def newspaper(
    sources: list[Path],
    data: Path = Path("data"),
    issue: datetime.date | None = None,
    jobs: int = 0,
    settings: Settings | None = None,
) -> State[Any]:
    """Bring the tables in `data` up to date with the pages in `sources`; what is current is left alone.

    Completed when every unit is written, PartiallyCompleted when some failed (their causes are logged); FlowError when
    all did.
    """
    settings = settings or Settings()
    sweep(data)
    plan = make_plan(sources, data, settings, issue)
    drop_surplus(plan, data)
    todo = [work for work in plan if not is_done(work, data)]
    chains = [(work, {"work": work, "data": data, "settings": settings}) for work in todo]
    failures = run_chains(TASKS, chains, jobs or settings.jobs or os.cpu_count() or 1, _tell)
    write_package(data)
    return _outcome(len(plan), len(todo), failures)


def _outcome(planned: int, todo: int, failures: list[Failure]) -> State[Any]:
    counts = f"{planned} units: {todo - len(failures)} written, {planned - todo} were current, {len(failures)} failed"
    causes = [f"issue {failed.work.unit.issue} part {failed.work.unit.part}: {failed.cause}" for failed in failures]
    for cause in causes:
        get_run_logger().error(cause)
    message = "; ".join([counts, *causes[:SHOWN_FAILURES]])
    if failures and len(failures) == todo:
        raise FlowError(message)
    return Completed(name="PartiallyCompleted" if failures else None, message=message)
