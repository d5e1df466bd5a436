"""Text set to a measure: glyphs of whole and half em, words kept whole, and the four ways with punctuation at a line's edge."""

import random
import re

from bench.presses.fell.dials import Dials

_UNIT = re.compile(r"[A-Za-z0-9%.\-/：:]*[A-Za-z0-9%][A-Za-z0-9%.\-/]*|……|——|.", re.ASCII)
_NO_START = set("，。、；：！？”’》）】」』％…") | {"……", "——", "％"}
_NO_END = set("“‘《（【「『①②③")
_HALF = set("，。、；：！？”’》）“‘《（")


def width(text: str) -> float:
    """Em of a text: ASCII counts half.

    >>> width("共28户")
    3.0
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def units(text: str) -> list[str]:
    """What may not be parted: numbers, Latin words, dashes, else single glyphs.

    >>> units("共28户App")
    ['共', '28', '户', 'App']
    """
    return [unit for unit in _UNIT.findall(text) if unit]


def wrap(rng: random.Random, dials: Dials, text: str, measure: float) -> list[str]:
    """The lines of a paragraph whose first line is shorter by two em; `mixed` decides anew at each edge."""
    lines: list[list[str]] = [[]]
    room = measure - 2
    used = 0.0
    for unit in units(text):
        size = _size(unit, lines[-1], dials.squeeze)
        if used + size > room + 0.01 and lines[-1]:
            way = rng.choice(["push", "pull"]) if dials.kinsoku == "mixed" else dials.kinsoku
            if unit in _NO_START and way in ("pull", "hang") and used + size <= room + 1.01:
                lines[-1].append(unit)
                used += size
                continue
            lines.append(_carried(lines[-1], unit, way))
            room = measure
            used = sum(width(one) for one in lines[-1])
        lines[-1].append(unit)
        used += size
    return ["".join(line).strip() for line in lines if line]


def _size(unit: str, line: list[str], squeeze: bool) -> float:
    """Its width; of two marks side by side the second is squeezed to half an em, on some papers every mark is."""
    if unit in _HALF and (squeeze or (line and line[-1] in _HALF)):
        return 0.5
    return width(unit)


def _carried(line: list[str], unit: str, way: str) -> list[str]:
    """Units taken off the full line to open the next one, so that no mark stands where it may not."""
    taken: list[str] = []
    if way == "none":
        return taken
    first = unit
    while len(line) > 2 and len(taken) < 4 and (first in _NO_START or line[-1] in _NO_END):
        first = line.pop()
        taken.insert(0, first)
    return taken
