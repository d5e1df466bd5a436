"""The best reading of a page: one path over all its lines through the grammar, scored by weights (Viterbi, linear time).

Every line gets a kind, whether its article was titled before its body, a measure (bodies), and whether a new article starts
with it. Pages with headlines before and after the bodies are read all ways at once; the best reading wins.
"""

from typing import NamedTuple

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.bars import Bars
from nlp.cleaning.features import LineFacts
from nlp.cleaning.grammar import PLACES, SINGLES
from nlp.cleaning.moves import CREDITS, ENDED, ENTRIES, GOING, INSIDE, OVER, ROWS, SLOTS, START, SUBHEADS
from nlp.cleaning.paths import NEVER, Back, Floats, Limits, Onward
from nlp.cleaning.search import LAG, WANTED, Search
from nlp.cleaning.weights import Weights, width_bins


class State(NamedTuple):
    """What a line was found to be: kind (index into KINDS), titled (0, 1), measure in em (0: none), first of an article."""

    kind: int
    titled: int
    measure: float
    new: bool


class Reading(NamedTuple):
    """The states of a page's lines, which way it was read (index into MODES), its score, its lead over the next way, and what
    each line's own features say of it, shape (lines, COLUMNS)."""

    states: list[State]
    mode: int
    score: float
    lead: float
    emissions: Floats


def decode(
    facts: LineFacts, measures: Floats, weights: Weights, limits: Limits | None = None, bars: Bars | None = None
) -> Reading:
    """The reading with the highest score; `limits` keeps it to what is known (training), `bars` to what lines can be."""
    search = Search(facts, measures, weights, limits, bars)
    at = 0
    while at < len(facts.widths):
        at = search.step(at)
    return _trace(search)


def margins(facts: LineFacts, reading: Reading, weights: Weights) -> Floats:
    """By how much each line's kind beats the best other one where only the line itself is heard, shape (lines,).

    Body lines are compared at their measure, other lines without the widths; below 0 the rest of the page outvoted the line.
    """
    kinds = np.array([state.kind for state in reading.states])
    measures = np.array([state.measure for state in reading.states])
    scores = reading.emissions[:, : grammar.NEW].copy()
    bins = width_bins(facts.widths[:, None] - (measures[:, None] + WANTED))
    widths = weights.widths[np.arange(PLACES), facts.flags[:, None], bins]
    scores[:, :PLACES] += np.where(kinds[:, None] < PLACES, widths, widths.max(axis=1, keepdims=True))
    scores[:, grammar.MIDDLE : grammar.LAST + 1] += weights.seam_scores(facts)[0][:, None]
    rows = np.arange(len(kinds))
    chosen = scores[rows, kinds]
    scores[rows, kinds] = NEVER
    return chosen - scores.max(axis=1)


class _Place(NamedTuple):
    """A state of one line: its number among the sources of `moves`, whether its article was titled, the column of its
    measure."""

    source: int
    titled: int
    column: int

    @property
    def single(self) -> bool:
        """Whether it has no measure."""
        return self.source >= 2 * SLOTS


def _trace(search: Search) -> Reading:
    """The best path, from its last line back to its first."""
    finals = search.heard() + search.page_end
    totals = finals.max(axis=1).tolist()
    won = max(range(len(totals)), key=totals.__getitem__)
    mode = search.alive[won]
    lead = min([LAG, *(totals[won] - total for row, total in enumerate(totals) if row != won)])
    place = _place(int(finals[won].argmax()), search.states[won])
    states: list[State] = []
    for back in reversed(search.back):
        row = back.modes.index(mode)
        at = len(search.facts.ends) - 1 - len(states)
        kind, entry = _entered(search, back, row, place, at)
        measure = 0.0 if place.single else float(search.measures[place.column])
        if isinstance(back, Onward):
            states.append(State(kind, place.titled, measure, False))
            states += [State(grammar.MIDDLE, place.titled, measure, False)] * (back.lines - 1)
            place = place._replace(source=2 * GOING + place.titled)
            continue
        before, new = _source(back, row, entry, place)
        states.append(State(kind, place.titled, measure, new))
        place = before
    return Reading(states[::-1], mode, totals[won], lead, search.emissions)


def _place(source: int, states: Floats, column: int | None = None) -> _Place:
    """The place of a source, at its best measure if none is given; `states` are those of its mode."""
    slot, titled = divmod(source, 2)
    if slot >= SLOTS:
        return _Place(source, int(SINGLES[source - 2 * SLOTS] in (grammar.BEFORE, grammar.BYLINE)), 0)
    return _Place(source, titled, int(states[slot, titled].argmax()) if column is None else column)


def _entered(search: Search, back: Back | Onward, row: int, place: _Place, at: int) -> tuple[int, int]:
    """The kind of a line in a place, and the way or entry by which it came there."""
    if place.single:
        return SINGLES[place.source - 2 * SLOTS], 2 * ENTRIES + place.source - 2 * SLOTS
    slot = place.source // 2
    if slot not in (OVER, GOING):
        return {ROWS: grammar.ROW, SUBHEADS: grammar.SUBHEAD, CREDITS: grammar.CREDIT}[slot], slot
    going = int(slot == GOING)
    if isinstance(back, Onward) or back.inside[row, going, place.titled, place.column]:
        return (grammar.LAST, grammar.MIDDLE)[going], INSIDE
    flush = int(search.flush[at, going, place.titled, place.column])
    return ((grammar.ONLY, grammar.FIRST), (grammar.FLUSH_ONLY, grammar.FLUSH))[flush][going], START


def _source(back: Back, row: int, entry: int, place: _Place) -> tuple[_Place, bool]:
    """The place on the line before that one was reached from, and whether a new article starts after it."""
    way, states = entry, back.states[row]
    if not place.single:
        way = 2 * entry + place.titled
        held = states[:, place.titled, place.column].tolist()
        kept = [score + step for score, step in zip(held, back.moves.keeping[row, entry, :, 0, 0].tolist(), strict=True)]
        best = max(kept)
        if best >= back.ways[row, way]:
            return _place(2 * kept.index(best) + place.titled, states, place.column), False
    heard, ways = back.heard[row], back.moves.open[row]
    direct = heard + ways[:, way]
    source = int(direct.argmax())
    if back.ways[row, way] > direct[source]:
        return _place(int((heard + ways[:, ENDED]).argmax()), states), True
    return _place(source, states), False
