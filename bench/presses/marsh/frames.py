"""A piece set into frames: its title, its columns, its pictures; each frame's text falls out in one run."""

import random
from dataclasses import dataclass, field

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.piece import Block, Piece

_STOPS = "。！？”…：；—）"


@dataclass
class Row:
    """One line to print; `fresh` where a frame begins, `doubled` where it repeats the line above."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    fresh: bool = False
    doubled: bool = False


@dataclass
class Spread:
    """The runs of one article: between two of them a sentence is cut, so another frame may fall there."""

    piece: Piece
    number: int
    runs: list[list[Row]] = field(default_factory=list)


@dataclass
class Shape:
    """The widths of an article's lines: a picture may narrow some, a wide lead or a large initial the first ones."""

    measure: float
    lead: float = 0.0
    around: tuple[int, int, float] = (0, 0, 0.0)
    initial: float = 0.0

    def width(self, line: int, block: int) -> float:
        """The width of a line, counted from the top of the body."""
        first, last, less = self.around
        wide = self.lead if self.lead and block == 0 else self.measure
        return wide - (less if first <= line < last else 0.0)


def draw_shape(rng: random.Random, dials: Dials, piece: Piece, lines: int) -> Shape:
    """Columns of the grid joined or parted again, in the body's own type size."""
    span = rng.choices([1, 2, 3], [6, 3, 1])[0]
    parts = 1 if span == 1 or rng.random() < 0.5 else rng.randint(2, 3)
    whole = span * dials.column + span - 1
    size = rng.choice([0.85, 0.9, 1.1, 1.2]) if dials.hit(rng, "scaled") else 1.0
    shape = Shape(float(min(45, max(8, int((whole - parts + 1) / parts / size)))))
    if piece.kind == "photo":
        shape.measure = float(rng.randint(12, 42))
    elif piece.size > 200 and shape.measure >= 12:
        if dials.hit(rng, "around"):
            first = rng.randint(2, lines)
            shape.around = (first, first + rng.randint(4, 9), float(rng.randint(3, int(shape.measure) - 7)))
        elif dials.hit(rng, "wide_lead") and shape.measure < 22:
            shape.lead = 2 * shape.measure + 1
        elif dials.hit(rng, "initial"):
            shape.initial = float(rng.choice([2, 3]))
    return shape


def set_piece(rng: random.Random, dials: Dials, piece: Piece, number: int, side: str, cuts: int) -> Spread:  # noqa: PLR0913, PLR0917
    """The article's rows, cut inside sentences at most `cuts` times."""
    shape = draw_shape(rng, dials, piece, 12)
    banner = _rows([piece.banner] if piece.banner else [], "banner", number)
    title = [row for role in ("kicker", "headline", "deck") for row in _rows(getattr(piece, role), role, number)]
    body = _body(rng, dials, piece, number, shape)
    runs = _cut(rng, body, cuts)
    if piece.caption:
        _place_caption(rng, dials, piece, number, runs)
    runs[0] = _rows([piece.opening] if piece.opening else [], "furniture", None) + runs[0]
    runs[0] = _rows(piece.top, "byline", number) + runs[0]
    tail = _rows(piece.tail, "byline", number) + _rows([piece.credit] if piece.credit else [], "credit", number)
    runs[-1] += tail + _rows([piece.closing] if piece.closing else [], "furniture", None)
    if side == "inside" and len(runs) > 1:
        runs.insert(1, title)
        runs[0:3] = [[*runs[0], *runs[1], *runs[2]]]
    elif side == "after":
        runs[-1] = runs[-1] + title
    else:
        runs[0] = title + runs[0]
    runs[0] = banner + runs[0]
    return Spread(piece, number, runs)


def _rows(texts: list[str], role: str, article: int | None) -> list[Row]:
    return [Row(text, role, article, None, at == 0, at == 0) for at, text in enumerate(texts)]


def _body(rng: random.Random, dials: Dials, piece: Piece, number: int, shape: Shape) -> list[Row]:
    rows: list[Row] = []
    for at, block in enumerate(piece.blocks):
        rows += _block(rng, dials, block, (number, at), shape, len(rows))
    rows[0].fresh = True
    return rows


def _block(rng: random.Random, dials: Dials, block: Block, where: tuple[int, int], shape: Shape, above: int) -> list[Row]:  # noqa: PLR0913, PLR0917
    """The lines of one block; the first is shorter by the indent, which is printed on pages that keep it."""
    number, at = where
    role = {"paragraph": "body"}.get(block.role, block.role)
    if role == "subhead":
        return _rows_of([block.text], role, number, at)
    indent = 0.0 if block.flush or dials.indent == "none" else 2.0
    initial = shape.initial if at == 0 and role == "body" else 0.0

    def limit(line: int) -> float:
        less = initial if initial and line < 2 else indent if line == 0 else 0.0
        return max(6.0, shape.width(above + line, at) - less)

    text = block.text
    if block.credit:
        text += ("" if block.credit.startswith("（") else " ") + block.credit
    lines = dials.composer.wrap(text, limit)
    if dials.indent == "kept" and indent and not initial:
        lines[0] = "　　" + lines[0]
    if initial and dials.rank == 2 and rng.random() < 0.4:
        lines[:1] = [lines[0][:1], lines[0][1:]]
    if role == "body" and len(lines) > 1 and lines[-1][0] == "（" and lines[-1][-1] == "）" and lines[-2][-1] in "。！？”":
        block.text = block.text.removesuffix(lines[-1])  # a signature alone on the last line reads as a byline
        return [*_rows_of(lines[:-1], role, number, at), Row(lines[-1], "byline", number, None, True)]
    return _rows_of(lines, role, number, at)


def _rows_of(lines: list[str], role: str, number: int, block: int) -> list[Row]:
    return [Row(line, role, number, block, at == 0) for at, line in enumerate(lines)]


def _cut(rng: random.Random, body: list[Row], cuts: int) -> list[list[Row]]:
    """The body in runs, each but the first going on inside a sentence."""
    places = [
        at
        for at in range(3, len(body) - 2)
        if body[at].role == "body"
        and not body[at].starts
        and body[at - 1].text[-1] not in _STOPS
        and body[at + 1].role == "body"
    ]
    chosen = sorted(rng.sample(places, min(cuts, len(places))))
    chosen = [at for before, at in zip([0, *chosen], chosen, strict=False) if at - before >= 3]
    for at in chosen:
        body[at].fresh = True
    return [body[one:other] for one, other in zip([0, *chosen], [*chosen, len(body)], strict=True)]


def _place_caption(rng: random.Random, dials: Dials, piece: Piece, number: int, runs: list[list[Row]]) -> None:
    """A picture's caption above the body, under it, or where a column ends."""
    assert piece.caption
    piece.blocks.append(piece.caption)
    shape = Shape(float(rng.randint(12, 34)))
    rows = _block(rng, dials, piece.caption, (number, len(piece.blocks) - 1), shape, 0)
    rows[0].fresh = True
    place = rng.random()
    if dials.rank and len(runs) > 1 and place < 0.5:
        runs[0] = runs[0] + rows
    elif place < 0.75:
        runs[0][0].fresh = True
        runs[0] = rows + runs[0]
    else:
        runs[-1] = runs[-1] + rows
