"""Text to lines of a measure, by the line-breaking rules of a paper."""

import random
import re
from dataclasses import dataclass

NO_START = frozenset("。，、；：？！”’）》】」』…—％%·～")
NO_END = frozenset("“‘（《【「『")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[.:/@,\-·][A-Za-z0-9]+)*%?|[０-９]+(?:．[０-９]+)?％?|……|——|\s+|.")


def width(text: str) -> float:
    """Width in em: ASCII takes half of one.

    >>> width("5个月")
    2.5
    """
    return sum(0.5 if char < "\u0080" else 1.0 for char in text)


@dataclass(frozen=True)
class Rules:
    """How lines end: kinsoku (push, pull, hang, none), pairs of marks squeezed, share of lines with a character too many."""

    kinsoku: str = "push"
    squeezed: bool = False
    tight: float = 0.0


def break_text(rng: random.Random, text: str, measure: int, indent: float, rules: Rules) -> list[str]:
    """Lines of a paragraph; the first has `indent` em less."""
    rule = rules.kinsoku
    lines: list[str] = []
    line: list[str] = []
    room = measure - indent
    for token in _tokens(text, measure, rule):
        if _fits(line, token, room, rules.squeezed) or _hangs(line, token, room, rule):
            line.append(token)
            continue
        rest = _carried(line, token, rule)
        lines.append("".join(line).rstrip(" 　"))
        line = [*rest, token] if token.strip() or rest else []
        room = measure + (1 if rng.random() < rules.tight else 0)
    return [*lines, "".join(line)] if "".join(line).strip() else lines


def _tokens(text: str, measure: int, rule: str) -> list[str]:
    if rule == "none":
        return list(text)
    found: list[str] = []
    for token in _TOKEN.findall(text):
        found.extend(token if width(token) > measure / 2 else [token])
    return found


def _fits(line: list[str], token: str, room: float, squeezed: bool) -> bool:
    if not line:
        return True
    text = "".join(line) + token
    saved = 0.5 * len(re.findall(r"[。，、；：？！”’）》][“‘（《”]", text)) if squeezed else 0.0
    return width(text) - saved <= room


def _hangs(line: list[str], token: str, room: float, rule: str) -> bool:
    """True when a mark that may not start a line is drawn in or hung out."""
    over = width("".join(line)) + width(token) - room
    if rule == "pull":
        return token[0] in NO_START and over <= 1
    return rule == "hang" and token in ("。", "，", "、") and over <= 1


def _carried(line: list[str], token: str, rule: str) -> list[str]:
    """What goes down to the next line together with the token."""
    rest: list[str] = []
    if rule == "none":
        return rest
    while len(line) > 1 and ((rest or [token])[0][0] in NO_START or line[-1] in NO_END) and len(rest) < 4:
        rest.insert(0, line.pop())
    return rest


def space_digits(rng: random.Random, line: str, share: float) -> str:
    """Thin spaces between digits and characters, as extraction gives them."""
    if not share or not re.search(r"[0-9A-Za-z]", line):
        return line
    parts = re.split(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])", line)
    return parts[0] + "".join((" " if rng.random() < share else "") + part for part in parts[1:])


def widen(text: str, how: str) -> str:
    """Digits full-width: all of them, or years alone."""
    if how == "wide":
        return re.sub(r"[0-9%]", lambda match: chr(ord(match[0]) + 0xFEE0), text)
    if how == "wide years":
        return re.sub(r"[0-9]{4}(?=年)", lambda match: "".join(chr(ord(char) + 0xFEE0) for char in match[0]), text)
    return text
