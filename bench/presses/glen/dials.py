"""How one page is made up and read out: drawn once a page."""

import random
from dataclasses import asdict, dataclass

from bench.presses.glen.wrap import Kinsoku


@dataclass(frozen=True)
class Dials:
    """The draws of a page; shares are from 0 to 1."""

    level: str
    articles: int
    order: str
    blanks: str
    indent: str
    kinsoku: Kinsoku
    digits: str
    digit_space: float
    measures: tuple[int, ...]
    longest: int
    columns: float
    shaped: float
    drop_cap: float
    kicker: float
    deck: float
    banner: float
    subheads: float
    captions: float
    quotes: float
    own: float
    right: float
    spread: float
    shuffled: float
    jumps: float
    adverts: float
    headers: int
    interleave: bool
    go_on: bool
    slips: float
    doubled: int
    dropped: int
    traditional: bool

    def makeup(self) -> dict[str, object]:
        """For the page's record."""
        return asdict(self)


_ORDERS = {"standard": ("before", "before", "after", "after"), "other": ("before", "before", "after", "mixed", "split")}
_BLANKS = ("always", "never", "frames", "frames", "sometimes")
_INDENTS = ("drop", "drop", "drop", "drop", "wide", "ascii", "some")
_WAYS = ("push", "pull", "pull", "hang", "none")
_DIGITS = ("half", "half", "half", "wide", "single")


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The draws of a level: plain make-up on standard pages, every device on varied ones, noise only on hard ones."""
    plain, hard = level == "standard", level == "hard"

    def upto(standard: float, other: float) -> float:
        return rng.random() * (standard if plain else other)

    return Dials(
        level=level,
        articles=rng.randint(3, 8 if plain else 9),
        order=rng.choice(_ORDERS["standard" if plain else "other"]),
        blanks=rng.choice(_BLANKS),
        indent="drop" if plain and rng.random() < 0.7 else rng.choice(_INDENTS),
        kinsoku=Kinsoku("push" if plain and rng.random() < 0.4 else rng.choice(_WAYS), rng.random() < 0.4),
        digits=rng.choice(_DIGITS),
        digit_space=rng.choice((0.0, 0.3, 0.7, 0.95)) * rng.random() ** 0.3,
        measures=_measures(rng, plain),
        longest=rng.choice((80, 90, 100, 120, 180)),
        columns=rng.random(),
        shaped=upto(0.15, 0.5),
        drop_cap=upto(0.0, 0.2),
        kicker=upto(0.6, 0.9),
        deck=upto(0.4, 0.6),
        banner=upto(0.3, 0.5),
        subheads=upto(0.45, 0.5),
        captions=upto(0.2, 0.35),
        quotes=upto(0.04, 0.18),
        own=0.03 + rng.random() * 0.17,
        right=upto(0.5, 0.8),
        spread=upto(0.05, 0.3),
        shuffled=upto(0.0, 0.25),
        jumps=upto(0.1, 0.3),
        adverts=upto(0.15, 0.35),
        headers=rng.choice((0, 1, 1, 1)) if plain else rng.choice((0, 1, 1, 2)),
        interleave=hard and rng.random() < 0.28,
        go_on=hard and rng.random() < 0.4,
        slips=rng.choice((0.0, 0.002, 0.005, 0.01)) if hard else 0.0,
        doubled=rng.randint(0, 3) if hard else 0,
        dropped=rng.randint(0, 2) if hard else 0,
        traditional=hard and rng.random() < 0.12,
    )


def _measures(rng: random.Random, plain: bool) -> tuple[int, ...]:
    """The measures in use on a page: the house's base column, and widths made of one and a half or two of them."""
    base = rng.choice((11, 12, 13, 14, 16, 17, 18, 19, 20, 21))
    wide = [round(base * factor) for factor in (1.0, 1.0, 1.5, 2.1)]
    narrow = [] if plain else [rng.randint(8, 10), rng.randint(22, 45)]
    return tuple(min(45, width) for width in (*wide, *narrow))
