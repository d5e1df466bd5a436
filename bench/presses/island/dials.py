"""How one page is made up: every share is drawn for the page."""

import random
from dataclasses import dataclass, field

from bench.presses.island.setting import Rules

_KINSOKU = ("push", "push", "pull", "hang", "mixed", "mixed", "none")


@dataclass
class Dials:
    """The make-up of a page; what is a float is the share of the occasions on which it happens."""

    level: str
    articles: int
    after: bool
    rules: Rules
    measures: list[float] = field(default_factory=list)
    indent: float = 2.0
    keeps_indent: bool = False
    blanks: float = 0.0
    """Blank lines after lines: 1 always."""
    own_words: float = 0.6
    kickers: float = 0.4
    decks: float = 0.2
    banners: float = 0.12
    two_lines: float = 0.3
    title_room: int = 18
    photos: float = 0.15
    briefs: float = 0.1
    specials: float = 0.25
    told: float = 0.5
    subheads: float = 0.3
    pictures: float = 0.1
    runaround: float = 0.1
    loose: float = 0.05
    icon: str = ""
    head: bool = True
    foot: bool = True
    jumps: float = 0.05
    both_sides: float = 0.0
    interleaved: float = 0.0
    continued: float = 0.0
    slips: float = 0.0
    dropped: float = 0.0
    doubled: float = 0.0
    traditional: bool = False


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The dials of one page of a level."""
    high = level != "standard"
    dials = Dials(level, rng.randint(3, 8 if rng.random() < 0.7 else 10), rng.random() < 0.6, _rules(rng, high))
    base = rng.choice((13, 15, 17, 19, 20, 22))
    dials.measures = [float(base), float(base)] + [rng.choice((base, base * 1.5, base * 2 + 1, base + 5)) for _ in range(2)]
    if high:
        dials.measures += [rng.choice((8.0, 10.0, 12.0, 27.0, 34.0, 41.0, 45.0, rng.randint(13, 44) + 0.0))]
    dials.measures = [float(round(measure)) for measure in dials.measures]
    dials.keeps_indent = rng.random() < (0.22 if high else 0.12)
    dials.indent = 0.0 if high and not dials.keeps_indent and rng.random() < 0.03 else 2.0
    dials.blanks = rng.choice((0.0, 0.0, 1.0, 1.0, rng.uniform(0.05, 0.95), rng.uniform(0.0, 0.1)))
    dials.two_lines, dials.title_room = rng.uniform(0.1, 0.5), rng.choice((12, 14, 16, 18, 22))
    dials.icon = rng.choice(("", "", "", "G", "■", "◆", "●", "▶", "▲", "")) if high or rng.random() < 0.4 else ""
    for name, most in _MOST.items():
        setattr(dials, name, rng.uniform(0, most) * (1.15 if high else 1.0))
    dials.kickers += 0.1
    dials.told = min(0.82 if high else 0.8, dials.told + 0.45)
    dials.head, dials.foot = rng.random() < 0.5, rng.random() < 0.35
    _faults(dials, rng)
    return dials


_MOST = {
    "kickers": 0.7,
    "decks": 0.35,
    "banners": 0.22,
    "photos": 0.2,
    "briefs": 0.12,
    "specials": 0.4,
    "told": 0.7,
    "subheads": 0.5,
    "pictures": 0.2,
    "runaround": 0.2,
    "loose": 0.12,
    "jumps": 0.12,
}


def _rules(rng: random.Random, high: bool) -> Rules:
    return Rules(
        kinsoku=rng.choice(_KINSOKU),
        squeeze=rng.random() < 0.7,
        half_marks=rng.random() < (0.12 if high else 0.06),
        spaced=rng.choice((0.0, 0.0, 1.0, rng.random())),
        splits_numbers=rng.random() < 0.15,
        wide_digits=high and rng.random() < 0.06,
    )


def _faults(dials: Dials, rng: random.Random) -> None:
    """What only some pages suffer: most of it on hard ones."""
    if dials.level == "varied":
        dials.both_sides = rng.choice((0.0, 0.0, 0.0, rng.uniform(0, 0.3)))
        dials.continued = rng.choice((0.0, 0.0, 0.0, 0.1))
        dials.slips = rng.choice((0.0, 0.0, 0.0, 0.002))
        dials.traditional = rng.random() < 0.05
    if dials.level == "hard":
        dials.both_sides = rng.choice((0.0, rng.uniform(0, 0.5)))
        dials.interleaved = rng.choice((0.0, 0.1, 0.25))
        dials.continued = rng.choice((0.0, 0.1, 0.25))
        dials.slips = rng.choice((0.0, 0.002, 0.006))
        dials.dropped = rng.choice((0.0, 0.0, 0.003, 0.01))
        dials.doubled = rng.choice((0.0, 0.0, 0.003, 0.01))
        dials.traditional = rng.random() < 0.15
