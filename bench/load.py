"""`python -m bench.load [--issues 200] [--pages 8] [--jobs 2]`: the whole pipeline under load.

Makes synthetic issues (the sample pages with other numbers, so that no two are alike), runs them end to end and prints:
characters a second, peak memory of the largest process, the share of processor time outside the language work (the stages
over a sample of the same issues in one process, without loading models, against all that the run took), growth of the
Prefect database an issue, then the time of a run that finds nothing to do.
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


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, nargs="+", default=[200])
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    heads = ("issues", "characters", "wall s", "characters a second", "outside the language work", "peak MB of a process")
    grid = Grid(*heads, "kB of Prefect an issue", "idle s")
    for issues in options.issues:
        with tempfile.TemporaryDirectory() as folder:
            grid.add_row(*measure(Path(folder), issues, options.pages, options.jobs))
    Console(width=140).print(grid)


def measure(folder: Path, issues: int, pages: int, jobs: int) -> list[str]:
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
    return [
        f"{issues}",
        f"{chars:,}",
        f"{wall:.1f}",
        f"{chars / wall:,.0f}",
        f"{1 - language / processor:.0%} of {processor:.0f} s",
        f"{peak:.0f}",
        f"{database / issues:.1f}",
        f"{idle:.1f}",
    ]


if __name__ == "__main__":
    main()
