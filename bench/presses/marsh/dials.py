"""What is drawn once for a page: how it is set, what it carries, and how far its frames are out of order."""

import random
from dataclasses import dataclass, field

from bench.presses.marsh.wrap import Composer

_RANK = {"standard": 0, "varied": 1, "hard": 2}


@dataclass
class Dials:
    """One page's habits; shares are 0 to 1."""

    rank: int
    composer: Composer
    side: str
    indent: str
    blanks: str
    blank_share: float
    spaces: float
    wide_digits: bool
    column: int
    columns: int
    pieces: int
    shares: dict[str, float] = field(default_factory=dict)

    def hit(self, rng: random.Random, name: str) -> bool:
        """Whether a device is used this time."""
        return rng.random() < self.shares[name]


_SHARES = {
    "kicker": ((0.1, 0.6), (0.0, 0.5), (0.0, 0.4)),
    "deck": ((0.0, 0.3), (0.0, 0.3), (0.0, 0.25)),
    "two_lines": ((0.05, 0.35), (0.05, 0.4), (0.0, 0.3)),
    "subheads": ((0.0, 0.35), (0.0, 0.35), (0.0, 0.3)),
    "banner": ((0.0, 0.2), (0.0, 0.25), (0.0, 0.2)),
    "own_byline": ((0.0, 0.25), (0.0, 0.25), (0.0, 0.15)),
    "signed": ((0.0, 0.2), (0.0, 0.25), (0.0, 0.2)),
    "caption": ((0.0, 0.2), (0.0, 0.3), (0.0, 0.25)),
    "box": ((0.0, 0.12), (0.0, 0.2), (0.0, 0.15)),
    "note": ((0.0, 0.05), (0.0, 0.2), (0.0, 0.2)),
    "credit_line": ((0.0, 1.0), (0.0, 1.0), (0.0, 1.0)),
    "scaled": ((0.1, 0.5), (0.1, 0.7), (0.1, 0.7)),
    "wide_lead": ((0.0, 0.0), (0.0, 0.3), (0.0, 0.3)),
    "around": ((0.0, 0.08), (0.0, 0.3), (0.0, 0.3)),
    "initial": ((0.0, 0.0), (0.0, 0.2), (0.0, 0.25)),
    "stacked": ((0.0, 0.0), (0.0, 0.12), (0.0, 0.15)),
    "inside": ((0.0, 0.0), (0.0, 0.2), (0.0, 0.3)),
    "intrude": ((0.0, 0.0), (0.0, 0.4), (0.1, 0.4)),
    "weave": ((0.0, 0.0), (0.0, 0.0), (0.0, 0.35)),
    "late": ((0.0, 0.0), (0.0, 0.0), (0.0, 0.2)),
    "jump": ((0.0, 0.08), (0.0, 0.15), (0.0, 0.2)),
    "folio_inside": ((0.0, 0.0), (0.0, 0.05), (0.0, 0.15)),
    "slip": ((0.0, 0.0), (0.0, 0.0), (0.0, 0.012)),
    "doubled": ((0.0, 0.0), (0.0, 0.0), (0.0, 0.006)),
    "dropped": ((0.0, 0.0), (0.0, 0.0), (0.0, 0.006)),
    "invented": ((0.2, 0.4), (0.2, 0.4), (0.2, 0.4)),
}


def draw(rng: random.Random, level: str) -> Dials:
    """The dials of one page."""
    rank = _RANK[level]
    composer = Composer(
        kinsoku=rng.choices(["pull", "push", "hang", "none"], [5, 3, 1.5, 0.8])[0],
        latin=rng.choice([0.5, 0.5, 0.5, 0.52, 0.55, 0.6]),
        half_end=rng.random() < 0.6,
        half_pairs=rng.random() < 0.4,
        break_runs=rng.random() < 0.35,
    )
    sides = {0: ["before", "after"], 1: ["before", "after"], 2: ["before", "after", "before", "after", "mixed"]}[rank]
    return Dials(
        rank=rank,
        composer=composer,
        side=rng.choice(sides),
        indent=rng.choices(["dropped", "kept", "none"], [8.5, 1 + rank * 0.5, 0.2 * rank])[0],
        blanks=rng.choices(["always", "never", "sometimes", "frames"], [4, 3, 2, 1.5])[0],
        blank_share=rng.uniform(0.1, 0.9),
        spaces=rng.choice([0.0, 0.0, 0.3, 0.6, 0.9]),
        wide_digits=rng.random() < 0.06,
        column=rng.randint(9, 17),
        columns=rng.randint(4, 8),
        pieces=rng.randint(3, 10) if rank == 0 else rng.randint(3, 11),
        shares={name: rng.uniform(*ranges[rank]) for name, ranges in _SHARES.items()},
    )
