"""Poems: one or several under a group title, in stanzas or couplets, the author alone on a line."""

import random

from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen
from bench.presses.weir.piece import Piece
from bench.presses.weir.story import author_line
from bench.typesetter.gold import GoldLine


def make_poems(rng: random.Random, house: House) -> list[Piece]:
    """A group of poems with titles of their own, a poem and another, or one alone."""
    piece, pen = Piece(), Pen(rng)
    form = rng.choice(("group", "group", "and_one", "single"))
    old = rng.random() < 0.35
    count = {"group": rng.randint(2, 4 if house.level == "standard" else 5), "and_one": 2, "single": 1}[form]
    titles = pen.several("ci_title" if old else "poem_title", count)
    more = rng.choice(("（外一首）", "（外一首）", " （外一首）"))
    piece.title("headline", [pen.say("group_poem") if form == "group" else titles[0] + (more if form == "and_one" else "")])
    name = pen.fill("{name}")
    line = rng.choice((author_line(rng, house, name), author_line(rng, house, name), f"{pen.say('city')} {name}"))
    piece.sign(line, [name], "titles")
    frames = ("《{}》", "{}", "{}", "○{}", "（{n}）{}", "{n}、{}")
    frame = rng.choice(frames if form == "group" else frames[:4])
    stanzas = rng.random() < 0.6
    for number, title in enumerate(titles):
        if form == "group" or number:
            piece.subhead(frame.format(title, n="一二三四五六"[number]))
        _old(piece, rng, pen, title) if old else _free(piece, rng, pen, house, stanzas)
    piece.close = house.blank == "always" and rng.random() < 0.5
    return [piece]


def _old(piece: Piece, rng: random.Random, pen: Pen, title: str) -> None:
    """Couplets, a line each or two lines each."""
    size = "five" if title.startswith("五") else "seven"
    count = 4 if "律" in title else 2
    firsts, seconds = pen.several(f"{size}_a", 4), pen.several(f"{size}_b", 4)
    whole = rng.random() < 0.6
    for one, other in list(zip(firsts, seconds, strict=True))[:count]:
        for text in [f"{one}，{other}。"] if whole else [f"{one}，", f"{other}。"]:
            piece.row(text)


def _free(piece: Piece, rng: random.Random, pen: Pen, house: House, stanzas: bool) -> None:
    """Free verse; between stanzas a blank line where the poem has them."""
    for stanza in range(rng.randint(1, 3)):
        if stanza and stanzas:
            piece.body.append(GoldLine("", "blank"))
        for text in pen.several("free", rng.randint(2, 6)):
            piece.row(text)
