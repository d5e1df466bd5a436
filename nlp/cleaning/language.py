"""What can be heard where print is silent: whether two lines flow into each other, and whether a line sounds like a headline.

Three linear models over hashed character n-grams (`language.npz`, trained by `python -m training.page_language`). A score is
a log-odds: above 0 for "these lines join", "this line goes on in that one and not elsewhere" and "this is a headline". They
are evidence among others, never verdicts.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 15
"""Rows of the tables of joins and titles; collisions are harmless, the models are linear."""
FLOW_BUCKETS = 1 << 21
"""Rows of the table of flows, which knows how words go on."""

Floats = NDArray[np.float64]
_PRIMES = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))
_SHIFT = np.uint64(31)
_CLASSES = {**dict.fromkeys("。！？…!?", 1), **dict.fromkeys("”’」』）)》", 2), **dict.fromkeys("，、；：,;:—“《（", 3)}


def codes_of(texts: Iterable[str], width: int) -> NDArray[np.uint64]:
    """The codes of the characters of texts that are all of one width, shape (texts, width)."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return codes.astype(np.uint64).reshape(-1, width)


def hash_codes(kind: int, *parts: NDArray[np.uint64], rows: int = BUCKETS) -> NDArray[np.int64]:
    """Rows of n-grams: of each tuple of character codes in `parts`, all of one shape; `kind` tells kinds of n-grams apart.

    `rows` must be a power of two.
    """
    mixed = np.full(parts[0].shape, kind + 1, dtype=np.uint64)
    for part, prime in zip(parts, (_PRIMES * 2)[: len(parts)], strict=True):
        mixed ^= part * prime
        mixed *= _PRIMES[2]
        mixed ^= mixed >> _SHIFT
    mixed &= np.uint64(rows - 1)
    return mixed.view(np.int64)


class Grams(NamedTuple):
    """Kinds of n-grams, longest first: their numbers, and of each first, second … character the columns that hold it."""

    kinds: NDArray[np.uint64]
    parts: list[list[int]]


def grams_of(first: int, *columns: Sequence[int]) -> Grams:
    """Kinds of n-grams numbered from `first`, each given by the columns of its characters."""
    ordered = sorted(enumerate(columns, first), key=lambda one: -len(one[1]))
    longest = len(ordered[0][1])
    parts = [[own[at] for _, own in ordered if len(own) > at] for at in range(longest)]
    return Grams(np.array([number for number, _ in ordered], dtype=np.uint64), parts)


def hash_grams(grams: Grams, codes: NDArray[np.uint64], rows: int = BUCKETS) -> NDArray[np.int64]:
    """Rows of n-grams, as `hash_codes` has them, of codes of shape (columns, places): shape (places, kinds of n-grams)."""
    mixed = np.repeat(grams.kinds[:, None] + np.uint64(1), codes.shape[1], axis=1)
    for part, prime in zip(grams.parts, _PRIMES * 2, strict=False):
        own = mixed[: len(part)]
        own ^= codes[part] * prime
        own *= _PRIMES[2]
        own ^= own >> _SHIFT
    mixed &= np.uint64(rows - 1)
    return mixed.view(np.int64).T


_L2, _L1, _F1, _F2, _F3, _KIND = range(6)
_JOINS = grams_of(
    0,
    *((_L1,), (_F1, _KIND), (_L1, _F1), (_L2, _L1, _F1), (_L1, _F1, _F2)),
    *((_L2, _L1, _KIND), (_KIND, _F1, _F2), (_KIND, _F1, _F2, _F3)),
)
_FLOWS = grams_of(
    20,
    *((3,), (4,), (2, 3), (4, 5), (3, 4), (2, 3, 4), (3, 4, 5), (2, 3, 4, 5), (1, 2, 3, 4), (3, 4, 5, 6)),
)
_TITLES = grams_of(9, (0,), (0, 1))
_EDGES = grams_of(11, (0,), (0, 1), (0, 1, 2), (5,), (4, 5), (3, 4, 5))


def join_buckets(ends: Sequence[str], starts: Sequence[str]) -> NDArray[np.int64]:
    """Features of the seam between two lines, shape (pairs, 8): the last two characters of one, the first three after."""
    around = [end[-2:].rjust(2, "\0") + start[:3].ljust(3, "\0") for end, start in zip(ends, starts, strict=True)]
    kinds = [_CLASSES.get(text[-1:], 0) for text in ends]
    return hash_grams(_JOINS, np.vstack([codes_of(around, 5).T, np.array(kinds, dtype=np.uint64)]))


def flow_buckets(codes: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Features of seams inside running text, shape (seams, 10), of the codes of the four characters before each and the four
    after, shape (seams, 8)."""
    return hash_grams(_FLOWS, codes.T, rows=FLOW_BUCKETS)


def title_buckets(text: str) -> NDArray[np.int64]:
    """Features of one text or of many written in a row, shape (characters, 2): each character, and it with the next.

    >>> title_buckets("工会").shape
    (2, 2)
    """
    codes = codes_of([text], 1)[:, 0]
    return hash_grams(_TITLES, np.stack([codes, np.append(codes[1:], np.uint64(0))]))


def edge_buckets(texts: Sequence[str]) -> NDArray[np.int64]:
    """Features of the edges of lines, shape (lines, 6): their first one, two and three characters, and their last."""
    return hash_grams(_EDGES, codes_of((text[:3].ljust(3, "\0") + text[-3:].rjust(3, "\0") for text in texts), 6).T)


class _Tables(NamedTuple):
    join: Floats
    title: Floats
    flow: NDArray[np.int8]
    flow_scale: float


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    with np.load(Path(__file__).with_name("language.npz")) as stored:
        join, title = (stored[name].astype(np.float64) for name in ("join", "title"))
        return _Tables(join, title, stored["flow"], float(stored["flow_scale"]))


class Hashed(NamedTuple):
    """The hashed n-grams of lines: of the seams before each line and after the last, shape (lines + 1, 8), of the characters
    of all lines, shape (characters + lines, 2), and the length of each line with its end."""

    seams: NDArray[np.int64]
    characters: NDArray[np.int64]
    lengths: NDArray[np.int64]


def read_hashed(lines: Sequence[str]) -> Hashed:
    """What the models of joins and titles and the network over lines look at, hashed once; lines must not be empty."""
    lengths = np.array([len(line) + 1 for line in lines], dtype=np.int64)
    seams = join_buckets(("", *lines), (*lines, ""))
    return Hashed(seams, title_buckets("".join(f"{line}\n" for line in lines)), lengths)


def join_scores(seams: NDArray[np.int64]) -> Floats:
    """Log-odds that a line goes on in the next, for seams as `join_buckets` gives them."""
    return _tables().join[seams].sum(axis=1)


def known_flows(buckets: NDArray[np.int64]) -> Floats:
    """Log-odds that seams are inside one text, for seams as `flow_buckets` gives them, shape (seams,)."""
    tables = _tables()
    scores: Floats = tables.flow.take(buckets.T).sum(axis=0, dtype=np.int64) * tables.flow_scale
    return scores


def title_scores(hashed: Hashed) -> Floats:
    """Log-odds that each line is (part of) a headline rather than of a body, shape (lines,).

    >>> headline, body = title_scores(read_hashed(["县总工会召开全委会", "的同时，他还把这件事告诉了"]))
    >>> bool(headline > body)
    True
    """
    if not len(hashed.lengths):
        return np.zeros(0)
    weights = _tables().title
    starts = np.cumsum(hashed.lengths) - hashed.lengths
    return np.add.reduceat(weights[hashed.characters].sum(axis=1), starts) / np.sqrt(hashed.lengths)
