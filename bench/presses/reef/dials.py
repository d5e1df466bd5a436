"""What a page's house style is: drawn once a page, so that pages show combinations and not templates."""

import random
from dataclasses import dataclass

_MEASURES = (12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 30, 32, 36, 41, 44)


@dataclass
class Dials:
    """House style of one page; shares are 0 to 1."""

    titles: str
    measures: list[int]
    rule: str
    blanks: str
    indent: str
    signed: str
    kicker: float
    deck: float
    two_lines: float
    subheads: float
    banner: float
    captions: float
    endings: float
    digits: str
    uneven: float
    notes: float
    traditional: bool
    slips: float
    doubled: float
    dropped: float
    woven: float
    broken: float


def draw(rng: random.Random, level: str) -> Dials:
    """The dials of a page of the level."""
    hard, easy = level == "hard", level == "standard"
    sides = ["before", "before", "after", "after"] + (["both", "both"] if hard else [])
    narrow = (9, 10, 11) if not easy else ()
    return Dials(
        titles=rng.choice(sides),
        measures=rng.sample([*narrow, *_MEASURES], rng.randint(2, 4)),
        rule=rng.choice(["push", "push", "pull", "pull", "hang"] + ([] if easy else ["none"])),
        blanks=rng.choice(["always", "always", "sometimes", "never", "between"]),
        indent=rng.choices(["dropped", "kept", "none"], [8, 0.6 if easy else 1.2, 0 if easy else 0.5])[0],
        signed=rng.choice(["above", "above", "below"]),
        kicker=rng.uniform(0.2, 0.9),
        deck=rng.uniform(0, 0.5),
        two_lines=rng.uniform(0.05, 0.5),
        subheads=rng.uniform(0.05, 0.5),
        banner=rng.uniform(0, 0.4),
        captions=rng.uniform(0, 0.25),
        endings=rng.uniform(0, 0.25),
        digits=rng.choice(["close", "close", "spaced", "loose", "loose"] + ([] if easy else ["wide"])),
        uneven=rng.choice([0.0, 0.0, rng.uniform(0.03, 0.15)]),
        notes=rng.uniform(0, 0.3) if not easy else rng.uniform(0, 0.12),
        traditional=hard and rng.random() < 0.2,
        slips=rng.choice([0.0, 0.001, 0.002]) if hard else 0.0,
        doubled=rng.choice([0.0, 0.003, 0.006]) if hard else 0.0,
        dropped=rng.choice([0.0, 0.003, 0.006]) if hard else 0.0,
        woven=rng.choice([0.0, 0.0, 0.3]) if hard else 0.0,
        broken=rng.choice([0.0, 0.2]) if hard else 0.0,
    )
