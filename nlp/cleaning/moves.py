"""The steps of the grammar as tables of scores, from every state of a line to every state of the next.

States are kept in slots: two for the paragraphs (the line ends one, or one goes on), one each for rows, subheads and credits,
all by titled and measure; singles have no measure. Most steps keep the measure; the others leave it open.
"""

import numpy as np

from nlp.cleaning.grammar import BARE, SINGLES, STEP, TITLED
from nlp.cleaning.paths import NEVER, Floats, Ints, Moves

OVER, ROW, SUBHEAD, CREDIT, GOING = range(5)
SLOTS = 5
SOURCES = 2 * SLOTS + len(SINGLES)
"""States before a step, whatever their measure: bare and titled of each slot, then the singles."""
START, ROWS, SUBHEADS, CREDITS, START_GOING, INSIDE = range(6)
"""Where a step with a measure leads: a first line (that ends its paragraph, or goes on), a row, …, inside a paragraph."""
ENTRIES = 6
WAYS = 2 * ENTRIES + len(SINGLES)
"""Where steps lead that leave the measure open: bare and titled of each entry, then the singles."""
ENDED = WAYS
"""One more, the end of an article; a second step leads on from there."""
_KEEPING = (
    *((START, OVER, "paragraph"), (START, ROW, "row_end"), (START, SUBHEAD, "subhead_body"), (START, CREDIT, "credit_body")),
    *((SUBHEADS, SUBHEAD, "subhead_subhead"), (SUBHEADS, OVER, "to_subhead"), (SUBHEADS, ROW, "to_subhead")),
    *((CREDITS, CREDIT, "credit_credit"), (CREDITS, OVER, "to_credit"), (CREDITS, ROW, "to_credit")),
    *((ROWS, ROW, "row_row"), (INSIDE, GOING, "goes_on")),
)
"""Steps that keep the measure: to, from, name."""
_BEFORE, _BYLINE, _BARE_BYLINE, _AFTER, _AFTER_BYLINE, _BANNER, _FURNITURE = range(2 * SLOTS, SOURCES)
_TO_BEFORE, _TO_BYLINE, _TO_BARE_BYLINE, _TO_AFTER, _TO_AFTER_BYLINE, _TO_BANNER, _TO_FURNITURE = range(2 * ENTRIES, WAYS)
_CLOSED = (OVER, ROW)


def _of(slot: int, titled: int) -> int:
    """The number of a slot among the sources, or of an entry among the ways."""
    return 2 * slot + titled


