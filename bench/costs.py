"""`python -m bench.costs [--issues 20] [--pages 8]`: unit costs, measured, and what a national archive takes by them.

Runs so many issues into a bucket (an S3 server on this machine) by one process, and again with nothing to do, counting
requests; then prints core-hours, memory, store requests and money for 100 newspapers, 30 years, 8 pages a day. Prices are
those of the arguments, by default about a large cloud's.
"""

import argparse
import os
import re
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.crash import one_server
from bench.load import make_issues, run
from nlp.files import list_files
from tests.servers import bucket

NEWSPAPERS, YEARS, PAGES_A_DAY, CHARS_A_PAGE = 100, 30, 8, 5_000
_REQUEST = re.compile(rb'"(GET|PUT|HEAD|POST|DELETE) (\S+)')


def requests(log: bytes) -> Counter[str]:
    """Requests by kind; a GET with list-type is a list."""
    return Counter("LIST" if b"list-type" in found[2] else found[1].decode() for found in _REQUEST.finditer(log))


def main() -> None:
    """Print unit costs, then the archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=20)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--core-hour", type=float, default=0.045, help="price of a core for an hour")
    parser.add_argument("--puts", type=float, default=5.0, help="price of a million puts or lists")
    parser.add_argument("--gets", type=float, default=0.4, help="price of a million gets or heads")
    parser.add_argument("--gigabyte", type=float, default=0.023, help="price of a GB for a month")
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        one_server(),
        Path(folder, "log").open("w+b") as log,
        bucket("costs", log) as keys,
    ):
        os.environ |= keys
        chars = make_issues(Path(folder, "pages"), options.issues, options.pages)
        arguments = [str(Path(folder, "pages")), "--data", "s3://costs/tables", "--jobs", "1"]
        wall, cpu = run(arguments, dict(os.environ))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        first = requests(Path(folder, "log").read_bytes())
        time.sleep(3)
        run(arguments, dict(os.environ))  # reads what was written just before the index
        begun = requests(Path(folder, "log").read_bytes())
        run(arguments, dict(os.environ))
        idle = requests(Path(folder, "log").read_bytes()) - begun
        stored = sum(sign.size for sign in list_files(Path("s3://costs/tables")).values())
    pages = options.issues * options.pages
    print(f"{options.issues} issues, {pages} pages, {chars:,} characters: {wall:.0f} s, {cpu:.0f} s of processor time")
    print(f"{chars / cpu:,.0f} characters a second of processor time (start of Prefect and models in it); {peak:.0f} MB")
    print(f"store: {stored / chars:.2f} bytes a character; requests an issue: {_each(first, options.issues)}")
    print(f"requests of a run with nothing to do, in all: {dict(idle)}")
    issues = NEWSPAPERS * YEARS * 365
    total = issues * PAGES_A_DAY * CHARS_A_PAGE
    hours = total / (chars / cpu) / 3600
    puts = issues * (first["PUT"] + first["POST"] + first["LIST"]) / options.issues
    gets = issues * (first["GET"] + first["HEAD"]) / options.issues
    size = total * stored / chars / 1e9
    money = hours * options.core_hour, puts / 1e6 * options.puts, gets / 1e6 * options.gets, size * options.gigabyte
    print(f"\n{NEWSPAPERS} newspapers x {YEARS} years x {PAGES_A_DAY} pages of {CHARS_A_PAGE} characters: {issues:,} issues")
    print(f"{hours:,.0f} core-hours: {money[0]:,.0f}; {puts / 1e6:.1f} M puts and lists: {money[1]:,.0f}", end="; ")
    print(f"{gets / 1e6:.1f} M gets and heads: {money[2]:,.0f}; {size:,.0f} GB: {money[3]:,.2f} a month")


def _each(counts: Counter[str], issues: int) -> str:
    return ", ".join(f"{kind} {count / issues:.1f}" for kind, count in sorted(counts.items()))


if __name__ == "__main__":
    main()
