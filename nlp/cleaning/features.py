"""What speaks for and against each kind of line: named features of every line of a page, and of the seams between lines.

A feature is a short name such as `ends=stop` or `prev:byline`; its weights by kind are in `weights.json`, so a decision can
be explained by the names that weighed most.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.cohesion import chains_across, heard_around, read_pairs
from nlp.cleaning.context import Context, Net, read_context, read_inputs, silent_context, widest_around
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.language import join_scores, read_hashed, title_scores
from nlp.cleaning.marks import ASCII, BLANK, QUOTE, Row, ends_in, flags_in, read_row, starts_in, wordings_in
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.names import Cohesion, Told, flow_columns, names_of, neighbour_columns, own_columns, page_columns
from nlp.cleaning.signs import ENDS, STARTS, WORDINGS, PrintedLine

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
FLAGS = 8
"""Classes of what may move a line's end off the measure: kinsoku, squeezed signs, digits; see `marks.flags_in`."""
SEAM_BINS = 7
LONGEST = 200
"""Characters of a line that are listened to, half of them at each end."""
ALIKE, APART = 5, 60
"""Em between the widths, and lines between the places, of subheads of one article."""


class LineFacts(NamedTuple):
    """All that `decode` needs of a page's lines, arrays of shape (lines,) or (lines - 1,) for seams; `features` has shape
    (lines, kinds of features), numbers of `names.NAMES`, 0 where there is none."""

    features: Ints
    widths: Floats
    flags: Ints
    gaps: Ints
    seams: Ints
    ends: list[str]
    context: Context

    @property
    def names(self) -> list[list[str]]:
        """The names of the features of each line."""
        return [names_of(own) for own in self.features]


