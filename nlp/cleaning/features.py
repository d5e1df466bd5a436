"""What speaks for and against each kind of line: named features of every line of a page, and of the seams between lines.

A feature is a short name such as `ends=stop` or `prev:byline`; its weights by kind are in `weights.json`, so a decision can
be explained by the names that weighed most.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.cohesion import chains_across, heard_around, read_pairs
from nlp.cleaning.context import Context, Net, read_context, read_inputs, silent_context
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.language import join_scores, read_hashed, title_scores
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.names import Cohesion, flow_columns, lines_of, neighbour_columns, own_columns, page_columns
from nlp.cleaning.signs import PrintedLine, end_of, start_of, wording_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
FLAGS = 8
"""Classes of what may move a line's end off the measure: kinsoku, squeezed signs, digits; see `_flag`."""
SEAM_BINS = 7
LONGEST = 200
"""Characters of a line that are listened to, half of them at each end."""
ALIKE, APART = 5, 60
"""Em between the widths, and lines between the places, of subheads of one article."""


class LineFacts(NamedTuple):
    """All that `decode` needs of a page's lines, arrays of shape (lines,) or (lines - 1,) for seams."""

    names: list[list[str]]
    widths: Floats
    flags: Ints
    gaps: Ints
    seams: Ints
    ends: list[str]
    context: Context


