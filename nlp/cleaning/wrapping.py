"""Which printed lines belong to one paragraph: the best path over all lines of a page, scored by geometry and signs.

Every line is the first, a middle or the last line of a paragraph set to some measure, or a display line (headline,
byline, furniture …). A first line is 2 em short of its measure (the indent is lost in extraction), a middle line is full
within one glyph (kinsoku), a last line is no longer than full. The path with the highest sum of scores wins, so that one
odd line does not decide alone.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.measure import candidate_measures, width_in_em

FIRST, ONLY, MIDDLE, LAST, FLUSH, FLUSH_ONLY, DISPLAY = range(7)
STARTS = (FIRST, ONLY, FLUSH, FLUSH_ONLY)
ENDS = (ONLY, LAST, FLUSH_ONLY, DISPLAY)
RULES = {
    FIRST: "first line, 2 em short of the measure",
    ONLY: "paragraph of one line",
    MIDDLE: "full line, goes on",
    LAST: "last line of its paragraph",
    FLUSH: "first line without indent",
    FLUSH_ONLY: "one line without indent",
    DISPLAY: "not set to a measure",
}

INDENT = 2.0
_NEW_MEASURE = -4.0
_MEASURE_AFTER_DISPLAY = -1.0
_FLUSH_COST = -4.5
_OPEN_END = -7.0
_FULL_STOP_INSIDE = -1.2
_DISPLAY_COST = -3.5
_WIDE_GAP = 1.5

_SENTENCE_END = re.compile(r"(?:[。！？!?]|…+|——)[”’」』）)》】]*$")
_WEAK_END = re.compile(r"(?:[：:；;]|[）)])$")
_CANNOT_START = re.compile(r"^[。，、；：！？”’」』）》】·…,.;:!?)\]%％]")
_CANNOT_END = re.compile(r"[，、“‘「『（《【,(]$")


class PrintedLine(NamedTuple):
    """A line that is not blank: its number on the page (1-based), text as extracted and cleaned, blank lines before it."""

    number: int
    raw: str
    text: str
    gap: int


class Wrapped(NamedTuple):
    """What a line is in its paragraph (one of the constants above), and the measure it is set to, in em."""

    place: int
    measure: float


def wrap_lines(lines: Sequence[PrintedLine], display: Sequence[float]) -> list[Wrapped]:
    """The place and measure of each line; `display` holds what else speaks for a display line (0: nothing), by line.

    Time and memory grow linearly with the number of lines.
    """
    if not lines:
        return []
    widths = [width_in_em(line.text) for line in lines]
    measures = candidate_measures(widths)
    usual_gap = sorted(line.gap for line in lines)[len(lines) // 2]
    best = np.full((7, len(measures)), 0.0)
    best[[MIDDLE, LAST]] = -50.0
    path: list[NDArray[np.int16]] = []
    for at, line in enumerate(lines):
        scores = _emit(line, widths[at], measures, display[at])
        if at:
            arrived, back = _step(best, _WIDE_GAP if line.gap > usual_gap else 0.0)
            path.append(back)
            best = arrived + scores
        else:
            best = best + scores
    best[[FIRST, MIDDLE, FLUSH]] -= 5.0
    return _trace(best, path, measures)


def _emit(line: PrintedLine, width: float, measures: NDArray[np.float64], display: float) -> NDArray[np.float64]:
    """How well a line fits each place at each measure, shape (7, measures)."""
    scores = np.empty((7, len(measures)))
    scores[FIRST] = _full(width, measures - INDENT)
    scores[ONLY] = _at_most(width, measures - INDENT)
    scores[MIDDLE] = _full(width, measures)
    scores[LAST] = _at_most(width, measures)
    scores[FLUSH] = scores[MIDDLE] + _FLUSH_COST
    scores[FLUSH_ONLY] = scores[LAST] + _FLUSH_COST
    scores[DISPLAY] = _DISPLAY_COST + display
    _hear_signs(line, scores)
    return scores


def _full(width: float, wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    off = np.abs(width - wanted)
    return -np.where(off <= 0.5, 0.4 * off, np.where(off <= 1.0, 0.9 * off, np.minimum(3.0 * off - 2.0, 14.0)))


def _at_most(width: float, wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    over = np.maximum(width - wanted, 0)
    full = np.where(np.abs(width - wanted) <= 1.0, 1.7, 0.9)
    return -full - np.where(over <= 1.0, 0.5 * over, np.minimum(3.0 * over - 2.0, 14.0))


def _hear_signs(line: PrintedLine, scores: NDArray[np.float64]) -> None:
    """Signs at the ends of a line speak for and against places."""
    ends = bool(_SENTENCE_END.search(line.text))
    if ends:
        scores[[FIRST, MIDDLE, FLUSH]] += _FULL_STOP_INSIDE
        scores[DISPLAY] += -2.0 if line.text[-1] in "！？!?—”" else -6.0
    else:
        weak = bool(_WEAK_END.search(line.text))
        scores[[ONLY, LAST, FLUSH_ONLY]] += _OPEN_END / 2 if weak else _OPEN_END
    if _CANNOT_START.search(line.text):
        scores[[FIRST, ONLY, FLUSH, FLUSH_ONLY, DISPLAY]] -= 8.0 if line.text[0] != "…" else 0.0
    if _CANNOT_END.search(line.text):
        scores[[ONLY, LAST, FLUSH_ONLY, DISPLAY]] -= 4.0
    quotes = re.findall("[“”]", line.text)
    if quotes and quotes[-1] == "“":
        scores[[ONLY, LAST, FLUSH_ONLY]] -= 4.0
    if quotes and quotes[0] == "”":
        scores[[FIRST, ONLY, FLUSH, FLUSH_ONLY]] -= 4.0
    if re.match(r"[\u3000 ]{0,1}\u3000{2}", line.raw):
        scores[[FIRST, ONLY]] += 4.0


def _step(best: NDArray[np.float64], gap: float) -> tuple[NDArray[np.float64], NDArray[np.int16]]:
    """The best way to arrive at each place and measure, and the flat index it came from."""
    count = best.shape[1]
    columns = np.arange(count)
    inside = best[[FIRST, MIDDLE, FLUSH]]
    inside_from = np.array([FIRST, MIDDLE, FLUSH])[inside.argmax(0)]
    goes_on = inside.max(0) - gap
    ended = best[[ONLY, LAST, FLUSH_ONLY]]
    ended_from = np.array([ONLY, LAST, FLUSH_ONLY])[ended.argmax(0)]
    ended_best = ended.max(0)
    jump = int(ended_best.argmax())
    shown = int(best[DISPLAY].argmax())
    ways = np.stack(
        [
            ended_best,
            np.full(count, ended_best[jump] + _NEW_MEASURE),
            best[DISPLAY],
            np.full(count, best[DISPLAY, shown] + _MEASURE_AFTER_DISPLAY),
        ]
    )
    sources = np.stack(
        [ended_from * count + columns, np.full(count, ended_from[jump] * count + jump), DISPLAY * count + columns]
        + [np.full(count, DISPLAY * count + shown)]
    )
    pick = ways.argmax(0)
    fresh, fresh_from = ways.max(0) + gap, sources[pick, columns]
    arrived = np.empty_like(best)
    back = np.empty(best.shape, dtype=np.int16)
    for place in range(7):
        if place in (MIDDLE, LAST):
            arrived[place], back[place] = goes_on, inside_from * count + columns
        else:
            arrived[place], back[place] = fresh, fresh_from
    return arrived, back


def _trace(best: NDArray[np.float64], path: list[NDArray[np.int16]], measures: NDArray[np.float64]) -> list[Wrapped]:
    count = best.shape[1]
    at = int(best.argmax())
    found = [at]
    for back in reversed(path):
        at = int(back[at // count, at % count])
        found.append(at)
    return [Wrapped(at // count, float(measures[at % count])) for at in reversed(found)]
