"""What goes wrong between print and text: slips of character recognition, lost and doubled lines; traditional characters."""

import random
from copy import copy
from functools import cache
from pathlib import Path

from bench.presses.steppe.house import House
from bench.typesetter.gold import GoldLine

_GROUPS = "己已巳 末未 日曰 人入八 土士 千干于 大太犬 天夫 治冶 历厉 拔拨 侯候 洒酒 今令 待侍 折拆 0O 1l ，, 。. ：:"
_PAIRS = Path(__file__).parent / "data" / "traditional.tsv"


@cache
def _alike() -> dict[str, str]:
    return {char: group.replace(char, "") for group in _GROUPS.split() for char in group}


@cache
def _traditional() -> dict[int, int]:
    rows = _PAIRS.read_text(encoding="utf-8").split()
    return {ord(row[0]): ord(row[1]) for row in rows}


def traditional(text: str) -> str:
    """The text in traditional characters, as far as the table goes.

    >>> traditional("国务院发布")
    '國務院發布'
    """
    return text.translate(_traditional())


def spoil(rng: random.Random, lines: list[GoldLine], house: House) -> tuple[list[GoldLine], set[int]]:
    """The lines with their faults, and which of them (by id) say again what the line above said."""
    if not house.slips:
        return lines, set()
    found: list[GoldLine] = []
    again: set[int] = set()
    for at, line in enumerate(lines):
        inside = line.role == "body" and not line.starts_block and at + 1 < len(lines) and lines[at + 1].block == line.block
        if inside and rng.random() < house.slips:
            continue
        line.text = "".join(_slip(rng, char, house.slips) for char in line.text)
        found.append(line)
        if line.role == "body" and len(line.text) > 6 and rng.random() < house.slips:
            found.append(copy(line))
            found[-1].starts_block = False
            again.add(id(found[-1]))
    return found, again


def _slip(rng: random.Random, char: str, share: float) -> str:
    others = _alike().get(char)
    return rng.choice(others) if others and rng.random() < share * 8 else char
