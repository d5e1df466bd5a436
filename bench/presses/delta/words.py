"""Words and slots: `{district1}` in a pattern becomes a district, the same one wherever the pattern says `{district1}`."""

import random
import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{([a-z]+)(\d*)(?::(\d+)-(\d+))?\}")
Pattern = tuple[str, list[tuple[str, str]]]
_CHOICE = re.compile(r"\[([^\[\]]*)\]")


@cache
def read_words() -> dict[str, list[str]]:
    """Lists of words by name, of words.txt and small.txt; a space inside an entry is written `_`."""
    words: dict[str, list[str]] = {}
    for name in ("words.txt", "small.txt"):
        for row in (DATA / name).read_text(encoding="utf-8").splitlines():
            key, _, entries = row.partition(": ")
            words[key] = [entry.replace("_", " ") for entry in entries.split()]
    return words


@cache
def read_patterns(name: str) -> list[Pattern]:
    """Patterns of a file: (kind, lines as (letter, text)); `=kind` opens one, in files without it each run of H lines."""
    found: list[Pattern] = []
    for row in (DATA / name).read_text(encoding="utf-8").splitlines():
        if row.startswith("="):
            found.append((row[1:], []))
            continue
        letter, _, text = row.partition(" ")
        loose = not found or (found[-1][0] == "" and letter == "H" and found[-1][1][-1][0] != "H")
        if loose:
            found.append(("", []))
        found[-1][1].append((letter, text))
    return found


class Slots:
    """Fills the slots of patterns; remembers numbered ones until `forget`."""

    def __init__(self, rng: random.Random, month: int) -> None:
        """`month`: of the page's date, near which dates are drawn."""
        self.rng, self.month = rng, month
        self._known: dict[str, str] = {}
        self._used: list[Pattern] = []

    def fresh(self, patterns: list[Pattern]) -> Pattern:
        """A pattern that the page has not had yet, while there is one."""
        left = [pattern for pattern in patterns if pattern not in self._used]
        self._used.append(self.rng.choice(left or patterns))
        return self._used[-1]

    def forget(self) -> None:
        """To be called between articles."""
        self._known = {}

    def fix_numbers(self, patterns: str) -> None:
        """Draws the numbers whose range some line of an article tells, for the lines before it that only name them."""
        for key, number, low, high in _SLOT.findall(patterns):
            if low and number:
                self._known.setdefault(key + number, str(self.rng.randint(int(low), int(high))))

    def __call__(self, pattern: str) -> str:
        """The pattern with one of each `[a/b]` chosen and every slot filled."""
        while _CHOICE.search(pattern):
            pattern = _CHOICE.sub(lambda match: self.rng.choice(match[1].split("/")), pattern)
        return _SLOT.sub(self._fill, pattern)

    def _fill(self, match: re.Match[str]) -> str:
        key, number, low, high = match.groups()
        if number and key + number in self._known:
            return self._known[key + number]
        taken = {value for name, value in self._known.items() if name.rstrip("0123456789") == key}
        value = self._new(key, low, high)
        for _ in range(6):
            if value not in taken or key in ("n", "sum"):
                break
            value = self._new(key, low, high)
        if number:
            self._known[key + number] = value
        return value

    def _new(self, key: str, low: str | None, high: str | None) -> str:
        if low is not None and high is not None:
            return str(self.rng.randint(int(low), int(high)))
        if key == "name":
            return self.name()
        if key == "date":
            return f"{self.rng.choice((self.month, self.month % 12 + 1))}月{self.rng.randint(1, 28)}日"
        return self.rng.choice(read_words()[key])

    def name(self) -> str:
        """A person's name of two to four characters."""
        words = read_words()
        given = "".join(self.rng.sample(words["given"], 1 if self.rng.random() < 0.4 else 2))
        return self.rng.choice(words["surname"]) + given

    def word(self, key: str) -> str:
        """One entry of a list, its slots filled."""
        return self(self.rng.choice(read_words()[key]))
