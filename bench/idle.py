"""`python -m bench.idle [--issues 10000] [--pages 8]`: how long a run takes that finds nothing to do.

Makes a store whose files say that they are current (real footers and stamps, tables without rows), then times: the first
planning, which reads every page and every footer; planning with the index; `banmian run`; and the flow as a schedule runs it,
beside a flow that does nothing at all, on a Prefect server of its own. Exit status 1 when the flow takes 5 s more than that.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flows.plan import is_done, make_plan
from nlp.settings import STAGES, Settings
from nlp.storage import Unit, take_stock, unit_path, write_tables
from nlp.tables import TABLES, from_rows
from nlp.verify import tables_in

LIMIT = 5.0
STAMP = "0123456789abcdef" * 2


def make_pages(folder: Path, issues: int, pages: int) -> None:
    """Small pages, no two alike; the size of a page matters to the first planning only."""
    for issue in range(issues):
        below = folder / f"{1900 + issue // 336}-{1 + issue // 28 % 12:02d}-{1 + issue % 28:02d}"
        below.mkdir(parents=True)
        for page in range(pages):
            text = f"清水河畔的职工书屋近日开门迎客，首日接待读者{issue}人，借书{page}册。\n" * 40
            (below / f"{page + 1:02d}.txt").write_text(text, encoding="utf-8")


def make_store(data: Path, sources: Path) -> None:
    """Every table of every unit: a real file of no rows, its stamp replaced by the one it should have."""
    template = data.with_name("template")
    for stage in STAGES:
        mine = {name: from_rows(name, []) for name, table in TABLES.items() if table.stage == stage}
        write_tables(template, Unit("x"), STAMP, mine, {})
    contents = {name: unit_path(template, name, Unit("x")).read_bytes() for name in tables_in(Unit("x"))}
    for work in make_plan([sources], data, Settings()):
        for name, content in contents.items():
            path = unit_path(data, name, work.unit)
            path.parent.mkdir(parents=True)
            path.write_bytes(content.replace(STAMP.encode(), work.stamps[TABLES[name].stage].encode()))
    (data / ".index/sources.json").unlink()


def timed(work: Callable[[], Any]) -> float:
    """Wall seconds."""
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


def plan(sources: Path, data: Path) -> None:
    """What both the command and the flow do first; AssertionError when there is something to do."""
    stock = take_stock(data)
    assert all(is_done(work, stock) for work in make_plan([sources], data, Settings(), stock=stock))


def main() -> int:
    """Print a line a measurement."""
    from prefect import flow  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    from flows.newspaper import newspaper  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=8)
    options = parser.parse_args()

    @flow(name="nothing")
    def nothing() -> None:
        """Prefect alone."""

    with tempfile.TemporaryDirectory() as folder, prefect_test_harness(server_startup_timeout=900):
        sources, data = Path(folder, "pages"), Path(folder, "data")
        make_pages(sources, options.issues, options.pages)
        make_store(data, sources)
        print(f"{options.issues} issues of {options.pages} pages, {len(TABLES)} tables each")
        print(f"first planning, every page and footer read: {timed(lambda: plan(sources, data)):.1f} s", flush=True)
        time.sleep(3)
        plan(sources, data)  # what was written within two seconds of the index is read once more
        begin = time.process_time()
        wall = timed(lambda: plan(sources, data))
        print(f"planning: {wall:.1f} s, {time.process_time() - begin:.1f} s of processor time", flush=True)
        timed(nothing)
        prefect = min(timed(nothing) for _ in range(3))
        seconds = min(timed(lambda: newspaper([sources], data, jobs=1)) for _ in range(3))
        print(f"a flow that does nothing: {prefect:.1f} s; the flow with nothing to do: {seconds:.1f} s")
        print(f"beyond Prefect: {seconds - prefect:.1f} s, limit {LIMIT} s")
    return 0 if seconds - prefect <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
