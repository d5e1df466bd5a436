"""What every step of a page needs at hand, and an article between writing and printing."""

import random
from dataclasses import dataclass, field

from bench.presses.delta.dials import Dials
from bench.presses.delta.setting import Rules
from bench.presses.delta.words import Slots
from bench.typesetter.gold import GoldArticle, GoldLine
from bench.typesetter.sources import Sources


@dataclass
class Desk:
    """One page's dice, words, habits, rules and sources."""

    rng: random.Random
    slots: Slots
    dials: Dials
    rules: Rules
    paper: str
    sources: Sources
    share: str

    def often(self, share: float) -> bool:
        """True in a share of the cases."""
        return self.rng.random() < share


@dataclass
class SetArticle:
    """An article's gold and its printed lines: what stands above everything, the title, and the rest (byline, body, credit).

    `number` is its place on the page, 0-based; `measure` that of its paragraphs, in em.
    """

    gold: GoldArticle
    number: int = 0
    measure: float = 0.0
    banner: list[GoldLine] = field(default_factory=list)
    title: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    title_first: bool = True

    def lines(self) -> list[GoldLine]:
        """The lines in the order of print."""
        both = [self.title, self.body] if self.title_first else [self.body, self.title]
        return [*self.banner, *both[0], *both[1]]
