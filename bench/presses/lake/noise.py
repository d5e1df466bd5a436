"""What scanning and extraction do to a page: slips, dropped and doubled lines, blank lines; traditional characters."""

import random
from functools import lru_cache
from pathlib import Path

from bench.presses.lake.dials import House
from bench.presses.lake.galley import Row
from bench.presses.lake.manuscript import Item

_ALIKE = (
    "未末",
    "土士",
    "日曰目",
    "人入八",
    "己已",
    "干千于",
    "大太",
    "办力",
    "乌鸟",
    "白自",
    "戊戍",
    "间问",
    "天夭",
    "免兔",
    "历厉",
    "侯候",
    "析折",
    "拔拨",
    "晴睛",
    "令今",
    "田由",
    "活话",
    "情清",
    "技枝",
    "材村",
    "住往",
    "待侍",
    "体休",
    "0O",
    "1l",
    "5S",
    "—一",
    "刺剌",
    "贷货",
    "遣遗",
)
_ANY = {char: group.replace(char, "") for group in _ALIKE for char in group}


def slip(rows: list[Row], house: House, rng: random.Random) -> None:
    """Some characters of titles and bodies are read as others that look like them."""
    for row in rows:
        if house.slips and row.role != "furniture" and rng.random() < house.slips * len(row.text):
            places = [at for at, char in enumerate(row.text) if char in _ANY]
            if places:
                at = rng.choice(places)
                row.text = row.text[:at] + rng.choice(_ANY[row.text[at]]) + row.text[at + 1 :]


def drop_and_double(rows: list[Row], house: House, rng: random.Random) -> list[Row]:
    """Lines of longer paragraphs are lost or printed twice; a paragraph loses at most one."""
    sizes: dict[tuple[int | None, int | None], int] = {}
    for row in rows:
        sizes[row.article, row.block] = sizes.get((row.article, row.block), 0) + 1
    kept: list[Row] = []
    hurt = set()
    for row in rows:
        key = (row.article, row.block)
        long = row.role == "body" and sizes[key] > 3 and key not in hurt
        if long and rng.random() < house.extra.get("dropped", 0.0):
            hurt.add(key)
            continue
        kept.append(row)
        if long and len(row.text) > 8 and rng.random() < house.extra.get("doubled", 0.0):
            hurt.add(key)
            kept.append(Row(row.text, row.role, row.article, row.block, counted=False))
    return kept


def with_blanks(rows: list[Row], house: House, rng: random.Random) -> list[Row]:
    """The lines with the blank lines that extraction puts between them."""
    share = {"always": 1.0, "mostly": 0.9, "some": rng.uniform(0.2, 0.7), "never": 0.0, "by article": 0.0}[house.blanks]
    article_share = {number: float(rng.random() < 0.6) for number in dict.fromkeys(row.article for row in rows)}
    captions_close, between_articles = rng.random() < 0.5, rng.random() < 0.5
    out: list[Row] = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        out.append(row)
        if following is None:
            break
        chance = article_share[row.article] if house.blanks == "by article" else share
        if captions_close and row.role == following.role == "caption":
            chance = 0.0
        if between_articles and row.article != following.article:
            chance = 1.0
        if rng.random() < chance:
            out.append(Row("", "blank"))
    return out


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    text = (Path(__file__).parent / "data" / "traditional.txt").read_text(encoding="utf-8")
    pairs = "".join(line for line in text.splitlines() if not line.startswith("#")).split()
    return {ord(pair[0]): pair[1] for pair in pairs} | {ord("“"): "「", ord("”"): "」"}


def to_traditional(text: str) -> str:
    """Text in traditional characters, one for one.

    >>> to_traditional("报纸")
    '報紙'
    """
    return text.translate(_table())


def convert(item: Item) -> None:
    """An item in traditional characters."""
    for name in ("banner", "byline", "dateline"):
        value = getattr(item, name)
        setattr(item, name, value and to_traditional(value))
    for name in ("kicker", "headline", "deck", "reporters"):
        setattr(item, name, [to_traditional(text) for text in getattr(item, name)])
    item.blocks = [(role, to_traditional(text)) for role, text in item.blocks]
