"""The day of a page from the names of its file and folders, in the ways that people write it there."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

_PATH_DATE = re.compile(
    r"(?<!\d)((?:1[89]|20)\d\d)(?:(?:([-_.])(\d\d?)\2(\d\d?)|年(\d\d?)月(\d\d?)日?)(?!\d)"
    r"|(\d\d)(\d\d)(?:(?!\d)|(?<!18\d{6})(?=\d\d(?!\d))))"  # two digits more: the page; 18… may be seconds since 1970
)
_DATE_FOLDERS = re.compile(r"((?:1[89]|20)\d\d)(?:(?:年?/|[-_.年])(\d\d?)|(\d\d))月?/(\d\d?)日?")


def date_in_path(parts: Sequence[str], above: Sequence[str] = ()) -> date | None:
    """The first date that really exists in the names, from the file's up: 2023-02-20, 2023_2_20, 20230220, 2023年2月20日,
    2023022003 (page 03), or folders in each other, as 2023/02/20 and 2023-02/20;
    `above`: folders that can only begin such a chain.

    >>> date_in_path(["03.txt", "2023-02-20"])
    datetime.date(2023, 2, 20)
    >>> date_in_path(["03.txt", "20", "02", "2023"])
    datetime.date(2023, 2, 20)
    >>> date_in_path(["20230230.txt"]) is None
    True
    """
    names = [*parts, *above, "", ""]
    for at, part in enumerate(parts):
        if found := _date_in_name(part) or (_date_in_folders(*names[at : at + 3]) if at else None):
            return found
    return None


@lru_cache(maxsize=100_000)
def _date_in_name(name: str) -> date | None:
    dates = (real_date(*_numbers(match)) for match in _PATH_DATE.finditer(name))
    return next((found for found in dates if found), None)


@lru_cache(maxsize=10_000)
def _date_in_folders(day: str, month: str, year: str) -> date | None:
    match = _DATE_FOLDERS.fullmatch(f"{month}/{day}") or _DATE_FOLDERS.fullmatch(f"{year}/{month}/{day}")
    return real_date(*_numbers(match)) if match else None


def _numbers(match: re.Match[str]) -> list[str]:
    """Year, month and day, however they are written."""
    return [group for group in match.groups() if group and group.isdigit()]


def impossible_date(parts: Sequence[str]) -> str | None:
    """What in the names is written as a date but is none; other numbers (20239901, 2023-15-3) are none.

    >>> impossible_date(["01.txt", "2023-02-30"]), impossible_date(["20239901.txt"])
    ('2023-02-30', None)
    """
    for match in (match for part in parts for match in _PATH_DATE.finditer(part)):
        _, month, day = _numbers(match)
        plain = match[5] or (match[2] and len(month + day) == 4)
        page = match.string[match.end() :][:1].isdigit()
        if plain or (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and not page):
            return match[0]
    return None


def real_date(year: str, month: str, day: str) -> date | None:
    """The day, None when there is none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
