"""Text poured into columns: lines broken to the measure that holds where they fall, by the paper's rules of kinsoku."""

import random
import re
from collections.abc import Callable

_TOKEN = re.compile(r"[A-Za-z0-9.%℃+\-]+|.", re.DOTALL)
_NO_START = frozenset("。，、；：？！”’）》〉】」』％%…—～∶·℃")
_NO_END = frozenset("“‘（《〈【「『")
_MARKS = "。”，”！”？”：“，“”，”。”（》（）。》，》、”、）、），。（；“"
_PAIRS = frozenset(one + other for one, other in zip(_MARKS[::2], _MARKS[1::2], strict=True))
Token = tuple[str, float]


class Compositor:
    """Breaks paragraphs into lines the way one paper does."""

    def __init__(self, rng: random.Random, kinsoku: str, spaces: str, digits: str) -> None:
        """`kinsoku`: push, pull, hang or none; `spaces` around digits: none, some, always; `digits`: half or full."""
        self._rng, self._kinsoku, self._spaces, self._digits = rng, kinsoku, spaces, digits
        self._squeeze = kinsoku == "pull" or rng.random() < 0.3

    def lines(self, text: str, measure_of: Callable[[int], float], first: int, indent: float) -> list[str]:
        """The lines of a paragraph; line number `first` is its first, shorter by `indent` em."""
        tokens = self._tokens(text)
        lines: list[list[Token]] = []
        line: list[Token] = []
        width, limit = 0.0, measure_of(first) - indent
        for at, token in enumerate(tokens):
            gap = 0.5 if self._squeeze and line and line[-1][0] + token[0] in _PAIRS else 0.0
            if width + token[1] - gap > limit + 0.05 and line and not self._fits(line, token, width - gap - limit, tokens, at):
                line, rest = self._break(line, token)
                lines.append(line)
                line = rest
                width, gap = sum(part[1] for part in line), 0.0
                limit = measure_of(first + len(lines))
            line.append(token)
            width += token[1] - gap
        lines.append(line)
        return ["".join(part[0] for part in line).rstrip(" ") for line in lines]

    def _fits(self, line: list[Token], token: Token, over: float, tokens: list[Token], at: int) -> bool:
        """True when a mark may be squeezed in or hang beyond the measure."""
        if token[0] not in _NO_START or over > 0.55:
            return False
        if self._kinsoku == "hang":
            return token[0] in "。，、" and line[-1][0] not in "。，、"
        if self._kinsoku != "pull":
            return False
        room = 0.5 * sum(part[0] in "。，、；：”“）（《》" for part in line)
        return room >= over + token[1] and not (at + 1 < len(tokens) and tokens[at + 1][0] in _NO_START)

    def _break(self, line: list[Token], token: Token) -> tuple[list[Token], list[Token]]:
        """The line, and what moves to the next with the token."""
        cut = len(line)
        if self._kinsoku != "none":
            if token[0] in _NO_START:
                cut -= 1
                while cut > 1 and line[cut][0] in _NO_START:
                    cut -= 1
            while cut > 1 and line[cut - 1][0] in _NO_END:
                cut -= 1
            if cut < len(line) - 3 or cut < 1:
                cut = len(line)
        rest = [part for part in line[cut:] if part[0] != " "]
        return line[:cut], rest

    def _tokens(self, text: str) -> list[Token]:
        found: list[Token] = []
        for part in _TOKEN.findall(text):
            if part == " ":
                found.append((part, 0.5))
            elif not part[0].isascii():
                found.append((part, 1.0))
            else:
                found += self._ascii(part, bool(found))
        return found

    def _ascii(self, part: str, inside: bool) -> list[Token]:
        """Digits and Latin: half-width and kept together, or full-width; with spaces around when the paper sets them."""
        if self._digits == "full" and part.isdigit():
            return [("".join(chr(ord(char) + 0xFEE0) for char in part), float(len(part)))]
        tokens: list[Token] = [(part, 0.5 * len(part))]
        if self._kinsoku == "none" and len(part) > 2:
            tokens = [(char, 0.5) for char in part]
        if self._spaces == "none" or not part[0].isdigit():
            return tokens
        before = inside and (self._spaces == "always" or self._rng.random() < 0.6)
        after = self._spaces == "always" or self._rng.random() < 0.5
        return [*([(" ", 0.25)] if before else []), *tokens, *([(" ", 0.25)] if after else [])]
