"""The four stages as functions from tables to tables; what `flows` calls for each unit of work.

Each stage module knows one thing; this one knows their order and how rows hang together. Tables are pyarrow tables by
the contract in `nlp.tables`.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
from spacy.language import Language

from nlp.cleaning import Article, Block, Page, clean_page, read_opening
from nlp.engine import split_words
from nlp.entities import Mention, recognise_entities, recognise_surely
from nlp.entities.reporters import mend_bylines
from nlp.ingest import RawPage, Reject
from nlp.link.rows import link_rows, place_rows
from nlp.sentences import split_sentences
from nlp.summaries import Source, Summary, summarise_many
from nlp.summaries.checks import article_text, objection, sources_of_clauses
from nlp.tables import from_rows
from nlp.traditional import standardise

Tables = dict[str, pa.Table]
Row = dict[str, Any]


_SIGNED = re.compile(r"[^（）()，。]*[）)]")
"""What follows a name in a signature."""
VERSIONED = (".py", ".tsv", ".txt", ".json", ".npz")
"""Kinds of files of `nlp`, beside the models, that tables depend on; a test finds any other."""


@lru_cache(maxsize=1)
def code_version() -> str:
    """A hash of the code, word lists and page weights of `nlp`, without the models: tables are made again when it changes."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*")):
        if path.suffix in VERSIONED and "models" not in path.relative_to(root).parts:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def clean_pages(pages: Sequence[RawPage], rejects: Sequence[Reject]) -> Tables:
    """Pages, lines, articles, paragraphs and rejects of one unit."""
    rows: dict[str, list[Row]] = {name: [] for name in ("pages", "lines", "articles", "paragraphs", "rejects")}
    for page in pages:
        _add_page(rows, page, clean_page(page.text))
    for reject in rejects:
        rows["rejects"].append(
            {"stage": reject.stage, "source": reject.source, "page_id": reject.page_id, "article_id": None}
            | {"reason": reject.reason, "detail": reject.detail}
        )
    return {name: from_rows(name, found) for name, found in rows.items()}


def _add_page(rows: dict[str, list[Row]], page: RawPage, cleaned: Page) -> None:
    ids = [f"{page.page_id}-a{number:02d}" for number in range(1, len(cleaned.articles) + 1)]
    rows["pages"].append(
        {"page_id": page.page_id, "issue_date": page.issue_date, "source": page.source, "source_sha256": page.source_sha256}
        | {"encoding": page.encoding, "n_lines": len(cleaned.lines), "n_chars": sum(len(line.text) for line in cleaned.lines)}
    )
    for line in cleaned.lines:
        rows["lines"].append(
            {"page_id": page.page_id, "line_no": line.number, "text": line.text, "role": line.role, "rule": line.rule}
            | {"article_id": None if line.article is None else ids[line.article], "paragraph_no": line.paragraph}
        )
    for number, article in enumerate(cleaned.articles):
        rows["articles"].append(_article_row(page, ids[number], number + 1, article))
        rows["paragraphs"] += _paragraph_rows(ids[number], article)


def _article_row(page: RawPage, article_id: str, number: int, article: Article) -> Row:
    body = article.body
    same = ("kind", "banner", "kicker", "headline", "deck", "byline", "reporters", "dateline", "lead_offset", "confidence")
    return {name: getattr(article, name) for name in (*same, "first_line", "last_line")} | {
        "article_id": article_id,
        "page_id": page.page_id,
        "issue_date": page.issue_date,
        "article_no": number,
        "body": body,
        "n_chars": len(body.replace("\n", "")),
    }


def _paragraph_rows(article_id: str, article: Article) -> list[Row]:
    rows, start = [], 0
    for number, block in enumerate(article.blocks, 1):
        end = start + len(block.text)
        rows.append(
            {"article_id": article_id, "paragraph_no": number, "role": block.role, "start": start, "end": end}
            | {"text": block.text, "first_line": block.first_line, "last_line": block.last_line}
        )
        start = end + 1
    return rows


def sentence_table(tables: Mapping[str, pa.Table], engine: Language) -> Tables:
    """Sentences with their words, from paragraphs; a subhead is one sentence of its own."""
    rows: list[Row] = []
    counts: dict[str, int] = defaultdict(int)
    for block in tables["paragraphs"].to_pylist():
        spans = [(0, len(block["text"]))] if block["role"] == "subhead" else split_sentences(block["text"])
        for start, end in spans:
            article_id = block["article_id"]
            counts[article_id] += 1
            rows.append(
                {"sentence_id": f"{article_id}-s{counts[article_id]:03d}", "article_id": article_id}
                | {"paragraph_no": block["paragraph_no"], "sentence_no": counts[article_id]}
                | {"start": block["start"] + start, "end": block["start"] + end, "text": block["text"][start:end]}
            )
    words = split_words(engine, [row["text"] for row in rows])
    for row, parts in zip(rows, words, strict=True):
        row["words"] = [word.strip() for word in parts if word.strip()]
    return {"sentences": from_rows("sentences", rows)}


class _Piece(NamedTuple):
    """A text that names are looked for in, and where it stands: a sentence, or a headline field, of an article."""

    article: Row
    field: str
    offset: int
    text: str
    sentence_id: str | None


