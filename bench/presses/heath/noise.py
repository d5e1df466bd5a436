"""What goes wrong on hard pages: slips of recognition, lines lost or printed twice; traditional characters."""

import random

from bench.presses.heath.drafts import Draft
from bench.presses.heath.setting import Row, Set, fill_blocks
from bench.presses.heath.tables import pairs
from bench.typesetter.gold import SetPage

_TITLES = ("kicker", "headline", "deck")


def slip(rng: random.Random, draft: Draft, rate: float) -> None:
    """Misreads some characters of titles and body; the gold is what is printed."""
    swaps = pairs("slips")

    def misread(text: str) -> str:
        return "".join(swaps[char] if char in swaps and rng.random() < rate * 8 else char for char in text)

    for piece in [*draft.above, *draft.body, *draft.below]:
        if piece.role not in ("body", "subhead", "caption", *_TITLES):
            continue
        if piece.lines:
            piece.lines = [misread(line) for line in piece.lines]
        else:
            piece.text = misread(piece.text)
        if piece.role in _TITLES and piece.lines:
            setattr(draft.article, piece.role, (" " if piece.role == "headline" else "").join(piece.lines))


def lose_lines(rng: random.Random, whole: Set, dropped: float, doubled: float) -> None:
    """Drops lines inside paragraphs, then prints some twice; a line printed twice counts once."""
    inner = [at for at in range(1, len(whole.body) - 1) if _inside(whole.body, at)]
    gone = {at for at in inner if rng.random() < dropped}
    whole.body = [row for at, row in enumerate(whole.body) if at not in gone]
    fill_blocks(whole)
    for at in range(len(whole.body) - 2, 0, -1):
        if _inside(whole.body, at) and rng.random() < doubled:
            row = whole.body[at]
            whole.body.insert(at, Row(row.text, row.role, row.block, measure=row.measure, article=row.article))


def _inside(rows: list[Row], at: int) -> bool:
    """True for a body line with lines of its paragraph on both sides."""
    row, following = rows[at], rows[at + 1]
    return row.role == "body" and not row.starts and row.block == following.block and not following.starts


def to_traditional(page: SetPage, quotes: bool) -> None:
    """Turns a page and its gold into traditional characters, one for one, with corner brackets if the paper uses them."""
    table = {ord(one): other for one, other in pairs("traditional").items()}
    if quotes:
        table |= {ord(one): other for one, other in zip("“”‘’", "「」『』", strict=True)}
    page.text = page.text.translate(table)
    for line in page.lines:
        line.text = line.text.translate(table)
    for article in page.articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            value = getattr(article, name)
            setattr(article, name, value.translate(table) if value else value)
        article.reporters = [name.translate(table) for name in article.reporters]
        for block in article.blocks:
            block.text = block.text.translate(table)
