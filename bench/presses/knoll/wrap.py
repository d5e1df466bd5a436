"""Breaks paragraphs into lines of a measure, and tells where the print alone would not show a paragraph's end."""

import re
from collections.abc import Callable

NO_START = "。，、；：？！”’）》】…—%"
NO_END = "“‘（《【"
STOPS = "。！？”"
_PIECE = re.compile(r"[A-Za-z0-9.%+\-]+ ?|.")

_TAIL = re.compile(r"[A-Za-z0-9.%+\-]+ ?$")  # a number goes to the next line whole

Measure = Callable[[int], int]


def width(text: str) -> float:
    """Width in em: ASCII half, a space a quarter.

    >>> width("2 月15日")
    3.75
    """
    return sum(0.25 if char == " " else 0.5 if ord(char) < 128 else 1.0 for char in text)


def wrap(text: str, measure: Measure, start: int, kinsoku: str) -> list[str]:
    """Lines of a paragraph whose first line stands at `start` in its column and is 2 em shorter for the indent."""
    lines, line, room = [], "", measure(start) - 2.0
    for piece in _PIECE.findall(text):
        if line and width(line + piece.rstrip()) > room + 0.01 and not _fits_anyhow(line, piece, room, kinsoku):
            line, carried = _break(line, piece, kinsoku)
            lines.append(line.strip())
            line, room = carried, float(measure(start + len(lines)))
        line += piece
    return [*lines, line.strip()]


def _fits_anyhow(line: str, piece: str, room: float, kinsoku: str) -> bool:
    """Whether a mark hangs beyond the measure or is pulled in by squeezing other marks."""
    over = width(line + piece.rstrip()) - room
    if piece not in NO_START or over > 1.01:
        return False
    squeezable = sum(char in "，。、；：“”《》（）" for char in line) * 0.5
    return kinsoku == "hang" or (kinsoku == "pull" and squeezable >= over)


def _break(line: str, piece: str, kinsoku: str) -> tuple[str, str]:
    """The line and what is carried to the next: at most two glyphs, and nothing in papers without kinsoku."""
    if kinsoku == "none":
        return line, ""
    carried = ""
    while len(line) > 4 and len(carried) < 3 and (line[-1] in NO_END or (carried or piece)[0] in NO_START):
        token = _TAIL.search(line)
        cut = token.start() if token and token.start() > 3 else len(line) - 1
        carried, line = line[cut:] + carried, line[:cut]
    return line, carried


def unclear(lines: list[str], measure: Measure, start: int) -> bool:
    """Whether a line inside the paragraph looks like its end: it ends a sentence and an indented-looking line follows."""
    short = [measure(start + at) - (2 if at == 0 else 0) - width(line) for at, line in enumerate(lines)]
    for at, line in enumerate(lines[:-1]):
        last = at + 2 == len(lines)
        if line[-1] in STOPS and (short[at] > 1.0 or last or short[at + 1] >= 1.5):
            return True
    return False


def joined(before: str, full: int, lines: list[str], measure: Measure, start: int) -> bool:
    """Whether the end of the paragraph before is hidden: its last line is full and the next line seems not indented."""
    if width(before) < full - 1.5:
        return False
    return len(lines) == 1 or abs(measure(start) - 2 - width(lines[0])) > 0.5
