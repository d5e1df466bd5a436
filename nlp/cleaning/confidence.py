"""How sure the structure of one article is: the chance that its headline and all its paragraphs are entirely right.

A logistic model over a few signs, its weights learned by `training/pages.py` on set pages that the page model was not
trained on; `python -m bench.confidence` prints how well the chances hold.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.context import Context
from nlp.cleaning.decode import Reading
from nlp.cleaning.features import Floats
from nlp.cleaning.parts import Part
from nlp.cleaning.signs import end_of
from nlp.cleaning.titles import MOST_LEAD

_SOME_DOUBT = 0.05


class Evidence(NamedTuple):
    """What is known of a page's lines: context, margins (`decode.margins`), the log-probability that the context
    gives the kind of each, the log-odds that an article starts with it, and the lead of the reading over other modes."""

    context: Context
    margins: list[float]
    heard: list[float]
    new: list[float]
    lead: float


def gather_evidence(context: Context, margins: Floats, reading: Reading) -> Evidence:
    """The evidence of a page, in lists: an article has few lines."""
    kinds = [state.kind for state in reading.states]
    heard = context.kinds[np.arange(len(kinds)), kinds]
    return Evidence(context, margins.tolist(), heard.tolist(), context.new.tolist(), reading.lead)


def signs_of(part: Part, evidence: Evidence, headline: str | None, title_lead: float) -> dict[str, float]:
    """Signs of an article, all its lines in one part; `title_lead` is that of the cut of its title over the next best."""
    rows = part.rows
    margins, heard = [evidence.margins[row] for row in rows], [evidence.heard[row] for row in rows]
    start, after = _start_heard(evidence.new[rows[0]]), 0.0
    if rows[-1] + 1 < len(evidence.new):
        after = _start_heard(evidence.new[rows[-1] + 1])
    inside = max([-9.0, *(evidence.new[row] for row in rows[1:])])
    body = [(line, state) for line, state in zip(part.lines, part.states, strict=True) if state.kind < grammar.PLACES]
    ends = [end_of(line.text) for line, state in body if state.kind in (grammar.ONLY, grammar.LAST, grammar.FLUSH_ONLY)]
    text = "".join(line.text for line, _ in body)
    pairs = {headline[at : at + 2] for at in range(len(headline) - 1)} if headline else set()
    share = 1 / max(len(body), 1)
    return {
        "always": 1.0,
        "weakest line": max(-2.0, min(2.0, min(margins) / 4)),
        "doubtful lines": min(3, sum(margin < 0 for margin in margins)) / 3,
        "weak lines": min(5, sum(margin < 2 for margin in margins)) / 5,
        "open ends": share * len([end for end in ends if end not in ("stop", "stop_quote")]),
        "rows": share * len([state for _, state in body if state.kind == grammar.ROW]),
        "without indent": share * len([state for _, state in body if state.kind in (grammar.FLUSH, grammar.FLUSH_ONLY)]),
        "measures": min(3, len({state.measure for _, state in body}) - 1) / 3,
        "in parts": float(part.starts_inside or part.stops_inside or any(state.new for state in part.states[1:])),
        "parts doubted": part.doubt,
        "parts in doubt": float(part.doubt > _SOME_DOUBT),
        "no headline": float(not headline),
        "headline heard": float(any(pair in text for pair in pairs)),
        "title lines": min(4, sum(state.kind in (grammar.BEFORE, grammar.AFTER) for state in part.states)) / 4,
        "no body": float(not body),
        "short": float(len(body) < 4),
        "long": min(1.0, len(body) / 60),
        "page read both ways": math.exp(-evidence.lead / 10),
        "title cut": title_lead / MOST_LEAD,
        "title cut close": float(title_lead < 1.5),
        "least heard": max(-1.0, min(heard) / 8),
        "heard": max(-1.0, sum(heard) / len(heard)),
        "unheard lines": min(4, sum(chance < -0.7 for chance in heard)) / 4,
        "start heard": max(-1.0, start / 4),
        "next start heard": max(-1.0, after / 4),
        "start inside": math.exp(min(0.0, inside)),
    }


def _start_heard(odds: float) -> float:
    """Log-probability that an article starts with a line, of its log-odds; of one line: a page may have 50,000 articles."""
    return -math.log1p(math.exp(-odds)) if odds > 0 else odds - math.log1p(math.exp(odds))


def confidence(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance, 0 to 1, rounded to a hundredth."""
    total = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 2)
