"""The titles that people have, from titles.tsv, and where one begins or ends in a text."""

from collections.abc import Iterator
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


def ends_of_titles(text: str) -> Iterator[int]:
    """Offsets just behind each title of two characters and more.

    >>> list(ends_of_titles("甲公司经理何语秋"))
    [5]
    """
    tails = _tails()
    for end in range(2, len(text) + 1):
        if text[end - 2 : end] in tails and title_ending(text, end):
            yield end


@lru_cache(maxsize=1)
def _tails() -> frozenset[str]:
    return frozenset(title[-2:] for title in titles() if len(title) > 1)


def titles_of_address(text: str) -> Iterator[int]:
    """Offsets where a title of two characters and more begins that may follow a surname: 程|所长.

    >>> list(titles_of_address("程所长说"))
    [1]
    """
    heads = _heads()
    for start in range(len(text) - 1):
        if text[start : start + 2] in heads and "a" in titles().get(title_starting(text, start) or "", ("", ""))[1]:
            yield start


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(title[:2] for title, (_, flags) in titles().items() if len(title) > 1 and "a" in flags)


def bare_title(title: str) -> str:
    """The title of the table at the end of a longer one: 书法课教师 is 教师.

    >>> bare_title("书法课教师")
    '教师'
    """
    return next((title[at:] for at in range(len(title)) if title[at:] in titles()), title)
