"""Places side by side in a list (福田、南山、宝安) mostly lie in one division: what one of them means the others tell."""

from collections.abc import Callable, Sequence
from typing import Any

from nlp.link.article import Article, Coded
from nlp.link.gazetteer import Found, divisions


def settle_lists(
    article: Article, coded: list[Coded | None], waiting: Sequence[tuple[int, Any]], settle: Callable[[Found, Any, str], Coded]
) -> None:
    """Names still open, whose one candidate lies where the neighbour in a list lies; forwards, then backwards."""
    for number, one in (*waiting, *reversed(waiting)):
        if one.rest or ((before := coded[number]) and before.adcode):
            continue
        parents = _parents_beside(article, coded, number)
        held = [found for found in one.found if found.how != "town" and divisions()[found.adcode].parent in parents]
        if len(held) == 1:
            coded[number] = settle(held[0], one, "one of a list of its neighbours")


def among_its_like(article: Article, coded: Sequence[Coded], number: int) -> bool:
    """Whether a place stands in a list beside one that lies in the same division."""
    code = coded[number].adcode
    return code is not None and divisions()[code].parent in _parents_beside(article, coded, number)


def _parents_beside(article: Article, coded: Sequence[Coded | None], number: int) -> set[str]:
    this, parents = article.mentions[number], set()
    for other in (number - 1, number + 1):
        one = coded[other] if 0 <= other < len(coded) else None
        if one is None or one.adcode is None or article.mentions[other].label != "LOC":
            continue
        first, last = sorted((this, article.mentions[other]), key=lambda mention: mention.start)
        if first.field == last.field and article.texts[this.field][first.end : last.start] == "、":
            parents.add(divisions()[one.adcode].parent or "")
    return parents
