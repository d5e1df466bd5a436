"""How one page is made up: every habit of its composing room, drawn once a page."""

import random
from dataclasses import dataclass, field


@dataclass
class Makeup:
    """Habits of one page. Shares are 0 to 1; measures in em."""

    level: str
    headline_side: str
    blanks: str
    measures: list[int]
    kinsoku: str
    squeeze: float
    indent_kept: float
    digit_space: float
    wide_digits: bool
    openers: float
    kickers: float
    decks: float
    subheads: float
    banners: float
    photos: float
    specials: float
    both_sides: bool = False
    traditional: bool = False
    interleave: float = 0.0
    slips: float = 0.0
    dropped: float = 0.0
    doubled: float = 0.0
    specials_kinds: list[str] = field(default_factory=list)


SPECIALS = ("weather", "results", "notice", "letter", "poem", "commentary", "briefs", "qa", "list", "series")


def draw_makeup(rng: random.Random, level: str) -> Makeup:
    """Make-up of a page of a level: standard, varied or hard."""
    easy, hard = level == "standard", level == "hard"
    count = rng.choice((1, 2, 2, 3)) if easy else rng.randint(2, 4)
    blanks = rng.choice(("always", "always", "never", "articles")) if easy else rng.choice(_BLANKS)
    lowest, highest = (13, 30) if easy else (8, 45)
    makeup = Makeup(
        level=level,
        headline_side="after" if rng.random() < 0.5 else "before",
        blanks=blanks,
        measures=[round(rng.triangular(lowest, highest, 20)) for _ in range(count)],
        kinsoku=rng.choice(("push", "push", "pull") if easy else ("push", "pull", "hang", "none")),
        squeeze=rng.choice((0, 0, 0.1) if easy else (0, 0.1, 0.5, 1)),
        indent_kept=0.0 if easy else rng.choice((0, 0, 0, 1, 0.5)),
        digit_space=rng.choice((0, 0.6, 1)),
        wide_digits=not easy and rng.random() < 0.2,
        openers=rng.uniform(0.3, 0.8),
        kickers=rng.uniform(0.1, 0.6),
        decks=rng.uniform(0.05, 0.45),
        subheads=rng.uniform(0.1, 0.5),
        banners=rng.uniform(0.0, 0.4),
        photos=rng.uniform(0.0, 0.3),
        specials=0.0 if easy else rng.uniform(0.08, 0.42) if hard else rng.uniform(0.08, 0.48),
    )
    makeup.specials_kinds = rng.sample(SPECIALS, rng.randint(3, 8))
    return _with_noise(rng, makeup) if hard else makeup


_BLANKS = ("always", "never", "articles", "some", "blocks")


def _with_noise(rng: random.Random, makeup: Makeup) -> Makeup:
    makeup.both_sides = rng.random() < 0.5
    makeup.traditional = rng.random() < 0.2
    makeup.interleave = rng.choice((0, 0.06, 0.2))
    makeup.slips = rng.choice((0, 0.01, 0.03, 0.06))
    makeup.dropped = rng.choice((0, 0, 0.01, 0.02))
    makeup.doubled = rng.choice((0, 0, 0.01, 0.02))
    return makeup
