"""Text to lines of a measure: what stands in a line, what line-breaking rules push or pull."""

import random
import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[A-Za-z0-9.,%:/+-]*[A-Za-z0-9%]|——|……|.")
_CLOSE = set("，。、；：！？”’）》〉】％…")
_OPEN = set("“‘（《〈【")
_HANGING = set("，。、")


@dataclass(frozen=True)
class Rules:
    """How a paper breaks lines. `kinsoku` is push, pull, hang, mixed or none; `squeeze` narrows marks that meet."""

    kinsoku: str = "mixed"
    squeeze: bool = True
    half_marks: bool = False
    spaced: float = 0.0
    splits_numbers: bool = False
    wide_digits: bool = False


def width(text: str) -> float:
    """Width in em: Latin letters and digits half an em.

    >>> width("共28户")
    3.0
    """
    return sum(0.5 if char < "\u0100" else 1.0 for char in text)


def spaced(text: str, rules: Rules, rng: random.Random) -> str:
    """Text with spaces around some of its numbers, or with full-width digits, as extraction leaves them."""
    if rules.wide_digits:
        text = re.sub(r"[0-9]", lambda match: chr(ord(match[0]) + 0xFEE0), text)
    if not rules.spaced:
        return text
    gap = r"(?<=[\u3400-\u9fff])(?=[0-9A-Z])|(?<=[0-9%])(?=[\u3400-\u9fff])"
    return re.sub(gap, lambda _: " " if rng.random() < rules.spaced else "", text)


def wrap(text: str, measures: list[float], rules: Rules, rng: random.Random, indent: float = 2.0) -> list[str]:
    """The lines of a paragraph; `measures` are those of its lines, the last of them holds for all that follow."""
    lines: list[list[str]] = [[]]
    used = indent
    for token in _tokens(text, rules):
        room = measures[min(len(lines), len(measures)) - 1]
        wide = _wide(token, lines[-1], rules)
        if (
            used + wide <= room + 0.26
            or not lines[-1]
            or token == " "
            or _fits(token, used + wide - room, lines[-1], rules, rng)
        ):
            lines[-1].append(token)
            used += wide
            continue
        carried = _carried(token, lines[-1], rules)
        lines.append([*carried, token])
        used = sum(_wide(one, [], rules) for one in lines[-1])
    return [line for line in ("".join(tokens).strip(" ") for tokens in lines) if line]


def _tokens(text: str, rules: Rules) -> list[str]:
    tokens = _TOKEN.findall(text)
    if rules.splits_numbers:
        return [char for token in tokens for char in (token if token[0] < "\u0100" else [token])]
    return tokens


def _wide(token: str, before: list[str], rules: Rules) -> float:
    if token == " ":
        return 0.25
    marks = token in _CLOSE or token in _OPEN
    if marks and rules.half_marks:
        return 0.5
    if marks and rules.squeeze and before and (before[-1] in _CLOSE or before[-1] in _OPEN):
        return 0.5
    return width(token)


def _fits(token: str, over: float, line: list[str], rules: Rules, rng: random.Random) -> bool:
    """True when a mark that may not begin a line is taken into this one."""
    if token not in _CLOSE or rules.kinsoku in ("none", "push") or over > 1.01:
        return False
    if rules.kinsoku == "hang":
        return token in _HANGING
    marks = sum(one in _CLOSE or one in _OPEN for one in line)
    return marks > 0 and (rules.kinsoku == "pull" or rng.random() < 0.6)


def _carried(token: str, line: list[str], rules: Rules) -> list[str]:
    """What goes to the next line with the token, taken off the end of this one."""
    carried: list[str] = []
    if rules.kinsoku == "none":
        return carried
    first = token
    while len(line) > 3 and (first in _CLOSE or line[-1] in _OPEN or line[-1] == " "):
        first = line.pop()
        carried.insert(0, first)
    return carried
