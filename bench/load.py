"""`python -m bench.load [--issues 200 2000] [--pages 8] [--jobs 2]`: the whole pipeline under load.

Makes synthetic issues (the sample pages with other numbers, so that no two are alike), runs them end to end and prints:
characters a second, peak memory of the largest process, growth of the Prefect database an issue, the time of a run that
finds nothing to do, and the share of processor time outside the language work (the stages over a sample of the same issues
in one process, without loading models), of all that the run took, and of what it took beyond Prefect's start: that of a
process with a flow that does nothing, measured with the same database just before. For several numbers of issues also how
the time grows, and for several numbers of jobs (`--jobs 1 2`) how much faster more processes are, with Prefect's start and
without it. Wall seconds mean something on a machine with nothing else to do; shares of processor seconds nearly always.
`bench.share` tells what a single issue costs.
"""

import argparse
import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core a process, before numpy is imported

import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table as Grid

from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage, find_files, read_page
from nlp.settings import Settings

SEEDS = Path("seeds")
FIRST_DAY = date(1990, 1, 1)
SAMPLE = 20
_NUMBER = re.compile(r"\d+")


def make_issues(folder: Path, issues: int, pages: int, chars: int = 0) -> int:
    """So many issues, a folder each; their characters. The sample pages again and again, every number in them drawn anew.

    A page is one sample page, or as many as it takes to have so many characters.
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*.txt")) if _is_utf8(path)]
    made, total = 0, 0
    for issue in range(issues):
        below = folder / f"{FIRST_DAY + timedelta(days=issue)}"
        below.mkdir(parents=True)
        for page in range(pages):
            text = ""
            while not text or len(text) < chars:
                text += _with_other_numbers(texts[made % len(texts)], made)
                made += 1
            total += len(text)
            (below / f"{page + 1:02d}.txt").write_text(text, encoding="utf-8")
    return total


def _is_utf8(path: Path) -> bool:
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        return False
    return True


def _with_other_numbers(text: str, seed: int) -> str:
    """Numbers keep their length, so that lines keep their measure; years, months and days stay what they are."""
    text = _NUMBER.sub(lambda match: _turned(match[0], seed) if len(match[0]) in (3, 5, 6) else match[0], text)
    return f"{text.rstrip()}\n第{seed + 10000}号\n"


def _turned(digits: str, seed: int) -> str:
    return str((int(digits) * 7 + seed * 13) % (9 * 10 ** (len(digits) - 1)) + 10 ** (len(digits) - 1))


NOTHING = """
import flows
from flows.own_server import own_server, reporting_to

with own_server() as server:
    from prefect import flow

    @flow
    def nothing():
        pass

    with reporting_to(server):
        nothing()
"""
"""A run of Prefect alone, as `banmian run` starts it."""


class Taken(NamedTuple):
    """Seconds of one process and its children, by the clock on the wall and of the processors."""

    wall: float
    processor: float


def run(arguments: list[str], environment: dict[str, str]) -> Taken:
    """What one `banmian run` takes."""
    return _taken(["-m", "flows.command_line", "run", *arguments], environment)


def _taken(arguments: list[str], environment: dict[str, str]) -> Taken:
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, *arguments], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(time.monotonic() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def database_size(home: Path) -> float:
    """Kilobytes of Prefect's database, its log taken in."""
    with sqlite3.connect(home / "prefect.db") as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    return sum(path.stat().st_size for path in home.glob("prefect.db*")) / 1024


def language_seconds(pages: Path, issues: int) -> float:
    """Processor seconds of reading and all stages over the first issues."""
    engine = load_engine()
    stages.sentence_table(stages.clean_pages([], []), engine)
    begin = time.process_time()
    for folder in sorted(pages.iterdir())[:issues]:
        read = [read_page(file, Settings()) for file in find_files([folder])]
        tables = stages.clean_pages([page for page in read if isinstance(page, RawPage)], [])
        tables |= stages.sentence_table(tables, engine)
        tables |= stages.entity_table(tables, engine)
        stages.summary_table(tables, Settings().summary_chars)
    return time.process_time() - begin


