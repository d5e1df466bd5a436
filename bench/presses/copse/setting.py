"""Text broken into lines of a measure, with the line-breaking rule of the house."""

import random
import re
from collections.abc import Callable

CLOSERS = "。，、；：？！”’）》】」』％%…"
OPENERS = "“‘（《【「『"
SQUEEZED = "。，、；：？！”’）》“‘（《"
_TOKEN = re.compile(r"[A-Za-z0-9.]{1,12}%?|[０-９]{1,6}|——|……|.", re.DOTALL)
_DIGITS = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")


def width(text: str) -> float:
    """Width in em: letters and digits of ASCII are half as wide as the others.

    >>> width("2023年")
    3.0
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def break_lines(text: str, cap: Callable[[int], float], kinsoku: str, indent: float = 2.0) -> list[str]:
    """Lines of one paragraph; `cap` tells the measure of a line by its number, the first is shorter by `indent`."""
    lines: list[list[str]] = [[]]
    room = cap(0) - indent
    for token in _TOKEN.findall(text):
        line = lines[-1]
        if width("".join(line)) + width(token) <= room or not line or _fits(line, token, room, kinsoku):
            line.append(token)
            continue
        lines.append([*_carried(line, token, kinsoku), token])
        room = cap(len(lines) - 1)
    return ["".join(line) for line in lines if line]


def _fits(line: list[str], token: str, room: float, kinsoku: str) -> bool:
    """Whether a token that is too wide is set in the line nevertheless."""
    over = width("".join(line)) + width(token) - room
    if kinsoku == "hang":
        return token[0] in CLOSERS and over <= 1
    spare = sum(0.5 for part in line if part in SQUEEZED) + (0.5 if token in SQUEEZED else 0)
    if kinsoku == "squeeze":
        return token[0] in CLOSERS and over <= min(spare, 1)
    return kinsoku == "pull" and over <= min(spare, 1)


def _carried(line: list[str], token: str, kinsoku: str) -> list[str]:
    """What is taken from the end of a line so that the next begins and this one ends as it may."""
    taken: list[str] = []
    if kinsoku == "none":
        return taken
    while len(line) > 3 and len(taken) < 3:
        first = taken[0] if taken else token
        if first[0] not in CLOSERS and line[-1] not in OPENERS:
            break
        taken.insert(0, line.pop())
    return taken


def spaced(rng: random.Random, text: str, share: float) -> str:
    """The text with spaces between Chinese and digits, as typesetting leaves them in some places."""
    return _DIGITS.sub(lambda _: " " if rng.random() < share else "", text) if share else text


def is_full(line: str, measure: float) -> bool:
    """Whether a line reaches its measure, give or take a glyph."""
    return width(line) >= measure - 1.5
