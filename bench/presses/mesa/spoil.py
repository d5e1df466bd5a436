"""What goes wrong on the way: OCR slips, lines doubled and dropped, traditional characters."""

import random
from functools import cache

from bench.presses.mesa.bank import read_bank
from bench.presses.mesa.item import Item
from bench.presses.mesa.rows import Row


@cache
def _traditional() -> dict[int, str]:
    pairs = read_bank()["traditional"][0]
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


@cache
def _slips() -> dict[str, str]:
    return {one: other for pair in read_bank()["slips"] for one, other in ((pair[0], pair[1]), (pair[1], pair[0]))}


def traditional(rows: list[Row], items: list[Item]) -> None:
    """Sets all lines in traditional characters, and what the gold keeps of names."""
    table = _traditional()
    for row in rows:
        row.text = row.text.translate(table)
    for item in items:
        item.reporters = [name.translate(table) for name in item.reporters]
        item.inline_sign = item.inline_sign and item.inline_sign.translate(table)
        item.dateline = item.dateline and item.dateline.translate(table)


def slip(rng: random.Random, rows: list[Row], share: float) -> None:
    """Mistakes single characters for others that look like them; the gold keeps what is printed."""
    for row in rows:
        places = [at for at, char in enumerate(row.text) if char in _slips()]
        if places and rng.random() < share:
            at = rng.choice(places)
            row.text = row.text[:at] + _slips()[row.text[at]] + row.text[at + 1 :]


def double_and_drop(rng: random.Random, rows: list[Row], share: float) -> list[Row]:
    """Prints some lines of paragraphs twice and leaves some out, never the first of a paragraph."""
    found: list[Row] = []
    for at, row in enumerate(rows):
        inside = row.role == "body" and not row.starts
        last = at + 1 == len(rows) or rows[at + 1].block != row.block or rows[at + 1].article != row.article
        roll = rng.random()
        if inside and not last and roll < share / 2:
            continue
        found.append(row)
        if inside and share / 2 <= roll < share and len(row.text) > 6:
            found.append(Row(row.text, row.role, row.article, row.block, doubled=True))
    return found
