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


class Moves(NamedTuple):
    """Scores of the steps over a seam, by mode first: `keeping` the measure (modes, entries, slots, 1, 1), leaving it `open`
    (modes, sources, ways and the end), and `afresh` from the end of an article (modes, ways); see `moves`."""

    keeping: Floats
    open: Floats
    afresh: Floats


class Back(NamedTuple):
    """What one line was reached from: the scores before it with and without their measures, the steps to it, the best ways
    that leave the measure open, and whether its places in paragraphs were reached from inside; `decode` traces it."""

    modes: tuple[int, ...]
    states: Floats
    heard: Floats
    moves: Moves
    ways: Floats
    inside: NDArray[np.bool_]


class Onward(NamedTuple):
    """A run of so many lines that surely go on in their paragraph."""

    modes: tuple[int, ...]
    lines: int
