"""Tables of networks are stored in few whole steps with a scale a row, which compress to a third of half precision: the same
pages to the noise. What a network learned further is stored beside it as differences in coarser steps, a thirtieth of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
STEPS = 15
"""Whole steps on either side of 0; 7 cost .002 of the articles of hard pages."""
COARSE = 1.25
"""Step of differences, in root mean squares of an array."""


def pack_table(table: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """The arrays `table` and `scale` that stand for a table of numbers, shape (rows, columns) and (rows, 1).

    >>> packed = pack_table(np.array([[1.0, -0.5], [0.0, 0.0]]))
    >>> packed["table"].tolist(), unpack_table(packed).astype(float).round(2).tolist()
    ([[15, -8], [0, 0]], [[1.0, -0.53], [0.0, 0.0]])
    """
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / STEPS, 1e-7).astype(np.float16)
    return {"table": np.clip(np.round(table / scale.astype(np.float32)), -STEPS, STEPS).astype(np.int8), "scale": scale}


def unpack_table(stored: Mapping[str, NDArray[Any]]) -> Floats:
    """The numbers of a packed table."""
    return stored["table"].astype(np.float32) * stored["scale"].astype(np.float32)


def pack_differences(
    new: Mapping[str, NDArray[Any]], old: Mapping[str, NDArray[Any]], coarse: float = COARSE
) -> dict[str, NDArray[Any]]:
    """The arrays that stand for how each of `new` differs from its namesake in `old`: whole steps, and the step's size, which
    is so many root mean squares of the differences.

    >>> packed = pack_differences({"head": np.array([1.0, 2.0, 3.0, 4.0])}, {"head": np.array([1.0, 2.0, 3.0, 3.0])})
    >>> packed["head"].tolist(), packed["head step"].tolist()
    ([0, 0, 0, 2], [0.625])
    """
    packed: dict[str, NDArray[Any]] = {}
    for name, array in new.items():
        off = array.astype(np.float32) - old[name].astype(np.float32)
        step = np.maximum(np.sqrt((off * off).mean(keepdims=True).ravel()) * coarse, 1e-7)
        packed |= {name: np.clip(np.round(off / step), -127, 127).astype(np.int8), f"{name} step": step.astype(np.float32)}
    return packed


def add_differences(arrays: dict[str, Floats], path: Path) -> dict[str, Floats]:
    """The arrays, each with its difference in the file at `path` (as `pack_differences` gives them), of the same shape; as they
    are when there is no such file."""
    if not path.exists():
        return arrays
    with np.load(path) as stored:
        return {name: own + stored[name] * stored[f"{name} step"] if name in stored else own for name, own in arrays.items()}
