"""How a page is made up: every habit is drawn by itself, so that pages are combinations."""

import random

from bench.presses.bay.bylines import FORMS
from bench.presses.bay.parts import Dials, Style


def style(rng: random.Random, level: str) -> Style:
    """How the paper breaks lines."""
    regular = level == "standard"
    kinsoku = rng.choices(("push", "pull", "hang", "mixed", "none"), (4, 3, 1, 3, 0.4 if regular else 1.5))[0]
    indented = rng.random() < (0.97 if regular else 0.92)
    kept = indented and rng.random() < (0.12 if regular else 0.2)
    return Style(
        kinsoku=kinsoku,
        squeezed=rng.random() < 0.4,
        wide=rng.random() < 0.2,
        whole=rng.random() < 0.8,
        spaces=rng.choices(("none", "digits", "stretch"), (5, 4, 1.5))[0],
        indented=indented,
        indent=rng.choice(("\u3000\u3000", "\u3000\u3000", "    ", "  ")) if kept else "",
    )


def dial(rng: random.Random, level: str) -> Dials:
    """A page's habits."""
    regular = level == "standard"
    more = 1.0 if regular else 1.6

    def some(chance: float, most: float) -> float:
        """Nothing on some pages, else a rate."""
        return rng.uniform(0.1, 1.0) * most * more if rng.random() < chance else 0.0

    return Dials(
        level=level,
        side=rng.choice(("before", "after")) if level != "hard" or rng.random() < 0.6 else "both",
        style=style(rng, level),
        base=rng.choice((11, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 27, 28)) if regular else rng.randint(8, 33),
        blanks=rng.choices(("always", "sometimes", "articles", "never"), (4, 1.5, 1, 4))[0],
        other_measure=rng.uniform(0, 0.7),
        dent=some(0.4, 0.4),
        tight=some(0.5, 0.25),
        kicker=rng.uniform(0.1, 0.6),
        deck=some(0.6, 0.4),
        swapped=some(0.5, 0.25),
        two_lines=rng.uniform(0.05, 0.6),
        byline=tuple(rng.sample(FORMS, rng.randint(2, 5))),
        subheads=some(0.7, 0.5),
        caption=some(0.5, 0.2),
        banner=some(0.7, 0.25),
        photo=some(0.75, 1.0),
        brief=some(0.4, 0.6),
        notice=some(0.4, 0.5),
        furniture=rng.uniform(0.2, 0.9),
        longest=rng.choice((90, 120, 150, 200, 260)),
        paragraphs=rng.randint(3, 9),
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
    )
