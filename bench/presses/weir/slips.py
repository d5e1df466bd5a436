"""What goes wrong between print and text: columns read across, characters misread, lines lost or doubled."""

import random
from dataclasses import replace

from bench.presses.weir.compose import pure
from bench.presses.weir.piece import Piece
from bench.typesetter.gold import GoldLine

_TWINS = "己已未末日曰人入土士大太天夫干千子孑今令间问员贝户尸候侯"
_LIKE = dict(zip(_TWINS[::2], _TWINS[1::2], strict=True)) | dict(zip(_TWINS[1::2], _TWINS[::2], strict=True))
_LIKE |= dict(zip("，、；第导设", "。，：笫寻没", strict=True))


def read_across(groups: list[list[GoldLine]], rng: random.Random) -> None:
    """Two neighbouring stories read a few lines at a time in turn, titles with the body line they stand by."""
    spots = [at for at in range(len(groups) - 1) if _long(groups[at]) and _long(groups[at + 1])]
    if not spots or rng.random() > 0.45:
        return
    at = rng.choice(spots)
    size = (1, 2) if rng.random() < 0.3 else (4, 11)
    one, other = (_slices(lines, rng, size) for lines in groups[at : at + 2])
    merged: list[GoldLine] = []
    while one or other:
        merged += one.pop(0) if one else []
        merged += other.pop(0) if other else []
    groups[at : at + 2] = [merged]


def _long(lines: list[GoldLine]) -> bool:
    """True for a story of one article of wrapped lines; rows and verses are never read across here."""
    own = [line for line in lines if line.role == "body"]
    starts = sum(line.starts_block for line in own)
    numbers = {line.article for line in lines if line.article is not None}
    return len(own) > 9 and starts * 2.4 < len(own) and len(numbers) == 1


def _slices(lines: list[GoldLine], rng: random.Random, size: tuple[int, int]) -> list[list[GoldLine]]:
    body = [at for at, line in enumerate(lines) if line.block is not None]
    cuts, at = [0], body[0] + rng.randint(*size)
    while at <= body[-1]:
        while size[1] > 2 and at < body[-1] and not _flows(lines, at):
            at += 1
        cuts.append(at)
        at += rng.randint(*size)
    return [lines[start:end] for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _flows(lines: list[GoldLine], at: int) -> bool:
    """True where a sentence goes over from one line to the next: a reader finds the two ends again."""
    same = lines[at].role == lines[at - 1].role == "body" and lines[at].block == lines[at - 1].block
    return same and lines[at - 1].text[-1] not in "。！？”…；："


def spoil(pieces: list[Piece], groups: list[list[GoldLine]], rng: random.Random) -> None:
    """Misreads characters, loses and doubles lines inside paragraphs; the gold says what is printed then."""
    slip, lost, doubled = (rng.uniform(0, most) if rng.random() < 0.6 else 0.0 for most in (0.03, 0.012, 0.01))
    changed: set[tuple[int, int]] = set()
    for number, lines in enumerate(groups):
        kept: list[GoldLine] = []
        for at, line in enumerate(lines):
            place = (line.article if line.article is not None else -1, line.block if line.block is not None else -1)
            inner = _inner(lines, at)
            if inner and rng.random() < lost:
                changed.add(place)
                continue
            kept.append(line)
            if inner and slip:
                text = "".join(_LIKE.get(char, char) if rng.random() < slip else char for char in line.text)
                changed |= {place} if text != line.text else set()
                line.text = text
            if inner and rng.random() < doubled:
                kept.append(replace(line))
        groups[number] = kept
    _retell(pieces, groups, changed)


def _inner(lines: list[GoldLine], at: int) -> bool:
    """True for a body line between two others of its paragraph, with no bracket near that could hold a signature."""
    if not 0 < at < len(lines) - 1 or lines[at].starts_block:
        return False
    near = lines[at - 1 : at + 2]
    if any("（" in line.text or "）" in line.text or "记者" in line.text for line in near):
        return False
    return all(line.role == "body" and line.block == lines[at].block for line in near)


def _retell(pieces: list[Piece], groups: list[list[GoldLine]], changed: set[tuple[int, int]]) -> None:
    """Writes into the changed blocks what their lines print, doubled lines once."""
    told: dict[tuple[int, int], list[str]] = {place: [] for place in changed}
    for lines in groups:
        for at, line in enumerate(lines):
            place = (line.article if line.article is not None else -1, line.block if line.block is not None else -1)
            if place in told and line.role == "body" and not (at and line == lines[at - 1]):
                told[place].append(line.text)
    for (article, block), texts in told.items():
        pieces[article].gold.blocks[block].text = pure("".join(texts))
