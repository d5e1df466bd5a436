"""What there is to do: sources -> units of work, each with its files, and which of them are current."""

import datetime
import gc
import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from flows.heads import read_heads
from nlp.engine import model_version, words_version
from nlp.errors import BanmianError
from nlp.files import in_bucket, shown
from nlp.ingest import RawPage, Reject, SourceFile, find_files
from nlp.settings import STAGES, Settings
from nlp.stages import code_version
from nlp.storage import (
    PAGES_PER_PART,
    UNDATED,
    Stock,
    StorageError,
    StoreUnreachable,
    Unit,
    make_stamp,
    read_table,
    remove_unit,
    tables_of,
    take_stock,
    unit_name,
    units_of,
)

TELL_PAGES = ("pages", "lines", "articles")
"""Tables that tell which pages a unit was made from."""


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
    for file, read in read_heads(find_files(sources), data, settings):
        page = _once(read, seen)
        date = page.issue_date if isinstance(page, RawPage) else file.path_date
        if days.include(date):
            issues[date.isoformat() if date else UNDATED].append((file, page))
    versions = Versions.now(settings)
    plan = [work for issue, found in sorted(issues.items()) for work in _units(issue, found, settings, versions)]
    changed = {work.unit.issue for work in plan if not _current(work, "clean", stock)}
    stored = _units_by_issue(stock) if changed else {}
    for issue, works in groupby(plan, lambda work: work.unit.issue):
        if issue in changed and issue in stored:
            _refuse_other_papers([*works], stored[issue], data, stock)
    return plan


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


def _units_by_issue(stock: Stock) -> dict[str, list[Unit]]:
    """The units of which the store holds a table that tells pages, by issue."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in {*units_of(name.partition("/")[2] for name in stock if name.startswith(TELL_PAGES))}:
        found[unit.issue].append(unit)
    return found


def _refuse_other_papers(parts: Sequence[Work], units: Sequence[Unit], data: Path, stock: Stock) -> None:
    """An issue of the store whose pages are all from other files is another paper's: replacing it would lose it."""
    issue = parts[0].unit.issue
    stored = [_stored_pages(data, unit, stock) for unit in units]
    sources, ids = set().union(*(one for one, _ in stored)), set().union(*(other for _, other in stored))
    mine = {file.source for work in parts for file in work.files} | {reject.source for work in parts for reject in work.rejects}
    planned = set().union(*(work.page_ids for work in parts))
    if (sources or ids) and mine and not sources & mine and not ids & planned:
        made = (
            f"was made from other files ({min(sources)} …), not from {min(mine)} …"
            if sources
            else (f"has a damaged table of pages, and none of them is in these sources ({min(mine)} …)")
        )
        raise PlanError(
            f"issue {issue} in {shown(data)}/ {made}; "
            f"give all its pages in one run, or another --data, or give it up: {removal(data, issue)}"
        )


def removal(data: Path, issue: str) -> str:
    """The command that takes an issue out of a store.

    >>> removal(Path("my data"), "2023-02-20")
    "rm -r 'my data'/*/issue=2023-02-20"
    """
    name = shlex.quote(shown(data))
    return (
        f"aws s3 rm --recursive {name} --exclude '*' --include '*/issue={issue}/*'"
        if in_bucket(data)
        else f"rm -r {name}/*/issue={issue}"
    )


def _stored_pages(data: Path, unit: Unit, stock: Stock) -> tuple[set[str], set[str]]:
    """Sources and page ids that the store holds of a unit; of a damaged table of pages what others know; nothing of tables
    by another version, to be made again."""
    for name in TELL_PAGES:
        known = stock.get(unit_name(name, unit))
        if known and known.rows is None and known.stamp:
            return set(), set()
        if known is None or known.rows is None:
            continue
        try:
            pages = read_table(data, name, unit).select(["page_id", *(["source"] if name == "pages" else [])]).to_pylist()
        except StoreUnreachable:
            raise
        except StorageError:
            continue
        return {page["source"] for page in pages if "source" in page}, {page["page_id"] for page in pages}
    return set(), set()


def _current(work: Work, stage: str, stock: Stock) -> bool:
    stored = (stock.get(unit_name(name, work.unit)) for name in tables_of(stage))
    return all(known is not None and known.stamp == work.stamps[stage] for known in stored)


def is_done(work: Work, stock: Stock) -> bool:
    """True when every stage's tables of the unit are current."""
    return all(_current(work, stage, stock) for stage in STAGES)


def drop_surplus(plan: Sequence[Work], data: Path, stock: Stock) -> list[Unit]:
    """Take parts of planned issues out of the store that no page belongs to any more, and units of nothing but rejects whose
    files are in this plan elsewhere; the units removed."""
    last: Mapping[str, int] = {work.unit.issue: work.unit.part for work in plan}
    stored = units_in(stock)
    surplus = [unit for unit in stored if unit.part > last.get(unit.issue, unit.part)]
    empty = [unit for unit in stored if unit.issue not in last and stock[unit_name("pages", unit)].rows == 0]
    sources = {file.source for work in plan for file in work.files} if empty else set()
    surplus += [unit for unit in empty if _rejected(data, unit) <= sources]
    for unit in surplus:
        remove_unit(data, unit)
    return surplus


def _rejected(data: Path, unit: Unit) -> set[str]:
    """The sources of a unit's rejects; an empty name, which no source has, where they cannot be read."""
    try:
        return {row["source"] for row in read_table(data, "rejects", unit).to_pylist()}
    except StoreUnreachable:
        raise
    except StorageError:
        return {""}


def units_in(stock: Stock) -> list[Unit]:
    """The units whose pages the store holds, sorted."""
    return units_of(name.removeprefix("pages/") for name in stock if name.startswith("pages/"))
