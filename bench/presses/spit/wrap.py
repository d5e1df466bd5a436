"""Breaks text into printed lines of a measure as the house does."""

import random
import re

from bench.presses.spit.house import House

_NO_START = set("，。、；：？！”’）》】〉％%…—·")
_NO_END = set("“‘（《【〈")
_HANGING = set("，。、")
_MARKS = _NO_START | _NO_END
_TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|……|——|.", re.DOTALL)
_SPACED = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")
_HALF = 0.5


def width(text: str) -> float:
    """Width in em: half for digits, Latin and plain spaces.

    >>> width("第3版 ")
    3.0
    """
    return sum(_HALF if char.isascii() else 1.0 for char in text)


def wrap(rng: random.Random, text: str, measure: float, house: House, first: float = 0.0) -> list[str]:
    """Lines of a text; `first` is what the first line is shorter by."""
    lines: list[str] = []
    line, used, limit, way = "", 0.0, measure - first, _way(rng, house)
    for token in _tokens(text, house):
        size = _size(token, line, house)
        pulled = (way == "pull" and token[0] in _NO_START) or (way == "hang" and token in _HANGING)
        late = used > limit and token[0] in _NO_START and way != "none"
        if used + size <= limit + 0.01 or not line or pulled or late:
            line, used = line + token, used + size
            continue
        full, line = _turn(line, token, way)
        lines.append(full)
        used, limit, way = width(line), measure, _way(rng, house)
    lines.append(line)
    return [spaced(rng, part.strip(" \u3000"), house) for part in lines if part.strip()]


def _way(rng: random.Random, house: House) -> str:
    return rng.choice(("pull", "push")) if house.ways == "mixed" else house.ways


def _tokens(text: str, house: House) -> list[str]:
    """What is not broken; a house that heeds no rules breaks long numbers and words too."""
    tokens = _TOKEN.findall(text)
    return [char for token in tokens for char in (token if house.ways == "none" or len(token) > 12 else [token])]


def _size(token: str, line: str, house: House) -> float:
    if line and token in _MARKS and line[-1] in _MARKS:
        return house.squeeze
    return width(token)


def _turn(line: str, token: str, way: str) -> tuple[str, str]:
    """The full line and what begins the next, where a token has no room."""
    at = len(line)
    if way != "none":
        if token[0] in _NO_START:
            at = max(1, at - 1)
            while at > 1 and (line[at] in _NO_START or line[at - 1 : at + 1].isascii()):
                at -= 1
        while at > 1 and line[at - 1] in _NO_END:
            at -= 1
    if at <= 1:
        at = len(line)
    return line[:at], line[at:] + token


def spaced(rng: random.Random, line: str, house: House) -> str:
    """A line with space around its numbers where the house or the justified line has it."""
    if house.digits == "none" or (house.digits == "some" and rng.random() < 0.5):
        return line
    return _SPACED.sub(" ", line)
