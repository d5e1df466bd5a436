"""Quality figures of a run against the days before: a silent break of the input shows as a jump.

A source that changes its extraction gives pages that still parse, only worse; no stage can see that, the figures can.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Run = Mapping[str, Any]

ENOUGH_ARTICLES = 20
"""With fewer articles, now or before, a figure moves by chance."""

# Name, figure, how it is shown, and whether it went too far from what it was.
_Figure = tuple[str, Callable[[Run], float], str, Callable[[float, float], bool]]

_FIGURES: tuple[_Figure, ...] = (
    (
        "share of articles of low confidence",
        lambda run: run["low_confidence"] / run["articles"],
        ".1%",
        lambda now, before: now > before + 0.1,
    ),
    (
        "entities per 1,000 characters",
        lambda run: 1000 * run["entities"] / max(run["n_chars"], 1),
        ".1f",
        lambda now, before: not 0.7 * before <= now <= 1.4 * before,
    ),
    (
        "rejects per 100 pages",
        lambda run: 100 * run["rejects"] / max(run["pages"] + run["rejects"], 1),
        ".1f",
        lambda now, before: now > before + 10,
    ),
)
_SUMMED = ("articles", "entities", "n_chars", "low_confidence", "pages", "rejects")


def drift_of(run: Run, before: Sequence[Run]) -> list[str]:
    """A line for each figure that went too far from that of the runs before, all taken together.

    >>> old = {"articles": 100, "low_confidence": 5, "entities": 900, "n_chars": 60_000, "pages": 20, "rejects": 0}
    >>> drift_of({**old, "low_confidence": 40}, [old])
    ['share of articles of low confidence: 40.0%, was 5.0% in the last 30 days']
    """
    total = {name: sum(earlier[name] for earlier in before) for name in _SUMMED}
    if min(run["articles"], total["articles"]) < ENOUGH_ARTICLES:
        return []
    return [
        f"{name}: {figure(run):{form}}, was {figure(total):{form}} in the last 30 days"
        for name, figure, form, too_far in _FIGURES
        if too_far(figure(run), figure(total))
    ]
