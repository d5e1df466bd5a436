"""What the networks see of a text: its characters, the pairs and triples around each, the known words that start there.

Texts of a batch lie one after another in one array, `GAP` empty characters between them: so every step is one operation on
a long array, without padding to the longest text, and a convolution cannot see across a gap.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

GAP = 4
"""Empty characters before, between and after texts: the widest dilation of the network."""

BIGRAM_BITS, TRIGRAM_BITS = 17, 16
"""Pairs and triples are hashed into so many bits."""

WORD_LENGTHS = (2, 3, 4, 5)
"""Characters of the words in the lexicon."""

WIDTH = 4 + len(WORD_LENGTHS)
"""Features of a character: itself, the pair to its left, to its right, the triple around it, the words that start here."""

BATCH = 3_000
"""Characters scored at once, padding included: fits the cache of a core."""

Ints = NDArray[np.int64]
_FACTOR, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)


class Lexicon(NamedTuple):
    """Known words: sorted hashes and, for each, the row of the word table; row 0 means none."""

    keys: NDArray[np.uint32]
    rows: Ints


def normal_codes(text: str) -> Ints:
    """Code points, full-width ASCII folded to half-width, all digits to 0, all white space to one; shape (characters,)."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    codes = np.where((codes >= 0xFF01) & (codes <= 0xFF5E), codes - 0xFEE0, codes)
    codes = np.where((codes >= 0x30) & (codes <= 0x39), 0x30, codes)
    return np.where((codes == 0x3000) | (codes == 0xA0) | (codes <= 0x20), 0x20, codes)


def lay_out(lengths: Sequence[int]) -> tuple[Ints, int]:
    """Where each text starts in the array of a batch, and the length of that array."""
    steps = np.asarray(lengths, dtype=np.int64) + GAP
    ends = GAP + np.cumsum(steps)
    return ends - steps, int(ends[-1]) if len(lengths) else GAP


def join_codes(codes: Sequence[Ints]) -> tuple[Ints, Ints]:
    """The codes of all texts in one array, 0 in the gaps, and where each text starts in it."""
    starts, total = lay_out([len(one) for one in codes])
    joined = np.zeros(total, dtype=np.int64)
    for start, one in zip(starts.tolist(), codes, strict=True):
        joined[start : start + len(one)] = one
    return joined, starts


def ngram_keys(codes: Ints) -> list[NDArray[np.uint32]]:
    """Hashes of the 2, 3, 4 and 5 characters that start at each place, 32 bits each, shapes like `codes`."""
    rolling, found = codes.astype(np.uint64), []
    for ahead in range(1, WORD_LENGTHS[-1]):
        following = np.zeros_like(rolling)
        following[:-ahead] = codes[ahead:]
        rolling = (rolling ^ (rolling >> np.uint64(31))) * _FACTOR + following
        mixed = (rolling ^ (rolling >> np.uint64(29))) * _MIX
        found.append((mixed >> np.uint64(32)).astype(np.uint32))
    return found


def word_key(codes: Ints) -> int:
    """The hash under which a word of 2 to 5 characters is in the lexicon.

    >>> codes = normal_codes("县总工会")
    >>> word_key(codes[1:]) == int(ngram_keys(codes)[1][1])
    True
    """
    return int(ngram_keys(codes)[len(codes) - 2][0])


def ngram_features(codes: Ints, vocabulary: Ints, lexicon: Lexicon) -> Ints:
    """Feature ids of each place of a laid out batch, shape (places, WIDTH); zeros in the gaps.

    `vocabulary` maps code points below 65,536 to character ids (0: gap, 1: unknown), shape (65536,).
    """
    keys = ngram_keys(codes)
    features = np.empty((len(codes), WIDTH), dtype=np.int64)
    features[:, 0] = vocabulary[np.minimum(codes, 0xFFFF)]
    pairs = keys[0] >> np.uint32(32 - BIGRAM_BITS)
    features[1:, 1], features[:, 2] = pairs[:-1], pairs
    features[1:, 3] = (keys[1] >> np.uint32(32 - TRIGRAM_BITS))[:-1]
    features[:, 4:] = known_words(keys, lexicon)
    features[codes == 0] = 0
    return features


def known_words(keys: Sequence[NDArray[np.uint32]], lexicon: Lexicon) -> Ints:
    """Rows of the known words of each length that start at each place, shape (places, lengths); 0 where there is none."""
    found = np.zeros((len(keys[0]), len(keys)), dtype=np.int64)
    if len(lexicon.keys):
        for column, key in enumerate(keys):
            at = np.minimum(np.searchsorted(lexicon.keys, key), len(lexicon.keys) - 1)
            found[:, column] = np.where(lexicon.keys[at] == key, lexicon.rows[at], 0)
    return found


def batch_pieces(pieces: Iterable[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Pieces of text, each (text, start, end), the shortest first, in batches of at most `BATCH` characters with padding."""
    batch: list[tuple[int, int, int]] = []
    for piece in sorted(pieces, key=lambda piece: piece[2] - piece[1]):
        if batch and (len(batch) + 1) * (piece[2] - piece[1]) > BATCH:
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch
