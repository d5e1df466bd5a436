"""The features of a page's lines, such as `ends=stop` or `prev:byline`: a column of numbers for each kind of fact.

A feature is known by its name in `weights.json` and to the networks; while a page is read it is a number, index into NAMES.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.marks import BLANK, COLON, COMMA, LIST, QUOTE, STOP, WIDE_BLANK, Row
from nlp.cleaning.signs import ENDS, QUOTES, STARTS, WORDINGS, PrintedLine, open_quotes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Column = Ints
"""The feature of one kind of each line; 0 where there is none."""
_NUMBERS = {"": 0}


def _number(name: str) -> int:
    """The number of a feature, a new one if it is not known."""
    return _NUMBERS.setdefault(name, len(_NUMBERS))


def _numbers(names: Iterable[str]) -> Ints:
    return np.array([_number(name) for name in names], dtype=np.int64)


def _signed(prefix: str, most: int) -> Ints:
    """Features for -most … most, the number being the index, the negative ones from the end."""
    return _numbers(f"{prefix}{number}" for number in chain(range(most + 1), range(-most, 0)))


def _worded(prefix: str, words: Iterable[str], *silent: str) -> Ints:
    """Features of words, by their order; 0 for those that say nothing."""
    return _numbers("" if word in silent else f"{prefix}{word}" for word in words)


_MARKS = ("opening", *WORDINGS)
"""What is told of lines further off: the opening of an article, or the wording; the index is that of the wording + 1."""
_LINE, _TOP, _BOTTOM = map(_number, ("line", "top", "bottom"))
_ENDS, _SHORT_ENDS, _PREVIOUS_END = (_worded(prefix, ENDS) for prefix in ("ends=", "short ends=", "prev:"))
_STARTS, _SHORT_STARTS = _worded("starts=", STARTS), _worded("short starts=", STARTS)
_NEXT_START = _worded("next:", STARTS, "other", "latin")
_QUOTES = _worded("quotes=", QUOTES)
_WORDING, _PREVIOUS, _NEXT = (_worded(prefix, WORDINGS, "plain") for prefix in ("wording=", "prev:", "next:"))
_BEFORE_LAST, _AFTER_NEXT = (_worded(prefix, _MARKS, "plain") for prefix in ("prev2:", "next2:"))
_INSIDE = ((STOP, _number("full stop inside")), (COMMA, _number("comma inside")), (LIST, _number("list inside")))
_COLON_INSIDE, _INDENT, _SPACED_OUT = map(_number, ("colon inside", "indent kept", "spaced out"))
_WIDTHS, _TITLES, _SHARES = _signed("width=", 8), _signed("title=", 5), _signed("width/local=", 10)
_STEP, _NEXT_STEP = _signed("step=", 4), _signed("next step=", 4)
_JOIN, _NEXT_JOIN = _signed("join=", 3), _signed("next join=", 3)
_FLOW, _NEXT_FLOW, _FAR, _NEXT_FAR = (_signed(name, 6) for name in ("flow=", "next flow=", "far flow=", "next far flow="))
_BOTH_FLOWS = np.stack([_signed(f"flow/far={close}/", 6) for close in chain(range(7), range(-6, 0))])
_GAPS, _NEXT_GAPS = _signed("gap=", 4), _signed("next gap=", 4)
_CHAINS, _NEXT_CHAINS = _signed("chains=", 6), _signed("next chains=", 6)
_HEARD = [_numbers(f"{side}={level}" for level in range(5)) for side in ("above", "below")]
_HEARD_BOTH = np.stack([_numbers(f"heard={up}/{down}" for down in range(5)) for up in range(5)])
_RUNS, _RUN_CHAINS, _SIBLINGS = _signed("run=", 4), _signed("run chains=", 4), _signed("siblings=", 2)
_BEFORE_RUN, _AFTER_RUN = _signed("before run=", 6), _signed("after run=", 6)
_OPENS = [_numbers((f"opens={rate}:0", f"opens={rate}:1")) for rate in range(7)]
_QUOTED = _number("inside a quotation")
NAMES = tuple(_NUMBERS)
"""The names of all features by their number; the first is no feature."""
_INDENTED = re.compile(r"[ \t]{0,2}\u3000{2}|[ \t]{4}")
_SPACED = re.compile(r"\S[ \u3000]{2,}\S|\S\u3000\S")
_NARROW = 16
"""Em below which a line's end and start are facts of their own."""


class Cohesion(NamedTuple):
    """What is heard of the lines of a page together: wording met around each (`heard`, above and below: 2, lines; -1 where it
    is not told), going on over each seam (`chains`), the runs of lines that could be titles (first and last + 1: 2, lines; -1
    for other lines), those like them, how many titles have openings, and where articles open."""

    heard: Ints
    chains: Ints
    runs: Ints
    siblings: Ints
    rate: int
    opens: NDArray[np.bool_]


class Told(NamedTuple):
    """What each line tells by itself, as indexes into `signs.ENDS`, STARTS and WORDINGS, and its width."""

    ends: Ints
    starts: Ints
    wordings: Ints
    widths: Floats


def names_of(features: Ints) -> list[str]:
    """The names of the features of one line."""
    return [NAMES[number] for number in features.tolist() if number]


def rows_of(known: Mapping[str, int]) -> Ints:
    """The row of each feature in a table of weights, by its number; -1 where it has none."""
    return np.fromiter(map(known.get, NAMES, repeat(-1)), dtype=np.int64, count=len(NAMES))


