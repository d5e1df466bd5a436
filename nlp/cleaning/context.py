"""What a line is, told by the lines around it: a small network over the lines of a page (`context.npz`).

Each line is the sum of the vectors of its features and of its characters; six layers of convolutions, each looking further
up and down, let it see thirty lines each way. What the whole page does elsewhere it is told by the page's average and, before
two of the layers, by attention (Vaswani et al. 2017): each line asks all others. Trained by `python -m training.page_context`
on set pages. Its log-probabilities are evidence for `decode`, which alone decides.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning import names
from nlp.cleaning.grammar import AFTER, BEFORE, KINDS, LAST, MIDDLE, MODES
from nlp.cleaning.language import Hashed, edge_buckets
from nlp.cleaning.packed import add_differences, unpack_table

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
DILATIONS = (1, 2, 4, 8, 16, 1)
"""Distance in lines of the neighbours that each layer looks at."""
POOLED = 3
"""The layer before which the average over the page is added to each line."""
ATTENTIVE = (3, 5)
"""The layers before which each line asks the others of the page."""
HEADS = 4
"""Questions that a line asks at once."""
BLOCK = 1024
"""Lines of a page that ask each other; a longer page is cut into blocks, so that time stays linear."""
EVEN = 1e-3
"""Added to the mean square of a line before its size is divided out."""
PARTS = ("banner", "kicker", "headline", "deck")
"""Parts of a title, from its top; the banner of an article whose title stands after its body is printed above that."""
OUTPUTS = len(KINDS) + 2 + len(PARTS)
"""For each line: logits of its kind, of the article's title being above, of an article starting, and of the title's part."""
STEPS = 17
"""Classes of a difference of widths, in half em from -4 to 4."""
_WIDTHS = 24
UNHEARD = 0.3
"""Number of titles on one side of bodies, the sum of their chances, below which a page is read the other way only."""
DOUBT = 1e-3
"""Chance of anything else below which a line is taken to go on in its paragraph."""
_PIECE, _CHUNK = 64, 64
HASHED = 1 << 15
"""Rows that characters share."""


class Context(NamedTuple):
    """Of each line: log-probabilities of its kind (lines, kinds) and of the parts of a title (lines, parts), log-odds that
    the title of its article is above (titled) and that an article starts with it (new), both (lines,)."""

    kinds: NDArray[np.float64]
    titled: NDArray[np.float64]
    new: NDArray[np.float64]
    parts: NDArray[np.float64]


class Net(NamedTuple):
    """The weights: `names` of features in rows of `table`, convolutions (layers, 3 * size, size), the last layer (`head`).

    For each of ATTENTIVE: `asked` (size, 3 * size) makes question, key and answer of a line, `far` (HEADS,) is what a line of
    distance costs, `told` (size, size) brings the answers back.
    """

    names: Mapping[str, int]
    table: Floats
    layers: Floats
    biases: Floats
    pool: Floats
    asked: Floats
    asked_bias: Floats
    far: Floats
    told: Floats
    told_bias: Floats
    head: Floats
    head_bias: Floats


class Inputs(NamedTuple):
    """Rows of the table for each line: of its features, `starts[i]` the first of line i, and of its characters."""

    features: Ints
    starts: Ints
    characters: Ints
    character_starts: Ints


def read_inputs(
    texts: Sequence[str],
    hashed: Hashed,
    features: Ints,
    widths: NDArray[np.float64],
    known: Mapping[str, int],
) -> Inputs:
    """The inputs of a page's lines; features that are not known are left out."""
    first = len(known) + 3 * STEPS + _WIDTHS
    seams = hashed.seams
    edges = [edge_buckets(texts), seams[:-1], seams[1:] + HASHED // 3]
    hashes = first + np.concatenate(edges, axis=1) % HASHED
    rows = np.concatenate([len(known) + _shape_rows(widths), hashes, names.rows_of(known)[features]], axis=1)
    found = rows >= 0
    counts = found.sum(axis=1)
    characters = first + hashed.characters % HASHED
    starts = np.cumsum(counts) - counts
    return Inputs(rows[found], starts, characters.ravel(), 2 * (np.cumsum(hashed.lengths) - hashed.lengths))


def rows_of(features: int) -> int:
    """Rows that the table needs for so many names of features."""
    return features + 3 * STEPS + _WIDTHS + HASHED


def _shape_rows(widths: NDArray[np.float64]) -> Ints:
    """Rows for the width of each line, against the line above, the line below and the widest around: shape (lines, 4)."""
    around, steps = widest_around(widths, 4), np.diff(widths, prepend=widths[0], append=widths[-1])
    off = np.stack([steps[:-1], -steps[1:], widths - around], axis=1)
    bins = np.clip(np.round(2 * off), -8, 8).astype(np.int64) + 8 + np.arange(3) * STEPS
    wide = 3 * STEPS + np.clip(widths / 2, 0, _WIDTHS - 1).astype(np.int64)
    return np.concatenate([bins, wide[:, None]], axis=1)


def widest_around(widths: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """The widest of the lines up to so far above and below each, itself among them."""
    padded = np.concatenate([np.repeat(widths[:1], reach), widths, np.repeat(widths[-1:], reach)])
    widest: NDArray[np.float64] = np.maximum.reduce([padded[at : at + len(widths)] for at in range(2 * reach + 1)])
    return widest


def read_context(inputs: Inputs, net: Net) -> Context:
    """The network's opinion of each line; time grows linearly with the lines."""
    lengths = np.diff(inputs.character_starts, append=len(inputs.characters))
    x = sum_rows(net.table, inputs.features, inputs.starts)
    x += sum_rows(net.table, inputs.characters, inputs.character_starts) / np.sqrt(lengths)[:, None].astype(np.float32)
    np.maximum(x, 0, out=x)
    for layer, dilation in enumerate(DILATIONS):
        if layer == POOLED:
            x = x + np.maximum(x.mean(axis=0) @ net.pool, 0)
        if layer in ATTENTIVE:
            x = x + ask_page(x, net, ATTENTIVE.index(layer))
        x = x + np.maximum(with_neighbours(x, dilation) @ net.layers[layer] + net.biases[layer], 0)
    out = (x @ net.head + net.head_bias).astype(np.float64)
    kinds = len(KINDS)
    return Context(log_softmax(out[:, :kinds]), out[:, kinds], out[:, kinds + 1], log_softmax(out[:, kinds + 2 :]))


def ask_page(x: Floats, net: Net, number: int) -> Floats:
    """What the other lines of the page (of its block, when it is long) tell each line, shape of `x`."""
    blocks = np.array_split(x, -(-len(x) // BLOCK))
    heard = np.concatenate([_ask_block(block, net, number) for block in blocks])
    return np.asarray(heard @ net.told[number] + net.told_bias[number], dtype=np.float32)


def _ask_block(x: Floats, net: Net, number: int) -> Floats:
    even = x / np.sqrt((x * x).mean(axis=1, keepdims=True) + np.float32(EVEN))
    made = even @ net.asked[number] + net.asked_bias[number]
    questions, keys, answers = made.reshape(len(x), 3, HEADS, -1).transpose(1, 2, 0, 3)
    lines = np.arange(len(x), dtype=np.float32)
    heard = (questions / np.float32(np.sqrt(questions.shape[2]))) @ keys.transpose(0, 2, 1)
    heard -= net.far[number][:, None, None] * np.abs(lines[:, None] - lines)
    heard -= heard.max(axis=2, keepdims=True)
    np.exp(heard, out=heard)
    told = heard @ answers / heard.sum(axis=2, keepdims=True)
    return np.asarray(told.transpose(1, 0, 2).reshape(len(x), -1), dtype=np.float32)


def with_neighbours(x: NDArray[Any], distance: int) -> NDArray[Any]:
    """Each row between the rows so far above and below it, zeros beyond the ends: shape (rows, 3 * size)."""
    seen = np.zeros((len(x), 3, x.shape[1]), dtype=x.dtype)
    seen[distance:, 0] = x[:-distance]
    seen[:, 1] = x
    seen[:-distance, 2] = x[distance:]
    return seen.reshape(len(x), -1)


def sum_rows(table: NDArray[Any], rows: Ints, starts: Ints) -> NDArray[Any]:
    """The sum of each line's rows of the table; no line may be without.

    Lines are cut into pieces of _PIECE rows at most, filled up with rows that count nothing: products of matrices are much
    faster than sums over parts of unlike length. _CHUNK pieces at a time: a page may have any number of them.
    """
    lengths = np.diff(starts, append=len(rows))
    size = min(_PIECE, int(lengths.max()))
    pieces = -(-lengths // size)
    first = np.cumsum(pieces) - pieces
    left = np.repeat(lengths + size * first, pieces) - size * np.arange(pieces.sum())
    begin = np.repeat(starts + lengths, pieces) - left
    sums = np.empty((len(begin), table.shape[1]), dtype=table.dtype)
    for at in range(0, len(begin), _CHUNK):
        own = begin[at : at + _CHUNK, None] + np.arange(size)
        inside = np.arange(size) < left[at : at + _CHUNK, None]
        found = table.take(rows.take(own, mode="clip"), axis=0)
        sums[at : at + _CHUNK] = (inside[:, None].astype(table.dtype) @ found)[:, 0]
    return sums if len(sums) == len(starts) else np.add.reduceat(sums, first)


def surely_going_on(context: Context) -> list[bool]:
    """Whether each line is inside a paragraph beyond doubt, by the context; the first line of a page never is."""
    inside = np.logaddexp(context.kinds[:, MIDDLE], context.kinds[:, LAST])
    sure: list[bool] = ((inside > -DOUBT) & (context.new < np.log(DOUBT))).tolist()
    return [False, *sure[1:]]


def likely_modes(context: Context) -> list[int]:
    """The ways of setting headlines (MODES) that a page may have: one where titles are heard on one side of bodies only."""
    before, after = np.exp(context.kinds[:, [BEFORE, AFTER]]).sum(axis=0)
    if min(before, after) < UNHEARD and max(before, after) > 1:
        return [MODES.index("before" if before > after else "after")]
    return list(range(len(MODES)))


def silent_context(lines: int) -> Context:
    """A context that says nothing."""
    return Context(*(np.zeros(shape) for shape in ((lines, len(KINDS)), lines, lines, (lines, len(PARTS)))))


def log_softmax(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log-probabilities of logits, row by row."""
    values = values - values.max(axis=1, keepdims=True)
    return values - np.log(np.exp(values).sum(axis=1, keepdims=True))


SHIPPED, FURTHER = Path(__file__).with_name("context.npz"), "context_further.npz"


@lru_cache(maxsize=1)
def load_net(path: Path = SHIPPED) -> Net:
    """The network in a file, with what it learned further in the file FURTHER beside it."""
    with np.load(path) as stored:
        known = {name: at for at, name in enumerate(bytes(stored["names"]).decode().split("\n"))}
        table, arrays = unpack_table(stored), {part: stored[part].astype(np.float32) for part in Net._fields[2:]}
    return Net(known, table, **add_differences(arrays, path.with_name(FURTHER)))
