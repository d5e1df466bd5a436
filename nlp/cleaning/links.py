"""Which part of a page goes on in which: what tells parts of one article from others, weighed by a small network.

Parts are read from the top; each goes on one of the articles put together so far, or starts one. The network (`links.npz`)
hears what ends and what starts, how the words go on, what measures, wording and titles the two share, and whether another
article fits better. Trained by `python -m training.page_links`; what it gives are log-odds, 0 for an article of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning import grammar
from nlp.cleaning.features import LineFacts
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.grammar import KINDS, PLACES
from nlp.cleaning.language import codes_of
from nlp.cleaning.parts import Part, join_parts
from nlp.cleaning.signs import PrintedLine

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
OPEN = 6
"""Articles that a part may go on, the latest."""
BLOCK = 512
"""Parts of a page that are put together at a time, so that memory stays linear on pages of very many."""
BACK = 10
"""Parts beyond which an article is closed."""
LOUD = 8.0
"""Log-odds of a flow beyond which more says no more."""
SURE = 4.0
"""Log-odds, by the context, of an article starting with a part, from which no article is asked, unless one is unfinished."""
_CODE, _OWNER = np.uint64(21), np.uint64(9)
"""Bits of a character's code, and of the number of a part in a block."""
RIVALS = 4
"""Parts below that are asked whether they go on an unfinished one better."""


