"""The house style of one page, drawn at random: columns, order of titles, signatures, and the chance of every device."""

import random
from dataclasses import dataclass, replace

from bench.presses.weir.compose import Column

DEVICES = ("notices", "shorts", "interview", "roster", "poems", "speech", "event", "pictures", "units")
_SOME = {"standard": (1, 2), "varied": (2, 4), "hard": (3, 6)}
_SHARE = {"standard": (0.1, 0.45), "varied": (0.3, 0.65), "hard": (0.4, 0.7)}
_SIGNS = (
    *("lead", "lead", "lead", "report", "line", "line", "marked", "dated", "agency", "tail", "tail_line", "none", "plain"),
    *("slash", "post", "source"),
)


@dataclass
class House:
    """The dials of a page."""

    level: str
    order: str
    """Where titles stand: before, after, mixed."""
    blank: str
    """Empty lines: always, never, sometimes, between (articles)."""
    columns: list[Column]
    signs: list[str]
    devices: dict[str, float]
    """The devices of this page and their weights."""
    share: float
    """Share of the text that devices take."""
    length: int
    """Characters wanted."""
    kicker: float
    deck: float
    title_most: int
    """Longest line of a headline, in em."""
    subhead: float
    banner: float
    furniture: float
    inset: float
    turn: float
    box: float
    bullet: str
    icon: str
    part: int
    """Length towards which paragraphs are parted, in characters."""

    def column(self, rng: random.Random, most: int = 99) -> Column:
        """One of the page's columns, at most so wide."""
        fit = [column for column in self.columns if column.measure <= most]
        return rng.choice(fit) if fit else replace(self.columns[0], measure=most)

    def last(self, rng: random.Random) -> bool:
        """True where a title stands below its text."""
        return self.order == "after" or (self.order == "mixed" and rng.random() < 0.5)


def draw_house(rng: random.Random, level: str) -> House:
    """The dials of a page of a level."""
    plain = level == "standard"
    order = rng.choices(("before", "after", "mixed"), (6, 4, 0 if plain else 1))[0]
    chosen = rng.sample(DEVICES, rng.randint(*_SOME[level]))
    return House(
        level=level,
        order=order,
        blank=rng.choices(("always", "never", "sometimes", "between"), (4, 3, 1, 3) if order != "mixed" else (1, 0, 0, 3))[0],
        columns=_draw_columns(rng, plain),
        signs=rng.sample(_SIGNS, rng.randint(2, 4 if plain else 6)),
        devices={device: rng.uniform(0.3, 1.0) for device in chosen},
        share=rng.uniform(*_SHARE[level]),
        length=rng.randint(1650, 2900) if plain else rng.randint(1650, 3600),
        kicker=rng.uniform(0.1, 0.8),
        deck=rng.uniform(0.0, 0.3 if plain else 0.6),
        title_most=rng.choice((60, 60, 20)) if plain else rng.choice((60, 22, 16, 12, 10, 9)),
        subhead=rng.uniform(0.0, 0.5),
        banner=rng.uniform(0.0, 0.15 if plain else 0.4),
        furniture=rng.choice((0.0, 0.4, 0.8)) if plain else rng.uniform(0.2, 1.0),
        inset=0.05 if plain else rng.uniform(0.0, 0.25),
        turn=0.06 if plain else rng.choice((0.0, 0.2, 0.6)),
        box=0.05 if plain else rng.choice((0.0, 0.1, 0.35)),
        bullet=rng.choice("●▲■◆○★"),
        icon=rng.choice(("", "", "", "G", "Z", "▼", "◢")),
        part=rng.choice((60, 90, 130, 180)),
    )


def _draw_columns(rng: random.Random, plain: bool) -> list[Column]:
    base = Column(
        20,
        rule=rng.choices(("over", "squeeze", "hang", "none"), (5, 3, 1, 0 if plain else 2))[0],
        pairs=rng.random() < 0.4,
        gaps=rng.choice((0.0, 0.0, 0.3, 0.7, 1.0)),
        indent=rng.random() < (0.2 if plain else 0.3),
        full_digits=rng.random() < (0.0 if plain else 0.08),
        uneven=rng.choice((0.0, 0.0, 0.05, 0.1)),
    )
    measures = rng.sample(range(14, 31), rng.randint(1, 3))
    if rng.random() < (0.2 if plain else 0.5):
        measures.append(rng.choice((rng.randint(8, 13), rng.randint(32, 45))))
    return [replace(base, measure=measure) for measure in measures]
