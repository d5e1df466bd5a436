"""A press of papers: a page belongs to one of several hundred, each with its habits of make-up and its maker of text layers."""

import random

from bench.presses.cape.makeup import set_page
from bench.presses.cape.paper import PAPERS, draw_paper
from bench.typesetter.gold import SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed on a level (standard, varied, hard), with its gold; the same seed gives the same page."""
    rng = random.Random(f"cape{seed}")
    paper = draw_paper(rng.randrange(PAPERS), level)
    return set_page(rng, paper, sources, share_of(seed), level)
