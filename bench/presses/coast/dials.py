"""The share of every device, drawn per page and level."""

import random

LEVELS = ("standard", "varied", "hard")

# dial: (least, most) share on a page of the level; a device is off on a part of the pages (OFF)
_STANDARD = {
    "kicker": (0.1, 0.8),
    "deck": (0.0, 0.5),
    "two_line_headline": (0.05, 0.6),
    "two_line_kicker": (0.0, 0.3),
    "banner": (0.0, 0.4),
    "subheads": (0.0, 0.5),
    "local": (0.2, 0.7),
    "opener": (0.3, 0.8),
    "byline_end": (0.0, 0.3),
    "byline_icon": (0.0, 0.4),
    "photo": (0.05, 0.25),
    "glued_credit": (0.0, 1.0),
    "photo_title": (0.5, 1.0),
    "brief_column": (0.0, 0.12),
    "furniture_top": (0.0, 1.0),
    "furniture_foot": (0.0, 0.8),
    "jump_line": (0.0, 0.15),
    "tight_paragraph": (0.0, 0.08),
    "quote_lead": (0.0, 0.3),
}
_VARIED = {
    "table": (0.0, 0.03),
    "letter": (0.0, 0.05),
    "notice": (0.0, 0.04),
    "poem": (0.0, 0.03),
    "list": (0.0, 0.05),
    "commentary": (0.0, 0.07),
    "interview": (0.0, 0.07),
    "note": (0.0, 0.2),
    "series": (0.0, 0.2),
    "ad": (0.0, 0.3),
    "numbered_subheads": (0.0, 0.5),
    "icon": (0.0, 0.5),
    "leading_space": (0.0, 0.3),
}
_HARD = {
    "interleave": (0.0, 0.16),
    "continued": (0.0, 0.16),
    "slip": (0.0, 0.03),
    "dropped": (0.0, 0.006),
    "doubled": (0.0, 0.006),
}
_OFF = 0.3


def draw_dials(rng: random.Random, level: str) -> dict[str, float]:
    """The share of each device on one page; what does not belong to the level is 0."""
    dials = dict.fromkeys([*_STANDARD, *_VARIED, *_HARD], 0.0)
    ranges = dict(_STANDARD)
    if level != "standard":
        ranges |= _VARIED
    if level == "hard":
        ranges |= _HARD
    for name, (least, most) in ranges.items():
        dials[name] = 0.0 if least == 0.0 and rng.random() < _OFF else rng.uniform(least, most)
    return dials


def draw_makeup(rng: random.Random, level: str) -> dict[str, object]:
    """What holds for the whole page: side of headlines, blank lines, measures, line breaking."""
    plain = level == "standard"
    side = rng.choice(["before", "after"])
    if level == "hard" and rng.random() < 0.35:
        side = "both"
    blanks = rng.choices(["always", "never", "blocks", "articles", "sometimes"], [4, 3, 1, 1, 0] if plain else [3, 3, 1, 1, 3])[
        0
    ]
    lowest, highest = (11, 29) if plain else (8, 45)
    count = rng.choice([1, 2, 2, 3, 3, 4])
    measures = sorted({_measure(rng, lowest, highest) for _ in range(count)})
    return {
        "headline_side": side,
        "blanks": blanks,
        "blank_share": rng.uniform(0.1, 0.9),
        "measures": measures,
        "kinsoku": rng.choices(["push", "squeeze", "hang", "ignore"], [4, 3, 1, 0] if plain else [4, 3, 2, 1])[0],
        "digit_space": rng.choice([0.0, 0.0, 0.4, 0.7, 1.0]),
        "full_digits": not plain and rng.random() < 0.15,
        "indent_kept": not plain and rng.random() < 0.2,
        "traditional": level == "hard" and rng.random() < 0.2,
        "corner_quotes": rng.random() < 0.7,
        "plain_photos": rng.random() < 0.4,
    }


def _measure(rng: random.Random, lowest: int, highest: int) -> float:
    """A measure in em; now and then half an em more, and most columns are 13 to 28 wide."""
    em = (
        rng.randint(lowest, highest) if rng.random() < 0.4 else rng.choice([13, 14, 16, 17, 18, 19, 19, 20, 20, 22, 24, 27, 28])
    )
    return em + (0.5 if rng.random() < 0.15 else 0.0)
