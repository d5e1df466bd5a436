"""Lines of a paragraph as a composing machine breaks them; widths are counted in halves of an em."""

import random
import re

from bench.presses.bay.parts import Row, Style

CLOSERS = frozenset("。，、；：？！”’）》〉】」』％℃…—·")
OPENERS = frozenset("“‘（《〈【「『")
_MARKS = frozenset("。，、；：？！”’）》“‘（《")
_TOKENS = re.compile(r"[A-Za-z0-9.%+\-]+|[０-９．]+|——|……|\S|\s")
_PIECES = re.compile(r"——|……|\S|\s")
_WIDE = str.maketrans({code: code + 0xFEE0 for code in (*range(48, 58), *range(65, 91), *range(97, 123), ord("%"))})


def wide(text: str) -> str:
    """Text with full-width digits and letters.

    >>> wide("2月GDP")
    '２月ＧＤＰ'
    """
    return text.translate(_WIDE)


def width(token: str) -> int:
    """Halves of an em that a token takes."""
    return sum(1 if char < "\u0100" else 2 for char in token)


class Column:
    """Where an article's lines go: its measure in em, narrower beside pictures, and the number of lines set so far."""

    def __init__(self, rng: random.Random, style: Style, measure: int, dents: list[tuple[int, int, int]] | None = None) -> None:
        """Dents are first line, last line and measure there."""
        self.rng, self.style, self.measure, self.dents, self.line = rng, style, measure, dents or [], 0
        self.extra = 0

    def _room(self) -> int:
        for first, last, measure in self.dents:
            if first <= self.line <= last:
                return 2 * measure
        return 2 * (self.measure + self.extra)

    def set(self, text: str, role: str, block: int, indented: bool | None = None) -> list[Row]:
        """The rows of one paragraph or caption."""
        style = self.style
        indented = style.indented if indented is None else indented
        tokens = (_TOKENS if style.whole else _PIECES).findall(wide(text) if style.wide else text)
        rows: list[Row] = []
        at = 0
        while at < len(tokens):
            room = self._room() - (4 if indented and not rows else 0)
            end = self._end(tokens, at, room)
            line = "".join(tokens[at:end])
            short = room - width(line)
            if end < len(tokens):
                line = self._justify(line, short)
            elif style.spaces == "digits":
                line = self._justify(line, 0)
            at = end
            rows.append(Row(line, role, block, not rows, full=at < len(tokens)))
            self.line += 1
        if rows and indented and style.indent:
            rows[0].text = style.indent + rows[0].text
        return rows

    def _end(self, tokens: list[str], at: int, room: int) -> int:
        """Where the line that starts at `at` ends."""
        end, used, before = at, 0, ""
        while end < len(tokens):
            more = self._takes(tokens[end], before)
            if used + more > room and end > at:
                break
            used, before, end = used + more, tokens[end], end + 1
        if end == len(tokens):
            return end
        return self._kinsoku(tokens, at, end, used, room)

    def _takes(self, token: str, before: str) -> int:
        if self.style.squeezed and token in _MARKS and before in _MARKS:
            return 1
        return width(token)

    def _kinsoku(self, tokens: list[str], at: int, end: int, used: int, room: int) -> int:
        how = self.style.kinsoku
        if how == "none":
            return end
        how = self.rng.choice(("push", "pull", "pull")) if how == "mixed" else how
        marks = sum(token in _MARKS for token in tokens[at:end])
        rest = len(tokens) - end
        if rest <= 2 and how == "pull" and marks >= 2 and tokens[-1] in CLOSERS and self.rng.random() < 0.6:
            return len(tokens)  # no line of one character: the marks give the room
        if tokens[end][0] in CLOSERS:
            last = end
            while last < len(tokens) and tokens[last][0] in CLOSERS and last < end + 2:
                last += 1
            over = used + width("".join(tokens[end:last])) - room
            if how == "hang" or (how == "pull" and marks + 1 >= over):
                return last
            return _pushed(tokens, at, end)
        return _pushed(tokens, at, end) if tokens[end - 1] in OPENERS else end

    def _justify(self, line: str, short: int) -> str:
        how = self.style.spaces
        if how == "digits" and self.rng.random() < 0.8:
            line = re.sub(
                r"(?<=[\u3400-\u9fff])(?=\d)|(?<=\d)(?=[\u3400-\u9fff])", lambda _: " " * (self.rng.random() < 0.8), line
            )
        if how == "stretch" and short >= 2:
            gaps = range(1, len(line))
            chosen = set(gaps) if self.rng.random() < 0.4 else {self.rng.choice(gaps) for _ in range(3)} if gaps else set()
            line = "".join((" " if at in chosen else "") + char for at, char in enumerate(line))
        return line.strip(" ")


def _pushed(tokens: list[str], at: int, end: int) -> int:
    """One glyph earlier, and more while that is no good place."""
    new = end - 1
    while new > at + 1 and (tokens[new][0] in CLOSERS or tokens[new - 1] in OPENERS):
        new -= 1
    return new if new > at else end
