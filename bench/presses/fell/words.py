"""Invented text: banks of lines with slots, filled recursively. A slot `{=x}` keeps its filling through one article."""

import random
import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{(=?)([^{}:]+)(?::(\d+)-(\d+))?\}")
_WORD_LISTS = "words"


@cache
def read_banks() -> dict[str, list[str]]:
    """The lines of every section of the data files; a line of words.txt, or one that starts with ~, is a list of words."""
    banks: dict[str, list[str]] = {}
    for path in sorted(_DATA.glob("*.txt")):
        section = banks.setdefault("", [])
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = banks.setdefault(line.strip("[]"), [])
            elif line.strip():
                words = path.stem == _WORD_LISTS or line.startswith("~")
                section.extend(line.lstrip("~").split() if words else [line.strip()])
    return banks


class Writer:
    """Fills slots for one article: what it has named once with `=` stays named so."""

    def __init__(self, rng: random.Random) -> None:
        """Draws from the page's random numbers."""
        self.rng = rng
        self.kept: dict[str, str] = {}

    def pick(self, section: str) -> str:
        """A filled line of the section. KeyError when the banks have none of that name."""
        return self.fill(self.rng.choice(read_banks()[section]))

    def some(self, section: str, count: int) -> list[str]:
        """Up to so many different lines of the section, filled, in random order."""
        lines = read_banks()[section]
        return [self.fill(line) for line in self.rng.sample(lines, min(count, len(lines)))]

    def fill(self, text: str) -> str:
        """The text with every slot filled."""
        return _SLOT.sub(self._slot, text)

    def _slot(self, match: re.Match[str]) -> str:
        keep, name, low, high = match.groups()
        if not keep:
            return self._value(name, low, high)
        if name not in self.kept:
            self.kept[name] = self._value(re.sub(r"\d+$", "", name), low, high)
        return self.kept[name]

    def _value(self, name: str, low: str | None, high: str | None) -> str:
        if name == "n":
            return str(self.rng.randint(int(low or 1), int(high or 9)))
        if name == "person":
            return self.pick("surname") + self.pick("given")
        return self.pick(name)


def has(section: str) -> bool:
    """Whether the banks have the section."""
    return section in read_banks()
