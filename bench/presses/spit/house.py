"""The habits of one page: what kind of page it is and how its paper sets lines and titles, drawn once a page."""

import random
from dataclasses import dataclass, field

from bench.presses.spit.wording import words

KINDS = ("front", "news", "county", "firm", "city", "theory", "shorts", "photo")
_MEASURES = {
    "front": ((13, 17, 20), (15, 24, 31), (17, 22, 36), (12, 18, 25)),
    "news": ((17, 25), (14, 19, 28), (16, 21, 33), (20, 27), (11, 15)),
    "county": ((18, 24), (15, 22, 30), (13, 20)),
    "firm": ((16, 22), (17, 25, 34), (19, 28)),
    "city": ((12, 16), (9, 13, 18), (14, 22), (15, 30)),
    "theory": ((22, 28), (24, 36, 45), (20, 25), (18, 30)),
    "shorts": ((13, 18), (10, 15), (16, 24), (8, 14)),
    "photo": ((17, 24, 40), (14, 21), (20, 32)),
}


@dataclass
class House:
    """One page's habits; shares are chances of a device for each article."""

    kind: str
    level: str
    paper: str
    place: str | None
    measures: tuple[int, ...]
    ways: str
    """How lines are broken: pull, push, hang, mixed or none."""
    squeeze: float
    """Width of a mark that meets another mark."""
    indent: bool
    gaps: str
    """Blank lines: always, never, some, paragraphs."""
    after: float
    """Share of titles printed below their bodies."""
    digits: str
    """Space around numbers: none, all, some."""
    names: str
    """What stands within a name of two characters in bylines."""
    opening: str | None
    """The house's one way to open a report; None: each as it comes."""
    slogans: list[str] = field(default_factory=list)
    """Slogans left to be headlines; none is set twice."""
    captions: list[str] = field(default_factory=list)
    shares: dict[str, float] = field(default_factory=dict)

    def has(self, rng: random.Random, device: str) -> bool:
        """Draws whether a device is used."""
        return rng.random() < self.shares.get(device, 0.0)


def draw_house(rng: random.Random, level: str) -> House:
    """A page's habits at a level."""
    kind = rng.choices(KINDS, (4, 4, 3, 3, 4, 2, 2, 2))[0]
    plain, hard = level == "standard", level == "hard"
    after = rng.choices((0.0, 1.0, rng.uniform(0.2, 0.8)), (5, 4, 1 if plain else 3))[0]
    house = House(
        kind,
        level,
        rng.choice(words()["报"]),
        rng.choice(words()["县"]) if kind == "county" and rng.random() < 0.6 else None,
        rng.choice(_MEASURES[kind]),
        rng.choices(("pull", "push", "hang", "mixed", "none"), (4, 4, 3, 3, 1 if plain else 2))[0],
        rng.choice((1.0, 1.0, 0.5)),
        rng.random() < 0.2,
        rng.choices(("always", "never", "some", "paragraphs"), (4, 5, 1 if plain else 3, 1))[0],
        after,
        rng.choices(("none", "all", "some"), (5, 2, 3))[0],
        rng.choice(("", "", " ", "\u3000")),
        rng.choice(words()["头"]) if rng.random() < 0.5 else None,
    )
    house.slogans = rng.sample(words()["标"], len(words()["标"]))
    house.captions = rng.sample(words()["图文"], len(words()["图文"]))
    house.shares = _draw_shares(rng, plain, hard)
    return house


def _draw_shares(rng: random.Random, plain: bool, hard: bool) -> dict[str, float]:
    """Chances of the devices, different on each page; those of noise are naught but on hard pages."""
    some = 0.3 if plain else 1.0
    shares = {
        "kicker": rng.uniform(0.15, 0.85),
        "deck": rng.uniform(0.1, 0.7),
        "dash": rng.uniform(0.1, 0.6),
        "tag": rng.uniform(0.0, 0.3),
        "slogan": rng.uniform(0.0, 0.2),
        "quote": rng.uniform(0.0, 0.5),
        "saying": rng.uniform(0.1, 0.6),
        "banner": rng.uniform(0.0, 0.35) * some,
        "byline": rng.uniform(0.1, 0.6),
        "late_byline": rng.uniform(0.0, 1.0),
        "signature": rng.uniform(0.0, 0.4),
        "bare": rng.uniform(0.05, 0.5),
        "subhead": rng.uniform(0.0, 0.7),
        "photo": rng.uniform(0.0, 0.4) * some,
        "early_photo": rng.uniform(0.0, 0.8),
        "credit_line": rng.random(),
        "icon": rng.choice((0.0, 0.2, 0.8)) * some,
        "remeasure": rng.uniform(0.0, 0.4) * some,
        "jump": rng.uniform(0.0, 0.15) * some,
        "furniture": rng.uniform(0.2, 1.0) * max(some, 0.5),
        "advert": rng.uniform(0.0, 0.4) * some,
        "wide_digits": 0.0 if plain else float(rng.random() < 0.1),
        "interleave": 0.0 if plain else rng.uniform(0.2, 0.8) if hard else rng.choice((0.0, 0.0, 0.25)),
    }
    if hard:
        noise = {"resume": 0.5, "slip": 0.03, "drop": 0.012, "double": 0.012, "split": 0.02, "swap": 0.25}
        shares |= {device: rng.uniform(0.0, most) * rng.choice((0, 1, 1)) for device, most in noise.items()}
        shares["resume"] = rng.uniform(0.2, 0.7)
    return shares
