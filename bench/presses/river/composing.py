"""Lines of a paragraph and of a title: measure, first-line indent, punctuation at the line's edges."""

import random
import re

from bench.presses.river.makeup import Makeup

_UNITS = re.compile(r"……|——|[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|\s+|.")
_NO_START = frozenset("。，、；：？！”’）》】") | {"……", "——"}
_NO_END = frozenset("“‘（《【")
_FOLD = re.compile(r"(?<=[，、；：？！])|(?<=”)(?=[^，、。）])|(?=让|助力|促进|推动)")
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}
NARROW = {wide: chr(narrow) for narrow, wide in WIDE.items()}


def width(unit: str, squeeze: float, rng: random.Random) -> float:
    """Width in em: half for ASCII, half for punctuation that is squeezed."""
    if unit.isspace():
        return 0.25
    if unit in _NO_START and squeeze and rng.random() < squeeze:
        return 0.5
    return sum(0.5 if char < "\u0100" else 1.0 for char in unit)


def break_lines(rng: random.Random, text: str, measure: int, makeup: Makeup, indent: float = 2.0) -> list[str]:
    """The paragraph in lines of the measure; the first is shorter by the indent, which is not printed."""
    lines: list[str] = []
    line: list[str] = []
    used = indent
    for unit in _UNITS.findall(text):
        wide = width(unit, makeup.squeeze, rng)
        if used + wide <= measure + 0.01 or not line:
            line.append(unit)
            used += wide
            continue
        if unit in _NO_START and makeup.kinsoku in ("pull", "hang") and used <= measure:
            line.append(unit)
            used = measure + 1.0
            continue
        carried = _carry(line, unit, makeup.kinsoku)
        lines.append("".join(line).strip())
        line = [*carried, *([] if unit.isspace() else [unit])]
        used = sum(width(part, 0, rng) for part in line)
    return [*lines, "".join(line).strip()] if line else lines


def _carry(line: list[str], unit: str, kinsoku: str) -> list[str]:
    """Units that go down to the next line with the one that does not fit."""
    if kinsoku == "none":
        return []
    carried: list[str] = []
    first = unit
    while len(line) > 2 and (first in _NO_START or line[-1] in _NO_END):
        first = line.pop()
        carried.insert(0, first)
    return carried


def fold_title(rng: random.Random, title: str, most: int) -> list[str]:
    """A title in lines: at its own parts, else where a phrase begins near the middle; whole when no fold is good."""
    parts = title.split("\n")
    if len(parts) > 1:
        return parts if len(title) > most or rng.random() < 0.5 else [" ".join(parts)]
    if len(title) <= most or rng.random() < 0.2:
        return [title]
    folds = [fold.start() for fold in _FOLD.finditer(title) if 4 <= fold.start() <= len(title) - 4]
    if not folds:
        return [title]
    at = min(folds, key=lambda fold: abs(fold - len(title) / 2))
    return [title[:at], title[at:]]


def printed(rng: random.Random, text: str, makeup: Makeup) -> str:
    """Text with the digits that the paper prints and the spaces that its composing leaves around them."""
    if makeup.wide_digits:
        return text.translate(WIDE)
    if not makeup.digit_space:
        return text
    return re.sub(
        r"(?<=[\u3400-\u9fff])(?=[0-9A-Z])|(?<=[0-9])(?=[\u3400-\u9fff])",
        lambda _: " " if rng.random() < makeup.digit_space else "",
        text,
    )
