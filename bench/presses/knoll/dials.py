"""What a page draws for itself: how often each device is used on it."""

import random
from dataclasses import dataclass


@dataclass
class Dials:
    """Shares of one page, 0 to 1 where not said otherwise."""

    level: str
    title_after: bool
    indent: str
    kinsoku: str
    blank: float
    spaces: float
    wide_digits: bool
    own_line: float
    subheads: float
    boxed: float
    full_ends: float
    narrow: float
    banners: float
    noise: float
    interleave: bool
    interrupted: bool
    traditional: bool
    brief_measure: int
    extras: list[str]


EXTRAS = {
    "standard": {"photo": 0.6, "briefs": 0.3, "special": 0.15},
    "varied": {"photo": 0.6, "briefs": 0.6, "special": 0.3, "points": 0.35, "series": 0.2, "advert": 0.4},
}
EXTRAS["hard"] = EXTRAS["varied"]


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The dials of one page of a level."""
    plain, hard = level == "standard", level == "hard"
    return Dials(
        level=level,
        title_after=rng.random() < 0.5,
        indent="drop" if plain or rng.random() < 0.8 else "　　",
        kinsoku=rng.choice(["push", "push", "pull", "hang"] if plain else ["push", "pull", "hang", "none"]),
        blank=rng.choice([0.0, 1.0, 0.97]) if plain else rng.choice([0.0, 1.0, 0.5, 0.9]),
        spaces=rng.choice([0.0, 0.5, 1.0]),
        wide_digits=not plain and rng.random() < 0.1,
        own_line=rng.uniform(0.1, 0.6),
        subheads=rng.uniform(0.1, 0.4) if plain else rng.uniform(0.1, 0.5),
        boxed=0.1 if plain else rng.uniform(0.1, 0.6),
        full_ends=rng.uniform(0.1, 0.5) if plain else rng.uniform(0.3, 0.9),
        narrow=0.05 if plain else rng.uniform(0.05, 0.3),
        banners=rng.uniform(0.1, 0.4),
        noise=rng.uniform(0.0, 0.02) if hard else 0.0,
        interleave=hard and rng.random() < 0.25,
        interrupted=hard and rng.random() < 0.5,
        traditional=hard and rng.random() < 0.15,
        brief_measure=rng.choice([16, 19, 20, 24, 27, 28]),
        extras=[name for name, rate in EXTRAS[level].items() if rng.random() < rate],
    )


def draw_measure(rng: random.Random, narrow: float) -> int:
    """A measure in em: mostly 13 to 30, very narrow and very wide ones by the page's share."""
    if rng.random() < narrow:
        return rng.choice([8, 9, 10, 11, 40, 41, 43, 45])
    return rng.choice([13, 15, 17, 18, 19, 20, 20, 22, 24, 26, 27, 28, 28, 30, 34, 38])
