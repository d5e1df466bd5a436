"""Invented wording: topics with their titles and paragraphs, and the words that fill their slots."""

import random
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "wording"
_SLOT = re.compile(r"\{(\w+)\}")
Topic = dict[str, list[str]]


@cache
def read_slots() -> dict[str, list[str]]:
    """Words by slot."""
    rows = [row.split(": ", 1) for row in _rows("slots.txt")]
    return {name: words.split() for name, words in rows}


@cache
def read_topics(name: str) -> dict[str, list[Topic]]:
    """Topics of a file by kind; each gives its lines by their letter, L and P together under P in their order."""
    found: dict[str, list[Topic]] = {}
    for row in _rows(name):
        letter, text = row.split(" ", 1)
        if letter == "=":
            topic: Topic = {}
            found.setdefault(text, []).append(topic)
        else:
            topic.setdefault("P" if letter == "L" else letter, []).append(text)
    return found


def _rows(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def person(rng: random.Random) -> str:
    """A name."""
    return rng.choice(read_slots()["surname"]) + rng.choice(read_slots()["given"])


class Filler:
    """Fills the slots of one text: places, units and things keep their word through it, people mostly, figures never."""

    def __init__(self, rng: random.Random) -> None:
        """Nothing is drawn yet."""
        self._rng, self._kept = rng, dict[str, str]()

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(lambda slot: self._word(slot[1]), text)

    def _word(self, slot: str) -> str:
        rng = self._rng
        if slot in _FIGURES:
            return str(rng.randint(*_FIGURES[slot]))
        if slot == "team":
            return rng.choice(read_slots()[slot])
        if slot not in self._kept or (slot == "name" and rng.random() < 0.5):
            self._kept[slot] = person(rng) if slot in ("name", "guest") else rng.choice(read_slots()[slot])
        return self._kept[slot]


_FIGURES = {"n": (11, 98), "d": (2, 9), "m": (1, 12), "y": (2009, 2024)}
