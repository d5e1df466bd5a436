"""Titles as lines: kicker, headline and deck, split as a make-up editor would."""

import random
import re

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.piece import Piece

_BREAK = re.compile(r"(?<=[，：、。！？；——”》　])|(?<=的)(?!.{0,2}$)|(?=[和与让把为在走])")


def set_titles(rng: random.Random, dials: Dials, piece: Piece, title: str, kickers: list[str], decks: list[str]) -> None:  # noqa: PLR0913, PLR0917
    """Gives a piece its title lines; clauses of a title are parted by a line break or by one wide space."""
    piece.headline = _headline(rng, dials, title)
    kickers = [text for text in kickers if text and text != title]
    decks = [text for text in decks if text and text != title]
    if kickers and dials.hit(rng, "kicker"):
        piece.kicker = _part(rng, dials, rng.choice(kickers))
    decks = [text for text in decks if text not in piece.kicker]
    if decks and dials.hit(rng, "deck"):
        deck = rng.choice(decks)
        if not deck.startswith("——") and rng.random() < 0.3:
            deck = "——" + deck
        piece.deck = _part(rng, dials, deck)


def _part(rng: random.Random, dials: Dials, text: str) -> list[str]:
    """A kicker or deck, over two lines when long."""
    return _split(rng, text) if len(text) > 22 and dials.hit(rng, "two_lines") else [text]


def _headline(rng: random.Random, dials: Dials, title: str) -> list[str]:
    clauses = title.split("\n")
    if len(clauses) > 1:
        return clauses if rng.random() < 0.6 or len(title) > 26 else ["　".join(clauses)]
    if len(title) <= 9 and dials.hit(rng, "stacked"):
        step = rng.choice([2, 2, 3, 4])
        return [title[at : at + step] for at in range(0, len(title), step)]
    if len(title) > 11 and dials.hit(rng, "two_lines"):
        return _split(rng, title)
    if len(title) <= 6 and re.fullmatch(r"[\u4e00-\u9fff]+", title) and rng.random() < 0.12:
        return [" ".join(title)]
    return [title]


def _split(rng: random.Random, text: str) -> list[str]:
    """Two lines, broken after a pause near the middle, else before a small word, else in the middle."""
    places = [match.start() for match in _BREAK.finditer(text) if 0.3 <= match.start() / len(text) <= 0.7]
    places = [at for at in places if text[at] not in "，：、。！？；—”》" and text[at - 1] not in "“《"]
    if not places:
        return [text]
    middle = len(text) / 2
    at = min(places, key=lambda place: abs(place - middle) + rng.random())
    return [text[:at].rstrip("　"), text[at:].lstrip("　")]
