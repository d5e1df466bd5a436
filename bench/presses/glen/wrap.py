"""Breaking a paragraph into lines: kinsoku by pushing out, pulling in or hanging, or not at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from bench.presses.glen.rows import em

NO_START = frozenset("，。、；：？！”’）》〉」』】…—·％,.;:?!)%")
NO_END = frozenset("“‘（《〈「『【(")
_TOKEN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*%?|[A-Za-z]+|——|……|.", re.DOTALL)
_SQUEEZABLE = frozenset("，。、；：？！”“’‘（）《》")
_PAIR = frozenset("，。、；：”）》」")


@dataclass(frozen=True)
class Kinsoku:
    """How a house breaks lines: `way` is push, pull, hang or none; `tight` sets the second of two marks to half an em."""

    way: str
    tight: bool


def wrap(text: str, room_of: Callable[[int], float], kinsoku: Kinsoku) -> list[str]:
    """Lines of a paragraph; `room_of` gives the em that the line of a number has (0: the first)."""
    lines: list[str] = []
    line: list[str] = []
    width = 0.0
    for token in _TOKEN.findall(text):
        if token == " " and not line:
            continue
        room = room_of(len(lines)) + 0.01
        if line and width + em(token) > room and not _stays(line, token, room - width, kinsoku):
            carried = _carried(line, token, kinsoku)
            lines.append("".join(line[: len(line) - carried]).rstrip(" "))
            line = line[len(line) - carried :]
            width = em("".join(line)) - _slack(line, kinsoku)
            if token == " " and not line:
                continue
        width += em(token) - (_slack([line[-1], token], kinsoku) if line else 0.0)
        line.append(token)
    return [*lines, "".join(line)] if line else lines


def _slack(line: list[str], kinsoku: Kinsoku) -> float:
    """The em that is saved where marks meet."""
    if not kinsoku.tight:
        return 0.0
    return 0.5 * sum(one in _PAIR and other in _SQUEEZABLE for one, other in pairwise(line))


def _stays(line: list[str], token: str, left: float, kinsoku: Kinsoku) -> bool:
    """True when a mark that may not start a line is kept on the full one, which has `left` em over."""
    if token[0] not in NO_START or kinsoku.way in ("push", "none"):
        return False
    if kinsoku.way == "hang":
        return left >= 0 and em(token) <= 1
    marks = sum(char in _SQUEEZABLE for char in line)
    return marks > 0 and em(token) <= left + min(1.0, 0.5 * (marks + 1))


def _carried(line: list[str], token: str, kinsoku: Kinsoku) -> int:
    """How many tokens go down to the next line with the one that does not fit."""
    if kinsoku.way == "none":
        return 0
    count, first = 0, token
    while count < min(4, len(line) - 1) and (first[0] in NO_START or line[len(line) - count - 1] in NO_END):
        count += 1
        first = line[len(line) - count]
    return count
