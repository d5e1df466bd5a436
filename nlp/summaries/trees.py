"""Boosted trees as a few arrays: what was learnt in `training/summaries.py`, scored without the library that learnt it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
ALL = 0xFFFF
"""The bits of all leaves."""
TOGETHER = 128
"""Rows that are scored at once: what is found on the way stays in the processor's cache."""


class Forest(NamedTuple):
    """Every tree as the list of its tests: each test that fails says which leaves can no more be reached.

    What is reached is the first leaf that stays (QuickScorer, Lucchese and others 2015); all trees are padded to one size.
    """

    feature: NDArray[np.intp]
    """(tests, trees), as `threshold` and `kept`."""
    threshold: Numbers
    kept: NDArray[np.uint16]
    """The leaves that stay when a test fails, a bit each, the first lowest."""
    value: Numbers
    """(trees, leaves)."""


def read_forest(stored: Mapping[str, NDArray[np.float32]]) -> Forest:
    """From the arrays of the file: nodes of trees, each before its left branch and that before its right; leaves are their own.

    ValueError when a tree has more than 16 leaves.
    """
    roots, right = (stored[name].astype(np.intp) for name in ("roots", "right"))
    is_leaf = right == np.arange(len(right))
    tree = np.repeat(np.arange(len(roots)), np.diff(roots, append=len(right)))
    leaves, tests = (np.cumsum(kind) - kind for kind in (is_leaf, ~is_leaf))  # before each node
    leaf, test = leaves - leaves[roots][tree], tests - tests[roots][tree]
    shape = (int(test.max()), len(roots))
    if leaf.max() > 15:
        raise ValueError(f"a tree of {leaf.max() + 1} leaves; at most 16 fit: train with fewer")
    forest = Forest(
        np.zeros(shape, np.intp),
        np.full(shape, np.inf, np.float32),
        np.full(shape, ALL, np.uint16),
        np.zeros((len(roots), int(leaf.max()) + 1), np.float32),
    )
    at = test[~is_leaf], tree[~is_leaf]
    forest.feature[at] = stored["feature"][~is_leaf]
    forest.threshold[at] = stored["threshold"][~is_leaf]
    forest.kept[at] = ALL - (1 << leaf[right[~is_leaf]]) + (1 << leaf[~is_leaf])
    forest.value[tree[is_leaf], leaf[is_leaf]] = stored["value"][is_leaf]
    return forest


@lru_cache(maxsize=1)
def ranker() -> Forest:
    """The shipped ranker of summaries."""
    with np.load(Path(__file__).with_name("ranker.npz")) as stored:
        return read_forest(stored)


def score(forest: Forest, rows: Numbers) -> Numbers:
    """The sum of the trees' leaves for each row of features; rows is (n, features).

    >>> one = Forest(np.zeros((1, 1), int), np.ones((1, 1)), np.full((1, 1), 0b10, np.uint16), np.array([[3.0, 4.0]]))
    >>> score(one, np.array([[1.0], [2.0]])).tolist()
    [3.0, 4.0]
    """
    return np.concatenate([_score(forest, rows[at : at + TOGETHER]) for at in range(0, len(rows), TOGETHER)])


def _score(forest: Forest, rows: Numbers) -> Numbers:
    passed = rows.T.take(forest.feature, axis=0) <= forest.threshold[..., None]
    stay = np.bitwise_and.reduce(forest.kept[..., None] | -passed.astype(np.uint16), axis=0)
    leaf = np.bitwise_count((stay & -stay) - 1).T
    trees, leaves = forest.value.shape
    total: Numbers = forest.value.take(np.arange(0, trees * leaves, leaves) + leaf).sum(axis=1)
    return total
