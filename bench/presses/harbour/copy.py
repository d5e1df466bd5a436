"""What the desk hands to the composing room: articles as written, before anything is broken into lines."""

from dataclasses import dataclass, field


@dataclass
class Item:
    """One article as written. Titles are lists of printed lines; `signed` is a byline on a line of its own."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    signed: str | None = None
    signed_where: str = "top"
    """Where the byline's line stands: top (before the body), end (after it), title (behind the headline, wherever that is)."""
    byline: str | None = None
    """A byline inside the text."""
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    credit: str | None = None
    """Of a photo: who took it."""
    glued: str = ""
    """How the credit is glued to the caption: "" (own line), "space", "brackets"."""
    blocks: list[tuple[str, str]] = field(default_factory=list)
    """Roles (paragraph, subhead, caption) and texts."""
    rows: bool = False
    """Every block is a row of its own, set without an indent (verse, tables)."""
    measure: int | None = None
    carried: bool = False
    """Whether it goes on from another page."""

    def add(self, *texts: str, role: str = "paragraph") -> "Item":
        """The item itself with more blocks."""
        self.blocks += [(role, text) for text in texts if text]
        return self
