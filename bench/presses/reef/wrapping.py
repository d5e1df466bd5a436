"""Lines of a measure, under the rules of the page for marks at the ends of lines."""

import re

NO_START = frozenset("。，、；：？！）》”’』」】〉…·％%℃")
NO_END = frozenset("（《“‘『「【〈")
_MARKS = frozenset("。，、；：？！）》”’（《“‘")
_PIECES = re.compile(r"[0-9A-Za-z.%+\-]+|.")


def width(text: str) -> float:
    """Width in em: ASCII takes half.

    >>> width("2月15日")
    3.5
    """
    return sum(0.5 if char < "\x7f" else 1.0 for char in text)


def wrap(text: str, measure: float, first: float, rule: str) -> list[str]:
    """Lines of at most `measure` em, the first of `first`; rule: push, pull, hang, none.

    >>> wrap("今天上午，天气很好。", 4, 4, "push")
    ['今天上', '午，天气', '很好。']
    """
    pieces = _PIECES.findall(text)
    wide = [width(piece) for piece in pieces]
    lines, start, room = [], 0, first
    while start < len(pieces):
        end, used = start, 0.0
        while end < len(pieces) and used + wide[end] <= room:
            used += wide[end]
            end += 1
        end = max(end, start + 1)
        if end < len(pieces) and rule != "none":
            end = _legal(pieces, start, end, rule)
        lines.append("".join(pieces[start:end]).strip())
        start, room = end, measure
    return [line for line in lines if line]


def _legal(pieces: list[str], start: int, end: int, rule: str) -> int:
    """Where the line may end, near `end`."""
    if pieces[end] in NO_START:
        squeezed = rule == "pull" and sum(piece in _MARKS for piece in pieces[start:end]) > 1
        if (rule == "hang" and pieces[end] in "。，、") or squeezed:
            end += 1
            if end < len(pieces) and pieces[end] in NO_START:
                end += 1
            return end
        while end > start + 2 and end < len(pieces) and pieces[end] in NO_START:
            end -= 1
    while end > start + 2 and pieces[end - 1] in NO_END:
        end -= 1
    return end
