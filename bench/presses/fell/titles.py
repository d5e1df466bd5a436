"""Titles that a reader can tell apart without seeing their size: kicker and deck are longer than the headline, or dashed."""

import random
import re

from bench.presses.fell.dials import Dials, chance
from bench.presses.fell.piece import Piece
from bench.presses.fell.words import Writer
from bench.presses.fell.wrap import width
from bench.typesetter.sources import Story


def put_titles(rng: random.Random, dials: Dials, piece: Piece, writer: Writer, offer: Story) -> None:
    """Sets headline, kicker and deck of the piece; a candidate that could be taken for another part is left out."""
    piece.headline = _display(rng, dials, offer.title)
    bare = "".join(piece.headline)
    kicker = _longer(rng, offer.kickers, bare)
    if piece.kicker:
        pass  # the source's title stands above one of its sayings
    elif kicker and chance(rng, dials, "kicker"):
        piece.kicker = [kicker + ("——" if rng.random() < 0.2 else "")]
        clauses = re.split(r"(?<=，)", piece.kicker[0])
        if len(clauses) == 2 and width(kicker) > 18 and chance(rng, dials, "two_kickers"):
            piece.kicker = clauses
    elif rng.random() < dials.share["kicker"] * 0.15 and width(bare) > 7:
        piece.kicker = [writer.pick("kicker.short")]
    if chance(rng, dials, "serial"):
        piece.deck = [writer.pick("serial")]
    elif chance(rng, dials, "deck"):
        told = "".join(piece.kicker)
        deck = _longer(rng, [one for one in offer.decks if one not in told], bare + "三个字")
        piece.deck = [("——" if rng.random() < 0.3 else "") + deck] if deck else []


def _longer(rng: random.Random, candidates: list[str], headline: str) -> str | None:
    fitting = [one for one in candidates if width(headline) + 3 <= width(one) <= 40 and one not in headline]
    return rng.choice(fitting) if fitting else None


def _display(rng: random.Random, dials: Dials, headline: str) -> list[str]:
    """The headline's lines: as written, or parted at a clause, or in the middle of a long one."""
    lines = [part for part in headline.split("\n") if part]
    if len(lines) > 1 or not chance(rng, dials, "two_lines"):
        return ["\u3000".join(lines)] if len(lines) > 1 and rng.random() < 0.3 else lines
    clauses = re.split(r"(?<=[，：])|[ \u3000]", lines[0])
    if len(clauses) == 2 and all(width(one) >= 4 for one in clauses):
        return clauses
    if width(lines[0]) >= 16 and lines[0].isprintable():
        return _halves(lines[0])
    return lines


def _halves(text: str) -> list[str]:
    """Parted near the middle, never inside quotation marks, numbers or Latin words."""
    for away in (0, 1, -1, 2, -2):
        at = len(text) // 2 + away
        head, tail = text[:at], text[at:]
        if (
            head.count("“") == head.count("”")
            and not (head[-1].isascii() and tail[0].isascii())
            and tail[0] not in "，、。：！？”》"
        ):
            return [head, tail]
    return [text]