class Known(NamedTuple):
    """What is known of parts by themselves, a row each: as what goes on (`ends`) and as what another goes on in (`starts`).

    `words` are the pairs of characters that several parts share, and `worth` what each says, more the fewer parts have it;
    `wordy` sums this over all pairs of a part. `flow[k, d - 1]` is how part k is heard to go on that d parts above it.
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


@dataclass
class Chain:
    """An article put together so far: its parts, lines, whether a title before and after its body and a body were seen, the
    pairs of characters of all its lines and of its titles."""

    parts: list[int]
    lines: int
    seen: Bools
    words: Bools
    title_words: Bools


class Linker:
    """Puts the parts of a page together, one after another."""

    def __init__(self, parts: Sequence[Part], facts: LineFacts) -> None:
        """Reads all parts; nothing is put together yet."""
        self.seen = np.array([[part.has(grammar.BEFORE), part.has(grammar.AFTER), bool(part.body)] for part in parts])
        self.sizes = [len(part.lines) for part in parts]
        self.known = read_parts(parts, facts)
        self.sure = [surely_starts(part, facts) for part in parts]
        before, after = self.seen[:, :2].sum(axis=0)
        self.before = (before + 0.5) / (before + after + 1)
        self.chains: list[Chain] = []

    def open(self, at: int) -> list[Chain]:
        """The articles that a part may go on, the latest first; none where it surely starts one."""
        chains = [chain for chain in self.chains[:OPEN] if at - chain.parts[-1] <= BACK]
        unsure = not self.sure[at] or any(self.known.stopped[chain.parts[-1]] for chain in chains)
        return chains if unsure else []

    def put(self, at: int, chain: Chain | None) -> None:
        """The part goes on an article, or starts one."""
        known = self.known
        if chain is None:
            chain = Chain([at], self.sizes[at], self.seen[at], known.words[at], known.title_words[at])
        else:
            self.chains.remove(chain)
            chain.parts.append(at)
            chain.lines += self.sizes[at]
            chain.seen = chain.seen | self.seen[at]
            chain.words, chain.title_words = chain.words | known.words[at], chain.title_words | known.title_words[at]
        self.chains.insert(0, chain)

    def features(self, at: int) -> NDArray[np.float32]:
        """What speaks for and against each open article going on in the part, shape (articles, features)."""
        known, chains = self.known, self.open(at)
        last = np.array([chain.parts[-1] for chain in chains])
        stopped, away = known.stopped[last], at - last
        heard = np.clip(known.flow[at, away - 1], -LOUD, LOUD) / 4
        rivals = self._rivals(at, last)
        seen = np.array([chain.seen for chain in chains])
        bodies = seen[:, 2] & self.seen[at, 2]
        wide = np.where(bodies, np.minimum(np.abs(known.widths[last] - known.widths[at]), 8.0), 0.0) / 4
        off = np.where(bodies, np.minimum(np.abs(known.measures[last, 1] - known.measures[at, 0]), 8.0), 0.0) / 4
        wording, titles = self._wording(at, chains)
        titled, rank = seen[:, :2].any(axis=1), np.arange(len(chains))
        own = self.seen[at, :2].any()
        columns = [
            *(heard, heard - _best_other(np.where(stopped, heard, -LOUD / 4), -LOUD / 4), rivals, heard - rivals),
            *(wide, off, (off == 0) & bodies, bodies, wording, wording - _best_other(wording, 0.0)),
            *(titles, titles - _best_other(titles, 0.0), stopped & known.inside[at], away / BACK, away == 1),
            *(titled & own, titled != own, [min(chain.lines, 20) / 20 for chain in chains], *seen.T),
            *([min(len(chain.parts), 4) / 4 for chain in chains], (rank > 0) & stopped[0]),
            *(np.full(len(chains), value) for value in (stopped.sum() / 4, self.before)),
        ]
        places = rank[:, None] == np.arange(OPEN)
        starts = np.broadcast_to(known.starts[at], (len(chains), known.starts.shape[1]))
        return np.concatenate([np.stack(columns, axis=1), places, known.ends[last], starts], axis=1).astype(np.float32)

    def _rivals(self, at: int, last: Ints) -> Floats:
        """For each unfinished part the loudest flow into one of the next parts that start inside a paragraph."""
        known = self.known
        below = [row for row in range(at + 1, min(at + 1 + RIVALS, len(self.sizes))) if known.inside[row]]
        loudest = np.full(len(last), -LOUD)
        for row in below:
            near = (row - last <= BACK) & known.stopped[last]
            loudest[near] = np.maximum(loudest[near], known.flow[row, (row - last - 1)[near]])
        return np.clip(loudest, -LOUD, LOUD) / 4

    def _wording(self, at: int, chains: Sequence[Chain]) -> tuple[Floats, Floats]:
        """Of each open article: the share of the part's wording that it has, and of titles that the other side's text has."""
        known = self.known
        own, own_titles = known.words[at] * known.worth, known.title_words[at] * known.worth
        words, title_words = (np.array([getattr(chain, name) for chain in chains]) for name in ("words", "title_words"))
        theirs = title_words @ own / np.maximum(title_words @ known.worth, 1.0)
        ours = words @ own_titles / max(own_titles.sum(), 1.0)
        return 4 * (words @ own) / max(known.wordy[at], 1.0), 2 * np.maximum(ours, theirs)


def surely_starts(part: Part, facts: LineFacts) -> bool:
    """Whether a part starts an article beyond doubt."""
    return part.states[0].new and not part.starts_inside and bool(facts.context.new[part.rows[0]] > SURE)


def _best_other(values: Floats, alone: float) -> Floats:
    """The best of the other values, for each of them."""
    if len(values) == 1:
        return np.full(1, alone)
    order = np.argsort(values)
    best = np.full(len(values), values[order[-1]])
    best[order[-1]] = values[order[-2]]
    return best


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
    words, title_words = np.zeros((2, len(parts), len(counts)), dtype=np.bool_)
    words[owners, number] = True
    title_pairs, title_owners = _pairs([part.titles for part in parts])
    title_words[title_owners, np.searchsorted(pairs[starts], title_pairs)] = True
    shared = counts > 1
    return words[:, shared], title_words[:, shared], worth[shared], wordy


def _pairs(groups: Sequence[Sequence[PrintedLine]]) -> tuple[NDArray[np.uint64], Ints]:
    """The pairs of neighbours in each line of groups, each once in a group, sorted, and the groups that they are of."""
    texts = [line.text for lines in groups for line in lines]
    if not texts:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    codes = codes_of(["\n".join(texts)], 1)[:, 0]
    line_of = np.repeat(np.arange(len(texts)), [len(text) + 1 for text in texts])[:-1]
    owners = np.repeat(np.arange(len(groups)), [len(lines) for lines in groups])[line_of[:-1]]
    inside = line_of[1:] == line_of[:-1]
    inside &= codes[1:] != ord("\n")
    keys = np.unique((codes[:-1] << _CODE | codes[1:])[inside] << _OWNER | owners.astype(np.uint64)[inside])
    return keys >> _OWNER, (keys & np.uint64(BLOCK - 1)).astype(np.int64)


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


class LinkNet(NamedTuple):
    """The weights: two hidden layers, the output."""

    first: NDArray[np.float32]
    first_bias: NDArray[np.float32]
    second: NDArray[np.float32]
    second_bias: NDArray[np.float32]
    out: NDArray[np.float32]
    out_bias: NDArray[np.float32]


def link_odds(features: NDArray[np.float32], net: LinkNet) -> NDArray[np.float32]:
    """How much likelier each article goes on in a part than that the part starts its own, shape (articles,)."""
    x = np.maximum(features @ net.first + net.first_bias, 0)
    x = np.maximum(x @ net.second + net.second_bias, 0)
    odds: NDArray[np.float32] = (x @ net.out + net.out_bias)[:, 0]
    return odds


@lru_cache(maxsize=1)
def load_link_net() -> LinkNet:
    """The shipped network."""
    with np.load(Path(__file__).with_name("links.npz")) as stored:
        return LinkNet(*(stored[name].astype(np.float32) for name in LinkNet._fields))


def link_parts(parts: Sequence[Part], facts: LineFacts) -> list[Part]:
    """The parts with those of one article put together, in the order of their first lines."""
    blocks = (parts[first : first + BLOCK] for first in range(0, len(parts), BLOCK))
    return [part for block in blocks for part in (_link(block, facts) if _in_doubt(block, facts) else block)]


def _in_doubt(parts: Sequence[Part], facts: LineFacts) -> bool:
    """Whether any part may go on another."""
    return not all(surely_starts(part, facts) for part in parts[1:]) or any(part.stops_inside for part in parts[:-1])


def _link(parts: Sequence[Part], facts: LineFacts) -> list[Part]:
    linker, net = Linker(parts, facts), load_link_net()
    for at in range(len(parts)):
        chains = linker.open(at)
        odds = link_odds(linker.features(at), net) if chains else np.zeros(1)
        best = int(odds.argmax())
        linker.put(at, chains[best] if odds[best] > 0 else None)
    chains = sorted(linker.chains, key=lambda chain: chain.parts[0])
    return [join_parts([parts[at] for at in chain.parts]) for chain in chains]
