"""An article in the making: its gold and the lines printed for it."""

import re
from dataclasses import dataclass, field

from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_CJK = r"[^A-Za-z]"


@dataclass
class Item:
    """What a page is put together from; `above` are banners, `head` titles, `foot` what stands below all."""

    gold: GoldArticle = field(default_factory=GoldArticle)
    above: list[GoldLine] = field(default_factory=list)
    head: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    foot: list[GoldLine] = field(default_factory=list)
    head_last: bool = False
    tight: bool = False
    """True: no empty lines between its lines, whatever the page does."""

    def lines(self) -> list[GoldLine]:
        """All lines in the order of print."""
        parts = (self.body, self.head) if self.head_last else (self.head, self.body)
        return [*self.above, *parts[0], *parts[1], *self.foot]


def join_lines(lines: list[str]) -> str:
    """Text of printed lines without the spaces of typesetting; those between Latin words stay.

    >>> join_lines(["　　2 月 15", "日，South Sea 号"])
    '2月15日，South Sea号'
    """
    text = "".join(line.strip(" 　") for line in lines)
    return re.sub(rf"(?<={_CJK})[ 　]+|[ 　]+(?={_CJK})", "", text)


def add_title(item: Item, role: str, lines: list[str]) -> None:
    """Prints a kicker, headline or deck and tells the gold."""
    setattr(item.gold, role, join_lines(lines))
    item.head += [GoldLine(line, role, starts_block=at == 0) for at, line in enumerate(lines)]


def add_block(item: Item, role: str, lines: list[str], measure: float = 0.0, text: str | None = None) -> None:
    """Prints a block of the body; its text is what its lines tell unless it is given."""
    number = len(item.gold.blocks)
    item.gold.blocks.append(GoldBlock(role, join_lines(lines) if text is None else text, measure))
    printed = "body" if role == "paragraph" else role
    item.body += [GoldLine(line, printed, block=number, starts_block=at == 0) for at, line in enumerate(lines)]


def add_banner(item: Item, text: str, glyph: str = "") -> None:
    """Prints the name of a column above everything else; the glyph is an icon that the extraction read as a letter."""
    item.gold.banner = join_lines([text])
    item.above.append(GoldLine(text + glyph, "banner"))


def furniture(text: str) -> GoldLine:
    """A line that belongs to no article."""
    return GoldLine(text, "furniture")
