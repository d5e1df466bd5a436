"""One article before it is set."""

from dataclasses import dataclass, field


@dataclass
class Block:
    """A block of the body: its role, its text, a credit glued to its end, and whether its first line is flush."""

    role: str
    text: str
    credit: str = ""
    flush: bool = False


@dataclass
class Piece:
    """An article: titles as lines, what stands before and after the body on lines of its own, and its body."""

    kind: str = "story"
    banner: str = ""
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    credit: str = ""
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    caption: Block | None = None
    boxes: list["Piece"] = field(default_factory=list)
    opening: str = ""
    closing: str = ""

    @property
    def size(self) -> int:
        """Characters of the body."""
        return sum(len(block.text) for block in self.blocks)
