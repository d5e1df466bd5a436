"""What goes wrong between page and text on hard pages: wrong glyphs, lines missing, lines twice, and traditional characters."""

import random
from functools import cache
from pathlib import Path

from bench.presses.fell.dials import Dials
from bench.presses.fell.words import read_banks
from bench.typesetter.gold import GoldArticle, GoldLine

_TITLES = ("banner", "kicker", "headline", "deck", "byline", "dateline")


def spoil(rng: random.Random, dials: Dials, lines: list[GoldLine], golds: list[GoldArticle]) -> list[GoldLine]:
    """The lines as extraction gives them; the gold of what it touched is read from them."""
    if dials.traditional:
        _to_traditional(lines, golds)
    spoiled: list[GoldLine] = []
    touched: set[tuple[int, int]] = set()
    for line in lines:
        inside = line.role == "body" and not line.starts_block and line.article is not None and line.block is not None
        if inside and rng.random() < dials.share["drop"] and _is_middle(line, lines):
            touched.add((line.article or 0, line.block or 0))
            continue
        slipped = _slipped(rng, line.text, dials.share["slip"]) if line.role == "body" else line.text
        if slipped != line.text:
            line.text = slipped
            touched.add((line.article or 0, line.block or 0))
        spoiled.append(line)
        if inside and rng.random() < dials.share["double"]:
            spoiled.append(GoldLine(line.text, "furniture"))
    for article, block in touched:
        texts = [one.text.strip() for one in spoiled if (one.article, one.block) == (article, block)]
        golds[article].blocks[block].text = "".join(texts)
    return spoiled


def _is_middle(line: GoldLine, lines: list[GoldLine]) -> bool:
    """Neither the first nor the last line of its block."""
    own = [one for one in lines if (one.article, one.block) == (line.article, line.block)]
    return own[0] is not line and own[-1] is not line


@cache
def _slips() -> dict[str, str]:
    return {pair[0]: pair[1] for pair in read_banks()["ocr"]}


def _slipped(rng: random.Random, text: str, share: float) -> str:
    if not share:
        return text
    slips = _slips()
    return "".join(slips[char] if char in slips and rng.random() < share * 12 else char for char in text)


@cache
def _table() -> dict[int, str]:
    path = Path(__file__).parent / "data" / "traditional.tsv"
    pairs = "".join(path.read_text(encoding="utf-8").split())
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


def _to_traditional(lines: list[GoldLine], golds: list[GoldArticle]) -> None:
    table = _table()
    for line in lines:
        line.text = line.text.translate(table)
    for gold in golds:
        for name in _TITLES:
            value = getattr(gold, name)
            setattr(gold, name, value.translate(table) if value else value)
        gold.reporters = [name.translate(table) for name in gold.reporters]
        for block in gold.blocks:
            block.text = block.text.translate(table)
