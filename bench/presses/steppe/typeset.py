"""Text to lines of a measure: kinsoku of four schools, digits of three, squeezed marks, a first line of two em less."""

import random
import re
from collections.abc import Callable

from bench.presses.steppe.house import House

_UNIT = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:%/‰+-]*|……|——|.", re.S)
_NO_START = set("，。、；：！？”’）》】〉」』％%‰℃·…")
_NO_END = set("“‘（《【〈「『")
_SQUEEZABLE = set("，。、；：！？”’）》“‘（《")
_WIDE = {code: code + 0xFEE0 for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}


def printed(text: str, house: House, rng: random.Random) -> str:
    """Text as the paper prints its digits: bare, full-width, or with a space on either side, now and then."""
    if house.digits == "full":
        return text.translate(_WIDE)
    if house.digits == "half":
        return text

    def spaced(match: re.Match[str]) -> str:
        before = " " if rng.random() < house.spacing and match.start() else ""
        return before + match[0] + (" " if rng.random() < house.spacing else "")

    return re.sub(r"\d[\d.]*", spaced, text)


def set_lines(text: str, measure: Callable[[int], int], first: int, house: House) -> list[str]:
    """Lines of the text; `measure` gives the em of each line by number, the first is `first` em shorter."""
    units = _UNIT.findall(text)
    lines: list[str] = []
    at = 0
    while at < len(units):
        room = 2 * (measure(len(lines)) - (0 if lines else first))
        end = _fill(units, at, room, house)
        line = "".join(units[at:end]).strip(" ")
        if line:
            lines.append(line)
        at = end
    return lines


def width(unit: str, house: House) -> int:
    """Half em that a unit takes."""
    if unit == " ":
        return 0
    if len(unit) == 1 and house.half_marks and unit in "，、；：”’）》“‘（《":
        return 1
    return sum(1 if ord(char) < 0x2000 else 2 for char in unit)


def _fill(units: list[str], at: int, room: int, house: House) -> int:
    """Where the line that starts at a unit ends."""
    end, used = at, 0
    while end < len(units) and used + _taken(units, end, at, house) <= room:
        used += _taken(units, end, at, house)
        end += 1
    if end >= len(units):
        return end
    return max(_kinsoku(units, at, end, house), at + 1)


def _taken(units: list[str], place: int, start: int, house: House) -> int:
    """Half em that a unit takes where it stands: of two marks in a row the second may be squeezed."""
    own = width(units[place], house)
    if house.squeeze and place > start and units[place] in _SQUEEZABLE and units[place - 1] in _SQUEEZABLE:
        return own - 1 if own > 1 else own
    return own


def _kinsoku(units: list[str], at: int, end: int, house: House) -> int:
    """The end of a line, moved so that no mark stands where it must not."""
    if house.kinsoku == "none":
        return end
    if units[end] in _NO_START or units[end] in ("……", "——"):
        squeezable = sum(unit in _SQUEEZABLE for unit in units[at:end])
        if units[end] in "，。、；：！？" and (house.kinsoku == "hang" or (house.kinsoku == "pull" and squeezable >= 2)):
            end += 1
        elif house.kinsoku == "pull" and squeezable >= 2 and units[end] in _NO_START:
            end += 1
            if end < len(units) and units[end] in _NO_START:
                end += 1
        while end < len(units) and end > at + 1 and units[end] in _NO_START | {"……", "——"}:
            end -= 1
    while end > at + 1 and units[end - 1] in _NO_END:
        end -= 1
    return end
