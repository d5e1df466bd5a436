"""What the forms of signs and spaces cost: `python -m bench.forms [NAME …]`, on the typed pages of dev, each read as typed and
as it would come out of another font or another extraction.

A row a form: of each table how many rows are the same, their signs aside, as of the page as typed.
"""

import argparse
import hashlib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from bench.typed_pages import typed_pages
from nlp.engine import load_engine
from nlp.ingest import RawPage
from nlp.stages import clean_pages, entity_table, sentence_table, summary_table
from nlp.traditional import simplify


def _signs(signs: str, others: str) -> Callable[[str], str]:
    return lambda text: text.translate(str.maketrans(signs, others))


FORMS: dict[str, Callable[[str], str]] = {
    "half-width commas": _signs("，", ","),
    "half-width but 。 and “”": _signs("，：；？！（）", ",:;?!()"),
    "half-width “”": _signs("“”", '""'),
    "half-width": _signs("，。：；？！（）“”", ',.:;?!()""'),
    "ratio sign for ：": _signs("：", "∶"),
    "〝〞 for “”": _signs("“”", "〝〞"),
    "「」 for “”": _signs("“”‘’", "「」『』"),
    "． for 。": _signs("。", "．"),
    "vertical forms": _signs("，。：；！？", "︐︒︓︔︕︖"),
    "no-break spaces": lambda text: text.replace("\u3000", "\u00a0\u00a0"),
    "tabs": lambda text: text.replace("\u3000", "\t"),
    "spaced letters": lambda text: re.sub("(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])", " ", text),
    "dashes of a font": lambda text: text.replace("——", "──"),
    "dots for ……": lambda text: text.replace("……", "......"),
    "• for ·": _signs("·", "•"),
}
COLUMNS = {
    "articles": ("headline", "byline", "reporters", "dateline", "body"),
    "sentences": ("text",),
    "entities": ("text", "label", "canonical", "adcode"),
    "positions": ("person", "title", "organisation"),
    "quotes": ("text", "speaker"),
    "summaries": ("summary",),
}
Rows = Mapping[str, list[dict[str, Any]]]


def read_page(text: str, engine: Any) -> Rows:
    """The rows of the tables of a page."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    tables = clean_pages([RawPage(digest[:16], "page.txt", digest, "utf-8", None, text)], [])
    tables |= sentence_table(tables, engine)
    tables |= entity_table(tables, engine)
    tables |= summary_table(tables, 120)
    return {name: tables[name].to_pylist() for name in COLUMNS}


def count_same(one: Rows, other: Rows, name: str) -> int:
    """How many rows of a table the two have in common, letters and figures compared alone."""
    return (_counted(one, name) & _counted(other, name)).total()


def _counted(rows: Rows, name: str) -> Counter[tuple[str, ...]]:
    return Counter(tuple(map(_letters, (row[column] for column in COLUMNS[name]))) for row in rows[name])


def _letters(value: object) -> str:
    return "".join(re.findall(r"[\u3400-\u9fff0-9A-Za-z]", simplify(unicodedata.normalize("NFKC", str(value)))))


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("form", nargs="*", choices=[*FORMS, []], help="default: all")
    options = parser.parse_args()
    engine, pages = load_engine(), [page.text for page in typed_pages("dev")]
    typed = [read_page(text, engine) for text in pages]
    grid = Grid("form", *COLUMNS, title="rows that are the same, typed pages of dev")
    grid.add_row("as typed", *(str(sum(len(rows[name]) for rows in typed)) for name in COLUMNS))
    for form in options.form or FORMS:
        read = [read_page(FORMS[form](text), engine) for text in pages]
        same = (sum(count_same(*both, name) for both in zip(typed, read, strict=True)) for name in COLUMNS)
        grid.add_row(form, *map(str, same))
    Console(width=110).print(grid)
    return 0


if __name__ == "__main__":
    sys.exit(main())
