"""Setting of a text to a measure: lines as the print has them, under each paper's rules of line breaks."""

import random
import re
import unicodedata

from bench.presses.cape.paper import Paper

NOT_FIRST = set("，。、；：？！”’）》」』】〉…—％%·.,")
NOT_LAST = set("“‘（《「『【〈")
_SQUEEZED = set("，。、；：？！”’）》」』")
_UNIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,:/%-]*|.", re.DOTALL)


def width(text: str, digit: float) -> float:
    """Width in em; half-width characters take `digit`."""
    return sum(digit if ord(char) < 0x2000 and unicodedata.east_asian_width(char) != "W" else 1.0 for char in text)


def units_of(text: str, breaks_words: bool) -> list[str]:
    """Pieces that stay on one line: characters, and numbers and Latin words unless the paper breaks them."""
    return list(text) if breaks_words else _UNIT.findall(text)


def set_text(text: str, measure: float, paper: Paper, indent: float = 2.0) -> list[str]:
    """The lines of one paragraph; the first has `indent` em less."""
    units = units_of(text, paper.breaks_words)
    lines, at, room = [], 0, measure - indent
    while at < len(units):
        end = _fit(units, at, room, paper.digit)
        end = _kinsoku(units, at, end, paper)
        lines.append("".join(units[at:end]))
        at, room = end, measure
    return lines


def _fit(units: list[str], at: int, room: float, digit: float) -> int:
    """End of the units that fit the room; at least one."""
    used = 0.0
    for end in range(at, len(units)):
        used += width(units[end], digit)
        if used > room + 0.01 and end > at:
            return end
    return len(units)


def _kinsoku(units: list[str], at: int, end: int, paper: Paper) -> int:
    """The end moved so that no forbidden character starts the next line or ends this one."""
    if end >= len(units) or paper.kinsoku == "ignore":
        return end
    if paper.kinsoku in ("pull", "hang") and units[end] in _SQUEEZED:
        room = 2 if paper.kinsoku == "pull" else 1
        while end < len(units) and room and units[end] in _SQUEEZED:
            end, room = end + 1, room - 1
        if end >= len(units):
            return end
    elif paper.squeeze and units[end - 1] in _SQUEEZED and units[end] not in NOT_FIRST | NOT_LAST and len(units[end]) == 1:
        pressed = sum(unit in _SQUEEZED for unit in units[at:end])
        end += pressed >= 3
    back = end
    while back > at + 1 and back < len(units) and (units[back] in NOT_FIRST or units[back - 1] in NOT_LAST):
        back -= 1
    return back if back > at + 1 else end


def space_out(line: str, paper: Paper, rng: random.Random) -> str:
    """The line with the spaces that the producer puts around digits, letters or punctuation."""
    if paper.spaces == "none" or not line:
        return line
    if paper.spaces == "punctuation":
        return re.sub(r"(?<=[，。；：])(?=.)", lambda _: " " if rng.random() < 0.3 else "", line)
    share = {"irregular": 0.5, "both": 1.0, "before": 0.9}[paper.spaces]
    sides = r"(?<=[一-鿿])(?=[0-9A-Za-z])" + ("" if paper.spaces == "before" else r"|(?<=[0-9A-Za-z%])(?=[一-鿿])")
    return re.sub(sides, lambda _: " " if rng.random() < share else "", line)
