"""A day before 本报, 本市, 本次 is no Japan: 7月31日本报报道, 近日本刊收到来信."""

import re
from collections.abc import Iterable, Iterator

from nlp.entities.network import Mention

_DAY = re.compile("[0-9〇一二三四五六七八九十今昨前近即当次]日本(?=[报刊版台网市县省区镇乡村校院厂站次届月周季轮案])")


def mend_dates(text: str, found: Iterable[tuple[Mention, float]]) -> Iterator[tuple[Mention, float]]:
    """The names of a text, each with its chance, without Japan where that is the end of a date; what is left of a longer name
    stays, but for the mere kind of a place.

    >>> found = [(Mention(3, 8, "ORG"), 0.9), (Mention(13, 15, "LOC"), 0.9)]
    >>> list(mend_dates("从12日本省防总获悉，26日本市有雨", found))
    [(Mention(start=5, end=8, label='ORG'), 0.9)]
    """
    days = {match.start() + 1 for match in _DAY.finditer(text)}
    for mention, chance in found:
        if mention.start not in days:
            yield mention, chance
        elif mention.end - mention.start > len("日本市"):
            yield mention._replace(start=mention.start + len("日本")), chance