def own_columns(lines: Sequence[PrintedLine], told: Told, row: Row, raw: Row) -> list[Column]:
    """What each line says by itself; `row` of its text, `raw` of the line as extracted."""
    short = told.widths < _NARROW
    bits = row.bits.copy()
    bits[row.last] = 0
    inside = row._replace(bits=bits)
    brief = row.last - row.first < 39
    return [
        np.full(len(lines), _LINE),
        _ENDS[told.ends],
        _STARTS[told.starts],
        _quotes(lines, row),
        _WIDTHS[np.minimum(told.widths / 4, 8).astype(np.int64)],
        _WORDING[told.wordings],
        *(inside.having(sign) * number for sign, number in _INSIDE),
        (inside.having(COLON) & brief) * _COLON_INSIDE,
        np.array([_INDENT if line.raw[0] in " \t\u3000" and _INDENTED.match(line.raw) else 0 for line in lines]),
        _spaced_out(lines, raw),
        _SHORT_ENDS[told.ends] * short,
        _SHORT_STARTS[told.starts] * short,
    ]


def _quotes(lines: Sequence[PrintedLine], row: Row) -> Column:
    found = np.full(len(lines), QUOTES.index("closed"))
    for at in np.flatnonzero(row.having(QUOTE)).tolist():
        found[at] = QUOTES.index(open_quotes(lines[at].text))
    return _QUOTES[found]


def _spaced_out(lines: Sequence[PrintedLine], raw: Row) -> Column:
    found = np.zeros(len(lines), dtype=np.int64)
    for at in np.flatnonzero(raw.having(BLANK | WIDE_BLANK)).tolist():
        found[at] = _SPACED_OUT if _SPACED.search(lines[at].raw.strip()) else 0
    return found


def neighbour_columns(told: Told, joins: Floats) -> list[Column]:
    """What stands around each line."""
    steps, joined = bins(np.diff(told.widths), 1.0, 4), bins(joins, 1.5, 3)
    marks = np.where(told.starts == STARTS.index("opening"), 0, told.wordings + 1)
    first, last = _after(_PREVIOUS_END[told.ends[:-1]]), _before(_NEXT_STEP[steps])
    first[0], last[-1] = _TOP, _BOTTOM
    return [
        _after(_BEFORE_LAST[marks[:-2]], 2)[: len(marks)],
        _before(_AFTER_NEXT[marks[2:]], 2)[-len(marks) :],
        first,
        _after(_STEP[steps]),
        _after(_JOIN[joined]),
        _after(_PREVIOUS[told.wordings[:-1]]),
        last,
        _before(_NEXT_JOIN[joined]),
        _before(_NEXT_START[told.starts[1:]]),
        _before(_NEXT[told.wordings[1:]]),
    ]


def flow_columns(close: Floats, far: Floats) -> list[Column]:
    """How well each line goes on the one before it (`close`: by seam) and the one before that, and how well it goes on below.

    Where columns interleave, a line goes on in the next but one, or nowhere near.
    """
    near, next_but_one = bins(close, 1.0, 6), bins(far, 1.0, 6)
    count = len(near) + 1
    return [
        _after(_FLOW[near]),
        _after(_FAR[next_but_one], 2)[:count],
        _after(_BOTH_FLOWS[near[1:], next_but_one], 2)[:count],
        _before(_NEXT_FLOW[near]),
        _before(_NEXT_FAR[next_but_one], 2)[-count:],
    ]


def page_columns(titles: Floats, shares: Floats, gaps: Ints, page: Cohesion, carried: NDArray[np.bool_]) -> list[Column]:
    """What the rest of the page says of each line; `shares` are its widths against those around it."""
    chains, heard, (first, last), run = page.chains, page.heard, page.runs, page.runs[0] >= 0
    listened = heard[0] >= 0
    opened = np.concatenate([[0], np.cumsum(page.opens), np.full(3, page.opens.sum())])
    return [
        _TITLES[bins(titles, 0.6, 5)],
        _SHARES[np.minimum(8 * shares, 10).astype(np.int64)],
        _CHAINS[chains[:-1]],
        _NEXT_CHAINS[chains[1:]],
        _GAPS[gaps],
        _OPENS[page.rate][(opened[4:] > opened[:-4]).astype(np.int64)],
        carried * _QUOTED,
        *(side[levels] * listened for side, levels in zip(_HEARD, heard, strict=True)),
        _HEARD_BOTH[heard[0], heard[1]] * listened,
        _RUNS[np.minimum(last - first, 4)] * run,
        _RUN_CHAINS[np.clip(chains[first] - chains[last], -4, 4)] * run,
        _SIBLINGS[page.siblings] * run,
        _BEFORE_RUN[chains[first]] * run,
        _AFTER_RUN[chains[last]] * run,
        _before(_NEXT_GAPS[gaps[1:]]),
    ]


def bins(values: Floats, size: float, most: int) -> Ints:
    """Each value in steps of a size, rounded, from -most to most."""
    return np.clip(np.rint(values / size), -most, most).astype(np.int64)


def _after(features: Ints, by: int = 1) -> Column:
    """Features for the lines from the second on (or a later one)."""
    return np.concatenate([np.zeros(by, dtype=np.int64), features])


def _before(features: Ints, by: int = 1) -> Column:
    """Features for the lines to the last but one (or an earlier one)."""
    return np.concatenate([features, np.zeros(by, dtype=np.int64)])
