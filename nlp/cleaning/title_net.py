"""What the wording of a title says of its parts: a small network over its characters (`title_net.npz`).

A title of several lines is read as one text with its line breaks. Each character is the sum of the vectors of itself, of the
pair it begins, and of where its pair is met again: at the start of the body, later in it, or nowhere. Four layers of
convolutions see fifteen characters each way; the characters of a line, averaged, tell its part. Trained by
`python -m training.page_titles`. Its log-probabilities are evidence for `titles`, which alone decides.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.context import log_softmax, with_neighbours
from nlp.cleaning.language import title_buckets
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.packed import add_differences, unpack_table

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
DILATIONS = (1, 2, 4, 8)
HASHED = 1 << 15
"""Rows that characters and pairs share."""
MET = 3
"""Rows for where a pair is met again: at the start of the body, later, nowhere."""
LEAD = 60
"""Characters of the body that count as its start."""
BREAK = "\n"
SHAPES = 24
"""Numbers known of each line: its place from above and from below, its width, the lines of the title."""
_LONGEST = 60
"""Characters of a line that are read."""
_CHUNK = 64
"""Titles read together: a page may have any number of them."""


class TitleNet(NamedTuple):
    """The weights: rows of `table`, convolutions (layers, 3 * size, size), a layer over lines, the head."""

    table: Floats
    layers: Floats
    biases: Floats
    hidden: Floats
    hidden_bias: Floats
    head: Floats
    head_bias: Floats


class TitleInputs(NamedTuple):
    """A title: three rows of the table for each character, shape (characters, 3), the number of the line that each is in,
    and the shapes of its lines (lines, SHAPES)."""

    rows: Ints
    line_of: Ints
    shapes: Floats


def read_title(lines: Sequence[str], body: str) -> TitleInputs:
    """The inputs of one title of the texts of its lines, and of the body it stands on."""
    return read_titles([lines], [body])[0]


def read_titles(titles: Sequence[Sequence[str]], bodies: Sequence[str]) -> list[TitleInputs]:
    """The inputs of the titles of a page, hashed at once."""
    cut = [[line[:_LONGEST] for line in lines] for lines in titles]
    texts = ["".join(line + BREAK for line in lines) for lines in cut]
    hashed, read, at = title_buckets("\0".join(texts)) % HASHED, [], 0
    for lines, text, body in zip(cut, texts, bodies, strict=True):
        early, late = body[:LEAD], body[LEAD:]
        met = [0 if pair in early else 1 if pair in late else 2 for pair in map("".join, pairwise(text + BREAK))]
        rows = np.concatenate([hashed[at : at + len(text)], HASHED + np.array(met, dtype=np.int64)[:, None]], axis=1)
        lengths = [len(line) + 1 for line in lines]
        read.append(TitleInputs(rows, np.repeat(np.arange(len(lines)), lengths), _shapes(lines)))
        at += len(text) + 1
    return read


def _shapes(lines: Sequence[str]) -> Floats:
    count = len(lines)
    shapes = np.zeros((count, SHAPES), dtype=np.float32)
    widths = [width_in_em(line) for line in lines]
    for at, width in enumerate(widths):
        shapes[at, min(at, 4)] = 1
        shapes[at, 5 + min(count - 1 - at, 4)] = 1
        shapes[at, 10 + min(count, 6) - 1] = 1
        shapes[at, 16 + min(int(width / 5), 5)] = 1
        shapes[at, 22] = width / max(widths)
        shapes[at, 23] = width / 20
    return shapes


def hear_titles(titles: Sequence[Sequence[str]], bodies: Sequence[str], net: TitleNet) -> list[NDArray[np.float64]]:
    """For each title of a page the log-probabilities of the parts (`context.PARTS`) of its lines, shape (lines, parts)."""
    read = read_titles(titles, bodies) if titles else []
    chunks = [read[first : first + _CHUNK] for first in range(0, len(read), _CHUNK)]
    return [heard for chunk in chunks for heard in _hear(chunk, net)]


def _hear(titles: Sequence[TitleInputs], net: TitleNet) -> list[NDArray[np.float64]]:
    """All titles as one row of characters, with so many zeros after each that none sees another."""
    inside = np.concatenate([np.arange(len(title.rows) + DILATIONS[-1]) < len(title.rows) for title in titles])
    x = np.zeros((len(inside), net.table.shape[1]), dtype=np.float32)
    x[inside] = net.table[np.concatenate([title.rows for title in titles])].sum(axis=1)
    for layer, dilation in enumerate(DILATIONS):
        x = x + np.maximum(with_neighbours(x, dilation) @ net.layers[layer] + net.biases[layer], 0)
        x[~inside] = 0
    return _parts(x[inside], titles, net)


def _parts(x: Floats, titles: Sequence[TitleInputs], net: TitleNet) -> list[NDArray[np.float64]]:
    """The parts of the lines of each title, from their characters; a zero after each title again."""
    starts = np.flatnonzero(np.concatenate([np.diff(title.line_of, prepend=-1) for title in titles]))
    lengths = np.diff(starts, append=len(x))[:, None].astype(np.float32)
    lines = np.concatenate([np.add.reduceat(x, starts) / lengths, np.maximum.reduceat(x, starts)], axis=1)
    counts = [len(title.shapes) for title in titles]
    places = np.arange(len(lines)) + np.repeat(np.arange(len(titles)), counts)
    spaced = np.zeros((len(lines) + len(titles), lines.shape[1]), dtype=np.float32)
    spaced[places] = lines
    seen = np.concatenate([with_neighbours(spaced, 1)[places], np.concatenate([title.shapes for title in titles])], axis=1)
    out = (np.maximum(seen @ net.hidden + net.hidden_bias, 0) @ net.head + net.head_bias).astype(np.float64)
    return np.split(log_softmax(out), np.cumsum(counts)[:-1])


SHIPPED, FURTHER = Path(__file__).with_name("title_net.npz"), "title_net_further.npz"


@lru_cache(maxsize=1)
def load_title_net(path: Path = SHIPPED) -> TitleNet:
    """The network in a file, with what it learned further in the file FURTHER beside it."""
    with np.load(path) as stored:
        table, arrays = unpack_table(stored), {part: stored[part].astype(np.float32) for part in TitleNet._fields[1:]}
    return TitleNet(table, **add_differences(arrays, path.with_name(FURTHER)))
