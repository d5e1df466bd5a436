"""The habits of one paper on one day: what a page draws once and keeps."""

import random
from dataclasses import dataclass, field

from bench.presses.north.typography import Composing
from bench.presses.north.wordstock import entries, topics

NARROW = (8, 9, 10, 11, 12, 13)
USUAL = (14, 15, 16, 17, 18, 19, 19, 20, 20, 21, 22, 24, 26, 27, 28)
BROAD = (29, 30, 31, 33, 35, 36, 38, 40, 41, 43, 45)


@dataclass
class House:
    """Drawn per page: measures, the side of headlines, blank lines, shares of bylines and of special items."""

    level: str
    side: str
    photo_side: str
    blanks: str
    blank_share: float
    measures: list[int]
    photo_measures: list[int]
    composing: Composing
    indent_kept: float
    rates: dict[str, float] = field(default_factory=dict)
    bylines: list[str] = field(default_factory=list)
    title_most: int = 18
    topics_left: list[int] = field(default_factory=list)
    photos_left: list[int] = field(default_factory=list)

    def chance(self, device: str, rng: random.Random) -> bool:
        """True in the share that the page drew for a device."""
        return rng.random() < self.rates.get(device, 0.0)


_RATES: dict[str, tuple[float, float, float]] = {
    # device: most on standard, varied and hard pages; the page draws its share below it
    "kicker": (0.9, 0.8, 0.8),
    "deck": (0.4, 0.5, 0.5),
    "subheads": (0.5, 0.6, 0.5),
    "photo": (0.5, 0.35, 0.35),
    "photo_title": (1.0, 1.0, 1.0),
    "glued_credit": (0.5, 0.9, 0.9),
    "banner": (0.35, 0.4, 0.4),
    "icon": (0.7, 0.8, 0.8),
    "briefs": (0.1, 0.1, 0.1),
    "special": (0.0, 0.16, 0.15),
    "series": (0.05, 0.15, 0.15),
    "turn": (0.06, 0.08, 0.08),
    "advert": (0.0, 0.3, 0.3),
    "masthead": (1.0, 0.9, 0.9),
    "foot": (0.8, 0.9, 0.9),
    "own_copy": (0.4, 0.45, 0.45),
    "saying": (0.5, 0.5, 0.5),
    "quote_after_kicker": (0.5, 0.4, 0.4),
    "dash": (0.4, 0.4, 0.4),
}
_BYLINES = {
    "opener": 4.0,
    "agency": 1.2,
    "line": 1.9,
    "marked": 1.0,
    "end_glued": 0.9,
    "end_line": 0.5,
    "plain_opener": 0.8,
    "names": 0.5,
    "none": 0.8,
}


def draw_house(level: str, rng: random.Random) -> House:
    """A page's habits; the harder the level, the more of them vary."""
    easy = level == "standard"
    place = ("standard", "varied", "hard").index(level)
    rates = {name: rng.betavariate(1.6, 1.6) * most[place] for name, most in _RATES.items()}
    blanks = rng.choice(("always", "always", "gaps", "gaps", "never", "items"))
    if not easy and rng.random() < 0.5:
        blanks = rng.choice(("mixed", "sometimes", "mixed"))
    side = "before" if rng.random() < 0.5 else "after"
    return House(
        level,
        "both" if level == "hard" and rng.random() < 0.35 else side,
        side if rng.random() < 0.85 else rng.choice(("before", "after")),
        blanks,
        rng.uniform(0.15, 0.9),
        draw_measures(easy, rng),
        rng.sample(USUAL[4:] + BROAD, 2),
        draw_composing(easy, rng),
        _kept(easy, rng),
        rates,
        draw_bylines(rng),
        rng.choice((13, 15, 17, 20, 24)),
        rng.sample(range(len(topics())), len(topics())),
        rng.sample(range(len(entries("captions"))), len(entries("captions"))),
    )


def draw_measures(easy: bool, rng: random.Random) -> list[int]:
    """Two to four measures of a page, of narrow and wide columns."""
    main = rng.choice(USUAL)
    others = [
        rng.choice(USUAL if easy or rng.random() < 0.5 else NARROW[1:] + BROAD) for _ in range(rng.randint(1, 3 if easy else 4))
    ]
    wide = [rng.choice(BROAD)] if rng.random() < 0.4 else []
    slim = [rng.choice(NARROW[2:])] if easy and rng.random() < 0.2 else []
    return [main, main, *others, *wide, *slim]


def draw_composing(easy: bool, rng: random.Random) -> Composing:
    """How the room sets punctuation and digits."""
    rules = ("out", "in", "in", "out", "hang") if easy else ("out", "in", "hang", "hang", "none")
    return Composing(
        kinsoku=rng.choice(rules),
        gaps=rng.choice((0.0, 0.0, 0.5, 0.8, 1.0)),
        squeeze=rng.random() < (0.3 if easy else 0.5),
        wide_digits=not easy and rng.random() < 0.2,
        split_numbers=not easy and rng.random() < 0.15,
    )


def _kept(easy: bool, rng: random.Random) -> float:
    """Share of first lines whose indent the extraction kept."""
    draw = rng.random()
    if easy:
        return 1.0 if draw < 0.08 else 0.0
    return 1.0 if draw < 0.12 else rng.uniform(0.05, 0.6) if draw < 0.3 else 0.0


def draw_bylines(rng: random.Random) -> list[str]:
    """The kinds of bylines of a page, a bag to draw from."""
    kinds = list(_BYLINES)
    weights = [weight * rng.gammavariate(1.0, 1.0) for weight in _BYLINES.values()]
    return rng.choices(kinds, weights, k=14)
