"""Lines of a text set to a measure, with the rules of line breaking that a paper keeps or ignores."""

import itertools
import random
import re

NOT_FIRST = "，。、；：？！”’）》」』】…—％%·"
NOT_LAST = "“‘（《「『【"
_TOKEN = re.compile(r"[A-Za-z][A-Za-z.&'-]*|\d+(?:[.:,/-]\d+)*%?|……|——|.")
_SMALL = "，。、；：”’）》“‘（《"
_DIGITS_BY_HAN = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")


def width(token: str) -> float:
    """Em of a text: ASCII is half as wide."""
    return sum(0.5 if ord(char) < 128 else 1.0 for char in token)


def break_lines(text: str, measure: float, indent: float, kinsoku: str, rng: random.Random) -> list[str]:
    """The lines of a text; the first is shorter by the indent.

    >>> break_lines("甲乙丙丁，戊己", 4, 0, "push", random.Random(1))
    ['甲乙丙', '丁，戊己']
    """
    lines: list[list[str]] = [[]]
    room = measure - indent
    for token in _TOKEN.findall(text):
        if width("".join(lines[-1])) - _squeezed(lines[-1]) + width(token) <= room or not lines[-1]:
            lines[-1].append(token)
            continue
        if kinsoku != "none" and token[0] in NOT_FIRST and _hangs(lines[-1], token, kinsoku, rng):
            lines[-1].append(token)
            continue
        lines.append(_carried(lines[-1], token, kinsoku))
        room = measure
    return ["".join(line).strip() for line in lines if line]


def _squeezed(line: list[str]) -> float:
    """Em saved where two marks meet."""
    return 0.5 * sum(one in _SMALL and other in _SMALL for one, other in itertools.pairwise(line))


def _hangs(line: list[str], token: str, kinsoku: str, rng: random.Random) -> bool:
    """True when the mark is taken into the full line: squeezed, or hung outside."""
    if line[-1][0] in NOT_FIRST and len(line) > 1 and line[-2][0] in NOT_FIRST:
        return False
    if kinsoku == "hang":
        return token in "，。、；："
    marks = sum(one in _SMALL for one in line)
    return kinsoku == "pull" or (kinsoku == "mixed" and marks > 0 and rng.random() < 0.7)


def _carried(line: list[str], token: str, kinsoku: str) -> list[str]:
    """The tokens with which the next line starts, taken from the end of this one where the rules say so."""
    carried = [token]
    while kinsoku != "none" and len(line) > 2 and (carried[0][0] in NOT_FIRST or line[-1][0] in NOT_LAST):
        carried.insert(0, line.pop())
    return carried


def spaced(text: str, share: float, rng: random.Random) -> str:
    """Spaces around digits, as justified lines have them."""
    return _DIGITS_BY_HAN.sub(lambda match: " " if rng.random() < share else "", text) if share else text
