"""What the search for a reading keeps: what training limits it to, and where the states of each line were reached from."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
NEVER = -1e6
"""Score of a state that cannot be reached."""


class Limits(NamedTuple):
    """What a training page is known to be: scores added by line, titled and kind, whether an article starts, and the mode."""

    kinds: Floats
    new: Sequence[bool | None]
    mode: int | None = None


class Back(NamedTuple):
    """Where the states of one line were reached from, as picks; `decode` resolves them when the path is traced."""

    modes: tuple[int, ...]
    going: Ints
    over: Ints
    row_ended: NDArray[np.bool_]
    start: Ints
    far: list[list[int]]
    row: NDArray[np.bool_]
    held: NDArray[np.bool_]
    headed: NDArray[np.bool_]
    heads: list[int]
    resumed: NDArray[np.bool_]
    ends: list[int]
    singles: list[list[int]]


class Onward(NamedTuple):
    """The same of a run of so many lines that surely go on in their paragraph: only its first line has anything to pick."""

    modes: tuple[int, ...]
    going: Ints
    lines: int
