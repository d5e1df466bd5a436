"""Lines of a paragraph: a measure in em, the rules for marks at line ends, narrow digits."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bench.presses.brook.dials import Dials

NO_START = set("。，、；：？！”’）》」』】％…—·～.,;:?!)]")
NO_END = set("“‘（《「『【([")
_MARKS = set("。，、；：？！”’）》」』】“‘（《「『【")
_TOKEN = re.compile(r"[A-Za-z]+|[0-9０-９][0-9０-９.]*[0-9０-９]%?|[0-9０-９]%?|——|……|.", re.DOTALL)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGIT = re.compile(r"[0-9０-９A-Za-z]")


@dataclass
class SetLine:
    """A line as set: the piece of text that it carries, its width with no mark squeezed and the room it had, in em."""

    text: str
    width: float
    room: float


def narrow_width(text: str, dials: Dials) -> float:
    """The width of a text in em."""
    total = 0.0
    for at, char in enumerate(text):
        if ord(char) < 0x2E80 and char not in "“”‘’—…·①②③④⑤⑥⑦⑧⑨●▲■◆★▶□◎":
            total += dials.extra["half_latin"]
        elif (dials.half_marks and char in "，、；：") or (dials.squeeze and at and char in _MARKS and text[at - 1] in _MARKS):
            total += 0.5
        else:
            total += 1.0
    return total


def wrap(text: str, indent: float, measure: Callable[[int], float], dials: Dials, rng: random.Random) -> list[SetLine]:
    """The lines of a text; `measure` gives the room of each by its number from 0."""
    tokens = _TOKEN.findall(text.translate(_WIDE) if dials.digits == "wide" else text)
    lines: list[SetLine] = []
    loose = replace(dials, squeeze=False, half_marks=False)
    start = 0
    while start < len(tokens):
        room = measure(len(lines)) - (indent if not lines else 0.0)
        rule = rng.choice(("push", "pull")) if dials.kinsoku == "mixed" else dials.kinsoku
        end = _fill(tokens, start, room, dials)
        end = _mend_end(tokens, start, end, rule, rng)
        piece = "".join(tokens[start:end])
        lines.append(SetLine(piece, narrow_width(piece, loose), room))
        start = end
    return lines


def _fill(tokens: list[str], start: int, room: float, dials: Dials) -> int:
    """After the last token that fits the room."""
    end, width = start, 0.0
    while end < len(tokens):
        before = tokens[end - 1][-1] if end > start else ""
        width += narrow_width(before + tokens[end], dials) - (narrow_width(before, dials) if before else 0.0)
        width += 0.25 if before and bool(_DIGIT.match(before)) != bool(_DIGIT.match(tokens[end])) else 0.0
        if width > room + 0.01 and end > start:
            break
        end += 1
    return end


def _mend_end(tokens: list[str], start: int, end: int, rule: str, rng: random.Random) -> int:
    """The end of a line moved so that no mark stands where it must not."""
    if rule == "none" or end >= len(tokens):
        return end
    if tokens[end][0] in NO_START:
        end = _pulled(tokens, start, end, rule, rng)
    while end < len(tokens) and end - start > 2 and (tokens[end][0] in NO_START or tokens[end - 1][0] in NO_END):
        end -= 1
    return end


def _pulled(tokens: list[str], start: int, end: int, rule: str, rng: random.Random) -> int:
    """A mark taken into the line: hung beyond the measure, or where marks in the line can be squeezed for it."""
    marks = sum(token in _MARKS for token in tokens[start:end])
    room_for = {"hang": 1, "pull": min(marks // 2 + rng.choice([0, 1]), 2)}.get(rule, 0)
    taken = end
    while taken < len(tokens) and tokens[taken][0] in NO_START:
        taken += 1
    if taken - end <= room_for:
        return taken
    return end


def spaced(text: str, dials: Dials, rng: random.Random) -> str:
    """A line with the spaces that justification leaves around digits and letters, irregular from line to line."""
    if dials.digits == "wide" or rng.random() > dials.gaps:
        return text
    left, right = rng.choice([(1.0, 1.0), (1.0, 0.1), (0.5, 0.5), (0.9, 0.6)])
    text = re.sub(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])", lambda _: " " if rng.random() < left else "", text)
    return re.sub(r"(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])", lambda _: " " if rng.random() < right else "", text)
