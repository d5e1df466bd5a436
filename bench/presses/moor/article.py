"""One article in type: the lines of its title, signature and body, each with its role, in the order of print."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.moor.dials import Dials
from bench.presses.moor.wrap import space_digits, widen, width, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

BODY_ROLES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


@dataclass
class Item:
    """An article with its printed lines: above the body and its title (banner), round the title, body, and what follows."""

    gold: GoldArticle
    banner: list[GoldLine] = field(default_factory=list)
    title: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    title_first: bool = True
    dense: bool = False
    """No blank line between its lines, whatever the page does."""


@dataclass
class Setter:
    """How the body of one article is set."""

    rng: random.Random
    dials: Dials
    measure: float
    kept: bool
    indent: float = 2.0

    def lines(self, text: str, indent: float, full_end: bool = False) -> list[str]:
        """Printed lines of a block."""
        kinsoku, spacing = self.dials.choices["kinsoku"], self.dials.choices["digits"]
        found = wrap(text, self.measure, indent, kinsoku)
        if full_end and len(found) > 1:
            found = self._to_full(text, indent, found)
        share = {"spaced": 0.95, "some": 0.4}.get(spacing, 0.0)
        found = [space_digits(self.rng, line, share) for line in found]
        if indent and self.kept:
            found[0] = "\u3000\u3000" + found[0]
        return found

    def _to_full(self, text: str, indent: float, found: list[str]) -> list[str]:
        """The paragraph with tracking such that its last line is full, where a measure near by gives that."""
        for measure in (self.measure, self.measure + 1, self.measure - 1):
            lines = wrap(text, measure, indent, self.dials.choices["kinsoku"])
            if 0 <= measure - width(lines[-1]) <= 1 and len(lines) > 1:
                return lines
        return found


def add_block(item: Item, setter: Setter, role: str, text: str, indent: float | None = None) -> None:
    """Sets one block at the end of the body."""
    if setter.dials.choices["digits"] == "wide":
        text = widen(text)
    at = len(item.gold.blocks)
    item.gold.blocks.append(GoldBlock(role, text, setter.measure))
    indent = (0.0 if role == "subhead" else setter.indent) if indent is None else indent
    full = role == "paragraph" and setter.dials.has(setter.rng, "full_end")
    for place, line in enumerate(setter.lines(text, indent, full)):
        item.body.append(GoldLine(line, BODY_ROLES[role], None, at, place == 0))


def add_title(item: Item, role: str, lines: list[str]) -> None:
    """Sets a part of the title; the gold is its lines joined."""
    setattr(item.gold, role, "".join(lines))
    for place, line in enumerate(lines):
        item.title.append(GoldLine(line, role, None, None, place == 0))


def add_line(item: Item, role: str, text: str) -> None:
    """Sets a line that is no block: byline, credit or furniture."""
    item.body.append(GoldLine(text, role, None, None, role in ("byline", "credit")))


def add_banner(item: Item, text: str, icon: str = "") -> None:
    """Sets the column's name above the article, with the glyph that an icon turned into."""
    item.gold.banner = text
    item.banner.append(GoldLine(text + icon, "banner", None, None, True))


_BREAK = re.compile(r"[\s\u3000，。！？：；、]")


def title_lines(rng: random.Random, text: str, many: bool) -> list[str]:
    """A title on one line, or on two or three that end between clauses, else near the middle but in no number or quotation."""
    if not many or width(text) < 10:
        return [text]
    marked = any(_BREAK.match(char) for char in text[3:-4])
    if not marked and (width(text) < 14 or rng.random() < 0.5) and width(text) < 28:
        return [text]  # most editors would rather not break a clause
    return _thirds(text) if width(text) > 22 and rng.random() < 0.3 else _halved(text)


def _halved(text: str) -> list[str]:
    at = _best_break(text, len(text) / 2)
    return [text[:at].strip(), text[at:].strip()] if at else [text]


def _thirds(text: str) -> list[str]:
    at = _best_break(text, len(text) / 3)
    return [text[:at].strip(), *_halved(text[at:].strip())] if at else [text]


def _best_break(text: str, middle: float) -> int:
    """Where a line of a title may end: nearest to the middle, after a mark rather than inside a clause; 0 for nowhere."""
    places = []
    for at in range(3, len(text) - 3):
        if text[at] in "，。、：；！？”》）%":
            continue
        before = text[:at]
        inside = before.count("“") > before.count("”") or before.count("《") > before.count("》")
        digits = text[at - 1].isascii() and text[at].isascii()
        marked = bool(_BREAK.match(text[at - 1]))
        places.append((abs(at - middle) + 50 * inside + 50 * digits - 4 * marked + 9 * (text[at - 1] in "“《（"), at))
    return min(places)[1] if places else 0
