"""The search for the best reading of a page: the scores of all states, line after line, and where each was reached from."""

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.bars import Bars
from nlp.cleaning.context import likely_modes, surely_going_on
from nlp.cleaning.features import LineFacts
from nlp.cleaning.grammar import GAPS, MODES, PLACES, SINGLES, STEP
from nlp.cleaning.moves import ENDED, ENTRIES, GOING, INSIDE, OVER, SLOTS, elsewhere, read_moves
from nlp.cleaning.paths import NEVER, Back, Floats, Limits, Moves, Onward
from nlp.cleaning.weights import Weights, seam_classes, width_bins

INDENT = 2.0
WANTED = np.array([-INDENT, -INDENT, 0.0, 0.0, 0.0, 0.0, 0.0])
"""Width of a full line of each place, against the measure."""
_CHUNK = 512
_LOOK = 8
"""Lines after which it is asked again which modes may still win."""
LAG = 20.0
LEAST_FURNITURE = 0.5
"""Chance by the context below which a line is no furniture, whatever else speaks for it: text is not thrown away on a hunch."""
_FURNITURE = SINGLES.index(grammar.FURNITURE)
_STARTS, _FLUSH = [grammar.ONLY, grammar.FIRST], [grammar.FLUSH_ONLY, grammar.FLUSH]
_INSIDE = slice(SLOTS, SLOTS + 2)
_PARAGRAPHS = slice(OVER, GOING + 1, GOING - OVER)
"""The slots of lines in paragraphs."""


