"""One printed item (article, photo, furniture): its lines as they are set, from which its gold is read off at the end."""

import random
from dataclasses import dataclass, field

from bench.presses.river.composing import NARROW, break_lines, fold_title, printed
from bench.presses.river.makeup import Makeup
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine


@dataclass
class Item:
    """Lines with block numbers of this item; `article` None for furniture; `glued` is a credit behind a block's text."""

    rng: random.Random
    makeup: Makeup
    side: str
    measure: int
    article: GoldArticle | None = None
    lines: list[GoldLine] = field(default_factory=list)
    glued: dict[int, str] = field(default_factory=dict)
    twice: set[int] = field(default_factory=set)
    """Identities of lines that are printed again by mistake."""


def furniture(rng: random.Random, makeup: Makeup, text: str) -> Item:
    """An item of one line that belongs to no article."""
    return Item(rng, makeup, "", 0, None, [GoldLine(text, "furniture")])


def add_title(item: Item, role: str, text: str, most: int = 18) -> None:
    """Prints a title part (kicker, headline, deck, banner, byline, credit) over as many lines as it takes."""
    rng, makeup, starts = item.rng, item.makeup, True
    for part in fold_title(rng, text, most) if role in ("headline", "kicker", "deck") else [text]:
        item.lines.append(GoldLine(printed(rng, part, makeup), role, 0, None, starts))
        starts = False


def add_block(item: Item, text: str, role: str = "paragraph", credit: str = "") -> None:
    """Prints a block of the body set to the item's measure."""
    assert item.article is not None
    rng, makeup = item.rng, item.makeup
    number = len(item.article.blocks)
    item.article.blocks.append(GoldBlock(role, text, float(item.measure)))
    if credit:
        item.glued[number] = credit
    shown = printed(rng, text, makeup) + credit
    indent = 0.0 if role == "subhead" else 2.0
    lines = [shown] if role == "subhead" else break_lines(rng, shown, item.measure, makeup, indent)
    kept = role == "paragraph" and rng.random() < makeup.indent_kept
    for at, line in enumerate(lines):
        line_text = "\u3000\u3000" + line if kept and not at else line
        item.lines.append(GoldLine(line_text, "body" if role == "paragraph" else role, 0, number, not at))


def read_gold(item: Item) -> None:
    """Sets the text of each block to what its lines print, half-width digits, a doubled line once."""
    if item.article is None:
        return
    for number, block in enumerate(item.article.blocks):
        lines = [line.text.strip() for line in item.lines if line.block == number and id(line) not in item.twice]
        text = "".join(lines).translate(NARROW).replace(" ", "") if not _latin(lines) else _spaced(lines)
        credit = item.glued.get(number, "").replace(" ", "")
        block.text = text.replace(" ", "").removesuffix(credit) if credit else text


def _latin(lines: list[str]) -> bool:
    return any(char.isascii() and char.isalpha() for line in lines for char in line)


def _spaced(lines: list[str]) -> str:
    joined = ""
    for line in lines:
        gap = " " if joined[-1:].isascii() and joined[-1:].isalpha() and line[:1].isascii() and line[:1].isalpha() else ""
        joined += gap + line
    return joined.translate(NARROW)
