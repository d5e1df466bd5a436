"""Widths of glyphs in em, pieces that a paper keeps whole, and places where no line may break."""

import re
from dataclasses import dataclass

OPENING = "“‘（《〈【「『"
CLOSING = "。，、；：？！”’）》〉】」』"
SENTENCE_END = "。？！"
HANGING = "。，、"
NO_START = CLOSING + "·—…%％．℃"
NO_END = OPENING
NARROW = 0.28
_THIN, _BROAD = set("ijlI.,:;'!|"), set("mwMW@%")
_WHOLE = {
    "number": re.compile(r"[0-9]+(?:[.,][0-9]+)*"),
    "percent": re.compile(r"[0-9]+(?:\.[0-9]+)?[%℃]"),
    "word": re.compile(r"[A-Za-z][A-Za-z0-9+\-.]*"),
    "unit": re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?[元年月日人个名]"),
}
_DOUBLE = re.compile("——|……")


@dataclass(frozen=True)
class Rules:
    """How one paper's composing program breaks and fills lines.

    `kinsoku`: in, out, hang or none. `squeeze`: which punctuation is set to half an em (start and end of a line, pairs,
    demand, kaiming: all but the ends of sentences, half: all). `whole`: what is not broken. `reported`: the gap in em
    from which extraction gives a space. `latin`: width of a digit.
    """

    kinsoku: str = "out"
    squeeze: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset({"number"})
    latin: float = 0.5
    gap: float = 0.25
    grid: bool = False
    tight: bool = False
    reported: float = 9.0
    indent: str = "dropped"


def is_narrow(char: str) -> bool:
    """True for half-width letters, digits and signs."""
    return " " < char <= "~"


def _width(char: str, rules: Rules) -> float:
    if char == " ":
        return 0.25
    if not is_narrow(char):
        return 1.0
    if char.isdigit():
        return rules.latin
    if char in _THIN:
        return NARROW
    return 0.8 if char in _BROAD else rules.latin + (0.12 if char.isupper() else 0)


def _squeezed(text: str, at: int, rules: Rules) -> float:
    """What a punctuation mark loses wherever it stands in a line."""
    char, after, before = text[at], text[at + 1 : at + 2], text[at - 1 : at]
    if "half" in rules.squeeze or ("kaiming" in rules.squeeze and char not in SENTENCE_END):
        return 0.5
    if "pairs" not in rules.squeeze:
        return 0.0
    if char in CLOSING and after and after in OPENING + CLOSING:
        return 0.5
    return 0.5 if char in OPENING and before and before in OPENING else 0.0


@dataclass
class Measured:
    """A text with the width of each glyph, the gap before it, what it can still give, and its piece (0: breakable)."""

    text: str
    widths: list[float]
    gaps: list[float]
    give: list[float]
    piece: list[int]


def measure_text(text: str, rules: Rules) -> Measured:
    """The glyphs of a paragraph."""
    widths, gaps, give = [], [], []
    for at, char in enumerate(text):
        lost = _squeezed(text, at, rules) if char in OPENING + CLOSING else 0.0
        widths.append(_width(char, rules) - lost)
        give.append(0.5 if char in OPENING + CLOSING and not lost and "demand" in rules.squeeze else 0.0)
        gaps.append(rules.gap if at and _meets(text[at - 1], char) else 0.0)
    if rules.grid:
        _to_grid(text, widths, gaps)
    return Measured(text, widths, gaps, give, _pieces(text, rules))


def _meets(before: str, char: str) -> bool:
    """True where Chinese meets a digit or a letter."""
    one, other = is_narrow(before), is_narrow(char)
    marks = OPENING + CLOSING + " ·—…"
    return one != other and before not in marks and char not in marks


def _to_grid(text: str, widths: list[float], gaps: list[float]) -> None:
    """Numbers take whole em, as in papers set on a grid; nothing else stands beside them."""
    for number in _WHOLE["number"].finditer(text):
        first, last = number.span()
        room = -(-sum(widths[first:last]) // 1)
        widths[last - 1] += room - sum(widths[first:last])
        gaps[first] = 0.0
        if last < len(gaps):
            gaps[last] = 0.0


def _pieces(text: str, rules: Rules) -> list[int]:
    piece = [0] * len(text)
    number = 0
    for pattern in [*(_WHOLE[name] for name in sorted(rules.whole)), *([] if rules.kinsoku == "none" else [_DOUBLE])]:
        for found in pattern.finditer(text):
            number += 1
            known = next((value for value in piece[found.start() : found.end()] if value), number)
            piece[found.start() : found.end()] = [known] * (found.end() - found.start())
    return piece
