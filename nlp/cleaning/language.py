"""What can be heard where print is silent: whether two lines flow into each other, and whether a line sounds like a headline.

Two linear models over hashed character n-grams (`language.npz`, trained by `python -m training.page_language`). A score is
a log-odds: above 0 for "these lines join" and "this is a headline". They are evidence among others, never verdicts.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 15
"""Rows of each table; collisions are harmless, the models are linear."""

Floats = NDArray[np.float64]
_PRIMES = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))
_CLASSES = {**dict.fromkeys("。！？…!?", 1), **dict.fromkeys("”’」』）)》", 2), **dict.fromkeys("，、；：,;:—“《（", 3)}


def _bucket(kind: int, *parts: NDArray[np.uint64]) -> NDArray[np.int64]:
    mixed = np.full(parts[0].shape, kind + 1, dtype=np.uint64)
    for part, prime in zip(parts, (_PRIMES * 2)[: len(parts)], strict=True):
        mixed = (mixed ^ (part * prime)) * _PRIMES[2]
        mixed ^= mixed >> np.uint64(31)
    return (mixed % np.uint64(BUCKETS)).astype(np.int64)


def join_buckets(ends: Sequence[str], starts: Sequence[str]) -> NDArray[np.int64]:
    """Features of the seam between two lines, shape (pairs, 8): the last two characters of one, the first three after."""
    tails = np.array([[ord(c) for c in ("\0\0" + text[-2:])[-2:]] for text in ends], dtype=np.uint64).reshape(-1, 2)
    heads = np.array([[ord(c) for c in (text[:3] + "\0\0\0")[:3]] for text in starts], dtype=np.uint64).reshape(-1, 3)
    kind = np.array([_CLASSES.get(text[-1:], 0) for text in ends], dtype=np.uint64)
    l2, l1 = tails.T
    f1, f2, f3 = heads.T
    columns = [(l1,), (f1, kind), (l1, f1), (l2, l1, f1), (l1, f1, f2), (l2, l1, kind), (kind, f1, f2), (kind, f1, f2, f3)]
    return np.stack([_bucket(number, *parts) for number, parts in enumerate(columns)], axis=1)


def title_buckets(text: str) -> NDArray[np.int64]:
    """Features of one text or of many written in a row, shape (characters, 2): each character, and it with the next."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    return np.stack([_bucket(9, codes), _bucket(10, codes, np.concatenate([codes[1:], [np.uint64(0)]]))], axis=1)


def edge_buckets(texts: Sequence[str]) -> NDArray[np.int64]:
    """Features of the edges of lines, shape (lines, 6): their first one, two and three characters, and their last."""
    first = np.array([[ord(c) for c in (text[:3] + "\0\0\0")[:3]] for text in texts], dtype=np.uint64).reshape(-1, 3)
    last = np.array([[ord(c) for c in ("\0\0\0" + text[-3:])[-3:]] for text in texts], dtype=np.uint64).reshape(-1, 3)
    f1, f2, f3 = first.T
    l3, l2, l1 = last.T
    columns = [(f1,), (f1, f2), (f1, f2, f3), (l1,), (l2, l1), (l3, l2, l1)]
    return np.stack([_bucket(11 + number, *parts) for number, parts in enumerate(columns)], axis=1)


@lru_cache(maxsize=1)
def _tables() -> tuple[Floats, Floats]:
    with np.load(Path(__file__).with_name("language.npz")) as stored:
        return stored["join"].astype(np.float64), stored["title"].astype(np.float64)


def join_scores(lines: Sequence[str]) -> Floats:
    """Log-odds that each line goes on in the next, shape (lines - 1,)."""
    if len(lines) < 2:
        return np.zeros(0)
    weights, _ = _tables()
    return weights[join_buckets(lines[:-1], lines[1:])].sum(axis=1)


def title_scores(lines: Sequence[str]) -> Floats:
    """Log-odds that each line is (part of) a headline rather than of a body, shape (lines,); lines must not be empty.

    >>> headline, body = title_scores(["县总工会召开全委会", "的同时，他还把这件事告诉了"])
    >>> bool(headline > body)
    True
    """
    if not lines:
        return np.zeros(0)
    _, weights = _tables()
    buckets = title_buckets("".join(f"{line}\n" for line in lines))
    lengths = np.array([len(line) + 1 for line in lines])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return np.add.reduceat(weights[buckets].sum(axis=1), starts) / np.sqrt(lengths)
