"""Text to lines of a measure, as a city paper's layout program breaks them."""

import random
import re
from dataclasses import dataclass

NOT_FIRST = set("，。、；：？！”’）》】〉」』％%…—·")
NOT_LAST = set("“‘（《【〈「『")
_STOPS = set("，。、；：")
_WIDTHS = {chr(code): 0.5 for code in range(128)} | {" ": 0.25}
_UNITS = re.compile(r"——|……|[A-Za-z0-9][A-Za-z0-9.,:%+\-/]*(?<=[A-Za-z0-9%+])|\s+|.", re.S)
_GAP = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")


@dataclass(frozen=True)
class Rules:
    """How lines are broken: kinsoku push, pull, hang or none; width of stops and of pairs of marks; gaps at digits."""

    kinsoku: str = "push"
    half_stops: float = 1.0
    thin_pairs: bool = False
    gap: str = "none"
    wide_digits: bool = False


def width(text: str, rules: Rules, before: str = "") -> float:
    """Width in em of a text that stands behind the character `before`.

    >>> width("第12届。", Rules(half_stops=0.5))
    3.5
    """
    total = 0.0
    for char in text:
        wide = _WIDTHS.get(char, 1.0)
        if char in _STOPS:
            wide = rules.half_stops
        if rules.thin_pairs and before in NOT_FIRST and (char in NOT_FIRST or char in NOT_LAST):
            wide -= 0.5
        total, before = total + wide, char
    return total


def gaps(rng: random.Random, text: str, rules: Rules) -> str:
    """Text with the spaces that layout sets between Chinese and digits or Latin."""
    if rules.wide_digits:
        text = text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    if rules.gap == "none":
        return text
    return _GAP.sub(lambda _: " " if rules.gap == "always" or rng.random() < 0.55 else "", text)


def wrap(text: str, measure: float, rules: Rules, first: float = 0.0) -> list[str]:
    """Lines of a text; the first is `first` em shorter (its indent)."""
    lines: list[str] = []
    line, room, used = "", measure - first, 0.0
    for unit in _units(text, measure):
        if not line and unit.isspace() and lines:
            continue
        wide = width(unit, rules, line[-1:])
        if used + wide <= room + 0.01 or not line:
            line, used = line + unit, used + wide
            continue
        line, rest = _break(line, unit, room, rules)
        if line:
            lines.append(line.rstrip(" "))
            room = measure
        line = rest.lstrip(" ")
        used = width(line, rules)
    return [*lines, line.rstrip(" ")] if line.strip() else lines


def _units(text: str, measure: float) -> list[str]:
    """What is not parted: numbers, words, dashes; a word longer than half the measure is."""
    found: list[str] = []
    for unit in _UNITS.findall(text):
        found += [unit] if len(unit) <= measure else list(unit)
    return found


def _break(line: str, unit: str, room: float, rules: Rules) -> tuple[str, str]:
    """The line that ends before or with `unit`, and what the next one starts with."""
    if rules.kinsoku == "none":
        return line, unit
    if unit[0] in NOT_FIRST:
        over = width(line + unit, rules) - room
        squeezed = sum(char in NOT_FIRST or char in NOT_LAST for char in line) * 0.5
        if rules.kinsoku == "hang" and unit in "，。、" and over <= 1.01:
            return line + unit, ""
        if rules.kinsoku == "pull" and over <= min(squeezed, 1.01):
            return line + unit, ""
        return _push(line, unit)
    if line[-1] in NOT_LAST and len(line) > 1:
        return line[:-1], line[-1] + unit
    return line, unit


def _push(line: str, unit: str) -> tuple[str, str]:
    """The last character (and marks, or word, it hangs on) goes over with a mark that may not start a line."""
    at = len(line) - 1
    while at > 1 and (line[at] in NOT_FIRST or line[at - 1] in NOT_LAST or (line[at].isascii() and line[at - 1].isascii())):
        at -= 1
    return (line[:at], line[at:] + unit) if at > 1 else (line, unit)
