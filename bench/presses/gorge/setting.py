"""Paragraphs into lines: columns with pictures cut into them, kinsoku, spaces around digits."""

import random
import re
import string
from dataclasses import dataclass

from bench.presses.gorge.house import House

_TOKEN = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.,:%+@_/-]*[0-9A-Za-z%])?|——|……|.", re.S)
_NO_START = frozenset("，。、；：？！”’）》〉】」』％%℃—…·") | {"——", "……"}
_NO_END = frozenset("“‘（《〈【「『")
_HALVED = frozenset("，。、；：？！”’）》“‘（《")
_FULL = {ord(char): ord(char) + 0xFEE0 for char in string.ascii_letters + string.digits}


@dataclass
class Columns:
    """The columns of one body: how long and how wide each is, and where a picture narrows them."""

    measure: float
    height: int
    notch: tuple[int, int, float]  # first and last line of it in the whole body, and how much it takes
    wider: tuple[int, float]  # from which column on the measure is another, and that measure
    line: int = 0

    @property
    def column(self) -> int:
        """In which column the next line stands."""
        return self.line // self.height

    def width(self) -> float:
        """The measure of the next line."""
        base = self.wider[1] if self.column >= self.wider[0] else self.measure
        first, last, taken = self.notch
        return base - taken if first <= self.line < last else base


def draw_columns(rng: random.Random, house: House, measure: int, glyphs: int) -> Columns:
    """Columns for a body of so many glyphs."""
    lines = max(4, round(glyphs / measure * 1.12))
    columns = rng.randint(1, min(house.columns, max(1, lines // 6)))
    height = -(-lines // columns)
    notch, wider = (0, 0, 0.0), (99, 0.0)
    if lines > 12 and rng.random() < house.notch:
        first = rng.randrange(2, lines - 6)
        notch = (first, first + rng.randint(4, 12), float(rng.randint(1, max(1, measure // 3))))
        if columns > 1 and rng.random() < 0.5:
            notch = (0, 0, 0.0)
            wider = (rng.randrange(1, columns), float(max(8, measure + rng.choice((-4, -2, -1, 1, 2, 5, 8)))))
    return Columns(float(measure), height, notch, wider)


def set_paragraph(text: str, house: House, columns: Columns, rng: random.Random, indent: float = 2.0) -> list[tuple[str, int]]:
    """The printed lines with the column of each; the columns move on."""
    if house.digits == "full":
        text = text.translate(_FULL)
    tokens = _tokens(text, house)
    widths = _widths(tokens, tight=rng.random() < house.track)
    stretch = rng.choice((-1.0, 1.0)) if rng.random() < house.track else 0.0
    spaced = rng.random() < house.spaced
    indent = 0.0 if house.indent == "none" else indent
    found: list[tuple[str, int]] = []
    start = 0
    while start < len(tokens):
        room = columns.width() + stretch - (indent if start == 0 else 0.0)
        cut = _cut(tokens, widths, start, max(6.0, room), house.kinsoku)
        line = _print(tokens[start:cut], spaced, rng)
        found.append(("　" * round(indent) + line if start == 0 and house.indent == "kept" else line, columns.column))
        columns.line += 1
        start = cut
    return found


def _tokens(text: str, house: House) -> list[str]:
    tokens = _TOKEN.findall(text)
    if house.kinsoku == "ignored":
        return [char for token in tokens for char in (token if token in ("——", "……") else [token])]
    return tokens


def _widths(tokens: list[str], tight: bool) -> list[float]:
    return [_width(token) - (0.5 if tight and token in _HALVED else 0.0) for token in tokens]


def _width(token: str) -> float:
    return 0.5 * len(token) + 0.25 if token.isascii() else float(len(token))


def _cut(tokens: list[str], widths: list[float], start: int, room: float, kinsoku: str) -> int:
    """Where the line that starts here ends."""
    end, width = start, 0.0
    while end < len(tokens) and width + widths[end] <= room + 0.01:
        width += widths[end]
        end += 1
    if end >= len(tokens):
        return end
    end = max(end, start + 1)
    if kinsoku == "ignored":
        return end
    after = end
    while after < len(tokens) and tokens[after] in _NO_START:
        after += 1
    if after > end and kinsoku != "push":
        over = width + sum(widths[end:after]) - room
        halves = 0.5 * sum(token in _HALVED for token in tokens[start:after])
        if (kinsoku == "hang" and after == end + 1) or (kinsoku == "squeeze" and over <= halves):
            return after
    while end > start + 2 and (tokens[end] in _NO_START or tokens[end - 1] in _NO_END):
        end -= 1
    return end


def _print(tokens: list[str], spaced: bool, rng: random.Random) -> str:
    """The line as text; around digits a space on one side, on both or on none, as extraction finds the gaps."""
    if not spaced:
        return "".join(tokens)
    text = ""
    for at, token in enumerate(tokens):
        digits = token.isascii() and token[0].isdigit()
        before = digits and at > 0 and tokens[at - 1] not in _HALVED and rng.random() < 0.7
        after = digits and at + 1 < len(tokens) and tokens[at + 1] not in _HALVED and rng.random() < 0.5
        text += f"{' ' * before}{token}{' ' * after}"
    return text
