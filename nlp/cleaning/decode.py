"""The best reading of a page: one path over all its lines through the grammar, scored by weights (Viterbi, linear time).

Every line gets a kind, whether its article was titled before its body, a measure (bodies), and whether a new article starts
with it. Pages with headlines before and after the bodies are read all ways at once; the best reading wins.
"""

from typing import NamedTuple

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.features import LineFacts
from nlp.cleaning.grammar import PLACES, SINGLES, STEP
from nlp.cleaning.paths import NEVER, Back, Floats, Limits, Onward
from nlp.cleaning.search import LAG, WANTED, Search
from nlp.cleaning.weights import Weights, width_bins

_ROW_BEFORE, _ENDED_BEFORE = 1 << 20, 1 << 21
"""Codes of a row, and of the last line of a paragraph, of the same measure."""


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


def decode(facts: LineFacts, measures: Floats, weights: Weights, limits: Limits | None = None) -> Reading:
    """The reading with the highest score; `limits` keeps it to what is known (training)."""
    search = Search(facts, measures, weights, limits)
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
    """A state of one line: its kind, whether its article was titled, and the column of its measure."""

    kind: int
    titled: int
    column: int


def _trace(search: Search) -> Reading:
    """The best path, from its last line back to its first."""
    going, over, row = search.body[:, :, 0:5:2], search.body[:, :, 1:6:2], search.body[:, :, grammar.ROW]
    ended = over.max(axis=2)
    best = search.best(ended, row, going.max(axis=2))
    alive = range(len(search.alive))
    finals = [search.ended(search.by_gap[0][row], best[row], row) for row in alive]
    totals = [final[0] + search.by_gap[0][row][STEP["page"]] for row, final in enumerate(finals)]
    won = max(alive, key=totals.__getitem__)
    mode = search.alive[won]
    lead = min([LAG, *(totals[won] - total for row, total in enumerate(totals) if row != won)])
    code, states = finals[won][1], []
    picks = (going.argmax(axis=2), over.argmax(axis=2), row > ended)
    place = _resolve(search, code, _Place(0, 0, 0), picks, won)
    for back in reversed(search.back):
        row_of = back.modes.index(mode)
        measure = float(search.measures[place.column]) if place.kind not in SINGLES else 0.0
        if isinstance(back, Onward):
            states.append(State(place.kind, place.titled, measure, False))
            states += [State(grammar.MIDDLE, place.titled, measure, False)] * (back.lines - 1)
            place = place._replace(kind=2 * int(back.going[row_of, place.titled, place.column]))
            continue
        code = _source(search, back, row_of, place)
        states.append(State(place.kind, place.titled, measure, code < 0))
        place = _resolve(search, code, place, (back.going, back.over, back.row_ended), row_of)
    return Reading(states[::-1], mode, totals[won], lead, search.emissions)


def _source(search: Search, back: Back, mode: int, place: _Place) -> int:
    """The code of what a state was reached from; below 0 when a new article starts with it."""
    kind, titled, column = place
    if kind in SINGLES:
        return back.singles[mode][SINGLES.index(kind)]
    own = titled * search.count + column
    if kind in (grammar.MIDDLE, grammar.LAST):
        return back.ends[mode] if back.resumed[mode, titled, column] else own + 6 * search.count
    if kind in (grammar.SUBHEAD, grammar.CREDIT):
        group = int(kind == grammar.CREDIT)
        if back.held[group, mode, titled, column]:
            return own + 2 * search.count * (group + 1)
        headed = kind == grammar.SUBHEAD and titled == grammar.TITLED and back.headed[mode, column]
        return back.heads[mode] if headed else own
    if kind == grammar.ROW and back.row[mode, titled, column]:
        return _ROW_BEFORE
    starts = (_ENDED_BEFORE, _ROW_BEFORE, own + 2 * search.count, own + 4 * search.count)
    pick = int(back.start[mode, titled, column])
    return starts[pick] if pick < len(starts) else back.far[mode][titled]


def _resolve(search: Search, code: int, after: _Place, picks: tuple[np.ndarray, ...], mode: int) -> _Place:
    """The state on the line before that a code stands for; `picks`: which place goes on, which ends, where a row did better."""
    going, over, row = picks
    code = -1 - code if code < 0 else code
    if code == _ROW_BEFORE:
        return _Place(grammar.ROW, after.titled, after.column)
    if code == _ENDED_BEFORE:
        return _Place(2 * int(over[mode, after.titled, after.column]) + 1, after.titled, after.column)
    if code >= search.single:
        kind = SINGLES[code - search.single]
        return _Place(kind, int(kind in (grammar.BEFORE, grammar.BYLINE)), 0)
    group, rest = divmod(code, 2 * search.count)
    titled, column = divmod(rest, search.count)
    if group == 0 and row[mode, titled, column]:
        return _Place(grammar.ROW, titled, column)
    places = (2 * int(over[mode, titled, column]) + 1, grammar.SUBHEAD, grammar.CREDIT, 2 * int(going[mode, titled, column]))
    return _Place(places[group], titled, column)
