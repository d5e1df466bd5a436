"""What spoils a page on its way out of the PDF, and the page in traditional characters."""

import random

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.frames import Row
from bench.presses.marsh.words import table


def spoil(rng: random.Random, dials: Dials, rows: list[Row]) -> tuple[list[Row], set[tuple[int | None, int | None]]]:
    """The rows with slips, lines doubled and lines dropped; and the blocks whose text is no longer as written."""
    found: list[Row] = []
    hurt: set[tuple[int | None, int | None]] = set()
    slips = {pair[0]: pair[1] for pair in table("glyphs")["slip"]}
    for at, row in enumerate(rows):
        if row.role != "body":
            found.append(row)
            continue
        where = (row.article, row.block)
        if dials.hit(rng, "dropped") and _is_inner(rows, at):
            hurt.add(where)
            continue
        changed = "".join(
            slips[char] if char in slips and rng.random() < dials.shares["slip"] * 8 else char for char in row.text
        )
        if changed != row.text:
            row.text = changed
            hurt.add(where)
        found.append(row)
        if dials.hit(rng, "doubled") and _is_inner(rows, at):
            found.append(Row(row.text, row.role, row.article, row.block, doubled=True))
    return found, hurt


def _is_inner(rows: list[Row], at: int) -> bool:
    """True when two lines of the same block stand on either side."""
    near = rows[max(at - 2, 0) : at + 3]
    return len(near) == 5 and all((row.article, row.block) == (rows[at].article, rows[at].block) for row in near)


def traditional(text: str) -> str:
    """The text with the traditional form of its commonest characters."""
    return text.translate({ord(pair[0]): pair[1] for pair in table("glyphs")["traditional"]})
