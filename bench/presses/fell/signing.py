"""Who signs: openings of first paragraphs, bylines on their own line, names at the very end, credits of pictures."""

import random

from bench.presses.fell.dials import Dials, chance
from bench.presses.fell.piece import Piece
from bench.presses.fell.words import Writer

_BYLINES = [
    *("本报记者 {a}", "本报记者 {a} {b}", "本报记者 {a} 通讯员 {b}", "□本报记者 {a}", "■ {a}", "□ {a} {b}", "记者 {a} 报道"),
    *("本报记者 {a} 本报通讯员 {b}", "文/本报记者 {a} 图/{b}", "本报首席记者 {a}", "●{a}", "本报记者 {a} 文/图", "通讯员 {a}"),
    *("◎记者 {a} 实习生 {b}", "●本报记者 {a}", "全媒体记者 {a} {b}", "本报通讯员 {a} {b}"),
]
_WHO = [
    "（记者{a}）",
    "（记者 {a}）",
    "（记者{a} 通讯员{b}）",
    "（通讯员{a}）",
    "（本报记者{a}、{b}）",
    "",
    "（{a} {b}）",
    "（记者{a} 实习生{b}）",
]
_STARTS = [
    *("本报讯", "本报讯", "本报讯", "本报讯", "本报{place}{day}讯", "新华社{place}{day}电", "据新华社电", "本报{day}讯"),
    *("本报{place}{day}电", "综合消息"),
]
_CREDITS = [
    "本报记者 {a} 摄",
    "本报通讯员 {a} 摄",
    "{a} 摄",
    "记者 {a} 摄",
    "新华社记者 {a} 摄",
    "通讯员 {a} 摄影报道",
    "（{a} 摄）",
]


def sign(rng: random.Random, dials: Dials, piece: Piece, writer: Writer) -> None:
    """Signs a story in one of the ways of its page, or not at all."""
    if chance(rng, dials, "byline_line"):
        piece.byline, piece.reporters = byline(rng, writer)
    elif chance(rng, dials, "lead"):
        _open(rng, piece, writer)
    elif chance(rng, dials, "signed_end"):
        name = writer.fill("{person}")
        role, text = piece.blocks[-1]
        piece.blocks[-1] = (role, f"{text}（{rng.choice(['', '', '记者 ', '本报记者 '])}{name}）")
        piece.byline, piece.reporters = f"（{name}）", [name]


def byline(rng: random.Random, writer: Writer) -> tuple[str, list[str]]:
    """A byline as it stands on its own line, and the names in it."""
    one, other = writer.fill("{person}"), writer.fill("{person}")
    shown = f"{one[0]} {one[1]}" if len(one) == 2 and rng.random() < 0.3 else one
    form = rng.choice(_BYLINES)
    return form.replace("{a}", shown).replace("{b}", other), [one] + ([other] if "{b}" in form else [])


def _open(rng: random.Random, piece: Piece, writer: Writer) -> None:
    """Puts 本报讯（记者…） or a dateline before the first paragraph's text."""
    one, other = writer.fill("{person}"), writer.fill("{person}")
    gap = rng.choice(["", " ", "　"])
    who = rng.choice(_WHO).replace("{a}", one).replace("{b}", other)
    names = [name for name in (one, other) if name in who]
    day, place = writer.fill("{n:1-12}月{n:1-28}日"), writer.pick("city")
    start = rng.choice(_STARTS).replace("{day}", day).replace("{place}", place)
    dateline = None if start in ("本报讯", "综合消息") else start
    role, text = piece.blocks[0]
    piece.blocks[0] = (role, f"{start}{gap if who else ' '}{who}{text}")
    piece.dateline, piece.reporters, piece.byline = dateline, names, who or None


def credit(rng: random.Random, writer: Writer) -> str:
    """Who took the picture."""
    name = writer.fill("{person}")
    return rng.choice(_CREDITS).replace("{a}", name)
