"""What analysts wait for: `python -m bench.analysts [--issues 1000]`; exit status 1 when a target is missed.

Every recipe of `docs/analysts.md` over a generated store of so many issues (target 1 s each), one name in a year of issues
(target 200 ms, with the plan that shows how many row groups were scanned), and `banmian report` of an issue of 8 pages as a
command of its own (target 2 s, 2 MB). The generated issues are those of `seeds/` and `docs/sample/`, again and again with
other ids, days and names; each fortieth keeps its names. Processor time, summed over all cores, is held to the targets.
"""

import argparse
import datetime
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
from rich.console import Console

from bench.recipes import PAGE, SAMPLE, answer, make_store, read_recipes
from bench.speed import SEEDS, make_pages
from flows.store import ask, open_store
from nlp.storage import Unit, read_table, stored_units, write_tables
from nlp.tables import TABLES

FIRST_DAY = datetime.date(2021, 1, 1)
NAMED = "select issue, text from entities where canonical = '孟长河'"
RECIPE_LIMIT, NAME_LIMIT, REPORT_LIMIT, REPORT_SIZE = 1.0, 0.2, 2.0, 2_000_000
KEEPS_NAMES_EVERY = 37
_OTHER_IDS = ("entity_id", "person_id", "organisation_id", "speaker_id")

Tables = dict[str, pa.Table]


def read_issues(data: Path) -> list[Tables]:
    """All tables of each issue of a store."""
    units = stored_units(data, "pages")
    return [{name: read_table(data, name, unit) for name in TABLES if TABLES[name].stage != "reference"} for unit in units]


def make_issue(tables: Tables, number: int, names: list[str]) -> Tables:
    """The issue on another day with other ids; its names, unless they are kept, with each character moved on."""
    day = FIRST_DAY + datetime.timedelta(days=number)
    turn = 0 if number % KEEPS_NAMES_EVERY == 0 else number * 7 + 1
    moved = str.maketrans({char: names[(place + turn) % len(names)] for place, char in enumerate(names)}) if turn else {}
    page_ids = {str(old): _hash(str(old), number) for old in tables["pages"]["page_id"].to_pylist()}

    def other(text: str) -> str:
        return page_ids[text[:16]] + text[16:] if text[:16] in page_ids else text.translate(moved)

    made = {}
    for name, table in tables.items():
        columns = [_change(table[field.name], field, other, day, turn) for field in table.schema]
        content = pa.Table.from_arrays(columns, schema=table.schema)
        made[name] = content.sort_by([(column, "ascending") for column in TABLES[name].key])
    return made


def _change(column: pa.ChunkedArray, field: pa.Field, other: Callable[[str], str], day: datetime.date, turn: int) -> pa.Array:
    values: Any = column.to_pylist()
    if field.name == "issue_date":
        values = [day] * len(values)
    elif field.name in _OTHER_IDS:
        values = [value and _hash(value, turn) for value in values]
    elif pa.types.is_string(field.type):
        values = [value and other(value) for value in values]
    elif pa.types.is_list(field.type):
        values = [[other(part) for part in value] for value in values]
    return pa.array(values, field.type)


def _hash(text: str, salt: int) -> str:
    return hashlib.sha256(f"{text} {salt}".encode()).hexdigest()[:16]


def generate(issues: list[Tables], count: int, data: Path) -> None:
    """Write so many issues, through the same door as all tables."""
    texts = {str(text) for tables in issues for text in tables["entities"]["text"].to_pylist()}
    names = sorted({char for text in texts for char in text if "\u4e00" <= char <= "\u9fff"})
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=number)
        write_tables(data, Unit(day.isoformat()), "", make_issue(issues[number % len(issues)], number, names), {})


class Seconds(NamedTuple):
    """Of the quickest round: by the clock on the wall, and of all processors, which other work disturbs little."""

    wall: float
    processor: float

    def __str__(self) -> str:
        """Both."""
        return f"{self.processor:.2f} s of processors, {self.wall:.2f} s of wall"


def best(work: Callable[[], Any], rounds: int = 3) -> Seconds:
    """How long the work takes when it is done once more; started programs count as well."""
    found = []
    for _ in range(rounds):
        begin, before = time.perf_counter(), sum(os.times()[:4])
        work()
        found.append(Seconds(time.perf_counter() - begin, sum(os.times()[:4]) - before))
    return Seconds(min(one.wall for one in found), min(one.processor for one in found))


def one_name(data: Path, out: Console) -> bool:
    """A year of issues asked for one name."""
    store = open_store(data)
    seconds = best(lambda: ask(store, NAMED).fetchall(), 5)
    whole = best(lambda: ask(open_store(data), NAMED).fetchall())
    ((_, plan),) = ask(store, f"explain analyze {NAMED}").fetchall()
    out.print(NAMED, plan, sep="\n", highlight=False, markup=False)
    scanned = re.search(r"Row Groups Scanned: (\d+) / (\d+)", plan)
    out.print(f"365 issues, one name: {seconds} (target .2); with opening the store {whole}", highlight=False)
    return seconds.processor < NAME_LIMIT and scanned is not None and int(scanned[1]) < int(scanned[2]) / 4


def recipes(root: Path, count: int, out: Console) -> Iterator[bool]:
    """Every question of the page; the commands that write all tables or check them are none."""
    for recipe in read_recipes(PAGE.read_text(encoding="utf-8")):
        if recipe.kind == "console":
            continue
        seconds = best(lambda recipe=recipe: answer(recipe, root))  # type: ignore[misc]
        title = re.sub(r"\s+", " ", recipe.code)[:90]
        out.print(f"{count} issues, {recipe.kind}: {seconds} (target 1): {title}", highlight=False, markup=False)
        yield seconds.processor < RECIPE_LIMIT


def report(root: Path, out: Console) -> bool:
    """Eight pages, the whole command."""
    (root / "pages").mkdir()
    make_pages(8, root / "pages")
    make_store(root / "pages", root / "eight")
    command = [sys.executable, "-m", "flows.command_line", "report", "undated", "--data", str(root / "eight")]
    seconds = best(lambda: subprocess.run(command, check=True, capture_output=True))
    size = (root / "eight/reports/undated/index.html").stat().st_size
    out.print(f"report of 8 pages: {seconds} (target 2), {size / 1e6:.2f} MB (target 2)", highlight=False)
    return seconds.processor < REPORT_LIMIT and size < REPORT_SIZE


def main() -> None:
    """Print the times beside their targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=1000)
    count = parser.parse_args().issues
    out = Console(width=160)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        well = [report(root, out)]
        for source, name in ((SEEDS, "seeds"), (SAMPLE, "sample")):
            make_store(source, root / name)
        issues = read_issues(root / "seeds") + read_issues(root / "sample")
        for name, days in (("year", 365), ("data", count)):
            generate(issues, days, root / name)
            for table in TABLES:
                if TABLES[table].stage == "reference":
                    write_tables(root / name, Unit("all"), "", {table: read_table(root / "sample", table, Unit("all"))}, {})
        well += [one_name(root / "year", out), *recipes(root, count, out)]
    load = f"{os.getloadavg()[0]:.1f} processes wanted {os.cpu_count()} cores meanwhile"
    out.print(f"{'all targets met' if all(well) else 'some targets missed'}; {load}", highlight=False)
    sys.exit(not all(well))


if __name__ == "__main__":
    main()
