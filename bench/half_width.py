"""What half-width signs cost: `python -m bench.half_width`, on the typed pages of dev, each read as printed and with its signs
half-width, as many fonts of newspapers come out of a PDF.

A row a table: how many of its rows are the same, signs aside, and how many there are of the page as printed.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from bench.typed_pages import typed_pages
from nlp.engine import load_engine
from nlp.ingest import RawPage
from nlp.stages import clean_pages, entity_table, sentence_table, summary_table

WAYS = {
    "commas": str.maketrans("，", ","),
    "all but 。 and quotation marks": str.maketrans("，：；？！（）", ",:;?!()"),
    "quotation marks": str.maketrans("“”", '""'),
    "all": str.maketrans("，。：；？！（）“”", ',.:;?!()""'),
}
COLUMNS = {
    "articles": ("headline", "byline", "reporters", "dateline", "body"),
    "sentences": ("text",),
    "entities": ("text", "label", "canonical", "adcode"),
    "positions": ("person", "title", "organisation"),
    "quotes": ("text", "speaker"),
    "summaries": ("summary",),
}


def read_page(text: str, engine: Any) -> dict[str, list[dict[str, Any]]]:
    """The rows of the tables of a page."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    tables = clean_pages([RawPage(digest[:16], "page.txt", digest, "utf-8", None, text)], [])
    tables |= sentence_table(tables, engine)
    tables |= entity_table(tables, engine)
    tables |= summary_table(tables, 120)
    return {name: tables[name].to_pylist() for name in COLUMNS}


def count_rows(rows: Mapping[str, list[dict[str, Any]]], name: str) -> Counter[str]:
    """The rows of a table without their signs' widths, each with how often it is there."""
    narrow = WAYS["all"]
    return Counter(str([row[column] for column in COLUMNS[name]]).translate(narrow).replace("'", '"') for row in rows[name])


def main() -> int:
    """Print the figures."""
    engine, pages = load_engine(), [page.text for page in typed_pages("dev")]
    printed = [read_page(text, engine) for text in pages]
    grid = Grid("table", "rows", *WAYS, title="the same with half-width signs, typed pages of dev")
    same: dict[str, Counter[str]] = {}
    for way, narrow in WAYS.items():
        read = [read_page(text.translate(narrow), engine) for text in pages]
        same[way] = Counter(
            {
                name: sum((count_rows(a, name) & count_rows(b, name)).total() for a, b in zip(printed, read, strict=True))
                for name in COLUMNS
            }
        )
    for name in COLUMNS:
        grid.add_row(name, str(sum(len(page[name]) for page in printed)), *(str(same[way][name]) for way in WAYS))
    Console(width=120).print(grid)
    return 0


if __name__ == "__main__":
    sys.exit(main())
