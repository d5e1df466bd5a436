"""Texts and words of the press, and the filling of their slots."""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([^{}]+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")


@dataclass
class Topic:
    """What may be printed on one subject: the kind and name behind its @, and (mark, text) in their order."""

    kind: str
    name: str
    rows: list[tuple[str, str]] = field(default_factory=list)

    def texts(self, marks: str) -> list[str]:
        """The texts of some marks, in their order."""
        return [text for mark, text in self.rows if mark in marks]


@cache
def read_topics(name: str) -> tuple[Topic, ...]:
    """The topics of a file (topics.txt, forms.txt)."""
    topics: list[Topic] = []
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            kind, _, title = line[1:].partition(" ")
            topics.append(Topic(kind, title))
        elif line and not line.startswith("#"):
            topics[-1].rows.append((line[0], line[2:]))
    return tuple(topics)


@cache
def read_words() -> dict[str, tuple[str, ...]]:
    """Lists of words by name."""
    words: dict[str, tuple[str, ...]] = {}
    text = (_HERE / "words.txt").read_text(encoding="utf-8")
    for section in text.split("\n=")[1:]:
        name, _, body = section.partition("\n")
        words[name.rstrip("+")] = tuple(body.split() if name.endswith("+") else body.strip().splitlines())
    return words


class Filler:
    """Fills slots; what has a number ({man.1}) and what the page shares (county) stays the same."""

    def __init__(self, rng: random.Random, shared: dict[str, str]) -> None:
        """Words that the page shares, by slot: county, year, month, day."""
        self._rng, self._shared = rng, shared
        self._kept: dict[str, str] = {}
        self._tied = rng.randrange(60)

    def __call__(self, text: str) -> str:
        """The text with its choices made and its slots filled."""
        while _CHOICE.search(text):
            text = _CHOICE.sub(lambda match: self._choose(match[1]), text)
        return _SLOT.sub(lambda match: self._slot(match[1]), text)

    def word(self, name: str) -> str:
        """One entry of a table, filled."""
        return self(self._rng.choice(read_words()[name]))

    def _choose(self, choice: str) -> str:
        """One of the choices; those that begin with # go together within an article."""
        if choice[0] == "#":
            options = choice[1:].split("|")
            return options[self._tied % len(options)]
        return self._rng.choice(choice.split("|"))

    def _slot(self, name: str) -> str:
        base, _, number = name.partition(".")
        if base in self._shared:
            return self._shared[base]
        if not number:
            return self._fresh(base)
        if name not in self._kept:
            self._kept[name] = self._fresh(base)
        return self._kept[name]

    def _fresh(self, name: str) -> str:
        if name[0].isdigit():
            low, _, high = name.partition("-")
            return str(self._rng.randint(int(low), int(high))).zfill(len(low) if low[0] == "0" else 1)
        if name in ("man", "woman"):
            return self._person("male" if name == "man" else "female")
        if name == "sur":
            return self._rng.choice(read_words()["surname"])
        return self._date(name) if name in ("date", "on") else self.word(name)

    def _person(self, given: str) -> str:
        return self._rng.choice(read_words()["surname"]) + self._rng.choice(read_words()[given])

    def _date(self, name: str) -> str:
        if name == "date" and self._rng.random() < 0.3:
            return self.word("day")
        day = max(1, int(self._shared["day"]) - self._rng.randint(0, 6))
        return f"{self._shared['month']}月{day}日"
