"""Breaks text into lines as composition software does. Widths here are in half ems: a glyph is 2, ASCII is 1."""

import random
import re
from dataclasses import dataclass
from itertools import pairwise

NO_START = frozenset("。，、；：？！”’）》】〉」』％…·")
NO_END = frozenset("“‘（《【〈「『")
HANGING = frozenset("。，、；：")
_UNIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%+/:\-]*(?<![,:])|——|……|.", re.DOTALL)
_MOST_PUSHED = 4


@dataclass
class Rules:
    """House rules: how a forbidden break is mended, and which punctuation is set half an em narrower anyway."""

    kinsoku: str = "push"
    pairs: bool = False
    opening: bool = False


@dataclass
class _Galley:
    """Units that cannot be parted, their widths, and how a forbidden break is mended."""

    units: list[str]
    widths: list[int]
    kinsoku: str


def draw_rules(rng: random.Random, kinsoku: str) -> Rules:
    """Rules of a page."""
    return Rules(kinsoku, rng.random() < 0.4, rng.random() < 0.3)


def width(text: str) -> int:
    """Half ems that the glyphs take when nothing is squeezed.

    >>> width("28户")
    4
    """
    return sum(1 if char.isascii() else 2 for char in text)


def break_lines(text: str, measure: int, rules: Rules, indent: int = 0) -> list[str]:
    """Lines of at most `measure` half ems (the first shorter by the indent), give or take what the rules move.

    >>> break_lines("工会送来“书房”。", 10, Rules("push"))
    ['工会送来', '“书房”。']
    """
    units = _UNIT.findall(text)
    if rules.kinsoku == "none":
        units = [part for unit in units for part in (unit if unit in ("——", "……") else [unit])]
    galley = _Galley(units, _widths(units, rules), rules.kinsoku)
    lines, at, room = [], 0, measure - indent
    while at < len(units):
        extra = 1 if rules.opening and units[at] in NO_END else 0
        end = _fill(galley.widths, at, room + extra)
        if end < len(units):
            end = _mend(galley, at, end, room + extra)
        lines.append("".join(units[at:end]))
        at, room = end, measure
    return _without_outer_spaces(lines)


def _without_outer_spaces(lines: list[str]) -> list[str]:
    return [line for line in (text.strip(" ") for text in lines) if line]


def _widths(units: list[str], rules: Rules) -> list[int]:
    """Widths of units; of two marks side by side the first loses half an em where the house squeezes pairs."""
    widths = [width(unit) for unit in units]
    if rules.pairs:
        for at, (one, other) in enumerate(pairwise(units)):
            if one in NO_START and (other in NO_START or other in NO_END) and one != "……":
                widths[at] -= 1
    return widths


def _fill(widths: list[int], at: int, room: int) -> int:
    """The first unit that finds no room."""
    end, used = at + 1, widths[at]
    while end < len(widths) and used + widths[end] <= room:
        used += widths[end]
        end += 1
    return end


def _forbidden(units: list[str], end: int) -> bool:
    return units[end][0] in NO_START or units[end - 1] in NO_END


def _mend(galley: _Galley, at: int, end: int, room: int) -> int:
    """Where the line ends when no mark may start it or end it."""
    units, kinsoku = galley.units, galley.kinsoku
    if kinsoku == "none":
        return end
    if kinsoku == "hang" and units[end] in HANGING and (end + 1 == len(units) or units[end + 1][0] not in NO_START):
        return end + 1
    if kinsoku in ("pull", "squeeze"):
        end = _pull(galley, at, end, room)
        if end == len(units) or not _forbidden(units, end):
            return end
    return _push(units, at, end)


def _pull(galley: _Galley, at: int, end: int, room: int) -> int:
    """The end after taking in closing marks, where the marks of the line can give half an em each."""
    units, last = galley.units, end
    while last < len(units) and units[last][0] in NO_START:
        last += 1
    need = sum(galley.widths[at:last]) - room
    give = sum(1 for unit in units[at:last] if unit in HANGING or unit in NO_END or unit in "”）》")
    return last if need <= min(give, 3 if galley.kinsoku == "squeeze" else 2) else end


def _push(units: list[str], at: int, end: int) -> int:
    """The end after moving units down until the break is allowed; as it was where too many would move."""
    new = end
    while new > at + 1 and end - new < _MOST_PUSHED and _forbidden(units, new):
        new -= 1
    return end if _forbidden(units, new) else new
