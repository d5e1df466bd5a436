"""Who wrote an article, and how the print says so."""

import random

from bench.presses.island.grammar import Writer, person
from bench.presses.island.pieces import Piece


def sign(piece: Piece, rng: random.Random) -> None:
    """Signs the piece in one of the ways of the papers: at the start, on a line of its own, at the end, not at all."""
    ways = (_at_start, _at_start, _at_start, _agency, _own_line, _own_line, _own_line, _at_end, _boxed, _nobody)
    rng.choice(ways)(piece, rng)


def _first(piece: Piece) -> int:
    """Where the first paragraph stands."""
    return next(at for at, (role, _) in enumerate(piece.blocks) if role == "paragraph")


def _open(piece: Piece, opening: str) -> None:
    at = _first(piece)
    piece.blocks[at] = ("paragraph", opening + piece.blocks[at][1])


def _at_start(piece: Piece, rng: random.Random) -> None:
    one, other = person(rng), person(rng)
    town = Writer(rng)("{place.two}")
    date = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    by, names = rng.choice(
        (
            (f"记者{one}", [one]),
            (f"记者 {one}", [one]),
            (f"记者{one}　通讯员{other}", [one, other]),
            (f"记者{one} {other}", [one, other]),
            (f"通讯员{one}", [one]),
            (f"首席记者{one}", [one]),
            (f"{one}　{other}", [one, other]),
            (f"全媒体记者{one}", [one]),
            (f"记者{one}、{other}", [one, other]),
        )
    )
    opening = rng.choice(
        (
            f"本报讯（{by}）",
            f"本报讯（{by}）",
            f"本报讯　（{by}）",
            f"本报{town}{date}讯（{by}）",
            f"本报{town}{date}电（{by}）",
            f"本报讯　{by.replace('　', '　')}报道：",
            f"（{by}）",
        )
    )
    piece.reporters, piece.byline = names, ""
    if "电" in opening:
        piece.dateline = f"本报{town}{date}电"
    _open(piece, opening)


def _agency(piece: Piece, rng: random.Random) -> None:
    one, other = person(rng), person(rng)
    place = Writer(rng)("{place.two}")
    piece.dateline = f"新华社{place}{rng.randint(1, 12)}月{rng.randint(1, 28)}日电"
    by, piece.reporters = rng.choice(
        ((f"（记者{one}）", [one]), (f"（记者{one}、{other}）", [one, other]), (f"　记者{one}", [one]), ("　", []))
    )
    _open(piece, piece.dateline + by + ("报道：" if by.startswith("　记") else ""))


def _own_line(piece: Piece, rng: random.Random) -> None:
    one, other, third = person(rng), person(rng), person(rng)
    piece.byline, piece.reporters = rng.choice(
        (
            (f"本报记者 {one}", [one]),
            (f"本报记者　{one}", [one]),
            (f"本报记者　{one}　{other}", [one, other]),
            (f"本报记者 {one} 本报通讯员 {other}", [one, other]),
            (f"本报通讯员　{one}", [one]),
            (f"本报记者{one}", [one]),
            (f"记者 {one} 通讯员 {other} {third}", [one, other, third]),
            (f"文/图 本报记者 {one}", [one]),
            (f"本报首席记者 {one} 实习生 {other}", [one, other]),
            (f"{one}　{other}", [one, other]),
        )
    )


def _boxed(piece: Piece, rng: random.Random) -> None:
    one, other = person(rng), person(rng)
    mark = rng.choice(("■", "□", "◎", "○", "■ ", "□ ", "◆"))
    text, piece.reporters = rng.choice(
        (
            (f"本报记者 {one}", [one]),
            (one, [one]),
            (f"{one} {other}", [one, other]),
            (f"本报通讯员　{one}", [one]),
            (f"文／{one}", [one]),
        )
    )
    piece.byline = mark + text
    piece.byline_last = rng.random() < 0.08


def _at_end(piece: Piece, rng: random.Random) -> None:
    one, other = person(rng), person(rng)
    at = max(place for place, (role, _) in enumerate(piece.blocks) if role == "paragraph")
    by, piece.reporters = rng.choice(
        ((one, [one]), (f"{one}　{other}", [one, other]), (f"记者{one}", [one]), (f"{one} {other}", [one, other]))
    )
    piece.blocks[at] = ("paragraph", piece.blocks[at][1] + f"（{by}）")
    if rng.random() < 0.6:
        _open(piece, rng.choice(("本报讯　", "本报讯 ", "")))


def _nobody(piece: Piece, rng: random.Random) -> None:
    if rng.random() < 0.3:
        _open(
            piece,
            rng.choice(
                (
                    "本报讯　",
                    "据《{}》报道　".format(Writer(rng)("{place.two}") + rng.choice(("日报", "晚报"))),
                    "本报综合消息　",
                )
            ),
        )
