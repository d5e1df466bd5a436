"""Breaking a text into lines of a measure, as a typesetter's rules allow or as a careless one leaves it."""

import re
from dataclasses import dataclass

NO_START = "，。、；：！？”’）》〉】」』…—％·.%"
NO_END = "“‘（《〈【「『"
_HALF_AFTER = "，。、；：！？”’）》】"
_TOKEN = re.compile(r"[A-Za-z0-9０-９]+(?:[.,:/+-][A-Za-z0-9０-９]+)*%?|……|——|.", re.DOTALL)


@dataclass(frozen=True)
class Rules:
    """How a paper breaks lines: push (out), pull (in), hang or none; marks squeezed, words whole, air around digits in em."""

    kinsoku: str = "push"
    squeeze: bool = True
    whole_words: bool = True
    air: float = 0.0


def width(token: str) -> float:
    """Width of a token in em: half for ASCII, one for the rest.

    >>> width("28户")
    2.0
    """
    return sum(0.5 if char.isascii() else 1.0 for char in token)


def tokens_of(text: str, whole_words: bool) -> list[str]:
    """Pieces that are not broken: words and numbers (if so ruled), doubled dashes, single characters."""
    tokens = _TOKEN.findall(text)
    if whole_words:
        return [part for token in tokens for part in ([token] if width(token) <= 7 else list(token))]
    return [char for token in tokens for char in ([token] if token[0] in "…—" else list(token))]


def set_lines(text: str, measure: float, indent: float, rules: Rules) -> list[str]:
    """The lines of a paragraph at a measure of so many em, the first shorter by the indent.

    >>> set_lines("村里的路修通了，人们都很高兴。", 8, 2, Rules())
    ['村里的路修通', '了，人们都很高', '兴。']
    """
    lines: list[str] = []
    line: list[str] = []
    used = indent
    for token in tokens_of(text, rules.whole_words):
        taken = _taken(line, token, rules)
        if used + taken <= measure + 0.01 or (line and _may_overhang(token, used + taken - measure, rules)):
            line.append(token)
            used += taken
            continue
        kept, carried = _broken(line, token, rules)
        lines.append("".join(kept))
        line = [*carried, token]
        used = sum(width(part) for part in line)
    return [part for part in [*lines, "".join(line)] if part.strip()]


def _taken(line: list[str], token: str, rules: Rules) -> float:
    """Room that a token takes behind a line."""
    taken = width(token)
    if not line:
        return taken
    if rules.squeeze and line[-1][-1] in _HALF_AFTER and token[0] in NO_START + NO_END:
        taken -= 0.5
    if rules.air and (line[-1][-1].isdigit() or token[0].isdigit()) and line[-1][-1] not in NO_START + NO_END:
        taken += rules.air
    return taken


def _may_overhang(token: str, over: float, rules: Rules) -> bool:
    """A closing mark that would begin the next line may stand a little beyond the measure."""
    if token[0] not in NO_START or token in ("……", "——"):
        return False
    return {"hang": over <= 1.0, "pull": over <= 1.0, "push": rules.squeeze and over <= 0.5}.get(rules.kinsoku, False)


def _broken(line: list[str], token: str, rules: Rules) -> tuple[list[str], list[str]]:
    """What stays on the line and what goes to the next with the token."""
    if rules.kinsoku == "none":
        return line, []
    at = len(line)
    following = token
    while at > max(1, len(line) - 4) and (following[0] in NO_START or line[at - 1][-1] in NO_END):
        at -= 1
        following = line[at]
    if following[0] in NO_START or at == 0:
        return line, []
    return line[:at], line[at:]
