"""What an article is before it is set."""

from dataclasses import dataclass, field


@dataclass
class Piece:
    """An article as written; a title of two clauses has a line break between them."""

    headline: str = ""
    kicker: str = ""
    deck: str = ""
    banner: str = ""
    kind: str = "story"
    byline: str = ""
    byline_last: bool = False
    reporters: list[str] = field(default_factory=list)
    dateline: str = ""
    blocks: list[tuple[str, str]] = field(default_factory=list)
    rows: bool = False
    """True when every block is a row or a verse, set without indent."""
    credit: str = ""
    shot: str = ""
    """Who took the picture inside the article, printed behind its caption."""

    def paragraphs(self, texts: list[str]) -> "Piece":
        """The piece with these paragraphs added."""
        self.blocks += [("paragraph", text) for text in texts]
        return self
