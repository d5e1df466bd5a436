"""What a reading of a page is made of: the features and steps whose weights add up to its score."""

from typing import NamedTuple

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.decode import Reading, State
from nlp.cleaning.features import LineFacts
from nlp.cleaning.grammar import PLACES, STEP
from nlp.cleaning.names import names_of
from nlp.cleaning.weights import SEAM_ENDS, Weights, heard_of, width_bins


class Known(NamedTuple):
    """A page for training: facts of its lines, measures that it may be set to, and its gold (kinds, titled, new) by line."""

    facts: LineFacts
    measures: np.ndarray
    allowed: np.ndarray
    new: list[bool | None]
    mode: int | None


def steps_taken(before: State | None, state: State) -> list[str]:
    """The steps whose weights lie between two lines of a reading."""
    kind = state.kind
    if state.new:
        name = {
            grammar.BEFORE: "new_title",
            grammar.BYLINE_BARE: "new_byline",
            grammar.BANNER: "new_banner",
            grammar.FURNITURE: "new_furniture",
        }
        extra = ["row_start"] if kind == grammar.ROW else []
        name |= {grammar.MIDDLE: "resume", grammar.LAST: "resume"}
        return ([] if before is None else [_end_step(before)]) + [name.get(kind, "new_body")] + extra
    assert before is not None
    came = before.kind
    if kind in (grammar.MIDDLE, grammar.LAST):
        return ["goes_on"]
    if kind < PLACES:
        return _paragraph_steps(before, state)
    fixed = {
        grammar.SUBHEAD: {
            grammar.SUBHEAD: "subhead_subhead",
            grammar.BEFORE: "title_subhead",
            grammar.BYLINE: "byline_subhead",
        }.get(came, "to_subhead"),
        grammar.CREDIT: "credit_credit" if came == grammar.CREDIT else "to_credit",
        grammar.BEFORE: "banner_title" if came == grammar.BANNER else "title_title",
        grammar.BYLINE: "title_byline" if came == grammar.BEFORE else "byline_byline",
        grammar.BYLINE_BARE: "banner_byline" if came == grammar.BANNER else "bare_byline_byline",
        grammar.AFTER: {grammar.AFTER: "after_after", grammar.CREDIT: "credit_after"}.get(came, "to_after"),
        grammar.BYLINE_AFTER: "after_byline" if came == grammar.AFTER else "byline_after_more",
        grammar.BANNER: "banner_banner",
        grammar.FURNITURE: "furniture_furniture",
    }
    return [fixed[kind]]


def _end_step(before: State) -> str:
    single = {
        grammar.AFTER: "end_after",
        grammar.BYLINE_AFTER: "end_byline_after",
        grammar.FURNITURE: "end_furniture",
        grammar.BEFORE: "end_title_only",
    }
    if before.kind in (grammar.FIRST, grammar.MIDDLE, grammar.FLUSH):
        return "suspend"
    if before.kind in single:
        return single[before.kind]
    return ("end_credit_" if before.kind == grammar.CREDIT else "end_") + ("titled" if before.titled else "bare")


def _paragraph_steps(before: State, state: State) -> list[str]:
    came, same = before.kind, before.measure == state.measure
    if came == grammar.ROW and state.kind == grammar.ROW and same:
        return ["row_row"]
    extra = ["row_start"] if state.kind == grammar.ROW else []
    titles = {grammar.BEFORE: "title_body", grammar.BYLINE: "byline_body", grammar.BANNER: "banner_body"}
    titles |= {grammar.BYLINE_BARE: "bare_byline_body", grammar.CREDIT: "credit_body"}
    if came in titles:
        return [titles[came], *extra]
    if came == grammar.SUBHEAD:
        return ["subhead_body" if same else "subhead_new_measure", *extra]
    return [("row_end" if came == grammar.ROW else "paragraph") if same else "paragraph_new_measure", *extra]


def move(weights: Weights, known: Known, reading: Reading, by: float) -> None:
    """Add `by` times the features of a reading to the weights."""
    before: State | None = None
    facts = known.facts
    heard = None if facts.context is None else heard_of(facts.context)
    for at, state in enumerate(reading.states):
        for name in names_of(facts.features[at]):
            weights.emit[weights.names[name], state.kind] += by
            if state.new and at:
                weights.emit[weights.names[name], grammar.NEW] += by
        if heard is not None:
            weights.context[state.kind] += by * heard[at, state.kind]
            weights.context[grammar.NEW] += by * heard[at, grammar.NEW] * (state.new and at > 0)
            if state.kind < PLACES or state.kind in (grammar.SUBHEAD, grammar.CREDIT):
                weights.context[-1] += by * heard[at, -1] * (2 * state.titled - 1)
        if state.kind < PLACES:
            wanted = state.measure - (2.0 if state.kind in (grammar.FIRST, grammar.ONLY) else 0.0)
            weights.widths[state.kind, facts.flags[at], width_bins(np.array(facts.widths[at] - wanted))] += by
        for step in steps_taken(before, state):
            weights.steps[STEP[step], reading.mode, facts.gaps[at]] += by
            if step in ("goes_on", "title_title", "after_after", "subhead_subhead"):
                weights.seams[int(step != "goes_on"), SEAM_ENDS.get(facts.ends[at - 1], 3), facts.seams[at - 1]] += by
        before = state
    if before is not None:
        weights.steps[STEP[_end_step(before)], reading.mode, 0] += by
        weights.steps[STEP["page"], reading.mode, 0] += by
