"""A piece: one article as it is written, and the parts that are printed of it, in order."""

from dataclasses import dataclass, field

from bench.typesetter.gold import GoldArticle, GoldBlock


@dataclass
class Part:
    """What is set in one go; `block` is its number in the body, `tail` is printed behind it and no part of it."""

    role: str
    text: str
    block: int | None = None
    tail: str = ""
    indent: bool = True


@dataclass
class Piece:
    """An article with its parts in order of reading: titles apart, so that they can stand before or after."""

    gold: GoldArticle
    body: list[Part] = field(default_factory=list)
    narrow: bool = False
    ours: bool = False

    def add(self, text: str, role: str = "body", tail: str = "", *, indent: bool = True) -> None:
        """One more block."""
        kind = {"body": "paragraph"}.get(role, role)
        self.gold.blocks.append(GoldBlock(kind, text))
        self.body.append(Part(role, text, len(self.gold.blocks) - 1, tail, indent))

    def line(self, role: str, text: str) -> None:
        """A line that is no block: byline, credit, furniture."""
        self.body.append(Part(role, text, indent=False))

    def titles(self) -> list[Part]:
        """Kicker, headline and deck."""
        found = ((role, getattr(self.gold, role)) for role in ("kicker", "headline", "deck"))
        return [Part(role, text, indent=False) for role, text in found if text]


def piece(headline: str, *, kind: str = "story", banner: str | None = None, narrow: bool = False) -> Piece:
    """An empty piece."""
    return Piece(GoldArticle(kind, headline=headline, banner=banner), narrow=narrow)