_OPEN = (
    *((_of(START, side), _of(slot, side), "paragraph_new_measure") for side in (BARE, TITLED) for slot in _CLOSED),
    *((_of(START, side), _of(SUBHEAD, side), "subhead_new_measure") for side in (BARE, TITLED)),
    *((_of(START, BARE), _BANNER, "banner_body"), (_of(START, BARE), _BARE_BYLINE, "bare_byline_body")),
    *((_of(START, TITLED), _BEFORE, "title_body"), (_of(START, TITLED), _BYLINE, "byline_body")),
    *((_of(SUBHEADS, TITLED), _BEFORE, "title_subhead"), (_of(SUBHEADS, TITLED), _BYLINE, "byline_subhead")),
    *((_TO_BEFORE, _BANNER, "banner_title"), (_TO_BEFORE, _BEFORE, "title_title")),
    *((_TO_BYLINE, _BEFORE, "title_byline"), (_TO_BYLINE, _BYLINE, "byline_byline")),
    *((_TO_BARE_BYLINE, _BANNER, "banner_byline"), (_TO_BARE_BYLINE, _BARE_BYLINE, "bare_byline_byline")),
    *((_TO_AFTER, _of(slot, BARE), "to_after") for slot in _CLOSED),
    *((_TO_AFTER, _of(CREDIT, BARE), "credit_after"), (_TO_AFTER, _AFTER, "after_after")),
    *((_TO_AFTER_BYLINE, _AFTER, "after_byline"), (_TO_AFTER_BYLINE, _AFTER_BYLINE, "byline_after_more")),
    *((_TO_BANNER, _BANNER, "banner_banner"), (_TO_FURNITURE, _FURNITURE, "furniture_furniture")),
    *((ENDED, _of(slot, BARE), "end_bare") for slot in _CLOSED),
    *((ENDED, _of(slot, TITLED), "end_titled") for slot in _CLOSED),
    *((ENDED, _of(CREDIT, BARE), "end_credit_bare"), (ENDED, _of(CREDIT, TITLED), "end_credit_titled")),
    *((ENDED, _of(GOING, BARE), "suspend"), (ENDED, _of(GOING, TITLED), "suspend")),
    *((ENDED, _AFTER, "end_after"), (ENDED, _AFTER_BYLINE, "end_byline_after")),
    *((ENDED, _FURNITURE, "end_furniture"), (ENDED, _BEFORE, "end_title_only")),
)
"""Steps that leave the measure open: to, from, name."""
_AFRESH = (
    *((_of(START, BARE), "new_body"), (_of(INSIDE, BARE), "resume"), (_TO_BEFORE, "new_title")),
    *((_TO_BARE_BYLINE, "new_byline"), (_TO_BANNER, "new_banner"), (_TO_FURNITURE, "new_furniture")),
)
"""Steps from the end of an article: to, name."""
_STAY = np.full((SOURCES, WAYS + 1), NEVER)
_STAY[:, ENDED] = _STAY[_FURNITURE, _TO_FURNITURE] = 0.0


def elsewhere(moves: Moves) -> Moves:
    """The same steps where an article is known to start."""
    return Moves(moves.keeping + NEVER, moves.open + _STAY, moves.afresh)


def read_moves(steps: Floats, gaps: Ints, going_on: Floats, titles: Floats) -> Moves:
    """The tables of seams of given gaps, and what is heard there for paragraphs and titles that go on; with one more
    dimension before those of `Moves`, the seams. `steps` has shape (STEPS, modes, GAPS)."""
    seams, modes = len(gaps), steps.shape[1]
    by_seam = steps[:, :, gaps].transpose(2, 1, 0)
    keeping = np.full((seams, modes, ENTRIES, SLOTS), -np.inf)
    to, source, named = _columns(_KEEPING)
    keeping[:, :, to, source] = by_seam[:, :, named]
    keeping[:, :, INSIDE, GOING] += going_on[:, None]
    keeping[:, :, SUBHEADS, SUBHEAD] += titles[:, None]
    row_start = by_seam[:, :, STEP["row_start"], None]
    keeping[:, :, START_GOING] = keeping[:, :, START]
    keeping[:, :, ROWS] = np.maximum(keeping[:, :, ROWS], keeping[:, :, START] + row_start)
    left_open = np.full((seams, modes, SOURCES, WAYS + 1), -np.inf)
    to, source, named = _columns(_OPEN)
    left_open[:, :, source, to] = by_seam[:, :, named]
    left_open[:, :, (_BEFORE, _AFTER), (_TO_BEFORE, _TO_AFTER)] += titles[:, None, None]
    afresh = np.full((seams, modes, WAYS), -np.inf)
    to, named = [way for way, _ in _AFRESH], [STEP[name] for _, name in _AFRESH]
    afresh[:, :, to] = by_seam[:, :, named]
    for ways in (left_open, afresh[:, :, None]):
        ways[..., 2 * ROWS : 2 * ROWS + 2] = ways[..., :2] + row_start[..., None]
        ways[..., 2 * START_GOING : 2 * START_GOING + 2] = ways[..., :2]
    return Moves(keeping[..., None, None], left_open, afresh)


def _columns(moves: tuple[tuple[int, int, str], ...]) -> tuple[list[int], list[int], list[int]]:
    return [to for to, _, _ in moves], [source for _, source, _ in moves], [STEP[name] for *_, name in moves]
