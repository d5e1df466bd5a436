"""An article as its writer hands it in, before it is set."""

from dataclasses import dataclass, field


@dataclass
class Piece:
    """A block of a body. `style`: text (indented first line), flat (no indent), row (of a list, of verse), names."""

    text: str
    role: str = "paragraph"
    style: str = "text"


@dataclass
class Draft:
    """What is known of an article; `title` is the headline in the lines an editor broke it into."""

    group: str
    pieces: list[Piece]
    title: list[str] = field(default_factory=list)
    kind: str = "story"
    banner: str | None = None
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = None
    byline_after: bool = False
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    credit: str | None = None
    credit_glued: bool = False
    picture: str | None = None
    """The caption of a picture that could stand inside the article."""

    def length(self) -> int:
        """Characters of the body."""
        return sum(len(piece.text) for piece in self.pieces)


def paragraphs(texts: list[str]) -> list[Piece]:
    """Running text."""
    return [Piece(text) for text in texts]


def subhead(text: str) -> Piece:
    """A sub-heading."""
    return Piece(text, "subhead", "flat")


def row(text: str) -> Piece:
    """One row of a list, a line of verse."""
    return Piece(text, style="row")
