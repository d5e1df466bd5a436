"""Lines of a paragraph: characters of one em, digits and Latin of half an em, and what may not start or end a line."""

import random
import re

NO_START = "，。、；：！？）》”’…—％·」』"
NO_END = "（《“‘「『"
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%\-/@]*|……|——|.", re.DOTALL)
_BESIDE_DIGITS = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])")
_WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


def width(text: str) -> float:
    """Em that a text takes.

    >>> width("共28户")
    3.0
    """
    return sum(0.5 if char < "\u0100" and char not in "“”‘’—…·" else 1.0 for char in text)


def wrap(text: str, measure: float, indent: float, kinsoku: str) -> list[str]:
    """Lines of a paragraph; `kinsoku` is push, pull, hang, squeeze or none."""
    lines: list[str] = []
    line: list[str] = []
    room = measure - indent
    used = 0.0
    for token in _split(text, measure):
        size = width(token)
        if line and used + size > room + 0.01 and not _stays(token, line, used + size - room, kinsoku):
            rest = _pushed(line, token, kinsoku)
            lines.append("".join(line))
            line, room = rest, measure
            used = width("".join(line))
        line.append(token)
        used += size
    return [*lines, "".join(line)]


def _split(text: str, measure: float) -> list[str]:
    """Characters, and numbers and words that stay in one piece unless they are wider than a third of the line."""
    tokens: list[str] = []
    for token in _TOKEN.findall(text):
        tokens += [token] if width(token) <= max(measure / 3, 2) else list(token)
    return tokens


def _stays(token: str, line: list[str], over: float, kinsoku: str) -> bool:
    """True where a mark that may not start a line is set on the full line."""
    if token[0] not in NO_START or kinsoku in ("push", "none"):
        return False
    if kinsoku == "squeeze":
        soft = sum(mark[0] in NO_START or mark[0] in NO_END for mark in line) + 1
        return over <= min(0.5 * soft, 1.5)
    return over <= (1.01 if kinsoku == "hang" else 1.51)


def _pushed(line: list[str], token: str, kinsoku: str) -> list[str]:
    """What the line gives up to the next one, so that neither breaks the rules; taken off the line."""
    rest: list[str] = []
    if kinsoku == "none":
        return rest
    while len(line) > 2 and ((rest or [token])[0][0] in NO_START or line[-1][0] in NO_END):
        rest.insert(0, line.pop())
    return rest


def space_digits(rng: random.Random, line: str, share: float) -> str:
    """The line with spaces beside some of its digits, as justified setting leaves them."""
    if not share:
        return line
    return _BESIDE_DIGITS.sub(lambda _: " " if rng.random() < share else "", line)


def widen(text: str) -> str:
    """Digits of full width."""
    return text.translate(_WIDE)
