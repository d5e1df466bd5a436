"""What happens to a page between press and text: slips of recognition, dropped and doubled lines, traditional characters."""

import random
from dataclasses import replace

from bench.presses.island.dials import Dials
from bench.presses.island.grammar import pools
from bench.typesetter.gold import GoldArticle, GoldLine


def disturb(lines: list[GoldLine], articles: list[GoldArticle], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """The page's lines with the faults of the dials; the gold of the blocks becomes what can be recovered from the print."""
    out: list[GoldLine] = []
    touched: set[tuple[int, int]] = set()
    doubles: set[int] = set()
    for at, line in enumerate(lines):
        if line.role != "body" or line.article is None or line.block is None:
            out.append(line)
            continue
        chance = rng.random()
        if chance < dials.dropped and 0 < at < len(lines) - 1 and not line.starts_block:
            touched.add((line.article, line.block))
            continue
        text = _slip(line.text, dials.slips, rng)
        if text != line.text:
            touched.add((line.article, line.block))
        out.append(replace(line, text=text))
        if dials.dropped <= chance < dials.dropped + dials.doubled and len(text) > 5:
            out.append(replace(out[-1], starts_block=False))
            doubles.add(len(out) - 1)
    _mend(out, articles, touched, doubles)
    return out


def _slip(text: str, share: float, rng: random.Random) -> str:
    """The text with some of its glyphs taken for others that look like them."""
    if not share:
        return text
    alike = _pairs("alike")
    return "".join(alike[char] if char in alike and rng.random() < share * 6 else char for char in text)


def _pairs(name: str) -> dict[str, str]:
    return {pair[0]: pair[1] for line in pools()[name] for pair in line.split()}


def _mend(out: list[GoldLine], articles: list[GoldArticle], touched: set[tuple[int, int]], doubles: set[int]) -> None:
    """Gold of the touched blocks anew from their lines, a doubled line once."""
    texts: dict[tuple[int, int], str] = {}
    for at, line in enumerate(out):
        if (line.article, line.block) in touched and at not in doubles:
            key = (line.article or 0, line.block or 0)
            texts[key] = texts.get(key, "") + line.text.strip()
    for (article, block), text in texts.items():
        articles[article].blocks[block].text = text


def to_traditional(lines: list[GoldLine], articles: list[GoldArticle]) -> None:
    """The page in traditional characters, as far as the table knows them."""
    table = str.maketrans(_pairs("traditional"))
    for line in lines:
        line.text = line.text.translate(table)
    for gold in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            setattr(gold, name, (getattr(gold, name) or "").translate(table) or None)
        gold.reporters = [name.translate(table) for name in gold.reporters]
        for block in gold.blocks:
            block.text = block.text.translate(table)