class Search:
    """Scores of all states of the line reached, and where each was reached from.

    `states` has shape (modes, slots, titled, measures), `singles` (modes, singles), of the modes alive; slots are those of
    `moves`. Subheads and credits have no measure of their own and remember the one around them.
    """

    def __init__(
        self, facts: LineFacts, measures: Floats, weights: Weights, limits: Limits | None, bars: Bars | None = None
    ) -> None:
        """Everything that does not depend on the path, computed once for the page."""
        self.facts, self.measures, self.weights, self.limits = facts, measures, weights, limits
        self.alive = tuple(likely_modes(facts.context))
        if limits:
            self.alive = tuple(range(len(MODES))) if limits.mode is None else (limits.mode,)
        self.emissions = weights.emissions(facts)
        self.news = limits.new if limits else bars.new if bars else [None] * len(facts.ends)
        if bars:
            self.emissions[:, : grammar.NEW][bars.kinds] = NEVER
        self.fresh: list[float] = self.emissions[:, grammar.NEW].tolist()
        sides = weights.sides(facts)[:, None, None] * np.array([-1.0, 1.0])
        self.by_titled: Floats = np.broadcast_to(sides, (len(sides), grammar.NEW, 2))
        self.emitted = self.emissions[:, list(SINGLES)]
        if not limits:
            unlikely = facts.context.kinds[:, grammar.FURNITURE] < np.log(LEAST_FURNITURE)
            must = bars.kinds[:, : grammar.FURNITURE].all(axis=1) if bars else False
            self.emitted[unlikely & ~must, _FURNITURE] = NEVER
        if limits:
            self.by_titled = self.by_titled + limits.kinds.transpose(0, 2, 1)
            self.emitted = self.emitted + limits.kinds.max(axis=1)[:, list(SINGLES)]
        self._read_steps()
        self.back: list[Back | Onward] = []
        self.states = np.full((len(self.alive), SLOTS, 2, len(measures)), NEVER)
        self.singles = np.full((len(self.alive), len(SINGLES)), NEVER)
        self.flush = np.zeros((len(facts.ends), 2, 2, len(measures)), dtype=bool)
        self.scored: Floats = np.zeros(0)
        self.sure = [False] * len(facts.ends) if limits else surely_going_on(facts.context)
        if bars:
            free = [new is None and not joined for new, joined in zip(bars.new, bars.kinds[:, grammar.MIDDLE], strict=True)]
            self.sure = [sure and open_ for sure, open_ in zip(self.sure, free, strict=True)]

    def _read_steps(self) -> None:
        """Tables of the steps to each line: one for each kind of seam that the page has."""
        facts, steps = self.facts, self.weights.steps[:, list(self.alive)]
        heard = self.weights.seam_scores(facts)
        seam_of = facts.gaps + len(GAPS) * np.concatenate([[-1], seam_classes(facts)])
        _, sample, kind_of = np.unique(seam_of, return_index=True, return_inverse=True)
        tables = read_moves(steps, np.append(facts.gaps[sample], 0), *np.append(heard[:, sample], np.zeros((2, 1)), axis=1))
        *self.moves, last = [Moves(*table) for table in zip(*tables, strict=True)]
        self.kind_of: list[int] = kind_of.tolist()
        self.page_end = last.open[:, :, ENDED] + steps[STEP["page"], :, 0, None]
        going_on = np.cumsum(steps[STEP["goes_on"]][:, facts.gaps] + heard[0], axis=1)
        self.gone_on = np.concatenate([np.zeros((len(self.alive), 1)), going_on], axis=1)

    def _score_widths(self, at: int) -> None:
        """Scores of the lines from this one on by slot, titled and measure, whatever the path; those inside a paragraph
        stand in two slots more."""
        rows = slice(at, at + _CHUNK)
        off = self.facts.widths[rows, None, None] - (self.measures + WANTED[:, None])
        places = np.arange(PLACES)[None, :, None]
        placed = self.weights.widths[places, self.facts.flags[rows, None, None], width_bins(off)]
        placed += self.emissions[rows, :PLACES, None]
        scored = placed[:, :, None] + self.by_titled[rows, :PLACES, :, None]
        starts, flush = scored[:, _STARTS], scored[:, _FLUSH]
        self.flush[rows] = flush > starts
        held = self.emissions[rows, grammar.SUBHEAD : grammar.CREDIT + 1, None]
        held = held + self.by_titled[rows, grammar.SUBHEAD : grammar.CREDIT + 1]
        self.scored = np.empty((len(off), SLOTS + 2, 2, len(self.measures)))
        self.scored[:, _PARAGRAPHS] = np.maximum(starts, flush)
        self.scored[:, OVER + 1] = scored[:, grammar.ROW]
        self.scored[:, OVER + 2 : GOING] = held[:, :, :, None]
        self.scored[:, _INSIDE] = scored[:, [grammar.LAST, grammar.MIDDLE]]

    def step(self, at: int) -> int:
        """Go on to the line, or over the lines that surely go on from it; the number of the next line."""
        if at % _CHUNK == 0:
            self._score_widths(at)
        following = at + 1
        if self.sure[at]:
            size = _LOOK if len(self.alive) > 1 else _CHUNK
            while following % size and following < len(self.sure) and self.sure[following]:
                following += 1
            self._go_on(at, following)
        else:
            self._choose(at)
        if following % _LOOK == 0 and len(self.alive) > 1:
            self._give_up()
        return following

    def _go_on(self, at: int, following: int) -> None:
        """Lines that go on in their paragraph: all but the last are in its middle, and nothing else need be scored."""
        self.back.append(Onward(self.alive, following - at))
        steps = self.gone_on[:, following] - self.gone_on[:, at]
        own = self.scored[at % _CHUNK :][: following - at, _INSIDE]
        inside = self.states[:, GOING] + steps[:, None, None] + np.add.reduce(own[:-1, 1])
        self.states = np.full(self.states.shape, NEVER)
        np.add(inside[:, None], own[-1], out=self.states[:, _PARAGRAPHS])
        self.singles = np.full(self.singles.shape, NEVER)

    def heard(self) -> Floats:
        """The best score of each state over all measures, shape (modes, sources)."""
        best = np.maximum.reduce(self.states, axis=3).reshape(len(self.alive), -1)
        return np.concatenate([best, self.singles], axis=1)

    def _choose(self, at: int) -> None:
        """A line that may be of any kind."""
        moves = self.moves[self.kind_of[at]]
        if self.news[at]:
            moves = elsewhere(moves)
        heard = self.heard()
        found = np.maximum.reduce(heard[:, :, None] + moves.open, axis=1)
        ended = found[:, ENDED:] + self.fresh[at] if at else np.zeros((len(self.alive), 1))
        if self.news[at] is False:
            ended = np.full_like(ended, NEVER)
        ways = np.maximum(found[:, :ENDED], moves.afresh + ended)
        entered = np.maximum.reduce(self.states[:, None] + moves.keeping, axis=2)
        np.maximum(entered, ways[:, : 2 * ENTRIES].reshape(-1, ENTRIES, 2, 1), out=entered)
        scored = self.scored[at % _CHUNK]
        states = entered[:, :SLOTS] + scored[:SLOTS]
        inside = entered[:, INSIDE:] + scored[_INSIDE]
        paragraphs = states[:, _PARAGRAPHS]
        self.back.append(Back(self.alive, self.states, heard, moves, ways, inside > paragraphs))
        np.maximum(paragraphs, inside, out=paragraphs)
        self.states, self.singles = states, ways[:, 2 * ENTRIES :] + self.emitted[at]

    def _give_up(self) -> None:
        """Go on only with the modes that may still win: one that is LAG behind the best does not catch up."""
        totals = self.heard().max(axis=1)
        kept = np.flatnonzero(totals > totals.max() - LAG)
        if len(kept) < len(totals):
            self.keep(kept.tolist())

    def keep(self, rows: list[int]) -> None:
        """Go on with the modes of these rows only."""
        self.alive = tuple(self.alive[row] for row in rows)
        self.states, self.singles, self.page_end = self.states[rows], self.singles[rows], self.page_end[rows]
        self.gone_on = self.gone_on[rows]
        self.moves = [Moves(*(table[rows] for table in moves)) for moves in self.moves]
