"""Slips of recognition, lost and doubled lines, lines torn apart: hard pages only, and never in titles."""

import random
from dataclasses import replace

from bench.presses.spit.house import House
from bench.typesetter.gold import GoldLine

_ALIKE = (
    "日曰 己已 未末 人入 大太 土士 干千 天夫 目自 力刀 田由 王玉 木本 问间 今令 免兔 鸟乌 "
    "侯候 治冶 折拆 析折 第笫 戌戍 风凤 住往 待侍 体休 设没 0O 1l 。． ，,"
)
_SLIPS = {pair[0]: pair[1] for pair in _ALIKE.split()}
_RUNNING = ("body", "caption")


def spoil(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """Lines with the page's share of slips; every block keeps its first line."""
    spoilt: list[GoldLine] = []
    for line in lines:
        if line.role not in _RUNNING:
            spoilt.append(line)
        elif line.starts_block or not house.has(rng, "drop"):
            spoilt += _spoilt_line(rng, house, line)
    return spoilt


def _spoilt_line(rng: random.Random, house: House, line: GoldLine) -> list[GoldLine]:
    text = "".join(_SLIPS[char] if char in _SLIPS and house.has(rng, "slip") else char for char in line.text)
    parts = [replace(line, text=text)]
    if len(text) > 8 and house.has(rng, "split"):
        at = rng.randint(3, len(text) - 3)
        parts = [replace(line, text=text[:at]), replace(line, text=text[at:], starts_block=False)]
    if house.has(rng, "double"):
        parts.append(replace(parts[-1], starts_block=False))
    return parts
