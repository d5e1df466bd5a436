"""Widths of printed lines in em, and the measures that a page is set to."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NARROWEST, WIDEST, MOST = 6, 60, 22
"""Narrowest and widest measure in em, and how many a page is searched for."""


_SPACE_RUN = re.compile(r"\S[ \u00a0]+(?=\S)")


def width_in_em(text: str, raw: str = "") -> float:
    """Width of a cleaned line: Chinese characters and signs 1 em, ASCII half an em, each space between them in `raw` a quarter.

    >>> width_in_em("2月15日"), width_in_em("2月15日", "2 月 15 日")
    (3.5, 4.25)
    """
    printed = "".join(raw.split()) if raw else text  # full-width digits were narrowed in `text`
    narrow = len(printed.encode("ascii", "ignore"))
    spaces = min(len(_SPACE_RUN.findall(raw)), 4) if " " in raw or "\u00a0" in raw else 0
    return len(text) - 0.5 * narrow + 0.25 * spaces


def candidate_measures(widths: Sequence[float] | NDArray[np.float64]) -> NDArray[np.float64]:
    """The measures that a page may be set to, in em, ascending: whole numbers at which neighbouring lines end together.

    Kinsoku and squeezed punctuation scatter full lines by one glyph, so two neighbours may differ by one, and a first line
    is 2 em shorter than the one below it; at most MOST are kept, the best supported.
    """
    known: list[float] = np.asarray(widths).tolist()
    usable = [round(width) if NARROWEST <= width <= WIDEST else -9 for width in known]
    support: Counter[int] = Counter()
    for one, other in itertools.pairwise(usable):
        if one > 0 and abs(one - other) <= 1:
            support[one] += 1
            support[other] += 1
        elif one > 0 and 0 < other - one <= 3:
            support[other] += 1
    frequent = sorted(support, key=lambda width: (-support[width], width))
    longest = min(WIDEST, max(NARROWEST, round(max(known, default=20))))
    chosen = frequent[:MOST] or [longest, longest + 2]
    return np.array(sorted(chosen), dtype=np.float64)
