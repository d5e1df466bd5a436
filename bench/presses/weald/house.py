"""What a page keeps to: measures, line breaks, the order of titles and bodies, and how much of each device it has."""

import random
from dataclasses import dataclass, field

from bench.presses.weald.words import word


@dataclass
class House:
    """The style of one page, drawn at random."""

    level: str
    paper: str
    measure: float
    kinsoku: str
    """out (carried over), in (squeezed in), hang, or none."""
    squeeze: float
    """The width of punctuation, in em."""
    break_digits: bool
    indent: str
    blank: str
    """always, parts, paragraphs, some or never."""
    title_first: float
    titles_shuffled: float
    digit_space: float
    kicker: float
    deck: float
    banner: float
    byline: str
    """run (in the first line), own, end, mixed."""
    title_kind: str
    subhead: str
    spaced_names: bool
    wide_space: str
    traditional: bool
    box: float
    side: float
    weave: float
    carry: float
    furniture: int
    noise: float
    middle: float
    """How often a title falls out among the lines of its body."""
    used: set[str] = field(default_factory=set)
    """Which of the press's own texts stand on the page."""

    def pick_measure(self, rng: random.Random, length: int = 400) -> float:
        """The measure of an article of some length: mostly the page's column, else wider, narrower or halves."""
        drawn = rng.random()
        if drawn < 0.6:
            return self.measure
        if drawn < 0.75:
            return min(45.0, max(8.0, round(self.measure * rng.uniform(0.7, 1.4))))
        if drawn < 0.9:
            return min(45.0, round(self.measure * rng.choice((1.5, 2.0, 2.1))))
        if length < 260:
            return float(rng.randint(20, 45))
        return float(rng.randint(8, 30))


def draw_house(rng: random.Random, level: str) -> House:
    """A page's style."""
    plain, hard = level == "standard", level == "hard"
    return House(
        level=level,
        paper=rng.choice(("江海", "云岭", "清溪", "三江", "东城", "滨湖", "长河", "北岭")) + word(rng, "paper"),
        measure=rng.choice((9, 10, 11, 11.5, 12, 12.5, 13, 13, 14, 15, 16, 17, 18, 19.5, 21, 23)),
        kinsoku=rng.choices(("out", "in", "hang", "none"), (5, 4, 1, 1.5))[0],
        squeeze=rng.choice((1.0, 1.0, 1.0, 1.0, 0.75, 0.5)),
        break_digits=rng.random() < 0.25,
        indent=rng.choices(("", "　　", "  ", " "), (8, 1, 0.6, 0.6))[0],
        blank=rng.choices(("always", "parts", "paragraphs", "some", "never"), (4, 2, 1, 1, 4))[0],
        title_first=rng.choice((0.0, 0.05, 0.1, 0.3, 0.5, 0.9, 1.0, 1.0, 1.0)),
        titles_shuffled=rng.choice((0.0, 0.0, 0.0, 0.3)) if plain else rng.choice((0.0, 0.0, 0.2, 0.5, 0.9)),
        digit_space=rng.choice((0.0, 0.0, 0.0, 0.3, 0.8, 1.0)),
        kicker=rng.uniform(0.1, 0.8),
        deck=rng.uniform(0.1, 0.7),
        banner=rng.uniform(0.0, 0.25) if plain else rng.uniform(0.1, 0.7),
        byline=rng.choice(("run", "own", "own", "mixed", "mixed", "end")),
        title_kind=rng.choice(("mixed", "mixed", "mixed", "quote", "lines", "long", "plain", "colon")),
        subhead=rng.choice(("plain", "plain", "mark", "label", "number", "quote", "mixed")),
        spaced_names=rng.random() < 0.3,
        wide_space=rng.choice(("　", " ", " ", "  ")),
        traditional=not plain and rng.random() < 0.04,
        box=rng.uniform(0, 0.3) if plain else rng.uniform(0.1, 0.7),
        side=0.0 if plain else rng.choice((0.0, 0.0, 0.3, 0.7)) if not hard else rng.uniform(0, 0.6),
        weave=0.0 if plain else rng.uniform(0.2, 0.8) if hard else rng.choice((0.0, 0.0, 0.0, 0.3)),
        carry=rng.uniform(0.0, 0.5) if hard else 0.0,
        furniture=rng.choice((0, 1, 2)) if plain else rng.randint(1, 7),
        middle=0.0 if plain else rng.choice((0.0, 0.0, 0.05, 0.15)),
        noise=rng.choice((0.0, 0.002, 0.004, 0.008)) if hard else 0.0,
    )
