"""An article read as if some brackets were not there: 皮埃尔·杜兰（Pierre Durand）说, 甲公司（以下简称“甲”）董事长."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from nlp.link.article import Article
from nlp.link.introduced import introductions

_ASIDE = re.compile(
    r"[（(](?:[^（）()。\n]{0,12}(?:以?下(?:文|同)?[简统]?称|简称|(?:股票|证券|基金|债券)代码)[^（）()。\n]{0,60}|"
    r"(?:[A-Z]{2,6}[：:.]\s?)?\d{5,6}(?:\.[A-Z]{1,3})?|(?=[^（）()]*[A-Za-z])[A-Za-zÀ-ÿ0-9 .,&'’·\-：:]{2,60})[）)]"
)
"""A closed bracket with a short name, a stock code or Latin letters."""


class Elided(NamedTuple):
    """The shorter article; for each of its mentions its number in the whole one; and offsets of the whole one.

    `back(field, offset, is_end)` is where an offset of the shorter text stands in the whole one.
    """

    article: Article
    numbers: list[int]
    back: Callable[[str, int, bool], int]


def elide(article: Article) -> Elided:
    """The article without the brackets that hold originals, short names and codes, and without the mentions in them."""
    spans = {field: sorted(set(_brackets(article, field))) for field in article.texts}

    def forth(field: str, at: int) -> int:
        return at - sum(min(end, at) - start for start, end in spans[field] if start < at)

    def back(field: str, at: int, is_end: bool) -> int:
        for start, end in spans[field]:
            if start < at or (start == at and not is_end):
                at += end - start
        return at

    texts = {field: _without(text, spans[field]) for field, text in article.texts.items()}
    numbers = [
        number
        for number, one in enumerate(article.mentions)
        if not any(start <= one.start < end for start, end in spans[one.field])
    ]
    kept = [article.mentions[number] for number in numbers]
    mentions = [one._replace(start=forth(one.field, one.start), end=forth(one.field, one.end)) for one in kept]
    lead, first = (forth("body", at) if "body" in texts else at for at in (article.lead_offset, article.first_sentence_end))
    return Elided(Article(article.article_id, texts, lead, first, mentions), numbers, back)


def _brackets(article: Article, field: str) -> Iterator[tuple[int, int]]:
    """Brackets that introduce a name, and those of their make that no mention reaches into."""
    yield from ((one.start, one.end) for one in introductions(article) if one.whole.field == field)
    for aside in _ASIDE.finditer(article.texts[field]):
        near = [one for one in article.mentions if one.field == field and one.start < aside.end() and one.end > aside.start()]
        if all(aside.start() < one.start and one.end < aside.end() for one in near):
            yield aside.span()


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text
