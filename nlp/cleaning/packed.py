"""Tables of networks are stored in few whole steps with a scale a row, which compress to a third of half precision: the same
pages to the noise."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
STEPS = 15
"""Whole steps on either side of 0; 7 cost .002 of the articles of hard pages."""


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
