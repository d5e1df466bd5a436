"""The names of the features of a page's lines, such as `ends=stop` or `prev:byline`: a column of names for each kind of fact.

All names stand in tables, so that a page makes no new ones: a feature is known by its name everywhere.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.signs import ENDS, QUOTES, STARTS, WORDINGS, PrintedLine, open_quotes

Floats = NDArray[np.float64]
Column = Sequence[str | None]
"""The name of one kind of fact for each line; None where there is none."""


def _signed(prefix: str, most: int) -> list[str]:
    """Names for -most … most, the number being the index, the negative ones from the end."""
    return [f"{prefix}{number}" for number in chain(range(most + 1), range(-most, 0))]


def _worded(prefix: str, words: Iterable[str], *silent: str) -> dict[str, str | None]:
    """Names of words; None for those that say nothing."""
    return {word: None if word in silent else f"{prefix}{word}" for word in words}


_ENDS, _SHORT_ENDS, _PREVIOUS_END = (_worded(prefix, ENDS) for prefix in ("ends=", "short ends=", "prev:"))
_STARTS, _SHORT_STARTS = _worded("starts=", STARTS), _worded("short starts=", STARTS)
_NEXT_START = _worded("next:", STARTS, "other", "latin")
_QUOTES = _worded("quotes=", QUOTES)
_WORDING, _PREVIOUS, _NEXT = (_worded(prefix, WORDINGS, "plain") for prefix in ("wording=", "prev:", "next:"))
_MARKS = ("opening", *WORDINGS)
_BEFORE_LAST, _AFTER_NEXT = (_worded(prefix, _MARKS, "plain") for prefix in ("prev2:", "next2:"))
_WIDTHS, _TITLES, _SHARES = _signed("width=", 8), _signed("title=", 5), _signed("width/local=", 10)
_STEP, _NEXT_STEP = _signed("step=", 4), _signed("next step=", 4)
_JOIN, _NEXT_JOIN = _signed("join=", 3), _signed("next join=", 3)
_FLOW, _NEXT_FLOW, _FAR, _NEXT_FAR = (_signed(name, 6) for name in ("flow=", "next flow=", "far flow=", "next far flow="))
_BOTH_FLOWS = [_signed(f"flow/far={close}/", 6) for close in chain(range(7), range(-6, 0))]
_GAPS, _NEXT_GAPS = _signed("gap=", 4), _signed("next gap=", 4)
_CHAINS, _NEXT_CHAINS = _signed("chains=", 6), _signed("next chains=", 6)
_HEARD = {(up, down): (f"above={up}", f"below={down}", f"heard={up}/{down}") for up, down in product(range(5), repeat=2)}
_RUNS, _RUN_CHAINS, _SIBLINGS = _signed("run=", 4), _signed("run chains=", 4), _signed("siblings=", 2)
_BEFORE_RUN, _AFTER_RUN = _signed("before run=", 6), _signed("after run=", 6)
_OPENS = [(f"opens={rate}:0", f"opens={rate}:1") for rate in range(7)]
_INDENTED = re.compile(r"[ \t]{0,2}\u3000{2}|[ \t]{4}")
_SPACED = re.compile(r"\S[ \u3000]{2,}\S|\S\u3000\S")
_NARROW = 16
"""Em below which a line's end and start are facts of their own."""


class Cohesion(NamedTuple):
    """What is heard of the lines of a page together: wording met around each (`heard`), going on over each seam (`chains`),
    the runs of lines that could be titles, those like them, how many titles have openings, and where articles open."""

    heard: Sequence[tuple[int, int] | None]
    chains: Sequence[int]
    runs: Sequence[tuple[int, int] | None]
    siblings: Sequence[int]
    rate: int
    opens: Sequence[bool]


def lines_of(columns: Iterable[Column]) -> list[list[str]]:
    """The names of each line, of its columns."""
    return [list(filter(None, names)) for names in zip(*columns, strict=True)]


def own_columns(
    lines: Sequence[PrintedLine], widths: Floats, ends: Sequence[str], starts: Sequence[str], wordings: Sequence[str]
) -> list[Column]:
    """What each line says by itself."""
    short = (widths < _NARROW).tolist()
    inner = [line.text[:-1].rstrip("”’」』）)") for line in lines]
    return [
        ["line"] * len(lines),
        _each(_ENDS, ends),
        _each(_STARTS, starts),
        [_QUOTES[open_quotes(line.text)] for line in lines],
        _numbered(_WIDTHS, np.minimum(widths / 4, 8)),
        _each(_WORDING, wordings),
        ["full stop inside" if "。" in text else None for text in inner],
        ["comma inside" if "，" in text else None for text in inner],
        ["list inside" if "、" in text else None for text in inner],
        [
            "colon inside" if ("：" in text or ":" in text) and len(line.text) < 40 else None
            for text, line in zip(inner, lines, strict=True)
        ],
        ["indent kept" if _INDENTED.match(line.raw) else None for line in lines],
        ["spaced out" if _is_spaced(line.raw) else None for line in lines],
        [_SHORT_ENDS[end] if own else None for end, own in zip(ends, short, strict=True)],
        [_SHORT_STARTS[start] if own else None for start, own in zip(starts, short, strict=True)],
    ]


