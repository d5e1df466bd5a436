"""How the print differs from the copy: traditional characters, and characters misread by OCR."""

import random
from functools import cache

from bench.presses.delta.words import DATA
from bench.typesetter.gold import GoldArticle, GoldLine

_FIELDS = ("banner", "kicker", "headline", "deck", "byline", "dateline")
_LOOKALIKES = (
    "日曰 己已 人入 未末 土士 大太 天夫 千干 午牛 王玉 市巿 今令 为办 间问 陈阵 请清 情倩 住往 活话 设没 治冶 候侯 折拆 环坏 "
    "历厉 体休 师帅 量置 名各 比北 代伐 进迸 处外 力刀 乌鸟 广厂 而面 月用 元无 目自 田由 困因 0O 1l 5S 。. ，, 一- 八人"
)


@cache
def lookalikes() -> dict[str, str]:
    """For a character the one that OCR takes it for."""
    return {pair[0]: pair[1] for pair in _LOOKALIKES.split()}


@cache
def traditional() -> dict[int, str]:
    """A table for str.translate, of characters whose traditional form is one."""
    pairs = (DATA / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}


def to_traditional(articles: list[GoldArticle], lines: list[GoldLine]) -> None:
    """The page as a paper in traditional characters prints it; so the gold has it too."""
    table = traditional()
    for line in lines:
        line.text = line.text.translate(table)
    for article in articles:
        for name in _FIELDS:
            value = getattr(article, name)
            setattr(article, name, value and value.translate(table))
        article.reporters = [name.translate(table) for name in article.reporters]
        for block in article.blocks:
            block.text = block.text.translate(table)


def slip(rng: random.Random, lines: list[GoldLine], share: float) -> set[tuple[int, int]]:
    """Misread characters in body lines; the article and block of each, whose gold is to be read from the print again."""
    table = lookalikes()
    touched: set[tuple[int, int]] = set()
    for line in lines:
        if line.role != "body" or line.article is None or line.block is None:
            continue
        read = "".join(table[char] if char in table and rng.random() < share else char for char in line.text)
        if read != line.text:
            line.text = read
            touched.add((line.article, line.block))
    return touched
