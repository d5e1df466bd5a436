"""How often a page uses each device: drawn anew for every page, between rare and very frequent."""

import random

_STANDARD = {
    "kicker": 0.8, "deck": 0.4, "two_lines": 0.8, "three_lines": 0.08, "long_kicker_folds": 0.3,
    "banner": 0.4, "icon": 0.5, "lead": 1.0, "agency": 0.6, "own_byline": 0.6, "marked_byline": 0.6, "end_name": 0.25,
    "subheads": 0.6, "inside_caption": 0.2, "glued_credit": 0.7, "furniture": 1.2, "editor": 0.7,
    "local": 0.6, "brief": 0.08, "photo": 0.18, "rare_kind": 0.12, "series": 0.1, "jump": 0.08, "opinion": 0.15,
    "narrows": 0.15,
}  # fmt: skip
_VARIED = {
    "narrows": 0.4,
    "rare_kind": 0.7,
    "series": 0.3,
    "jump": 0.3,
    "three_lines": 0.3,
    "opinion": 0.4,
    "inside_caption": 0.4,
    "icon": 1.0,
}
_HARD = {"interleave": 0.22, "continue": 0.28, "other_side": 0.7, "slip": 0.006, "dropped": 0.008, "doubled": 0.004}


def draw_dials(rng: random.Random, level: str) -> dict[str, float]:
    """The rate of each device on one page; what the level does not know has rate 0."""
    tops = dict.fromkeys(_HARD, 0.0) | _STANDARD
    if level != "standard":
        tops |= _VARIED
    if level == "hard":
        tops |= _HARD
    return {name: min(1.0, top * rng.random() ** 1.3) for name, top in tops.items()}


def draw_measures(rng: random.Random) -> list[float]:
    """Two to five measures of 8 to 45 em that the articles of a page are set to."""
    usual = [rng.choice([14, 16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 27, 28, 30]) for _ in range(2)]
    others = [rng.choice([rng.randint(8, 13), rng.randint(14, 30), rng.randint(20, 45)]) for _ in range(rng.randint(0, 3))]
    half = 0.5 if rng.random() < 0.15 else 0
    return [measure + half for measure in usual + others]
