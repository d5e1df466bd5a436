"""Lines of one block, broken to a measure. Widths are counted in half em: 2 for a full-width glyph, 1 for ASCII."""

import random
import re
from dataclasses import dataclass

NO_START = frozenset("。，、；：？！”’）》】…—％·")
NO_END = frozenset("“‘（《【")
SQUEEZED = frozenset("。，、；：”’）》“‘（《")
_ATOM = re.compile(r"[A-Za-z]+(?:[-'&.][A-Za-z]+)*|\d+(?:[.,:]\d+)*%?|——|……|.")
_NEAR_DIGITS = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u3400-\u9fff])")


@dataclass(frozen=True)
class Wrapping:
    """How a paper breaks lines: what it does at forbidden breaks, and what extraction does to indents and digits."""

    forbidden: str = "push"
    """push: a glyph goes down with it; pull: one more glyph is squeezed in; hang: only a mark may hang; ignore."""
    squeeze: float = 0.0
    """Share of lines whose marks are set half as wide when that lets one more glyph in."""
    indent: int = 4
    """Half em by which first lines are shorter."""
    indent_kept: bool = False
    spaces: float = 0.0
    """Share of borders between digits and Chinese that get a space."""
    break_words: float = 0.0
    """Share of long numbers and Latin words that are broken at the measure."""


def width(text: str) -> int:
    """Half em that a text takes.

    >>> width("第12版")
    6
    """
    return sum(1 if char < "\u2000" and char != "·" else 2 for char in text)


def spaced(text: str, share: float, rng: random.Random) -> str:
    """The text with spaces at some borders of digits."""
    if not share or not re.search(r"\d", text):
        return text
    return _NEAR_DIGITS.sub(lambda _: " " if rng.random() < share else "", text)


def wrap(text: str, measure: int, wrapping: Wrapping, rng: random.Random, first: int | None = None) -> list[str]:
    """The lines of a block set to `measure` em; `first` is the indent of its first line in half em (None: the paper's)."""
    atoms = _ATOM.findall(spaced(text, wrapping.spaces, rng))
    indent = wrapping.indent if first is None else first
    lines: list[str] = []
    at = 0
    while at < len(atoms):
        room = measure * 2 - (0 if lines else indent)
        end = _line_end(atoms, at, room, wrapping, rng)
        if end < len(atoms) and wrapping.break_words and len(atoms[end]) > 5 and rng.random() < wrapping.break_words:
            left = room - width("".join(atoms[at:end]))
            if left > 1:
                atoms[end : end + 1] = [atoms[end][:left], atoms[end][left:]]
                end += 1
        lines.append("".join(atoms[at:end]).strip(" "))
        at = end
        while at < len(atoms) and atoms[at] == " ":
            at += 1
    if wrapping.indent_kept and lines and indent:
        lines[0] = "\u3000" * (indent // 2) + lines[0]
    return [line for line in lines if line]


def _line_end(atoms: list[str], at: int, room: int, wrapping: Wrapping, rng: random.Random) -> int:
    """Number of the first atom of the next line."""
    squeeze = wrapping.squeeze > 0 and rng.random() < wrapping.squeeze
    used, end = 0, at
    while end < len(atoms):
        wide = width(atoms[end])
        if squeeze and atoms[end] in SQUEEZED and end > at:
            wide = 1
        if used + wide > room:
            break
        used, end = used + wide, end + 1
    end = max(end, at + 1)
    return _kinsoku(atoms, at, end, wrapping.forbidden)


def _kinsoku(atoms: list[str], at: int, end: int, forbidden: str) -> int:
    """The break moved to where it is allowed."""
    if forbidden == "ignore" or end >= len(atoms):
        return end
    if atoms[end][0] in NO_START:
        one_more = end + 1
        allowed = forbidden == "pull" or (forbidden == "hang" and atoms[end] in "。，、；：")
        if allowed and not (one_more < len(atoms) and atoms[one_more][0] in NO_START):
            return one_more
        while end - 1 > at and atoms[end][0] in NO_START:
            end -= 1
    while end - 1 > at and atoms[end - 1] in NO_END:
        end -= 1
    return end
