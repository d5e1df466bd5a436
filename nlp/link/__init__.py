"""Mentions -> facts: one name and id for one thing, codes of places, positions, quotations, salience.

Pure functions over a page's articles; `link_page` runs them in order. What they know lies in the tables beside them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from nlp.link.article import Article, Canonical, Coded, Mention, entity_id
from nlp.link.canonical import name_mentions
from nlp.link.doubts import ask_chances, doubtful, without_codes, without_names, without_speakers
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
        positions = find_positions(article)
        names = name_mentions(article, first)
        codes = [code_by_name(*three) for three in zip(article.mentions, first, names, strict=True)]
        doubts = doubtful(article, ask_chances(article, names, codes, {one.person for one in positions}))
        names = without_names(doubts, names)
        quotes = without_speakers(article, find_quotes(article))
        scores = score_salience(article, names)
        facts.append(Facts(names, without_codes(doubts, codes), scores, positions, quotes))
    return facts
