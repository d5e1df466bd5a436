"""The order of pieces on the page, noise, and the gold read off the printed rows."""

import random
import re

from bench.presses.bay.parts import Dials, Piece, Row
from bench.presses.bay.setting import CLOSERS

_SLIPS = dict(
    zip(
        "己已末未日曰土士干千入人大太几儿天夫由田于干问间治冶",
        "已己未末曰日士土千干人入太大儿几夫天田由干于间问冶治",
        strict=True,
    )
)
_BRACKETED = re.compile(r"（[^（）]*[摄攝][^（）]*）$")


def assembled(rng: random.Random, dials: Dials, pieces: list[Piece]) -> list[Row]:
    """All rows of all pieces in the order of print; on a hard page some run into each other."""
    rows: list[Row] = []
    at = 0
    for number, piece in enumerate(pieces):
        piece.number = number
        for row in (*piece.banner, *piece.title, *piece.body):
            row.article = None if row.role == "furniture" else number
    mixed = rng.random() < 0.8
    while at < len(pieces):
        pair = pieces[at : at + 2]
        if (
            dials.level == "hard"
            and mixed
            and len(pair) == 2
            and all(len(piece.body) > 8 for piece in pair)
            and rng.random() < 0.35
        ):
            rows += _interleaved(rng, dials, *pair) if rng.random() < 0.5 else _continued(rng, dials, *pair)
            at += 2
        else:
            rows += _plain(rng, dials, pieces[at])
            at += 1
    return rows


def _sides(rng: random.Random, dials: Dials, piece: Piece) -> tuple[list[Row], list[Row]]:
    """The title where it stands: before the body or after it."""
    side = rng.choice(("before", "after")) if dials.side == "both" else dials.side
    return (piece.title, []) if side == "before" else ([], piece.title)


def _plain(rng: random.Random, dials: Dials, piece: Piece) -> list[Row]:
    first, last = _sides(rng, dials, piece)
    return [*piece.banner, *first, *piece.body, *piece.after, *last]


def _cut(rng: random.Random, piece: Piece) -> int:
    """Where the body breaks off: mostly inside a paragraph, where anyone sees that it goes on."""
    inside = [
        at for at in range(3, len(piece.body) - 2) if piece.body[at - 1].full and piece.body[at - 1].text[-1] not in CLOSERS
    ]
    if inside and rng.random() < 0.85:
        return rng.choice(inside)
    starts = [at for at in range(3, len(piece.body) - 2) if piece.body[at].starts and piece.body[at].role == "body"]
    return rng.choice(starts or inside or [len(piece.body)])


def _interleaved(rng: random.Random, dials: Dials, one: Piece, other: Piece) -> list[Row]:
    """Two columns beside each other, read row by row of the page: half of the one, half of the other, and again."""
    first_one, last_one = _sides(rng, dials, one)
    first_other, last_other = _sides(rng, dials, other)
    cut_one, cut_other = _cut(rng, one), _cut(rng, other)
    return [
        *one.banner, *first_one, *one.body[:cut_one],
        *other.banner, *first_other, *other.body[:cut_other],
        *one.body[cut_one:], *one.after, *last_one,
        *other.body[cut_other:], *other.after, *last_other,
    ]  # fmt: skip


def _continued(rng: random.Random, dials: Dials, one: Piece, other: Piece) -> list[Row]:
    """One article, the other whole, and the rest of the first."""
    first, last = _sides(rng, dials, one)
    cut = _cut(rng, one)
    return [*one.banner, *first, *one.body[:cut], *_plain(rng, dials, other), *one.body[cut:], *one.after, *last]


def spoilt(rng: random.Random, rows: list[Row]) -> list[Row]:
    """Rows with slips of reading, and with few lines lost or printed twice; only lines inside a paragraph get lost."""
    slips, loss = rng.choice((0.0, 0.02, 0.05)), rng.choice((0.0, 0.0, 0.004))
    twice = rng.choice((0.0, 0.0, 0.006))
    found: list[Row] = []
    for row in rows:
        if row.role == "body" and row.full and not row.starts and rng.random() < loss:
            continue
        if rng.random() < slips:
            places = [at for at, char in enumerate(row.text) if char in _SLIPS]
            if places:
                at = rng.choice(places)
                row.text = row.text[:at] + _SLIPS[row.text[at]] + row.text[at + 1 :]
        found.append(row)
        if row.role == "body" and rng.random() < twice:
            found.append(Row(row.text, row.role, row.block, article=row.article, counts=False))
    return found


def spread(rng: random.Random, dials: Dials, rows: list[Row]) -> list[Row]:
    """Rows with the blank lines of the page's habit."""
    rate = rng.uniform(0.1, 0.5)
    dense = {row.article for row in rows if rng.random() < 0.004}
    found: list[Row] = []
    for at, row in enumerate(rows):
        found.append(row)
        follows = rows[at + 1] if at + 1 < len(rows) else row
        blank = {
            "always": row.article not in dense or row.article is None,
            "sometimes": rng.random() < rate,
            "articles": follows.article != row.article,
            "never": False,
        }[dials.blanks]
        if not dials.style.indented:  # flush paragraphs are told apart by the space between them
            blank = (row.article, row.block, row.role) != (follows.article, follows.block, follows.role)
        if blank:
            found.append(Row(rng.choice(("", "", " ")) if dials.level == "hard" else "", "blank"))
    return found


def read_gold(pieces: list[Piece], rows: list[Row]) -> None:
    """Fills the texts of all blocks and parts of titles with what is printed."""
    texts: dict[tuple[int, str], list[str]] = {}
    for row in rows:
        if row.article is None or not row.counts:
            continue
        key = str(row.block) if row.block is not None else row.role
        texts.setdefault((row.article, key), []).append(row.text)
    for piece in pieces:
        for number, block in enumerate(piece.gold.blocks):
            block.text = "".join(part.strip(" \u3000") for part in texts.get((piece.number, str(number)), []))
            if piece.credit and block.role == "caption":
                block.text = without_end(block.text, piece.credit)
            elif block.role == "caption":
                block.text = _BRACKETED.sub("", block.text)
        for role in ("kicker", "headline", "deck"):
            if (piece.number, role) in texts:
                setattr(piece.gold, role, "".join(part.strip(" \u3000") for part in texts[piece.number, role]))


def without_end(text: str, end: str) -> str:
    """The text without its end, whose spaces may be others (and whose characters may have been misread)."""
    left = sum(not char.isspace() for char in end)
    at = len(text)
    while left and at:
        at -= 1
        left -= not text[at].isspace()
    return text[:at].rstrip()
