"""What goes wrong between print and text: slips of reading, lines lost or read twice, another script."""

import random

from bench.presses.crag.piece import Piece
from bench.presses.crag.scripts import TRADITIONAL
from bench.typesetter.gold import GoldLine

_ALIKE = [
    "己已巳",
    "未末",
    "土士",
    "日曰",
    "人入八",
    "大太犬",
    "干千于",
    "木本术",
    "目自白",
    "天夭无",
    "王玉主",
    "今令",
    "失矢",
    "乌鸟",
    "戊戌成",
    "贷货",
    "拔拨",
    "侯候",
    "粟栗",
    "治冶",
    "晴睛",
    "折拆",
    "推椎",
    "历厉",
    "问间",
    "市巿",
    "职积",
    "的旳",
    "作怍",
    "设没",
]
_SLIPS = {char: group.replace(char, "") for group in _ALIKE for char in group}


def damage(lines: list[GoldLine], rng: random.Random) -> list[GoldLine]:
    """The lines with slips at a rate of the page, some lines doubled, some dropped."""
    if rng.random() < 0.5:
        rate = rng.uniform(0.01, 0.12)
        for line in lines:
            if line.role == "body":
                line.text = _misread(line.text, rate, rng)
    doubled, dropped = (rng.choice((0.0, 0.0, rng.uniform(0.002, 0.015))) for _ in range(2))
    held = _inner(lines)
    kept: list[GoldLine] = []
    for line in lines:
        if id(line) in held and rng.random() < dropped:
            continue
        kept.append(line)
        if id(line) in held and rng.random() < doubled:
            kept.append(GoldLine(line.text, "furniture", starts_block=True))
    return kept


def _misread(text: str, rate: float, rng: random.Random) -> str:
    """Characters taken for others that look alike; the rate is of those that have such."""
    return "".join(rng.choice(_SLIPS[char]) if char in _SLIPS and rng.random() < rate else char for char in text)


def _inner(lines: list[GoldLine]) -> set[int]:
    """Lines inside a paragraph: neither its first nor its last."""
    last: dict[tuple[int | None, int | None], GoldLine] = {}
    body = [line for line in lines if line.role == "body" and len(line.text) > 5]
    for line in body:
        last[line.article, line.block] = line
    return {id(line) for line in body if not line.starts_block and last[line.article, line.block] is not line}


def to_traditional(pieces: list[Piece], lines: list[GoldLine]) -> None:
    """Lines and gold in traditional characters."""
    for line in lines:
        line.text = line.text.translate(TRADITIONAL)
    for gold in (piece.gold for piece in pieces):
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            text = getattr(gold, name)
            setattr(gold, name, text.translate(TRADITIONAL) if text else text)
        gold.reporters = [name.translate(TRADITIONAL) for name in gold.reporters]
        for block in gold.blocks:
            block.text = block.text.translate(TRADITIONAL)
