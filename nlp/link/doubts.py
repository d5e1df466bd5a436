"""Mentions that the recogniser is not sure of: no name, no code, no position, no speaker is better than a wrong one."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from nlp.kin import KIN
from nlp.link.article import BODY, Article, Canonical, Coded, Mention
from nlp.link.gazetteer import divisions, words, world
from nlp.link.lists import among_its_like
from nlp.link.plausible import COMPOUND, sounds_foreign, why_not
from nlp.link.quotes import Quote
from nlp.titles import titles

SURE = 0.97
"""Chance from which any mention is taken. Less is asked of what its own form bears out, as below; the figures were chosen on
the development texts of `bench.facts`."""

PERSON = 0.85
"""For a name of two characters and more."""

WHOLE = 0.8
"""For a place with a code or with the ending of one, and a place abroad by its sound."""

KNOWN = 0.9
"""For a country, and a body that nothing else bears out."""

RESOLVED = 0.5
"""For a short form that the article's own bodies or places explain (县总工会)."""

PLACED = 0.7
"""For a body whose name begins with a place, a whole name beside a title."""

LIKELY = 0.9
"""The same for a speaker, whom the verb of speech bears out too. A title bears out a person, so positions ask for nothing."""

POSSIBLE = 0.7
"""The same for a whole name of three characters or more that is the very subject of the verb."""


def doubtful(article: Article, asked: Sequence[float]) -> list[bool]:
    """For each mention whether no mention of the same words in the article has the chance that is asked of it."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for one in article.mentions:
        best[one.text, one.label] = max(best[one.text, one.label], one.chance)
    people = {one.text for one in article.mentions if one.label == "LOC" and _called(article, one)}
    return [
        best[one.text, one.label] < least or _cut(article, one) or (one.label == "LOC" and one.text in people)
        for one, least in zip(article.mentions, asked, strict=True)
    ]


def _called(article: Article, one: Mention) -> bool:
    """Whether what was taken for a place is said to be somebody's name: 丈夫叫何语山."""
    return len(one.text) in {2, 3} and bool(_CALLED.search(article.texts[one.field], max(0, one.start - 4), one.start))


def ask_chances(
    article: Article, names: Sequence[Canonical], codes: Sequence[Coded], posts: Collection[int] = ()
) -> list[float]:
    """The chance that each mention must have, by its own form and what was found for it; less beside a title."""
    held = {article.mentions[number].text for number in posts if len(article.mentions[number].text) > 2}
    asked = []
    for number, (one, name, code) in enumerate(zip(article.mentions, names, codes, strict=True)):
        if one.label == "PER":
            known = RESOLVED if name.rule in _FULLER else _ask_person(one.text)
            asked.append(min(known, PLACED) if one.text in held else known)
        elif one.label == "LOC" and among_its_like(article, codes, number):
            asked.append(RESOLVED)
        else:
            asked.append(_ask_place(one.text, code) if one.label == "LOC" else _ask_body(name, code))
    return asked


_FULLER = ("part of the one fuller name in the article", "the one person of the article with this surname")


def _ask_person(text: str) -> float:
    return SURE if len(text) == 1 or text in COMPOUND else PERSON


def _ask_place(text: str, code: Coded) -> float:
    if text in world():
        return SURE if text == "中国" else KNOWN
    found = code.adcode and not str(code.rule).startswith("one candidate")  # 新市区 is a word, too
    if found and len(text) > 2 and text == divisions()[str(code.adcode)].name:
        return RESOLVED
    told = code.adcode or _NATURE.search(text) or sounds_foreign(text)
    return WHOLE if told and len(text) > 1 and text not in words()["region"] else SURE


def _ask_body(name: Canonical, code: Coded) -> float:
    if name.rule and _EXPLAINED.search(name.rule):
        return RESOLVED
    return PLACED if code.adcode else KNOWN


def _cut(article: Article, one: Mention) -> bool:
    """Whether a name lacks the first half of its surname (葛彩华 of 诸葛彩华) or has a title's first (苗班 of 苗班主)."""
    text = article.texts[one.field]
    return one.label == "PER" and (
        text[max(0, one.start - 1) : one.start + 1] in COMPOUND
        or (len(one.text) == 2 and "a" in titles().get(text[one.end - 1 : one.end + 1], ("", ""))[1])
    )


def without_names(doubts: Sequence[bool], names: Sequence[Canonical]) -> list[Canonical]:
    """The names, those of doubtful mentions left open."""
    return [Canonical(None, _WHY) if doubt and one.name else one for doubt, one in zip(doubts, names, strict=True)]


def without_codes(doubts: Sequence[bool], codes: Sequence[Coded]) -> list[Coded]:
    """The codes, without those of doubtful mentions."""
    return [Coded(None, _WHY) if doubt and one.adcode else one for doubt, one in zip(doubts, codes, strict=True)]


def without_speakers(article: Article, found: Sequence[Quote]) -> list[Quote]:
    """The quotations, doubtful speakers left open."""
    size = len(article.mentions)
    doubts, strong = doubtful(article, [LIKELY] * size), doubtful(article, [POSSIBLE] * size)
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
    whole = (
        len(one.text) > 2
        and why_not(one.text, one.label) is None
        and (len(one.text) < 5 or "·" in one.text or sounds_foreign(one.text[-3:]))
    )
    return whole and one.label == "PER" and rule.endswith(_SUBJECTS)


def _names_himself(article: Article, quote: Quote) -> bool:
    """Whether whom a pronoun is taken for is named in the words: “何老师的话准。”她说."""
    name = article.mentions[quote.speaker or 0].text
    said = article.texts[BODY][quote.start : quote.end]
    rule = re.search("a pronoun|the sentence before names one person$|opens its paragraph", quote.rule)
    called = rf"{re.escape(name[0])}(?:老师|师傅|书记|支书|大夫|医生|队长|主任|局长|[厂校院]长|总)"
    himself = re.search(rf"我(?:叫|是|就是|，)?(?:{re.escape(name)}|{called})", said)
    titled = re.search(called, said)
    return bool(rule) and not himself and (name in said or titled is not None)


_NATURE = re.compile(r"(?:[山江河湖港岛湾岭村镇乡省站]|平原|沙漠|公路|铁路|高速)$")
_CALLED = re.compile(rf"(?:[夫妻他她]|{KIN}|孩子|小伙|姑娘|青年|老人|老汉|师傅)名?叫$")
_EXPLAINED = re.compile("the one (?:body|place) of")

_SUBJECTS = ("person of the verb's clause", "the subject of a sentence before", "the person of the sentence after")


_WHY = "the recogniser is not sure of the mention"
