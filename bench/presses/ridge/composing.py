"""Text wrapped to a measure, as a paper's typesetting program does it."""

import random
import re
from dataclasses import dataclass

NOT_FIRST = "，。、；：？！”’）》」』】〉%℃…—·∶"
NOT_LAST = "“‘（《「『【〈①②③④⑤"
_HANGS = "，。、；：”"
_RUN = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*%?|[A-Za-z]+(?:[-'][A-Za-z]+)*|——|……|.", re.S)
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%"}


@dataclass
class Manner:
    """How a page is composed: what is done at a forbidden break, with punctuation, digits and the indent."""

    kinsoku: str = "push"  # push, pull, hang, ignore
    squeeze: str = "none"  # none, pairs, all
    indent: str = "dropped"  # dropped, kept
    wide_digits: bool = False
    spaces: float = 0.0
    """Share of the borders between digits and characters at which a space is printed."""


def glyphs(text: str, whole: bool) -> list[str]:
    """What may not be parted: numbers, words and double dashes where `whole`, else single characters."""
    return _RUN.findall(text) if whole else list(text)


def width(glyph: str, before: str, squeeze: str) -> int:
    """Width in quarter em; punctuation is squeezed to half an em after other punctuation, or always."""
    if glyph.isascii():
        return 2 * len(glyph)
    if glyph in _PUNCTUATION and (squeeze == "all" or (squeeze == "pairs" and before in _PUNCTUATION)):
        return 2
    return 4 * len(glyph)


_PUNCTUATION = set("，。、；：？！“”‘’（）《》「」『』")


def wrap(rng: random.Random, text: str, measure: float, manner: Manner, indented: bool = True) -> list[str]:
    """The printed lines of a paragraph set to `measure` em; the first is two em shorter, or begins with the printed indent."""
    if manner.wide_digits:
        text = text.translate(_WIDE)
    units = glyphs(text, manner.kinsoku != "ignore" or rng.random() < 0.3)
    lines: list[list[str]] = []
    line: list[str] = []
    room = round(4 * measure) - (8 if indented else 0)
    used = 0
    for unit in units:
        need = width(unit, line[-1] if line else "", manner.squeeze)
        if line and used + need > room:
            if _stays(unit, line, used + need - room, manner.kinsoku):
                line.append(unit)
                used += need
                continue
            rest = _pushed(line, unit, manner.kinsoku)
            lines.append(line[: len(line) - len(rest)])
            line, room = rest, round(4 * measure)
            used = sum(width(one, "", manner.squeeze) for one in line)
        line.append(unit)
        used += need
    printed = [_spaced(rng, "".join(one).strip(), manner.spaces) for one in [*lines, line] if one]
    if indented and manner.indent == "kept":
        printed[0] = "\u3000\u3000" + printed[0]
    return printed


def _stays(unit: str, line: list[str], over: int, kinsoku: str) -> bool:
    """True when a mark is pulled into the full line or hangs beyond it."""
    if unit not in NOT_FIRST or over > 4 or line[-1] in NOT_LAST:
        return False
    return kinsoku == "pull" or (kinsoku == "hang" and unit in _HANGS)


def _pushed(line: list[str], unit: str, kinsoku: str) -> list[str]:
    """The last glyphs of a full line that go to the next line with `unit`."""
    if kinsoku == "ignore":
        return []
    at = len(line)
    first = unit
    while at > 1 and len(line) - at < 4 and (first in NOT_FIRST or line[at - 1] in NOT_LAST):
        at -= 1
        first = line[at]
    return line[at:]


def _spaced(rng: random.Random, line: str, share: float) -> str:
    """The line with spaces between some digits and characters."""
    if not share:
        return line
    return _BORDER.sub(lambda _: " " if rng.random() < share else "", line)


_BORDER = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])")


def title_lines(rng: random.Random, title: str, most: int) -> list[str]:
    """A title over lines of about equal length, none above `most` characters; parted after a mark where there is one."""
    lines = []
    for part in title.split("\n"):
        count = -(-len(part) // most)
        rest = part
        for left in range(count, 1, -1):
            at = _part_at(rng, rest, len(rest) / left)
            lines.append(rest[:at].strip())
            rest = rest[at:].strip()
        lines.append(rest)
    return [line for line in lines if line]


def _part_at(rng: random.Random, text: str, ideal: float) -> int:
    good = [at for at in range(2, len(text) - 1) if text[at] not in NOT_FIRST + "的了等们和" and text[at - 1] not in NOT_LAST]
    good = [at for at in good if not (text[at - 1 : at + 1].isascii() and text[at - 1 : at + 1].isalnum())] or [len(text) // 2]
    marks = [at for at in good if text[at - 1] in "，：；！？ \u3000、" and abs(at - ideal) < 5]
    near = sorted(marks or good, key=lambda at: abs(at - ideal))
    return near[0] if marks or rng.random() < 0.6 else rng.choice(near[:3])
