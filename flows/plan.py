"""What there is to do: sources -> units of work, each with its files, and which of them are current."""

import datetime
import gc
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from nlp.engine import model_version, words_version
from nlp.errors import BanmianError
from nlp.files import shown
from nlp.index import recall, remember
from nlp.ingest import RawPage, Reject, SourceFile, find_files, read_page
from nlp.settings import STAGES, Settings
from nlp.stages import code_version
from nlp.storage import (
    PAGES_PER_PART,
    UNDATED,
    Stock,
    Unit,
    make_stamp,
    read_table,
    remove_unit,
    tables_of,
    take_stock,
    unit_name,
    units_of,
)

BATCH_BYTES, SMALL_BATCH_BYTES = 3_000_000, 1_000_000
"""Of pages in one batch: about 40 s and 12 s of work on one core (three bytes a character, 27,000 characters a second)."""
_READERS = 8


class PlanError(BanmianError, ValueError):
    """Work that cannot be planned; the message names the issue or source and the way out."""


class Days(NamedTuple):
    """A range of dates, both ends in it; None: open. Undated issues are in the range that is open at both ends only."""

    first: datetime.date | None = None
    last: datetime.date | None = None

    def include(self, day: datetime.date | None) -> bool:
        """Whether an issue of this day is meant."""
        if day is None:
            return self == Days()
        return (self.first or day) <= day <= (self.last or day)

    def check(self) -> None:
        """PlanError when the first day comes after the last."""
        if self.first and self.last and self.first > self.last:
            raise PlanError(f"first day {self.first} is after the last, {self.last}; turn them round")

    def __str__(self) -> str:
        """For a message: «of 2023-02-20»."""
        return f"of {self.first}" if self.first == self.last else f"from {self.first or '…'} to {self.last or '…'}"


class Work(NamedTuple):
    """One unit of work: its pages' files, what was rejected, the stamp that each stage's tables will have, bytes of pages.

    With `force` it is made again even if it is current.
    """

    unit: Unit
    files: list[SourceFile]
    page_ids: set[str]
    rejects: list[Reject]
    stamps: dict[str, str]
    size: int = 0
    force: bool = False

    @property
    def name(self) -> str:
        """For people: the issue, and the part when there are several."""
        return self.unit.issue + (f" part {self.unit.part}" if self.unit.part else "")


class Batch(NamedTuple):
    """Units that one task takes, one after the other."""

    number: int
    works: tuple[Work, ...]

    @property
    def name(self) -> str:
        """For people: its first and last issue."""
        first, last = self.works[0].name, self.works[-1].name
        return first if first == last else f"{first} … {last}"


def make_plan(
    sources: Iterable[Path], data: Path, settings: Settings, days: Days | None = None, stock: Stock | None = None
) -> list[Work]:
    """The units that the sources hold, sorted; every file is in one of them, as a page or as a reject.

    IngestError for a source that does not exist, PlanError when an issue in the store was made from other files.
    """
    (days or Days()).check()
    stock = take_stock(data) if stock is None else stock
    with without_collector():
        return _plan(sources, data, settings, days or Days(), stock)


