"""A page's habits, drawn once: which devices it uses and how often."""

import random
from dataclasses import dataclass

LEVELS = ("standard", "varied", "hard")


@dataclass(frozen=True)
class Dials:
    """Habits of one page; shares are 0 to 1, measures in em."""

    level: str
    titles_first: bool
    measures: tuple[float, ...]
    kinsoku: str
    thin_pairs: bool
    half_stops: float
    digit_gap: str
    wide_digits: bool
    indent: str
    blanks: str
    blank_share: float
    column_height: int
    trailing: float
    kicker: float
    deck: float
    two_lines: float
    lead_style: str
    lead: float
    byline: float
    signature: float
    wide_names: bool
    subhead_style: str
    subheads: float
    banner: float
    icon: str
    caption_in_story: float
    glued_credit: float
    turn: float
    articles: tuple[int, int]
    longest: int


def draw(rng: random.Random, level: str) -> Dials:
    """The habits of a page of a level."""
    rich = level != "standard"
    return Dials(
        level=level,
        titles_first=rng.random() < 0.62,
        measures=_measures(rng, rich),
        kinsoku=rng.choice(("push", "pull", "pull", "push", "hang", "none") if rich else ("push", "pull", "pull", "hang")),
        thin_pairs=rng.random() < 0.4,
        half_stops=rng.choice((0.5, 0.7, 1.0, 1.0, 1.0) if rich else (0.7, 1.0, 1.0, 1.0)),
        digit_gap=rng.choice(("none", "some", "always", "some")),
        wide_digits=rich and rng.random() < 0.08,
        indent=rng.choices(("dropped", "wide", "spaces"), (6, 1, 1) if rich else (8, 1, 1))[0],
        blanks=rng.choices(("always", "never", "boxes", "columns", "random", "articles"), (3, 3, 2, 1.5, 1, 1))[0],
        blank_share=rng.uniform(0.15, 0.6),
        column_height=rng.randint(9, 30),
        trailing=rng.choice((0.0, 0.0, 0.2, 1.0)),
        kicker=rng.uniform(0.1, 0.6),
        deck=rng.uniform(0.1, 0.55),
        two_lines=rng.uniform(0.15, 0.8),
        lead_style=rng.choice(("paper", "paper", "bracket", "plain", "bracket")),
        lead=rng.uniform(0.2, 0.7),
        byline=rng.uniform(0.3, 0.9),
        signature=rng.choice((0.0, 0.0, 0.1, 0.4)),
        wide_names=rng.random() < 0.3,
        subhead_style=rng.choice(("mark", "bracket", "number", "quote", "colon", "clause", "clause")),
        subheads=rng.uniform(0.1, 0.6),
        banner=rng.uniform(0.0, 0.45),
        icon=rng.choice(("", "", "", "G", "■", "▶", *("◤\ue5d2●|" if rich else ()))),
        caption_in_story=rng.uniform(0.0, 0.3 if rich else 0.18),
        glued_credit=rng.random(),
        turn=rng.choice((0.0, 0.0, 0.15)) if rich else rng.choice((0.0, 0.0, 0.0, 0.08)),
        articles=rng.choice(((3, 5), (4, 7), (6, 10))),
        longest=rng.choice((7, 10, 12, 16)),
    )


def _measures(rng: random.Random, rich: bool) -> tuple[float, ...]:
    """City pages are narrow columns; boxes and lead stories are wider."""
    column = rng.choice((12, 13, 14, 15, 16, 17, 18, 20))
    wider: list[float] = [column, rng.choice((19, 21, 22, 24, 26, 28)), rng.choice((26, 30, 32, 36, 40))]
    if rich:
        wider += [rng.choice((8, 9, 10, 11)), rng.choice((38, 42, 45)), column + 0.5]
    chosen = rng.sample(wider[1:], rng.choice((1, 2, 2)))
    return (column, column, *chosen) if rng.random() < 0.6 else (column, *chosen)
