"""One unit of work through one stage: read, compute, write. A page that a stage cannot take leaves its issue, not the run."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from prefect import get_run_logger
from spacy.language import Language

from flows.abstracts import writer_of
from flows.plan import Batch, Work
from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage, Reject, read_page
from nlp.settings import STAGES, Settings
from nlp.storage import StorageError, StoreUnreachable, Unit, is_current, read_table, write_tables
from nlp.tables import TABLES, check_table

Counts = dict[str, int]
LOW_CONFIDENCE = 0.8


class Settled(NamedTuple):
    """What a task did: row counts of the units it wrote ({} for one that was current), and why it could not write others."""

    counts: dict[Unit, Counts]
    failures: dict[Unit, str]


@lru_cache(maxsize=1)
def engine_of(model: str | None) -> Language:
    """The language engine, loaded once a process."""
    return load_engine(model)


def abstracts_of(settings: Settings) -> stages.Abstracts | None:
    """Who writes summaries in place of extracts, when the operator has named somebody."""
    write = writer_of(settings)
    return stages.Abstracts(write, engine_of(settings.model)) if write else None


MAKERS: dict[str, Callable[[stages.Tables, Settings], stages.Tables]] = {
    "split_sentences": lambda tables, settings: stages.sentence_table(tables, engine_of(settings.model)),
    "recognise_entities": lambda tables, settings: stages.entity_table(tables, engine_of(settings.model)),
    "summarise": lambda tables, settings: stages.summary_table(tables, settings.summary_chars, abstracts_of(settings)),
}
"""What each stage after `clean` makes of the tables before it."""


def settle(stage: str, batch: Batch, data: Path, settings: Settings) -> Settled:
    """Bring the stage's tables of every unit up to date; one that cannot be written is recorded and costs no other.

    StoreUnreachable goes up at once: the whole task is tried again a little later.
    """
    done = Settled({}, {})
    for work in batch.works:
        try:
            done.counts[work.unit] = _settle_one(stage, work, data, settings)
        except StoreUnreachable:
            raise
        except Exception as error:
            done.failures[work.unit] = f"{stage}: {type(error).__name__}: {error}"
            get_run_logger().error("issue %s: not written: %s", work.name, done.failures[work.unit])
    return done


def _settle_one(stage: str, work: Work, data: Path, settings: Settings) -> Counts:
    if not work.force and is_current(data, work.unit, stage, work.stamps[stage]):
        return {}
    try:
        if stage == "clean":
            return _write(stage, work, data, stages.clean_pages(*_read_pages(work, settings)))
        return _write(stage, work, data, MAKERS[stage](_Stored(work, data), settings))
    except (OSError, MemoryError):  # of this machine, not of a page (a StorageError is an OSError)
        raise
    except Exception as error:
        return _write_without_bad_pages(stage, work, data, settings, error)


def _read_pages(work: Work, settings: Settings) -> tuple[list[RawPage], list[Reject]]:
    read = [read_page(file, settings) for file in work.files]
    pages = [page for page in read if isinstance(page, RawPage)]
    strange = {page.page_id for page in pages} ^ work.page_ids
    if strange:
        raise StorageError(f"issue {work.name}: a page was changed while the run was going on; run again")
    return pages, work.rejects


class _Stored(dict[str, pa.Table]):
    """Tables of a unit, each read from the store when it is first asked for, and only as this run's stages made them."""

    def __init__(self, work: Work, data: Path) -> None:
        super().__init__()
        self._work, self._data = work, data

    def __missing__(self, name: str) -> pa.Table:
        self[name] = read_table(self._data, name, self._work.unit, self._work.stamps[TABLES[name].stage])
        return self[name]


def _write(stage: str, work: Work, data: Path, tables: stages.Tables) -> Counts:
    sources = {} if stage == "clean" else {"articles": read_table(data, "articles", work.unit)}
    write_tables(data, work.unit, work.stamps[stage], tables, sources)
    counts = {name: table.num_rows for name, table in tables.items()}
    if stage == "clean":
        articles = tables["articles"]
        counts["n_chars"] = pc.sum(articles["n_chars"]).as_py() or 0
        counts["low_confidence"] = sum(sure < LOW_CONFIDENCE for sure in articles["confidence"].to_pylist() if sure is not None)
        _log(work, counts, tables["rejects"])
    return counts


def _log(work: Work, counts: Counts, rejects: pa.Table) -> None:
    log = get_run_logger()
    log.info("issue %s: %d pages, %d articles", work.name, counts["pages"], counts["articles"])
    for row in rejects.to_pylist():
        log.warning("issue %s page %s: rejected: %s: %s", work.name, row["source"], row["reason"], row["detail"])


def _write_without_bad_pages(stage: str, work: Work, data: Path, settings: Settings, error: Exception) -> Counts:
    """Find the pages that the stage cannot take, each by itself; they become rejects, and the unit is made without them.

    The error again when no page is to blame. The stamps stay: the same pages would give the same tables.
    """
    pages, rejects = _read_pages(work, settings)
    bad = {page.page_id: why for page in pages if (why := _why_bad(stage, page, settings))}
    if not bad:
        raise error
    good = [page for page in pages if page.page_id not in bad]
    tables = _up_to(stage, good, [*rejects, *bad.values()], settings)
    counts: Counts = {}
    for done in STAGES[: STAGES.index(stage) + 1]:
        mine = {name: table for name, table in tables.items() if TABLES[name].stage == done}
        counts |= _write(done, work, data, mine)
    return counts


def _why_bad(stage: str, page: RawPage, settings: Settings) -> Reject | None:
    for until in STAGES[: STAGES.index(stage) + 1]:
        try:
            _up_to(until, [page], [], settings)
        except (OSError, MemoryError):
            raise
        except Exception as error:
            detail = f"{type(error).__name__}: {error}; report it, with the page"
            return Reject(page.source, "stage failed", detail, until, page.page_id)
    return None


def _up_to(stage: str, pages: Sequence[RawPage], rejects: Sequence[Reject], settings: Settings) -> stages.Tables:
    tables = stages.clean_pages(pages, rejects)
    for done in STAGES[1 : STAGES.index(stage) + 1]:
        tables |= MAKERS[done](tables, settings)
    for name, table in tables.items():
        check_table(name, table, tables)
    return tables