@contextmanager
def without_collector() -> Iterator[None]:
    """Planning and listing make hundreds of thousands of objects and keep them; the collector would go over them in vain."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _plan(sources: Iterable[Path], data: Path, settings: Settings, days: Days, stock: Stock) -> list[Work]:
    issues: dict[str, list[tuple[SourceFile, RawPage | Reject]]] = defaultdict(list)
    seen: dict[str, str] = {}
    for file, read in _read_heads(find_files(sources), data, settings):
        page = _once(read, seen)
        date = page.issue_date if isinstance(page, RawPage) else file.path_date
        if days.include(date):
            issues[date.isoformat() if date else UNDATED].append((file, page))
    versions = Versions.now(settings)
    plan = [work for issue, found in sorted(issues.items()) for work in _units(issue, found, settings, versions)]
    for work in plan:
        if not _current(work, "clean", stock):
            _refuse_other_papers(work, data, stock)
    return plan


def _read_heads(files: Sequence[SourceFile], data: Path, settings: Settings) -> Iterator[tuple[SourceFile, RawPage | Reject]]:
    """Each file with its page, without the text, or why it is none; files that are as they were are not read again."""
    index, version = data / ".index/sources.json", make_stamp(code=code_version(), settings=settings.for_stage("clean"))
    names = [str(file.path.absolute()) for file in files]
    known = recall(index, version, {name: file.signature for name, file in zip(names, files, strict=True) if file.signature})
    kept: list[Any] = [known.get(name) for name in names]
    unread = [at for at, file in enumerate(files) if not kept[at] or kept[at][0] != _iso(file.path_date)]
    with ThreadPoolExecutor(_READERS) as readers:
        read = dict(zip(unread, readers.map(lambda at: _head(files[at], settings), unread), strict=True))
    heads = [read[at] if at in read else _restore(file, kept[at]) for at, file in enumerate(files)]
    if any(files[at].signature for at in unread):
        signed = {
            name: (file.signature, _keep(file, head))
            for name, file, head in zip(names, files, heads, strict=True)
            if file.signature
        }
        remember(index, version, {name: one[0] for name, one in signed.items()}, {name: one[1] for name, one in signed.items()})
    yield from zip(files, heads, strict=True)


def _head(file: SourceFile, settings: Settings) -> RawPage | Reject:
    page = read_page(file, settings)
    return page._replace(text="") if isinstance(page, RawPage) else page


def _keep(file: SourceFile, page: RawPage | Reject) -> list[Any]:
    if isinstance(page, Reject):
        return [_iso(file.path_date), page.reason, page.detail]
    return [_iso(file.path_date), page.page_id, page.source_sha256, page.encoding, _iso(page.issue_date)]


def _restore(file: SourceFile, kept: Any) -> RawPage | Reject:
    if len(kept) == 3:
        return Reject(file.source, *kept[1:])
    _, page_id, digest, encoding, date = kept
    return RawPage(page_id, file.source, digest, encoding, datetime.date.fromisoformat(date) if date else None, "")


def _iso(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None


def _once(page: RawPage | Reject, seen: dict[str, str]) -> RawPage | Reject:
    """The page, or why not: the same bytes are the same page, and a page is taken once."""
    if isinstance(page, Reject):
        return page
    first = seen.setdefault(page.page_id, page.source)
    if first == page.source:
        return page
    return Reject(page.source, "same page again", f"same bytes as {first}; remove one of the two")


class Versions(NamedTuple):
    """What makes the tables, beside pages and settings."""

    code: str
    words: str
    model: str

    @classmethod
    def now(cls, settings: Settings) -> "Versions":
        """Those of this process."""
        return cls(code_version(), words_version(), model_version(settings.model))


def _units(
    issue: str, found: Sequence[tuple[SourceFile, RawPage | Reject]], settings: Settings, versions: Versions
) -> list[Work]:
    pages = sorted(((page, file) for file, page in found if isinstance(page, RawPage)), key=lambda pair: pair[0].page_id)
    rejects = sorted(page for _, page in found if isinstance(page, Reject))
    units = []
    for part, first in enumerate(range(0, max(len(pages), 1), PAGES_PER_PART)):
        mine = pages[first : first + PAGES_PER_PART]
        turned_away = rejects if part == 0 else []
        files = [file for _, file in mine]
        stamps = make_stamps([[page.source, page.source_sha256] for page, _ in mine], turned_away, settings, versions)
        size = sum(file.signature.size if file.signature else 0 for file in files)
        units.append(Work(Unit(issue, part), files, {page.page_id for page, _ in mine}, turned_away, stamps, size))
    return units


def make_stamps(inputs: list[list[str]], rejects: Sequence[Reject], settings: Settings, versions: Versions) -> dict[str, str]:
    """Each stage's stamp is made of the one before, so what a stage depends on recomputes it and those after it, no other."""
    models = {"split_sentences": versions.words, "recognise_entities": versions.model}
    stamps: dict[str, str] = {}
    before: Any = [inputs, [list(reject) for reject in rejects]]
    for stage in STAGES:
        before = make_stamp(input=before, settings=settings.for_stage(stage), code=versions.code, model=models.get(stage, ""))
        stamps[stage] = before
    return stamps


def _refuse_other_papers(work: Work, data: Path, stock: Stock) -> None:
    """An issue of the store whose pages are all from other files is another paper's: replacing it would lose it."""
    sources, ids = _stored_pages(data, work.unit, stock)
    mine = {file.source for file in work.files} | {reject.source for reject in work.rejects}
    if sources and mine and not sources & mine and not ids & work.page_ids:
        raise PlanError(
            f"issue {work.unit.issue} in {shown(data)}/ was made from other files ({min(sources)} …), not from {min(mine)} …; "
            f"give all its pages in one run, or another --data, or give it up: rm -r {shown(data)}/*/issue={work.unit.issue}"
        )


def _stored_pages(data: Path, unit: Unit, stock: Stock) -> tuple[set[str], set[str]]:
    """Sources and page ids that the store holds of a unit; none when its pages are by another version, to be made again."""
    known = stock.get(unit_name("pages", unit))
    if known is None or known.rows is None:
        return set(), set()
    pages = read_table(data, "pages", unit).to_pylist()
    return {page["source"] for page in pages}, {page["page_id"] for page in pages}


def _current(work: Work, stage: str, stock: Stock) -> bool:
    stored = (stock.get(unit_name(name, work.unit)) for name in tables_of(stage))
    return all(known is not None and known.stamp == work.stamps[stage] for known in stored)


def is_done(work: Work, stock: Stock) -> bool:
    """True when every stage's tables of the unit are current."""
    return all(_current(work, stage, stock) for stage in STAGES)


def drop_surplus(plan: Sequence[Work], data: Path, stock: Stock) -> list[Unit]:
    """Take parts of planned issues out of the store that no page belongs to any more; the units removed."""
    last: Mapping[str, int] = {work.unit.issue: work.unit.part for work in plan}
    surplus = [unit for unit in units_in(stock) if unit.part > last.get(unit.issue, unit.part)]
    for unit in surplus:
        remove_unit(data, unit)
    return surplus


def units_in(stock: Stock) -> list[Unit]:
    """The units whose pages the store holds, sorted."""
    return units_of(name.removeprefix("pages/") for name in stock if name.startswith("pages/"))


def make_batches(todo: Sequence[Work], jobs: int) -> list[Batch]:
    """The units in order, in as many batches for each job, all of a size, so that the jobs end together.

    A task in a worker process costs 75-200 ms beside its work: few units are one batch a job, more are two of at least
    `SMALL_BATCH_BYTES`, many are batches of at most `BATCH_BYTES`.
    """
    total = sum(_weight(work) for work in todo)
    rounds = max(math.ceil(total / jobs / BATCH_BYTES), min(2, int(total / jobs / SMALL_BATCH_BYTES)), 1)
    size = total / (rounds * jobs)
    batches: dict[int, list[Work]] = defaultdict(list)
    before = 0
    for work in todo:
        batches[int(before / size)].append(work)
        before += _weight(work)
    return [Batch(number, tuple(works)) for number, works in enumerate(batches.values(), 1)]


def _weight(work: Work) -> int:
    return max(work.size, 1)
