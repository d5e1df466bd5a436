"""Lines of a measure: widths, what may not start or end a line, and what a paper does about it."""

import re
from dataclasses import dataclass

NO_START = "，。、；：？！”’）》〉」』】…—·%％"
NO_END = "“‘（《〈「『【"
_SQUEEZABLE = "，。、；：？！”“’‘（）《》「」"
_CLOSE = NO_START + NO_END + "1234567890 -－—∶:/.~至"
_UNITS = re.compile(r"[0-9][0-9.:/]*[%％]?|[A-Za-z][A-Za-z0-9.\-&]*|……|——| +|.", re.S)
_FULL = {code: code + 0xFEE0 for code in range(0x30, 0x3A)}


@dataclass
class Rules:
    """How a paper breaks lines: `kinsoku` is push, squeeze, hang or ignore; shares are 0 to 1."""

    kinsoku: str = "push"
    digit_space: float = 0.0
    full_digits: bool = False
    tight: float = 0.0


@dataclass
class Unit:
    """What is not broken: its width in em, its first character, what is printed and what was written."""

    width: float
    first: str
    printed: str
    source: str


def units_of(text: str, rules: Rules, spaces: list[bool]) -> list[Unit]:
    """Units of a text; `spaces` are as many draws as there are places beside digits, used in turn."""
    units: list[Unit] = []
    last = "。"
    for match in _UNITS.finditer(text):
        found, before, last = match[0], last, match[0][-1]
        first = found[0]
        if first > "\u2e00" and len(found) == 1:
            units.append(Unit(1.0, first, found, found))
            continue
        if first.isdigit() and first.isascii() and rules.full_digits:
            printed = found.translate(_FULL)
            units.append(Unit(float(len(found)), first, printed, found))
            continue
        width = {" ": 0.25, "…": 2.0, "—": 2.0}.get(first, 0.0) or sum(0.5 if char < "\u0250" else 1.0 for char in found)
        if first.isdigit() and rules.digit_space and spaces:
            after = text[match.end() : match.end() + 1]
            left, right = spaces.pop() and before not in _CLOSE, spaces.pop() and after not in _CLOSE
            printed = " " * left + found + " " * right
            units.append(Unit(width + 0.25 * (len(printed) - len(found)), first, printed, found))
            continue
        units.append(Unit(width, first, found, found))
    return units


def wrap(units: list[Unit], measure: float, indent: float, rules: Rules, tight: bool = False) -> list[list[Unit]]:
    """Lines of units, none wider than the measure but for what kinsoku pulls in."""
    lines: list[list[Unit]] = []
    line: list[Unit] = []
    room = measure - indent
    for unit in units:
        if not line and lines and unit.first in NO_START and rules.kinsoku != "ignore":
            lines[-1].append(unit)
            continue
        if line and unit.width > room + (_give(line) if tight else 0.0) + 0.01:
            if _pulls_in(line, unit, room, rules):
                lines.append([*line, unit])
                line, room = [], measure
                continue
            at = _break(line, unit, rules)
            lines.append(line[:at])
            line = line[at:]
            room = measure - sum(one.width for one in line)
        line.append(unit)
        room -= unit.width
    lines.append(line)
    return [kept for kept in lines if any(unit.source.strip() for unit in kept)]


def _give(line: list[Unit]) -> float:
    """How much narrower the punctuation of a line can be set, in em."""
    return min(1.0, 0.5 * sum(1 for unit in line if unit.first in _SQUEEZABLE))


def _pulls_in(line: list[Unit], unit: Unit, room: float, rules: Rules) -> bool:
    """True when the mark that does not fit is set on this line all the same."""
    if rules.kinsoku == "hang":
        return unit.first in "，。、；：" and room >= 0
    return rules.kinsoku == "squeeze" and unit.first in NO_START and unit.width - room <= _give([*line, unit])


def _break(line: list[Unit], unit: Unit, rules: Rules) -> int:
    """How many units stay on a line before the unit that did not fit."""
    at = len(line)
    if rules.kinsoku == "ignore":
        return at
    if unit.first in NO_START:
        at -= 1
        while at > 1 and line[at].first in NO_START:
            at -= 1
    while at > 1 and line[at - 1].first in NO_END:
        at -= 1
    return max(at, 1)


def printed(line: list[Unit]) -> str:
    """The line as it is printed, without spaces at its ends."""
    return re.sub(" +", " ", "".join(unit.printed for unit in line)).strip()


def written(line: list[Unit]) -> str:
    """The line as it was written."""
    return "".join(unit.source for unit in line)
