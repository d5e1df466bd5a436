"""What goes wrong between press and text: columns that interleave, misread characters, lines dropped or printed twice."""

import random
from dataclasses import replace

from bench.presses.river.item import Item
from bench.presses.river.makeup import Makeup
from bench.typesetter.gold import GoldLine

_PAIRS = "己已日曰未末人入大太天夭土士千干师帅官宫间问部都王玉目自刀力农衣今令活话休体们门"
_SLIPS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))


def misread(rng: random.Random, item: Item, makeup: Makeup) -> None:
    """Slips of reading in body lines, lines dropped and doubled; the item's gold is read off afterwards."""
    if item.article is None:
        return
    kept: list[GoldLine] = []
    for line in item.lines:
        if line.role != "body" or line.block is None:
            kept.append(line)
            continue
        _slip(rng, line, makeup.slips)
        inner = not line.starts_block and len(line.text) > 4
        if inner and rng.random() < makeup.dropped:
            continue
        kept.append(line)
        if inner and rng.random() < makeup.doubled:
            again = replace(line)
            item.twice.add(id(again))
            kept.append(again)
    item.lines = kept


def _slip(rng: random.Random, line: GoldLine, share: float) -> None:
    found = [at for at, char in enumerate(line.text) if char in _SLIPS]
    if found and rng.random() < share * 3:
        at = rng.choice(found)
        line.text = line.text[:at] + _SLIPS[line.text[at]] + line.text[at + 1 :]


def interleaved(rng: random.Random, items: list[Item], makeup: Makeup) -> list[GoldLine]:
    """Lines of all items in printed order; now and then one stands in the middle of the body of the one before."""
    lines: list[GoldLine] = []
    at = 0
    while at < len(items):
        item = items[at]
        body = [place for place, line in enumerate(item.lines) if line.role == "body"]
        following = items[at + 1] if at + 1 < len(items) else None
        if following and following.article and len(body) > 6 and rng.random() < makeup.interleave:
            cut = rng.choice(body[2:-2])
            lines += [*item.lines[:cut], *following.lines, *item.lines[cut:]]
            at += 2
            continue
        lines += item.lines
        at += 1
    return lines
