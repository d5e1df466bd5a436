"""Texts -> the character pairs that they share with a headline, with the article and with each other, counted in arrays."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST_PLACES = 5
"""Places of a pair in the article beyond which it is no more central."""
_CODE_POINT, _PLACE = 21, 22  # bits


class Pairs(NamedTuple):
    """What texts say, a row each; after them a row for no text and one for the headline."""

    said: NDArray[np.uint8]
    """(rows, bytes): a bit for each different pair."""
    pairs: NDArray[np.int64]
    """All pairs of a text, also the repeated."""
    in_title: NDArray[np.float64]
    """Those that the headline has."""
    central: NDArray[np.float64]
    """In how many other places of the article its pairs stand."""

    def told(self) -> NDArray[np.uint8]:
        """`said` of the headline's pairs alone."""
        return self.said & self.said[-1]


def sizes(said: NDArray[np.uint8]) -> NDArray[np.int64]:
    """How many different pairs each row has."""
    return np.bitwise_count(said).sum(axis=1, dtype=np.int64)


def count_pairs(headline: str, texts: Sequence[str], sentences: int) -> Pairs:
    """The pairs of texts; the first of them are the article's sentences, so many.

    >>> found = count_pairs("新桥通车", ["新桥新桥开了", "桥开"], 1)
    >>> found.pairs.tolist(), found.in_title.tolist(), found.central.tolist(), sizes(found.told()).tolist()
    ([5, 1, 0, 3], [2.0, 0.0, 0.0, 3.0], [2.0, 0.0, 0.0, -1.0], [1, 0, 0, 3])
    """
    rows = len(texts) + 2
    row = np.repeat([*range(len(texts)), rows - 1], [*map(len, texts), len(headline)])
    joined = "".join([*texts, headline]).encode("utf-32-le", "surrogatepass")
    chars = np.frombuffer(joined, np.uint32).astype(np.uint64)
    inside = row[:-1] == row[1:]
    row = row[:-1][inside]
    pair, different = _numbered((chars[:-1] << _CODE_POINT | chars[1:])[inside])
    said = np.zeros((rows, different), np.bool_)
    said[row, pair] = True
    places = np.bincount(pair[row < sentences], minlength=different)
    return Pairs(
        np.packbits(said, axis=1),
        np.bincount(row, minlength=rows),
        np.bincount(row, said[-1][pair].astype(np.float64), rows).astype(np.float64),
        np.bincount(row, (np.minimum(places, MOST_PLACES) - 1.0)[pair], rows).astype(np.float64),
    )


def _numbered(values: NDArray[np.uint64]) -> tuple[NDArray[np.intp], int]:
    """A number for each value, the same for the same, and how many there are: one sort of values and places together.

    >>> _numbered(np.array([7, 9, 7, 3], np.uint64))
    (array([1, 2, 1, 0]), 3)
    """
    together = np.sort(values << _PLACE | np.arange(len(values), dtype=np.uint64))
    value = together >> _PLACE
    number = np.zeros(len(values), np.intp)
    np.cumsum(value[1:] != value[:-1], out=number[1:])
    found = np.empty_like(number)
    found[(together & ((1 << _PLACE) - 1)).astype(np.intp)] = number
    return found, int(number[-1]) + 1 if len(number) else 0
