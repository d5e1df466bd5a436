"""Text set to a column: where lines end, by the rules a paper keeps or does not."""

import random
import re
from dataclasses import dataclass, replace

_NO_START = set("，。、；：？！”’）》】」…—％%·")
_NO_END = set("“‘（《【「")
_MARKS = (_NO_START | _NO_END) - set("…—·%％")
_ATOM = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%+/:*@\-]*|……|——|.", re.DOTALL)
_ASCII = re.compile(r"[A-Za-z0-9]")
_FULL = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


@dataclass(frozen=True)
class Column:
    """How one column is set; lengths in em."""

    measure: int
    rule: str = "down"
    """A mark that would start a line: down (with a character before it), tight (squeezed in), either, free (it stays)."""
    pairs: bool = False
    """True: the first of two marks takes half an em."""
    gaps: float = 0.0
    """Share of the joints between figures and characters that show a space."""
    keep_indent: bool = False
    full_digits: bool = False
    tracked: float = 0.04
    """Share of paragraphs set an em wider or narrower."""


def width(text: str) -> float:
    """Length in em.

    >>> width("第12版 。")
    4.25
    """
    return sum(0.25 if char == " " else 0.5 if char.isascii() else 1.0 for char in text)


def atoms(text: str, column: Column, rng: random.Random) -> list[str]:
    """The text in pieces that stay whole, with the spaces of the typesetting behind them."""
    found: list[str] = []
    for atom in _ATOM.findall(text.translate(_FULL) if column.full_digits else text):
        found += [atom[at : at + 4] for at in range(0, len(atom), 4)] if len(atom) > 12 else [atom]
    if not column.gaps:
        return found
    out: list[str] = []
    for atom, after in zip(found, [*found[1:], ""], strict=True):
        joint = after and bool(_ASCII.match(atom)) != bool(_ASCII.match(after)) and not {atom[-1], after[0]} & (_MARKS | {" "})
        out.append(atom + " " if joint and rng.random() < column.gaps else atom)
    return out


def _lines(parts: list[str], column: Column, indent: float, rng: random.Random) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    used, room = 0.0, column.measure - indent
    for at, atom in enumerate(parts):
        wide = width(atom.rstrip())
        if line and used + wide > room + 0.01:
            tail = _carried(line, atom, at + 1 < len(parts) and parts[at + 1][0] in _NO_START, column, rng)
            if tail is None:
                lines.append("".join([*line, atom]).strip())
                line, used, room = [], 0.0, float(column.measure)
                continue
            lines.append("".join(line).strip())
            line, room = tail, float(column.measure)
            used = sum(width(part) for part in line)
        half = column.pairs and atom in _MARKS and at + 1 < len(parts) and parts[at + 1][0] in _MARKS
        line.append(atom)
        used += 0.5 if half else width(atom)
    return [*lines, "".join(line).strip()] if line else lines


def _carried(line: list[str], atom: str, more: bool, column: Column, rng: random.Random) -> list[str] | None:
    """What goes down to the next line from this one, which loses it; None where the mark is squeezed into this line."""
    if column.rule == "free":
        return []
    rule = rng.choice(("down", "tight")) if column.rule == "either" else column.rule
    if atom[0] in _NO_START and not more and rule == "tight" and any(part in _MARKS for part in line):
        return None
    tail: list[str] = []
    first = atom
    while len(line) > 2 and (first[0] in _NO_START or line[-1][-1] in _NO_END):
        first = line.pop()
        tail.insert(0, first)
    return tail


def set_text(text: str, column: Column, rng: random.Random, indent: float = 2.0, short_next: bool = False) -> list[str]:
    """The printed lines of a paragraph.

    One whose last line is a mark alone, or whose full last line would swallow a next paragraph of one line, is set again
    a little wider or narrower.
    """
    parts = atoms(text, column, rng)
    lines = _lines(parts, column, indent, rng)
    if len(lines) > 1 and rng.random() < column.tracked:
        lines = _lines(parts, replace(column, measure=column.measure + rng.choice((-1, 1))), indent, rng)
    for change in (-1, 1, -2, 2):
        last = width(lines[-1])
        if len(lines) == 1 or not (last < 1.5 or (short_next and last > column.measure - 2.5)):
            break
        lines = _lines(parts, replace(column, measure=column.measure + change), indent, rng)
    if column.keep_indent and indent:
        lines[0] = "　" * round(indent) + lines[0]
    return lines
