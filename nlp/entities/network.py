"""The entity tagger at run time, in numpy: n-gram and word embeddings, residual convolutions, a linear-chain CRF.

Trained by `training/entities.py` (torch); the two must compute the same, which a test checks.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nlp.tagging.features import GAP, Ints
from nlp.tagging.layers import Floats, Weights, convolve, word_sums

LABELS = ("PER", "ORG", "LOC")
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BIES"))
"""Begin, inside, end, single: index 0 is outside, then four a label."""

ENCYCLOPAEDIA = 1
"""Column of that genre; 0 is the newspaper of the 1990s, 2 modern news."""

TABLES = ("characters", "pairs", "triples", "words")

GRAMS = ("characters", "pairs", "triples", "scale", "start", "share", "caution")
"""What `training.genres` puts beside the weights, each after `genre.`: tables, scale, what is added, the network's share, and
what is added to the score of no name in texts of each genre."""

SHORT = 15
"""A text of so many characters is too short to tell its genre by them; they are fully believed from twice as many on."""


class Mention(NamedTuple):
    """A name in a text: half-open span in code points, and PER, ORG or LOC."""

    start: int
    end: int
    label: str


def score_tags(weights: Weights, features: Ints, starts: Ints) -> tuple[Floats, Floats]:
    """Tag scores of a laid out batch, shape (places, tags), and how likely each text is of each genre, (texts, genres).

    `features` is as `ngram_features` gives them, `starts` is where each text starts. What the gaps score means nothing: they
    are set to nothing before each convolution.
    """
    gaps = np.flatnonzero(features[:, 0] == 0)
    hidden = _embed(weights, features) @ weights["enter.weight"]
    hidden += weights["enter.bias"]
    hidden[gaps] = 0
    layer, genres = 0, np.zeros((len(starts), 0), np.float32)
    while f"conv.{layer}.weight" in weights:
        hidden += convolve(weights, layer, hidden, gaps)
        if layer == int(weights["pool.after"]):
            told, genres = _whole_text(weights, hidden, features, starts)
            told[gaps] = 0
            hidden += told
        layer += 1
    scores = np.asarray(hidden @ weights["leave.weight"] + weights["leave.bias"], dtype=np.float32)
    if "genre.caution" in weights:
        scores[GAP:, 0] += np.repeat(genres @ weights["genre.caution"], np.diff(np.append(starts, len(hidden))))
    return scores, genres


def _embed(weights: Weights, features: Ints) -> Floats:
    """The rows of the tables side by side, int8 as stored: their scale is in `enter.weight`."""
    pairs = weights["embed.pairs"]
    parts = [weights["embed.characters"][features[:, 0]], pairs[features[:, 1]], pairs[features[:, 2]]]
    parts += [weights["embed.triples"][features[:, 3]], *word_sums(weights["embed.words"], features[:, 4:])]
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _whole_text(weights: Weights, hidden: Floats, features: Ints, starts: Ints) -> tuple[Floats, Floats]:
    """What the text as a whole tells (its genre, so its convention), the same at each of its places; and its genres."""
    steps = np.diff(np.append(starts, len(hidden)))
    counts = (steps - GAP)[:, None]
    means = np.add.reduceat(hidden, starts, axis=0) / counts.astype(np.float32)
    signs = means @ weights["genre.weight"] + weights["genre.bias"]
    if "genre.characters" in weights:
        told_by_grams = np.clip((counts - SHORT) / SHORT, 0, 1)
        signs = signs * (1 - told_by_grams * (1 - weights["genre.share"]))
        signs += told_by_grams * gram_signs(weights, features, starts, counts)
    genres = np.exp(signs - signs.max(axis=1, keepdims=True))  # the greatest is 1, so that none overflows
    genres /= genres.sum(axis=1, keepdims=True)
    told = np.tanh(means @ weights["pool.weight"] + weights["pool.bias"]) + genres @ weights["habit"]
    return np.concatenate([np.zeros((GAP, hidden.shape[1]), np.float32), np.repeat(told, steps, axis=0)]), genres


def gram_signs(weights: Weights, features: Ints, starts: Ints, counts: Ints) -> Floats:
    """What the characters, pairs and triples of each text tell of its genre, shape (texts, genres)."""
    told = weights["genre.characters"][features[:, 0]].astype(np.int16)
    told += weights["genre.pairs"][features[:, 1]]
    told += weights["genre.triples"][features[:, 3]]
    told[features[:, 0] == 0] = 0
    sums = np.add.reduceat(told, starts, axis=0, dtype=np.int64)
    return np.asarray(sums * weights["genre.scale"] / np.sqrt(counts) + weights["genre.start"], dtype=np.float32)


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
