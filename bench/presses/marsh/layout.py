"""The order in which the frames of a page fall out: as made, with frames inside others, or woven."""

import random

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.frames import Row, Spread, set_piece
from bench.presses.marsh.piece import Piece

_SMALL = 260


def order_frames(rng: random.Random, dials: Dials, pieces: list[Piece]) -> tuple[list[Row], list[Piece]]:
    """The rows of the page in the order of print, and its articles by number."""
    articles: list[Piece] = []
    spreads: list[Spread] = []
    side = rng.choice(["before", "after"])
    for piece in pieces:
        if dials.side == "mixed":
            side = side if rng.random() < 0.7 else rng.choice(["before", "after"])
        for one in [piece, *piece.boxes]:
            spreads.append(_set(rng, dials, one, len(articles), side if dials.side == "mixed" else dials.side))
            articles.append(one)
    rows: list[Row] = []
    while spreads:
        rows += _next(rng, dials, spreads)
    return rows, articles


def _set(rng: random.Random, dials: Dials, piece: Piece, number: int, side: str) -> Spread:
    cuts = 0
    if dials.rank and piece.kind == "story" and piece.size > 180 and all(len(block.text) > 12 for block in piece.blocks[:1]):
        cuts = rng.choice([1, 1, 2] if dials.rank == 1 else [1, 1, 2, 3])
    inside = cuts and dials.hit(rng, "inside")
    return set_piece(rng, dials, piece, number, "inside" if inside else side, cuts)


def _next(rng: random.Random, dials: Dials, spreads: list[Spread]) -> list[Row]:
    """Takes the next article, and what falls out inside it or alternates with it."""
    first = spreads.pop(0)
    if len(first.runs) > 1 and spreads:
        other = spreads[0]
        if len(other.runs) > 1 and dials.hit(rng, "weave"):
            return _woven(rng, first, spreads.pop(0))
        if len(other.runs) > 1 and dials.hit(rng, "late"):
            spreads.pop(0)
            return [*_flat(first.runs[:-1]), *_flat(other.runs), *first.runs[-1]]
        if other.piece.size <= _SMALL and dials.hit(rng, "intrude"):
            spreads.pop(0)
            at = rng.randint(1, len(first.runs) - 1)
            return [*_flat(first.runs[:at]), *_flat(other.runs), *_flat(first.runs[at:])]
    return _flat(first.runs)


def _woven(rng: random.Random, first: Spread, other: Spread) -> list[Row]:
    """Columns of two articles by turns; the longer one's last columns come at the end."""
    rows: list[Row] = []
    one, two = list(first.runs), list(other.runs)
    while one or two:
        rows += one.pop(0) if one else []
        rows += two.pop(0) if two else []
        if one and len(one) > 1 and rng.random() < 0.3:
            rows += one.pop(0)
    return rows


def _flat(runs: list[list[Row]]) -> list[Row]:
    return [row for run in runs for row in run]
