"""`python -m bench.share [--issues 5] [--pages 8] [--chars 7000]`: what one issue costs beside the language work.

A server as `banmian run` starts it for itself, models loaded, one process: then, an issue a run, the flow over issues of so
many pages of so many characters (those of a real page), a flow that does nothing (Prefect's own start and end), and the
stages alone. Printed for each, an issue: wall seconds, processor seconds of this process and of the server; then the share
of orchestration (planning, tasks, states, artifacts, the journal) and of the store (checks, Parquet, reading back), both of
what the run takes beyond Prefect's own.
"""

import argparse
import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PREFECT_LOGGING_LEVEL": "CRITICAL"}

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from rich.console import Console
from rich.table import Table as Grid

from bench.load import language_seconds, make_issues
from flows.own_server import Server, own_server, reporting_to


class Taken(NamedTuple):
    """Seconds an issue."""

    wall: float
    processor: float
    server: float

    @property
    def total(self) -> float:
        """Processor seconds of both."""
        return self.processor + self.server


def server_seconds(server: Server) -> float:
    """Processor seconds that the server has taken so far."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def taken(server: Server, works: list[Callable[[], Any]]) -> Taken:
    """What these take, on average."""
    wall, processor, before = time.monotonic(), time.process_time(), server_seconds(server)
    for work in works:
        work()
    wall, processor = time.monotonic() - wall, time.process_time() - processor
    time.sleep(1)  # the server writes down what it was told
    return Taken(wall / len(works), processor / len(works), (server_seconds(server) - before) / len(works))


@contextmanager
def store_counted(seconds: list[float]) -> Iterator[None]:
    """While this lasts, processor seconds in the store's doors, as the stages use them, are added up."""
    from flows import unit  # noqa: PLC0415

    def counted(door: Callable[..., Any]) -> Callable[..., Any]:
        def through(*given: Any) -> Any:
            begin = time.thread_time()
            try:
                return door(*given)
            finally:
                seconds[0] += time.thread_time() - begin

        return through

    doors: dict[str, Any] = {name: counted(getattr(unit, name)) for name in ("write_tables", "read_table", "is_current")}
    with patch.multiple(unit, **doors):
        yield


def main() -> None:
    """Print a row each, then the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=5)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--chars", type=int, default=7000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PREFECT_HOME"] = f"{folder}/prefect"  # before Prefect is imported
        pages = Path(folder, "pages")
        chars = make_issues(pages, options.issues + 1, options.pages, options.chars)
        print(f"{options.issues} issues of {options.pages} pages, {chars / (options.issues + 1):,.0f} characters each")
        with own_server() as server:
            assert server is not None, "unset PREFECT_API_URL"
            with reporting_to(server):
                measure(server, sorted(pages.iterdir()), Path(folder, "data"))


def measure(server: Server, issues: list[Path], data: Path) -> None:
    """The same with a server."""
    from prefect import flow  # noqa: PLC0415

    from flows.newspaper import newspaper  # noqa: PLC0415

    @flow(name="nothing")
    def nothing() -> None:
        """Prefect alone."""

    nothing()
    first, *rest = issues
    newspaper([first], data, jobs=1)
    alone = taken(server, [nothing] * len(rest))
    stored = [0.0]
    with store_counted(stored):
        whole = taken(server, [lambda issue=issue: newspaper([issue], data, jobs=1) for issue in rest])  # type: ignore[misc]
    stages = language_seconds(first.parent, len(issues)) / len(issues)
    store = stored[0] / len(rest)
    beyond = whole.total - alone.total
    grid = Grid("seconds an issue", "wall", "processor, this process", "processor, server")
    for name, row in (("a run of one issue", whole), ("a run of nothing", alone)):
        grid.add_row(name, *(f"{value:.2f}" for value in row))
    grid.add_row("the stages alone", "", f"{stages:.2f}", "")
    grid.add_row("the store", "", f"{store:.2f}", "")
    Console(width=120).print(grid)
    print(
        f"beyond Prefect's own start and end: {beyond:.2f} processor seconds, {whole.wall - alone.wall:.2f} by the wall clock"
    )
    print(f"of these the language work {stages / beyond:.0%}, the store {store / beyond:.0%}", end=", ")
    print(f"orchestration {1 - (stages + store) / beyond:.0%}")


if __name__ == "__main__":
    main()
