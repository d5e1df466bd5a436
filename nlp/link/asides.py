"""A text without its asides: closed brackets with a short name, a stock code or Latin letters, which nothing hangs on.

云溪光电股份有限公司（以下简称“云溪光电”）董事长何语秋: the body stands beside the title when the bracket is left out.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nlp.link.article import Mention

ASIDE = re.compile(
    r"[（(](?:[^（）()。\n]{0,12}(?:以?下(?:文|同)?[简统]?称|简称|(?:股票|证券|基金|债券)代码)[^（）()。\n]{0,60}|"
    r"(?:[A-Z]{2,6}[：:.]\s?)?\d{5,6}(?:\.[A-Z]{1,3})?|(?=[^（）()]*[A-Za-z])[A-Za-zÀ-ÿ0-9 .,&'’·\-：:]{2,60})[）)]"
)


class Plain(NamedTuple):
    """A text without its asides, the mentions by number as they stand in it, and where each character was."""

    text: str
    mentions: dict[int, Mention]
    places: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the plain text was."""
        return self.places[start], self.places[end - 1] + 1


def without_asides(text: str, mentions: Mapping[int, Mention]) -> Plain:
    """Leave out each aside that no mention reaches into; the mentions within one go with it."""
    left_out: set[int] = set()
    for aside in ASIDE.finditer(text):
        near = [one for one in mentions.values() if one.start < aside.end() and one.end > aside.start()]
        if all(aside.start() < one.start and one.end < aside.end() for one in near):
            left_out.update(range(*aside.span()))
    places = [at for at in range(len(text)) if at not in left_out]
    to_plain = {place: at for at, place in enumerate(places)}
    kept = {
        number: one._replace(start=to_plain[one.start], end=to_plain[one.end - 1] + 1)
        for number, one in mentions.items()
        if one.start not in left_out
    }
    return Plain("".join(text[at] for at in places), kept, places)
