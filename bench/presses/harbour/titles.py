"""Headlines, kickers and decks: of the sources or invented, broken into the lines that a title is printed in."""

import random

from bench.presses.harbour.copy import Item
from bench.presses.harbour.dials import Dials
from bench.presses.harbour.grammar import Writer
from bench.presses.harbour.wrap import width

GENRES = ("社会", "国际", "体育", "文化", "经济", "科学", "评论")


def invented_title(writer: Writer, genre: str | None = None) -> str:
    """A headline of a genre."""
    return writer.one(f"题.{genre or writer.rng.choice(GENRES)}")


def title_lines(title: str, dials: Dials, rng: random.Random) -> list[str]:
    """The printed lines of a title: its clauses on a line each or on one with a space; long ones over two."""
    clauses = [part for part in title.replace(" ", "\n").split("\n") if part]
    if len(clauses) > 1 and rng.random() < 0.5:
        clauses = [rng.choice(("\u3000", " ", "\u3000")).join(clauses)]
    lines = []
    for clause in clauses:
        long = width(clause) > 26 and "\u3000" not in clause and " " not in clause
        if long and len(clauses) == 1 and rng.random() < dials.second_line:
            lines += _halves(clause, rng)
        else:
            lines.append(clause)
    return lines


def _halves(text: str, rng: random.Random) -> list[str]:
    """A title broken near its middle, not before a mark and not inside a number or word."""
    middle = len(text) // 2
    places = [at for at in range(middle - 3, middle + 4) if 2 < at < len(text) - 2 and _may_break(text, at)]
    sensible = [at for at in places if text[at - 1] in "，：；！？”的" or text[at] in "在将对与和向从被把让获为等“《"]
    places = sensible or (places if rng.random() < 0.4 else [])
    if not places:
        return [text]
    at = min(places, key=lambda place: (text[place - 1] not in "，：；！？”", abs(place - middle) + rng.random()))
    return [text[:at], text[at:]]


def _may_break(text: str, at: int) -> bool:
    one, other = text[at - 1], text[at]
    return other not in "，。、：；！？”’》）·" and one not in "“‘《（·" and not (one.isascii() and other.isascii())


def around_title(  # noqa: PLR0913, PLR0917
    item: Item, writer: Writer, dials: Dials, kickers: list[str], decks: list[str], bank: str
) -> None:
    """A kicker and a deck for an item, as often as the page has them: those given, or of a bank (社会, 新闻, 外电)."""
    rng = writer.rng
    if rng.random() < dials.kicker:
        own = not kickers or rng.random() < 0.1
        text = writer.one(f"肩.{bank}") if own else rng.choice(kickers) + rng.choice(("", "", "", "——"))
        item.kicker = [text]
    if rng.random() < dials.deck:
        own = not decks or rng.random() < 0.1
        text = writer.one(f"副.{bank}") if own else rng.choice(("", "", "——")) + rng.choice(decks)
        if text != "".join(item.kicker):
            item.deck = [text]
        if not own and len(decks) > 2 and rng.random() < 0.25:
            item.deck = rng.sample(decks, 2)
    if width("".join(item.kicker)) > 60 and len(item.kicker) == 1 and rng.random() < 0.7:
        item.kicker = _halves(item.kicker[0], rng)
