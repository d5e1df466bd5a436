"""A body set in its measure: rows of each part, and what is changed where the print could be read in two ways."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bench.presses.glen.dials import Dials
from bench.presses.glen.drafts import Draft, Part, cut_title
from bench.presses.glen.rows import Row, em
from bench.presses.glen.wrap import Kinsoku, wrap

INDENTS = {"drop": "", "wide": "\u3000\u3000", "ascii": "    "}
_ENDS = "。！？”…：」）"
_CLEAR_START = re.compile(r"^(?:[一二三四五六七八九十]、|[0-9０-９]\.|●|[记記]者：|[费費]鹤年：)")


@dataclass(frozen=True)
class Shape:
    """Measures of a column: (line from which it holds, em); `drop` is the em that a drop cap takes from two lines."""

    steps: tuple[tuple[int, int], ...]
    drop: int = 0

    def room(self, line: int) -> float:
        """The em of a line of the column."""
        return float(next(width for start, width in reversed(self.steps) if line >= start))


def draw_shape(rng: random.Random, dials: Dials, measure: int) -> Shape:
    """A plain column, one that runs around a picture, or a lead set wider than the rest."""
    drop = rng.choice((2, 3)) if rng.random() < dials.drop_cap and measure > 12 else 0
    if rng.random() >= dials.shaped or measure < 12:
        return Shape(((0, measure),), drop)
    if rng.random() < 0.35:
        return Shape(((0, min(45, measure * 2)), (rng.randint(3, 6), measure)), drop)
    start, length = rng.randint(3, 14), rng.randint(4, 12)
    beside = measure - rng.randint(3, max(4, measure // 2))
    return Shape(((0, measure), (start, max(8, beside)), (start + length, measure)), drop)


def set_body(rng: random.Random, draft: Draft, number: int, dials: Dials, measure: int) -> list[Row]:
    """Rows of the body; parts that a reader could not tell apart are mended first."""
    shape = draw_shape(rng, dials, measure)
    indents = [_indent(rng, dials) for _ in range(40)]
    best, rows = shape, list(_rows(draft, number, dials.kinsoku, shape, indents))
    for step in (1, -1, 2):
        if next(_doubts(rows), None) is None:
            break
        other = list(_rows(draft, number, dials.kinsoku, _wider(shape, step), indents))
        if len(list(_doubts(other))) < len(list(_doubts(rows))):
            best, rows = _wider(shape, step), other
    for _ in range(10):
        doubt = next(_doubts(rows), None)
        if doubt is None:
            break
        _mend(draft, *doubt)
        rows = list(_rows(draft, number, dials.kinsoku, best, indents))
    return rows


def _wider(shape: Shape, step: int) -> Shape:
    """The shape with all its measures a little wider or narrower."""
    return Shape(tuple((start, max(8, min(45, width + step))) for start, width in shape.steps), shape.drop)


def _indent(rng: random.Random, dials: Dials) -> str:
    way = dials.indent
    if way == "some":
        way = rng.choice(("drop", "wide"))
    return INDENTS[way]


def _rows(draft: Draft, number: int, kinsoku: Kinsoku, shape: Shape, indents: list[str]) -> Iterator[Row]:
    line = 0
    for block, part in enumerate(draft.parts):
        room = shape.room(line)
        if part.role == "caption":
            yield from caption_rows(part, number, block, kinsoku, room)
            continue
        texts = _broken(part, kinsoku, shape, line, block)
        for at, text in enumerate(texts):
            here = shape.room(max(0, line + at - (1 if block == 0 and shape.drop else 0)))
            row = Row(text, "subhead" if part.role == "subhead" else "body", number, block, at == 0, room=here)
            if part.role == "paragraph" and at == 0 and not (block == 0 and shape.drop):
                row.lead = indents[block % len(indents)]
            yield row
        line += len(texts)


def _broken(part: Part, kinsoku: Kinsoku, shape: Shape, line: int, block: int) -> list[str]:
    """Lines of a part; the first is indented, or stands beside a drop cap that comes out as a line by itself."""
    if part.role == "subhead":
        return cut_title(part.text, int(shape.room(line)))
    if part.role != "paragraph":
        return wrap(part.text, lambda at: shape.room(line + at), kinsoku)
    if block == 0 and shape.drop and "\u3400" <= part.text[0] <= "\u9fff":
        rest = wrap(part.text[1:], lambda at: shape.room(line + at) - (shape.drop if at < 2 else 0), kinsoku)
        return [part.text[0], *rest]
    return wrap(part.text, lambda at: shape.room(line + at) - (0 if at else 2), kinsoku)


def caption_rows(part: Part, number: int, block: int, kinsoku: Kinsoku, room: float) -> list[Row]:
    """A caption and its credit, glued to its last line where there is room."""
    width = max(room, 10.0)
    texts = wrap(part.text, lambda at: width, kinsoku)
    rows = [Row(text, "caption", number, block, at == 0, room=width) for at, text in enumerate(texts)]
    if part.credit and em(texts[-1]) + em(part.credit) + 1 <= width:
        rows[-1].tail = ("" if part.credit.startswith("（") else " ") + part.credit
    elif part.credit:
        rows.append(Row(part.credit, "credit", number, room=width))
    return rows


def _doubts(rows: list[Row]) -> Iterator[tuple[int, bool]]:
    """Blocks after which, or in which, the print does not tell whether a paragraph ends; and whether it does."""
    for at, (one, other) in enumerate(pairwise(rows)):
        if one.role == other.role == "body" and one.block is not None and _unclear(one, other, _is_last(rows, at + 1)):
            yield one.block, one.block != other.block


def _is_last(rows: list[Row], at: int) -> bool:
    """True for the last line of its block."""
    return at + 1 == len(rows) or rows[at + 1].block != rows[at].block


def _unclear(one: Row, other: Row, last: bool) -> bool:
    """True when a line that looks full ends like a paragraph and the next does not show by its length what it is."""
    short = 2 if one.starts and not one.lead else 0
    if one.text[-1] not in _ENDS or em(one.text) < one.room - short - 1.25 or other.lead:
        return False
    if one.block != other.block:
        return not _CLEAR_START.match(other.text) and (last or em(other.text) > other.room - 1.4)
    return em(other.text) < other.room - 1.0


def _mend(draft: Draft, block: int, ends: bool) -> None:
    """Cuts the last sentence of a paragraph, or makes two paragraphs one."""
    part = draft.parts[block]
    signed = re.search(r"（[^（）。]{2,24}）$", part.text)
    if signed and not ends and block == len(draft.parts) - 1 and draft.end.place == "inside":
        part.text, draft.end.place, draft.end.line = part.text[: signed.start()], "last", signed[0]
        return
    cut = re.match(r"^(.{12,}[。！？]”?)[^。！？]+[。！？]?”?$", part.text, re.DOTALL)
    if cut and draft.end.place != "inside" and cut[1].count("“") == cut[1].count("”"):
        part.text = cut[1]
    elif ends and block + 1 < len(draft.parts) and draft.parts[block + 1].role == "paragraph":
        part.text += draft.parts.pop(block + 1).text
    elif cut and cut[1].count("“") == cut[1].count("”") and block > 0 and not signed:
        part.text = cut[1]
    else:
        part.text = re.sub(r"^(.*?)，", r"\1", part.text, count=1)
