"""Facts as rows of the tables `entities`, `positions`, `quotes` and `places`.

They are found in simplified characters, which canonical names are in; what a row quotes is as it was printed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from nlp.link import Article, Canonical, Facts, Mention, Position, Quote, entity_id, link_page, mend_mentions
from nlp.link.article import BODY
from nlp.link.gazetteer import divisions
from nlp.traditional import as_printed, standardise

Row = dict[str, Any]
Rows = dict[str, list[Row]]
FIELDS = ("headline", "kicker", "deck", BODY)


def link_rows(articles: Sequence[Row], sentences: Sequence[Row], mentions: Sequence[Row]) -> Rows:
    """Rows of entities (those given, mended, with what they are linked to), positions and quotes, page by page.

    A mention's `chance` is how sure the recogniser is of it; it stays out of the table.
    """
    sentences_of, mentions_of = _by_article(sentences), _by_article(mentions)
    pages: dict[str, list[Row]] = defaultdict(list)
    for row in articles:
        pages[row["page_id"]].append(row)
    rows: Rows = {"entities": [], "positions": [], "quotes": []}
    for page in pages.values():
        found = [sorted(mentions_of[row["article_id"]], key=lambda one: (one["field"], one["start"])) for row in page]
        linked = [_article(row, sentences_of[row["article_id"]], some) for row, some in zip(page, found, strict=True)]
        linked = [mend_mentions(article) for article in linked]
        for own, article, facts in zip(page, linked, link_page(linked), strict=True):
            _add(rows, own, article, facts, sentences_of[article.article_id])
    return rows


def place_rows() -> list[Row]:
    """Every division of China."""
    columns = ("adcode", "name", "level", "parent", "lon", "lat")
    return [{name: getattr(place, name) for name in columns} for place in divisions().values()]


def _by_article(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["article_id"]].append(row)
    return found


class _Print(NamedTuple):
    """An article and its mentions as they were printed."""

    article: Row
    mentions: Sequence[Row]


def _article(row: Row, sentences: Sequence[Row], mentions: Sequence[Row]) -> Article:
    texts = {field: standardise(row[field]) for field in FIELDS if row[field]}
    first = next((one["end"] for one in sentences if one["end"] > row["lead_offset"]), 0)
    simple = [one | {"text": texts[one["field"]][one["start"] : one["end"]]} for one in mentions]
    named = [Mention(*(one[part] for part in Mention._fields)) for one in simple]
    return Article(row["article_id"], texts, row["lead_offset"], first, named)


def _mention_row(article: Row, one: Mention, sentences: Sequence[Row], starts: Sequence[int]) -> Row:
    """A mention as it was printed."""
    return {
        "article_id": article["article_id"],
        "sentence_id": _sentence_id(sentences, starts, one.start) if one.field == BODY else None,
        "field": one.field,
        "start": one.start,
        "end": one.end,
        "text": article[one.field][one.start : one.end],
        "label": one.label,
        "in_byline": one.in_byline,
    }


def _add(rows: Rows, own: Row, article: Article, facts: Facts, sentences: Sequence[Row]) -> None:
    starts = [one["start"] for one in sentences]
    printed = _Print(own, [_mention_row(own, one, sentences, starts) for one in article.mentions])
    ids = [
        entity_id(article.article_id, mention.label, found.name)
        for mention, found in zip(article.mentions, facts.names, strict=True)
    ]
    for number, row in enumerate(printed.mentions):
        name, code = facts.names[number], facts.codes[number]
        rows["entities"].append(
            row
            | {"canonical": name.name, "entity_id": ids[number], "rule": name.rule}
            | {"adcode": code.adcode, "adcode_rule": code.rule, "salience": facts.salience[number]}
        )
    for position in facts.positions:
        inside = _sentence_id(sentences, starts, position.start) if position.field == BODY else None
        rows["positions"].append({"sentence_id": inside} | _position_row(printed, position, ids))
    for quote in facts.quotes:
        inside = _sentence_id(sentences, starts, quote.start)
        rows["quotes"].append({"sentence_id": inside} | _quote_row(printed, quote, ids, facts.names))


def _sentence_id(sentences: Sequence[Row], starts: Sequence[int], start: int) -> str | None:
    number = bisect_right(starts, start) - 1
    return sentences[number]["sentence_id"] if number >= 0 else None


def _position_row(printed: _Print, one: Position, ids: Sequence[str | None]) -> Row:
    whole = printed.article[one.field]
    text = whole[one.start : one.end]
    return {
        "article_id": printed.article["article_id"],
        "field": one.field,
        "start": one.start,
        "end": one.end,
        "text": text,
        "person": printed.mentions[one.person]["text"],
        "person_id": ids[one.person],
        "title": as_printed(one.title, text),
        "organisation": None if one.organisation is None else as_printed(one.organisation, whole),
        "organisation_id": None if one.organisation_mention is None else ids[one.organisation_mention],
        "rule": one.rule,
    }


def _quote_row(printed: _Print, one: Quote, ids: Sequence[str | None], names: Sequence[Canonical]) -> Row:
    speaker: Mapping[str, Any] = {"speaker": None, "speaker_canonical": None, "speaker_id": None}
    if one.speaker is not None:
        speaker = {
            "speaker": printed.mentions[one.speaker]["text"],
            "speaker_canonical": names[one.speaker].name,
            "speaker_id": ids[one.speaker],
        }
    return {
        "article_id": printed.article["article_id"],
        "start": one.start,
        "end": one.end,
        "text": printed.article[BODY][one.start : one.end],
        **speaker,
        "cue": None if one.cue is None else as_printed(one.cue, printed.article[BODY]),
        "rule": one.rule,
    }
