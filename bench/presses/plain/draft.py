"""An article as its author handed it in, before it has a place on the page."""

from dataclasses import dataclass, field

from bench.typesetter.gold import GoldBlock


@dataclass
class Draft:
    """Titles as lines, blocks as texts; `signing` says where the byline stands: top, foot (empty: in the text)."""

    kind: str = "story"
    genre: str = "news"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: str | None = None
    signing: str = ""
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    blocks: list[GoldBlock] = field(default_factory=list)
    rows: bool = False
    """True when every block of the body is a short line of its own (results, verse)."""
    caption: GoldBlock | None = None
    """The caption of a picture that stands in the article."""
    quote: str | None = None
    """Words of the text set large between two columns."""
    credit: str | None = None
    glued: bool = False
    extra: list["Draft"] = field(default_factory=list)

    def chars(self) -> int:
        """Characters of the body."""
        return sum(len(block.text) for block in self.blocks)
