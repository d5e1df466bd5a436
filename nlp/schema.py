"""What a table is declared with: its schema, key, choices and spans (`nlp.tables` declares them all)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True)
class Spans:
    """A promise to check: `text[start:end]` of `source_table.source_column` is this row's `surface`."""

    source_table: str
    source_key: str
    source_column: str
    surface: str = "text"


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, its key columns (rows are sorted by them) and its schema."""

    name: str
    row: str
    key: tuple[str, ...]
    schema: pa.Schema
    stage: str
    spans: Spans | None = None
    choices: Mapping[str, Sequence[str]] | None = None


STRINGS = pa.list_(pa.field("element", pa.string(), nullable=False))


def column(name: str, kind: pa.DataType, meaning: str, null: bool = False) -> pa.Field:
    """A column whose meaning stands in the schema."""
    return pa.field(name, kind, nullable=null, metadata={"description": meaning})


TEXT, INT = pa.string(), pa.int32()
FIELDS = ("headline", "kicker", "deck", "body")
"""Columns of articles that names are looked for in."""

ARTICLE_ID = column("article_id", TEXT, "article: page_id, a hyphen, a01, a02 … in page order")
START = column("start", INT, "first code point of the span, from 0")
END = column("end", INT, "code point after the last of the span")
SENTENCE_ID = column("sentence_id", TEXT, "sentence that start is in; null outside the body", null=True)
FIELD = column("field", TEXT, "column of articles that start and end count in: " + ", ".join(FIELDS))
