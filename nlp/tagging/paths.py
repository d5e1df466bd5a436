"""The best tag path of a linear-chain CRF, and what it thinks of the others."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nlp.tagging.features import Ints
from nlp.tagging.layers import Floats


def best_paths(scores: Floats, lengths: Sequence[int], transitions: Floats) -> list[list[int]]:
    """The best tag path of each text (Viterbi), scores of shape (texts, characters, tags), transitions (from, to)."""
    texts, longest, tags = scores.shape
    incoming = np.ascontiguousarray(transitions.T)  # (to, from): argmax over the last axis is the fast one
    back = np.empty((longest, texts, tags), dtype=np.int64)
    best = np.empty((longest, texts, tags), dtype=np.float32)
    best[0] = scores[:, 0]
    for at in range(1, longest):
        reached = best[at - 1][:, None, :] + incoming
        back[at] = reached.argmax(axis=2)
        best[at] = reached.max(axis=2) + scores[:, at]
    return _trace(best, back, np.asarray(lengths))


def _trace(best: Floats, back: Ints, lengths: Ints) -> list[list[int]]:
    longest, texts, _ = best.shape
    rows = np.arange(texts)
    paths = np.zeros((texts, longest), dtype=np.int64)
    tag = best[lengths - 1, rows].argmax(axis=1)
    for at in range(longest - 1, -1, -1):
        if at + 1 < longest:
            tag = np.where(at + 1 < lengths, back[at + 1, rows, tag], tag)
        paths[:, at] = tag
    return [path[:length] for path, length in zip(paths.tolist(), lengths.tolist(), strict=True)]


class Chances(NamedTuple):
    """What the CRF thinks of every path of a batch of texts: forward and backward shares, steps and their scales."""

    forward: Floats
    backward: Floats
    emitted: Floats
    moved: Floats
    scales: Floats


def tag_chances(scores: Floats, lengths: Sequence[int], transitions: Floats) -> Chances:
    """Forward and backward pass over the scores that `best_paths` takes, scaled at each character."""
    texts, longest, _ = scores.shape
    emitted = np.exp(scores - scores.max(axis=2, keepdims=True))
    moved = np.exp(transitions)
    forward, backward = np.empty_like(emitted), np.ones_like(emitted)
    scales = np.ones((texts, longest), dtype=np.float32)
    now = emitted[:, 0]
    for at in range(longest):
        now = now if at == 0 else (forward[:, at - 1] @ moved) * emitted[:, at]
        scales[:, at] = now.sum(axis=1)
        forward[:, at] = now / scales[:, at, None]
    ends = np.asarray(lengths)
    for at in range(longest - 2, -1, -1):
        before = (emitted[:, at + 1] * backward[:, at + 1]) @ moved.T / scales[:, at + 1, None]
        backward[:, at] = np.where((at + 1 < ends)[:, None], before, 1.0)
    return Chances(forward, backward, emitted, moved, scales)


def span_chance(chances: Chances, text: int, start: int, tags: Sequence[int]) -> float:
    """The chance, 0 to 1, that the tags from this character on are just these: that a mention is exactly so."""
    last = start + len(tags) - 1
    chance = float(chances.forward[text, start, tags[0]]) * float(chances.backward[text, last, tags[-1]])
    for at, (one, other) in enumerate(itertools.pairwise(tags), start + 1):
        step = chances.moved[one, other] * chances.emitted[text, at, other] / chances.scales[text, at]
        chance *= float(step)
    return chance
