"""Speed: `python -m bench.speed [--pages 200]` prints characters a second of each stage on one core and end to end.

The pages are those of seeds/ again and again with other numbers, as one unit. Processor time is counted, so that other work
disturbs little. jieba, when it is installed, cuts the same text in the same run.
"""

import argparse
import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core, before numpy is imported

import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage, find_files, read_page
from nlp.settings import Settings
from nlp.storage import Unit, write_tables

SEEDS = Path("seeds")


def make_pages(count: int, folder: Path) -> None:
    """The sample pages, over and over, each digit shifted by the round, so that no two are alike."""
    texts = [file.path.read_text(encoding="utf-8", errors="ignore") for file in find_files([SEEDS])]
    for number in range(count):
        turn = number // len(texts)
        shifted = str.maketrans("0123456789", "".join(str((digit + turn) % 10) for digit in range(10)))
        text = texts[number % len(texts)].translate(shifted)
        (folder / f"{number:05d}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")


class Clock:
    """Processor seconds of named pieces of work, in order."""

    def __init__(self) -> None:
        """Nothing measured yet."""
        self.seconds: dict[str, float] = {}

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        """What the work gives, its time kept."""
        begin = time.process_time()
        result = work()
        self.seconds[name] = time.process_time() - begin
        return result


def measure(count: int, clock: Clock) -> int:
    """Every stage once over so many pages; the characters of the pages."""
    with tempfile.TemporaryDirectory() as folder:
        make_pages(count, Path(folder))
        files = find_files([Path(folder)])
        engine = clock.run("loading the models", load_engine)
        read = clock.run("ingest", lambda: [read_page(file, Settings()) for file in files])
        pages = [page for page in read if isinstance(page, RawPage)]
        clock.run("loading the page model and pyarrow's pandas", lambda: stages.clean_pages(pages[:1], []))
        tables = clock.run("clean", lambda: stages.clean_pages(pages, []))
        tables |= clock.run("sentences and words", lambda: stages.sentence_table(tables, engine))
        tables |= clock.run("entities", lambda: stages.entity_table(tables, engine))
        tables |= clock.run("summaries", lambda: stages.summary_table(tables, 120))
        clock.run("check and write", lambda: write_tables(Path(folder, "data"), Unit("undated"), "", tables, {}))
        peer(tables["sentences"]["text"].to_pylist(), clock)
    return sum(len(page.text) for page in pages)


def peer(texts: list[str], clock: Clock) -> None:
    """jieba's time for cutting the same sentences, when it is there."""
    if importlib.util.find_spec("jieba") is None:
        print("SKIPPED: jieba is not installed, so there is no peer to compare with: pip install jieba", file=sys.stderr)
        return
    import jieba  # noqa: PLC0415

    jieba.initialize()
    clock.run("peer: jieba, words only", lambda: [jieba.lcut(text) for text in texts])


def start_up(arguments: list[str]) -> float:
    """Seconds of wall time of one `banmian` command with nothing to do."""
    begin = time.monotonic()
    subprocess.run([sys.executable, "-m", "flows.command_line", *arguments], input=b"", capture_output=True, check=True)
    return time.monotonic() - begin


def loaded_memory() -> float:
    """Most memory, in MB, that a process takes which loads the models and reads a text; torch, where it is installed, is
    loaded by spaCy and counted too. A child's peak counts its parent's at the fork: ask before this process grows."""
    used = "import resource; from nlp.engine import load_engine; load_engine()('新桥昨日通车。' * 500)"
    told = f"{used}; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    return int(subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, text=True).stdout) / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    count = parser.parse_args().pages
    loaded = loaded_memory()
    clock = Clock()
    chars = measure(count, clock)
    grid = Grid("stage", "seconds", "characters a second", title=f"{count} pages, {chars} characters, one core")
    loading = clock.seconds.pop("loading the models")
    for name, seconds in clock.seconds.items():
        grid.add_row(name, f"{seconds:.2f}", f"{chars / max(seconds, 1e-6):,.0f}")
    own = sum(seconds for name, seconds in clock.seconds.items() if not name.startswith("peer"))
    grid.add_row("end to end", f"{own:.2f}", f"{chars / own:,.0f}")
    out = Console()
    out.print(grid)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    torch = " with torch" if importlib.util.find_spec("torch") else ""
    out.print(f"loading the models: {loading:.2f} s; peak memory of all stages in one process: {peak:.0f} MB{torch}")
    out.print(f"peak memory of a process with words and entities alone: {loaded:.0f} MB{torch}")
    help_time, text_time = start_up(["--help"]), start_up(["text", "entities"])
    out.print(f"start-up, wall time: banmian --help {help_time:.1f} s, banmian text entities {text_time:.1f} s")


if __name__ == "__main__":
    main()
