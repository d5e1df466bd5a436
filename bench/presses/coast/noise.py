"""What extraction spoils: slips of character recognition, lines dropped and doubled, columns that interleave."""

import random
import re
from functools import cache

from bench.presses.coast.galley import Line
from bench.presses.coast.words import entries


def _pairs() -> dict[str, str]:
    rows = (line.split() for line in entries("slips"))
    return {one: other for row in rows for one, other in ((row[0], row[1]), (row[1], row[0]))}


def slip(rng: random.Random, line: Line, slips: dict[str, str]) -> None:
    """One character of a line read as another that looks like it, on the page and in gold."""
    found = [
        char for char in dict.fromkeys(line.source) if char in slips and line.printed.count(char) == line.source.count(char)
    ]
    if found:
        char = rng.choice(found)
        line.printed = line.printed.replace(char, slips[char], 1)
        line.source = line.source.replace(char, slips[char], 1)


def spoil(rng: random.Random, lines: list[Line], dials: dict[str, float]) -> list[Line]:
    """Lines with slips; some dropped from the midst of paragraphs, some printed twice (the second tells nothing new)."""
    slips = _pairs()
    kept: list[Line] = []
    for at, line in enumerate(lines):
        inside = line.role == "body" and not line.starts and at + 1 < len(lines)
        if line.role in ("body", "headline", "kicker", "caption") and rng.random() < dials["slip"]:
            slip(rng, line, slips)
        if inside and rng.random() < dials["dropped"]:
            continue
        kept.append(line)
        if line.role == "body" and line.block is not None and rng.random() < dials["doubled"]:
            kept.append(Line(line.printed, "", line.role, line.article, line.block))
    return kept


def _cuts(rng: random.Random, lines: list[Line], count: int) -> list[list[Line]]:
    """Lines of an article cut within its body into so many pieces (fewer when it is short)."""
    places = [at for at in range(3, len(lines) - 2) if lines[at].role == "body" and lines[at - 1].role == "body"]
    if rng.random() < 0.5:
        places = [at for at in places if lines[at].starts] or places
    chosen = sorted(rng.sample(places, min(count - 1, len(places))))
    return [lines[start:end] for start, end in zip([0, *chosen], [*chosen, len(lines)], strict=True)]


def interleave(rng: random.Random, one: list[Line], other: list[Line]) -> list[Line]:
    """Two columns read across: piece by piece, or for a stretch line by line."""
    if rng.random() < 0.7:
        count = rng.randint(2, 3)
        first, second = _cuts(rng, one, count), _cuts(rng, other, count)
        mixed: list[Line] = []
        for at in range(max(len(first), len(second))):
            mixed += (first[at] if at < len(first) else []) + (second[at] if at < len(second) else [])
        return mixed
    head, rest = _halves(rng, one)
    start = next((at for at, line in enumerate(other) if line.role == "body"), 0)
    stretch = min(rng.randint(2, 10), len(rest), len(other) - start)
    woven = [line for pair in zip(rest[:stretch], other[start : start + stretch], strict=True) for line in pair]
    return head + other[:start] + woven + rest[stretch:] + other[start + stretch :]


def _halves(rng: random.Random, lines: list[Line]) -> tuple[list[Line], list[Line]]:
    parts = _cuts(rng, lines, 2)
    return (parts[0], parts[1]) if len(parts) > 1 else (lines, [])


def continue_after(rng: random.Random, one: list[Line], other: list[Line]) -> list[Line]:
    """An article that stops, lets another pass, and goes on."""
    head, rest = _halves(rng, one)
    return head + other + rest


@cache
def _traditional() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for row in entries("traditional") for pair in row.split()}


_CORNERS = str.maketrans("“”‘’", "「」『』")


def to_traditional(line: Line, corners: bool) -> None:
    """A line as a page in traditional characters prints it; so is its gold."""
    for name in ("printed", "source"):
        text = getattr(line, name).translate(_traditional())
        text = re.sub("(?<=[公千百华華])裡|裡(?=程)", "里", text)
        setattr(line, name, text.translate(_CORNERS) if corners else text)
