"""Invented text: banks of sentences by section, their slots filled so that one article keeps its places and people."""

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{([A-Za-z]\w*)(?::(-?\d+)-(-?\d+))?\}")
_LISTS = ("surname", "given", "stat.label", "stat.unit")
_TIMES = {"month": (1, 12), "day": (1, 28)}


@cache
def banks() -> dict[str, tuple[str, ...]]:
    """Sections of the data files by name; those of words.txt, and a few more, are lists of words."""
    found: dict[str, list[str]] = {}
    for path in sorted(_DATA.glob("*.txt")):
        for name, line in _sections(path.read_text(encoding="utf-8")):
            words = path.name == "words.txt" or name in _LISTS
            found.setdefault(name, []).extend(line.split() if words else [line])
    return {name: tuple(lines) for name, lines in found.items()}


def _sections(text: str) -> Iterator[tuple[str, str]]:
    name = ""
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
        elif line and not line.startswith("#"):
            yield name, line


class Writer:
    """Fills slots at random; names in capitals ({CITY}) stay the same for one writer, that is, in one article."""

    def __init__(self, rng: random.Random, year: int = 2023) -> None:
        """A writer of one article."""
        self.rng = rng
        self._kept: dict[str, str] = {"YEAR": str(year)}

    def __call__(self, text: str) -> str:
        """The text with every slot filled."""
        while "{" in text:
            text = _SLOT.sub(self._slot, text)
        return text

    def line(self, section: str) -> str:
        """One line of a section."""
        return self(self.rng.choice(banks()[section]))

    def some(self, section: str, least: int, most: int) -> list[str]:
        """Lines of a section in their order, none twice."""
        lines = banks()[section]
        count = min(self.rng.randint(least, most), len(lines))
        return [self(lines[at]) for at in sorted(self.rng.sample(range(len(lines)), count))]

    def person(self) -> str:
        """A name that no one else in the article has to have."""
        given = self.rng.choice(banks()["given"])
        return self.rng.choice(banks()["surname"]) + given

    def keep(self, name: str, value: str) -> None:
        """Fixes what {NAME} stands for."""
        self._kept[name] = value

    def _slot(self, found: re.Match[str]) -> str:
        name, low, high = found.groups()
        if low:
            return str(self.rng.randint(int(low), int(high)))
        if name.isupper():
            if name not in self._kept:
                self._kept[name] = self(self._fresh(name.lower()))
            return self._kept[name]
        return self._fresh(name)

    def _fresh(self, name: str) -> str:
        if name in _TIMES:
            return str(self.rng.randint(*_TIMES[name]))
        if name in {"person", "surname1"}:
            return self.person() if name == "person" else self.rng.choice(banks()["surname"])
        if name == "chief":
            return self.rng.choice(banks()["post"]) + self.person()
        return self.rng.choice(banks()[{"law": "law.name"}.get(name, name)])
