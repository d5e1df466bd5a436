"""Text from tables: templates whose slots and choices are drawn at random."""

import random
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_CHOICE = re.compile(r"\(([^()]*)\)(\?)?")
_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"^(\d+)-(\d+)$")


@cache
def slots() -> dict[str, list[str]]:
    """What may stand in each slot."""
    rows = (line.split(":", 1) for line in _lines("slots.txt"))
    return {name: _split(text.strip()) for name, text in rows}


@cache
def tables(name: str) -> dict[str, dict[str, list[str]]]:
    """Sections (== name) of a table file; each row is a key, a space and a text."""
    found: dict[str, dict[str, list[str]]] = {}
    section: dict[str, list[str]] = {}
    for line in _lines(name):
        if line.startswith("=="):
            section = found.setdefault(line[2:].strip(), {})
        else:
            key, text = line.split(" ", 1)
            section.setdefault(key, []).append(text)
    return found


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _split(text: str) -> list[str]:
    """Choices parted by | outside of brackets."""
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


class Pen:
    """Writes the texts of one article: slots in capitals stay the same all through it, and no row is used twice."""

    def __init__(
        self, rng: random.Random, date: str, shared: dict[str, str] | None = None, page: set[str] | None = None
    ) -> None:
        """With the page's date, what is fixed already, and the rows that the page has been written from so far."""
        self.rng, self._kept = rng, {"date": date, **(shared or {})}
        self._used: set[str] = set()
        self._page = set() if page is None else page

    def __call__(self, template: str) -> str:
        """The text of a template.

        >>> Pen(random.Random(1), "2月3日")("(好|好)天")
        '好天'
        """
        text = template
        for _ in range(12):
            text = _SLOT.sub(self._slot, self._choose(text))
            if not _CHOICE.search(text) and not _SLOT.search(text):
                break
        return text

    def take(self, rows: list[str]) -> str | None:
        """A row not used in the article, if possible not on the page, filled; None when all are used."""
        left = [row for row in rows if row not in self._used]
        if not left:
            return None
        row = self.rng.choice([row for row in left if row not in self._page] or left)
        self._used.add(row)
        self._page.add(row)
        return self(row)

    def _choose(self, text: str) -> str:
        while found := _CHOICE.search(text):
            chosen = self.rng.choice(found[1].split("|"))
            if found[2] and self.rng.random() < 0.5:
                chosen = ""
            text = text[: found.start()] + chosen + text[found.end() :]
        return text

    def _slot(self, found: re.Match[str]) -> str:
        name = found[1]
        if bounds := _RANGE.match(name):
            return str(self.rng.randint(int(bounds[1]), int(bounds[2])))
        if name in self._kept:
            return self._kept[name]
        if name.isdigit():
            return name
        text = self(self.rng.choice(slots().get(name) or slots()[name.lower()]))
        if name.isupper():
            self._kept[name] = text
        return text
