"""Set pages for training and choosing: of the typesetter and of the presses written independently of it, mixed by seed."""

from functools import lru_cache

from bench.presses import PRESSES
from bench.typesetter import SetPage, Sources, load_sources

LEVELS = ("standard", "varied", "hard", "standard", "varied", "hard", "standard", "varied")
TURNS = (
    *("typesetter", "north", "river", "coast", "delta", "steppe", "lake", "ridge", "gorge", "harbour"),
    *("bay", "plain", "island", "cape", "fell", "mesa", "dune", "marsh", "reef"),
)
"""Who sets the pages of each run of as many seeds as there are LEVELS, in turn."""


def make_training_page(seed: int) -> SetPage:
    """The page of a seed; what it is for (weights, context, dev, test) is as in `bench.typesetter`.

    >>> make_training_page(8).makeup["press"]
    'north'
    """
    return make_page_of(TURNS[seed // len(LEVELS) % len(TURNS)], seed, LEVELS[seed % len(LEVELS)])


def make_page_of(press: str, seed: int, level: str) -> SetPage:
    """The page that a press sets of a seed."""
    page = PRESSES[press](seed, level, _sources())
    page.makeup["press"] = press
    return page


@lru_cache(maxsize=1)
def _sources() -> Sources:
    return load_sources()
