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
from nlp.cleaning.link_facts import BACK, BLOCK, Bools, Floats, Ints, read_parts, surely_starts
from nlp.cleaning.parts import Part, join_parts

OPEN = 6
"""Articles that a part may go on, the latest."""
LOUD = 8.0
"""Log-odds of a flow beyond which more says no more."""
RIVALS = 4
"""Parts below that are asked whether they go on an unfinished one better."""


@dataclass(eq=False)
class Chain:
    """An article put together so far: its parts, lines, whether a title before and after its body and a body were seen, the
    pairs of characters of all its lines and of its titles, and the greatest chance that a part went wrong."""

    parts: list[int]
    lines: int
    seen: Bools
    words: Bools
    title_words: Bools
    doubt: float = 0.0


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


def _best_other(values: Floats, alone: float) -> Floats:
    """The best of the other values, for each of them."""
    if len(values) == 1:
        return np.full(1, alone)
    order = np.argsort(values)
    best = np.full(len(values), values[order[-1]])
    best[order[-1]] = values[order[-2]]
    return best


class LinkNet(NamedTuple):
    """The weights of two hidden layers and the output, each (inputs, outputs), and their biases."""

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
        if not chains:
            linker.put(at, None)
            continue
        odds = link_odds(linker.features(at), net)
        best = int(odds.argmax())
        linker.put(at, chains[best] if odds[best] > 0 else None)
        raise_doubts(linker.chains[0], chains, odds)
    chains = sorted(linker.chains, key=lambda chain: chain.parts[0])
    return [join_parts([parts[at] for at in chain.parts], chain.doubt) for chain in chains]


def raise_doubts(own: Chain, chains: Sequence[Chain], odds: NDArray[np.float32]) -> None:
    """After `own` got a part: its doubt is at least the chance that the part is not of it, that of the other articles asked
    the chance that it is theirs."""
    chances = np.exp(odds - np.logaddexp.reduce(odds, initial=0.0)).tolist()
    asked = dict(zip(map(id, chains), chances, strict=True))
    own.doubt = max(own.doubt, 1 - asked[id(own)] if id(own) in asked else sum(chances))
    for chain, chance in zip(chains, chances, strict=True):
        if chain is not own:
            chain.doubt = max(chain.doubt, chance)
