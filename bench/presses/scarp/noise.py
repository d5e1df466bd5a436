"""What extraction breaks on hard pages: order of columns, letters, lines; and pages in traditional characters."""

import random
import re
from functools import cache
from pathlib import Path

from bench.presses.scarp.draft import Galley
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_SLIPS = {
    "己": "已", "已": "己", "日": "曰", "未": "末", "末": "未", "人": "入", "入": "人", "大": "太", "太": "大", "干": "千",
    "千": "干", "土": "士", "士": "土", "工": "エ", "二": "ニ", "口": "囗", "天": "夭", "王": "玉", "问": "间", "间": "问",
    "情": "惰", "晴": "睛", "刀": "力", "力": "刀", "木": "本", "本": "木", "贝": "见", "见": "贝", "于": "干", "了": "丁",
    "目": "日", "白": "自", "自": "白", "们": "门", "时": "吋", "今": "令", "令": "今", "免": "兔", "风": "凤", "治": "冶",
    "0": "O", "1": "l", "8": "B", "5": "S", "，": ",", "、": "，", "。": ".", "：": ":", "“": "\"",
}  # fmt: skip

_SIGNED = re.compile("记者|通讯员|实习生|）$")
"""Lines that may tell who wrote it: slips there would make other names."""


def jumble(galleys: list[Galley], rng: random.Random) -> list[GoldLine]:
    """The lines of a page whose columns were read in the wrong order here and there."""
    lines: list[GoldLine] = []
    waiting = list(galleys)
    while waiting:
        one = waiting.pop(0)
        draw = rng.random()
        if waiting and min(len(one.body), len(waiting[0].body)) > 5 and draw < 0.12:
            other = waiting.pop(0)
            lines += _interleaved(one, other, rng) if draw < 0.07 else _continued(one, other, rng)
        elif draw > 0.96:
            lines += _titles_within(one, rng)
        else:
            lines += one.lines()
    return lines


def _titles_within(one: Galley, rng: random.Random) -> list[GoldLine]:
    """A headline that spans the last columns only: the first paragraphs are read before it."""
    starts = [at for at, line in enumerate(one.body) if at and line.starts_block and line.role == "body"]
    if not starts or not any(line.role == "headline" for line in one.top):
        return one.lines()
    at = rng.choice(starts)
    return [*one.body[:at], *one.top, *one.body[at:], *one.tail]


def _interleaved(one: Galley, other: Galley, rng: random.Random) -> list[GoldLine]:
    """Two columns read across: line by line, or a few lines at a time, from some row on."""
    start, run = rng.choice([0, 0, rng.randint(0, 4)]), rng.choice([1, 1, 2, 4, 7])
    left, right = one.body[start:], list(other.body)
    mixed = one.body[:start]
    while left and right:
        mixed += left[:run] + right[:run]
        left, right = left[run:], right[run:]
    return [*one.top, *other.top, *mixed, *left, *right, *one.tail, *other.tail]


def _continued(one: Galley, other: Galley, rng: random.Random) -> list[GoldLine]:
    """The end of an article stands behind another article, as when a column ends."""
    at = rng.randint(2, len(one.body) - 2)
    return [*one.top, *one.body[:at], *other.lines(), *one.body[at:], *one.tail]


def slip(lines: list[GoldLine], share: float, rng: random.Random) -> None:
    """Characters misread, in bodies and headlines."""
    for line in lines:
        if line.role in ("body", "headline") and not _SIGNED.search(line.text):
            line.text = "".join(_SLIPS.get(char, char) if rng.random() < share else char for char in line.text)


def drop(lines: list[GoldLine], share: float, rng: random.Random) -> list[GoldLine]:
    """Lines without some that stand inside of paragraphs."""
    kept: list[GoldLine] = []
    for at, line in enumerate(lines):
        inside = line.role == "body" and not line.starts_block and at + 1 < len(lines)
        same = inside and (lines[at + 1].article, lines[at + 1].block) == (line.article, line.block)
        if not (same and not lines[at + 1].starts_block and rng.random() < share):
            kept.append(line)
    return kept


def double(lines: list[GoldLine], share: float, rng: random.Random) -> list[GoldLine]:
    """Lines with some body lines printed twice."""
    doubled: list[GoldLine] = []
    for line in lines:
        doubled.append(line)
        if line.role == "body" and rng.random() < share:
            doubled.append(GoldLine(line.text, line.role, line.article, line.block, False))
    return doubled


def retell(galleys: list[Galley], lines: list[GoldLine]) -> None:
    """Gold texts as the lines print them, where slips and losses changed them."""
    for number, galley in enumerate(galleys):
        own = [line for line in lines if line.article == number]
        for place, block in enumerate(galley.gold.blocks):
            if block.role == "paragraph":
                block.text = _joined([line.text for line in own if line.block == place], block.text)
        if galley.gold.headline:
            galley.gold.headline = _joined([line.text for line in own if line.role == "headline"], galley.gold.headline)


def _joined(texts: list[str], known: str) -> str:
    joined = "".join(text.strip() for text in texts)
    return known if joined.replace(" ", "") == known.replace(" ", "") else joined


@cache
def _traditional() -> dict[int, str]:
    rows = (Path(__file__).parent / "traditional.txt").read_text(encoding="utf-8").split()
    table = {ord(pair[0]): pair[1] for pair in rows}
    return table


def to_traditional(articles: list[GoldArticle], lines: list[GoldLine], corners: bool) -> None:
    """A page in traditional characters, with corner brackets for quotation marks or without."""
    table = _traditional() | (dict(zip(map(ord, "“”‘’"), "「」『』", strict=True)) if corners else {})
    for line in lines:
        line.text = line.text.translate(table)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            value = getattr(article, name)
            setattr(article, name, value.translate(table) if value else value)
        article.reporters = [name.translate(table) for name in article.reporters]
        article.blocks = [GoldBlock(block.role, block.text.translate(table), block.measure) for block in article.blocks]
