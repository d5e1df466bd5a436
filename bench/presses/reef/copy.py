"""An article as it leaves the copy desk: its title parts, blocks and signatures, not yet set."""

from dataclasses import dataclass, field


@dataclass
class Block:
    """A block of a body; `credit` is printed behind a caption on its last line, `credit_line` below it."""

    role: str
    text: str
    credit: str = ""
    credit_line: str = ""
    flush: bool = False
    """Set without the indent of a first line: rows of a table, greetings of a letter."""


@dataclass
class Item:
    """One article; title parts are lists of printed lines."""

    kind: str = "story"
    banner: str = ""
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    """Lines below the body that tell who wrote it."""
    printed_by: str = ""
    """The byline inside a paragraph."""
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    blocks: list[Block] = field(default_factory=list)
    turn: tuple[str, str] = ("", "")
    """What stands on lines of its own before and after the body: taken over from, and turned to, another page."""
    manner: str = "plain"
    """How it may be signed: news, comment, plain."""

    def length(self) -> int:
        """Characters of its body."""
        return sum(len(block.text) for block in self.blocks)
