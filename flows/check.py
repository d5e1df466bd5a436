"""Is the store whole? Every file is read, held against its contract, its stamp and its neighbours, and mended if damaged.

A file is *damaged* when it cannot be read, breaks its contract (columns, key, nulls, spans, checksums) or points to rows that
are not there; *missing* when the other tables of its unit are there; *old* when it is whole but was made by other code, another
model or other settings than these: no damage, the next run makes it again.
"""

import datetime
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import httpx
from prefect import flow, get_run_logger
from prefect.artifacts import create_markdown_artifact
from prefect.states import Completed, Failed, State
from rich.console import Console

from flows.alarm import tell_operator
from flows.newspaper import Jobs, newspaper
from flows.own_server import own_server, reporting_to, require_server, why_not
from flows.places import keep_places, places_stamp
from flows.plan import PlanError, Versions, make_plan, make_stamps, units_in
from nlp.files import list_files, remove_file, shown
from nlp.ingest import Reject
from nlp.settings import Settings
from nlp.storage import EVERY_ISSUE, UNDATED, StorageError, Unit, read_stamp, read_table, take_stock, unit_name, units_of
from nlp.tables import TABLES
from nlp.verify import tables_in, units_to_verify, verify_unit

SHOWN = 100
SINGLY = 20
"""Broken issues that are made again one by one, and no others with them; of more all that the sources hold are planned."""


class Finding(NamedTuple):
    """Something about one file: kind (damaged, missing, old), the file below the store, and what exactly."""

    kind: str
    file: str
    detail: str


def check_store(data: Path, settings: Settings, jobs: int = 1) -> list[Finding]:
    """What is wrong in the store, by file; empty when every file is whole and current for these settings."""
    units = units_to_verify(data)
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
    problems = verify_unit(data, unit)
    if problems:
        return [Finding(problem.kind, unit_name(problem.table, unit), problem.what.splitlines()[0]) for problem in problems]
    return _old(data, settings, versions, unit)


def _old(data: Path, settings: Settings, versions: Versions, unit: Unit) -> list[Finding]:
    """A whole unit's stamps, held against those that it would get now."""
    stamps = _stamps_now(data, settings, versions, unit)
    return [
        Finding("old", unit_name(name, unit), f"not what {TABLES[name].stage} makes now; the next run makes it again")
        for name in tables_in(unit)
        if stamps and read_stamp(data, name, unit) != stamps[TABLES[name].stage]
    ]


def _stamps_now(data: Path, settings: Settings, versions: Versions, unit: Unit) -> dict[str, str]:
    """The stamps that the unit's own pages and rejects give; {} when that cannot be known."""
    if unit == EVERY_ISSUE:
        return {"reference": places_stamp(versions.code)}
    rejects = read_table(data, "rejects", unit).to_pylist()
    if any(row["stage"] != "ingest" for row in rejects):
        return {}  # the stamp also holds the page that a stage could not take, whose digest is not kept
    inputs = [[row["source"], row["source_sha256"]] for row in read_table(data, "pages", unit).to_pylist()]
    refused = sorted(Reject(row["source"], row["reason"], row["detail"]) for row in rejects)
    return make_stamps(inputs, refused, settings, versions)


def _strangers(data: Path) -> list[Finding]:
    """Files among the tables that are none: left behind by a killed process, or put there by hand."""
    found = []
    for name in TABLES:
        for file in list_files(data / name):
            if not units_of([file]):
                found.append(Finding("stray", f"{name}/{file}", "no table file; remove it when no run is at work"))
    return found


def mend(findings: Sequence[Finding], data: Path, sources: list[Path], settings: Settings, jobs: int) -> list[Finding]:
    """Make damaged and missing files again from the pages in these sources; the findings that are left, old files among them.

    A file whose pages are not in the sources stays as it is: a damaged file may still be worth more than none.
    """
    units = [EVERY_ISSUE, *(work.unit for work in make_plan(sources, data, settings))]
    mendable = {unit_name(name, unit) for unit in units for name in tables_in(unit)}
    broken = [finding for finding in findings if finding.kind in ("damaged", "missing") and finding.file in mendable]
    for finding in broken:
        if finding.kind == "damaged":
            remove_file(data / finding.file)
    issues = {issue for finding in broken if (issue := finding.file.split("/")[1].removeprefix("issue=")) != EVERY_ISSUE.issue}
    if broken and not issues:
        keep_places(data)
    days = {None if issue == UNDATED or len(issues) > SINGLY else datetime.date.fromisoformat(issue) for issue in issues}
    for day in [None] if None in days else sorted(filter(None, days)):  # undated pages only with all
        newspaper(sources, data, day, day, jobs=jobs, settings=settings, return_state=True)
    return check_store(data, settings, jobs)


@flow(name="newspaper", log_prints=False, on_failure=[tell_operator], on_crashed=[tell_operator])
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
    if repair and any(finding.kind in ("damaged", "missing") for finding in findings):
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
    if repair and any(finding.kind in ("damaged", "missing") for finding in findings):
        with own_server() as server:
            try:
                with reporting_to(server):
                    require_server()
                    findings = mend(findings, data, sources, settings, jobs)
            except (RuntimeError, httpx.HTTPError) as error:  # Prefect's, when its server does not answer or cannot write
                raise PlanError(why_not(error, server)) from error
    for finding in findings[:SHOWN]:
        out.print(f"{finding.kind}: {finding.file}: {finding.detail}", markup=False, highlight=False, soft_wrap=True)
    out.print(_headline(data, findings), markup=False, highlight=False, soft_wrap=True)
    return sum(finding.kind in ("damaged", "missing") for finding in findings)
