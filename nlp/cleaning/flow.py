"""How well a line goes on in another: a small network over the eight characters on each side of the seam (`flow.npz`).

Where columns interleave, a line in the middle of a sentence is followed by one from the middle of another, and nothing but
the words tells. The n-grams of `language.known_flows` are heard first; only seams that they doubt are looked at again.
Trained by `python -m training.page_flow`. A score is a log-odds: above 0 the seam is of one text.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.language import codes_of, flow_buckets, hash_codes, known_flows

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
SIDE = 8
"""Characters on each side of a seam."""
CHARACTERS, PAIRS = 1 << 13, 1 << 16
"""Rows for hashed characters and for hashed pairs of neighbours."""
SURE = 2.0
"""Log-odds of the n-grams above which a seam is not looked at again."""
_CHUNK = 2048
"""Seams looked at together: a page may have any number of them."""


class FlowNet(NamedTuple):
    """The weights: a table in 8 bits, two hidden layers, the output with the n-grams' score as last input."""

    table: NDArray[np.int8]
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    out: Floats
    out_bias: Floats


def codes_around(ends: Sequence[str], starts: Sequence[str]) -> NDArray[np.uint64]:
    """Codes of the characters around seams, 0 beyond the lines, shape (seams, 2 * SIDE)."""
    around = [end[-SIDE:].rjust(SIDE, "\0") + start[:SIDE].ljust(SIDE, "\0") for end, start in zip(ends, starts, strict=True)]
    return codes_of(around, 2 * SIDE)


def rows_around(codes: NDArray[np.uint64]) -> Ints:
    """Rows of the table for seams, shape (seams, 4 * SIDE - 1): of each character, then of each pair of neighbours.

    The pair over the seam has a hash of its own: what meets there is another fact than what stands in a line.
    """
    pairs = CHARACTERS + hash_codes(41, codes[:, :-1], codes[:, 1:], rows=PAIRS)
    pairs[:, SIDE - 1] = CHARACTERS + hash_codes(42, codes[:, SIDE - 1], codes[:, SIDE], rows=PAIRS)
    return np.concatenate([hash_codes(40, codes, rows=CHARACTERS), pairs], axis=1)


def flow_scores(ends: Sequence[str], starts: Sequence[str]) -> NDArray[np.float64]:
    """Log-odds that each start is how the end before it goes on, and not the middle of another text, shape (pairs,).

    >>> right, wrong = flow_scores(["昨日，全县职工代"] * 2, ["表大会召开，", "出台政策措施"])
    >>> bool(right > wrong)
    True
    """
    if not len(ends):
        return np.zeros(0)
    codes = codes_around(ends, starts)
    scores = known_flows(flow_buckets(codes[:, SIDE - 4 : SIDE + 4]))
    doubted = np.flatnonzero(scores < SURE)
    for first in range(0, len(doubted), _CHUNK):
        chosen = doubted[first : first + _CHUNK]
        scores[chosen] = _look_again(codes[chosen], scores[chosen])
    return scores


def _look_again(codes: NDArray[np.uint64], heard: NDArray[np.float64]) -> NDArray[np.float64]:
    net = load_flow_net()
    found = net.table.take(rows_around(codes), axis=0).astype(np.float32)
    x = found[:, : 2 * SIDE]
    x[:, :-1] += found[:, 2 * SIDE :]
    x = np.maximum(x.reshape(len(codes), -1) @ net.first + net.first_bias, 0)
    x = np.maximum(x @ net.second + net.second_bias, 0)
    known = heard[:, None].astype(np.float32)
    return (np.concatenate([x, known], axis=1) @ net.out + net.out_bias)[:, 0].astype(np.float64) + heard


@lru_cache(maxsize=1)
def load_flow_net() -> FlowNet:
    """The shipped network; the scale of its table is that of its first layer here."""
    with np.load(Path(__file__).with_name("flow.npz")) as stored:
        first, *rest = [stored[name].astype(np.float32) for name in FlowNet._fields[1:]]
        return FlowNet(stored["table"], first * stored["scale"].astype(np.float32), *rest)
