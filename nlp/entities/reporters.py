"""Who is named in a byline is known from its printed spaces (`articles.reporters`): 房晓楠薄云 in the body are two people."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nlp.entities.network import Mention

_SIGNATURE = re.compile(r"[（(][^（）()，。]{2,40}[）)]$")


def mend_bylines(
    text: str, found: Iterable[tuple[Mention, float]], lead: int, reporters: Sequence[str]
) -> list[tuple[Mention, float]]:
    """The mentions of a sentence, its people up to `lead`, where the news starts, and in a signature at its end as reporters.

    >>> mend_bylines("（记者何语秋沈望川）昨天，", [(Mention(3, 8, "PER"), 0.7)], 10, ["何语秋", "沈望川"])
    [(Mention(start=3, end=6, label='PER'), 1.0), (Mention(start=6, end=9, label='PER'), 1.0)]
    """
    signature = _SIGNATURE.search(text)
    spans = [(0, lead), *([signature.span()] if signature else [])]
    named = {one for begin, end in spans for one in _places(text[:end], begin, reporters)}
    if not named:
        return list(found)
    inside = [(begin, end) for begin, end in spans if any(begin <= one.start and one.end <= end for one in named)]
    kept = [
        (one, chance)
        for one, chance in found
        if not any(one.start < own.end and own.start < one.end for own in named)
        and not (one.label == "PER" and any(begin <= one.start and one.end <= end for begin, end in inside))
    ]
    return sorted([*kept, *((one, 1.0) for one in named)])


def _places(text: str, begin: int, reporters: Sequence[str]) -> Iterator[Mention]:
    """Where the names stand from `begin` on, the longest of several that start together."""
    names = "|".join(map(re.escape, sorted(reporters, key=len, reverse=True)))
    for match in re.compile(names).finditer(text, begin) if names else ():
        yield Mention(*match.span(), "PER")
