"""Invented words and sentences of small papers, with slots that are filled at random."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{([^{}]+)\}")


@cache
def read_bank() -> dict[str, list[str]]:
    """The entries of every section (`## name`) of the data files."""
    sections: dict[str, list[str]] = {}
    for path in sorted(_DATA.glob("*.txt")):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                name = line[3:].strip()
                sections.setdefault(name, [])
            elif line.strip():
                sections[name].append(line.strip())
    return sections


class Bank:
    """Fills slots: {section}, {one|other}, {n:1-9}, {name}."""

    def __init__(self, rng: random.Random, theme: str) -> None:
        """The theme is tried first: {org} is {school.org} in a campus paper."""
        self.rng, self.theme = rng, theme
        self._made: dict[str, Callable[[], str]] = {"name": self.name}

    def name(self) -> str:
        """A person's name."""
        return self.rng.choice(read_bank()["surname"]) + self.rng.choice(read_bank()["given"])

    def lines(self, section: str) -> list[str]:
        """The raw entries of a section of the theme, else of all papers; none: empty."""
        bank = read_bank()
        return bank.get(f"{self.theme}.{section}") or bank.get(section, [])

    def pick(self, section: str) -> str:
        """One filled entry."""
        return self.fill(self.rng.choice(self.lines(section)))

    def some(self, section: str, many: int) -> list[str]:
        """Several different filled entries, as many as there are."""
        lines = self.lines(section)
        return [self.fill(line) for line in self.rng.sample(lines, min(many, len(lines)))]

    def fill(self, text: str) -> str:
        """The text with every slot filled."""
        while "{" in text:
            filled = _SLOT.sub(lambda match: self._slot(match[1]), text)
            if filled == text:
                return text
            text = filled
        return text

    def _slot(self, name: str) -> str:
        if name.startswith("n:"):
            low, high = name[2:].split("-")
            return str(self.rng.randint(int(low), int(high)))
        if "|" in name:
            return self.rng.choice(name.split("|"))
        if name in self._made:
            return self._made[name]()
        return self.rng.choice(self.lines(name))
