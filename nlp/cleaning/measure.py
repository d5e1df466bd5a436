"""Widths of printed lines in em, and the measures that a page is set to."""

import itertools
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NARROWEST, WIDEST, MOST = 6, 60, 20


def width_in_em(text: str) -> float:
    """Width of a line without typesetting spaces: Chinese characters and signs 1 em, ASCII half an em.

    >>> width_in_em("2月15日")
    3.5
    """
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def candidate_measures(widths: Sequence[float]) -> NDArray[np.float64]:
    """The measures that a page may be set to, in em, ascending: whole numbers at which neighbouring lines end together.

    Kinsoku and squeezed punctuation scatter full lines by one glyph, so two neighbours may differ by one, and a first line
    is 2 em shorter than the one below it; at most 20 are kept, the best supported.
    """
    usable = [round(width) if NARROWEST <= width <= WIDEST else -9 for width in widths]
    support: Counter[int] = Counter()
    for one, other in itertools.pairwise(usable):
        if one > 0 and abs(one - other) <= 1:
            support.update((one, other))
        elif one > 0 and 0 < other - one <= 3:
            support[other] += 1
    frequent = sorted(support, key=lambda width: (-support[width], width))
    longest = min(WIDEST, max(NARROWEST, round(max(widths, default=20))))
    chosen = frequent[:MOST] or [longest, longest + 2]
    return np.array(sorted(chosen), dtype=np.float64)