def entity_table(tables: Mapping[str, pa.Table], engine: Language) -> Tables:
    """Mentions in the sentences, headlines, kickers and decks, and what they are linked to: positions, quotations."""
    articles = {row["article_id"]: row for row in tables["articles"].to_pylist()}
    pieces = [
        _Piece(articles[row["article_id"]], "body", row["start"], row["text"], row["sentence_id"])
        for row in tables["sentences"].to_pylist()
    ]
    for article in articles.values():
        pieces += [
            _Piece(article, field, 0, article[field], None) for field in ("kicker", "headline", "deck") if article[field]
        ]
    found = recognise_surely(engine, [piece.text for piece in pieces])
    rows = [
        _entity_row(piece, mention) | {"chance": chance}
        for piece, mentions in zip(pieces, found, strict=True)
        for mention, chance in _with_reporters(piece, mentions)
    ]
    linked = link_rows(list(articles.values()), tables["sentences"].to_pylist(), rows)
    return {name: from_rows(name, found) for name, found in linked.items()}


def _with_reporters(piece: _Piece, found: list[tuple[Mention, float]]) -> list[tuple[Mention, float]]:
    if piece.field != "body":
        return found
    lead = min(len(piece.text), max(0, piece.article["lead_offset"] - piece.offset))
    return mend_bylines(piece.text, found, lead, piece.article["reporters"])


def place_table() -> Tables:
    """The divisions of China that adcode points to: the same for every unit."""
    return {"places": from_rows("places", place_rows())}


def _entity_row(piece: _Piece, mention: Mention) -> Row:
    article, field = piece.article, piece.field
    start, end = piece.offset + mention.start, piece.offset + mention.end
    surface = piece.text[mention.start : mention.end]
    in_byline = field == "body" and mention.label == "PER" and _in_byline(article, start, end, surface)
    return {
        "article_id": article["article_id"],
        "sentence_id": piece.sentence_id,
        "field": field,
        "start": start,
        "end": end,
        "text": surface,
        "label": mention.label,
        "in_byline": in_byline,
    }


def _in_byline(article: Row, start: int, end: int, surface: str) -> bool:
    """In the opening before the news starts, or a reporter's name in the signature that ends the body."""
    signature = len(article["body"]) - 40 <= start and _SIGNED.match(article["body"], end) is not None
    return end <= article["lead_offset"] or (signature and surface in article["reporters"])


def sources_of(tables: Mapping[str, pa.Table]) -> list[tuple[Row, Source, list[str]]]:
    """Each article with what its summary is made from, and the ids of its sentences."""
    by_article: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name in ("paragraphs", "sentences", "entities"):
        for row in tables[name].to_pylist():
            by_article[row["article_id"]][name].append(row)
    found = []
    for article in tables["articles"].to_pylist():
        parts = by_article[article["article_id"]]
        source = Source.from_rows(article, parts["paragraphs"], parts["sentences"], parts["entities"])
        found.append((article, source, [row["sentence_id"] for row in parts["sentences"]]))
    return found


class Abstracts(NamedTuple):
    """Who writes summaries in place of extracts, from an article's text and the limit, and the engine that reads them."""

    write: Callable[[str, int], tuple[str | None, str]]
    engine: Language


def summary_table(tables: Mapping[str, pa.Table], max_chars: int, abstracts: Abstracts | None = None) -> Tables:
    """One summary with keywords an article: the extract, or what `abstracts` writes where that stands up to the checks."""
    rows = []
    found = sources_of(tables)
    extracts = summarise_many([source for _, source, _ in found], max_chars)
    for (article, source, ids), extract in zip(found, extracts, strict=True):
        made = extract
        if abstracts and extract.sentences and extract.method != "whole text":
            made = _written(source, extract, max_chars, abstracts)
        rows.append(
            {"article_id": article["article_id"], "method": made.method, "summary": made.summary, "keywords": made.keywords}
            | {"sentence_ids": [ids[number] for number in made.sentences], "n_chars": len(made.summary)}
        )
    return {"summaries": from_rows("summaries", rows)}


def _written(source: Source, extract: Summary, max_chars: int, abstracts: Abstracts) -> Summary:
    """The written summary, or the extract with the reason why not."""
    text, reason = abstracts.write(article_text(source), max_chars)
    if text is not None:
        (mentions,) = recognise_entities(abstracts.engine, [text])
        names = [text[mention.start : mention.end] for mention in mentions]
        reason = objection(text, source, names, max_chars) or ""
    if text is None or reason:
        return extract._replace(method=f"{extract.method}; no abstract: {reason}")
    return Summary("abstract", text, sources_of_clauses(text, source), extract.keywords)


def plain_article(headline: str | None, paragraphs: Sequence[str], engine: Language) -> Source:
    """An article given as plain paragraphs, as summaries need it: sentences, words and entities found on the way."""
    article = Article(headline=headline, blocks=[Block("paragraph", text, 1, 1) for text in paragraphs])
    article.lead_offset = read_opening(standardise(paragraphs[0])).lead_offset if paragraphs else 0
    page = RawPage("0" * 16, "-", "0" * 64, "utf-8", None, "")
    row = _article_row(page, "a", 1, article)
    tables = {
        "articles": from_rows("articles", [row]),
        "paragraphs": from_rows("paragraphs", _paragraph_rows("a", article)),
    }
    tables |= sentence_table(tables, engine)
    tables |= entity_table(tables, engine)
    return Source.from_rows(row, *(tables[name].to_pylist() for name in ("paragraphs", "sentences", "entities")))
