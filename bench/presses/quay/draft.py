"""An article in the making: its gold, and the lines printed for it."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.quay.column import Column, set_text, width
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_INNER = re.compile(r"(?<=[^A-Za-z])[ 　]+|[ 　]+(?=[^A-Za-z])")


@dataclass
class Draft:
    """`above` are banners, `head` titles, `foot` what stands below everything."""

    gold: GoldArticle = field(default_factory=GoldArticle)
    above: list[GoldLine] = field(default_factory=list)
    head: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    foot: list[GoldLine] = field(default_factory=list)
    head_last: bool = False
    tight: bool = False
    """True: no empty lines inside, whatever the page does."""
    running: bool = False
    """True: running text long enough to be turned to another page."""
    turned: bool = False
    """True: it goes on on another page or comes from one."""

    def lines(self) -> list[GoldLine]:
        """All lines in the order of print."""
        inner = [*self.body, *self.head] if self.head_last else [*self.head, *self.body]
        return [*self.above, *inner, *self.foot]

    def size(self) -> int:
        """Printed characters."""
        return sum(len(line.text) + 1 for line in self.lines())


def joined(lines: list[str]) -> str:
    """Printed lines as one text; only spaces between Latin words stay.

    >>> joined(["　　2 月 15", "日，South Sea 号"])
    '2月15日，South Sea号'
    """
    return _INNER.sub("", "".join(line.strip(" 　") for line in lines))


def put_title(draft: Draft, role: str, lines: list[str]) -> None:
    """Prints a kicker, headline or deck and tells the gold."""
    setattr(draft.gold, role, joined(lines))
    draft.head += [GoldLine(line, role, starts_block=at == 0) for at, line in enumerate(lines)]


def put_block(draft: Draft, role: str, lines: list[str], measure: float = 0.0, text: str | None = None) -> None:
    """Prints a block of the body; its text is what its lines tell unless it is given."""
    number = len(draft.gold.blocks)
    draft.gold.blocks.append(GoldBlock(role, joined(lines) if text is None else text, measure))
    printed = "body" if role == "paragraph" else role
    draft.body += [GoldLine(line, printed, block=number, starts_block=at == 0) for at, line in enumerate(lines)]


def put_texts(draft: Draft, rng: random.Random, column: Column, texts: list[str], indent: float = 2.0) -> None:
    """Prints paragraphs set to the column."""
    for text, after in zip(texts, [*texts[1:], ""], strict=True):
        lines = set_text(text, column, rng, indent, short_next=0 < width(after) < column.measure)
        put_block(draft, "paragraph", lines, column.measure, re.sub(r"(?<=[讯电]) (?=（)|(?<=[讯电]) ", "", text))


def put_rows(draft: Draft, rows: list[str]) -> None:
    """Prints rows of a table or verses: each a paragraph."""
    for row in rows:
        put_block(draft, "paragraph", [row], width(row), row.strip(" 　"))


def put_gap(draft: Draft) -> None:
    """An empty line that is part of the setting."""
    draft.body.append(GoldLine("", "blank"))


def put_banner(draft: Draft, text: str, glyph: str = "") -> None:
    """Prints the name of a column above everything else; the glyph is an icon that came out as a letter or sign."""
    draft.gold.banner = joined([text])
    draft.above.append(GoldLine(text + glyph, "banner"))


def put_byline(draft: Draft, lines: list[str], names: list[str]) -> None:
    """Prints a byline where the body has come to."""
    draft.gold.byline, draft.gold.reporters = " ".join(lines), names
    draft.body += [GoldLine(line, "byline") for line in lines]


def put_credit(draft: Draft, text: str) -> None:
    """Prints who took a picture."""
    draft.body.append(GoldLine(text, "credit"))


def furniture(text: str) -> GoldLine:
    """A line that belongs to no article."""
    return GoldLine(text, "furniture")
