"""Figures that stand alone on their line within a sentence, as fonts of figures come out of some files."""

import re
from collections.abc import Iterator, Sequence

from nlp.cleaning.furniture import is_furniture
from nlp.cleaning.signs import PrintedLine

_TOP, _SHORT = 9, 12
"""Lines, and characters of a line, that a masthead has: above the text a figure is a page's number."""
_DIGITS = 3
"""Digits that a page's number may have; longer figures are read with their lines."""
_MEASURE = re.compile(
    "[%％，。、；）]|月(?:$|[0-9底初中份末，、])|[万亿余多]*(?:[元吨亩斤]|人次|公[里斤顷]|平方|立方|分钟|小时|个月|周年)|[余多][名人家个项起]"
    "|[名人家个项起岁][，。、；（]"
)
"""How a line starts whose figure stands above it."""
_CELL, _CELLS, _SECTION, _FARTHEST = 10, 6, 6, 40
"""Most characters of a cell, least figures of a table; least characters of a section's first line, most lines of a section."""
_NO_CELL = re.compile("[。！？，；]")
_FIGURE = re.compile(r"[+\-−]?[0-9][0-9.,:：%％]*$")
_FIGURE_STARTS = frozenset("0123456789+-−")
_ENDS = frozenset("。！？…”’』」）)—")
"""Above a section's figure, never above that of a page on which a sentence goes on."""
_COUNTED = re.compile("0?[1-9]$|1[0-9]$")


def is_figure_of_text(above: str, figure: str, below: str) -> bool:
    """Whether a figure alone on its line, as fonts of figures come out of some files, stands in a sentence and numbers no page.

    >>> is_figure_of_text("设计时速", "80", "公里，日均"), is_figure_of_text("昨日通车。", "80", "公里，日均")
    (True, False)
    >>> is_figure_of_text("将于今年", "12", "月"), is_figure_of_text("将于今年12月", "30", "日建成")
    (True, True)
    """
    if len(figure) > _DIGITS or not figure.isdecimal() or above[-1] in "。！？”":
        return False
    return (above[-1] == "月" and below[0] == "日") or _MEASURE.match(below) is not None


def join_figures(lines: Sequence[PrintedLine]) -> tuple[dict[int, int], list[PrintedLine]]:
    """Numbers of the lines with a figure alone in a sentence, each with that of the line below; and the lines, these joined."""
    figures: dict[int, int] = {}
    joined: list[PrintedLine] = []
    text = False  # above it stands the masthead
    for line in lines:
        long = len(line.text) > _SHORT or "，" in line.text or "。" in line.text
        text = text or len(joined) > _TOP or (long and not is_furniture(line.text))
        if text and len(joined) > 1 and is_figure_of_text(joined[-2].text, joined[-1].text, line.text):
            figure = joined.pop()
            figures[figure.number] = line.number
            printed = None if line.printed is None else figure.raw + line.printed
            joined.append(PrintedLine(line.number, figure.raw + line.raw, figure.text + line.text, figure.gap, printed))
        else:
            joined.append(line)
    return figures, joined


def broken_tables(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int]]:
    """First line and last + 1 of the tables that came out a cell a line, from their first figure to their last."""
    if sum(line.text[0] in _FIGURE_STARTS for line in lines) < _CELLS:
        return
    figures: list[int] = []
    for at in range(len(lines) + 1):
        text = lines[at].text if at < len(lines) else ""
        if text and _FIGURE.match(text):
            figures.append(at)
        elif not text or len(text) > _CELL or _NO_CELL.search(text) or is_furniture(text):
            if len(figures) >= _CELLS and len(figures) + 1 < figures[-1] - figures[0] + 1 <= 2.5 * len(figures):
                yield figures[0], figures[-1] + 1
            figures = []


def figures_of_text(lines: Sequence[PrintedLine]) -> set[int]:
    """Numbers of the lines with a figure alone that numbers no page: cells of a table, and sections counted from 1."""
    found = {line.number for first, last in broken_tables(lines) for line in lines[first:last]}
    counted: list[int] = []
    for at, line in enumerate(lines[:-1]):
        if len(line.text) > 2 or not _COUNTED.match(line.text) or line.number in found:
            continue
        number, below = int(line.text), lines[at + 1].text
        if len(below) < _SECTION or is_furniture(below) or (counted and at - counted[-1] > _FARTHEST):
            counted = []
        elif (number == 1 and at) or (number == len(counted) + 1 and counted and lines[at - 1].text[-1] in _ENDS):
            counted = [*counted[: number - 1], at]
            found |= {lines[own].number for own in counted} if number > 1 else set()
    return found
