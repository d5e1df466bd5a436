"""A paragraph set to a measure: where its lines break, under the rules of kinsoku that a paper follows, or none.

Rules: no 。，、”）》 at a line start, no “（《 at a line end (JIS X 4051, CLREQ). What does not fit is pushed out to the next
line, pulled in by squeezing signs to half an em, or hung beyond the measure.
"""

import random
import re
from dataclasses import dataclass

CLOSERS = "。，、；：！？”’」』）》】〉·%％℃"
OPENERS = "“‘「『（《【〈"
SQUEEZED = set("。，、；：”’」』）》】“‘「『（《【")
_UNIT = re.compile(r"[A-Za-z]+(?:[-'&+][A-Za-z0-9]+)*|[0-9]+(?:[.,:+-][0-9]+)*[%℃]?|……|——|.", re.DOTALL)
_LOOSE_UNIT = re.compile(r"……|——|[0-9][.,:][0-9]|[0-9]%|.", re.DOTALL)


@dataclass(frozen=True)
class Setting:
    """How a paper breaks lines: the first of `ways` that works is taken (pull, push, hang); none of them: no kinsoku."""

    ways: tuple[str, ...] = ("pull", "push")
    squeeze: float = 0.0
    pairs: bool = False
    keep_numbers: bool = True
    latin: float = 0.5
    gap: float = 0.0
    loose: float = 0.0
    """Share of lines that letter-spacing makes a glyph shorter or longer: a third of the real page's lines."""


def width_of(text: str, latin: float = 0.5) -> float:
    """Nominal width in em: ASCII takes `latin`, everything else 1.

    >>> width_of("2月15日")
    3.5
    """
    return sum(0.0 if char == " " else latin if char.isascii() else 1.0 for char in text)


def break_lines(text: str, measure: float, indent: float, setting: Setting, rng: random.Random) -> list[str]:
    """The lines of one paragraph; joined they are the text. No line is wider than the measure by more than one glyph.

    >>> break_lines("桥通了，人来了。", 4, 0, Setting(ways=("hang",)), random.Random(0))
    ['桥通了，', '人来了。']
    """
    units = (_UNIT if setting.keep_numbers else _LOOSE_UNIT).findall(text)
    units = [piece for unit in units for piece in _shorten(unit, measure)]
    lines: list[str] = []
    at = 0
    while at < len(units):
        room = measure - (0 if lines else indent)
        stop = _line_end(units, at, room, setting, rng)
        lines.append("".join(units[at:stop]))
        at = stop
    return lines


def _shorten(unit: str, measure: float) -> list[str]:
    """A word longer than half a line is broken anywhere."""
    most = max(4, int(measure))
    return [unit[at : at + most] for at in range(0, len(unit), most)] if unit.isascii() else [unit]


def _line_end(units: list[str], start: int, room: float, setting: Setting, rng: random.Random) -> int:
    stop = _kinsoku_end(units, start, room, setting, rng)
    if not setting.loose or rng.random() >= setting.loose:
        return stop
    moved = stop + rng.choice([-1, -1, 1])
    legal = start + 2 < moved < len(units) and units[moved][0] not in CLOSERS and units[moved - 1] not in OPENERS
    return moved if legal and _width(units, start, moved) <= room + 1 else stop


def _kinsoku_end(units: list[str], start: int, room: float, setting: Setting, rng: random.Random) -> int:
    stop, width, nominal = start, 0.0, 0.0
    while stop < len(units):
        wider = width + _advance(units, start, stop, setting)
        nominal += width_of(units[stop])
        if (wider > room + 0.01 or nominal > room + 1) and stop > start:
            break
        width, stop = wider, stop + 1
    if stop >= len(units) or not setting.ways:
        return stop
    if units[stop][0] in CLOSERS:
        return _before_closers(units, start, stop, room, setting)
    if units[stop - 1] in OPENERS:
        return _push_out(units, start, stop)
    if setting.squeeze and rng.random() < setting.squeeze and _can_pull(units, start, stop + 1, room):
        following = units[stop + 1][0] if stop + 1 < len(units) else ""
        if following not in CLOSERS and units[stop] not in OPENERS:
            return stop + 1
    return stop


def _advance(units: list[str], start: int, at: int, setting: Setting) -> float:
    """Width that a unit adds: itself, the gap between digits and Chinese, less what a pair of signs gives up."""
    unit = units[at]
    width = width_of(unit, setting.latin)
    if at > start:
        before = units[at - 1]
        if unit[0].isalnum() and before[-1].isalnum() and unit[0].isascii() != before[-1].isascii():
            width += setting.gap
        if setting.pairs and unit in SQUEEZED and before in SQUEEZED:
            width -= 0.5
    return width


def _before_closers(units: list[str], start: int, stop: int, room: float, setting: Setting) -> int:
    beyond = stop
    while beyond < len(units) and units[beyond][0] in CLOSERS:
        beyond += 1
    for way in setting.ways:
        if way == "hang" and beyond - stop == 1 and units[stop] in "。，、；：":
            return beyond if _width(units, start, beyond) <= room + 1 else _push_out(units, start, stop)
        if way == "pull" and _can_pull(units, start, beyond, room):
            return beyond
        if way == "push":
            break
    return _push_out(units, start, stop)


def _can_pull(units: list[str], start: int, stop: int, room: float) -> bool:
    over = _width(units, start, stop) - room
    give = 0.5 * sum(unit in SQUEEZED for unit in units[start:stop])
    return over <= min(give, 1.0) and units[stop - 1] not in OPENERS


def _push_out(units: list[str], start: int, stop: int) -> int:
    """The nearest earlier place at which a line may end and the next begin; the same place when there is none."""
    for at in range(stop - 1, start, -1):
        if units[at][0] not in CLOSERS and units[at - 1] not in OPENERS:
            return at
    return stop


def _width(units: list[str], start: int, stop: int) -> float:
    return sum(width_of(unit) for unit in units[start:stop])
