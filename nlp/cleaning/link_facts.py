"""What is known of the parts of a page by themselves, for `links` to tell which goes on in which."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning import grammar
from nlp.cleaning.cohesion import owned_pairs
from nlp.cleaning.features import LineFacts
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.grammar import KINDS, PLACES
from nlp.cleaning.parts import Part
from nlp.cleaning.signs import PrintedLine

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
BLOCK = 128
"""Parts of a page that are put together at a time, so that memory stays linear on pages of very many."""
BACK = 10
"""Parts beyond which an article is closed."""
SURE = 4.0
"""Log-odds, by the context, of an article starting with a part, from which no article is asked, unless one is unfinished."""


class Known(NamedTuple):
    """What is known of parts by themselves, a row each: as what goes on (`ends`) and as what another goes on in (`starts`).

    `words` are the pairs of characters that several parts share, and `worth` what each says, more the fewer parts have it;
    `wordy` sums this over all pairs of a part. `widths` are those of the widest body lines in em, `measures` those of the
    first and the last body line, shape (parts, 2), 0 where there is none. `flow[k, d - 1]` is how part k is heard to go on
    that d parts above it.
    """

    ends: Floats
    starts: Floats
    stopped: Bools
    inside: Bools
    widths: Floats
    measures: Floats
    words: Bools
    title_words: Bools
    worth: Floats
    wordy: Floats
    flow: Floats


def surely_starts(part: Part, facts: LineFacts) -> bool:
    """Whether a part starts an article beyond doubt."""
    return part.states[0].new and not part.starts_inside and bool(facts.context.new[part.rows[0]] > SURE)


def read_parts(parts: Sequence[Part], facts: LineFacts) -> Known:
    """What is known of each part by itself."""
    firsts = [part.rows[0] for part in parts]
    bodies = [[row for row, state in zip(part.rows, part.states, strict=True) if state.kind < PLACES] for part in parts]
    edges = np.array([[own[0], own[-1]] if own else [-1, -1] for own in bodies])
    titled = np.where(edges >= 0, 1 / (1 + np.exp(-np.clip(facts.context.titled[edges], -30, 30))), 0.5)
    few = np.array([min(len(part.lines), 5) / 5 for part in parts])
    stopped, inside = (np.array([getattr(part, name) for part in parts]) for name in ("stops_inside", "starts_inside"))
    ends = [stopped, titled[:, 1], few, *np.array([[part.ends_sentence, part.quotes_at_end] for part in parts]).T]
    starts = [inside, titled[:, 0], few, facts.context.new[firsts] / 8, *np.array([_openings(part) for part in parts]).T]
    kinds = [np.array([part.states[at].kind for part in parts])[:, None] == np.arange(len(KINDS)) for at in (0, -1)]
    measures = [[part.body[0].measure, part.body[-1].measure] if part.body else [0.0, 0.0] for part in parts]
    return Known(
        np.concatenate([np.stack(ends, axis=1), kinds[1]], axis=1),
        np.concatenate([np.stack(starts, axis=1), kinds[0]], axis=1),
        stopped,
        inside,
        np.array([facts.widths[own].max(initial=0.0) for own in bodies]),
        np.array(measures),
        *_shared_words(parts),
        _flows(parts, stopped, inside),
    )


def _openings(part: Part) -> list[float]:
    kinds = part.has(grammar.BEFORE), part.has(grammar.AFTER), bool(part.body)
    return [part.opens, part.states[0].new, part.quotes_at_start, min(part.lines[0].gap, 3) / 3, *kinds]


def _shared_words(parts: Sequence[Part]) -> tuple[Bools, Bools, Floats, Floats]:
    """`words`, `title_words`, `worth` and `wordy` of `Known`."""
    pairs, owners = _pairs([part.lines for part in parts])
    starts = np.flatnonzero(np.diff(pairs, prepend=pairs[:1] + np.uint64(1)))
    counts = np.diff(starts, append=len(pairs))
    number = np.repeat(np.arange(len(counts)), counts)
    worth = np.log((len(parts) + 1) / counts)
    wordy = np.bincount(owners, worth[number], minlength=len(parts)).astype(np.float64)
    shared = counts > 1
    column = np.cumsum(shared) - 1
    title_pairs, title_owners = _pairs([part.titles for part in parts])
    tables = np.zeros((2, len(parts), int(shared.sum())), dtype=np.bool_)  # of shared pairs alone: a long page has many others
    titles = title_owners, np.searchsorted(pairs[starts], title_pairs)
    for table, (rows, numbers) in zip(tables, ((owners, number), titles), strict=True):
        met = shared[numbers]
        table[rows[met], column[numbers[met]]] = True
    return tables[0], tables[1], worth[shared], wordy


def _pairs(groups: Sequence[Sequence[PrintedLine]]) -> tuple[NDArray[np.uint64], Ints]:
    """The pairs of neighbours in each line of groups, each once in a group, sorted, and the groups that they are of."""
    texts = [line.text for lines in groups for line in lines]
    if not texts:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    return owned_pairs(texts, np.repeat(np.arange(len(groups)), [len(lines) for lines in groups]))


def _flows(parts: Sequence[Part], stopped: Bools, inside: Bools) -> Floats:
    """`flow` of `Known`; 0 where neither the one stops inside a paragraph nor the other starts inside one."""
    at, back = np.indices((len(parts), BACK))
    above = at - back - 1
    asked = (above >= 0) & (stopped[np.maximum(above, 0)] | inside[at])
    flow = np.zeros(asked.shape)
    flow[asked] = flow_scores(
        [parts[row].lines[-1].text for row in above[asked]], [parts[row].lines[0].text for row in at[asked]]
    )
    return flow
