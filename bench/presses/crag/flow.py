"""How articles lie on the sheet: turned over to other pages, run around each other, continued further on."""

import random

from bench.presses.crag.house import House
from bench.presses.crag.piece import Piece
from bench.typesetter.gold import GoldBlock, GoldLine

Lines = list[GoldLine]
_ON = ("（下转第{n}版）", "（下转{n}版）", "下转第{n}版", "↓下转第{n}版", "（紧接第{n}版）")
_FROM = ("（上接第{n}版）", "（上接{n}版）", "上接第{n}版", "（紧接第{n}版）")
_TURNED = {"standard": 0.05, "varied": 0.12, "hard": 0.12}


def turn_over(lines: Lines, piece: Piece, house: House, rng: random.Random) -> Lines:
    """Some running articles go on on another page, others come from one; the text may be cut within a sentence."""
    share = _TURNED[house.level] if piece.turns else 0.0
    body = [at for at, line in enumerate(lines) if line.role == "body"]
    if not body:
        return lines
    signed = any(line.role == "byline" for line in lines[body[-1] :]) or lines[body[-1]].text.endswith("）")
    if rng.random() < share and not signed:
        lines = _cut_end(lines, rng)
        place = max(at for at, line in enumerate(lines) if line.role == "body") + 1
        note = rng.choice(_ON).format(n=rng.randint(2, 8))
        return [*lines[:place], GoldLine(note, "furniture", starts_block=True), *lines[place:]]
    if rng.random() < share * 0.7 and not lines[body[0]].text.strip().startswith(("本报", "新华", "（", "【", "据")):
        lines = _cut_start(lines, rng)
        place = min(at for at, line in enumerate(lines) if line.role == "body")
        note = rng.choice(_FROM).format(n=rng.randint(1, 3))
        return [*lines[:place], GoldLine(note, "furniture", starts_block=True), *lines[place:]]
    return lines


def _cut_end(lines: Lines, rng: random.Random) -> Lines:
    last = max(line.block for line in lines if line.block is not None)
    held = [line for line in lines if line.block == last]
    if rng.random() < 0.4 or len(held) < 4 or "（" in held[-1].text:
        return lines
    gone = held[rng.randint(2, len(held) - 1) :]
    return [line for line in lines if not any(line is other for other in gone)]


def _cut_start(lines: Lines, rng: random.Random) -> Lines:
    held = [line for line in lines if line.block == 0]
    if rng.random() < 0.4 or len(held) < 4:
        return lines
    gone = held[: rng.randint(1, len(held) - 2)]
    lines = [line for line in lines if not any(line is other for other in gone)]
    next(line for line in lines if line.block == 0).starts_block = True
    return lines


def arrange(units: list[Lines], pieces: list[Piece], level: str, rng: random.Random) -> list[Lines]:
    """The articles in the order in which they fall out of the file."""
    units = list(units)
    at, placed = 0, []
    shares = {"standard": (0.0, 0.0), "varied": (0.0, 0.06), "hard": (0.18, 0.16)}[level]
    while at < len(units):
        pair = at + 1 < len(units) and pieces[at].running
        if pair and pieces[at + 1].running and rng.random() < shares[0]:
            placed.append(interleave(units[at], units[at + 1], rng))
            at += 2
        elif pair and rng.random() < shares[1]:
            placed.append(enclose(units[at], units[at + 1], rng))
            at += 2
        else:
            placed.append(units[at])
            at += 1
    return placed


def _parted(lines: Lines) -> tuple[Lines, Lines, Lines]:
    """What stands before the text, the text, and what stands after it."""
    held = [at for at, line in enumerate(lines) if line.block is not None]
    return lines[: held[0]], lines[held[0] : held[-1] + 1], lines[held[-1] + 1 :]


def interleave(one: Lines, other: Lines, rng: random.Random) -> Lines:
    """Two articles side by side whose columns fall out by turns."""
    head_one, body_one, tail_one = _parted(one)
    head_other, body_other, tail_other = _parted(other)
    height = rng.randint(5, 16)
    mixed: Lines = []
    while body_one or body_other:
        mixed += body_one[:height] + body_other[:height]
        body_one, body_other = body_one[height:], body_other[height:]
    if rng.random() < 0.5:
        return head_one + head_other + mixed + tail_one + tail_other
    first = mixed[: height if len(mixed) > height else len(mixed)]
    return head_one + first + head_other + mixed[len(first) :] + tail_one + tail_other


def enclose(one: Lines, other: Lines, rng: random.Random) -> Lines:
    """An article that goes on after another."""
    _, body, _ = _parted(one)
    if len(body) < 12:
        return one + other
    cut = one.index(body[0]) + rng.randint(5, len(body) - 5)
    return one[:cut] + other + one[cut:]


def rewrite_blocks(pieces: list[Piece], lines: Lines) -> None:
    """Gold blocks of running text as their lines now print them."""
    printed: dict[tuple[int, int], list[str]] = {}
    for line in lines:
        if line.article is not None and line.block is not None:
            printed.setdefault((line.article, line.block), []).append(line.text)
    for number, piece in enumerate(pieces):
        for place, block in enumerate(piece.gold.blocks):
            if block.role == "paragraph":
                piece.gold.blocks[place] = GoldBlock(block.role, "".join(printed[number, place]).strip(), block.measure)
