"""Boosted trees as a few arrays: what was learnt in `training/summaries.py`, scored without the library that learnt it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


class Forest(NamedTuple):
    """All nodes of all trees in a row; a leaf points to itself, so that every tree may be walked equally deep."""

    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: Numbers
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: Numbers
    depth: int


def read_forest(stored: Mapping[str, NDArray[np.float32]]) -> Forest:
    """From the arrays of the file; the tests on 16-bit numbers were made when it was written."""
    whole = {name: stored[name].astype(np.int32) for name in ("roots", "feature", "left", "right")}
    numbers = {name: stored[name].astype(np.float32) for name in ("threshold", "value")}
    return Forest(
        whole["roots"],
        whole["feature"],
        numbers["threshold"],
        whole["left"],
        whole["right"],
        numbers["value"],
        int(stored["depth"]),
    )


@lru_cache(maxsize=1)
def ranker() -> Forest:
    """The shipped ranker of summaries."""
    with np.load(Path(__file__).with_name("ranker.npz")) as stored:
        return read_forest(stored)


def score(forest: Forest, rows: Numbers) -> Numbers:
    """The sum of the trees' leaves for each row of features; rows is (n, features).

    >>> leaf = Forest(*(np.zeros(1, np.int32),) * 2, np.zeros(1), *(np.zeros(1, np.int32),) * 2, np.ones(1), 0)
    >>> score(leaf, np.zeros((2, 3), np.float32)).tolist()
    [1.0, 1.0]
    """
    width = rows.shape[1]
    flat = rows.ravel()
    offsets = (np.arange(len(rows)) * width)[:, None]
    at = np.broadcast_to(forest.roots, (len(rows), len(forest.roots)))
    for _ in range(forest.depth):
        goes_left = flat[offsets + forest.feature[at]] <= forest.threshold[at]
        at = np.where(goes_left, forest.left[at], forest.right[at])
    total: Numbers = forest.value[at].sum(axis=1)
    return total
