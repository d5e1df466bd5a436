"""Copy broken into lines: each strip of lines knows its role and its block."""

import random
import re
from dataclasses import dataclass

from bench.presses.north.copy import Copy
from bench.presses.north.house import House
from bench.presses.north.typography import break_title, compose
from bench.typesetter.gold import GoldArticle, GoldLine


@dataclass
class Piece:
    """Lines of one article that are kept together in noise: its head, or its body with what belongs to it."""

    kind: str
    lines: list[GoldLine]


def set_copy(copy: Copy, number: int, side: str, house: House, rng: random.Random) -> list[Piece]:
    """The pieces of an article in the order in which they are printed."""
    article = copy.article
    measure = rng.choice(house.photo_measures if article.kind == "photo" else house.measures)
    measure = max(measure, 12) if copy.rows or article.kind == "photo" else measure
    body = _body(copy, number, measure, house, rng)
    byline = [GoldLine(article.byline, "byline", number, None, True)] if article.byline and copy.byline_at != "none" else []
    title = _titles(article, number, house, rng)
    if copy.byline_at == "title" and title:
        title, byline = title + byline, []
    before, after = ([], byline) if copy.byline_at == "end" else (byline, [])
    above = [GoldLine(copy.above, "furniture")] if copy.above else []
    below = [GoldLine(copy.below, "furniture")] if copy.below else []
    core = Piece("body", [*above, *before, *body, *after, *below])
    banner = [GoldLine(copy.banner_printed, "banner", number, None, True)] if copy.banner_printed else []
    head = Piece("head", title)
    pieces = [head, core] if side == "before" else [core, head]
    return [Piece("banner", banner), *pieces]


def _titles(article: GoldArticle, number: int, house: House, rng: random.Random) -> list[GoldLine]:
    """Kicker, headline and deck."""
    found = []
    for role, text in (("kicker", article.kicker), ("headline", article.headline), ("deck", article.deck)):
        if text:
            most = house.title_most if role == "headline" else rng.choice((24, 30, 46))
            parts = break_title(text, most, rng)
            found += [GoldLine(part, role, number, None, at == 0) for at, part in enumerate(parts)]
    return found


def _body(copy: Copy, number: int, measure: int, house: House, rng: random.Random) -> list[GoldLine]:
    """The blocks, with the credit of a photo."""
    found: list[GoldLine] = []
    for at, block in enumerate(copy.article.blocks):
        block.measure = float(measure)
        if block.role == "subhead" or at in copy.rows:
            role = "subhead" if block.role == "subhead" else "body"
            texts = break_title(block.text, measure, rng) if role == "subhead" else [block.text]
        else:
            role = "caption" if block.role == "caption" else "body"
            glue = copy.credit if role == "caption" and copy.glued and copy.credit else ""
            texts = compose(block.text + (" " if glue else "") + glue, measure, house.composing, rng)
            if role == "body" and rng.random() < house.indent_kept:
                texts[0] = "　　" + texts[0]
        found += [GoldLine(text, role, number, at, place == 0) for place, text in enumerate(texts)]
    if copy.credit:
        found = _credit(found, copy, number)
    return found


def _credit(lines: list[GoldLine], copy: Copy, number: int) -> list[GoldLine]:
    """A credit on its own line, or lines that hold nothing but the rest of a glued one marked as credit."""
    if not copy.glued:
        return [*lines, GoldLine(copy.credit or "", "credit", number, None, True)]
    rest = len(re.sub(r"\s", "", copy.article.blocks[0].text))
    for line in lines:
        if rest <= 0:
            line.role, line.block, line.starts_block = "credit", None, False
        rest -= len(re.sub(r"\s", "", line.text))
    return lines


def add_blanks(lines: list[GoldLine], ends: set[int], house: House, rng: random.Random) -> list[GoldLine]:
    """Lines with the empty ones that the extraction left between them; `ends` are the numbers of lines that end an item."""
    found: list[GoldLine] = []
    habits: dict[int | None, str] = {}
    for at, line in enumerate(lines):
        found.append(line)
        habit = house.blanks
        if habit == "mixed":
            habit = habits.setdefault(line.article, rng.choice(("always", "never", "gaps", "sometimes")))
        if at < len(lines) - 1 and _blank_follows(habit, line, at in ends, house, rng):
            found.append(GoldLine("", "blank"))
    return found


def _blank_follows(habit: str, line: GoldLine, ends: bool, house: House, rng: random.Random) -> bool:
    if habit == "sometimes":
        return rng.random() < house.blank_share
    if habit == "gaps":
        return line.role not in ("caption", "banner") and not (ends and rng.random() < 0.5) and rng.random() < 0.98
    return habit == "always" or (habit == "items" and ends)
