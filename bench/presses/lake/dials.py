"""How a page is made up and set: dials drawn once a page, so that pages are combinations and not templates."""

import random
from dataclasses import dataclass, field

MEASURES = ((13, 2), (14, 3), (15, 2), (16, 3), (17, 3), (18, 4), (19, 6), (20, 6), (21, 3), (22, 3), (24, 3), (25, 2))
WIDE = ((26, 2), (27, 4), (28, 5), (30, 3), (32, 2), (34, 1), (36, 2), (38, 1), (41, 3))


@dataclass
class House:
    """The dials of one page; shares are 0 to 1, widths are in em."""

    level: str
    kinsoku: str = "push"
    stops: float = 1.0
    digit: float = 0.5
    wide_digits: bool = False
    gaps: float = 0.6
    tight: float = 0.05
    squeeze_pairs: bool = False
    splits_numbers: bool = False
    blanks: str = "always"
    keeps_indent: float = 0.0
    indent: str = "　　"
    titles: str = "after"
    mixed_titles: float = 0.0
    title_break: float = 0.4
    kicker: float = 0.6
    deck: float = 0.2
    banner: float = 0.2
    icon: str = ""
    subheads: float = 0.25
    photos: float = 0.6
    own_share: float = 0.35
    byline_line: float = 0.3
    lead_gap: str = " "
    narrow_stops: bool = False
    slips: float = 0.0
    interleave: float = 0.0
    interrupt: float = 0.0
    traditional: bool = False
    inner_captions: float = 0.1
    flow_round: float = 0.0
    note: float = 0.05
    jumps: float = 0.05
    extra: dict[str, float] = field(default_factory=dict)


def draw_house(rng: random.Random, level: str) -> House:
    """The dials of a page of a level: standard, varied or hard."""
    house = House(level)
    _set_type(house, rng)
    _set_makeup(house, rng)
    if level != "standard":
        _set_varied(house, rng)
    if level == "hard":
        _set_hard(house, rng)
    return house


def _set_type(house: House, rng: random.Random) -> None:
    house.kinsoku = rng.choices(["push", "pull", "hang", "none"], [4, 4, 1.2, 1])[0]
    house.stops = 0.5 if rng.random() < 0.15 else 1.0
    house.squeeze_pairs = rng.random() < 0.35
    house.digit = rng.choice([0.5, 0.5, 0.5, 0.55])
    house.gaps = rng.choice([0.0, 0.0, 0.3, 0.6, 0.8, 1.0])
    house.tight = rng.choice([0.0, 0.03, 0.08, 0.15])
    house.splits_numbers = rng.random() < 0.15
    house.lead_gap = rng.choices([" ", "", "　"], [5, 4, 1.5])[0]


def _set_makeup(house: House, rng: random.Random) -> None:
    house.blanks = rng.choices(["always", "mostly", "by article", "some", "never"], [4, 1.5, 2, 1, 3])[0]
    house.titles = "after" if rng.random() < 0.6 else "before"
    house.keeps_indent = 1.0 if rng.random() < 0.12 else 0.0
    house.kicker, house.deck = rng.choice([0.2, 0.5, 0.75, 0.9]), rng.choice([0.05, 0.1, 0.3])
    house.title_break = rng.choice([0.15, 0.3, 0.5])
    house.banner = rng.choice([0.0, 0.1, 0.2, 0.4])
    house.icon = rng.choices(["", "G", "◎", "■", "▶", "●", "\ue5e5", "★", "H"], [8, 2, 1, 1.5, 1, 0.6, 1, 0.6, 0.5])[0]
    house.subheads = rng.choice([0.1, 0.25, 0.45])
    house.photos = rng.choice([0.0, 1.0, 1.0, 2.0])
    house.own_share = rng.choice([0.05, 0.15, 0.25, 0.4])
    house.byline_line = rng.choice([0.1, 0.3, 0.6])


def _set_varied(house: House, rng: random.Random) -> None:
    house.own_share = rng.choice([0.1, 0.25, 0.4])
    house.keeps_indent = rng.choices([0.0, 1.0, 0.5], [7, 2.4, 0.6])[0]
    house.indent = rng.choice(["　　", "  ", "    "])
    house.wide_digits = rng.random() < 0.12
    house.narrow_stops = rng.random() < 0.06
    house.inner_captions = rng.choice([0.1, 0.3])
    house.flow_round = rng.choice([0.0, 0.0, 0.1, 0.2])
    house.note, house.jumps = rng.choice([0.05, 0.15]), rng.choice([0.05, 0.2])
    house.kinsoku = rng.choices(["push", "pull", "hang", "none"], [3, 3, 1.5, 2])[0]


def _set_hard(house: House, rng: random.Random) -> None:
    house.mixed_titles = rng.choice([0.0, 0.2, 0.5])
    house.slips = rng.choice([0.0, 0.002, 0.005])
    house.extra = {"dropped": rng.choice([0.0, 0.004, 0.01]), "doubled": rng.choice([0.0, 0.004, 0.01])}
    house.interleave, house.interrupt = rng.choice([0.0, 0.0, 0.25, 0.5]), rng.choice([0.0, 0.1, 0.25])
    house.traditional = rng.random() < 0.15


def draw_measure(rng: random.Random, narrow: float = 0.68) -> int:
    """The measure of an article in em; `narrow` is the share of those set in columns."""
    table = MEASURES if rng.random() < narrow else WIDE
    return rng.choices([em for em, _ in table], [weight for _, weight in table])[0]
