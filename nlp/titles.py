"""The titles that people have, from titles.tsv, and where one begins or ends in a text."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Title -> its kind and flags, from titles.tsv."""
    lines = Path(__file__).with_name("titles.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in rows}


@lru_cache(maxsize=1)
def title_sizes() -> tuple[int, ...]:
    """Lengths of titles, longest first."""
    return tuple(sorted({len(title) for title in titles()}, reverse=True))


def title_ending(text: str, end: int) -> str | None:
    """The longest title that ends at this offset."""
    return next((text[end - size : end] for size in title_sizes() if size <= end and text[end - size : end] in titles()), None)


def title_starting(text: str, start: int) -> str | None:
    """The longest title that starts at this offset."""
    return next((text[start : start + size] for size in title_sizes() if text[start : start + size] in titles()), None)


def title_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the titles of two characters and more in a text, those within a longer one left out.

    >>> title_spans("厨师长何语秋、程所长")
    [(0, 3), (8, 10)]
    """
    tails, spans = _tails(), list[tuple[int, int]]()
    for end in range(2, len(text) + 1):
        if text[end - 2 : end] in tails and (title := title_ending(text, end)):
            start = end - len(title)
            while spans and spans[-1][0] >= start:
                spans.pop()
            spans.append((start, end))
    return spans


@lru_cache(maxsize=1)
def _tails() -> frozenset[str]:
    return frozenset(title[-2:] for title in titles() if len(title) > 1)


def bare_title(title: str) -> str:
    """The title of the table at the end of a longer one: 书法课教师 is 教师.

    >>> bare_title("书法课教师")
    '教师'
    """
    return next((title[at:] for at in range(len(title)) if title[at:] in titles()), title)
