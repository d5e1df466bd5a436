"""A sentence -> what may be left out at its start and in its middle so that it stays whole and true.

Left out are an opening that only says from whom, why or on what occasion, and one of several predicates of the same subject.
Either stays where it holds a negation, a hedge or a turn, the occasion also where it holds a number: those bear on the rest.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nlp.summaries.signs import TURN_OR_HEDGE

HEARD = re.compile(r"(?:本台|本报)?记者[^，]{0,6}从[^，]{2,24}(?:获悉|了解到)，")
"""Whom the reporter asked; what follows is told as a fact by the article itself."""
OCCASION = re.compile(
    r"(?:为了?(?![期止首主此])|随着|围绕|应(?=[^，]{2,40}邀请，)|在(?=[^，]{2,40}(?:之际|前夕|背景下)，)|(?=[^，]{4,40}之际，))[^，；：“”]{4,44}，"
)
"""Why, at whose wish or on what occasion; not 在…中, 在…时, which say of what the rest is true."""
DATE = re.compile(r"[^，；：“”]{1,12}[日号天晚午年月]，")
SUBJECT = re.compile(r"我国|中国|国家|国务院|中共|全国|中央|最高人民|各[地级省市县族界部]|来自|广大")
"""Whoever acts: the clause that starts so has its own subject, as has one that starts with a name."""
MOST_OPENINGS = 2
_NOUN = "(?![的者员师家人所院会中时后前生性，]|书，)"
"""研究所, 会见后: no predicate."""
ACTS = re.compile(
    "(?:并|还|同时)?(?:决定|部署|审议|听取|研究|确定|分析|讨论|核定|总结|通过(?=《)|会见|发表|公布|通报|明确|印发|启动)" + _NOUN
)
"""How a predicate starts that stands beside others: 召开会议，听取…，审议…，部署…"""
SAYS = re.compile("(?:并|还|同时)?(?:强调|要求|提出|呼吁|希望|建议|敦促|批评|表示|指出)" + _NOUN)
"""The same of what is said: what follows such a one may be part of what was said."""
_HEAD = re.compile(f"{ACTS.pattern}|{SAYS.pattern}")


def opening(text: str, names: Sequence[str]) -> tuple[int, int]:
    """The span near its start that the sentence does without, a date before it stays; (0, 0) when it needs its opening.

    >>> opening("应云溪县邀请，柳湾村书屋3日到县城办展。", ["柳湾村书屋"])
    (0, 7)
    >>> opening("3日，应云溪县邀请，柳湾村书屋到县城办展。", ["柳湾村书屋"])
    (3, 10)
    >>> opening("为方便村民，并且不多花钱，柳湾村开了书屋。", ["柳湾村"])
    (0, 0)
    """
    date = DATE.match(text)
    start = end = date.end() if date else 0
    for _ in range(MOST_OPENINGS):
        match = HEARD.match(text, end) or OCCASION.match(text, end)
        if not match or (match.re is OCCASION and _bears(match[0])):
            break
        end = match.end()
    if end == start:
        return 0, 0
    return (start, end) if starts_with_actor(text, end, names) or HEARD.fullmatch(text[start:end]) else (0, 0)


def starts_with_actor(text: str, at: int, names: Sequence[str]) -> bool:
    """Whether a clause that starts there begins with whoever acts."""
    return bool(SUBJECT.match(text, at)) or any(text.startswith(name, at) for name in names)


def _bears(part: str) -> bool:
    return bool(TURN_OR_HEDGE.search(part) or re.search("[0-9]", part))


def middles(text: str, joints: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Spans of a sentence, each from a comma to the next predicate of the same subject, that may be left out.

    >>> text = "县里开会，听取书屋汇报，总结经验，部署今年工作。"
    >>> [text[start:end] for start, end in middles(text, [4, 11, 16])]
    ['，听取书屋汇报', '，听取书屋汇报，总结经验', '，总结经验']
    """
    heads = [at for at, after in pairwise([*joints, len(text)]) if _HEAD.match(text, at + 1, after)]
    for number, start in enumerate(heads):
        for end in heads[number + 1 :]:
            part = text[start:end]
            said = SAYS.match(text, start + 1) and not (SAYS.match(text, end + 1) or text[end] in "；;")
            if not said and not TURN_OR_HEDGE.search(part):
                yield start, end
