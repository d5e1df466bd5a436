"""The titles that people have, from titles.tsv, and where one begins or ends in a text."""

from functools import lru_cache

from nlp.link.gazetteer import read_rows, words, world


@lru_cache(maxsize=1)
def titles() -> dict[str, tuple[str, str]]:
    """Title -> its kind and flags, from titles.tsv."""
    return {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in read_rows("titles.tsv")}


@lru_cache(maxsize=1)
def _known_bodies() -> frozenset[str]:
    return frozenset(name for row in read_rows("bodies.tsv") for name in row) | set(words()["ministry"])


def well_known(name: str) -> bool:
    """Whether a name is that of a well-known body or of a country: 应|国务院 is no body."""
    return name in _known_bodies() or name in world() or name == "联合国"


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


def bare_title(title: str) -> str:
    """The title of the table at the end of a longer one: 书法课教师 is 教师.

    >>> bare_title("书法课教师")
    '教师'
    """
    return next((title[at:] for at in range(len(title)) if title[at:] in titles()), title)
