"""How well `articles.confidence` holds: `python -m bench.confidence [--pages 10] [--press moor glen]`, on set pages of the test
seeds, by default of every press.

For each threshold: the share of articles at or above it, and the share of those whose headline and paragraphs are all right.
"""

import argparse
import sys
from collections.abc import Iterable
from itertools import product

from rich.console import Console
from rich.table import Table as Grid

from bench.pages import SHARED, bare, paragraphs_of
from bench.presses import PRESSES
from bench.typesetter import FIRST_TEST_SEED, LEVELS, load_sources
from nlp.cleaning import clean_page

THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)


def whole(article: object) -> tuple[str, ...]:
    """What must be right: the headline, then the paragraphs in no order."""
    return (bare(article.headline or ""), *sorted(paragraphs_of(article)))  # type: ignore[attr-defined]


def judged(presses: Iterable[str], level: str, pages: int) -> list[tuple[float, bool]]:
    """Confidence of each rebuilt article, and whether it is entirely right."""
    sources, found = load_sources(SHARED), []
    for press, seed in product(presses, range(FIRST_TEST_SEED, FIRST_TEST_SEED + pages)):
        gold = PRESSES[press](seed, level, sources)
        wanted = {whole(article) for article in gold.articles}
        found += [(article.confidence, whole(article) in wanted) for article in clean_page(gold.text).articles]
    return found


def main() -> int:
    """Print the table of each level."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10, help="pages a level of each press")
    parser.add_argument("--press", nargs="*", choices=PRESSES, default=list(PRESSES))
    options = parser.parse_args()
    grid = Grid("level", *(f"from {threshold:g}: share / right" for threshold in THRESHOLDS))
    for level in LEVELS:
        rows = judged(options.press, level, options.pages)
        cells = []
        for threshold in THRESHOLDS:
            above = [right for sure, right in rows if sure >= threshold]
            cells.append(f"{len(above) / len(rows):.3f} / {sum(above) / max(len(above), 1):.3f}")
        grid.add_row(level, *cells)
    Console().print(grid)
    return 0


if __name__ == "__main__":
    sys.exit(main())
