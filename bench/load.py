"""`python -m bench.load [--issues 200 2000] [--pages 8] [--jobs 2]`: the whole pipeline under load.

Makes synthetic issues (the sample pages with other numbers, so that no two are alike), runs them end to end and prints:
characters a second, peak memory of the largest process, the share of processor time outside the language work (the stages
over a sample of the same issues in one process, without loading models, against all that the run took), growth of the
Prefect database an issue, then the time of a run that finds nothing to do. For several numbers of issues also how the time
grows, and for several numbers of jobs (`--jobs 1 2`) how much faster more processes are. Wall seconds mean something on a
machine with nothing else to do; processor seconds always do.
"""

import argparse
import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core a process, before numpy is imported

import re
import resource
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


def make_issues(folder: Path, issues: int, pages: int) -> int:
    """So many issues, a folder each; their characters. The sample pages again and again, every number in them drawn anew."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*.txt")) if _is_utf8(path)]
    chars = 0
    for issue in range(issues):
        below = folder / f"{FIRST_DAY + timedelta(days=issue)}"
        below.mkdir(parents=True)
        for page in range(pages):
            number = issue * pages + page
            text = _with_other_numbers(texts[number % len(texts)], number)
            chars += len(text)
            (below / f"{page + 1:02d}.txt").write_text(text, encoding="utf-8")
    return chars


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


def run(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Wall seconds and processor seconds, children included, of one `banmian run`."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, "-m", "flows.command_line", "run", *arguments], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


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
    """One run: what it was given, what it took."""

    issues: int
    jobs: int
    chars: int
    wall: float
    processor: float
    language: float
    peak: float
    database: float
    idle: float

    def row(self) -> list[str]:
        """For the table."""
        return [
            f"{self.issues}",
            f"{self.jobs}",
            f"{self.chars:,}",
            f"{self.wall:.0f}",
            f"{self.processor:.0f}",
            f"{self.chars / self.wall:,.0f}",
            f"{self.chars / self.processor:,.0f}",
            f"{1 - self.language / self.processor:.0%}",
            f"{self.peak:.0f}",
            f"{self.database / self.issues:.1f}",
            f"{self.idle:.1f}",
        ]


HEADS = (
    *("issues", "jobs", "characters", "wall s", "processor s", "characters a s", "a processor s"),
    *("outside the language work", "peak MB of a process", "kB of Prefect an issue", "idle s"),
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
        wall, processor = many.wall / few.wall / times, many.processor / few.processor / times
        print(f"{many.issues} issues against {times:.0f} times {few.issues}: wall {wall:.2f}, processor {processor:.2f}")
    elif few.jobs < many.jobs:
        print(f"{many.jobs} jobs against {few.jobs}: {few.wall / many.wall:.2f} times as fast by the wall clock")


def measure(folder: Path, issues: int, pages: int, jobs: int) -> Measured:
    """One row."""
    chars = make_issues(folder / "pages", issues, pages)
    home = folder / "prefect"
    environment = {**os.environ, "PREFECT_HOME": str(home)}
    arguments = [str(folder / "pages"), "--data", str(folder / "data"), "--jobs", str(jobs)]
    wall, processor = run(arguments, environment)
    language = language_seconds(folder / "pages", min(issues, SAMPLE)) * issues / min(issues, SAMPLE)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    database = sum(path.stat().st_size for path in home.glob("prefect.db*")) / 1024
    idle, _ = run(arguments, environment)
    return Measured(issues, jobs, chars, wall, processor, language, peak, database, idle)


if __name__ == "__main__":
    main()
