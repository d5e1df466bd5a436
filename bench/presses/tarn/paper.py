"""What one page's paper does, drawn at random: the share of every device."""

import random
from dataclasses import dataclass

from bench.presses.tarn.setting import Setting

_BYLINES = {
    "inline": 2, "inline_names": 9, "own": 6, "agency": 2, "agency_names": 4, "end": 3, "mark": 2, "dated": 2, "none": 3,
    "slash": 1, "deep": 2, "report": 1, "source": 1,
}  # fmt: skip
_HOUSE = ("inline", "inline_names", "own", "agency_names", "end", "none")
"""The forms of standard pages."""
SMALL = (
    "list",
    "results",
    "prices",
    "letter",
    "notice",
    "poem",
    "commentary",
    "serial",
    "questions",
    "weather",
    "rules",
    "voices",
    "notes",
)
_HOUSE_SMALL = ("list", "results", "letter", "notice", "poem", "commentary", "weather")


@dataclass
class Paper:
    """The dials of a page."""

    level: str
    order: str
    """Where headlines stand: before, after, mixed."""
    blank: str
    """Empty lines: always, never, random, articles (between articles only)."""
    blank_rate: float
    settings: list[Setting]
    bylines: dict[str, float]
    small: tuple[str, ...]
    kicker: float
    deck: float
    subhead: float
    headline_lines: float
    banner: float
    insert: float
    furniture: float
    mark: str
    subhead_mark: str
    glyph: str
    cut: int
    """Paragraphs longer than this are parted by the editor, in characters."""
    photo_first: bool
    """True: the title of a photo stands above its caption."""


def draw_paper(rng: random.Random, level: str) -> Paper:
    """The dials of one page of a level."""
    plain = level == "standard"
    order = rng.choices(("after", "before", "mixed"), (5, 5, 0) if plain else (4, 4, 2))[0]
    forms = list(_HOUSE if plain else _BYLINES)
    forms = rng.sample(forms, min(len(forms), rng.randint(2, 4 if plain else 6)))
    return Paper(
        level,
        order=order,
        blank=rng.choices(("always", "never", "random", "articles"), (6, 3, 1, 1) if plain else (3, 3, 3, 2))[0],
        blank_rate=rng.uniform(0.2, 0.8),
        settings=_draw_settings(rng, level),
        bylines={form: _BYLINES[form] * rng.uniform(0.4, 1.6) for form in forms},
        small=_HOUSE_SMALL if plain else SMALL,
        kicker=rng.uniform(0.2, 0.9),
        deck=rng.uniform(0.0, 0.3) if plain else rng.uniform(0.0, 0.6),
        subhead=rng.uniform(0.1, 0.7),
        headline_lines=rng.uniform(0.0, 0.3) if plain else rng.uniform(0.1, 0.8),
        banner=rng.uniform(0.0, 0.2) if plain else rng.uniform(0.0, 0.4),
        insert=0.04 if plain else rng.uniform(0.0, 0.2),
        furniture=rng.choice((0.0, 0.3, 0.6)) if plain else rng.uniform(0.2, 0.9),
        mark=rng.choice(("■", "□", "◎", "●", "◆")),
        subhead_mark=rng.choice(("", "", "", "", "", "■", "●", "一、", "◆")),
        glyph=rng.choice(("G", "", "", "E", "K", "■", "▼")),
        cut=rng.choice((70, 90, 110, 140) if plain else (55, 70, 85, 110)),
        photo_first=rng.random() < {"after": 0.0, "before": 0.7, "mixed": 0.5}[order],
    )


def _draw_settings(rng: random.Random, level: str) -> list[Setting]:
    """The two to four columns of a page, alike but for their measure."""
    plain = level == "standard"
    kinsoku = rng.choices(("push", "pull", "hang", "mixed", "none"), (4, 3, 1, 4, 0) if plain else (3, 3, 2, 3, 2))[0]
    squeeze = rng.choices(("none", "pairs", "end", "all"), (4, 4, 2, 0) if plain else (3, 3, 2, 1))[0]
    keep = rng.random() < (0.08 if plain else 0.14)
    wide = rng.random() < (0.0 if plain else 0.1)
    spaced = rng.choice((0.0, 0.0, 0.4, 0.8, 1.0))
    tracked = rng.choice((0.0, 0.04, 0.1))
    measures = rng.sample(range(15, 30), rng.randint(2, 3)) if plain else rng.sample(range(9, 34), rng.randint(2, 4))
    if rng.random() < (0.1 if plain else 0.3):
        measures.append(rng.randint(8, 12) if rng.random() < 0.5 else rng.randint(34, 45))
    return [Setting(measure, kinsoku, squeeze, spaced, keep, wide, tracked) for measure in measures]
