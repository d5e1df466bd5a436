"""The entity tagger at run time, in numpy: n-gram and word embeddings, residual convolutions, a linear-chain CRF.

Trained by `training/entities.py` (torch); the two must compute the same, which a test checks.
"""

import itertools
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.entities.features import GAP, WORD_LENGTHS, Ints

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

Floats = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]


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
    alive = (features[:, :1] > 0).astype(np.float32)
    hidden = _embed(weights, features) @ weights["enter.weight"]
    hidden += weights["enter.bias"]
    hidden *= alive
    layer, genres = 0, np.zeros((len(starts), 0), np.float32)
    while f"conv.{layer}.weight" in weights:
        hidden += _convolve(weights, layer, hidden) * alive
        if layer == int(weights["pool.after"]):
            told, genres = _whole_text(weights, hidden, features, starts)
            hidden += told * alive
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


def word_sums(table: NDArray[Any], words: Ints) -> list[NDArray[Any]]:
    """For each place the sums over the known words that begin at it, end at it, and go on through it, (places, size) each.

    As the sets of SoftLexicon (Ma et al., ACL 2020), without its weights by frequency.
    """
    wide = np.float32 if table.dtype == np.float32 else np.int16
    begin, end, inside = (np.zeros((len(words), table.shape[1]), dtype=wide) for _ in range(3))
    for column, length in enumerate(WORD_LENGTHS):
        at = np.flatnonzero(words[:, column])
        rows = table[words[at, column]]
        begin[at] += rows
        end[at + length - 1] += rows
        for ahead in range(1, length - 1):
            inside[at + ahead] += rows
    return [begin, end, inside]


def _convolve(weights: Weights, layer: int, hidden: Floats) -> Floats:
    step = int(weights[f"conv.{layer}.dilation"])
    before, here, after = weights[f"conv.{layer}.weight"]
    out: Floats = hidden @ here
    out[step:] += hidden[:-step] @ before
    out[:-step] += hidden[step:] @ after
    out += weights[f"conv.{layer}.bias"]
    return np.maximum(out, 0, out=out)


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
