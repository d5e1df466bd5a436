"""Invented wording of the press: data files of one entry a line, with slots to fill."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")
_COUNTS = {
    "n": (2, 60),
    "m": (100, 990),
    "k": (1000, 9900),
    "day": (1, 28),
    "mo": (2, 11),
    "month": (1, 12),
    "page": (2, 16),
    "year": (2008, 2023),
    "aqi": (28, 98),
    "hour": (6, 11),
    "afternoon": (13, 20),
}


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of a data file, without comments and empty ones."""
    texts = (_DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return tuple(text for text in texts if text and not text.startswith("#"))


@cache
def slots() -> dict[str, tuple[str, ...]]:
    """What may fill each slot, by its name."""
    rows = (line.split("\t") for line in entries("slots"))
    return {name: tuple(values.split()) for name, values in rows}


class Filler:
    """Fills slots; a slot keeps its value within one article, a digit behind its name parts two of one kind."""

    def __init__(self, rng: random.Random, **fixed: str) -> None:
        """Slots that the article itself has filled may be given."""
        self._rng = rng
        self.filled = dict(fixed)

    def __call__(self, text: str) -> str:
        """The text with every slot filled."""
        return _SLOT.sub(self._value, text)

    def _value(self, slot: re.Match[str]) -> str:
        key = slot[1] + slot[2]
        if key not in self.filled:
            self.filled[key] = (Filler(self._rng) if slot[2] else self).draw(slot[1])
        return self.filled[key]

    def draw(self, name: str) -> str:
        """A fresh value of a slot."""
        if name in _COUNTS:
            return str(self._rng.randint(*_COUNTS[name]))
        if name in _MAKERS:
            return _MAKERS[name](self._rng)
        return self(self._rng.choice(slots()[name]))


def person(rng: random.Random) -> str:
    """An invented person's name of two or three characters.

    >>> len(person(random.Random(1))) in (2, 3)
    True
    """
    names = slots()
    given = rng.choice(names["given"]) + (rng.choice(names["given"]) if rng.random() < 0.7 else "")
    return rng.choice(names["surname"]) + given


def chosen(rng: random.Random, name: str, fill: Filler | None = None) -> str:
    """An entry of a data file, filled."""
    return (fill or Filler(rng))(rng.choice(entries(name)))


def _telephone(rng: random.Random) -> str:
    number = rng.randint(2_000_000, 8_999_999)
    return rng.choice([f"0{number % 900 + 100}-{number}", str(number), f"139{number * 10 + 7}"])


_MAKERS: dict[str, Callable[[random.Random], str]] = {
    "name": person,
    "tel": _telephone,
    "price": lambda rng: f"{rng.uniform(2, 30):.2f}",
    "score": lambda rng: f"{rng.randint(0, 5)}∶{rng.randint(0, 4)}",
    "sec": lambda rng: f"{rng.uniform(10.8, 13):.2f}",
}
