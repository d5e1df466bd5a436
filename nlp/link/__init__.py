"""Mentions -> facts: one name and id for one thing, codes of places, positions, quotations, salience.

Pure functions over a page's articles; `mend_mentions` takes what the recogniser
found, `link_page` runs the rest in order. What they know lies in the tables beside them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from nlp.link.article import BODY, Article, Canonical, Coded, Mention, entity_id
from nlp.link.canonical import name_mentions
from nlp.link.doubts import ask_chances, doubtful, without_codes, without_names, without_speakers
from nlp.link.elision import elide
from nlp.link.introduced import take_names
from nlp.link.mending import mend_mentions
from nlp.link.places import code_by_name, code_places
from nlp.link.positions import Position, find_positions
from nlp.link.quotes import Quote, find_quotes
from nlp.link.salience import score_salience

__all__ = [
    "Article",
    "Canonical",
    "Coded",
    "Facts",
    "Mention",
    "Position",
    "Quote",
    "entity_id",
    "link_page",
    "mend_mentions",
    "places",
]


class Facts(NamedTuple):
    """What is found of one article; the first three lists go with its mentions."""

    names: list[Canonical]
    codes: list[Coded]
    salience: list[float]
    positions: list[Position]
    quotes: list[Quote]


def link_page(page: Sequence[Article]) -> list[Facts]:
    """The facts of each article of a page."""
    facts = []
    for article, first in zip(page, code_places(page), strict=True):
        positions, quotes = _read_past_brackets(article)
        names = name_mentions(article, first)
        codes = [code_by_name(*three) for three in zip(article.mentions, first, names, strict=True)]
        names, codes = take_names(article, names, codes)
        doubts = doubtful(article, ask_chances(article, names, codes, {one.person for one in positions}))
        names = without_names(doubts, names)
        quotes = without_speakers(article, quotes)
        scores = score_salience(article, names)
        facts.append(Facts(names, without_codes(doubts, codes), scores, positions, quotes))
    return facts


def _read_past_brackets(article: Article) -> tuple[list[Position], list[Quote]]:
    """Positions and quotations, read as if brackets that introduce originals and short names were not there."""
    short, numbers, back = elide(article)

    def whole(number: int | None) -> int | None:
        return None if number is None else numbers[number]

    positions = [
        one._replace(
            start=back(one.field, one.start, False),
            end=back(one.field, one.end, True),
            person=numbers[one.person],
            organisation_mention=whole(one.organisation_mention),
        )
        for one in find_positions(short)
    ]
    quotes = [
        one._replace(start=back(BODY, one.start, False), end=back(BODY, one.end, True), speaker=whole(one.speaker))
        for one in find_quotes(short)
    ]
    return positions, quotes
