"""Texts -> the character pairs that they share with a headline, with their article and with each other, counted in arrays."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST_PLACES = 5
"""Places of a pair in the article beyond which it is no more central."""
_CODE_POINT, _PLACE = 21, 22  # bits

Rows = NDArray[np.int64]


class Pairs(NamedTuple):
    """What texts say, a row each, the last for no text; a bit is a pair in the texts of one article and another elsewhere."""

    said: NDArray[np.uint64]
    """(rows, words): a bit for each different pair."""
    headline: NDArray[np.uint64]
    """`said` of each article's headline."""
    told: NDArray[np.uint64]
    """Of `said`, what the headline of the article says."""
    pairs: NDArray[np.float64]
    """All pairs of a text, also the repeated."""
    in_title: NDArray[np.float64]
    """Those that the headline has."""
    central: NDArray[np.float64]
    """In how many other places of the article its pairs stand."""


def sizes(said: NDArray[np.uint64]) -> NDArray[np.int64]:
    """How many different pairs each row has."""
    return np.bitwise_count(said).sum(axis=-1, dtype=np.int64)


def count_pairs(headlines: Sequence[str], texts: Sequence[str], article: Rows, is_sentence: NDArray[np.bool_]) -> Pairs:
    """The pairs of texts of articles with these headlines: the number of each text's article, and whether it is in it as it is.

    >>> found = count_pairs(["新桥通车"], ["新桥新桥开了", "桥开"], np.array([0, 0]), np.array([True, False]))
    >>> found.pairs.tolist(), found.in_title.tolist(), found.central.tolist(), sizes(found.told).tolist()
    ([5.0, 1.0, 0.0], [2.0, 0.0, 0.0], [2.0, 0.0, 0.0], [1, 0, 0])
    """
    count, titles = len(texts), np.arange(len(headlines))
    article = np.concatenate((article, titles))
    row, pair = _pairs([*texts, *headlines])
    pair, different = _numbered(article[row] * (len(pair) + 1) + pair)
    places = np.bincount(pair[np.append(is_sentence, titles < 0)[row]], minlength=different)
    is_told = np.zeros(different, np.bool_)
    is_told[pair[row >= count]] = True
    first = np.full(len(titles), different)
    np.minimum.at(first, article[row], pair)
    said = _bits(row, pair - first[article[row]], count + len(titles))
    headline = said[count:]
    nothing = np.zeros_like(said[:1])
    return Pairs(
        np.vstack((said[:count], nothing)),
        headline,
        np.vstack((said[:count] & headline[article[:count]], nothing)),
        *(_sums(row, of[pair], count) for of in (np.ones(different), is_told, np.minimum(places, MOST_PLACES) - 1.0)),
    )


def _bits(row: Rows, bit: Rows, rows: int) -> NDArray[np.uint64]:
    """Rows with these bits set."""
    found = np.zeros((rows, (int(bit.max(initial=0)) // 64 + 1) * 64), np.bool_)
    found[row, bit] = True
    return np.packbits(found, axis=1).view(np.uint64)


def _sums(row: Rows, values: NDArray[Any], rows: int) -> NDArray[np.float64]:
    """Of the first rows, and zero for no text."""
    return np.append(np.bincount(row, values, rows)[:rows], 0.0)


def _pairs(texts: Sequence[str]) -> tuple[Rows, Rows]:
    """The row of each pair of characters, and a number for it, the same for the same."""
    row = np.repeat(np.arange(len(texts)), [*map(len, texts)])
    chars = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    inside = row[:-1] == row[1:]
    return row[:-1][inside], _numbered((chars[:-1] << _CODE_POINT | chars[1:])[inside])[0]


def _numbered(values: Rows) -> tuple[Rows, int]:
    """A number for each value, the same for the same, in their order, and how many there are: values and places in one sort.

    >>> _numbered(np.array([7, 9, 7, 3]))
    (array([1, 2, 1, 0]), 3)
    """
    together = np.sort(values.astype(np.uint64) << _PLACE | np.arange(len(values), dtype=np.uint64))
    value = together >> _PLACE
    number = np.zeros(len(values), np.int64)
    np.cumsum(value[1:] != value[:-1], out=number[1:])
    found = np.empty_like(number)
    found[(together & ((1 << _PLACE) - 1)).astype(np.intp)] = number
    return found, int(number[-1]) + 1 if len(number) else 0
