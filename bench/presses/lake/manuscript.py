"""An article as it is handed to the compositor."""

from dataclasses import dataclass, field


@dataclass
class Item:
    """One article before setting. Title parts are lists of printed lines; `blocks` are (role, text), a text of role "verse" is
    one line that is never broken; `byline_at` is before (the body), title, after or inside; `credit_at` is own, glued or
    bracket."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: str | None = None
    byline_at: str = "before"
    credit_at: str = "own"
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    blocks: list[tuple[str, str]] = field(default_factory=list)
    continued: bool = False
    """True for a further item of a column, which has no headline of its own banner."""

    def length(self) -> int:
        """Characters of the body."""
        return sum(len(text) for _, text in self.blocks)
