"""Habits of one page: a page whose articles all open with 本报讯 or a byline is unlikely to have one that does not."""

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.decode import Reading
from nlp.cleaning.features import LineFacts
from nlp.cleaning.search import Floats

AHEAD = 5
"""Lines from an article's first in which its opening is looked for; a title of three lines stands before some."""
AHEAD_CREDIT = 9
"""The same for a photographer's credit, which stands below the caption."""
USUAL, FEWEST = 0.7, 4
"""Share of the articles that must open so, and the fewest articles that show a habit."""
COST = 3.0
"""Taken from the score of an article's start without an opening; chosen with `python -m bench.pages --seed 80000`."""


def opening_cost(facts: LineFacts, reading: Reading) -> Floats | None:
    """What to add to each line's score as an article's first, shape (lines,); None on a page without the habit.

    None as well where every article found has its opening: then there is nothing to read again.
    """
    opens = _opens_near(facts)
    starts = [at for at, state in enumerate(reading.states) if (state.new or at == 0) and state.kind != grammar.FURNITURE]
    opened = sum(opens[at] for at in starts)
    if len(starts) < FEWEST or opened == len(starts) or opened < USUAL * len(starts):
        return None
    return np.where(opens, 0.0, -COST)


def _opens_near(facts: LineFacts) -> list[bool]:
    """Whether an opening, a byline or a credit stands in the next lines, for each line."""
    marked = [not _OPENING.isdisjoint(own) for own in facts.names]
    credited = [not _CREDIT.isdisjoint(own) for own in facts.names]
    return [any(marked[at : at + AHEAD]) or any(credited[at : at + AHEAD_CREDIT]) for at in range(len(marked))]


_OPENING = frozenset(("starts=opening", "wording=byline"))
_CREDIT = frozenset(("wording=credit", "wording=glued_credit"))
