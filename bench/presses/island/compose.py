"""Pieces that are set to a page: their order on it, furniture, blank lines."""

import random

from bench.presses.island.dials import Dials
from bench.presses.island.grammar import Writer
from bench.presses.island.lines import Set
from bench.typesetter.gold import GoldLine


def in_order(pieces: list[Set], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """All lines of a page in the order in which they were extracted."""
    parts = [_parts(piece, dials, rng) for piece in pieces]
    page: list[GoldLine] = []
    at = 0
    while at < len(parts):
        chance = rng.random()
        two = at + 1 < len(parts) and min(len(pieces[at].body), len(pieces[at + 1].body)) > 12
        if two and chance < dials.interleaved:
            page += _interleaved(parts[at], parts[at + 1], rng)
        elif two and chance < dials.interleaved + dials.continued:
            page += _continued(parts[at], parts[at + 1], rng)
        else:
            page += _flat(parts[at])
            at += 1
            continue
        at += 2
    return _furnished(page, dials, rng)


_Parts = tuple[list[GoldLine], list[GoldLine], list[GoldLine]]


def _parts(piece: Set, dials: Dials, rng: random.Random) -> _Parts:
    """What stands before the body, the body, what stands behind it."""
    after = dials.after != (rng.random() < dials.both_sides)
    jump = rng.random() < dials.jumps and piece.gold.kind == "story" and len(piece.body) > 15
    sheet = rng.choice(("2", "3", "4", "二", "三", "四", "5"))
    tail = list(piece.tail)
    body = list(piece.body)
    if jump:
        form = rng.choice(("（下转第{}版）", "下转第{}版", "（下转{}版）", "▶▶▶下转第{}版", "（紧接第{}版）"))
        tail.append(GoldLine(form.format(sheet), "furniture"))
    elif rng.random() < dials.jumps / 2 and len(piece.body) > 15:
        body.insert(
            0,
            GoldLine(rng.choice(("（上接第{}版）", "上接第{}版", "（上接{}版）", "▲▲▲上接第{}版")).format(sheet), "furniture"),
        )
    banner = [line for line in piece.top if line.role == "banner"]
    byline = [line for line in piece.top if line.role != "banner"]
    if after:
        return banner + byline, body, [*tail, *piece.title]
    return [*banner, *piece.title, *byline], body, tail


def _flat(parts: _Parts) -> list[GoldLine]:
    return [line for part in parts for line in part]


def _columns(body: list[GoldLine], rng: random.Random) -> list[list[GoldLine]]:
    """A body in two or three columns."""
    columns = rng.randint(2, 3)
    cuts = sorted(rng.sample(range(4, len(body) - 3), columns - 1)) if len(body) > 14 else [len(body) // 2]
    return [body[first:last] for first, last in zip([0, *cuts], [*cuts, len(body)], strict=True)]


def _interleaved(one: _Parts, other: _Parts, rng: random.Random) -> list[GoldLine]:
    """Two articles side by side, read across their columns."""
    ours, theirs = _columns(one[1], rng), _columns(other[1], rng)
    page = one[0] + ours[0] + other[0] + theirs[0]
    for at in range(1, max(len(ours), len(theirs))):
        page += (ours[at] if at < len(ours) else []) + (theirs[at] if at < len(theirs) else [])
    return page + one[2] + other[2]


def _continued(one: _Parts, other: _Parts, rng: random.Random) -> list[GoldLine]:
    """An article, another one, then the rest of the first."""
    cut = rng.randint(5, len(one[1]) - 4)
    return one[0] + one[1][:cut] + _flat(other) + one[1][cut:] + one[2]


def _furnished(page: list[GoldLine], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """The page with masthead, page number and imprint, and with its blank lines."""
    write = Writer(rng)
    head = [GoldLine(text, "furniture") for text in _head(write, rng)] if dials.head else []
    foot = [GoldLine(write.draw("furniture.foot"), "furniture") for _ in range(rng.choice((1, 1, 2)))] if dials.foot else []
    if dials.level != "standard" and rng.random() < 0.15:
        head, foot = foot, head
    return _blanks(head + page + foot, dials.blanks, rng)


def _head(write: Writer, rng: random.Random) -> list[str]:
    paper, date, number = write.draw("furniture.paper"), write.draw("furniture.date"), write.draw("furniture.number")
    section = write.draw("furniture.section")
    forms = (
        [f"{number}　{section}　{paper}　{date}"],
        [number, section, date],
        [paper, date],
        [section],
        [date, number],
        [paper],
        [f"{date}　{section}"],
    )
    return list(rng.choice(forms))


def _blanks(page: list[GoldLine], share: float, rng: random.Random) -> list[GoldLine]:
    """Blank lines after a share of the lines; when there are few, mostly where a block ends."""
    out: list[GoldLine] = []
    for at, line in enumerate(page):
        out.append(line)
        if at + 1 < len(page) and (share == 1.0 or rng.random() < share):
            out.append(GoldLine("", "blank"))
    return out
