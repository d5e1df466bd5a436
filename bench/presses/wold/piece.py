"""An article as written, before it is set."""

from dataclasses import dataclass, field


@dataclass
class Part:
    """A block: its role (paragraph, subhead, caption), its text, and how it is set: run, list, verse, gap, row, sign."""

    role: str
    text: str
    style: str = "run"


@dataclass
class Piece:
    """An article with everything that may be printed of it."""

    genre: str
    kind: str = "story"
    banner: str | None = None
    headline: str | None = None
    kicker: str | None = None
    deck: str | None = None
    parts: list[Part] = field(default_factory=list)
    byline: str | None = None
    sign: str | None = None
    """The byline or credit as it stands on a line of its own."""
    sign_place: str = ""
    """top, right, bottom, or glued (to a caption)."""
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    wide: bool = False
    """Rows that need a wide measure."""
    big: bool = False
    """A lead or a feature: larger titles, several lines."""
    inset: tuple[str, str] | None = None
    """Caption and credit of a picture that stands inside."""
    cut: str = ""
    """jump: goes on elsewhere; rest: comes from elsewhere."""
