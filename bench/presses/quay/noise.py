"""What happens between print and text: turns to other pages, columns read across, misread, lost and doubled lines."""

import random
from dataclasses import replace

from bench.presses.quay.draft import Draft, furniture, joined
from bench.presses.quay.paper import Paper
from bench.typesetter.gold import GoldLine

_ENDS = "。！？”…；：）"
_OUT = ("（下转第{}版）", "下转第{}版", "（下转{}版）", "▶下转第{}版", "（下转A{}版）")
_IN = ("（上接第{}版）", "上接第{}版", "（上接{}版）", "◀上接第{}版", "（紧接第{}版）")
_ASIDE = (("（下转本版右栏）", "（上接本版左栏）"), ("（紧接右栏）", "（接左栏）"), ("（下接右上）", "（上接左下）"))
_SLIPS = dict(
    zip(
        "己未日人土千大太末士干入天、，：睛侯贷拔析治场卷微住休免境镜抡扰",
        "已末曰入士干太大未土千人夭，、；晴候货拨折冶扬券徽往体兔镜境抢拢",
        strict=True,
    )
)


def turn(draft: Draft, rng: random.Random) -> None:
    """Lets a story go on on another page or come from one, its headline repeated; the rest is not on this page."""
    _turn_out(draft, rng) if rng.random() < 0.55 else _turn_in(draft, rng)


def _page(rng: random.Random) -> str:
    return rng.choice(("2", "3", "4", "5", "二", "三", "四", "6"))


def _turn_out(draft: Draft, rng: random.Random) -> None:
    number = len(draft.gold.blocks) - 1
    own = [line for line in draft.body if line.block == number]
    if len(own) < 3 or draft.body[-1] is not own[-1] or own[0].role != "body" or own[-1].text.endswith("）"):
        return
    keep = own[: rng.randint(2, len(own) - 1)]
    if keep[-1].text[-1] in _ENDS:
        return
    draft.body = [line for line in draft.body if line.block != number] + keep
    draft.gold.blocks[-1].text = joined([line.text for line in keep])
    draft.body.append(furniture(rng.choice(_OUT).format(_page(rng))))
    draft.turned = True


def _turn_in(draft: Draft, rng: random.Random) -> None:
    own = [line for line in draft.body if line.block == 0]
    signed = draft.gold.byline or draft.gold.dateline or draft.gold.blocks[0].text.startswith("本报")
    if len(own) < 4 or draft.body[0] is not own[0] or signed or own[0].role != "body":
        return
    gone = rng.randint(1, len(own) - 3)
    if own[gone - 1].text[-1] in _ENDS:
        return
    del draft.body[:gone]
    draft.body[0].starts_block = True
    draft.gold.blocks[0].text = joined([line.text for line in own[gone:]])
    line = furniture(rng.choice(_IN).format(rng.choice(("1", "一", "2", "A1", "1"))))
    if draft.head_last or rng.random() < 0.6:
        draft.body.insert(0, line)
    else:
        draft.head.insert(0, line)
    draft.turned = True


def interleave(drafts: list[Draft], groups: list[list[GoldLine]], rng: random.Random) -> None:
    """Two neighbours whose columns are read across, line by line or some lines at a time."""
    spots = [at for at in range(len(groups) - 1) if _long(drafts[at]) and _long(drafts[at + 1])]
    if not spots or rng.random() > 0.4:
        return
    at = rng.choice(spots)
    size = (1, 1) if rng.random() < 0.3 else (3, 12)
    streams = [_pieces(lines, rng, size) for lines in groups[at : at + 2]]
    merged: list[GoldLine] = []
    while any(streams):
        for stream in streams:
            merged += stream.pop(0) if stream else []
    groups[at : at + 2] = [merged]
    drafts[at : at + 2] = [Draft()]


def _long(draft: Draft) -> bool:
    plain = draft.gold.kind == "story" and not draft.turned and not draft.foot
    return plain and len(draft.body) > 2 * len(draft.gold.blocks) and len(draft.body) > 8


