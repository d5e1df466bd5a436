"""An article ready to be set: its title by lines, its byline, and the parts of its body."""

import random
from dataclasses import dataclass, field

from bench.presses.weald.wrap import break_title


@dataclass
class TitlePart:
    """A kicker, headline or deck: its lines as printed."""

    lines: list[str] = field(default_factory=list)
    text: str = ""


def title_part(rng: random.Random, clauses: list[str], longest: float, known: str = "") -> TitlePart:
    """Each clause on lines of its own, broken where it is too long."""
    clauses = [clause.strip() for clause in clauses if clause.strip()]
    lines = [line for clause in clauses for line in break_title(clause, longest, rng, known)]
    return TitlePart(lines, " ".join(clauses))


@dataclass
class Part:
    """One block of a body, or a line that is none (credit, furniture)."""

    role: str
    text: str
    measure: float = 0.0
    single: bool = False
    """Kept on one line: a row of a list, a line of verse."""
    credit: str = ""
    """A photographer's line at the end of a caption's last line."""


@dataclass
class Piece:
    """An article before it is set."""

    kind: str = "story"
    banner: str = ""
    banner_printed: str = ""
    kicker: TitlePart = field(default_factory=TitlePart)
    headline: TitlePart = field(default_factory=TitlePart)
    deck: TitlePart = field(default_factory=TitlePart)
    byline: list[str] = field(default_factory=list)
    byline_text: str = ""
    byline_at: str = "top"
    """top (before the body), title (below the title) or end."""
    reporters: list[str] = field(default_factory=list)
    dateline: str = ""
    parts: list[Part] = field(default_factory=list)
    measure: float = 0.0
    title_first: bool = True

    def length(self) -> int:
        """Characters of the body."""
        return sum(len(part.text) for part in self.parts)
