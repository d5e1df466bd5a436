"""What goes wrong between print and text: characters misread, lines dropped or doubled; and traditional characters."""

import random
from dataclasses import replace

from bench.presses.plain.house import House
from bench.presses.plain.words import traditional
from bench.typesetter.gold import GoldArticle, GoldLine

_LOOKALIKES = "己已未末人入土士日曰大太千干目自由甲天夫了子体休治冶坏环侯候今令。．，,一—０O"
_SLIP = dict(zip(_LOOKALIKES[::2], _LOOKALIKES[1::2], strict=True))
_SLIP |= {other: one for one, other in _SLIP.items()}


def misread(rng: random.Random, house: House, rows: list[GoldLine]) -> list[GoldLine]:
    """The lines with slips, and without some that stand inside a block: they are lost to the gold as well."""
    slip, drop = house.noise.get("slip", 0.0), house.noise.get("drop", 0.0)
    kept = []
    for at, row in enumerate(rows):
        inside = 0 < at < len(rows) - 1 and _same(rows[at - 1], row) and _same(row, rows[at + 1])
        if drop and row.role == "body" and inside and not row.starts_block and rng.random() < drop:
            continue
        if slip and row.role == "body":
            row.text = "".join(_SLIP.get(char, char) if rng.random() < slip * 8 else char for char in row.text)
        kept.append(row)
    return kept


def _same(one: GoldLine, other: GoldLine) -> bool:
    return (one.article, one.block) == (other.article, other.block)


def double(rng: random.Random, house: House, rows: list[GoldLine]) -> list[GoldLine]:
    """The lines, some printed twice."""
    chance = house.noise.get("double", 0.0)
    found = []
    for row in rows:
        found.append(row)
        if chance and row.role == "body" and len(row.text) > 7 and rng.random() < chance:
            found.append(replace(row, starts_block=False))
    return found


def to_traditional(articles: list[GoldArticle], rows: list[GoldLine]) -> None:
    """Text and gold in traditional characters."""
    table = traditional()
    for row in rows:
        row.text = row.text.translate(table)
    _translate(articles, table)


def corner_quotes(articles: list[GoldArticle], rows: list[GoldLine]) -> None:
    """Text and gold with 「」 for quotation marks."""
    table = {ord(one): other for one, other in zip("“”‘’", "「」『』", strict=True)}
    for row in rows:
        row.text = row.text.translate(table)
    _translate(articles, table)


def _translate(articles: list[GoldArticle], table: dict[int, str]) -> None:
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            value = getattr(article, name)
            setattr(article, name, value.translate(table) if value else value)
        article.reporters = [name.translate(table) for name in article.reporters]
        for block in article.blocks:
            block.text = block.text.translate(table)
