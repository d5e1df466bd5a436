"""Whether a sentence could end after a clause: grammar learnt from where sentences of news end and where they go on."""

import math
import zlib
from array import array
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from pathlib import Path

import numpy as np

BITS = 16
"""The weights are a table of 2**16 by hash; two features may share one, which costs .002 of the area under the curve."""
_MASK = (1 << BITS) - 1
_CHARACTER = zlib.crc32(b"B")
"""What the names of characters start with."""


def slots(clause: str, number: int, before: int) -> set[int]:
    """The places in the table of weights of a clause's ends, its length and place, its characters and character pairs.

    `number` counts the clauses of the sentence before it, `before` their characters.
    """
    ends = map(zlib.crc32, map(str.encode, _ends(clause)))
    chars, sums, own = zip(*map(_character, clause), strict=True) if clause else ((), (), ())
    pairs = map(zlib.crc32, chars[1:], sums)  # the sum of a pair goes on from that of its first
    place = _place(min(len(clause), 30), min(number, 4), min(before // 8, 12))
    return {*own, *place, *map(_MASK.__and__, chain(ends, pairs))}


def _ends(clause: str) -> tuple[str, ...]:
    """Names of how a clause starts and ends."""
    start, two, last, pair = clause[:1], clause[:2], clause[-1:], clause[-2:]
    return (
        *(f"E{last}", f"E{pair}", f"E{clause[-3:]}", f"S{start}", f"S{two}", f"S{clause[:3]}"),
        *(f"X{start}{last}", f"Y{two}{last}", f"Z{start}{pair}"),
    )


@cache
def _place(size: int, number: int, before: int) -> tuple[int, ...]:
    """The places in the table of how long a clause is and where it stands, all in steps."""
    names = (f"L{size}", f"N{number}", f"M{size // 3}/{min(number, 3)}", f"C{before}")
    return tuple(zlib.crc32(name.encode()) & _MASK for name in names)


@cache
def _character(char: str) -> tuple[bytes, int, int]:
    """A character in bytes, their sum, and its own place in the table."""
    chars = char.encode()
    return chars, zlib.crc32(chars), zlib.crc32(chars, _CHARACTER) & _MASK


@lru_cache(maxsize=1)
def _weights() -> tuple[Sequence[int], float, float]:
    """The table, what one of its units is worth, and the bias."""
    with np.load(Path(__file__).with_name("stops.npz")) as stored:
        return array("b", stored["weights"].tobytes()), float(stored["scale"]), float(stored["bias"])


def stop_chance(clause: str, number: int, before: int) -> float:
    """The chance, 0 to 1, that a sentence which came so far ends here; a clause that leaves the reader waiting has none.

    >>> stop_chance("清水河新桥正式通车", 1, 4) > 0.3 > stop_chance("在清水河新桥正式通车之后", 1, 4)
    True
    """
    weights, scale, bias = _weights()
    return 1 / (1 + math.exp(-bias - scale * sum(itemgetter(*slots(clause, number, before))(weights))))
