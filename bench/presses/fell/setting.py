"""A piece set in type: its lines in the order of the page, and the gold that they carry."""

import random
import re

from bench.presses.fell.dials import Dials, chance
from bench.presses.fell.piece import Piece
from bench.presses.fell.wrap import width, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_ENDS = "。！？”"
_ROLES = {"paragraph": "body", "caption": "caption", "subhead": "subhead"}
_WIDE = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789"}


def set_piece(
    rng: random.Random, dials: Dials, piece: Piece, number: int, after: bool
) -> tuple[list[GoldLine], list[GoldLine], list[GoldLine], GoldArticle]:
    """Lines before the body, of the body and after it, and the gold article."""
    blocks, body = _set_blocks(rng, dials, piece, number)
    banner = _part([dials.icon.format(piece.banner)] if piece.banner else [], "banner", number)
    titles = [
        *_part(piece.kicker, "kicker", number), *_part(piece.headline, "headline", number), *_part(piece.deck, "deck", number),
    ]  # fmt: skip
    own_line = piece.byline and "（" not in piece.byline and piece.kind != "photo" and not _inside(piece)
    byline = _part([piece.byline] if own_line and piece.byline else [], "byline", number)
    gold = GoldArticle(
        piece.kind, piece.banner, _joined(piece.kicker), _joined(piece.headline), _joined(piece.deck),
        piece.byline, list(piece.reporters), piece.dateline, blocks,
    )  # fmt: skip
    return (banner + byline, body, titles, gold) if after else (banner + titles + byline, body, [], gold)


def _inside(piece: Piece) -> bool:
    """Whether the name stands at the end of the text already, as under a letter."""
    return bool(piece.byline) and any(f"{piece.byline}）" in text for _, text in piece.blocks)


def _joined(lines: list[str]) -> str | None:
    return "".join(lines) or None


def _part(lines: list[str], role: str, number: int) -> list[GoldLine]:
    return [GoldLine(line, role, number, None, at == 0) for at, line in enumerate(lines)]


def _set_blocks(rng: random.Random, dials: Dials, piece: Piece, number: int) -> tuple[list[GoldBlock], list[GoldLine]]:
    """Blocks and their lines; a paragraph of one line that would read on from a full line before it is left out."""
    measure = float(rng.choice(dials.measures[:2] if rng.random() < 0.8 else dials.measures))
    turned = rng.randint(1, len(piece.blocks)) if chance(rng, dials, "turn") else 0
    blocks: list[GoldBlock] = []
    lines: list[GoldLine] = []
    for at, (role, _) in enumerate(piece.blocks):
        if turned and at == turned:
            measure = float(rng.choice(dials.measures))
        last = lines[-1].text if lines and role == "paragraph" and piece.blocks[at - 1][0] == role else ""
        clear, printed, size = _clear_block(rng, dials, piece, at, measure)
        if blocks and role == "paragraph" and (not clear or (last and _runs_on(dials, last, printed, size))):
            continue
        lines += [GoldLine(line, _ROLES[role], number, len(blocks), first == 0) for first, line in enumerate(printed)]
        blocks.append(GoldBlock(role, clear, size))
        if at in piece.credits:
            lines.append(GoldLine(piece.credits[at], "credit", number, None, False))
        elif at in piece.glued:
            lines[-1].text += rng.choice([" ", "  ", "　"]) + piece.glued[at]
    return blocks, lines


def _clear_block(rng: random.Random, dials: Dials, piece: Piece, at: int, measure: float) -> tuple[str, list[str], float]:
    """The block's text, lines and measure; sentences at its end are left out while a line in it looks like a new start."""
    role, text = piece.blocks[at]
    while True:
        printed, size = _set_block(rng, dials, piece, (role, text), measure)
        if role != "paragraph" or dials.indent == "kept" or not _looks_parted(printed, size):
            return text, printed, size
        shorter = re.search(r".*[。！？]”?(?=.)", text, re.DOTALL)
        if not shorter or shorter[0].count("“") != shorter[0].count("”"):
            return ("" if at else text), printed, size
        text = shorter[0]


def _looks_parted(printed: list[str], size: float) -> bool:
    """Whether a sentence ends with a full line and the next line is as short as a first one, or is the only one left."""
    return any(
        line[-1] in _ENDS and (at + 2 == len(printed) or width(printed[at + 1]) < size - 1.4)
        for at, line in enumerate(printed[:-1])
    )


def _runs_on(dials: Dials, last: str, printed: list[str], size: float) -> bool:
    """Whether a block could be read as the end of the one before, whose last line is full."""
    full = width(last.strip()) > size - 2.6
    return full and dials.indent == "dropped" and (len(printed) == 1 or width(printed[0]) > size - 1.4)


def _set_block(
    rng: random.Random, dials: Dials, piece: Piece, block: tuple[str, str], measure: float
) -> tuple[list[str], float]:
    """Printed lines of one block and the measure they were set to."""
    role, text = block
    if role == "subhead":
        return [text], measure
    if role == "caption" and piece.kind != "photo":
        measure = float(rng.choice([one for one in dials.measures if one >= 10] or dials.measures))
    if piece.ragged and len(text) < 40:
        measure = max(measure, width(text) + 4)
    text = text.translate(_WIDE) if dials.wide_digits else text
    printed = wrap(rng, dials, text, measure)
    printed = [_spaced(rng, dials, line) for line in printed]
    if dials.indent == "kept" and role == "paragraph":
        printed[0] = "　　" + printed[0]
    return printed, measure


def _spaced(rng: random.Random, dials: Dials, line: str) -> str:
    """Spaces around digits, as extraction leaves them: none, some, all."""
    share = {"none": 0.0, "irregular": 0.6, "always": 1.0}[dials.spacing]
    if not share:
        return line
    line = re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)", lambda _: " " if rng.random() < share else "", line)
    return re.sub(r"(?<=\d)(?=[\u4e00-\u9fff])", lambda _: " " if rng.random() < share else "", line)