def _is_spaced(raw: str) -> bool:
    return ("  " in raw or "\u3000" in raw) and _SPACED.search(raw.strip()) is not None


def neighbour_columns(
    widths: Floats, joins: Floats, ends: Sequence[str], starts: Sequence[str], wordings: Sequence[str]
) -> list[Column]:
    """What stands around each line."""
    steps, joined = bins(np.diff(widths), 1.0, 4), bins(joins, 1.5, 3)
    marks = ["opening" if start == "opening" else word for start, word in zip(starts, wordings, strict=True)]
    count = len(ends)
    return [
        [None, None, *_each(_BEFORE_LAST, marks[:-2])][:count],
        [*_each(_AFTER_NEXT, marks[2:]), None, None][-count:],
        ["top", *_each(_PREVIOUS_END, ends[:-1])],
        [None, *map(_STEP.__getitem__, steps)],
        [None, *map(_JOIN.__getitem__, joined)],
        [None, *_each(_PREVIOUS, wordings[:-1])],
        [*map(_NEXT_STEP.__getitem__, steps), "bottom"],
        [*map(_NEXT_JOIN.__getitem__, joined), None],
        [*_each(_NEXT_START, starts[1:]), None],
        [*_each(_NEXT, wordings[1:]), None],
    ]


def flow_columns(close: Floats, far: Floats) -> list[Column]:
    """How well each line goes on the one before it (`close`: by seam) and the one before that, and how well it goes on below.

    Where columns interleave, a line goes on in the next but one, or nowhere near.
    """
    near, next_but_one = bins(close, 1.0, 6), bins(far, 1.0, 6)
    count = len(near) + 1
    return [
        [None, *map(_FLOW.__getitem__, near)],
        [None, None, *map(_FAR.__getitem__, next_but_one)][:count],
        [None, None, *(_BOTH_FLOWS[one][other] for one, other in zip(near[1:], next_but_one, strict=True))][:count],
        [*map(_NEXT_FLOW.__getitem__, near), None],
        [*map(_NEXT_FAR.__getitem__, next_but_one), None, None][-count:],
    ]


def page_columns(
    titles: Floats, shares: Floats, gaps: NDArray[np.int64], page: Cohesion, carried: Sequence[bool]
) -> list[Column]:
    """What the rest of the page says of each line; `shares` are its widths against those around it."""
    opened, opens, gap_of = _OPENS[page.rate], page.opens, gaps.tolist()
    around = [_HEARD[pair] if pair else (None, None, None) for pair in page.heard]
    chains = page.chains
    return [
        [_TITLES[score] for score in bins(titles, 0.6, 5)],
        _numbered(_SHARES, np.minimum(8 * shares, 10)),
        [_CHAINS[over] for over in chains[:-1]],
        [_NEXT_CHAINS[over] for over in chains[1:]],
        [_GAPS[gap] for gap in gap_of],
        [opened[any(opens[at : at + 4])] for at in range(len(opens))],
        ["inside a quotation" if inside else None for inside in carried],
        *([names[part] for names in around] for part in range(3)),
        [_RUNS[min(run[1] - run[0], 4)] if run else None for run in page.runs],
        [_RUN_CHAINS[max(-4, min(4, chains[run[0]] - chains[run[1]]))] if run else None for run in page.runs],
        [_SIBLINGS[like] if run else None for like, run in zip(page.siblings, page.runs, strict=True)],
        [_BEFORE_RUN[chains[run[0]]] if run else None for run in page.runs],
        [_AFTER_RUN[chains[run[1]]] if run else None for run in page.runs],
        [*(_NEXT_GAPS[gap] for gap in gap_of[1:]), None],
    ]


def bins(values: Floats, size: float, most: int) -> list[int]:
    """Each value in steps of a size, rounded, from -most to most."""
    binned: list[int] = np.clip(np.rint(values / size), -most, most).astype(np.int64).tolist()
    return binned


def _each(names: Mapping[str, str | None], words: Sequence[str]) -> list[str | None]:
    return list(map(names.__getitem__, words))


def _numbered(names: Sequence[str], values: Floats) -> list[str]:
    return list(map(names.__getitem__, values.astype(np.int64).tolist()))
