"""The table of devices: for each, the range its share is drawn from on a page of each level."""

import random
from dataclasses import dataclass

LEVELS = ("standard", "varied", "hard")
Range = tuple[float, float]

DEVICES: dict[str, tuple[Range, Range, Range]] = {
    # title
    "two_line_headline": ((0.05, 0.3), (0.05, 0.6), (0.05, 0.6)),
    "three_line_headline": ((0, 0), (0, 0.15), (0, 0.15)),
    "kicker": ((0.2, 0.7), (0.1, 0.8), (0.1, 0.8)),
    "kicker_dash": ((0, 0.25), (0, 0.4), (0, 0.4)),
    "deck": ((0.05, 0.25), (0.05, 0.5), (0.05, 0.5)),
    "deck_dash": ((0.1, 0.5), (0.1, 0.9), (0.1, 0.9)),
    "saying": ((0, 0.3), (0, 0.4), (0, 0.4)),
    "series": ((0, 0.05), (0, 0.2), (0, 0.2)),
    "banner": ((0.05, 0.3), (0.05, 0.5), (0.05, 0.5)),
    "icon": ((0.1, 0.6), (0, 0.8), (0, 0.8)),
    "title_elsewhere": ((0, 0), (0, 0.12), (0, 0.15)),
    # who wrote it
    "byline_lead": ((0.4, 0.8), (0.2, 0.7), (0.2, 0.7)),
    "byline_line": ((0.1, 0.3), (0.1, 0.4), (0.1, 0.4)),
    "byline_end": ((0, 0.1), (0, 0.25), (0, 0.25)),
    "dateline": ((0, 0.2), (0, 0.5), (0, 0.5)),
    "source_note": ((0, 0.05), (0, 0.12), (0, 0.12)),
    # inside the body
    "subheads": ((0.1, 0.4), (0.1, 0.6), (0.1, 0.6)),
    "subhead_marks": ((0, 0.1), (0, 0.5), (0, 0.5)),
    "picture": ((0, 0.08), (0, 0.25), (0, 0.25)),
    "credit_glued": ((0.2, 0.8), (0, 1), (0, 1)),
    "credit_own": ((0.8, 1), (0.6, 1), (0.6, 1)),
    "second_measure": ((0, 0.2), (0, 0.3), (0, 0.35)),
    "turned": ((0, 0.06), (0, 0.15), (0, 0.2)),
    "own_story": ((0.1, 0.4), (0.05, 0.4), (0.05, 0.4)),
    # print
    "digit_spaces": ((0, 0.9), (0, 1), (0, 1)),
    "lead_space": ((0, 0.6), (0, 0.6), (0, 0.6)),
    "furniture": ((0.3, 0.8), (0.3, 1), (0.3, 1)),
    "index": ((0, 0.1), (0, 0.25), (0, 0.25)),
    "advertisement": ((0, 0.2), (0, 0.5), (0, 0.5)),
    # hard
    "interleave": ((0, 0), (0, 0), (0, 0.25)),
    "goes_on": ((0, 0), (0, 0), (0, 0.25)),
    "cut_in": ((0, 0), (0, 0), (0, 0.5)),
    "slips": ((0, 0), (0, 0), (0, 0.005)),
    "dropped": ((0, 0), (0, 0), (0, 0.01)),
    "doubled": ((0, 0), (0, 0), (0, 0.008)),
    "traditional": ((0, 0), (0, 0), (0.12, 0.12)),
}

KINDS: dict[str, tuple[Range, Range, Range]] = {
    "story": ((6, 9), (5, 10), (6, 11)),
    "photo": ((0.5, 1.5), (0.5, 2), (0.5, 2)),
    "comment": ((0, 0.5), (0, 1), (0, 1)),
    "letter": ((0, 0.2), (0, 0.8), (0, 0.8)),
    "notice": ((0, 0.2), (0, 0.7), (0, 0.7)),
    "points": ((0, 0.3), (0, 0.8), (0, 0.8)),
    "results": ((0, 0.2), (0, 0.5), (0, 0.5)),
    "poem": ((0, 0.1), (0, 0.5), (0, 0.5)),
    "briefs": ((0, 0.3), (0, 0.4), (0, 0.4)),
}

HABITS: dict[str, tuple[dict[str, float], dict[str, float]]] = {
    # one habit a page; weights of the standard level, then of the others
    "titles": ({"before": 1, "after": 1}, {"before": 1, "after": 1}),
    "kinsoku": (
        {"push": 3, "pull": 3, "hang": 1, "squeeze": 2, "none": 0.3},
        {"push": 2, "pull": 2, "hang": 2, "squeeze": 2, "none": 2},
    ),
    "blanks": (
        {"always": 5, "never": 3, "articles": 1, "sometimes": 0.5},
        {"always": 3, "never": 3, "articles": 1, "sometimes": 2, "blocks": 1},
    ),
    "indent": ({"dropped": 9, "kept": 1}, {"dropped": 7, "kept": 2, "sometimes": 1}),
    "digits": ({"half": 1}, {"half": 9, "full": 1}),
}


@dataclass
class Dials:
    """What was drawn for a page: shares of devices, weights of kinds, habits."""

    level: str
    shares: dict[str, float]
    kinds: dict[str, float]
    habits: dict[str, str]


def draw_dials(rng: random.Random, level: str) -> Dials:
    """Dials of one page; ValueError for a level that is not in LEVELS."""
    if level not in LEVELS:
        raise ValueError(f"level {level!r}: not one of {', '.join(LEVELS)}")
    at = LEVELS.index(level)
    shares = {name: rng.uniform(*ranges[at]) for name, ranges in DEVICES.items()}
    kinds = {name: rng.uniform(*ranges[at]) for name, ranges in KINDS.items()}
    habits = {name: weighted(rng, weights[min(at, 1)]) for name, weights in HABITS.items()}
    return Dials(level, shares, kinds, habits)


def weighted(rng: random.Random, weights: dict[str, float]) -> str:
    """A key, drawn by its weight."""
    return rng.choices(list(weights), list(weights.values()))[0]
