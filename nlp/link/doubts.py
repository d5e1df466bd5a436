"""Mentions that the recogniser is not sure of: no name, no code, no position, no speaker is better than a wrong one."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from nlp.link.article import BODY, Article, Canonical, Coded, Mention
from nlp.link.plausible import COMPOUND, sounds_foreign, why_not
from nlp.link.quotes import Quote

SURE = {"PER": 0.97, "LOC": 0.97, "ORG": 0.9}
"""Chance from which a mention is taken; on the development texts of `bench.facts` .94 of those are right, of all .89;
of bodies with .9 to .97, .96 (25 of 26)."""


POSTED = 0.8
"""The same for a whole name beside a title."""

LIKELY = 0.9
"""The same for a speaker, whom the verb of speech bears out too. A title bears out a person, so positions ask for nothing."""

POSSIBLE = 0.7
"""The same for a whole name of three characters or more that is the very subject of the verb."""


def doubtful(article: Article, least: float | None = None, posts: Collection[int] = ()) -> list[bool]:
    """For each mention whether no mention of the same words in the article has this chance; less is asked beside a title."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    held = {article.mentions[number].text for number in posts if len(article.mentions[number].text) > 2}
    for one in article.mentions:
        best[one.text, one.label] = max(best[one.text, one.label], one.chance)
    return [
        best[one.text, one.label] < (least or (POSTED if one.label == "PER" and one.text in held else SURE[one.label]))
        or _cut(article, one)
        for one in article.mentions
    ]


def _cut(article: Article, one: Mention) -> bool:
    """Whether a name lacks the first half of its surname: 葛彩华 of 诸葛彩华."""
    return one.label == "PER" and article.texts[one.field][max(0, one.start - 1) : one.start + 1] in COMPOUND


def without_names(doubts: Sequence[bool], names: Sequence[Canonical]) -> list[Canonical]:
    """The names, those of doubtful mentions left open."""
    return [Canonical(None, _WHY) if doubt and one.name else one for doubt, one in zip(doubts, names, strict=True)]


def without_codes(doubts: Sequence[bool], codes: Sequence[Coded]) -> list[Coded]:
    """The codes, without those of doubtful mentions."""
    return [Coded(None, _WHY) if doubt and one.adcode else one for doubt, one in zip(doubts, codes, strict=True)]


def without_speakers(article: Article, found: Sequence[Quote]) -> list[Quote]:
    """The quotations, doubtful speakers left open."""
    doubts, strong = doubtful(article, LIKELY), doubtful(article, POSSIBLE)
    checked = []
    for one in found:
        why = None
        if one.speaker is not None and _names_himself(article, one):
            why = "the words name the one a pronoun was taken for"
        elif one.speaker is not None and doubts[one.speaker]:
            borne = not strong[one.speaker] and _borne_out(article.mentions[one.speaker], one.rule)
            why = None if borne else _WHY
        checked.append(one._replace(speaker=None, rule=f"{one.rule}; {why}") if why else one)
    return checked


def _borne_out(one: Mention, rule: str) -> bool:
    """Whether a whole name stands where the subject of a verb of speech stands."""
    whole = len(one.text) > 2 and why_not(one.text, one.label) is None and (len(one.text) < 5 or sounds_foreign(one.text[-3:]))
    return whole and one.label == "PER" and rule.endswith(_SUBJECTS)


def _names_himself(article: Article, quote: Quote) -> bool:
    """Whether whom a pronoun is taken for is named in the words: “何老师的话准。”她说."""
    name = article.mentions[quote.speaker or 0].text
    said = article.texts[BODY][quote.start : quote.end]
    return "a pronoun" in quote.rule and (
        name in said or bool(re.search(rf"{re.escape(name[0])}(?:老师|师傅|书记|主任|局长|[厂校院]长|总)", said))
    )


_SUBJECTS = ("person of the verb's clause", "the subject of a sentence before", "the person of the sentence after")


_WHY = "the recogniser is not sure of the mention"
