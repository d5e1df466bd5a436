"""Mentions that the recogniser is not sure of: no name, no code, no position, no speaker is better than a wrong one."""

from collections import defaultdict
from collections.abc import Sequence

from nlp.link.article import Article, Canonical, Coded
from nlp.link.quotes import Quote

SURE = 0.97
"""Chance from which a mention is taken; on the development texts of `bench.facts` .94 of those are right, of all .89."""


LIKELY = 0.9
"""The same for a speaker, whom the verb of speech bears out too. A title bears out a person, so positions ask for nothing."""


def doubtful(article: Article, least: float = SURE) -> list[bool]:
    """For each mention whether no mention of the same words in the article has this chance."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for one in article.mentions:
        best[one.text, one.label] = max(best[one.text, one.label], one.chance)
    return [best[one.text, one.label] < least for one in article.mentions]


def without_names(doubts: Sequence[bool], names: Sequence[Canonical]) -> list[Canonical]:
    """The names, those of doubtful mentions left open."""
    return [Canonical(None, _WHY) if doubt and one.name else one for doubt, one in zip(doubts, names, strict=True)]


def without_codes(doubts: Sequence[bool], codes: Sequence[Coded]) -> list[Coded]:
    """The codes, without those of doubtful mentions."""
    return [Coded(None, _WHY) if doubt and one.adcode else one for doubt, one in zip(doubts, codes, strict=True)]


def without_speakers(doubts: Sequence[bool], found: Sequence[Quote]) -> list[Quote]:
    """The quotations, doubtful speakers left open."""
    return [
        one._replace(speaker=None, rule=f"{one.rule}; {_WHY}") if one.speaker is not None and doubts[one.speaker] else one
        for one in found
    ]


_WHY = "the recogniser is not sure of the mention"
