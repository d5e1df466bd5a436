"""Is the store whole? Every file is read, held against its contract, its stamp and its neighbours, and mended if damaged.

A file is *damaged* when it cannot be read, breaks its contract (columns, key, nulls, spans, checksums) or points to rows that
are not there; *missing* when the other tables of its unit are there; *old* when it is whole but was made by other code, another
model or other settings than these: no damage, the next run makes it again.
"""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.compute as pc
from prefect import flow, get_run_logger
from prefect.artifacts import create_markdown_artifact
from prefect.states import Completed, Failed, State
from rich.console import Console

from flows.newspaper import Jobs, newspaper
from flows.plan import Versions, make_plan, make_stamps, units_in
from nlp.errors import BanmianError
from nlp.files import list_files, remove_file, shown
from nlp.ingest import Reject
from nlp.settings import Settings
from nlp.storage import StorageError, StoreUnreachable, Unit, read_stamp, read_table, take_stock, unit_name, units_of
from nlp.tables import TABLES, check_table

SHOWN = 100
_POINTERS = {
    "articles": ("page_id", "pages"),
    "paragraphs": ("article_id", "articles"),
    "sentences": ("article_id", "articles"),
}
_POINTERS |= {"lines": ("page_id", "pages"), "entities": ("article_id", "articles"), "summaries": ("article_id", "articles")}


class Finding(NamedTuple):
    """Something about one file: kind (damaged, missing, old), the file below the store, and what exactly."""

    kind: str
    file: str
    detail: str


def check_store(data: Path, settings: Settings, jobs: int = 1) -> list[Finding]:
    """What is wrong in the store, by file; empty when every file is whole and current for these settings."""
    units = sorted({unit for name in TABLES for unit in units_of(list_files(data / name))})
    versions = Versions.now(settings)
    check = partial(check_unit, data, settings, versions)
    if jobs == 1 or len(units) < 100:
        found = [check(unit) for unit in units]
    else:
        with ProcessPoolExecutor(jobs) as pool:
            found = list(pool.map(check, units, chunksize=50))
    return [finding for findings in found for finding in findings] + _strangers(data)


def check_unit(data: Path, settings: Settings, versions: Versions, unit: Unit) -> list[Finding]:
    """The same for one unit."""
    tables: dict[str, Any] = {}
    findings: list[Finding] = []
    for name in TABLES:
        file = unit_name(name, unit)
        try:
            tables[name] = read_table(data, name, unit)
            check_table(name, tables[name], tables)
            findings += _dangling(name, file, tables)
        except StoreUnreachable:
            raise
        except StorageError as error:
            kind = "missing" if isinstance(error.__cause__, FileNotFoundError) else "damaged"
            findings.append(Finding(kind, file, str(error)))
        except BanmianError as error:
            findings.append(Finding("damaged", file, str(error).splitlines()[0]))
    return findings or _old(data, settings, versions, unit, tables)


def _dangling(name: str, file: str, tables: dict[str, Any]) -> list[Finding]:
    column, target = _POINTERS.get(name, ("", ""))
    if target not in tables:
        return []
    there = pc.is_in(tables[name][column], value_set=tables[target][column].combine_chunks())
    lost = tables[name].num_rows - (pc.sum(there).as_py() or 0)
    return [Finding("damaged", file, f"{lost} rows of {column}s that are not in {target}")] if lost else []


def _old(data: Path, settings: Settings, versions: Versions, unit: Unit, tables: dict[str, Any]) -> list[Finding]:
    """A whole unit's stamps, held against those that its own pages and rejects give now."""
    inputs = [[row["source"], row["source_sha256"]] for row in tables["pages"].to_pylist()]
    rejects = [
        Reject(row["source"], row["reason"], row["detail"]) for row in tables["rejects"].to_pylist() if row["stage"] == "ingest"
    ]
    bad = [row["source"] for row in tables["rejects"].to_pylist() if row["stage"] != "ingest"]
    if bad:
        return []  # the stamp also holds the page that a stage could not take, whose digest is not kept
    stamps = make_stamps(inputs, sorted(rejects), settings, versions)
    return [
        Finding("old", unit_name(name, unit), f"not what {table.stage} makes now; the next run makes it again")
        for name, table in TABLES.items()
        if read_stamp(data, name, unit) != stamps[table.stage]
    ]


