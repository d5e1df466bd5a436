"""Headlines, kickers, decks and banners as they are printed: folded, spread, stacked."""

import random
import re

from bench.presses.wold.composing import NO_END, NO_START, width
from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Piece
from bench.typesetter.gold import GoldLine

_PINYIN = ("WENMING", "XIANGCUN", "MINSHENG", "SHIJIAN", "GUANZHU", "ZHENXING", "PINGAN", "JIANSHE", "CHUANTONG")


def set_titles(rng: random.Random, dials: Dials, piece: Piece, number: int, measure: int) -> list[GoldLine]:
    """Kicker, headline and deck, in their order."""
    lines: list[GoldLine] = []
    kicker_room = rng.choice((measure, 18, 26, 40)) if piece.kicker else 40
    for role, text, room in (
        ("kicker", piece.kicker, max(kicker_room, 14)),
        ("headline", piece.headline, _room(rng, piece, measure)),
        ("deck", piece.deck, max(rng.choice((measure, 30)), 14)),
    ):
        if text:
            printed = _folded(rng, text, room) if role != "headline" else _headline(rng, dials, piece, room)
            lines += [GoldLine(line, role, number, None, at == 0) for at, line in enumerate(printed)]
    return lines


def _room(rng: random.Random, piece: Piece, measure: int) -> int:
    """Width of the headline in its own, larger characters."""
    if piece.big:
        return rng.choice((10, 12, 15, 20, 26))
    return max(9, rng.choice((measure * 2 // 3, measure, 16, 24, 30)))


def _folded(rng: random.Random, text: str, room: int) -> list[str]:
    return [line for part in text.split("\n") for line in fold(rng, part, room)]


def _headline(rng: random.Random, dials: Dials, piece: Piece, room: int) -> list[str]:
    text = (piece.headline or "").strip()
    plain = text.replace("\n", "").replace(" ", "")
    if _may_stack(piece, plain) and rng.random() < dials.stacked:
        return list(plain)
    if 2 < len(plain) < 9 and not re.search(r"[A-Za-z0-9，。“”]", plain) and rng.random() < dials.spread:
        return [" ".join(plain)]
    if "\n" in text and rng.random() < 0.3:
        text = text.replace("\n", rng.choice((" ", "　")))
    return _folded(rng, text, room)


def _may_stack(piece: Piece, text: str) -> bool:
    literary = piece.genre in ("poem", "old", "essay", "tale", "photo")
    return literary and 1 < len(text) < 7 and not re.search(r"[A-Za-z0-9“”，·《》：]", text)


def fold(rng: random.Random, text: str, room: int) -> list[str]:
    """A title over several lines of at most `room` em, at a space or mark where there is one near, else near the middle.

    >>> fold(random.Random(1), "小果子 大产业", 4)
    ['小果子', '大产业']
    """
    if width(text) <= room or len(text) < 5:
        return [text]
    spots = [at for at in range(2, len(text) - 1) if _may_break(text, at)]
    if not spots:
        return [text]
    middle = len(text) / 2 + rng.choice((-1, 0, 0, 1))
    best = min(spots, key=lambda at: abs(at - middle) - (len(text) / 4 if text[at - 1] in " ，：；　！？——" else 0))
    return [*fold(rng, text[:best].strip(" 　"), room), *fold(rng, text[best:].strip(" 　"), room)]


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    digits = before.isascii() and after.isascii() and before != " " and after != " "
    return not (after in NO_START or before in NO_END or digits or before + after == "——")


def set_banner(rng: random.Random, dials: Dials, name: str, number: int | None, host: str) -> list[GoldLine]:
    """A column's name in one of the page's shapes; `host`: who pays for it."""
    shape = rng.choice(dials.banner_shapes)
    bare = name.replace(" ", "")
    if shape == "stack" and len(bare) < 7:
        lines = [GoldLine(char, "banner", number, None, at == 0) for at, char in enumerate(bare)]
        if rng.random() < 0.3:
            lines.append(GoldLine(" ".join(rng.sample(_PINYIN, 2)), "furniture"))
        return lines
    text = {
        "spread": rng.choice((" ", "　")).join(bare),
        "glyph": name + rng.choice(("G", "K", "n", " l", "Ø", "u")),
        "bracket": rng.choice(("【{}】", "◆{}", "[{}]", "●{}●", "■{}")).format(name),
    }.get(shape, name)
    lines = [GoldLine(text, "banner", number, None, True)]
    if shape == "hosted":
        lines.append(GoldLine(f"本栏目由{host}{rng.choice(('协办', '特约刊登', '独家冠名'))}", "furniture"))
    return lines
