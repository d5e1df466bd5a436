"""Which lines speak of the same: character pairs that come again tell where one article ends and whose a headline is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.language import codes_of

Ints = NDArray[np.int64]
WINDOW, CHAIN = 30, 16
"""Lines above and below a title that it is compared with; lines over which a pair still makes a chain."""
LEVELS = np.array([0.0, 0.4, 1.0, 2.5])
"""Weights of shared wording above which it counts as one level more."""
_CHUNK = 1 << 14
"""Pairs looked up together: a page may have any number of them."""


class Pairs(NamedTuple):
    """The pairs of neighbouring characters of each line, those of one wording together, in the order of their lines.

    Of each: its line, the number of the first of its wording, and in how many lines of the page it is.
    """

    lines: Ints
    first: Ints
    counts: Ints


def owned_pairs(texts: Sequence[str], owners: Ints) -> tuple[NDArray[np.uint64], Ints]:
    """The pairs of neighbouring characters of texts, each once an owner, sorted by pair, then owner; and their owners.

    `owners` has the number of each text's owner: a line, or an article of several.
    """
    codes = codes_of(texts, 1)[:, 0]
    owner_of, text_of = (np.repeat(each, list(map(len, texts))) for each in (owners, np.arange(len(texts))))
    inside = np.flatnonzero(text_of[1:] == text_of[:-1])
    wording, many = (codes[inside] << np.uint64(21)) | codes[inside + 1], np.uint64(owners.max() + 1)
    known = np.sort(wording * many + owner_of[inside].astype(np.uint64))
    known = known[np.diff(known, prepend=~known[:1]) != 0]
    wording, owner = np.divmod(known, many)
    return wording, owner.astype(np.int64)


def read_pairs(texts: Sequence[str]) -> Pairs:
    """The character pairs of a page: words without needing to know words."""
    wording, lines = owned_pairs(texts, np.arange(len(texts)))
    first = np.flatnonzero(np.diff(wording, prepend=np.uint64(0)))
    counts = np.diff(first, append=len(wording))
    return Pairs(lines, np.repeat(first, counts), np.repeat(counts, counts))


def chains_across(pairs: Pairs, lines: int) -> Ints:
    """How much of the wording goes on over the seam before each line (and after the last), 0 little to 6 much.

    Character pairs that come again within 16 lines are chains over the seams between; between two articles few go on
    (M. Hearst, TextTiling, 1997). Counted against the page's usual seam, rarer pairs weighing more.
    """
    again = (np.diff(pairs.first) == 0) & (np.diff(pairs.lines) <= CHAIN) & (pairs.counts[1:] <= 20)
    weights = pairs.counts[1:][again] ** -0.5
    before, after = (side[again] + 1 for side in (pairs.lines[:-1], pairs.lines[1:]))
    change = np.bincount(before, weights, minlength=lines + 1) - np.bincount(after, weights, minlength=lines + 1)
    over = np.cumsum(change)
    usual = float(np.median(over[1:-1])) if len(over) > 2 else 0.0
    return np.clip(np.round(3 * over / (usual + 0.3)), 0, 6).astype(np.int64)


def heard_around(short: NDArray[np.bool_], pairs: Pairs) -> Ints:
    """For `short` lines without an end: how much of their wording is met in the lines above and below, 0 to 4, shape (2,
    lines); -1 for others.

    A headline shares its rare pairs with its own body alone, a subhead with the sections on both sides of it.
    """
    wanted = np.flatnonzero(short[pairs.lines] & (pairs.counts > 1) & (pairs.counts <= 40))
    met = np.zeros((2, len(short)))
    for at in range(0, len(wanted), _CHUNK):
        met += _met_around(pairs, wanted[at : at + _CHUNK], len(short))
    return np.where(short, (met[:, :, None] > LEVELS).sum(axis=2), -1)


def _met_around(pairs: Pairs, wanted: Ints, lines: int) -> NDArray[np.float64]:
    """Weight of the wanted pairs met in the lines above and below their own, by line, rarer pairs weighing more: (2, lines)."""
    counts = pairs.counts[wanted]
    nth = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    own = np.repeat(pairs.lines[wanted], counts)
    up = own - pairs.lines[np.repeat(pairs.first[wanted], counts) + nth]
    weights = np.repeat(1.0 / (counts - 0.5), counts)
    near = (np.abs(up) > 1) & (np.abs(up) <= WINDOW)
    return np.stack([np.bincount(own[side], weights[side], minlength=lines) for side in (near & (up > 0), near & (up < 0))])
