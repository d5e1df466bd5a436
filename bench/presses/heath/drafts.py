"""A draft: an article with the pieces that print it, before they are set."""

import random
from dataclasses import dataclass, field

from bench.presses.heath.dials import Dials
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Sources

BODY_ROLES = {"body": "paragraph", "subhead": "subhead", "caption": "caption"}
"""Roles of lines that print a block, and the role of that block."""


@dataclass
class Piece:
    """What is set as one: a paragraph, a title (in lines), a byline. `credit` is set behind a caption's text."""

    role: str
    text: str
    lines: list[str] | None = None
    credit: str = ""
    marked: bool = False
    """True when its first words show that something starts here."""


@dataclass
class Draft:
    """An article and its pieces in the order of print: above the body, the body, below it."""

    article: GoldArticle
    above: list[Piece] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    below: list[Piece] = field(default_factory=list)
    width: str = "any"
    """"wide" for what is mostly set wide, "page" for what is set to the first measure of the page."""

    @property
    def starts(self) -> bool:
        """True when a reader sees that an article starts at its first line, even without a title above."""
        return bool(self.above) or self.body[0].marked


@dataclass
class Desk:
    """What writers need: chance, dials, and texts."""

    rng: random.Random
    dials: Dials
    sources: Sources
    share: str

    def has(self, device: str) -> bool:
        """True as often as the page's share of a device."""
        return self.rng.random() < self.dials.shares[device]


def paragraphs(texts: list[str], marked: bool = False) -> list[Piece]:
    """Body pieces; `marked` when each starts with a mark of its own."""
    return [Piece("body", text, marked=marked) for text in texts]
