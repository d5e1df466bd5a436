"""Where quotations begin and end by their outer marks."""

import re

OUTER = {"“": "”", "「": "」", "『": "』"}
_STRAIGHT = re.compile('"([^"\n]*)"')


def curled(text: str) -> str:
    """A text with straight quotation marks curled, where a paragraph has an even number of them; as long as before.

    >>> curled('他说："甲。"'), curled('6.7"的屏')
    ('他说：“甲。”', '6.7"的屏')
    """
    if '"' not in text:
        return text
    return "\n".join(_STRAIGHT.sub(r"“\1”", part) if part.count('"') % 2 == 0 else part for part in text.split("\n"))


def outer_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the outermost closed quotations, marks included; a mark without its partner is no quotation.

    >>> outer_quotes("他说：“甲‘乙’。”“丙", 0, 12)
    [(3, 10)]
    """
    waiting: dict[str, list[int]] = {close: [] for close in OUTER.values()}
    pairs: list[tuple[int, int]] = []
    for at in range(start, end):
        if close := OUTER.get(text[at]):
            waiting[close].append(at)
        elif waiting.get(text[at]):
            pairs.append((waiting[text[at]].pop(), at + 1))
    found: list[tuple[int, int]] = []
    for first, last in sorted(pairs):
        if not found or first >= found[-1][1]:
            found.append((first, last))
    return found


def unclosed(text: str, start: int, end: int) -> int | None:
    """The outer mark that is open at the end of a paragraph; the next one opens with it again where the speech goes on."""
    waiting: list[int] = []
    for at in range(start, end):
        if text[at] in OUTER:
            waiting.append(at)
        elif waiting and text[at] == OUTER[text[waiting[-1]]]:
            waiting.pop()
    return waiting[0] if len(waiting) == 1 else None
