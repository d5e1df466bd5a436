"""Lines of a measure: how FeiTeng, QuarkXPress, InDesign and Word break Chinese text."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

NO_START = "，。、；：？！”’）》」』】〉…—％%·"
NO_END = "“‘（《「『【〈"
_TOKEN = re.compile(r"[A-Za-z]+|[0-9][0-9.,:]*[0-9]%?|[0-9]%?|——|……|\s+|.", re.S)


@dataclass
class Rules:
    """A page's habits: kinsoku push, pull, hang or none; whether digits part; width of punctuation and of digits."""

    kinsoku: str = "push"
    split_digits: bool = False
    squeeze: str = "none"
    digit: float = 0.5


def width_of(token: str, before: str, rules: Rules) -> float:
    """Width in em; a mark after a mark is half as wide where the page squeezes."""
    if token[0].isascii():
        return len(token) * rules.digit if not token.isspace() else 0.25
    if token in NO_START + NO_END:
        if rules.squeeze == "all" and token not in "。？！…—":
            return 0.5
        if rules.squeeze == "pairs" and before and before in NO_START + NO_END:
            return 0.5
    return float(len(token))


def set_lines(text: str, measure: Callable[[int], float], first: float, rules: Rules) -> list[str]:
    """The text in lines, each to the measure of its number, the first shorter by `first` em."""
    tokens: list[str] = _TOKEN.findall(text)
    if rules.split_digits:
        tokens = [part for token in tokens for part in (list(token) if token[0].isdigit() else [token])]
    lines: list[list[str]] = [[]]
    room, before = measure(0) - first, ""
    for token in tokens:
        wide = width_of(token, before, rules)
        if lines[-1] and wide > room + 1e-6 and not _stays(token, lines[-1], room, rules):
            lines.append([] if token.isspace() else _pushed(token, lines[-1], rules))
            room = measure(len(lines) - 1) - sum(width_of(one, "", rules) for one in lines[-1])
        if token.isspace() and not lines[-1]:
            continue
        lines[-1].append(token)
        room -= wide
        before = token
    return ["".join(line).strip() for line in lines if line]


def _stays(token: str, line: list[str], room: float, rules: Rules) -> bool:
    """True for a mark that hangs over the edge or is pulled in by squeezing others."""
    if token not in NO_START or room <= -1:
        return False
    if rules.kinsoku == "hang":
        return token in "，。、；：" and line[-1] not in NO_START
    return rules.kinsoku == "pull" and any(one in NO_START + NO_END for one in line)


def _pushed(token: str, line: list[str], rules: Rules) -> list[str]:
    """What leaves the full line for the next one, before the token: what may not end, or a glyph for what may not start."""
    if rules.kinsoku == "none":
        return []
    moved: list[str] = []
    if token in NO_START or token in ("——", "……"):
        while len(line) > 2 and len(moved) < 3 and (not moved or moved[0] in NO_START):
            moved.insert(0, line.pop())
    while len(line) > 2 and line[-1] in NO_END:
        moved.insert(0, line.pop())
    return moved


def spaced(line: str, rng: random.Random, share: float) -> str:
    """The line with spaces around its digits, here and there as extraction leaves them."""

    def wide(match: re.Match[str]) -> str:
        return match[0] if rng.random() >= share else f" {match[0]} " if rng.random() < 0.6 else f"{match[0]} "

    return re.sub(r"(?<=[\u3400-\u9fff])[0-9][0-9.]*(?=[\u3400-\u9fff])", wide, line) if share else line