class Measured(NamedTuple):
    """One run: what it was given, what it took, and what Prefect's start takes by itself."""

    issues: int
    jobs: int
    chars: int
    taken: Taken
    start: Taken
    language: float
    peak: float
    database: float
    idle: float

    def row(self) -> list[str]:
        """For the table."""
        wall, processor = self.taken
        return [
            f"{self.issues}",
            f"{self.jobs}",
            f"{self.chars:,}",
            f"{wall:.0f}",
            f"{processor:.0f}",
            f"{self.start.wall:.1f}",
            f"{self.start.processor:.1f}",
            f"{self.chars / wall:,.0f}",
            f"{self.chars / processor:,.0f}",
            f"{1 - self.language / processor:.0%}",
            f"{1 - self.language / (processor - self.start.processor):.0%}",
            f"{self.peak:.0f}",
            f"{self.database / self.issues:.1f}",
            f"{self.idle:.1f}",
        ]


HEADS = (
    *("issues", "jobs", "characters", "wall s", "processor s", "start of Prefect, wall s", "its processor s"),
    *("characters a s", "a processor s", "outside the language work", "beyond the start"),
    *("peak MB of a process", "kB of Prefect an issue", "idle s"),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, nargs="+", default=[200])
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--jobs", type=int, nargs="+", default=[2])
    options = parser.parse_args()
    grid, done = Grid(*HEADS), []
    for issues in options.issues:
        for jobs in options.jobs:
            with tempfile.TemporaryDirectory() as folder:
                done.append(measure(Path(folder), issues, options.pages, jobs))
            grid.add_row(*done[-1].row())
            print("; ".join(f"{head} {value}" for head, value in zip(HEADS, done[-1].row(), strict=True)), flush=True)
    Console(width=160).print(grid)
    _compare(done)


def _compare(done: list[Measured]) -> None:
    """Growth from the first to the last number of issues, speed from the first to the last number of jobs."""
    few, many = done[0], done[-1]
    if few.issues < many.issues:
        times = many.issues / few.issues
        wall, processor = (many.taken[at] / few.taken[at] / times for at in (0, 1))
        beyond = (many.taken.wall - many.start.wall) / (few.taken.wall - few.start.wall) / times
        took = f"wall {wall:.2f}, processor {processor:.2f}, wall beyond Prefect's start {beyond:.2f}"
        print(f"{many.issues} issues against {times:.0f} times {few.issues}: {took}")
    elif few.jobs < many.jobs:
        beyond = (few.taken.wall - few.start.wall) / (many.taken.wall - many.start.wall)
        faster = f"{few.taken.wall / many.taken.wall:.2f} times as fast by the wall clock"
        print(f"{many.jobs} jobs against {few.jobs}: {faster}, {beyond:.2f} times beyond Prefect's start")


def measure(folder: Path, issues: int, pages: int, jobs: int) -> Measured:
    """One row."""
    chars = make_issues(folder / "pages", issues, pages)
    home = folder / "prefect"
    environment = {**os.environ, "PREFECT_HOME": str(home)}
    environment.pop("PREFECT_API_URL", None)
    arguments = [str(folder / "pages"), "--data", str(folder / "data"), "--jobs", str(jobs)]
    _taken(["-c", NOTHING], environment)  # makes the database
    start = _taken(["-c", NOTHING], environment)
    empty = database_size(home)
    taken = run(arguments, environment)
    language = language_seconds(folder / "pages", min(issues, SAMPLE)) * issues / min(issues, SAMPLE)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    growth = database_size(home) - empty
    idle, _ = run(arguments, environment)
    return Measured(issues, jobs, chars, taken, start, language, peak, growth, idle)


if __name__ == "__main__":
    main()
