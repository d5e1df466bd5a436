"""An article read as if brackets with originals and short names were not there: 皮埃尔·杜兰（Pierre Durand）说."""

from collections.abc import Callable
from typing import NamedTuple

from nlp.link.article import Article
from nlp.link.introduced import introductions


class Elided(NamedTuple):
    """The shorter article; for each of its mentions its number in the whole one; and offsets of the whole one.

    `back(field, offset, is_end)` is where an offset of the shorter text stands in the whole one.
    """

    article: Article
    numbers: list[int]
    back: Callable[[str, int, bool], int]


def elide(article: Article) -> Elided:
    """The article without the brackets that introduce originals and short names."""
    spans: dict[str, list[tuple[int, int]]] = {field: [] for field in article.texts}
    for one in introductions(article):
        spans[one.whole.field].append((one.start, one.end))
    spans = {field: sorted(set(some)) for field, some in spans.items()}

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


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text