def read_lines(lines: Sequence[PrintedLine], net: Net | None = None) -> LineFacts:
    """Facts of each line, without a context when there is no network; time grows linearly with the number of lines."""
    texts = [line.text for line in lines]
    hashed = read_hashed([text if len(text) <= LONGEST else text[: LONGEST // 2] + text[-LONGEST // 2 :] for text in texts])
    row, raw = read_row(texts), read_row([line.raw.strip() or line.raw for line in lines])
    told = Told(ends_in(texts, row), starts_in(texts, row), wordings_in(lines, row, raw), widths_in_em(lines, row, raw))
    join, title = join_scores(hashed.seams[1:-1]), title_scores(hashed)
    gaps, shares = gap_classes(lines, told.ends), told.widths / np.maximum(widest_around(told.widths, 3), 1.0)
    columns = [
        *own_columns(lines, told, row, raw),
        *neighbour_columns(told, join),
        *flow_columns(*_flows(texts)),
        *page_columns(title, shares, gaps, _cohesion(texts, told, title, row), _carried_quotes(texts, row)),
    ]
    features = np.stack(columns, axis=1)
    seams = np.clip(np.floor(join / 1.5), -3, 3).astype(np.int64) + 3
    context = (
        read_context(read_inputs(texts, hashed, features, told.widths, net.names), net) if net else silent_context(len(lines))
    )
    ends = [ENDS[end] for end in told.ends.tolist()]
    return LineFacts(features, told.widths, flags_in(row), gaps, seams, ends, context)


def widths_in_em(lines: Sequence[PrintedLine], row: Row, raw: Row) -> Floats:
    """Width of each line (`measure.width_in_em`)."""
    widths: Floats = row.last - row.first + 1 - 0.5 * raw.number(ASCII)
    for at in np.flatnonzero(raw.having(BLANK)).tolist():
        widths[at] = width_in_em(lines[at].text, lines[at].raw)
    return np.maximum(widths, 0.5)  # control characters have none


def _cohesion(texts: Sequence[str], told: Told, titles: Floats, row: Row) -> Cohesion:
    pairs = read_pairs(texts)
    opens = (told.starts == STARTS.index("opening")) | (told.wordings == WORDINGS.index("byline"))
    lengths = row.last - row.first + 1
    short = (lengths >= 4) & (lengths <= 60) & ~_STOPS[told.ends]
    runs = title_runs(told, titles)
    return Cohesion(
        heard_around(short, pairs),
        chains_across(pairs, len(texts)),
        runs,
        _siblings(told, runs, opens),
        _opening_rate(told, runs, opens),
        opens,
    )


def _among(words: Sequence[str], *chosen: str) -> NDArray[np.bool_]:
    """Whether each of the words is one of the chosen."""
    return np.array([word in chosen for word in words])


_STOPS = _among(ENDS, "stop", "stop_quote")
_TITLE_ENDS = _among(ENDS, "other", "quote", "dash", "latin", "bracket", "stop", "colon")
_UNTITLED = _among(WORDINGS, "byline", "credit", "signature", "glued_credit")
_UNTITLED_STARTS = _among(STARTS, "opening", "closer")
_CREDITS = _among(WORDINGS, "credit", "glued_credit")
_GAP_ENDS = _among(ENDS, "stop", "stop_quote", "bracket")
_PLAIN, _OTHER = WORDINGS.index("plain"), ENDS.index("other")


def title_runs(told: Told, titles: Floats) -> Ints:
    """For lines that could be titles: first and last + 1 of the run of such lines, shape (2, lines); -1 for the others.

    They sound like titles and stand after the end of a sentence, a byline or a credit, or at the top.
    """
    named = _UNTITLED[told.wordings] | _UNTITLED_STARTS[told.starts]
    sounding = (titles > 0) & _TITLE_ENDS[told.ends] & ~named
    edges = np.flatnonzero(np.diff(sounding, prepend=False, append=False))
    after_end = np.concatenate([[True], _STOPS[told.ends] | (told.wordings != _PLAIN)])
    runs = np.full((2, len(titles)), -1)
    for first, last in edges.reshape(-1, 2).tolist():
        if after_end[first]:
            runs[:, first:last] = [[first], [last]]
    return runs


def _siblings(told: Told, runs: Ints, opens: NDArray[np.bool_]) -> Ints:
    """For single lines that could be titles: how many of the next ones above and below are alike, with no opening between.

    Subheads of one article come as a set: short, alike in width, and no article opens between them.
    """
    opened = np.cumsum(opens)
    single = np.flatnonzero(runs[1] - runs[0] == 1)
    one, other = single[:-1], single[1:]
    alike = (np.abs(told.widths[one] - told.widths[other]) <= ALIKE) & (other - one <= APART) & (opened[one] == opened[other])
    return np.bincount(np.concatenate([one[alike], other[alike]]), minlength=len(opens))


def _opening_rate(told: Told, runs: Ints, opens: NDArray[np.bool_]) -> int:
    """How many of a page's titles have an opening or a byline beside them, 0 few to 6 all: then one without is a subhead."""
    titles = int((runs[0] == np.arange(len(opens))).sum())
    opened = int(opens.sum() + _CREDITS[told.wordings].sum())
    return min(6, round(6 * opened / max(titles, 1)))


def _flows(texts: Sequence[str]) -> tuple[Floats, Floats]:
    """How well each line but the first goes on the one before it, and each but the first two on the one before that."""
    scores = flow_scores([*texts[:-1], *texts[:-2]], [*texts[1:], *texts[2:]])
    return scores[: len(texts) - 1], scores[len(texts) - 1 :]


def _carried_quotes(texts: Sequence[str], row: Row) -> NDArray[np.bool_]:
    """Whether a quotation of the lines above is still open where each line starts; given up after 12 lines."""
    carried = np.zeros(len(texts), dtype=np.bool_)
    quoting = np.flatnonzero(row.having(QUOTE)).tolist()
    for at, following in pairwise([*quoting, len(texts) - 1]):
        if texts[at].rfind("“") > texts[at].rfind("”"):
            carried[at + 1 : min(at + 12, following) + 1] = True
    return carried


def gap_classes(lines: Sequence[PrintedLine], ends: Ints) -> Ints:
    """Class of the gap before each line: index into grammar.GAPS.

    A gap wider than the page's usual one counts as a sign only where such gaps tend to follow the ends of sentences or
    titles; on other pages blank lines fall at random.
    """
    gaps = np.array([line.gap for line in lines])
    if len(gaps) < 3 or (gaps[1:] == gaps[1]).all():
        return np.zeros(len(gaps), dtype=np.int64)
    usual = int(np.bincount(gaps[1:]).argmax())
    wide, cut = gaps > usual, np.zeros((2, len(gaps)), dtype=np.bool_)
    cut[0, 1:], cut[1, 1:] = _GAP_ENDS[ends[:-1]], ends[:-1] == _OTHER
    sure, all_wide = (wide & cut[0]).sum(), max(1, wide.sum())
    meaning = sure / all_wide > 0.5 or (sure + (wide & cut[1]).sum()) / all_wide > 0.9
    return np.where(wide, 2 if meaning else 4, 1 if meaning else 3).astype(np.int64)
