"""Set pages for training and choosing: of the typesetter and of the presses written independently of it, mixed by seed."""

import random
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bench.presses import PRESSES
from bench.typesetter import SetPage, Sources, load_sources, unwrap
from training import page_written

LEVELS = ("standard", "varied", "hard", "standard", "varied", "hard", "standard", "varied")
TURNS = (
    *("typesetter", "north", "river", "coast", "delta", "steppe", "lake", "ridge", "gorge", "harbour"),
    *("bay", "plain", "island", "cape", "fell", "mesa", "dune", "marsh", "reef", "heath", "crag", "firth", "knoll"),
    *("tarn", "brook", "vale", "wold", "strand", "scarp", "copse", "quay", "weir", "spit", "weald"),
)
"""Who sets the pages of each run of as many seeds as there are LEVELS, in turn."""
WRITTEN = "written"
"""Who sets pages of articles written by hand (`page_written`); no press, as these articles have no share kept for tests."""
NETWORK_SEEDS = range(10_000, 80_000)
"""Seeds of pages from which the networks learn; see `bench.typesetter.sources.SHARES`."""
FAVOURED = 0.35
"""Share of the pages that who is favoured sets, where not told otherwise."""
UNWRAPPED = 25
"""Of so many pages one has the lines of its paragraphs joined, as some tools give them."""


class PlannedPage(NamedTuple):
    """A page to be set: by which press, of which seed, at which level, with the lines of its paragraphs joined or not."""

    press: str
    seed: int
    level: str
    unwrapped: bool = False


def plan_pages(rng: random.Random, count: int, favoured: Sequence[str] = (), share: float = FAVOURED) -> list[PlannedPage]:
    """Pages for a network to learn from, drawn from 1.3 million and more, so that hardly one comes twice; `favoured`, presses
    or WRITTEN, set a share of them.

    >>> plan_pages(random.Random(1), 1)
    [PlannedPage(press='gorge', seed=18271, level='varied', unwrapped=False)]
    """
    found = []
    for _ in range(count):
        press = rng.choice(favoured if favoured and rng.random() < share else TURNS)
        found.append(PlannedPage(press, rng.choice(NETWORK_SEEDS), rng.choice(LEVELS), rng.randrange(UNWRAPPED) == 0))
    return found


def make_training_page(seed: int) -> SetPage:
    """The page of a seed; what it is for (weights, context, dev, test) is as in `bench.typesetter`.

    >>> make_training_page(8).makeup["press"]
    'north'
    """
    press, level = TURNS[seed // len(LEVELS) % len(TURNS)], LEVELS[seed % len(LEVELS)]
    return make_page_of(press, seed, level, seed % UNWRAPPED == 0)


def make_page_of(press: str, seed: int, level: str, unwrapped: bool = False) -> SetPage:
    """The page that a press sets of a seed; `unwrapped`: with the lines of its paragraphs joined."""
    page = (page_written.make_page if press == WRITTEN else PRESSES[press])(seed, level, _sources())
    page.makeup["press"] = press
    return unwrap(page) if unwrapped else page


@lru_cache(maxsize=1)
def _sources() -> Sources:
    return load_sources()
