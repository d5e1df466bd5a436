"""What is handed in to be set: the parts of one article, each with the way in which it stands on the page."""

import random
from dataclasses import dataclass, field

from bench.typesetter.sources import Sources


@dataclass
class Piece:
    """A block of a body; its form is para, flush (no indent), row (one line), verse, right, or head (a subhead)."""

    text: str
    role: str = "paragraph"
    form: str = "para"


@dataclass
class Manuscript:
    """One article; titles are lists of printed lines, `byline_at` is top, end or credit."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: str | None = None
    byline_at: str = "top"
    glued: bool = False
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    pieces: list[Piece] = field(default_factory=list)
    measure: float = 0.0


@dataclass
class Desk:
    """What every writer needs: the draws of the page, its texts and for whom they are parted, its dials."""

    rng: random.Random
    sources: Sources
    share: str
    dials: dict[str, float]

    def chance(self, dial: str) -> bool:
        """True as often as the page's dial says."""
        return self.rng.random() < self.dials[dial]
