"""What goes wrong between print and text: columns read across, articles cut, characters misread, lines lost or doubled."""

import random
from dataclasses import replace

from bench.presses.tarn.piece import Item, furniture, join_lines
from bench.typesetter.gold import GoldLine

Group = tuple[bool, list[GoldLine]]
_SLIPS = dict(
    zip(
        "己未日人土千大太末士干入曰天夫、，：晴睛侯候贷货拔拨析折治冶场扬券卷徽微往住体休免兔晓境镜",
        "已末曰入士干太大未土千人日夭失，、；睛晴候侯货贷拨拔折析冶治扬场卷券微徽住往休体兔免哓镜境",
        strict=True,
    )
)


def cut_over_pages(items: list[Item], rng: random.Random) -> None:
    """Lets a story go on on another page, or come from one: the rest is not on this page."""
    stories = [item for item in items if item.gold.kind == "story" and len(item.gold.blocks) > 2]
    if stories and rng.random() < 0.25:
        _cut_end(rng.choice(stories), rng)
    if stories and rng.random() < 0.2:
        _cut_start(rng.choice(stories), rng)


def _cut_end(item: Item, rng: random.Random) -> None:
    last = item.gold.blocks[-1]
    own = [line for line in item.body if line.block == len(item.gold.blocks) - 1]
    if len(own) < 3 or item.body[-1] is not own[-1] or last.text.endswith("）") or last.role != "paragraph":
        return
    keep = own[: rng.randint(1, len(own) - 1)]
    if keep[-1].text[-1] in "。！？”…；":
        return
    item.body = [line for line in item.body if line.block != len(item.gold.blocks) - 1] + keep
    last.text = join_lines([line.text for line in keep])
    item.body.append(furniture(rng.choice(("（下转第{}版）", "（下转{}版）", "下转第{}版")).format(rng.randint(2, 8))))


def _cut_start(item: Item, rng: random.Random) -> None:
    own = [line for line in item.body if line.block == 0]
    signed = item.gold.byline or item.gold.dateline or own[0].text.startswith(("本报", "　"))
    if len(own) < 4 or item.body[0] is not own[0] or signed or item.gold.blocks[0].role != "paragraph":
        return
    gone = rng.randint(1, len(own) - 3)
    if own[gone - 1].text[-1] in "。！？”":
        return
    del item.body[:gone]
    item.body[0].starts_block = True
    item.gold.blocks[0].text = join_lines([line.text for line in own[gone:]])
    item.body.insert(0, furniture(rng.choice(("（上接第{}版）", "（上接{}版）", "上接第{}版")).format(rng.randint(1, 3))))


def interleave(items: list[Item], groups: list[Group], rng: random.Random) -> None:
    """Two neighbours whose columns are read across, line by line or some lines at a time."""
    spots = [at for at in range(len(groups) - 1) if _long(items[at]) and _long(items[at + 1])]
    if not spots or rng.random() > 0.4:
        return
    at = rng.choice(spots)
    size = (1, 1) if rng.random() < 0.35 else (3, 12)
    streams = [_chunks(lines, rng, size) for _, lines in groups[at : at + 2]]
    merged: list[GoldLine] = []
    while any(streams):
        for stream in streams:
            merged += stream.pop(0) if stream else []
    groups[at : at + 2] = [(False, merged)]


def _long(item: Item) -> bool:
    return item.gold.kind == "story" and len(item.body) > 2 * len(item.gold.blocks) and len(item.body) > 8 and not item.foot


def _chunks(lines: list[GoldLine], rng: random.Random, size: tuple[int, int]) -> list[list[GoldLine]]:
    """The lines in pieces of some lines; titles stay with the body next to them."""
    body = [at for at, line in enumerate(lines) if line.block is not None]
    cuts, at = [0], body[0] + rng.randint(*size)
    while at <= body[-1]:
        while size[1] > 1 and at < body[-1] and not _goes_on(lines, at):
            at += 1
        cuts.append(at)
        at += rng.randint(*size)
    return [lines[one:other] for one, other in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def continue_after(items: list[Item], groups: list[Group], rng: random.Random) -> None:
    """An article that goes on below another."""
    spots = [at for at, (_, lines) in enumerate(groups[:-1]) if len(lines) > 12 and len({line.article for line in lines}) == 1]
    if not spots or rng.random() > 0.45:
        return
    at = rng.choice(spots)
    lines = groups[at][1]
    cuts = [
        cut
        for cut in range(4, len(lines) - 4)
        if lines[cut].role == lines[cut - 1].role == "body" and not lines[cut].starts_block
    ]
    if not cuts:
        return
    cut = rng.choice(cuts)
    first, rest = lines[:cut], lines[cut:]
    if rng.random() < 0.25:
        first, rest = [*first, furniture("（下接右栏）")], [furniture("（上接左栏）"), *rest]
    groups[at : at + 2] = [(False, first), groups[at + 1], (False, rest)]


def _goes_on(lines: list[GoldLine], at: int) -> bool:
    """True where a body line goes on in the middle of a sentence."""
    both = lines[at].role == lines[at - 1].role == "body" and lines[at].block == lines[at - 1].block
    return both and lines[at - 1].text[-1] not in "。！？”…；："


def spoil(items: list[Item], groups: list[Group], rng: random.Random) -> None:
    """Misread characters, lost and doubled lines; the gold tells what is printed."""
    rates = [rng.uniform(0.0, most) for most in (0.01, 0.01, 0.006)]
    slip, drop, double = [rate if rng.random() < 0.7 else 0.0 for rate in rates]
    for number, (tight, lines) in enumerate(groups):
        kept: list[GoldLine] = []
        for at, line in enumerate(lines):
            _misread(line, rng, slip)
            if rng.random() < drop and _inner(lines, at):
                continue
            kept.append(line)
            if line.role == "body" and not line.starts_block and rng.random() < double:
                kept.append(replace(line))
        groups[number] = (tight, kept)
    _tell(items, groups)


def _inner(lines: list[GoldLine], at: int) -> bool:
    """True for a body line between two others of its block."""
    if not 0 < at < len(lines) - 1 or lines[at].starts_block:
        return False
    return all(line.role == "body" and line.block == lines[at].block for line in lines[at - 1 : at + 2])


def _misread(line: GoldLine, rng: random.Random, rate: float) -> None:
    if line.role == "body" and rate and "记者" not in line.text and "（" not in line.text:
        line.text = "".join(_SLIPS.get(char, char) if rng.random() < rate * 4 else char for char in line.text)


def _tell(items: list[Item], groups: list[Group]) -> None:
    """Writes what the lines print, doubled ones once, into the blocks."""
    found: dict[tuple[int | None, int], list[str]] = {}
    for _, lines in groups:
        for at, line in enumerate(lines):
            if line.role == "body" and line.block is not None and not (at and line == lines[at - 1]):
                found.setdefault((line.article, line.block), []).append(line.text)
    for number, item in enumerate(items):
        for place, block in enumerate(item.gold.blocks):
            if block.role == "paragraph":
                block.text = join_lines(found[number, place])
