"""Whether a sentence could end after a clause: grammar learnt from where sentences of news end and where they go on."""

import math
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

BITS = 16
"""The weights are a table of 2**16 by hash; two features may share one, which costs .002 of the area under the curve."""


def clause_features(clause: str, number: int, before: int) -> Iterator[str]:
    """What a clause shows of being a whole statement: its ends, its characters and pairs, its length and its place.

    `number` counts the clauses of the sentence before it, `before` their characters.
    """
    size = len(clause)
    yield from (f"E{clause[-1:]}", f"E{clause[-2:]}", f"E{clause[-3:]}", f"S{clause[:1]}", f"S{clause[:2]}", f"S{clause[:3]}")
    yield from (f"X{clause[:1]}{clause[-1:]}", f"Y{clause[:2]}{clause[-1:]}", f"Z{clause[:1]}{clause[-2:]}")
    yield from (f"L{min(size, 30)}", f"N{min(number, 4)}", f"M{min(size, 30) // 3}/{min(number, 3)}")
    yield f"C{min(before // 8, 12)}"
    yield from map("B{}".format, clause)
    for at in range(size - 1):
        yield clause[at : at + 2]


def slots(clause: str, number: int, before: int) -> set[int]:
    """The places of a clause's features in the table of weights."""
    mask = (1 << BITS) - 1
    return {zlib.crc32(name.encode()) & mask for name in clause_features(clause, number, before)}


@lru_cache(maxsize=1)
def _weights() -> tuple[list[float], float]:
    with np.load(Path(__file__).with_name("stops.npz")) as stored:
        return (stored["weights"] * float(stored["scale"])).tolist(), float(stored["bias"])


def stop_chance(clause: str, number: int, before: int) -> float:
    """The chance, 0 to 1, that a sentence which came so far ends here; a clause that leaves the reader waiting has none.

    >>> stop_chance("清水河新桥正式通车", 1, 4) > 0.3 > stop_chance("在清水河新桥正式通车之后", 1, 4)
    True
    """
    weights, bias = _weights()
    return 1 / (1 + math.exp(-bias - sum(map(weights.__getitem__, slots(clause, number, before)))))
