"""Where the lines of an article may run: stretches of column, each with its measure, broken by pictures."""

import math
import random
from dataclasses import dataclass

from bench.presses.plain.draft import Draft
from bench.presses.plain.frames import Box
from bench.presses.plain.house import House

GAP = 1.5
_LEAST, _MOST = 8, 45


@dataclass
class Segment:
    """A stretch of `rows` lines of a measure at (x, y); `picture`: width of the picture below it, whose caption follows."""

    measure: float
    rows: int
    x: float
    y: float
    picture: float = 0.0


def measure_at(segments: list[Segment], at: int) -> float:
    """The measure of line `at` of the body; below the last segment its measure goes on."""
    for segment in segments:
        if at < segment.rows:
            return segment.measure
        at -= segment.rows
    return segments[-1].measure


def build_segments(rng: random.Random, house: House, draft: Draft, box: Box, ragged: float) -> list[Segment]:
    """Columns of equal measure, balanced; perhaps a wide opening, a first column under the title and longer ones beside it."""
    x, y, width, span = box.x, box.y, box.width, box.span
    count = _columns(rng, house, draft, box)
    measure = _measure(rng, house, width, count)
    lines = sum(math.ceil((len(block.text) + 2.5) / measure) for block in draft.blocks)
    segments: list[Segment] = []
    if count > 1 and not draft.rows and house.level != "standard" and house.takes(rng, "stretch"):
        wide = min(_MOST, int(measure * 2 + GAP))
        opening = rng.randint(3, 7)
        segments.append(Segment(wide, opening, x, y))
        lines, y = max(count, lines - opening * 2), y + opening
    under = rng.randint(1, count) if ragged else count
    base = max(1, math.ceil((lines - ragged * (count - under)) / count))
    pictured = rng.randrange(count) if draft.caption else -1
    for column in range(count):
        beside = column >= under
        top, rows = y + (0 if beside else ragged), base + (round(ragged) if beside else 0)
        at = x + column * span / count
        segments += _column(rng, house, Segment(measure, rows, at, top), column == pictured)
    return segments


def _column(rng: random.Random, house: House, column: Segment, pictured: bool) -> list[Segment]:
    """One column, or its parts around a picture: text beside a narrow picture, or above and below a wide one."""
    if not pictured or column.rows < 6:
        column.picture = column.measure if pictured else 0.0
        return [column]
    measure, rows, x, y = column.measure, column.rows, column.x, column.y
    if measure >= 18 and house.takes(rng, "round"):
        above, deep = rng.randint(0, rows // 3), rng.randint(4, max(4, rows // 2))
        narrow = max(_LEAST, int(measure * rng.uniform(0.45, 0.65)))
        parts = [Segment(measure, above, x, y), Segment(narrow, deep, x, y + above, measure - narrow)]
        parts.append(Segment(measure, max(0, rows - above - deep // 2), x, y + above + deep))
        return [part for part in parts if part.rows]
    if house.level == "standard" or rng.random() < 0.5:
        column.picture = measure
        return [column]
    above = rng.randint(2, rows - 2)
    return [Segment(measure, above, x, y, measure), Segment(measure, rows - above, x, y + above + 10)]


def _columns(rng: random.Random, house: House, draft: Draft, box: Box) -> int:
    """How many columns the text is set in: those of the grid, or other ones."""
    count, width = box.span, box.width
    if house.takes(rng, "stretch"):
        count += rng.choice((-1, -1, 1))
    if draft.chars() < 120:
        count = 1
    if draft.rows:
        longest = max(len(block.text) for block in draft.blocks if len(block.text) < 30)
        count = min(count, max(1, int(width / (longest + 3))))
    least, most = math.ceil((width + GAP) / (_MOST + GAP)), int((width + GAP) / (_LEAST + GAP))
    return max(1, least, min(count, most))


def _measure(rng: random.Random, house: House, width: float, count: int) -> float:
    exact = (width - GAP * (count - 1)) / count
    whole = float(int(exact))
    return whole + 0.5 if exact - whole >= 0.5 and rng.random() < house.fit_half else whole
