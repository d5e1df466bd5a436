"""A press whose pages read as if somebody who knows papers had typed each article by hand and then set it."""

import random

from bench.presses.island.compose import in_order
from bench.presses.island.dials import Dials, draw_dials
from bench.presses.island.lines import set_piece
from bench.presses.island.noise import disturb, to_traditional
from bench.presses.island.writing import write_pieces
from bench.typesetter.gold import SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; the same arguments give the same page. Levels: standard, varied, hard."""
    rng = random.Random(f"island{seed}")
    dials = draw_dials(rng, level)
    pieces = write_pieces(dials, rng, sources, share_of(seed))
    done = [set_piece(piece, number, dials, rng) for number, piece in enumerate(pieces)]
    articles = [piece.gold for piece in done]
    lines = disturb(in_order(done, dials, rng), articles, dials, rng)
    if dials.traditional:
        to_traditional(lines, articles)
    return SetPage("\n".join(line.text for line in lines), articles, lines, _makeup(dials))


def _makeup(dials: Dials) -> dict[str, object]:
    return {"press": "island", **{name: value for name, value in vars(dials).items() if name != "rules"}, **vars(dials.rules)}
