"""An article before it is set: its titles line by line, its blocks, and what stands on lines of their own."""

from dataclasses import dataclass, field


@dataclass
class Piece:
    """One article; titles are lists of printed lines, `credit` and `signature` stand on their own line."""

    kind: str = "story"
    blocks: list[tuple[str, str]] = field(default_factory=list)
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    banner: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    credits: dict[int, str] = field(default_factory=dict)
    """Credit of the caption with this block number, on its own line."""
    glued: dict[int, str] = field(default_factory=dict)
    """Credit printed behind the caption on its last line."""
    signature: str | None = None
    ragged: bool = False
    """Lines that are not set to the measure: verses, rows of results."""
