"""Lines of a measure: widths, gaps around digits, and the ways in which composing rooms treat punctuation at line ends."""

import itertools
import random
import re
from dataclasses import dataclass

OPENING = frozenset("“‘（《〈【「『")
CLOSING = frozenset("。，、；：！？”’）》〉】」』…—·%％℃")
_HANGS = frozenset("。，、；：")
_SQUEEZES = frozenset("。，、；：！？”’）》“‘（《")
_TOKEN = re.compile(r"[A-Za-z]+(?:[-'.&][A-Za-z0-9]+)*|\d+(?:[.,:/]\d+)*[%℃]?|……|——|\s+|.")
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


@dataclass(frozen=True)
class Composing:
    """How a room composes: kinsoku (out, in, hang, none), share of gaps at digits, what else it does."""

    kinsoku: str = "out"
    gaps: float = 0.0
    squeeze: bool = False
    wide_digits: bool = False
    split_numbers: bool = False
    indent: float = 2.0


def width_of(token: str) -> float:
    """Width in em: half for ASCII, a quarter for a gap, one for the rest.

    >>> width_of("2月"), width_of(" ")
    (1.5, 0.25)
    """
    if token == " ":
        return 0.25
    return sum(0.5 if char < "\u0080" else 1.0 for char in token)


def compose(text: str, measure: float, how: Composing, rng: random.Random) -> list[str]:
    """Lines of one paragraph, without the indent of the first.

    >>> compose("工会主席走进车间，听取意见。", 8, Composing(), random.Random(1))
    ['工会主席走进', '车间，听取意见。']
    """
    tokens = _tokens(text, how, rng)
    lines: list[str] = []
    line: list[str] = []
    room = measure - how.indent
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if line and _used(line, how) + width_of(token) > room + _grace(token, following, how):
            if _stays(token, line, room, how):
                line.append(token)
                continue
            carried = [] if how.kinsoku == "none" else _carry(line, token)
            lines.append("".join(line).strip())
            line, room = carried, measure
        if line or token != " ":
            line.append(token)
    return [text for text in [*lines, "".join(line).strip()] if text]


def _tokens(text: str, how: Composing, rng: random.Random) -> list[str]:
    """Pieces that are not broken, with gaps between digits and characters where the room sets them."""
    if how.wide_digits:
        text = text.translate(_WIDE)
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if token.isspace():
            found.append(" ")
            continue
        digits = token[0].isascii() and token[0].isdigit()
        before = found[-1] if found else ""
        beside = bool(before) and (
            _is_han(before) if digits else before[-1].isascii() and before[-1].isdigit() and _is_han(token)
        )
        if beside and rng.random() < how.gaps:
            found.append(" ")
        found += list(token) if digits and how.split_numbers else [token]
    return found


def _is_han(token: str) -> bool:
    return "\u3400" <= token[-1] <= "\u9fff"


def _used(line: list[str], how: Composing) -> float:
    used = sum(map(width_of, line))
    if how.squeeze:
        pairs = itertools.pairwise(line)
        used -= sum(0.5 for one, other in pairs if one in _SQUEEZES and other in _SQUEEZES)
    return used


def _grace(token: str, following: str, how: Composing) -> float:
    """How far a token may stand over the edge: a stop at the end takes half an em where punctuation is squeezed."""
    if how.squeeze and token in _HANGS and following not in CLOSING:
        return 0.5
    return 0.0


def _stays(token: str, line: list[str], room: float, how: Composing) -> bool:
    """True when a closing mark that does not fit is kept on the line: hung out, or pulled in by squeezing others."""
    if token not in CLOSING or how.kinsoku not in ("hang", "in"):
        return False
    over = _used(line, how) + width_of(token) - room
    if how.kinsoku == "hang":
        return token in _HANGS and over <= 1.0
    return over <= 0.5 * sum(1 for one in line if one in _SQUEEZES)


def _carry(line: list[str], token: str) -> list[str]:
    """Tokens taken off the end of a line so that none of the marks stands where it must not."""
    carried: list[str] = []
    if token in CLOSING or token in ("……", "——"):
        while len(line) > 2 and (not carried or carried[0] in CLOSING or carried[0] == " "):
            carried.insert(0, line.pop())
    while len(line) > 2 and line[-1] in OPENING:
        carried.insert(0, line.pop())
    return carried


def break_title(text: str, most: int, rng: random.Random) -> list[str]:
    """A headline, kicker or deck over lines of about one length, broken where a reader would breathe.

    >>> break_title("短标题", 12, random.Random(1))
    ['短标题']
    """
    most = max(most, len(text) // 3 + 2)
    if len(text) <= most:
        return [text]
    middle = len(text) / 2
    places = [at for at in range(4, len(text) - 3) if text[at - 1] in "，；、：？！”　 " or text[at] in "“"]
    near = [at for at in places if abs(at - middle) <= len(text) / 4]
    at = min(near, key=lambda place: abs(place - middle)) if near else _between(text, round(middle) + rng.choice((-1, 0, 1)))
    halves = (text[:at].strip(), text[at:].strip())
    return [part for half in halves for part in break_title(half, most, rng)]


def _between(text: str, at: int) -> int:
    """The next place from `at` on that parts neither a number, a Latin word nor a mark from what it closes."""
    while at < len(text) - 2 and (
        text[at] in CLOSING
        or text[at - 1] in OPENING
        or (text[at].isascii() and text[at - 1].isascii())
        or text[at - 1].isdigit()
    ):
        at += 1
    return at
