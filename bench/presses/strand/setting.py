"""Sets paragraphs into lines: measures that may change at a line, kinsoku, squeezed and stretched lines."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from bench.presses.strand.glyphs import (
    CLOSING,
    HANGING,
    NO_END,
    NO_START,
    OPENING,
    SENTENCE_END,
    Measured,
    Rules,
    is_narrow,
    measure_text,
)

INDENT = 2.0
_INDENTS = {"dropped": "", "ideographic": "　　", "spaces": "    ", "space": " "}


@dataclass
class SetLine:
    """One line as it prints: text, its own measure (less the indent), and how wide it looks by counting glyphs."""

    text: str
    measure: float
    looks: float
    is_last: bool = False
    indent: bool = False


def looks(text: str) -> float:
    """Em that a reader of bare text counts: one a character, half a digit or letter."""
    return sum(0.5 if is_narrow(char) else 1.0 for char in text if char not in " 　")


class Setter:
    """Breaks one paragraph; `measure_of` tells the measure of each line of the story by its number."""

    def __init__(self, text: str, rules: Rules, slack: float = 0.0, strict: bool = True) -> None:
        """`slack` em are left empty in each line, to move a break that would mislead."""
        self.measured: Measured = measure_text(text, rules)
        self.text, self.rules, self.slack, self.strict = text, rules, slack, strict
        self.sums, self.room = [0.0], [0.0]
        for width, gap, give in zip(self.measured.widths, self.measured.gaps, self.measured.give, strict=True):
            self.sums.append(self.sums[-1] + width + gap)
            self.room.append(self.room[-1] + give + gap * 0.4)

    def width(self, first: int, end: int) -> float:
        """Natural width of a line."""
        total = self.sums[end] - self.sums[first] - self.measured.gaps[first]
        if "start" in self.rules.squeeze and self.text[first] in OPENING and self.measured.widths[first] == 1:
            total -= 0.5
        if "end" in self.rules.squeeze and self.text[end - 1] in CLOSING and self.measured.widths[end - 1] == 1:
            total -= 0.5
        return total

    def is_legal(self, at: int) -> bool:
        """True where a line may end before the character."""
        if at >= len(self.text):
            return True
        piece = self.measured.piece
        if piece[at] and piece[at] == piece[at - 1]:
            return False
        if self.rules.kinsoku == "none":
            return True
        return self.text[at] not in NO_START and self.text[at - 1] not in NO_END

    def next_break(self, first: int, measure: float) -> int:
        """The end of the line that starts at `first`."""
        measure -= self.slack
        end = first + 1
        while end < len(self.text) and self.width(first, end + 1) <= measure + 1e-6:
            end += 1
        return end if end >= len(self.text) else self._mended(first, end, measure)

    def _mended(self, first: int, end: int, measure: float) -> int:
        legal = self.is_legal(end)
        ahead = self._pushed_in(first, end, measure)
        if legal:
            return ahead if self.rules.tight and ahead == end + 1 else end
        if self.rules.kinsoku == "hang" and self.text[end] in HANGING and self.is_legal(end + 1):
            return end + 1
        back = self._pushed_out(first, end, measure)
        chosen = (ahead or back) if self.rules.kinsoku == "in" else (back or ahead)
        return chosen or end

    def _pushed_in(self, first: int, end: int, measure: float) -> int:
        for place in range(end + 1, min(end + 3, len(self.text)) + 1):
            if self.width(first, place) - (self.room[place] - self.room[first]) > measure:
                return 0
            if self.is_legal(place):
                return place
        return 0

    def _pushed_out(self, first: int, end: int, measure: float) -> int:
        for place in range(end - 1, first, -1):
            if self.width(first, place) < measure * 0.6:
                return 0
            if self.is_legal(place):
                misleads = self.text[place - 1] in SENTENCE_END + "”" and looks(self.text[first:place]) < measure - 1.6
                return 0 if misleads and self.strict else place
        return 0

    def lines(self, measure_of: Callable[[int], float], number: int, indent: bool, rng: random.Random) -> list[SetLine]:
        """All lines; the first is the story's line `number`."""
        found: list[SetLine] = []
        first = 0
        while first < len(self.text):
            hanging = INDENT if indent and not found else 0.0
            measure = measure_of(number + len(found)) - hanging
            end = self.next_break(first, measure)
            found.append(self._line(first, end, measure, rng))
            first = end
            while first < len(self.text) and self.text[first] == " ":
                first += 1
        found[-1].is_last = True
        if indent:
            found[0].indent = True
            found[0].text = _INDENTS[self.rules.indent] + found[0].text
        return found

    def _line(self, first: int, end: int, measure: float, rng: random.Random) -> SetLine:
        text = self.text[first:end]
        spare = 0.0 if end == len(self.text) else measure - self.width(first, end)
        stretch = spare / max(len(text) - 1, 1)
        gaps = self.measured.gaps[first:end]
        reported = self.rules.reported
        shown = [
            (" " if at and gap and gap + stretch + rng.uniform(-0.02, 0.02) >= reported else "") + char
            for at, (gap, char) in enumerate(zip(gaps, text, strict=True))
        ]
        return SetLine("".join(shown).rstrip(), measure, looks(text))


def set_blocks(
    texts: list[tuple[str, bool]], rules: Rules, measure_of: Callable[[int], float], rng: random.Random
) -> list[list[SetLine]]:
    """Lines of each block of a story (text, whether its first line is indented); breaks that mislead are moved."""
    found: list[list[SetLine]] = []
    number = 0
    for at, (text, indent) in enumerate(texts):
        after = texts[at + 1][0] if at + 1 < len(texts) else ""
        was_full = bool(found) and _is_full(found[-1])
        tries: list[tuple[int, list[SetLine]]] = []
        for slack in (0.0, 0.5, 1.0, -0.5, 1.5):
            lines = Setter(text, rules, slack).lines(measure_of, number, indent, rng)
            faults = _misleading(lines, after, rules, measure_of(number + len(lines)), was_full)
            tries.append((faults, lines))
            if not faults:
                break
        found.append(min(tries, key=lambda pair: pair[0])[1])
        number += len(found[-1])
    return found


def _is_full(lines: list[SetLine]) -> bool:
    return lines[-1].looks > lines[-1].measure - 1.6


def _misleading(lines: list[SetLine], after: str, rules: Rules, next_measure: float, was_full: bool) -> int:
    """Counts lines that end a sentence and stop short inside the paragraph, and a full last line before what looks alike."""
    inside = sum(line.text[-1] in SENTENCE_END + "”" and line.looks < line.measure - 1.4 for line in lines[:-1])
    for line, after_line in pairwise(lines):
        changes_measure = line.measure + (INDENT if line.indent else 0) != after_line.measure
        inside += changes_measure and line.text[-1] in SENTENCE_END + "”"
    if rules.indent in ("ideographic", "spaces"):
        return inside
    inside += was_full and lines[0].indent and lines[0].looks > lines[0].measure + 0.9
    if not after or not _is_full(lines):
        return inside
    changes = len(lines) > 1 and lines[-1].measure != next_measure
    return inside + 2 * (changes or looks(after) < next_measure - 1.6)
