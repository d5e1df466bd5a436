"""Lines of a text set to a measure, with the rules that a paper keeps about line starts, line ends and punctuation."""

import random
import re
from dataclasses import dataclass

NO_START = frozenset("，。、；：？！”’）》」』〉】％·…")
NO_END = frozenset("“‘（《「『〈【")
POINTS = NO_START | NO_END
_EM = 4
_TOKEN = re.compile(r"[0-9][0-9.,:%]*|[A-Za-z]+|——|……|.")
_GAP = re.compile(r"(?<=[\u3400-\u9fff”》）])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff“《（])")
_FULL = {ord(char): ord(char) + 0xFEE0 for char in "0123456789"}


@dataclass(frozen=True)
class Setter:
    """How a paper sets lines: kinsoku (push, pull, hang, none), squeezed points (no, pairs, end, all), and so on."""

    kinsoku: str
    squeeze: str
    whole_words: bool
    full_digits: bool
    gaps: float
    indent: float
    kept_indent: str


def draw_setter(rng: random.Random, level: str) -> Setter:
    """The habits of one page."""
    odd = 0.1 if level == "standard" else 0.25
    return Setter(
        rng.choices(["push", "pull", "hang", "none"], [5, 3, 1, 10 * odd])[0],
        rng.choices(["no", "pairs", "end", "all"], [4, 3, 1.5, 0.7])[0],
        rng.random() < 0.75,
        rng.random() < odd / 2,
        rng.choice([0, 0, 0.5, 0.9, 1]),
        0 if rng.random() < odd / 4 else 2,
        rng.choice(["\u3000\u3000", "    "]) if rng.random() < odd else "",
    )


def set_text(text: str, measure: float, setter: Setter, rng: random.Random, indented: bool = True) -> list[str]:
    """The printed lines of a paragraph."""
    if setter.full_digits:
        text = text.translate(_FULL)
    text = _GAP.sub(lambda _: " " if rng.random() < setter.gaps else "", text)
    tokens = _TOKEN.findall(text) if setter.whole_words else list(text)
    lines = _break(tokens, measure * _EM, setter, setter.indent * _EM if indented else 0)
    if indented and setter.indent:
        lines[0] = setter.kept_indent + lines[0]
    return lines


def _break(tokens: list[str], full: float, setter: Setter, used: float) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    for token in tokens:
        wide = _width(token, line[-1] if line else "", setter)
        if not line or used + wide <= full or _squeezes_in(token, line, used, full, setter):
            line.append(token)
            used += wide
            continue
        carried = _carried(token, line, setter)
        lines.append("".join(line[: len(line) - len(carried)]).strip())
        line = [*carried, token] if token != " " else carried
        used = sum(_width(one, "", setter) for one in line)
    return [*lines, "".join(line).strip()]


def _width(token: str, before: str, setter: Setter) -> float:
    """Quarters of an em."""
    if token in POINTS:
        squeezed = setter.squeeze == "all" or (setter.squeeze == "pairs" and before in POINTS and before)
        return 2 if squeezed else _EM
    return sum(1 if char == " " else 2 if char < "\x80" else _EM for char in token)


def _squeezes_in(token: str, line: list[str], used: float, full: float, setter: Setter) -> bool:
    """True when a point that does not fit is printed on this line all the same."""
    if token not in NO_START:
        return False
    if setter.squeeze == "end" and used + 2 <= full:
        return True
    if setter.kinsoku == "hang":
        return token in "，。、" and used <= full
    return setter.kinsoku == "pull" and used <= full and (len(line) < 2 or any(one in POINTS for one in line))


def _carried(token: str, line: list[str], setter: Setter) -> list[str]:
    """What goes over to the next line so that no point starts it and no bracket ends this one."""
    if setter.kinsoku == "none":
        return []
    at = len(line)
    if token in NO_START:
        at -= 1
        while at > 1 and line[at] in NO_START:
            at -= 1
    while at > 1 and line[at - 1] in NO_END:
        at -= 1
    return line[at:] if at > 0 and len(line) - at < 5 else []
