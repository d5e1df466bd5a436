"""Every table of banmian: its columns, their types, its key and what each column means.

This is the contract that analysts' queries rest on: columns may be added, never renamed or dropped.
`check_table` is the one door through which a table passes before it is written (pyarrow itself lets nulls into
non-null columns and drops unknown keys without a word).
"""

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from nlp.errors import BanmianError
from nlp.schema import ARTICLE_ID as _ARTICLE_ID
from nlp.schema import END as _END
from nlp.schema import FIELD, FIELDS, STRINGS, Spans, Table
from nlp.schema import SENTENCE_ID as _SENTENCE_ID
from nlp.schema import START as _START
from nlp.schema import column as _column
from nlp.tables_link import FACT_TABLES, LINK_COLUMNS

FORMAT_VERSION = 1
"""Rises when a reader of older tables would misread newer ones; kept in each file's metadata."""

ROLES = ("body", "headline", "kicker", "deck", "byline", "subhead", "caption", "credit", "banner", "furniture", "blank")
KINDS = ("story", "photo", "brief")
LABELS = ("PER", "ORG", "LOC")


class TableError(BanmianError, ValueError):
    """A table that breaks its contract; the message names the table, the column and the first offending row."""


_text, _int = pa.string(), pa.int32()
_PAGE_ID = _column("page_id", _text, "page: first 16 hex digits of the SHA-256 of the file's bytes")
_ISSUE_DATE = _column(
    "issue_date", pa.date32(), "day of the issue, from the path or the masthead; null when unknown", null=True
)
_FIRST_LINE = _column("first_line", _int, "first printed line, 1-based, empty lines counted")
_LAST_LINE = _column("last_line", _int, "last printed line, 1-based")
_PARAGRAPH_NO = _column("paragraph_no", _int, "block of the article, 1-based")

