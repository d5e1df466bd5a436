"""Invented text: templates with `{section}`, `{3-9}` (a number), `<one|other>`; a name in capitals stays the same."""

import random
import re
from functools import cache
from pathlib import Path

_BANK = Path(__file__).parent / "bank"
_CHOICE = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)-(\d+)")


@cache
def sections() -> dict[str, list[str]]:
    """All sections of the bank by name: the lines below `@name`."""
    found: dict[str, list[str]] = {}
    rows: list[str] = []
    for path in sorted(_BANK.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                rows = found.setdefault(line[1:].strip(), [])
            elif line.strip():
                rows.append(line.strip())
    return found


class Writer:
    """Fills templates for one article: no template twice while others are left, names in capitals kept."""

    def __init__(self, rng: random.Random) -> None:
        """One writer an article."""
        self.rng = rng
        self._used: set[str] = set()
        self._kept: dict[str, str] = {}

    def __call__(self, section: str) -> str:
        """A filled template of the section."""
        rows = sections()[section]
        row = self.rng.choice(rows)
        for _ in range(6):
            if row not in self._used:
                break
            row = self.rng.choice(rows)
        self._used.add(row)
        return self.fill(row)

    def fill(self, template: str) -> str:
        """The template with its choices made and its slots filled."""
        while "<" in template:
            template = _CHOICE.sub(lambda match: self.rng.choice(match[1].split("|")), template)
        return _SLOT.sub(lambda match: self._slot(match[1]), template)

    def _slot(self, name: str) -> str:
        number = _RANGE.fullmatch(name)
        if number:
            return str(self.rng.randint(int(number[1]), int(number[2])))
        if name[0].isupper():
            if name not in self._kept:
                self._kept[name] = self._fresh(name.rstrip("0123456789").lower())
            return self._kept[name]
        return self._fresh(name)

    def _fresh(self, section: str) -> str:
        return self.fill(self.rng.choice(sections()[section]))
