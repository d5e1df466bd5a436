"""What there is to do: sources -> units of work, each with its files, and which of them are current."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from nlp.engine import model_version
from nlp.errors import BanmianError
from nlp.ingest import RawPage, Reject, SourceFile, find_files, read_page
from nlp.settings import STAGES, Settings
from nlp.stages import code_version
from nlp.storage import PAGES_PER_PART, UNDATED, Unit, count_rows, is_current, make_stamp, read_table, remove_unit, stored_units


class PlanError(BanmianError, ValueError):
    """Work that cannot be planned; the message names the issue or source and the way out."""


class Work(NamedTuple):
    """One unit of work: its pages' files, what was rejected, and the stamp that each stage's tables will have."""

    unit: Unit
    files: list[SourceFile]
    page_ids: set[str]
    rejects: list[Reject]
    stamps: dict[str, str]


def make_plan(sources: Iterable[Path], data: Path, settings: Settings, only: datetime.date | None = None) -> list[Work]:
    """The units that the sources hold, sorted; every file is in one of them, as a page or as a reject.

    IngestError for a source that does not exist, PlanError when an issue in the store was made from other files.
    """
    issues: dict[str, list[tuple[SourceFile, RawPage | Reject]]] = defaultdict(list)
    seen: dict[str, str] = {}
    for file in find_files(sources):
        page = _once(read_page(file, settings), seen)
        date = page.issue_date if isinstance(page, RawPage) else file.path_date
        if only is None or date == only:
            issues[date.isoformat() if date else UNDATED].append(
                (file, page._replace(text="") if isinstance(page, RawPage) else page)
            )
    plan = [work for issue, found in sorted(issues.items()) for work in _units(issue, found, settings)]
    for work in plan:
        _refuse_other_papers(work, data)
    return plan


def _once(page: RawPage | Reject, seen: dict[str, str]) -> RawPage | Reject:
    """The page, or why not: the same bytes are the same page, and a page is taken once."""
    if isinstance(page, Reject):
        return page
    first = seen.setdefault(page.page_id, page.source)
    if first == page.source:
        return page
    return Reject(page.source, "same page again", f"same bytes as {first}; remove one of the two")


def _units(issue: str, found: Sequence[tuple[SourceFile, RawPage | Reject]], settings: Settings) -> list[Work]:
    pages = sorted(((page, file) for file, page in found if isinstance(page, RawPage)), key=lambda pair: pair[0].page_id)
    rejects = sorted(page for _, page in found if isinstance(page, Reject))
    units = []
    for part, first in enumerate(range(0, max(len(pages), 1), PAGES_PER_PART)):
        mine = pages[first : first + PAGES_PER_PART]
        turned_away = rejects if part == 0 else []
        inputs = [[page.source, page.source_sha256] for page, _ in mine]
        ids, stamps = {page.page_id for page, _ in mine}, _stamps(inputs, turned_away, settings)
        units.append(Work(Unit(issue, part), [file for _, file in mine], ids, turned_away, stamps))
    return units


def _stamps(inputs: list[list[str]], rejects: Sequence[Reject], settings: Settings) -> dict[str, str]:
    stamps: dict[str, str] = {}
    before: Any = [inputs, [list(reject) for reject in rejects]]
    for stage in STAGES:
        model = model_version(settings.model) if stage in ("split_sentences", "recognise_entities") else ""
        before = make_stamp(input=before, settings=settings.for_stage(stage), code=code_version(), model=model)
        stamps[stage] = before
    return stamps


def _refuse_other_papers(work: Work, data: Path) -> None:
    """An issue of the store whose pages are all from other files is another paper's: replacing it would lose it."""
    sources, ids = _stored_pages(data, work.unit)
    mine = {file.source for file in work.files} | {reject.source for reject in work.rejects}
    if sources and mine and not sources & mine and not ids & work.page_ids:
        raise PlanError(
            f"issue {work.unit.issue} in {data}/ was made from other files ({min(sources)} …), not from {min(mine)} …; "
            f"give all its pages in one run, or another --data, or give it up: rm -r {data}/*/issue={work.unit.issue}"
        )


def _stored_pages(data: Path, unit: Unit) -> tuple[set[str], set[str]]:
    """Sources and page ids that the store holds of a unit; none when its pages are by another version, to be made again."""
    if count_rows(data, "pages", unit) is None:
        return set(), set()
    pages = read_table(data, "pages", unit).to_pylist()
    return {page["source"] for page in pages}, {page["page_id"] for page in pages}


def is_done(work: Work, data: Path) -> bool:
    """True when every stage's tables of the unit are current."""
    return all(is_current(data, work.unit, stage, work.stamps[stage]) for stage in STAGES)


def drop_surplus(plan: Sequence[Work], data: Path) -> list[Unit]:
    """Take parts of planned issues out of the store that no page belongs to any more; the units removed."""
    last: Mapping[str, int] = {work.unit.issue: work.unit.part for work in plan}
    surplus = [unit for unit in stored_units(data, "pages") if unit.part > last.get(unit.issue, unit.part)]
    for unit in surplus:
        remove_unit(data, unit)
    return surplus
