"""The make-up of one page, drawn at random: measures, indents, blank lines, side of the headlines, shares of devices."""

import random
from dataclasses import dataclass, fields, replace
from typing import Any

from bench.typesetter.wrapping import Setting

LEVELS = ("standard", "varied", "hard")


@dataclass
class Dials:
    """How one page is set; shares are 0–1 and hold for each article, paragraph, line or boundary of the page."""

    level: str
    measures: list[int]
    setting: Setting
    headline_side: str
    mixed_sides: float
    indent_kept: float
    indent_text: str
    blanks: str
    blank_share: float
    article_gap: int
    article_gap_share: float
    column_gap_share: float
    tight_boxes: float
    digit_space: float
    dateline_space: float
    name_space: float
    tracking: float
    exact_ends: float
    drift: float
    dialogue: float
    saying: float
    """Share of headlines that say what it is about under a kicker that tells who did what."""
    kicker: float
    deck: float
    subheads: float
    banner: float
    icon: float
    mark: str
    """The sign that the paper sets before banners, subheads or briefs, if any."""
    banner_with_title: float
    byline_with_title: float
    """Shares, on pages with titles after bodies, of banners and bylines that stand with the title."""
    own_byline: float
    no_byline: float
    signed: float
    specials: float
    photos: float
    caption_style: str
    furniture: float
    index: float
    turns: float
    ads: float
    interleave: float
    continued: float
    noise: float
    traditional: bool
    wide_digits: bool
    articles: int


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The dials of a page of a level ("standard", "varied", "hard")."""
    hard, varied = level == "hard", level != "standard"

    def share(low: float, high: float, never: float = 0.0) -> float:
        return 0.0 if rng.random() < never else rng.uniform(low, high)

    blanks = rng.choices(["always", "never", "sometimes", "blocks", "boxes"], [6, 4, 2 if varied else 0.5, 2, 2])[0]
    return Dials(
        level=level,
        measures=_measures(rng, level),
        setting=_setting(rng, level),
        headline_side=rng.choice(["before", "after"]),
        mixed_sides=share(0.15, 0.5, 0.5) if hard else 0.0,
        indent_kept=rng.choices([0.0, 1.0, rng.uniform(0.1, 0.9)], [8, 2, 3 if hard else 0])[0],
        indent_text=rng.choices(["\u3000\u3000", "  ", "    ", " "], [8, 1, 1, 1])[0],
        blanks=blanks,
        blank_share=rng.uniform(0.15, 0.85),
        article_gap=rng.choices([1, 2, 3], [6, 3, 1])[0],
        article_gap_share=rng.choices([0.0, 1.0, rng.uniform(0.2, 0.8)], [4, 2, 2])[0],
        column_gap_share=share(0.01, 0.04) if varied and rng.random() < 0.3 else 0.0,
        tight_boxes=share(0.1, 0.5, 0.5),
        digit_space=rng.choice([0.0, 0.15, 0.5, 0.8, 1.0]),
        dateline_space=rng.choice([0.0, 0.5, 1.0, 1.0]),
        name_space=share(0.1, 0.6, 0.6),
        tracking=share(0.02, 0.12, 0.3) if not hard else share(0.02, 0.25, 0.3),
        exact_ends=share(0.03, 0.15, 0.3),
        drift=share(0.1, 0.7, 0.4),
        dialogue=share(0.1, 0.5, 0.2),
        saying=rng.choice([0.0, 0.0, 0.0, 0.0, share(0.7, 1.0)]),
        kicker=share(0.3, 0.95, 0.1),
        deck=share(0.1, 0.5, 0.3),
        subheads=share(0.1, 0.9, 0.2),
        banner=share(0.05, 0.35, 0.3),
        icon=rng.choice([0.0, 0.3, 1.0]),
        mark=rng.choice(["", "", "", *"■●◆▲□◇"]),
        banner_with_title=rng.choice([0.0, 0.0, 0.5, 1.0]),
        byline_with_title=rng.choice([0.0, 0.0, 0.0, 1.0]),
        own_byline=share(0.1, 0.9, 0.1),
        no_byline=share(0.0, 0.25),
        signed=share(0.02, 0.2, 0.4),
        specials={"standard": 0.1, "varied": share(0.12, 0.4), "hard": share(0.05, 0.35)}[level],
        photos=share(0.05, 0.35, 0.2),
        caption_style=rng.choice(["indented", "indented", "flush"]),
        furniture=share(0.1, 0.7, 0.2),
        index=0.05 if varied else 0.01,
        turns=share(0.03, 0.15) if varied else 0.02,
        ads=share(0.2, 0.9, 0.5) if varied else 0.0,
        interleave=share(0.1, 0.5, 0.5) if hard else 0.0,
        continued=share(0.05, 0.3, 0.4) if hard else 0.0,
        noise=share(0.3, 1.0, 0.4) if hard else 0.0,
        traditional=rng.random() < {"standard": 0.0, "varied": 0.08, "hard": 0.12}[level],
        wide_digits=rng.random() < {"standard": 0.0, "varied": 0.03, "hard": 0.06}[level],
        articles=_count(rng, level),
    )


def _count(rng: random.Random, level: str) -> int:
    if level == "standard":
        return rng.choices(range(2, 12), [1, 2, 3, 3, 3, 2, 2, 2, 1, 1])[0]
    return rng.choices(range(1, 13), [1, 2, 2, 3, 3, 3, 3, 2, 2, 1, 1, 1])[0]


def _measures(rng: random.Random, level: str) -> list[int]:
    """One to five measures: a usual column, boxes and double columns."""
    usual = rng.choices([range(12, 16), range(16, 20), range(20, 25), range(25, 30), range(30, 38)], [2, 6, 5, 3, 1])[0]
    base = rng.choice(usual)
    found = [base] * rng.randint(1, 4)
    wide = min(45, 2 * base + rng.randint(0, 2))
    others = [wide, base + rng.choice([1, 2, 3, 5]), max(13, base - rng.choice([1, 2, 4])), rng.randint(14, 45)]
    if level == "hard" and rng.random() < 0.5:
        others += [rng.randint(8, 12), rng.randint(8, 12)]
    return found + rng.sample(others, rng.randint(0, 3))


def _setting(rng: random.Random, level: str) -> Setting:
    ways: tuple[str, ...] = rng.choice(
        [("pull", "push"), ("pull", "push"), ("push",), ("hang", "push"), ("hang", "pull", "push")]
    )
    if rng.random() < {"standard": 0.0, "varied": 0.06, "hard": 0.3}[level]:
        ways = ()
    return Setting(
        ways=ways,
        squeeze=rng.choice([0.0, 0.0, 0.1, 0.3]),
        pairs=rng.random() < 0.3,
        keep_numbers=rng.random() < 0.75,
        latin=rng.choices([0.5, 0.55, 0.6], [6, 1, 1])[0],
        gap=rng.choices([0.0, 0.125, 0.25], [4, 1, 2])[0],
        loose=rng.choice([0.0, rng.uniform(0.02, 0.15), rng.uniform(0.15, 0.5)]),
    )


def plain_dials(**choices: Any) -> Dials:
    """Dials of an ordinary page on which nothing is left to chance, but for the choices named."""
    dials = draw_dials(random.Random(0), "standard")
    shares = {item.name: 0.0 for item in fields(Dials) if item.type is float}
    plain: dict[str, Any] = {"setting": Setting(squeeze=0.1), "blanks": "never", "blank_share": 0.5, "dateline_space": 1.0}
    return replace(dials, **{**shares, **plain, "traditional": False, "wide_digits": False, "mark": "", **choices})