_ALL = (
    Table(
        "pages",
        "one page, that is one input file",
        ("page_id",),
        pa.schema(
            [
                _PAGE_ID,
                _ISSUE_DATE,
                _column("source", _text, "path or URI of the file, below the source root"),
                _column("source_sha256", _text, "SHA-256 of the file's bytes, 64 hex digits"),
                _column("encoding", _text, "encoding the file was read in: utf-8, utf-8-sig, utf-16, gb18030"),
                _column("n_lines", _int, "physical lines, empty ones counted"),
                _column("n_chars", _int, "code points, line ends not counted"),
            ]
        ),
        "clean",
    ),
    Table(
        "lines",
        "one printed line, as it came",
        ("page_id", "line_no"),
        pa.schema(
            [
                _PAGE_ID,
                _column("line_no", _int, "physical line, 1-based, empty lines counted"),
                _column("text", _text, "the line as extracted, nothing changed"),
                _column("role", _text, "what the line is: " + ", ".join(ROLES)),
                _column("article_id", _text, "article the line belongs to; null for furniture and blank lines", null=True),
                _column("paragraph_no", _int, "block of the article the line is part of; null outside the body", null=True),
                _column("rule", _text, "why this line has its role, and starts or continues a block"),
            ]
        ),
        "clean",
        choices={"role": ROLES},
    ),
    Table(
        "articles",
        "one article, photo item or brief",
        ("article_id",),
        pa.schema(
            [
                _ARTICLE_ID,
                _PAGE_ID,
                _ISSUE_DATE,
                _column("article_no", _int, "place on the page, 1-based"),
                _column("kind", _text, "story, photo (captions, mostly with a title) or brief (body without headline)"),
                _column("banner", _text, "column banner above the article", null=True),
                _column("kicker", _text, "line above the headline (引题)", null=True),
                _column(
                    "headline",
                    _text,
                    "headline (主题), its printed lines joined; spaces between clauses stay",
                    null=True,
                ),
                _column("deck", _text, "line below the headline (副题)", null=True),
                _column("byline", _text, "byline or credit as printed, without typesetting spaces", null=True),
                _column("reporters", STRINGS, "names in the byline, titles removed; empty when none"),
                _column("dateline", _text, "place, agency and date at the start, such as 新华社北京2月3日电", null=True),
                _column("body", _text, "blocks joined with newlines, in reading order; empty for an article of headlines only"),
                _column("lead_offset", _int, "code point of body where the news starts, after 本报讯（记者…）"),
                _column("n_chars", _int, "code points of body, newlines not counted"),
                _FIRST_LINE,
                _LAST_LINE,
                _column(
                    "confidence",
                    pa.float64(),
                    "chance, 0 to 1, that the article's headline and all its paragraphs are entirely right; "
                    "look at those below .8",
                ),
            ]
        ),
        "clean",
        choices={"kind": KINDS},
    ),
    Table(
        "paragraphs",
        "one block of an article's body",
        ("article_id", "paragraph_no"),
        pa.schema(
            [
                _ARTICLE_ID,
                _PARAGRAPH_NO,
                _column("role", _text, "paragraph, subhead or caption"),
                _START,
                _END,
                _column(
                    "text",
                    _text,
                    "the block, line wraps joined, typesetting spaces and a caption's credit removed, wide digits, decimal "
                    "points and letters narrow (lines.text has them as printed)",
                ),
                _FIRST_LINE,
                _LAST_LINE,
            ]
        ),
        "clean",
        spans=Spans("articles", "article_id", "body"),
        choices={"role": ("paragraph", "subhead", "caption")},
    ),
    Table(
        "sentences",
        "one sentence of a body",
        ("sentence_id",),
        pa.schema(
            [
                _column("sentence_id", _text, "article_id, a hyphen, s001, s002 … in reading order"),
                _ARTICLE_ID,
                _PARAGRAPH_NO,
                _column("sentence_no", _int, "place in the article, 1-based"),
                _START,
                _END,
                _column("text", _text, "the sentence, span start:end of articles.body"),
                _column("words", STRINGS, "its words in order; joined they give text without its spaces"),
            ]
        ),
        "split_sentences",
        spans=Spans("articles", "article_id", "body"),
    ),
    Table(
        "entities",
        "one mention of a person, organisation or place",
        ("article_id", "field", "start", "end", "label"),
        pa.schema(
            [
                _ARTICLE_ID,
                _SENTENCE_ID,
                FIELD,
                _START,
                _END,
                _column("text", _text, "the mention as it stands"),
                _column("label", _text, "PER person, ORG organisation, LOC place"),
                _column("in_byline", pa.bool_(), "true for reporters and photographers in the opening, a byline or a credit"),
                *LINK_COLUMNS,
            ]
        ),
        "recognise_entities",
        spans=Spans("articles", "article_id", "{field}"),
        choices={"field": FIELDS, "label": LABELS},
    ),
    *FACT_TABLES,
    Table(
        "summaries",
        "the summary of one article",
        ("article_id",),
        pa.schema(
            [
                _ARTICLE_ID,
                _column("method", _text, "how the summary was made; after a semicolon, why no abstract was taken"),
                _column("summary", _text, "statements of the body within the limit, or an abstract; empty when nothing fits"),
                _column("sentence_ids", STRINGS, "sentences the summary was taken from, or is nearest to, in order"),
                _column(
                    "keywords",
                    STRINGS,
                    "3-8 words or names as they stand in the text, most telling first; fewer where the text is hardly a line",
                ),
                _column("n_chars", _int, "code points of summary"),
            ]
        ),
        "summarise",
    ),
    Table(
        "rejects",
        "one thing that a stage could not take",
        ("source", "stage", "reason"),
        pa.schema(
            [
                _column("stage", _text, "stage that rejected it: ingest, clean, …"),
                _column("source", _text, "path or URI of the file, below the source root"),
                _column("page_id", _text, "page, when the file could be read", null=True),
                _column("article_id", _text, "article, when it is about one", null=True),
                _column("reason", _text, "why, in a few fixed words"),
                _column("detail", _text, "what exactly, and the way out"),
            ]
        ),
        "clean",
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in _ALL}
"""All tables by name, in the order in which the stages write them. Beside them lies the log of runs (`nlp.runs`)."""


def from_rows(name: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """A pyarrow table of the rows, columns in order and rows sorted by key; TableError for a key missing or unknown.

    >>> from_rows("summaries", []).num_rows
    0
    """
    table = TABLES[name]
    wanted = set(table.schema.names)
    for number, row in enumerate(rows):
        if set(row) != wanted:
            raise TableError(f"{name}: row {number} has other columns than the contract: {sorted(set(row) ^ wanted)}")
    ordered = sorted(rows, key=lambda row: tuple(row[column] for column in table.key))
    return pa.Table.from_pylist(ordered, schema=table.schema)


def check_table(name: str | Table, content: pa.Table, sources: Mapping[str, pa.Table] | None = None) -> pa.Table:
    """The same table when it keeps its contract; TableError otherwise.

    `sources` holds the tables that spans point into (`articles` for paragraphs, sentences and entities); span checks are
    made when the source is given.
    """
    table = TABLES[name] if isinstance(name, str) else name
    name = table.name
    if not content.schema.equals(table.schema):
        raise TableError(f"{name}: columns or types differ from the contract:\n{content.schema}\nwanted:\n{table.schema}")
    for field in table.schema:
        column = content[field.name]
        if not field.nullable and column.null_count:
            raise TableError(f"{name}.{field.name}: null in row {pc.index(column.is_null(), True).as_py()}, none may be")
        if field.nullable and field.type == pa.string() and pc.index(column, "").as_py() >= 0:
            raise TableError(f"{name}.{field.name}: empty string in row {pc.index(column, '').as_py()}; missing text is null")
    _check_choices(table, content)
    _check_key(table, content)
    if table.spans and sources and table.spans.source_table in sources:
        _check_spans(table, table.spans, content, sources[table.spans.source_table])
    return content


def _check_choices(table: Table, content: pa.Table) -> None:
    for column, allowed in (table.choices or {}).items():
        strange = {str(value) for value in content[column].unique().to_pylist()} - set(allowed)
        if strange:
            raise TableError(f"{table.name}.{column}: {sorted(strange)} not among {', '.join(allowed)}")


def _check_key(table: Table, content: pa.Table) -> None:
    keys = zip(*(content[column].to_pylist() for column in table.key), strict=True)
    for before, after in itertools.pairwise(keys):
        if before >= after:
            raise TableError(f"{table.name}: key {after} {'twice' if before == after else 'out of order'}")


def _check_spans(table: Table, spans: Spans, content: pa.Table, source: pa.Table) -> None:
    by_key = {row[spans.source_key]: row for row in source.to_pylist()}
    fields = content["field"].to_pylist() if spans.source_column == "{field}" else itertools.repeat(spans.source_column)
    columns = (content[name].to_pylist() for name in (spans.source_key, "start", "end", spans.surface))
    for key, start, end, surface, field in zip(*columns, fields, strict=False):
        text = by_key.get(key, {}).get(field)
        if not text or text[start:end] != surface or start >= end:
            raise TableError(f"{table.name}: span {start}:{end} of {field} of {key} is not {surface!r}")
