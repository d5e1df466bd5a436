"""Composition: text set into printed lines. Characters that may not part are one unit; lines are filled with units."""

import random
import re
from dataclasses import dataclass, replace
from itertools import pairwise

CLOSING = "，。、；：？！”’）》】」』…％%"
OPENING = "“‘（《【「『"
_UNIT = re.compile(rf"[{OPENING}]*(?:[A-Za-z0-9][A-Za-z0-9.,:+/%-]*|——|……|.)[{CLOSING}]*", re.DOTALL)
_LOOSE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:+/%-]*|.", re.DOTALL)
_SEAM = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")
_FULL = {char: char + 0xFEE0 for char in range(0x30, 0x3A)}


@dataclass(frozen=True)
class Column:
    """How a column is set: `measure` in em; `rule` over (a unit goes to the next line), hang, squeeze or none."""

    measure: int
    rule: str = "over"
    pairs: bool = False
    """Two marks beside each other take an em and a half."""
    gaps: float = 0.0
    """Share of the seams between characters and numbers that show a space."""
    indent: bool = False
    """Shows the indent of first lines."""
    full_digits: bool = False
    uneven: float = 0.0
    """Share of the paragraphs set an em wider or narrower."""


def em(text: str) -> float:
    """Length in em; a narrow space is a quarter.

    >>> em("3月 5日"), em("“好。”")
    (3.25, 4.0)
    """
    return sum(0.25 if char == " " else 0.5 if char < "\x7f" else 1.0 for char in text)


def pure(text: str) -> str:
    """Text without the spaces of typesetting; those between Latin words stay.

    >>> pure("　　3 月 5日 South Sea 号")
    '3月5日South Sea号'
    """
    return re.sub(r"(?<![A-Za-z])[ \u3000]+|[ \u3000]+(?![A-Za-z])", "", text)


def set_text(text: str, column: Column, rng: random.Random, indent: int = 2, after: str = "") -> list[str]:
    """The printed lines of a paragraph; `after` is the text of the next one.

    A last line that is full and has a paragraph of one line below it could not be told from its neighbour: such a
    paragraph is set to another measure, as a typesetter would drive a line over.
    """
    shown = text.translate(_FULL) if column.full_digits else text
    if column.gaps:
        shown = _SEAM.sub(lambda _: " " if rng.random() < column.gaps else "", shown)
    used = column
    if rng.random() < column.uneven:
        used = replace(column, measure=column.measure + rng.choice((-1, 1)))
    lines = _filled(shown, used, indent)
    for change in (1, -1, 2, -2, 3, -3):
        full = len(lines) > 1 and em(lines[-1]) > used.measure - 2.6
        if not (full and 0 < em(after) <= used.measure - 2) and not (len(lines) > 1 and _stray(lines[-1])):
            break
        used = replace(column, measure=column.measure + change)
        lines = _filled(shown, used, indent)
    if column.indent and indent:
        lines[0] = "　" * indent + lines[0]
    return lines


def _stray(line: str) -> bool:
    """A last line that is nothing but a bracket, which would look like a line of its own."""
    return line.startswith("（") and line.endswith("）")


def _filled(text: str, column: Column, indent: int) -> list[str]:
    units: list[str] = (_LOOSE if column.rule == "none" else _UNIT).findall(text)
    lines: list[str] = []
    line, room = "", float(column.measure - indent)
    for unit in units:
        if line and not _fits(line, unit, room, column):
            lines.append(line.strip())
            line, room = "", float(column.measure)
        line += unit
    return [*lines, line.strip()] if line.strip() else lines


def _fits(line: str, unit: str, room: float, column: Column) -> bool:
    length = _length(line + unit.rstrip(), column.pairs)
    if column.rule == "hang" and unit[-1] in "，。、；：" and len(unit) > 1:
        length -= 1
    elif column.rule == "squeeze" and unit[-1] in CLOSING:
        length -= min(1.0, 0.5 * sum(char in CLOSING for char in line + unit))
    return length <= room + 0.01


def _length(text: str, pairs: bool) -> float:
    if not pairs:
        return em(text)
    both = CLOSING + OPENING
    return em(text) - 0.5 * sum(one in both and other in both for one, other in pairwise(text))


_SPACE = re.compile(r"(?<= )")
_PAUSE = re.compile(r"(?<=[，：；！？])|(?<=》)|(?=——)|(?<=[\u3400-\u9fff])(?=[“《])")
_JOINT = re.compile(r"(?<=[的了])(?=.{4})|(?=(?:推动|促进|加快|助力|服务|举行|召开|打造|提升|迎来|为|让|把|在|向|将))")


def break_title(text: str, most: float) -> list[str]:
    """A title over lines of at most some em, parted where its reader pauses; whole where he does not.

    >>> break_title("老手艺遇上新订单，一群年轻人的选择", 10)
    ['老手艺遇上新订单，', '一群年轻人的选择']
    """
    if em(text) <= most:
        return [text]
    for seams in (_SPACE, _PAUSE, _JOINT):
        spots = [found.start() for found in seams.finditer(text)]
        spots = [at for at in spots if 4 <= at <= len(text) - 4 and whole(text[:at]) and text[at] not in CLOSING]
        if spots:
            at = min(spots, key=lambda spot: abs(spot - len(text) / 2))
            return [*break_title(text[:at].strip(), most), *break_title(text[at:].strip(), most)]
    return [text]


def whole(text: str) -> bool:
    """True where every quotation, title and bracket that opens closes too.

    >>> whole("《清浦》"), whole("“去")
    (True, False)
    """
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）"))
