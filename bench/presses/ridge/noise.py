"""What goes wrong on the way from a paper's file to lines: slips of recognition, lost and doubled lines, columns mixed."""

import random
from functools import cache
from pathlib import Path

from bench.typesetter.gold import GoldLine

_SLIPS = [
    "未末", "己已", "日曰", "人入", "土士", "大太", "干千", "天夫", "力刀", "王玉", "目日", "木本", "午牛", "问间", "折拆",
    "侯候", "治冶", "晴睛", "拔拨", "析折", "免兔", "科料", "今令", "农衣", "白自", "代伐", "住佳", "见贝", "田由", "申甲",
    "戊戌", "技枝", "设没", "便使", "四匹", "鸟乌", "历厉", "徒徙", "场扬", "江汪", "洒酒", "几儿", "九丸",
    "。.", "，,", "0O", "1l", "：:", "、，", "”\"", "（(", "）)",
]  # fmt: skip
_SLIP = {pair[0]: pair[1] for pair in _SLIPS}
_NOISE = "■□口丨·|^"


@cache
def _traditional() -> dict[int, str]:
    pairs = (Path(__file__).parent / "traditional.txt").read_text(encoding="utf-8").split()
    table = {ord(pair[0]): pair[1] for pair in pairs}
    return table | {ord(mark): other for mark, other in zip("“”‘’", "「」『』", strict=True)}


def traditional(lines: list[GoldLine]) -> None:
    """Sets every line in traditional characters, one for one."""
    for line in lines:
        line.text = line.text.translate(_traditional())


def slips(rng: random.Random, lines: list[GoldLine], rate: float) -> None:
    """Mistakes about `rate` of the characters that are easily mistaken, and a tenth as many others."""
    for line in lines:
        line.text = "".join(_slip(rng, char, rate) for char in line.text)


def _slip(rng: random.Random, char: str, rate: float) -> str:
    chance = rng.random()
    if char in _SLIP and chance < 8 * rate:
        return _SLIP[char]
    return rng.choice(_NOISE) if chance < 0.1 * rate and char not in " \u3000" else char


def drop(rng: random.Random, lines: list[GoldLine], count: int) -> list[GoldLine]:
    """Loses lines inside of paragraphs; what is left is still a paragraph with a beginning and an end."""
    inner = [
        at
        for at in range(1, len(lines) - 1)
        if lines[at].role == "body" and _same(lines[at - 1], lines[at]) and _same(lines[at], lines[at + 1])
    ]
    lost = set(rng.sample(inner, min(count, len(inner))))
    return [line for at, line in enumerate(lines) if at not in lost]


def _same(one: GoldLine, other: GoldLine) -> bool:
    return (one.article, one.block, one.role) == (other.article, other.block, other.role)


def double(rng: random.Random, lines: list[GoldLine], count: int) -> tuple[list[GoldLine], list[GoldLine]]:
    """Prints some lines of bodies twice; the lines, and those of them that are copies."""
    chosen = [line for line in lines if line.role == "body"]
    chosen = rng.sample(chosen, min(count, len(chosen)))
    copies, printed = [], []
    for line in lines:
        printed.append(line)
        if any(line is one for one in chosen):
            copies.append(GoldLine(line.text, line.role, line.article, line.block))
            printed.append(copies[-1])
    return printed, copies


def mixed(rng: random.Random, left: list[GoldLine], right: list[GoldLine]) -> list[GoldLine]:
    """Two columns read across the gutter: a line of one, a line of the other; or some lines of each in turn."""
    step = 1 if rng.random() < 0.3 else rng.randint(6, 16)
    lines: list[GoldLine] = []
    for at in range(0, max(len(left), len(right)), step):
        lines += left[at : at + step] + right[at : at + step]
    return lines
