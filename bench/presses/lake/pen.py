"""Invented wording with slots: the banks of data/*.txt and the pen that fills them."""

import random
import re
from functools import lru_cache
from pathlib import Path

_SLOT = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"(\d+)-(\d+)")
_STOPS = re.compile(r"[{，。：、？！|]")


@lru_cache(maxsize=1)
def read_banks() -> dict[str, list[str]]:
    """Alternatives by section; a line of plain words parted by spaces is that many alternatives."""
    banks: dict[str, list[str]] = {}
    for path in sorted((Path(__file__).parent / "data").glob("*.txt")):
        if path.name == "traditional.txt":
            continue
        section = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif line and not line.startswith("#"):
                banks.setdefault(section, []).extend([line] if _STOPS.search(line) else line.split(" "))
    return banks


class Pen:
    """Fills slots for one article: {name} is an alternative of a section, {name=1} the same one each time, {3-90} a number."""

    def __init__(self, rng: random.Random) -> None:
        """All drawn from one random source."""
        self.rng = rng
        self._kept: dict[str, str] = {}

    def __call__(self, section: str) -> str:
        """An alternative of a section with its slots filled."""
        return self.fill(self.rng.choice(read_banks()[section]))

    def fill(self, text: str) -> str:
        """The text with every slot filled."""
        return _SLOT.sub(self._slot, text)

    def parts(self, section: str) -> list[str]:
        """A text of several paragraphs (parted by |)."""
        return self(section).split("|")

    def article(self, section: str) -> tuple[list[str], list[str], list[str]]:
        """Headlines, kickers and paragraphs that belong together; a paragraph that begins with ~ is a sub-heading."""
        titles, kickers, text = self(section).split("#")
        return titles.split("/"), [kicker for kicker in kickers.split("/") if kicker], text.split("|")

    def name(self) -> str:
        """A person's name; one in eight of a national minority."""
        if self.rng.random() < 0.12:
            return self("minority")
        given = self("given")
        if len(given) == 1 and self.rng.random() < 0.45:
            given += self.rng.choice([word for word in read_banks()["given"] if len(word) == 1])
        return self("surname") + given

    def short_name(self) -> str:
        """A name of two or three characters, as reporters mostly have."""
        return next(name for name in iter(self.name, None) if len(name) <= 3)

    def _slot(self, match: re.Match[str]) -> str:
        name, _, key = match[1].partition("=")
        number = _NUMBER.fullmatch(name)
        if number:
            return str(self.rng.randint(int(number[1]), int(number[2])))
        if not key:
            return self._fresh(name)
        if match[1] not in self._kept:
            self._kept[match[1]] = self._fresh(name)
        return self._kept[match[1]]

    def _fresh(self, name: str) -> str:
        return self.name() if name == "name" else self(name)
