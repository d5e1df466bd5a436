"""The entity tagger at run time, in numpy: character n-gram embeddings, residual convolutions, a linear-chain CRF.

Trained by `training/entities.py` (torch); the two must compute the same, which a test checks on the shipped weights.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LABELS = ("PER", "ORG", "LOC")
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BIES"))
"""Begin, inside, end, single: index 0 is outside, then four a label."""

BIGRAMS = 1 << 16
TRIGRAMS = 1 << 16
_PAD = 0
_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Mention(NamedTuple):
    """A name in a text: half-open span in code points, and PER, ORG or LOC."""

    start: int
    end: int
    label: str


def normal_codes(text: str) -> Ints:
    """Code points, full-width ASCII folded to half-width, all digits to 0, all white space to one; shape (characters,)."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    codes = np.where((codes >= 0xFF01) & (codes <= 0xFF5E), codes - 0xFEE0, codes)
    codes = np.where((codes >= 0x30) & (codes <= 0x39), 0x30, codes)
    return np.where((codes == 0x3000) | (codes == 0xA0) | (codes <= 0x20), 0x20, codes)


def ngram_features(codes: Ints, vocabulary: Ints) -> Ints:
    """Feature ids of each character, shape (characters, 4): character, bigram to the left, to the right, trigram.

    `vocabulary` maps code points below 65,536 to character ids (0: unknown), shape (65536,).
    """
    left = np.concatenate([[1], codes[:-1]])
    right = np.concatenate([codes[1:], [2]])
    characters = vocabulary[np.minimum(codes, 0xFFFF)]
    bigrams = _bucket(BIGRAMS, left, codes), _bucket(BIGRAMS, codes, right)
    return np.stack([characters, *bigrams, _bucket(TRIGRAMS, left, codes, right)], axis=1)


def _bucket(size: int, *parts: Ints) -> Ints:
    mixed = np.zeros(len(parts[0]), dtype=np.uint64)
    for factor, part in zip(_MIX, parts, strict=False):
        mixed = (mixed ^ (part.astype(np.uint64) * factor)) * _MIX[2]
        mixed ^= mixed >> np.uint64(29)
    return (mixed % np.uint64(size)).astype(np.int64)


def score_tags(weights: Mapping[str, Floats], features: Ints) -> Floats:
    """Tag scores, shape (..., characters, tags); `features` has shape (..., characters, 4), rows padded with zeros.

    Padding is harmless: a padded character's activation is set to nothing before each convolution.
    """
    alive = (features.any(axis=-1, keepdims=True)).astype(np.float32)
    embedded = np.concatenate([weights[f"embed.{i}"][features[..., i]] for i in range(4)], axis=-1)
    hidden = (embedded @ weights["enter.weight"] + weights["enter.bias"]) * alive
    layer = 0
    while f"conv.{layer}.weight" in weights:
        hidden = (hidden + _convolve(weights, layer, hidden)) * alive
        layer += 1
    return np.asarray(hidden @ weights["leave.weight"] + weights["leave.bias"], dtype=np.float32)


def _convolve(weights: Mapping[str, Floats], layer: int, hidden: Floats) -> Floats:
    step = int(weights[f"conv.{layer}.dilation"])
    padded = np.pad(hidden, [(0, 0)] * (hidden.ndim - 2) + [(step, step), (0, 0)])
    length = hidden.shape[-2]
    window = np.concatenate([padded[..., i * step : i * step + length, :] for i in range(3)], axis=-1)
    return np.maximum(window @ weights[f"conv.{layer}.weight"] + weights[f"conv.{layer}.bias"], 0)


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


def mentions_of(tags: Sequence[int]) -> list[Mention]:
    """The mentions that a tag path spells, in order; a piece without its beginning is taken as one that begins.

    >>> mentions_of([0, 1, 3, 12])
    [Mention(start=1, end=3, label='PER'), Mention(start=3, end=4, label='LOC')]
    """
    found: list[Mention] = []
    start, label = -1, 0
    for at, tag in enumerate([*tags, 0]):
        kind, place = (0, -1) if tag == 0 else ((tag - 1) // 4 + 1, (tag - 1) % 4)
        if start >= 0 and (kind != label or place in (0, 3)):
            found.append(Mention(start, at, LABELS[label - 1]))
            start = -1
        if kind and start < 0:
            start, label = at, kind
        if kind and place >= 2:
            found.append(Mention(start, at + 1, LABELS[kind - 1]))
            start = -1
    return found
