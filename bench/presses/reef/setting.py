"""Articles set into lines, each with its place in the gold; gold texts are what the lines print."""

import random
import re
from dataclasses import dataclass

from bench.presses.reef.copy import Block, Item
from bench.presses.reef.dials import Dials
from bench.presses.reef.spacing import spaced
from bench.presses.reef.wrapping import width, wrap

_SIGNED = re.compile("（[^（）]{1,14}）")
"""What a signature that fell on a line of its own looks like: there nobody can tell it from a byline below the body."""


@dataclass
class Line:
    """A printed line; a twin is printed twice by mistake and counts once."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    twin: bool = False


class Setter:
    """Sets articles in the house style of a page."""

    def __init__(self, rng: random.Random, dials: Dials) -> None:
        """One setter a page."""
        self.rng, self.dials = rng, dials

    def set(self, item: Item, number: int, titles: str) -> list[Line]:
        """The article's lines, its titles before or after its body."""
        measure = float(self.rng.choice(self.dials.measures))
        head = [line for role in ("kicker", "headline", "deck") for line in self.part(role, getattr(item, role), number)]
        banner = self.part("banner", [item.banner] if item.banner else [], number)
        above = self.part("byline", item.byline, number)
        below = self.part("byline", item.signature, number)
        body = [line for at, block in enumerate(item.blocks) for line in self.block(block, number, at, measure)]
        taken, turned = ([Line(text, "furniture")] if text else [] for text in item.turn)
        copy = [*above, *taken, *body, *below, *turned]
        return [*banner, *head, *copy] if titles == "before" else [*banner, *copy, *head]

    def part(self, role: str, texts: list[str], number: int) -> list[Line]:
        """Lines of a title part or byline."""
        return [Line(self.print(text), role, number, None, at == 0) for at, text in enumerate(texts)]

    def block(self, block: Block, number: int, at: int, measure: float) -> list[Line]:
        """Lines of a block, and of a credit below it."""
        role = "body" if block.role == "paragraph" else block.role
        if role == "subhead":
            return [Line(self.print(block.text), role, number, at, True)]
        if self.dials.uneven and self.rng.random() < self.dials.uneven:
            measure += self.rng.choice((-1, 1, 2))
        if role == "caption":
            measure = max(measure, float(self.rng.choice((16, 20, 24, 27, 34, 41))))
        if block.flush:
            measure = max(measure, width(block.text) * 1.3)
        flush = block.flush or self.dials.indent == "none"
        texts = wrap(self.print(block.text + block.credit), measure, measure - (0 if flush else 2), self.dials.rule)
        if self.dials.indent == "kept" and not flush:
            texts[0] = "　　" + texts[0]
        lines = [Line(text, role, number, at, first == 0) for first, text in enumerate(texts)]
        if role == "body" and len(lines) > 1 and _SIGNED.fullmatch(lines[-1].text):
            lines[-1] = Line(lines[-1].text, "byline", number, None, True)
        return lines + self.part("credit", [block.credit_line] if block.credit_line else [], number)

    def print(self, text: str) -> str:
        """The text with the spaces and digits of the page."""
        return spaced(self.rng, text, self.dials.digits)
