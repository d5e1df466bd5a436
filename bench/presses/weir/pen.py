"""A pen writes invented text: wordings of a kind, joined from parts, with people, places and numbers drawn anew."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("wording")
_SLOT = re.compile(r"\{(@?)(\w+)\}")
_NUMBERS = {
    "n": (2, 9),
    "nn": (11, 98),
    "nnn": (102, 998),
    "nnnn": (1020, 9980),
    "nnnnn": (10_200, 99_800),
    "m": (1, 12),
    "d": (1, 28),
    "h": (7, 21),
    "age": (56, 97),
    "year": (2011, 2025),
    "year0": (1956, 1998),
}


@cache
def wordings() -> dict[str, list[str]]:
    """All wordings by kind; a kind of a single line with spaces is a list of words."""
    found: dict[str, list[str]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        rows: list[str] = []
        for row in path.read_text(encoding="utf-8").splitlines():
            if row.startswith("@"):
                rows = found.setdefault(row[1:], [])
            elif row and not row.startswith("#"):
                rows.append(row)
    return {key: rows[0].split() if len(rows) == 1 else rows for key, rows in found.items()}


class Pen:
    """Writes for one piece: a slot with @ keeps its first value, so that a title and its text name the same."""

    def __init__(self, rng: random.Random) -> None:
        """A pen that has kept nothing yet."""
        self.rng = rng
        self.kept: dict[str, str] = {}

    def fill(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(self._slot, text)

    def say(self, key: str) -> str:
        """One filled wording of a kind."""
        return self.fill(self.rng.choice(wordings()[key]))

    def several(self, key: str, count: int) -> list[str]:
        """Some different wordings of a kind, filled, in any order; fewer where there are no more."""
        rows = wordings()[key]
        return [self.fill(row) for row in self.rng.sample(rows, min(count, len(rows)))]

    def _slot(self, found: re.Match[str]) -> str:
        kept, key = found.groups()
        if not kept:
            return self._draw(key)
        if key not in self.kept:
            self.kept[key] = self._draw(key)
        return self.kept[key]

    def _draw(self, key: str) -> str:
        if key in _NUMBERS:
            return str(self.rng.randint(*_NUMBERS[key]))
        made = _MADE.get(key)
        return made(self.rng) if made else self.say(key)


def person(rng: random.Random) -> str:
    """A name, mostly of three characters, now and then of four with a double surname."""
    words = wordings()
    given = rng.sample(words["given"], 1 if rng.random() < 0.24 else 2)
    return rng.choice(words["surname"]) + "".join(given)


def spaced(name: str, gap: str = " ") -> str:
    """A name of two characters as wide as one of three.

    >>> spaced("李秀"), spaced("李秀兰")
    ('李 秀', '李秀兰')
    """
    return gap.join(name) if len(name) == 2 else name


def _phone(rng: random.Random) -> str:
    area = rng.choice(("", "", f"0{rng.randint(310, 998)}-", f"（0{rng.randint(310, 998)}）"))
    return f"{area}{rng.randint(2_000_000, 8_999_999)}"


def _guest(rng: random.Random) -> str:
    return person(rng)


def _tens(rng: random.Random) -> str:
    return str(rng.randint(3, 6) * 10)


_MADE: dict[str, Callable[[random.Random], str]] = {
    "name": person,
    "guest": _guest,
    "phone": _phone,
    "n0": _tens,
    "code": lambda rng: str(rng.randint(10**9, 10 ** rng.randint(11, 14))),
    "mobile": lambda rng: f"1{rng.randint(30, 89)}{rng.randint(10_000_000, 99_999_999)}",
    "plate": lambda rng: f"{rng.choice('ABCDEF')}{rng.randint(10_000, 99_999)}",
}
