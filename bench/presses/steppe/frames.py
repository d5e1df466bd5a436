"""An article in frames, as a page program keeps it: titles, signature and text are boxes of their own, each with its lines."""

import random
from collections.abc import Callable

from bench.presses.steppe.copy import Copy, Part
from bench.presses.steppe.house import House
from bench.presses.steppe.typeset import printed, set_lines
from bench.typesetter.gold import GoldLine

Frame = list[GoldLine]


def article_frames(rng: random.Random, copy: Copy, number: int, house: House, side: str) -> list[Frame]:
    """The frames of one article in the order in which they are read out; titles after the text when `side` says so."""
    copy = _whole(rng, copy, house)
    banner = _lines([_banner(rng, copy.banner, house)] if copy.banner else [], "banner", number)
    titles = _titles(copy, number, house, rng)
    byline = _lines([copy.signature.line] if copy.signature.line else [], "byline", number)
    tail = _lines([_pushed(rng, copy.signature.tail)] if copy.signature.tail else [], "byline", number)
    text = _text(rng, copy, number, house)
    if side == "before":
        order = [banner + titles, byline, text + tail]
    elif byline and rng.random() < house.late_byline:
        order = [banner, text + tail, titles + byline]
    else:
        order = [banner, byline, text + tail, titles]
    return [frame for frame in order if frame]


def _whole(rng: random.Random, copy: Copy, house: House) -> Copy:
    """With what opens the first paragraph and, on some pages, closes the last."""
    sign, first, last = copy.signature, copy.parts[0], copy.parts[-1]
    if sign.lead:
        first.text = sign.lead + first.text
    if sign.tail and last.role == "body" and last.manner == "run" and not _unit(sign.tail) and rng.random() < house.glued_tail:
        last.text += sign.tail
        sign.tail = None
    return copy


def _unit(tail: str) -> bool:
    return tail.startswith("（作者")


def _pushed(rng: random.Random, text: str) -> str:
    """A line set to the right keeps its spaces now and then."""
    return "　" * rng.randint(3, 8) + text if rng.random() < 0.15 else text


def _banner(rng: random.Random, name: str, house: House) -> str:
    glyph = house.banner_glyph
    if not glyph or rng.random() < 0.2:
        return name
    return f"{glyph} {name}" if glyph in "■▲◆" and rng.random() < 0.6 else name + glyph


def _lines(texts: list[str], role: str, number: int) -> Frame:
    return [GoldLine(text, role, number, None, at == 0) for at, text in enumerate(texts)]


def _titles(copy: Copy, number: int, house: House, rng: random.Random) -> Frame:
    found: Frame = []
    for role in ("kicker", "headline", "deck"):
        texts = getattr(copy.title, role)
        if house.digits == "full":
            texts = [printed(text, house, rng) for text in texts]
        found += _lines(texts, role, number)
    return found


def _text(rng: random.Random, copy: Copy, number: int, house: House) -> Frame:
    """Blocks in the measure of the article; where a picture stands in the column, some lines are shorter."""
    measure = rng.choice(house.columns)
    shape = _shape(rng, measure, house)
    found: Frame = []
    for block, part in enumerate(copy.parts):
        role = part.role
        if role == "caption":
            found += _caption(rng, part, copy, (number, block), house)
            continue
        rows = _rows(rng, part, _below(shape, len(found)), house)
        found += [GoldLine(row, role, number, block, at == 0) for at, row in enumerate(rows)]
    if copy.signature.tail is None and copy.signature.byline == found[-1].text and not found[-1].starts_block:
        found[-1] = GoldLine(found[-1].text, "byline", number, None, True)  # it fell on a line of its own
    return found


def _below(shape: Callable[[int], int], done: int) -> Callable[[int], int]:
    return lambda line: shape(line + done)


def _shape(rng: random.Random, measure: int, house: House) -> Callable[[int], int]:
    if measure < 14 or rng.random() > house.shapes:
        return lambda line: measure
    first, lines, less = rng.randint(0, 12), rng.randint(4, 14), rng.randint(3, measure // 3)
    return lambda line: measure - less if first <= line < first + lines else measure


def _rows(rng: random.Random, part: Part, measure: Callable[[int], int], house: House) -> list[str]:
    """Printed lines of a block."""
    if part.role == "subhead":
        return set_lines(part.text, measure, 0, house)
    if part.manner == "verse":
        pad = "　" * rng.randint(1, 6) if house.indent and rng.random() < 0.5 else ""
        return [pad + part.text]
    first = 2 if part.manner == "run" else 0
    rows = set_lines(printed(part.text, house, rng), measure, first, house)
    if house.runts and len(rows) > 1 and len(rows[-1]) <= 2:
        rows[-2:] = [rows[-2] + rows[-1]]
    return [house.indent + rows[0], *rows[1:]] if first else rows


def _caption(rng: random.Random, part: Part, copy: Copy, where: tuple[int, int], house: House) -> Frame:
    """A caption in a measure of its own, its credit behind it or below."""
    measure = rng.choice([*house.columns, rng.randint(14, 40)])
    glued = copy.credit is not None and copy.glued
    text = printed(part.text, house, rng) + (f"{rng.choice((' ', '', '　'))}{copy.credit}" if glued else "")
    rows = set_lines(text, lambda line: measure, rng.choice((0, 0, 2)), house)
    found = [GoldLine(row, "caption", *where, at == 0) for at, row in enumerate(rows)]
    if copy.credit and not glued:
        found.append(GoldLine(copy.credit, "credit", where[0], None, True))
    return found
