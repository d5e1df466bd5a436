"""After which of its clauses a sentence may end, and which it does without: a small network over clauses (`clauses.npz`).

Each character with its neighbours is a sum of rows of tables; a clause is what is highest and what is usual in its characters,
and its first and last ones as they stand; layers over the clauses let each hear three on either side. Trained by
`python -m training.summaries_clauses`: where news puts full stops and what a clause left out leaves behind, then sentences in
which readers marked both.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
NOTHING, UNKNOWN, JOINT = 0, 1, 2
"""Ids of what is beyond a sentence, of characters that are not in the vocabulary, of the marks that end clauses."""
FIRST, LAST = 4, 6
"""Characters at the start and end of a clause that are heard one by one."""
HASHED, FACTOR = 1 << 14, 4093
"""Rows that pairs of characters share, and what tells their row."""
LONG = 40
"""Characters from which a clause is long; its length is given as a share of half of that."""
LAYERS = 3


class Chances(NamedTuple):
    """Of each clause of a sentence but the last, 0 to 1: that the sentence may end after it, that it may be left out."""

    ends: list[float]
    gaps: list[float]


class Laid(NamedTuple):
    """Sentences in a row: ids of their characters, `NOTHING` after each; of each clause its first character, the mark behind
    it, whether that is a semicolon, whether a sentence starts or ends with it."""

    ids: Ints
    starts: Ints
    marks: Ints
    semicolon: NDArray[np.bool_]
    opens: NDArray[np.bool_]
    closes: NDArray[np.bool_]


def read_chances(sentences: Sequence[tuple[str, Sequence[int]]]) -> list[Chances]:
    """The chances in each sentence, given its text, which ends with a mark, and the offsets of the marks between its clauses.

    >>> text = "在清水河新桥通车之际，柳湾村举办了庙会，五十名村民到场。"
    >>> ((ends, gaps),) = read_chances([(text, [10, 19])])
    >>> ends[1] > 0.5 > ends[0], gaps[0] > 0.5
    (True, True)
    """
    if not sentences:
        return []
    weights, vocabulary = _load()
    laid = lay_out(sentences, vocabulary)
    out = 1 / (1 + np.exp(-_listen(laid, weights)))
    inner = np.split(out, np.flatnonzero(laid.closes)[:-1] + 1)
    return [Chances(own[:-1, 0].tolist(), own[:-1, 1].tolist()) for own in inner]


def lay_out(sentences: Sequence[tuple[str, Sequence[int]]], vocabulary: Ints) -> Laid:
    """Sentences in a row."""
    codes = np.frombuffer("\0".join([*(text for text, _ in sentences), ""]).encode("utf-32-le"), dtype="<u4")
    sizes = np.array([len(text) + 1 for text, _ in sentences])
    begin = np.cumsum(sizes) - sizes
    counts = np.array([len(joints) + 1 for _, joints in sentences])
    marks = np.concatenate([[*joints, len(text) - 1] for text, joints in sentences]) + np.repeat(begin, counts)
    closes = np.zeros(len(marks), bool)
    closes[np.cumsum(counts) - 1] = True
    opens = np.append(True, closes[:-1])
    starts = np.append(0, marks[:-1] + 1)
    starts[opens] = begin
    ids = vocabulary[np.minimum(codes, len(vocabulary) - 1)]
    ids[begin + sizes - 1] = NOTHING
    ids[marks] = JOINT
    return Laid(ids, starts, marks, codes[marks] == ord("；"), opens, closes)


def _listen(laid: Laid, weights: Mapping[str, Floats]) -> Floats:
    """Logits of each clause, (clauses, 2): an end, a gap."""
    ids, starts = laid.ids, laid.starts
    left, right = np.append(NOTHING, ids[:-1]), np.append(ids[1:], NOTHING)
    heard = weights["left"].take(left, axis=0)
    heard += weights["here"].take(ids, axis=0)
    heard += weights["right"].take(right, axis=0)
    heard += weights["pair"].take((left * FACTOR + ids) & (HASHED - 1), axis=0)
    np.maximum(heard, 0, out=heard)
    heard[ids == NOTHING] = 0
    lengths = laid.marks - starts
    usual = np.add.reduceat(heard, starts, axis=0) / (lengths + 1)[:, None].astype(np.float32)
    known = np.stack([laid.semicolon, laid.opens, np.minimum(lengths + 1, LONG) / (LONG / 2)], axis=1).astype(np.float32)
    x = np.concatenate(
        [np.maximum.reduceat(heard, starts, axis=0), usual, _ends(laid, lengths, weights["letter"]), known], axis=1
    )
    x = np.maximum(x @ weights["clause.0"] + weights["clause.0.bias"], 0)
    x = np.maximum(x @ weights["clause.1"] + weights["clause.1.bias"], 0)
    for number in range(LAYERS):
        around = np.zeros((len(x), 3, x.shape[1]), dtype=np.float32)
        around[1:, 0], around[:, 1], around[:-1, 2] = x[:-1], x, x[1:]
        around[laid.opens, 0] = around[laid.closes, 2] = 0
        x = x + np.maximum(around.reshape(len(x), -1) @ weights[f"around.{number}"] + weights[f"around.{number}.bias"], 0)
    return np.asarray(np.maximum(x @ weights["last"] + weights["last.bias"], 0) @ weights["out"] + weights["out.bias"])


def _ends(laid: Laid, lengths: Ints, letters: Floats) -> Floats:
    """The first and last characters of each clause, side by side."""
    first, last = np.arange(FIRST), np.arange(LAST)
    size = lengths[:, None]
    front = np.where(first < size, laid.ids.take(laid.starts[:, None] + first, mode="clip"), NOTHING)
    back = np.where(last < size, laid.ids.take(laid.marks[:, None] - 1 - last, mode="clip"), NOTHING)
    return letters.take(np.concatenate([front, back], axis=1), axis=0).reshape(len(size), -1)


@lru_cache(maxsize=1)
def _load() -> tuple[dict[str, Floats], Ints]:
    """The weights, and the id of each code point, the last for all beyond."""
    with np.load(Path(__file__).with_name("clauses.npz")) as stored:
        return read_weights(stored)


def read_weights(stored: Mapping[str, NDArray[Any]]) -> tuple[dict[str, Floats], Ints]:
    """Weights and vocabulary as they are stored: tables in few whole steps with a scale a row."""
    weights = {name: stored[name].astype(np.float32) for name in stored if name != "vocabulary" and not name.endswith(".scale")}
    for name in TABLES:
        weights[name] *= stored[f"{name}.scale"].astype(np.float32)
    return weights, ids_of(stored["vocabulary"])


def ids_of(codes: NDArray[Any]) -> Ints:
    """The id of each code point, given those of the vocabulary in order; the last is of all beyond."""
    ids = np.full(int(codes.max()) + 2, UNKNOWN)
    ids[codes] = np.arange(JOINT + 1, JOINT + 1 + len(codes))
    return ids


TABLES = ("left", "here", "right", "pair", "letter")
"""The weights that are rows of characters."""
