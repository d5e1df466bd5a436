"""Layers of a network over a laid out batch: sums of word rows, residual convolutions."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.tagging.features import WORD_LENGTHS, Ints

Floats = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]


def word_sums(table: NDArray[Any], words: Ints) -> list[NDArray[Any]]:
    """For each place the sums over the known words that begin at it, end at it, and go on through it, (places, size) each.

    As the sets of SoftLexicon (Ma et al., ACL 2020), without its weights by frequency.
    """
    wide = np.float32 if table.dtype == np.float32 else np.int16
    begin, end, inside = (np.zeros((len(words), table.shape[1]), dtype=wide) for _ in range(3))
    for column, length in enumerate(WORD_LENGTHS):
        at = np.flatnonzero(words[:, column])
        rows = table[words[at, column]]
        begin[at] += rows
        end[at + length - 1] += rows
        for ahead in range(1, length - 1):
            inside[at + ahead] += rows
    return [begin, end, inside]


def convolve(weights: Weights, layer: int, hidden: Floats, gaps: Ints) -> Floats:
    """What a layer adds at each place, from it and one on either side, its dilation away; `gaps` are 0 and stay so."""
    step = int(weights[f"conv.{layer}.dilation"])
    before, here, after = weights[f"conv.{layer}.weight"]
    out: Floats = hidden @ here
    out[step:] += hidden[:-step] @ before
    out[:-step] += hidden[step:] @ after
    out += weights[f"conv.{layer}.bias"]
    out[gaps] = 0
    return np.maximum(out, 0, out=out)
