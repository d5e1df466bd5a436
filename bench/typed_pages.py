"""Pages typed by hand, with their gold: `python -m bench.typed_pages [dev|test] [--show]`.

The presses print what their authors had thought of, by rule. These pages were written line by line after papers of many
kinds, by authors who knew no rule of the cleaning; what is wrong on them says more of the papers that users have. `dev`
may be looked at, `test` gives figures only.

How a page is written: `bench.typesetter.typed`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from bench.pages import MEASURES, differences, score, score_pages
from bench.typesetter import SetPage
from bench.typesetter.typed import read_typed
from nlp.cleaning import clean_page

FOLDER = Path(__file__).parent / "typed"


def typed_pages(part: str) -> Iterator[SetPage]:
    """The pages of `dev` or `test`."""
    for file in sorted((FOLDER / part).glob("*.txt")):
        yield read_typed(file.read_text(encoding="utf-8"), file.stem)


def main() -> int:
    """Print the figures, and of dev what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=["dev", "test"], default="dev")
    parser.add_argument("--show", action="store_true", help="what is wrong on each page of dev")
    options = parser.parse_args()
    console, golds = Console(), list(typed_pages(options.part))
    values = score_pages(golds).figures()
    grid = Grid(*("pages", *MEASURES), title=options.part)
    grid.add_row(str(len(golds)), *(f"{values[name]:.4f}" for name in MEASURES))
    console.print(grid)
    for gold in golds if options.show and options.part == "dev" else ():
        page = clean_page(gold.text)
        console.print(f"\n[bold]{gold.makeup['page']}[/bold] {score(gold, page).figures()}")
        for row in differences(gold, page):
            console.print(row, highlight=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
