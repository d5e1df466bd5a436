"""Words for slots and the bank of invented texts."""

import random
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<([a-z]+)(\d?)(?::(\d+)-(\d+))?>")
_KEPT = ("city", "county", "street", "village")
Entry = tuple[str, str, dict[str, list[str]]]


@cache
def table(name: str) -> dict[str, list[str]]:
    """Lists of words by name: each line of a file is a name and its words."""
    rows = (line.split() for line in (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1:] for row in rows if row}


@cache
def bank() -> tuple[Entry, ...]:
    """Every entry of the bank: its name, its genre, and its texts by what they are (t: title, p: paragraph …)."""
    found: list[Entry] = []
    for name in ("local", "service", "voices", "small"):
        for line in (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("=="):
                words = [*line[2:].split(), "local"]
                found.append((words[0], words[1], {}))
            elif line:
                key, _, text = line.partition(": ")
                found[-1][2].setdefault(key, []).append(text)
    return tuple(found)


def of_genre(genre: str) -> Sequence[Entry]:
    """The entries of one genre."""
    return [entry for entry in bank() if entry[1] == genre]


def person(rng: random.Random) -> str:
    """A name of two to four characters."""
    words = table("slots")
    return rng.choice(words["surname"]) + rng.choice(words["given"])


class Filler:
    """Fills templates; places and numbered slots stay the same within one text."""

    def __init__(self, rng: random.Random) -> None:
        """Nothing is chosen yet."""
        self._rng = rng
        self._kept: dict[str, str] = {}

    def __call__(self, template: str) -> str:
        """The text with one of each {a|b} and a word in each <slot>."""
        before = ""
        while before != template:
            before = template
            template = _CHOICE.sub(lambda match: self._rng.choice(match[1].split("|")), template)
        return _SLOT.sub(self._slot, template)

    def _slot(self, match: re.Match[str]) -> str:
        name, number, low, high = match.groups()
        if low:
            return str(self._rng.randint(int(low), int(high)))
        key = name + number
        kept = number or name in _KEPT or name == "person"
        if not kept:
            return self._word(name)
        return self._kept.setdefault(key, self._word(name))

    def _word(self, name: str) -> str:
        rng, words = self._rng, table("slots")
        if name == "person":
            return person(rng)
        if name in ("city", "county", "village", "street"):
            end = {"city": "市", "county": "县", "village": rng.choice(["村", "镇", "乡"]), "street": ""}[name]
            return rng.choice(words["place1"]) + rng.choice(words["place2"]) + end
        if name == "place":
            return rng.choice(words["place1"]) + rng.choice(words["place2"])
        return rng.choice(words[name])
