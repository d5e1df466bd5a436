"""Lines of a measure: text is broken as a composing system would, with the rules for punctuation that the page keeps."""

import random
import re

from bench.presses.weald.house import House

NO_START = "，。、；：？！）》”’】」』％%·"
NO_END = "（《“‘【「『"
_TOKENS = re.compile(r"[A-Za-z0-9]+(?:[.,:×+-][A-Za-z0-9]+)*%?|……|——|.")
_SINGLE = re.compile(r"……|——|.")


def width(text: str, squeeze: float = 1.0) -> float:
    """Width in em; half-width signs count half.

    >>> width("2月A")
    2.0
    """
    return sum(0.5 if ord(sign) < 0x2E80 and sign not in "“”‘’…—·×" else squeeze if sign in NO_START else 1.0 for sign in text)


def wrap(text: str, measure: float, house: House, indent: float = 2.0) -> list[str]:
    """The lines of a paragraph; the first is shorter by its indent."""
    tokens = (_SINGLE if house.break_digits else _TOKENS).findall(text)
    lines: list[list[str]] = [[]]
    room = measure - indent
    for at, token in enumerate(tokens):
        wide = width(token, house.squeeze)
        line = lines[-1]
        if wide <= room + 0.01 or not line:
            line.append(token)
            room -= wide
            continue
        if token[0] in NO_START and _fits(line, token, tokens[at + 1 : at + 2], house):
            line.append(token)
            room = 0.0
            continue
        moved = _carried(line, token, house)
        lines.append([*moved, token])
        room = measure - width("".join(lines[-1]), house.squeeze)
    return ["".join(line).strip() for line in lines if line]


def _fits(line: list[str], token: str, following: list[str], house: House) -> bool:
    """Whether a sign of punctuation may stand beyond the measure."""
    if house.kinsoku == "hang":
        return True
    if house.kinsoku != "in":
        return False
    second = bool(following) and following[0][0] in NO_START
    squeezable = sum(sign in NO_START + NO_END for sign in line)
    return squeezable >= (2 if second else 1) or token in "，。、"


def _carried(line: list[str], token: str, house: House) -> list[str]:
    """What goes over to the next line so that it does not begin, nor this one end, with the wrong sign."""
    moved: list[str] = []
    if house.kinsoku == "none":
        return moved
    if token[0] in NO_START:
        while len(line) > 1 and (not moved or moved[0][0] in NO_START):
            moved.insert(0, line.pop())
    while len(line) > 1 and line[-1] in NO_END:
        moved.insert(0, line.pop())
    return moved


_OPEN = {"“": "”", "《": "》", "（": "）", "‘": "’"}


def break_title(text: str, longest: float, rng: random.Random, known: str = "") -> list[str]:
    """A title over at most three lines, broken near the middle, not inside words that `known` repeats."""
    total = width(text)
    if total <= longest or len(text) < 8:
        return [text]
    parts = 2 if total <= 2 * longest else 3
    aim = total / parts
    tokens = _TOKENS.findall(text)
    best = min(range(2, len(tokens)), key=lambda at: _cost(tokens, at, aim, known) + rng.random() * 0.3, default=0)
    first, rest = "".join(tokens[:best]), "".join(tokens[best:])
    if not best or width(first) < 2 or width(rest) < 2:
        return [text]
    return [first.strip(), *(break_title(rest.strip(), longest, rng, known) if parts == 3 else [rest.strip()])]


_BAD_START = "们了着过员者性化度部院省市县区局厅队团平席理度次万亿元名个的"
_BAD_END = "习总主副第各最我工经政社委国全共"
_GOOD_START = "和与把将让被在为向从不是有到"


def _cost(tokens: list[str], at: int, aim: float, known: str) -> float:
    """How bad a break before a token is: far from the aim, inside brackets or a word, or before punctuation."""
    before = "".join(tokens[:at])
    cost = abs(width(before) - aim)
    if tokens[at][0] in NO_START or tokens[at - 1] in NO_END or tokens[at] in ("——", "……"):
        return cost + 50
    if any(before.count(left) > before.count(right) for left, right in _OPEN.items()):
        cost += 6
    if tokens[at - 1][-1] in "，。；：？！”》—" or " " in (tokens[at], tokens[at - 1]):
        return cost - 4
    cost += 1.5 * min(4, max(0, known.count(tokens[at - 1] + tokens[at]) - 1))
    cost += (2.5 if tokens[at] in _BAD_START else 0) + (2.5 if tokens[at - 1] in _BAD_END else 0)
    return cost + (0 if tokens[at] in _GOOD_START else 1)


def space_digits(text: str, rng: random.Random, house: House) -> str:
    """Numbers inside a line set off by spaces, as some systems let them fall out."""
    if house.digit_space <= 0:
        return text

    def put(match: re.Match[str]) -> str:
        return " " if rng.random() < house.digit_space else ""

    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])", put, text)