def _strangers(data: Path) -> list[Finding]:
    """Files among the tables that are none: left behind by a killed process, or put there by hand."""
    found = []
    for name in TABLES:
        for file in list_files(data / name):
            if not units_of([file]):
                found.append(Finding("stray", f"{name}/{file}", "no table file; remove it when no run is at work"))
    return found


def mend(findings: Sequence[Finding], data: Path, sources: list[Path], settings: Settings, jobs: int) -> list[Finding]:
    """Make damaged and missing files again from the pages in these sources; the findings that are left.

    A file whose pages are not in the sources stays as it is: a damaged file may still be worth more than none.
    """
    mendable = {unit_name(name, work.unit) for work in make_plan(sources, data, settings) for name in TABLES}
    broken = [finding for finding in findings if finding.kind != "stray" and finding.file in mendable]
    for finding in broken:
        if finding.kind == "damaged":
            remove_file(data / finding.file)
    if broken:
        newspaper(sources, data, jobs=jobs, settings=settings, return_state=True)
    return check_store(data, settings, jobs)


@flow(name="newspaper", log_prints=False)
def check(
    sources: list[Path],
    data: Path = Path("data"),
    repair: bool = False,
    jobs: Jobs = 1,
    settings: Settings | None = None,
) -> State[Any]:
    """Verify every file of the store and report; with `repair`, make again what is damaged from the pages in `sources`."""
    settings = settings or Settings()
    findings = check_store(data, settings, jobs or 1)
    if repair and any(finding.kind != "stray" for finding in findings):
        findings = mend(findings, data, sources, settings, jobs)
    for finding in findings:
        get_run_logger().warning("%s: %s: %s", finding.kind, finding.file, finding.detail)
    create_markdown_artifact(_markdown(data, findings), key="check", description=_headline(data, findings))
    wrong = [finding for finding in findings if finding.kind in ("damaged", "missing")]
    return (Failed if wrong else Completed)(message=_headline(data, findings))


def _headline(data: Path, findings: Sequence[Finding]) -> str:
    if not findings:
        return f"every file in {shown(data)}/ is whole and current"
    kinds = ("damaged", "missing", "old", "stray")
    counts = ", ".join(
        f"{sum(f.kind == kind for f in findings)} {kind}" for kind in kinds if any(f.kind == kind for f in findings)
    )
    return f"{shown(data)}/: {counts}"


def _markdown(data: Path, findings: Sequence[Finding]) -> str:
    lines = [f"- {finding.kind}: `{finding.file}`: {finding.detail}" for finding in findings[:SHOWN]]
    return "\n".join([f"# {_headline(data, findings)}\n", *lines])


def show_check(data: Path, sources: list[Path], repair: bool, jobs: int, out: Console) -> int:
    """The same on the terminal, without Prefect unless there is something to mend; the number of files that are wrong."""
    settings = Settings()
    if not units_in(take_stock(data)):
        raise StorageError(f"{shown(data)}: no tables there; make them with 'banmian run', or name another --data")
    findings = check_store(data, settings, jobs or 1)
    if repair and any(finding.kind != "stray" for finding in findings):
        findings = mend(findings, data, sources, settings, jobs)
    for finding in findings[:SHOWN]:
        out.print(f"{finding.kind}: {finding.file}: {finding.detail}", markup=False, highlight=False, soft_wrap=True)
    out.print(_headline(data, findings), markup=False, highlight=False, soft_wrap=True)
    return sum(finding.kind in ("damaged", "missing") for finding in findings)
