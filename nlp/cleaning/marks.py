"""What the lines of a page have in them, by classes of their characters: looked up for all lines at once.

Most lines have nothing but Chinese characters and a comma; only the others are looked at one by one (`signs`).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.signs import (
    CANNOT_START,
    CLOSERS,
    ENDS,
    OPENERS,
    STARTERS,
    STARTS,
    STOPS,
    WORDINGS,
    PrintedLine,
    end_of,
    start_of,
    wording_of,
)

Ints = NDArray[np.int64]
_BMP = 0xFFFF
"""Last code looked up; the characters beyond it have no class."""
ASCII, BLANK, WIDE_BLANK, QUOTE, STOP, COMMA, LIST, COLON = (1 << bit for bit in range(8))
SQUEEZED, PUSHED, OPENING, SENTENCE, TELLING_END, TELLING_START, PHOTO, LATIN = (1 << bit for bit in range(8, 16))
NEWS = 1 << 16
"""Classes of characters. SENTENCE: no byline, name or spread heading has them; TELLING: a line of a wording of its own may
end or start with them; PHOTO: a line with it may be a credit; NEWS: one
with it may open with 晚报讯."""
_ICONS = "□■◆◇●○★☆▲△▼▽※"
_PRIVATE = "".join(map(chr, range(0xE000, 0xF900)))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_CLASSES = (
    (ASCII, "".join(char for char in map(chr, range(128)) if not char.isspace())),
    (LATIN, "".join(map(chr, range(128)))),
    *((BLANK, " \u00a0"), (WIDE_BLANK, " \u3000"), (QUOTE, "“”")),
    *((STOP, "。"), (COMMA, "，"), (LIST, "、"), (COLON, "：:"), (SQUEEZED, "。，、；：！？“”（）《》")),
    *((PUSHED, "。，、；：！？’”）》"), (OPENING, "“‘（《"), (SENTENCE, "，。！？；“”《》0123456789")),
    (TELLING_END, "摄影道图供文片照发）)一二三四五六七八九十" + _LETTERS + _ICONS + _PRIVATE),
    *((TELLING_START, "（(" + _PRIVATE), (PHOTO, "摄"), (NEWS, "讯")),
)


def _class_table() -> Ints:
    table = np.zeros(_BMP + 1, dtype=np.int64)
    for bit, chars in _CLASSES:
        table[[ord(char) for char in chars]] |= bit
    return table


_BITS = _class_table()
_UNSURE = -1
"""Of a first or last character: more of the line must be seen."""


def _first_or_last(told: Callable[[str], str], words: Sequence[str], chars: str, unsure: str) -> Ints:
    """What characters tell as the only one of a line, index into `words`, by code; those not given tell nothing ("other")."""
    table = np.full(_BMP + 1, words.index("other"))
    for char in {*map(chr, range(128)), *chars}:
        table[ord(char)] = words.index(told(char))
    table[[ord(char) for char in unsure]] = _UNSURE
    return table


_ENDS = _first_or_last(end_of, ENDS, STOPS + CLOSERS + OPENERS + "：；，、—", CLOSERS)
_STARTS = _first_or_last(start_of, STARTS, CANNOT_START + OPENERS + "—", "".join(STARTERS - set(CANNOT_START)))


class Row(NamedTuple):
    """The characters of lines in a row: their codes and classes, and where each line starts and ends (its last character)."""

    codes: Ints
    bits: Ints
    first: Ints
    last: Ints

    def having(self, bits: int) -> NDArray[np.bool_]:
        """Whether each line has a character of one of the classes."""
        return np.bitwise_or.reduceat(self.bits, self.first) & bits != 0

    def number(self, bits: int) -> Ints:
        """How many characters of the classes each line has."""
        return np.add.reduceat((self.bits & bits != 0).astype(np.int64), self.first)


def read_row(texts: Sequence[str]) -> Row:
    """The characters of texts, none of which may be empty."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    known: Ints = np.minimum(codes, _BMP).astype(np.int64)
    after = np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)))
    return Row(known, _BITS[known], np.concatenate([[0], after[:-1]]), after - 1)


def ends_in(texts: Sequence[str], row: Row) -> Ints:
    """How each line ends, index into `signs.ENDS`."""
    found = _ENDS[row.codes[row.last]]
    for at in np.flatnonzero(found == _UNSURE).tolist():
        found[at] = ENDS.index(end_of(texts[at]))
    return found


def starts_in(texts: Sequence[str], row: Row) -> Ints:
    """How each line starts, index into `signs.STARTS`."""
    found = _STARTS[row.codes[row.first]]
    for at in np.flatnonzero((found == _UNSURE) | (row.bits[row.last] & COLON != 0) | row.having(NEWS)).tolist():
        found[at] = STARTS.index(start_of(texts[at]))
    return found


def wordings_in(lines: Sequence[PrintedLine], row: Row, raw: Row) -> Ints:
    """What the wording of each line says, index into `signs.WORDINGS`; `row` of the texts, `raw` of the lines as extracted."""
    found = np.full(len(lines), WORDINGS.index("plain"))
    edges = (row.bits[row.last] | raw.bits[raw.last]) & TELLING_END | raw.bits[raw.first] & TELLING_START
    for at in np.flatnonzero(~raw.having(SENTENCE) | raw.having(PHOTO) | (edges != 0)).tolist():
        found[at] = WORDINGS.index(wording_of(lines[at]))
    return found


def flags_in(row: Row) -> Ints:
    """Which of three things may move each line's end: kinsoku with the next line (1), squeezed or hanging signs (2), digits
    or Latin (4)."""
    flags = 2 * ((row.bits[row.last] & PUSHED != 0) | (row.number(SQUEEZED) >= 3)) + 4 * row.having(LATIN)
    second = np.where(row.first < row.last, row.bits[np.minimum(row.first + 1, row.last)] & PUSHED, 0)
    flags[:-1] += ((row.bits[row.first] & OPENING) | second)[1:] != 0
    return flags.astype(np.int64)