def read_lines(lines: Sequence[PrintedLine], net: Net | None = None) -> LineFacts:
    """Facts of each line, without a context when there is no network; time grows linearly with the number of lines."""
    texts = [line.text for line in lines]
    hashed = read_hashed([text if len(text) <= LONGEST else text[: LONGEST // 2] + text[-LONGEST // 2 :] for text in texts])
    page = _Page(
        np.array([width_in_em(line.text, line.raw) for line in lines]),
        [end_of(text) for text in texts],
        [start_of(text) for text in texts],
        [wording_of(line) for line in lines],
        join_scores(hashed.seams[1:-1]),
        title_scores(hashed),
    )
    gaps = gap_classes(lines, page.ends)
    names = lines_of(
        [
            *own_columns(lines, page.widths, page.ends, page.starts, page.wordings),
            *neighbour_columns(page.widths, page.join, page.ends, page.starts, page.wordings),
            *flow_columns(*_flows(texts)),
            *page_columns(
                page.title, page.widths / _local_width(page.widths), gaps, _cohesion(texts, page), _carried_quotes(texts)
            ),
        ]
    )
    flags = np.array([_flag(text, after) for text, after in zip(texts, [*texts[1:], ""], strict=True)], dtype=np.int64)
    seams = np.clip(np.floor(page.join / 1.5), -3, 3).astype(np.int64) + 3
    context = (
        read_context(read_inputs(texts, hashed, names, page.widths, net.names), net) if net else silent_context(len(lines))
    )
    return LineFacts(names, page.widths, flags, gaps, seams, page.ends, context)


def _cohesion(texts: Sequence[str], page: "_Page") -> Cohesion:
    pairs = read_pairs(texts)
    runs, opens = title_runs(page), [page.opens(at) for at in range(len(texts))]
    return Cohesion(
        heard_around(texts, page.ends, pairs),
        chains_across(pairs, len(texts)),
        runs,
        _siblings(page, runs, opens),
        _opening_rate(page, runs, opens),
        opens,
    )


class _Page(NamedTuple):
    """What is known of each line by itself."""

    widths: Floats
    ends: list[str]
    starts: list[str]
    wordings: list[str]
    join: Floats
    title: Floats

    def opens(self, at: int) -> bool:
        """Whether a line opens an article by its wording: 本报讯, a byline."""
        return self.starts[at] == "opening" or self.wordings[at] == "byline"


def title_runs(page: _Page) -> list[tuple[int, int] | None]:
    """For lines that could be titles: first and last + 1 of the run of such lines; None for the others.

    They sound like titles and stand after the end of a sentence, a byline or a credit, or at the top.
    """
    runs: list[tuple[int, int] | None] = [None] * len(page.ends)
    first = 0
    for at in range(len(page.ends) + 1):
        if at < len(page.ends) and _may_be_title(page, at):
            continue
        after_end = first == 0 or page.ends[first - 1] in ("stop", "stop_quote") or page.wordings[first - 1] != "plain"
        if after_end:
            runs[first:at] = [(first, at)] * (at - first)
        first = at + 1
    return runs


def _may_be_title(page: _Page, at: int) -> bool:
    """Whether a line sounds like a title and has none of the signs of other lines."""
    named = page.wordings[at] in ("byline", "credit", "signature", "glued_credit") or page.starts[at] in ("opening", "closer")
    return page.title[at] > 0 and page.ends[at] in _TITLE_ENDS and not named


def _siblings(page: _Page, runs: Sequence[tuple[int, int] | None], opens: Sequence[bool]) -> list[int]:
    """For single lines that could be titles: how many of the next ones above and below are alike, with no opening between.

    Subheads of one article come as a set: short, alike in width, and no article opens between them.
    """
    found = [0] * len(runs)
    openings = [at for at, opening in enumerate(opens) if opening]
    single = [run[0] for run in runs if run and run[1] - run[0] == 1]
    for one, other in pairwise(single):
        alike = abs(page.widths[one] - page.widths[other]) <= ALIKE and other - one <= APART
        if alike and bisect(openings, one) == bisect(openings, other):
            found[one] += 1
            found[other] += 1
    return found


_TITLE_ENDS = ("other", "quote", "dash", "latin", "bracket", "stop", "colon")


def _opening_rate(page: _Page, runs: Sequence[tuple[int, int] | None], opens: Sequence[bool]) -> int:
    """How many of a page's titles have an opening or a byline beside them, 0 few to 6 all: then one without is a subhead."""
    credits_ = page.wordings.count("credit") + page.wordings.count("glued_credit")
    opened = sum(opens) + credits_
    return min(6, round(6 * opened / max(len(set(filter(None, runs))), 1)))


def _flows(texts: Sequence[str]) -> tuple[Floats, Floats]:
    """How well each line but the first goes on the one before it, and each but the first two on the one before that."""
    scores = flow_scores([*texts[:-1], *texts[:-2]], [*texts[1:], *texts[2:]])
    return scores[: len(texts) - 1], scores[len(texts) - 1 :]


def _carried_quotes(texts: Sequence[str]) -> list[bool]:
    """Whether a quotation of the lines above is still open where each line starts; given up after 12 lines."""
    carried, opened = [], -99
    for at, text in enumerate(texts):
        carried.append(at - opened <= 12)
        last_open, last_close = text.rfind("“"), text.rfind("”")
        if last_open > last_close:
            opened = at
        elif last_close >= 0:
            opened = -99
    return carried


def _flag(text: str, following: str) -> int:
    """Which of three things may move the line's end: kinsoku with the next line, squeezed or hanging signs, digits or Latin."""
    pushed = following[1:2] in _PUSHED or following[:1] in _OPENING
    squeezed = text[-1] in _PUSHED or len(_SQUEEZED.findall(text)) >= 3
    return int(pushed) + 2 * int(squeezed) + 4 * int(_LATIN.search(text) is not None)


_PUSHED, _OPENING = frozenset("。，、；：！？”’）》"), frozenset("“‘（《")
_SQUEEZED, _LATIN = re.compile("[。，、；：！？“”（）《》]"), re.compile("[\\x00-\\x7f]")


def _local_width(widths: Floats) -> Floats:
    """The widest of the four lines around each line and itself."""
    padded = np.pad(widths, 3, mode="edge")
    return np.maximum(np.max([padded[i : i + len(widths)] for i in range(7)], axis=0), 1.0)


def gap_classes(lines: Sequence[PrintedLine], ends: Sequence[str]) -> Ints:
    """Class of the gap before each line: index into grammar.GAPS.

    A gap wider than the page's usual one counts as a sign only where such gaps tend to follow the ends of sentences or
    titles; on other pages blank lines fall at random.
    """
    gaps = np.array([line.gap for line in lines])
    if len(gaps) < 3 or (gaps[1:] == gaps[1]).all():
        return np.zeros(len(gaps), dtype=np.int64)
    usual = int(np.bincount(gaps[1:]).argmax())
    wide = gaps > usual
    cut = np.array([False] + [end in ("stop", "stop_quote", "other", "bracket") for end in ends[:-1]])
    full = np.array([False] + [end == "other" for end in ends[:-1]])
    share = (wide & cut & ~full).sum() / max(1, wide.sum())
    meaning = share > 0.5 or (wide & cut).sum() / max(1, wide.sum()) > 0.9
    return np.where(wide, 2 if meaning else 4, 1 if meaning else 3).astype(np.int64)
