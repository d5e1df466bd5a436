"""How one page is made up: every device's share is drawn by itself, so that pages are combinations and not templates."""

import random
from dataclasses import dataclass

from bench.presses.harbour.wrap import Wrapping


@dataclass
class Dials:
    """The habits of one page."""

    wrapping: Wrapping
    measures: list[int]
    title_side: str
    """before, after, or both (drawn per article)."""
    blanks: float
    """Share of lines behind which a blank line stands; below 0: between blocks only."""
    items: int
    kicker: float
    deck: float
    second_line: float
    banner: float
    glyph: str
    subheads: float
    inline_byline: float
    photos: float
    boxes: float
    own_copy: float
    narrow: float
    """Share of long articles beside whose text a picture stands, so that some lines are narrower."""
    wide_lead: float
    caption_inside: float
    furniture: float
    interleave: float = 0.0
    resume: float = 0.0
    slips: float = 0.0
    doubled: float = 0.0
    dropped: float = 0.0
    traditional: bool = False
    wide_digits: bool = False


_STANDARD_MEASURES = (13, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 30, 34)
_ALL_MEASURES = (8, 9, 10, 11, 12, *_STANDARD_MEASURES, 36, 38, 41, 45)


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The habits of a page of a level."""
    plain = level == "standard"
    dials = Dials(
        wrapping=_wrapping(rng, plain),
        measures=rng.sample(_STANDARD_MEASURES if plain else _ALL_MEASURES, rng.randint(2, 4)),
        title_side=rng.choice(("before", "after")),
        blanks=rng.choice((0.0, 0.0, 1.0, 1.0, 1.0, rng.uniform(0.05, 0.95))),
        items=rng.randint(3, 9) if plain else rng.randint(3, 12),
        kicker=rng.uniform(0.1, 0.7),
        deck=rng.uniform(0.0, 0.4),
        second_line=rng.uniform(0.0, 0.5),
        banner=rng.uniform(0.0, 0.35),
        glyph=rng.choice(("", "", "", "G", "\ue00c", "■", "◆", "●")),
        subheads=rng.uniform(0.0, 0.5),
        inline_byline=rng.uniform(0.2, 0.8),
        photos=rng.uniform(0.0, 0.2),
        boxes=rng.uniform(0.0, 0.25 if plain else 0.4),
        own_copy=rng.uniform(0.1, 0.4),
        narrow=0.0 if plain else rng.choice((0, 0, rng.uniform(0, 0.4))),
        wide_lead=0.0 if plain else rng.choice((0, 0, rng.uniform(0, 0.4))),
        caption_inside=rng.uniform(0.0, 0.15 if plain else 0.3),
        furniture=rng.uniform(0.2, 1.0),
        wide_digits=rng.random() < (0.05 if plain else 0.15),
    )
    if not dials.wrapping.indent:
        dials.blanks = -1.0  # a paper without indents parts its paragraphs by space
    return _roughened(dials, rng) if level == "hard" else dials


def _wrapping(rng: random.Random, plain: bool) -> Wrapping:
    """Most papers push or pull; few break the rules."""
    ways = ("push", "push", "pull", "pull", "hang") if plain else ("push", "pull", "hang", "ignore")
    return Wrapping(
        forbidden=rng.choice(ways),
        squeeze=rng.choice((0.0, 0.0, rng.uniform(0, 0.6))),
        indent=4 if rng.random() < (0.95 if plain else 0.8) else rng.choice((0, 2, 4)),
        indent_kept=rng.random() < (0.06 if plain else 0.15),
        spaces=rng.choice((0.0, 0.3, 0.9)),
        break_words=0.0 if plain else rng.choice((0.0, 0.3)),
    )


def _roughened(dials: Dials, rng: random.Random) -> Dials:
    """The same page with what only hard pages have, each device on some of them."""
    dials.title_side = rng.choice((dials.title_side, "both"))
    dials.interleave = rng.choice((0.0, 0.0, 0.1, 0.15))
    dials.resume = rng.choice((0.0, 0.1, 0.25))
    dials.slips = rng.choice((0.0, 0.0005, 0.002))
    dials.doubled = rng.choice((0.0, 0.002, 0.006))
    dials.dropped = rng.choice((0.0, 0.002, 0.006))
    dials.traditional = rng.random() < 0.25
    return dials
