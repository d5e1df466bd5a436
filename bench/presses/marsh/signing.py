"""Bylines and datelines of a piece: inside its first paragraph, on lines above it, or under it."""

import random

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.piece import Piece
from bench.presses.marsh.words import person, table


def sign_news(rng: random.Random, dials: Dials, piece: Piece) -> None:
    """Tells who wrote a news story, in one of the usual ways."""
    if dials.hit(rng, "own_byline"):
        _above(rng, piece)
    elif rng.random() < 0.8:
        _inside(rng, piece)
    if not piece.byline and dials.hit(rng, "signed"):
        _at_end(rng, piece)


def _above(rng: random.Random, piece: Piece) -> None:
    one, two = person(rng), person(rng)
    mark = rng.choice(table("names")["icon"])
    forms = [
        (f"本报记者 {one}", [one]),
        (f"本报记者 {one} {two}", [one, two]),
        (f"本报记者 {one} 通讯员 {two}", [one, two]),
        (f"记者 {one}", [one]),
        (f"{mark} {one}", [one]),
        (f"{mark}本报记者 {one}", [one]),
        (f"本报记者 {one} 文/图", [one]),
        (f"{one} {two}", [one, two]),
        (f"实习生 {one} 本报记者 {two}", [one, two]),
    ]
    line, piece.reporters = rng.choice(forms)
    piece.byline = line
    piece.top.append(line)
    if len(piece.reporters) == 2 and rng.random() < 0.15:
        first, second = line.rsplit(" ", 1)
        piece.top[-1:] = [first, second]


def _inside(rng: random.Random, piece: Piece) -> None:
    one, two = person(rng), person(rng)
    names = table("slots")
    city = rng.choice(names["place1"]) + rng.choice(names["place2"])
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    paper, gap = rng.choice(["本报", "新华社", "本报", "中新社"]), rng.choice(["", " ", "　"])
    dateline = f"{paper}{city}{month}月{day}日电"
    byline, piece.reporters = rng.choice(
        [
            (f"记者{one}", [one]),
            (f"记者{one} {two}", [one, two]),
            (f"记者{one}、{two}", [one, two]),
            (f"记者 {one} 通讯员 {two}", [one, two]),
            (f"通讯员{one}", [one]),
            (f"首席记者{one}", [one]),
        ]
    )
    form = rng.choice(["news", "news", "news", "wire", "wire", "bare"])
    if form == "bare":
        start, byline, piece.reporters = f"本报讯{gap}", "", []
    elif form == "news":
        start = f"{rng.choice(['本报讯', '本报讯', '本报综合消息'])}{gap}（{byline}）"
    else:
        start, piece.dateline = f"{dateline}{gap}（{byline}）", dateline
    piece.byline = byline or None
    piece.blocks[0].text = start + piece.blocks[0].text


def _at_end(rng: random.Random, piece: Piece) -> None:
    name = person(rng)
    piece.reporters = [name]
    piece.byline = rng.choice([f"（{name}）", f"（记者 {name}）", f"（本报记者 {name}）"])
    if rng.random() < 0.6:
        piece.blocks[-1].text += piece.byline
    else:
        piece.tail.append(piece.byline)


def sign_essay(rng: random.Random, piece: Piece, name: str) -> None:
    """The author's name above or under a commentary, an essay or a letter."""
    if rng.random() < 0.5 and piece.blocks[0].text[-1] != "：":
        piece.top.append(rng.choice([name, f"□ {name}", f"■{name}", f"○{name}", f"文/{name}"]))
        piece.byline = piece.top[-1]
    else:
        piece.tail.append(name)
        piece.byline = name
    piece.reporters = [name.rsplit(maxsplit=1)[-1]]


def credit(rng: random.Random) -> str:
    """Who took a photo."""
    one = person(rng)
    return rng.choice(
        [
            f"本报记者 {one} 摄",
            f"{one} 摄",
            f"通讯员 {one} 摄影报道",
            f"本报通讯员 {one} 摄",
            f"新华社记者 {one} 摄",
            f"新华社发（{one}摄）",
            f"记者 {one} 摄",
        ]
    )
