"""Texts -> the character pairs that they share with a headline, with their article and with each other, counted in arrays."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST_PLACES = 5
"""Places of a pair in the article beyond which it is no more central."""
_CODE_POINT, _PLACE = 21, 22  # bits

Rows = NDArray[np.int64]
Bits = NDArray[np.uint64]


class Pairs(NamedTuple):
    """What texts say, a row each; a bit is one pair in the texts of an article and another in those of the next."""

    said: Bits
    """(rows, words): a bit for each different pair."""
    told: Bits
    """Of `said`, what the headline of the article says."""
    pairs: NDArray[np.int64]
    """All pairs of a text, also the repeated."""
    in_title: NDArray[np.float64]
    """Those that the headline has."""
    central: NDArray[np.float64]
    """In how many other places of the article its pairs stand."""


def sizes(said: Bits) -> NDArray[np.int64]:
    """How many different pairs each row has."""
    return np.bitwise_count(said).sum(axis=-1, dtype=np.int64)


def count_pairs(texts: Sequence[str], article: Rows, headline: Rows, is_sentence: NDArray[np.bool_]) -> Pairs:
    """The pairs of texts, article by article: the number of each one's article, the row of each article's headline.

    >>> texts, article, is_sentence = ["新桥新桥开了", "桥开", "新桥通车"], np.array([0, 0, 0]), np.array([True, False, False])
    >>> found = count_pairs(texts, article, np.array([2]), is_sentence)
    >>> found.pairs.tolist(), found.in_title.tolist(), found.central.tolist(), sizes(found.told).tolist()
    ([5, 1, 3], [2.0, 0.0, 3.0], [2.0, 0.0, -1.0], [1, 0, 3])
    """
    row = np.repeat(np.arange(len(texts)), [*map(len, texts)])
    chars = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    inside = row[:-1] == row[1:]
    row = row[:-1][inside]
    starts = np.searchsorted(article[row], np.arange(len(headline)))
    pair, first = _numbered((chars[:-1] << _CODE_POINT | chars[1:])[inside], starts)
    said = _bits(row, pair - first[article[row]], len(texts))
    places = np.bincount(pair[is_sentence[row]], minlength=len(pair))
    is_told = np.zeros(len(pair))
    is_told[pair[headline[article[row]] == row]] = 1
    return Pairs(
        said,
        said & said[headline[article]],
        np.bincount(row, minlength=len(texts)),
        np.bincount(row, is_told[pair], len(texts)).astype(np.float64),
        np.bincount(row, (np.minimum(places, MOST_PLACES) - 1.0)[pair], len(texts)).astype(np.float64),
    )


def _bits(row: Rows, bit: Rows, rows: int) -> Bits:
    """So many rows with these bits set."""
    found = np.zeros((rows, (int(bit.max(initial=0)) // 64 + 1) * 64), np.bool_)
    found[row, bit] = True
    return np.packbits(found, axis=1).view(np.uint64)


def _numbered(values: Bits, starts: Rows) -> tuple[Rows, Rows]:
    """A number for each value, the same for the same in one part, and the first number of each part; parts start at `starts`.

    Values and places are sorted together, each part alone: that is faster than all at once.

    >>> _numbered(np.array([7, 9, 7, 3, 7], np.uint64), np.array([0, 4]))
    (array([1, 2, 1, 0, 3]), array([0, 3]))
    """
    together = values << _PLACE | np.arange(len(values), dtype=np.uint64)
    for start, end in pairwise([*starts.tolist(), len(values)]):
        together[start:end].sort()
    value = together >> _PLACE
    differs = np.append(value[1:] != value[:-1], True)
    differs[starts[starts > 0] - 1] = True
    number = np.append(0, np.cumsum(differs))
    found = np.empty(len(values), np.int64)
    found[(together & ((1 << _PLACE) - 1)).astype(np.intp)] = number[:-1]
    return found, number[starts]
