"""Text broken into printed lines of a measure, by the rules of composition that a paper follows or ignores."""

import random
import re
from dataclasses import dataclass, replace

NO_START = set("，。、；：？！”’）》〉】」』…—%％·")
NO_END = set("“‘（《〈【「『")
POINTS = set("，。、；：？！”’）》〉】」』“‘（《〈【「『")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%+/:\-]*|……|——|.", re.DOTALL)
_WORD = re.compile(r"[A-Za-z0-9]")
_ALONE = re.compile(r"（[^（）]*）$")
"""A signature at the end of a paragraph that stands alone in a line could be a line of its own: it is set otherwise."""
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


@dataclass(frozen=True)
class Setting:
    """How one column of text is set; lengths in em."""

    measure: int
    kinsoku: str = "push"
    """What becomes of a full stop that would start a line: push, pull, hang, mixed, none (it stays)."""
    squeeze: str = "none"
    """Marks of half an em: none, pairs (the first of two), end (the last of a line), all."""
    spaced: float = 0.0
    """Share of the joints between digits and characters that show a space."""
    keep_indent: bool = False
    wide_digits: bool = False
    tracked: float = 0.05
    """Share of paragraphs set an em wider or narrower to save a line."""


def width(text: str) -> float:
    """Length in em: half for ASCII, a quarter for a space.

    >>> width("第12版 。")
    4.25
    """
    return sum(0.25 if char == " " else 0.5 if char.isascii() else 1.0 for char in text)


def tokens_of(text: str, setting: Setting, rng: random.Random) -> list[str]:
    """The text in pieces that no line end divides, with the spaces of the typesetting."""
    if setting.wide_digits:
        text = text.translate(_WIDE)
    found = _TOKEN.findall(text)
    out: list[str] = []
    for at, token in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else ""
        out.append(token + " " if after and rng.random() < setting.spaced and _joint(token, after) else token)
    return out


def _joint(one: str, other: str) -> bool:
    """True between a number or word and a character, not beside a mark."""
    marks = one in POINTS or other in POINTS or " " in (one, other)
    return not marks and bool(_WORD.match(one)) != bool(_WORD.match(other))


def _advance(tokens: list[str], at: int, squeeze: str) -> float:
    token = tokens[at]
    if token in POINTS and (squeeze == "all" or (squeeze == "pairs" and at + 1 < len(tokens) and tokens[at + 1] in POINTS)):
        return 0.5
    return width(token)


def _fill(tokens: list[str], at: int, room: float, squeeze: str) -> int:
    """Where a line that starts at a token is full."""
    used, end = 0.0, at
    while end < len(tokens):
        step = _advance(tokens, end, squeeze)
        last = 0.5 if squeeze == "end" and tokens[end] in POINTS else width(tokens[end].rstrip())
        if used + min(step, last) > room + 0.01:
            break
        used += step
        end += 1
    return max(end, at + 1)


def _mend(tokens: list[str], at: int, end: int, setting: Setting, rng: random.Random) -> int:
    """The line's end moved so that no mark stands where it may not."""
    if setting.kinsoku == "none" or end >= len(tokens):
        return end
    rule = rng.choice(("push", "pull")) if setting.kinsoku == "mixed" else setting.kinsoku
    if tokens[end][0] in NO_START:
        alone = end + 1 >= len(tokens) or tokens[end + 1][0] not in NO_START
        if alone and (rule == "hang" or (rule == "pull" and any(token in POINTS for token in tokens[at:end]))):
            return end + 1
    while end > at + 1 and (tokens[end][0] in NO_START or tokens[end - 1] in NO_END):
        end -= 1
    return end


def _broken(tokens: list[str], setting: Setting, indent: float, rng: random.Random) -> list[str]:
    lines: list[str] = []
    at, room = 0, setting.measure - indent
    while at < len(tokens):
        end = _mend(tokens, at, _fill(tokens, at, room, setting.squeeze), setting, rng)
        lines.append("".join(tokens[at:end]).strip())
        at, room = end, float(setting.measure)
    return lines


def set_paragraph(
    text: str, setting: Setting, rng: random.Random, indent: float = 2.0, next_is_short: bool = False
) -> list[str]:
    """The printed lines of a paragraph.

    Some are tracked to another measure, as a typesetter saves a line; those whose full last line would swallow a next
    paragraph of one line are tracked too.
    """
    tokens = tokens_of(text, setting, rng)
    lines = _broken(tokens, setting, indent, rng)
    widow = len(lines) > 2 and width(lines[-1]) < 3
    if (widow and rng.random() < 0.6) or (len(lines) > 1 and rng.random() < setting.tracked):
        lines = _broken(tokens, replace(setting, measure=setting.measure + rng.choice((-1, 1))), indent, rng)
    for change in (1, -1, 2, -2, 3):
        full = next_is_short and len(lines) > 1 and width(lines[-1]) >= setting.measure - 2.5
        if not full and not _ALONE.match(lines[-1]):
            break
        lines = _broken(tokens, replace(setting, measure=setting.measure + change), indent, rng)
    if setting.keep_indent and indent:
        lines[0] = "　" * round(indent) + lines[0]
    return lines
