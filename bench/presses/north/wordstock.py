"""Invented wording, one entry a line in files beside the code, with slots to fill."""

import random
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "wording"
_SLOT = re.compile(r"\{(\w+)\}")
_CHINESE = "〇一二三四五六七八九"


@cache
def entries(name: str) -> tuple[str, ...]:
    """Entries of a file; lines that start with # tell what it holds."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def topics() -> tuple[dict[str, tuple[str, ...]], ...]:
    """Topics: `= name` starts one, then `kind|text` a line (K kicker, H headline, D deck, S subhead, P, Q)."""
    found: list[dict[str, list[str]]] = []
    for line in entries("topics"):
        if line.startswith("="):
            found.append({})
        else:
            kind, text = line.split("|", 1)
            found[-1].setdefault(kind, []).append(text)
    return tuple({kind: tuple(texts) for kind, texts in topic.items()} for topic in found)


class Slots:
    """Values of slots, drawn once so that one article speaks of one place and one person; a trailing 2 or 3 is another one."""

    def __init__(self, rng: random.Random) -> None:
        """Nothing is drawn yet."""
        self._rng = rng
        self._values: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """Text with its slots filled."""
        return _SLOT.sub(lambda match: self.value(match[1]), text)

    def value(self, slot: str) -> str:
        """The value of a slot, the same each time; numbers (n, nn, nnn, pct, yi) are new each time."""
        kind = slot.rstrip("0123456789")
        if kind in ("n", "nn", "nnn", "pct", "wan", "day", "one", "age", "low", "money"):
            return _number(kind, self._rng)
        if slot not in self._values:
            self._values[slot] = self._draw(kind)
        return self._values[slot]

    def _draw(self, kind: str) -> str:
        rng = self._rng
        if kind in ("name", "person"):
            return person(rng)
        if kind in ("province", "city"):
            self._values["province"], self._values["city"] = rng.choice(entries("places")).split()
            return self._values[kind]
        if kind == "county":
            return rng.choice(entries("county_heads")) + rng.choice("县县县市区")
        if kind == "month":
            return str(rng.randint(1, 12))
        if kind == "year":
            return str(rng.randint(2012, 2024))
        return self(rng.choice(entries(kind)))


def _number(kind: str, rng: random.Random) -> str:
    if kind == "pct":
        return f"{rng.uniform(3, 99):.{rng.choice((0, 1, 1, 2))}f}%"
    if kind == "wan":
        return rng.choice((f"{rng.uniform(1, 99):.1f}万", f"{rng.randint(2, 900)}万", f"{rng.randint(100, 5000)}万"))
    if kind == "money":
        return f"{rng.uniform(1, 30):.{rng.choice((1, 1, 2))}f}万"
    low, high = {
        "age": (38, 59),
        "low": (5, 28),
        "one": (2, 9),
        "n": (3, 60),
        "nn": (12, 300),
        "nnn": (200, 9800),
        "day": (1, 28),
    }[kind]
    return str(rng.randint(low, high))


def person(rng: random.Random) -> str:
    """An invented name of two to four characters.

    >>> 2 <= len(person(random.Random(1))) <= 4
    True
    """
    given = entries("given")
    surname = rng.choice(rng.choices(entries("surnames"), (9, 3, 1))[0])
    if surname == "＋":
        surname = rng.choice(("欧阳", "上官", "司马", "诸葛", "慕容"))
    return surname + rng.choice(given[0]) + (rng.choice(given[1]) if rng.random() < 0.72 else "")


def numeral(number: int) -> str:
    """A Chinese numeral up to 99.

    >>> numeral(3), numeral(12), numeral(20)
    ('三', '十二', '二十')
    """
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else _CHINESE[tens] + "十") + (_CHINESE[ones] if ones else "")
