"""What reading spoils: slips of recognition, lines read twice or not at all; and pages in traditional characters."""

import random
from functools import cache
from pathlib import Path

from bench.presses.moor.article import Item
from bench.presses.moor.dials import Dials
from bench.typesetter.gold import GoldLine

_SLIPS = dict(
    zip(
        "己已未末日曰土士大太天人入工干千王玉目自市木本贝见问间后石右员体休待侍",
        "已己末未曰日士土太大夭入人王千干玉王自目巿本木见贝间问后右石贝休体侍待",
        strict=True,
    )
)


def spoil(rng: random.Random, dials: Dials, item: Item) -> None:
    """Slips, doubled and dropped lines. Gold keeps a slip as printed, counts a doubled line once, lacks a dropped one."""
    shares = dials.shares
    if not shares["slip"] + shares["double"] + shares["drop"]:
        return
    texts: dict[int, list[str]] = {}
    for line in item.body:
        if line.block is not None:
            texts.setdefault(line.block, [])
    kept: list[GoldLine] = []
    for at, line in enumerate(item.body):
        inside = (
            line.role == "body" and not line.starts_block and at + 1 < len(item.body) and item.body[at + 1].block == line.block
        )
        if inside and rng.random() < shares["drop"]:
            continue
        line.text = _slipped(rng, line.text, shares["slip"]) if line.role == "body" else line.text
        kept.append(line)
        if line.block is not None:
            texts[line.block].append(line.text.strip())
        if inside and rng.random() < shares["double"]:
            kept.append(GoldLine(line.text, line.role, None, line.block, False))
    item.body = kept
    for number, block in enumerate(item.gold.blocks):
        if block.role == "paragraph":
            block.text = "".join(texts[number])


def _slipped(rng: random.Random, text: str, share: float) -> str:
    return "".join(_SLIPS[char] if char in _SLIPS and rng.random() < share else char for char in text)


@cache
def _traditional() -> dict[int, str]:
    """Simplified to traditional characters, where one stands for one."""
    words = (Path(__file__).parent / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in words if len(pair) == 2}


def to_traditional(items: list[Item], lines: list[GoldLine]) -> None:
    """Sets articles and lines in traditional characters."""
    table = _traditional()
    for line in lines:
        line.text = line.text.translate(table)
    for item in items:
        gold = item.gold
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            text = getattr(gold, name)
            setattr(gold, name, text.translate(table) if text else text)
        gold.reporters = [name.translate(table) for name in gold.reporters]
        for block in gold.blocks:
            block.text = block.text.translate(table)
