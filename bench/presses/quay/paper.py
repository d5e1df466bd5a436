"""What one page's paper does: the chance of every device, drawn anew for each page."""

import random
from dataclasses import dataclass, replace

from bench.presses.quay.column import Column

LEVELS = ("standard", "varied", "hard")
DEVICES = ("notices", "briefs", "interview", "roster", "poems", "letter", "feature", "pair", "work")
"""What fills the other half of a page; boxes, event lines, captions and turns happen to stories."""
_SIGNING = ("inline", "names", "own", "agency", "end", "mark", "dated", "none", "double", "report", "source")
_HOUSE = ("inline", "names", "own", "agency", "end", "none")


@dataclass
class Paper:
    """The dials of a page; numbers are chances."""

    level: str
    order: str
    """Where headlines of stories stand: before, after, mixed."""
    blank: str
    """Empty lines: always, never, some, between (articles only)."""
    blank_rate: float
    columns: list[Column]
    narrow: Column
    """The column of notices and briefs."""
    signing: dict[str, float]
    devices: dict[str, float]
    share: float
    """How much of the page devices fill."""
    kicker: float
    deck: float
    event: float
    series: float
    broken: float
    subhead: float
    banner: float
    caption: float
    box: float
    turn: float
    furniture: float
    unit: str
    """How the parts of a story are marked."""
    unit_alone: bool
    """True: the mark stands on a line above the words."""
    mark: str
    glyph: str
    name_gap: str
    cut: int
    """Paragraphs longer than this are parted, in characters."""


def draw_paper(rng: random.Random, level: str) -> Paper:
    """The dials of one page."""
    if level not in LEVELS:
        raise ValueError(f"{level}: no level; one of {', '.join(LEVELS)}")
    step = LEVELS.index(level)
    signing = rng.sample(_HOUSE, rng.randint(2, 4)) if not step else rng.sample(_SIGNING, rng.randint(3, 7))
    chosen = rng.sample(DEVICES, (rng.randint(1, 3), rng.randint(3, 5), rng.randint(5, 8))[step])
    more = (0.35, 0.8, 1.0)[step]
    columns = _columns(rng, step)
    return Paper(
        level,
        order=rng.choices(("before", "after", "mixed"), ((6, 4, 0), (5, 3, 2), (5, 3, 2))[step])[0],
        blank=rng.choices(("always", "never", "some", "between"), (4, 4, 1, 1) if not step else (3, 3, 2, 2))[0],
        blank_rate=rng.uniform(0.15, 0.8),
        columns=columns,
        narrow=_narrow(rng, columns[0], step),
        signing={form: rng.uniform(0.5, 2.0) for form in signing},
        devices={device: rng.uniform(0.3, 2.0) for device in chosen},
        share=rng.uniform(*((0.25, 0.5), (0.4, 0.6), (0.45, 0.65))[step]),
        kicker=rng.uniform(0.1, 0.7),
        deck=rng.uniform(0.0, 0.5) * more,
        event=rng.choice((0.0, 0.15, 0.5)) * more,
        series=rng.choice((0.0, 0.1, 0.4)) * more,
        broken=rng.uniform(0.0, 0.8) * more,
        subhead=rng.uniform(0.1, 0.8),
        banner=rng.uniform(0.0, 0.4) * more,
        caption=rng.choice((0.0, 0.2, 0.5)) * more,
        box=rng.choice((0.0, 0.15, 0.4)) * more,
        turn=rng.choice((0.0, 0.2, 0.6)) * more,
        furniture=rng.choice((0.0, 0.4, 0.7, 1.0)),
        unit=rng.choice(("01", "1", "壹", "A", "【】", "一、", "（一）", "■", "", "", "", "▶", "●")),
        unit_alone=step > 0 and rng.random() < 0.5,
        mark=rng.choice("■□◎●◆▲"),
        glyph=rng.choice(("G", "", "", "", "K", "■", "●", "W")),
        name_gap=rng.choice((" ", " ", "　", "")),
        cut=rng.choice((80, 100, 130, 170)),
    )


def _columns(rng: random.Random, step: int) -> list[Column]:
    """Two to four columns, alike but for their measure."""
    first = Column(
        rng.randint(*((14, 28), (9, 32), (8, 34))[step]),
        rule=rng.choices(("down", "tight", "either", "free"), (4, 3, 3, 0) if not step else (3, 3, 2, 2))[0],
        pairs=rng.random() < 0.5,
        gaps=rng.choice((0.0, 0.0, 0.0, 0.4, 1.0)),
        keep_indent=rng.random() < 0.2,
        full_digits=step > 0 and rng.random() < 0.08,
        tracked=rng.choice((0.0, 0.03, 0.08)),
    )
    others = [rng.randint(*((14, 30), (10, 36), (8, 45))[step]) for _ in range(rng.randint(1, 3))]
    return [first, *(of_measure(first, measure) for measure in others)]


def _narrow(rng: random.Random, first: Column, step: int) -> Column:
    """A column of the page, or one as narrow as those of notices are."""
    return first if rng.random() < 0.3 else of_measure(first, rng.randint(13 - step, 22))


def of_measure(column: Column, measure: int) -> Column:
    """The column with another measure."""
    return replace(column, measure=measure)