def _pieces(lines: list[GoldLine], rng: random.Random, size: tuple[int, int]) -> list[list[GoldLine]]:
    """The lines in pieces; titles stay with the body next to them, longer pieces end inside a sentence."""
    body = [at for at, line in enumerate(lines) if line.block is not None]
    cuts, at = [0], body[0] + rng.randint(*size)
    while at <= body[-1]:
        while size[1] > 1 and at < body[-1] and not _inside(lines, at):
            at += 1
        cuts.append(at)
        at += rng.randint(*size)
    return [lines[one:other] for one, other in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _inside(lines: list[GoldLine], at: int) -> bool:
    """True where a body line goes on in the middle of a sentence."""
    one, other = lines[at - 1], lines[at]
    return one.role == other.role == "body" and one.block == other.block and one.text[-1] not in _ENDS


def go_on_below(groups: list[list[GoldLine]], rng: random.Random) -> None:
    """An article that goes on below its neighbour, with or without a word about it."""
    spots = [
        at for at, lines in enumerate(groups[:-1]) if len(lines) > 12 and len({line.article for line in lines} - {None}) == 1
    ]
    if not spots or rng.random() > 0.45:
        return
    at = rng.choice(spots)
    lines = groups[at]
    cuts = [cut for cut in range(5, len(lines) - 4) if _inside(lines, cut)]
    if not cuts:
        return
    cut = rng.choice(cuts)
    first, rest = lines[:cut], lines[cut:]
    if rng.random() < 0.35:
        out, into = rng.choice(_ASIDE)
        first, rest = [*first, furniture(out)], [furniture(into), *rest]
    groups[at : at + 2] = [first, groups[at + 1], rest]


def spoil(drafts: list[Draft], rng: random.Random) -> None:
    """Misread characters, lost and doubled lines; the gold tells what is printed."""
    slip, drop, double = [rng.uniform(0.0, most) if rng.random() < 0.7 else 0.0 for most in (0.04, 0.01, 0.006)]
    for draft in drafts:
        touched: set[int] = set()
        kept: list[GoldLine] = []
        for at, line in enumerate(draft.body):
            if _middle(draft.body, at) and rng.random() < drop:
                touched.add(line.block or 0)
                continue
            kept.append(line)
            if _misread(line, rng, slip):
                touched.add(line.block or 0)
            if line.role == "body" and not line.starts_block and rng.random() < double:
                kept.append(replace(line))
        draft.body = kept
        for number in touched:
            _retell(draft, number)


def _middle(lines: list[GoldLine], at: int) -> bool:
    """True for a body line between two others of its block."""
    if not 0 < at < len(lines) - 1 or lines[at].starts_block:
        return False
    return all(line.role == "body" and line.block == lines[at].block for line in lines[at - 1 : at + 2])


def _misread(line: GoldLine, rng: random.Random, rate: float) -> bool:
    if line.role != "body" or not rate or "记者" in line.text or "（" in line.text:
        return False
    text = "".join(_SLIPS.get(char, char) if rng.random() < rate else char for char in line.text)
    changed, line.text = text != line.text, text
    return changed


def _retell(draft: Draft, number: int) -> None:
    """Writes what the lines of a block print into it, doubled ones once."""
    own = [line for line in draft.body if line.block == number]
    texts = [line.text for at, line in enumerate(own) if not (at and line == own[at - 1])]
    block = draft.gold.blocks[number]
    block.text = texts[0].strip(" 　") if len(texts) == 1 and " " in block.text else joined(texts)


def air(groups: list[tuple[bool, list[GoldLine]]], rng: random.Random, paper: Paper) -> list[GoldLine]:
    """The lines of the page with empty ones where the paper has them."""
    out: list[GoldLine] = []
    for tight, lines in groups:
        for line in lines:
            out.append(line)
            if tight or line.role == "blank":
                continue
            often = {"always": 0.97 if line.role in ("headline", "banner") else 1.0, "some": paper.blank_rate * 0.5}
            if rng.random() < often.get(paper.blank, 0.0):
                out.append(GoldLine("", "blank"))
        if paper.blank in ("always", "between") and out and out[-1].role != "blank" and rng.random() < 0.9:
            out.append(GoldLine("", "blank"))
    return out
