"""How one page is made up: every share is drawn anew, so that pages cover combinations."""

import random
from dataclasses import dataclass

_PAGES = {
    "standard": {"front": 6, "local": 9, "livelihood": 3, "special": 3, "feature": 5, "photo": 1, "health": 1},
    "varied": {
        "front": 4, "local": 5, "livelihood": 4, "special": 3, "feature": 4, "photo": 2,
        "supplement": 3, "notices": 2, "health": 2,
    },
}  # fmt: skip
_PAGES["hard"] = _PAGES["varied"]


@dataclass(frozen=True)
class Dials:
    """The make-up of one page; shares are 0 to 1."""

    level: str
    kind: str
    measures: tuple[int, ...]
    kinsoku: str
    squeezed: bool
    tight: float
    turns: float
    indent: str
    blanks: str
    blank_share: float
    digits: str
    digit_share: float
    title_after: float
    banner: float
    banner_shapes: tuple[str, ...]
    stacked: float
    spread: float
    kicker: float
    deck: float
    subheads: float
    stray_subhead: float
    signs: tuple[str, ...]
    lead_space: str
    inset: float
    glued_credit: float
    drop_cap: float
    jump: float
    slogans: float
    untitled: float
    corpus: float
    interleave: float
    onward: float
    slips: float
    dropped: float
    doubled: float
    traditional: bool


def _measures(rng: random.Random, level: str) -> tuple[int, ...]:
    if level == "standard":
        return tuple(rng.sample([15, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 31, 34, 38, 41], rng.choice((2, 3, 3, 4))))
    usual = rng.sample(range(11, 31), rng.choice((2, 3, 4)))
    return (*usual, rng.choice((8, 9, 10, 33, 36, 38, 41, 45))) if rng.random() < 0.6 else tuple(usual)


def _title_after(rng: random.Random, level: str) -> float:
    """Papers mostly have one habit; a page of both needs an eye for the words."""
    chances = (0.5, 0.42, 0.08) if level == "standard" else (0.5, 0.3, 0.2)
    return rng.choices((0.0, 1.0, rng.uniform(0.2, 0.8)), chances)[0]


_SIGNS = ("lead", "lead", "dated", "own", "own", "right", "end", "end line", "mark", "place")


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The make-up of a page of a level."""
    plain, hard = level == "standard", level == "hard"

    def upto(most: float, chance: float = 1.0) -> float:
        return rng.uniform(0, most) if rng.random() < chance else 0.0

    shapes = (
        ("plain", "plain", "glyph", "spread", "bracket")
        if plain
        else ("plain", "glyph", "spread", "stack", "bracket", "hosted")
    )
    kinds = _PAGES[level]
    return Dials(
        level=level,
        kind=rng.choices(list(kinds), list(kinds.values()))[0],
        measures=_measures(rng, level),
        kinsoku=rng.choices(("push", "pull", "hang", "none"), (5, 4, 1, 0.3 if plain else 1.2))[0],
        squeezed=rng.random() < 0.5,
        tight=upto(0.08 if plain else 0.15),
        turns=upto(0.15 if plain else 0.4, 0.5),
        indent=rng.choices(("dropped", "wide", "narrow", "some"), (10, 1, 0.3, 0) if plain else (8, 1.5, 0.7, 0.8))[0],
        blanks=rng.choices(("always", "never", "sometimes", "between"), (5, 4, 0.5, 1) if plain else (3, 4, 2, 2))[0],
        blank_share=rng.uniform(0.1, 0.7),
        digits=rng.choices(("half", "wide", "wide years"), (10, 0.6, 0.2) if plain else (8, 1.2, 0.5))[0],
        digit_share=rng.choice((0.0, 0.3, 0.7, 0.95)),
        title_after=_title_after(rng, level),
        banner=upto(0.35 if plain else 0.55),
        banner_shapes=tuple(rng.sample(shapes, 2)),
        stacked=0.0 if plain else upto(0.35, 0.4),
        spread=upto(0.1, 0.3) if plain else upto(0.3, 0.4),
        kicker=rng.uniform(0.1, 0.7),
        deck=rng.uniform(0.05, 0.35 if plain else 0.5),
        subheads=rng.uniform(0.2, 0.7),
        stray_subhead=0.0 if plain else upto(0.35, 0.5),
        signs=tuple(rng.sample(_SIGNS, rng.choice((2, 3, 3, 4)))),
        lead_space=rng.choice(("", " ", "　")),
        inset=rng.uniform(0, 0.15 if plain else 0.4),
        glued_credit=rng.choice((0.0, 0.4, 1.0)),
        drop_cap=0.0 if plain else upto(0.3, 0.3),
        jump=upto(0.25, 0.4),
        slogans=upto(0.2 if plain else 0.5, 0.6),
        untitled=upto(1.0, 0.15 if plain else 0.4),
        corpus=rng.uniform(0.3, 0.75),
        interleave=upto(0.5, 0.6) if hard else 0.0,
        onward=upto(0.5, 0.6) if hard else 0.0,
        slips=upto(0.006, 0.7) if hard else 0.0,
        dropped=upto(0.01, 0.5) if hard else 0.0,
        doubled=upto(0.012, 0.5) if hard else 0.0,
        traditional=hard and rng.random() < 0.14,
    )
