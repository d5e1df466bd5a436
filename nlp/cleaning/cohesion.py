"""Which lines speak of the same: character pairs that come again tell where one article ends and whose a headline is."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

WINDOW, CHAIN = 30, 16
"""Lines above and below a title that it is compared with; lines over which a pair still makes a chain."""


class Pairs(NamedTuple):
    """The pairs of neighbouring characters of each line, and in how many lines of the page each is."""

    lines: list[set[str]]
    counts: Counter[str]


def read_pairs(texts: Sequence[str]) -> Pairs:
    """The character pairs of a page: words without needing to know words."""
    lines = [set(map("".join, pairwise(text))) for text in texts]
    counts: Counter[str] = Counter()
    for own in lines:
        counts.update(own)
    return Pairs(lines, counts)


def chains_across(pairs: Pairs) -> list[int]:
    """How much of the wording goes on over the seam before each line (and after the last), 0 little to 6 much.

    Character pairs that come again within 16 lines are chains over the seams between; between two articles few go on
    (M. Hearst, TextTiling, 1997). Counted against the page's usual seam, rarer pairs weighing more.
    """
    last: dict[str, int] = {}
    change = np.zeros(len(pairs.lines) + 2)
    weights = {pair: count**-0.5 for pair, count in pairs.counts.items() if 1 < count <= 20}
    for at, own in enumerate(pairs.lines):
        for pair in own & weights.keys():
            before = last.get(pair, -99)
            if at - before <= CHAIN:
                change[before + 1] += weights[pair]
                change[at + 1] -= weights[pair]
            last[pair] = at
    over = np.cumsum(change)[: len(pairs.lines) + 1]
    usual = float(np.median(over[1:-1])) if len(over) > 2 else 0.0
    return np.clip(np.round(3 * over / (usual + 0.3)), 0, 6).astype(int).tolist()


def heard_around(texts: Sequence[str], ends: Sequence[str], pairs: Pairs) -> list[tuple[int, int] | None]:
    """For short lines without an end: how much of their wording is met in the lines above and below, 0 to 4; None for others.

    A headline shares its rare pairs with its own body alone, a subhead with the sections on both sides of it.
    """
    candidates = [at for at, text in enumerate(texts) if 4 <= len(text) <= 60 and not ends[at].startswith("stop")]
    found: list[tuple[int, int] | None] = [None] * len(texts)
    for at, (above, below) in _windowed(pairs, candidates).items():
        found[at] = _level(above), _level(below)
    return found


def _level(weight: float) -> int:
    return sum(weight > step for step in (0.0, 0.4, 1.0, 2.5))


def _windowed(pairs: Pairs, candidates: Sequence[int]) -> dict[int, tuple[float, float]]:
    """Weight of the pairs of each candidate line met in the lines above and below it, rarer pairs weighing more."""
    where: dict[str, list[int]] = {}
    wanted = {pair for at in candidates for pair in pairs.lines[at] if 1 < pairs.counts[pair] <= 40}
    for number, own in enumerate(pairs.lines):
        for pair in own & wanted:
            where.setdefault(pair, []).append(number)
    scored = {}
    for at in candidates:
        above = below = 0.0
        for pair in pairs.lines[at] & wanted:
            weight = 1.0 / (pairs.counts[pair] - 0.5)
            for number in where[pair]:
                if 2 <= at - number <= WINDOW:
                    above += weight
                elif 2 <= number - at <= WINDOW:
                    below += weight
        scored[at] = (above, below)
    return scored
