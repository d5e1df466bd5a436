"""The press "marsh": pages made of frames on a grid, whose text falls out frame by frame."""

import random
import re

from bench.presses.marsh.dials import Dials, draw
from bench.presses.marsh.folio import add_folio
from bench.presses.marsh.frames import Row
from bench.presses.marsh.layout import order_frames
from bench.presses.marsh.noise import spoil, traditional
from bench.presses.marsh.piece import Piece
from bench.presses.marsh.pieces import draw_pieces
from bench.presses.marsh.wrap import spaced
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_SPREAD = re.compile(r"(?:[\u3400-\u9fff] )+[\u3400-\u9fff]")
_WIDE = {code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of one level with its gold."""
    rng = random.Random(f"marsh{seed}{level}")
    dials = draw(rng, level)
    pieces = draw_pieces(rng, dials, sources, share_of(seed))
    rows, articles = order_frames(rng, dials, pieces)
    rows, hurt = spoil(rng, dials, rows)
    gold = [_gold(piece, number, rows, hurt) for number, piece in enumerate(articles)]
    rows = add_folio(rng, dials, rows)
    if rng.random() < (0.0, 0.05, 0.2)[dials.rank]:
        _to_traditional(rows, gold)
    lines = _printed(rng, dials, rows)
    lines, gold = _in_print_order(lines, gold)
    makeup: dict[str, object] = {
        "side": dials.side,
        "indent": dials.indent,
        "blanks": dials.blanks,
        "kinsoku": dials.composer.kinsoku,
    }
    return SetPage("\n".join(line.text for line in lines), gold, lines, makeup)


def _gold(piece: Piece, number: int, rows: list[Row], hurt: set[tuple[int | None, int | None]]) -> GoldArticle:
    blocks = []
    for at, block in enumerate(piece.blocks):
        kept = [row.text for row in rows if (row.article, row.block) == (number, at) and not row.doubled]
        text = "".join(kept).strip("　") if (number, at) in hurt else block.text
        blocks.append(GoldBlock(block.role, text, max(float(len(line)) for line in kept)))
    return GoldArticle(
        kind=piece.kind,
        banner=piece.banner or None,
        kicker=_joined(piece.kicker),
        headline=_joined(piece.headline),
        deck=_joined(piece.deck),
        byline=piece.byline,
        reporters=piece.reporters,
        dateline=piece.dateline,
        blocks=blocks,
    )


def _joined(lines: list[str]) -> str | None:
    """A title's lines as one text, without the spaces that only spread it."""
    text = "".join(line.replace(" ", "") if _SPREAD.fullmatch(line) else line for line in lines)
    return text or None


def _to_traditional(rows: list[Row], gold: list[GoldArticle]) -> None:
    for row in rows:
        row.text = traditional(row.text)
    for article in gold:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            setattr(article, name, traditional(getattr(article, name) or "") or None)
        article.reporters = [traditional(name) for name in article.reporters]
        for block in article.blocks:
            block.text = traditional(block.text)


def _printed(rng: random.Random, dials: Dials, rows: list[Row]) -> list[GoldLine]:
    """The lines as printed, with the blank lines of the page's habit."""
    lines: list[GoldLine] = []
    dense_captions = rng.random() < 0.4
    for row in rows:
        if lines and _has_gap(rng, dials, row, dense_captions):
            lines.append(GoldLine("", "blank"))
        text = row.text.translate(_WIDE) if dials.wide_digits else spaced(row.text, rng, dials.spaces)
        lines.append(GoldLine(text, row.role, row.article, row.block, row.starts))
    return lines


def _has_gap(rng: random.Random, dials: Dials, row: Row, dense_captions: bool) -> bool:
    if row.role == "caption" and dense_captions and not row.starts:
        return False
    if dials.blanks == "frames":
        return row.fresh and rng.random() < 0.9
    return dials.blanks == "always" or (dials.blanks == "sometimes" and rng.random() < dials.blank_share)


def _in_print_order(lines: list[GoldLine], gold: list[GoldArticle]) -> tuple[list[GoldLine], list[GoldArticle]]:
    """Articles numbered as they come on the page."""
    order = list(dict.fromkeys(line.article for line in lines if line.article is not None))
    place = {number: at for at, number in enumerate(order)}
    for line in lines:
        if line.article is not None:
            line.article = place[line.article]
    return lines, [gold[number] for number in order]
