"""Text into lines of a measure, as a layout program composes it."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_HALVES = set("。，、；：？！“”‘’（）《》〈〉【】「」『』")
_NO_START = set("。，、；：？！”’）》〉】」』％%·—…℃")
_NO_END = set("“‘（《〈【「『")
_RUN = re.compile(r"——|……|[0-9A-Za-z][0-9A-Za-z.%+/@-]*|.", re.DOTALL)


@dataclass
class Composer:
    """How a page breaks its lines: `kinsoku` is pull, push, hang or none; widths are in em."""

    kinsoku: str = "pull"
    latin: float = 0.5
    half_end: bool = True
    half_pairs: bool = False
    break_runs: bool = False

    def width(self, text: str) -> float:
        """The set width of some text."""
        wide = sum(self.latin if char < "\u2000" and char != "·" else 1.0 for char in text)
        if self.half_pairs:
            wide -= 0.5 * sum(one in _HALVES and two in _HALVES for one, two in pairwise(text))
        return wide

    def wrap(self, text: str, limit: Callable[[int], float]) -> list[str]:
        """Lines, where `limit` tells the width of the first, second … line."""
        glyphs = list(text) if self.break_runs else _RUN.findall(text)
        lines: list[str] = []
        while glyphs:
            count = self._fit(glyphs, limit(len(lines)))
            lines.append("".join(glyphs[:count]))
            del glyphs[:count]
            while glyphs and glyphs[0] == " ":
                del glyphs[0]
        return lines

    def _fit(self, glyphs: list[str], limit: float) -> int:
        """How many of the glyphs stand on the next line."""
        before, used, count = "", 0.0, 0
        while count < len(glyphs):
            glyph = glyphs[count]
            used += self.width(glyph) - (0.5 if self.half_pairs and before in _HALVES and glyph in _HALVES else 0.0)
            if used - (0.5 if self.half_end and glyph in _HALVES else 0.0) > limit + 1e-6:
                break
            before, count = glyph, count + 1
        if count >= len(glyphs):
            return count
        return self._moved(glyphs, max(count, 1), limit) if self.kinsoku != "none" else max(count, 1)

    def _moved(self, glyphs: list[str], count: int, limit: float) -> int:
        """The break moved so that no line starts or ends with what may not stand there."""
        mark = glyphs[count]
        line = "".join(glyphs[: count + 1])
        if mark in _NO_START and mark in _HALVES:
            room = 0.5 * sum(char in _HALVES for char in line)
            if self.kinsoku == "pull" and self.width(line) - min(room, 1.5) <= limit and not self._forbidden(glyphs, count + 1):
                return count + 1
            if self.kinsoku == "hang" and mark in "。，、；" and not self._forbidden(glyphs, count + 1):
                return count + 1
        moved = count
        while moved > max(1, count - 4) and self._forbidden(glyphs, moved):
            moved -= 1
        return count if self._forbidden(glyphs, moved) else moved

    @staticmethod
    def _forbidden(glyphs: list[str], at: int) -> bool:
        return at < len(glyphs) and (glyphs[at][0] in _NO_START or glyphs[at - 1] in _NO_END)


def spaced(text: str, rng: random.Random, share: float) -> str:
    """The text with typesetter's spaces at some of the borders of digits."""

    def edge(match: re.Match[str]) -> str:
        return match[0] + " " if rng.random() < share else match[0]

    text = re.sub(r"[\u4e00-\u9fff](?=[0-9])", edge, text)
    return re.sub(r"[0-9](?=[\u4e00-\u9fff])", edge, text)
