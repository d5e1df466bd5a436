"""Lines of a measure: widths, breaks, what may not begin or end a line."""

import random
import re
from dataclasses import dataclass
from itertools import pairwise

NO_START = set("，。、；：？！”’）》〉】」』…—·％%")
NO_END = set("“‘（《〈【「『")
_POINTS = set("，。、；：？！”’）》“‘（《")
_TOKEN = re.compile(r"——|……|[A-Za-z0-9]+(?:[.\-/+&][A-Za-z0-9]+)*%?| +|.")
_NARROW = re.compile(r"[A-Za-z0-9.%+\-/& ]")


@dataclass(frozen=True)
class Setting:
    """How a text is set: measure and first-line indent in em, rule for forbidden breaks, spaces around digits (a share)."""

    measure: float
    indent: float = 2
    kinsoku: str = "pull"
    squeeze: bool = True
    spaces: float = 0.5


def width(text: str) -> float:
    """Em of a text: half an em a digit, Latin letter or space.

    >>> width("2月15日")
    3.5
    """
    return sum(0.5 if _NARROW.match(char) else 1.0 for char in text)


def set_text(text: str, setting: Setting, rng: random.Random) -> list[str]:
    """The printed lines of a paragraph, without its indent."""
    lines: list[str] = []
    line: list[str] = []
    room, rough = setting.measure - setting.indent, 0.0
    for token in _spaced(_TOKEN.findall(text), setting.spaces, rng):
        rough += width(token)
        if line and rough > room and _line_width([*line, token], setting.squeeze) > room + 0.3:
            if _pulled(line, token, room, setting, rng):
                line.append(token)
                continue
            carried = [] if setting.kinsoku == "ignore" else _carried(line, token)
            lines.append("".join(line))
            line, room = carried, setting.measure
            rough = width("".join([*line, token]))
        line.append(token)
    return [text.strip() for text in [*lines, "".join(line)] if text.strip()]


def _spaced(tokens: list[str], share: float, rng: random.Random) -> list[str]:
    """Digits with a space before or behind, where they touch a character."""
    spaced = list(tokens)
    for at, token in enumerate(tokens):
        if token[0].isdigit() and token.isascii():
            before = at and tokens[at - 1] not in _POINTS and rng.random() < share
            behind = at + 1 < len(tokens) and tokens[at + 1] not in _POINTS and rng.random() < share
            spaced[at] = " " * bool(before) + token + " " * bool(behind)
    return spaced


def _line_width(line: list[str], squeeze: bool) -> float:
    text = "".join(line).strip()
    spaces = sum(token.count(" ") for token in line if token.strip()) * 0.25
    pairs = sum(one in _POINTS and other in _POINTS for one, other in pairwise(text))
    return width(text) - spaces - (pairs * 0.5 if squeeze else 0)


def _pulled(line: list[str], token: str, room: float, setting: Setting, rng: random.Random) -> bool:
    """True when a point that may not begin a line is squeezed into this one, or hung in the margin."""
    if token[0] not in NO_START or setting.kinsoku == "ignore":
        return False
    if _line_width([*line, token], True) > room + (2.1 if line[-1] in _POINTS else 1.1):
        return False
    return line[-1] in _POINTS or setting.kinsoku == "pull" or (setting.kinsoku == "mixed" and rng.random() < 0.6)


def _carried(line: list[str], token: str) -> list[str]:
    """What has to go to the next line with a token: taken off the line."""
    carried: list[str] = []
    first = token
    while len(line) > 3 and (first[0] in NO_START or line[-1][-1] in NO_END) and len(carried) < 4:
        first = line.pop()
        carried.insert(0, first)
    return carried
