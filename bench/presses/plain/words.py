"""Invented wording: banks of sentences with slots, a numbered slot says the same thing all through an article."""

import random
import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SLOT = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"(\d+)-(\d+)")


def _rows(name: str) -> list[tuple[str, str]]:
    """Keys and values of a data file; a heading `## name` is ("##", name)."""
    rows = []
    for line in (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            rows.append(("##", line[3:].strip()))
        elif line.strip():
            key, _, value = line.partition(": ")
            rows.append((key, value))
    return rows


@cache
def read_words() -> dict[str, list[str]]:
    """What a slot may say."""
    return {key: value.split("|") for key, value in _rows("words")}


@cache
def read_genres() -> dict[str, dict[str, list[str]]]:
    """Genre -> part (title, kick, deck, open, mid, end, row, sub, cap) -> wordings."""
    genres: dict[str, dict[str, list[str]]] = {}
    for name in ("local", "essay", "special"):
        genre = name
        for key, value in _rows(name):
            if key == "##":
                genre = value
            else:
                genres.setdefault(genre, {}).setdefault(key, []).append(value)
    return genres


@cache
def read_margins() -> dict[str, list[str]]:
    """Names of columns, pages and series, and slogans."""
    margins: dict[str, list[str]] = {}
    for key, value in _rows("margins"):
        margins.setdefault(key, []).append(value)
    return margins


@cache
def traditional() -> dict[int, str]:
    """Simplified character -> traditional one, for str.translate."""
    pairs = (_DATA / "traditional.txt").read_text(encoding="utf-8").strip()
    return {ord(one): other for one, other in zip(pairs[::2], pairs[1::2], strict=True)}


class Wording:
    """Fills slots: `{num}` anew each time, `{name1}` once an article, `{3-9}` with a number."""

    def __init__(self, rng: random.Random) -> None:
        """Nothing is remembered yet."""
        self._rng = rng
        self._said: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text with every slot filled.

        >>> Wording(random.Random(1))("{5-5}人")
        '5人'
        """
        while _SLOT.search(text):
            text = _SLOT.sub(lambda slot: self._fill(slot[1]), text)
        return text

    def say(self, key: str, value: str) -> None:
        """Settles what a slot says from here on."""
        self._said[key] = value

    def _fill(self, slot: str) -> str:
        if slot in self._said:
            return self._said[slot]
        number = _NUMBER.fullmatch(slot)
        if number:
            return str(self._rng.randint(int(number[1]), int(number[2])))
        kind = slot.rstrip("0123456789")
        value = self.name() if kind == "name" else self(self._rng.choice(read_words()[kind]))
        if kind != slot:
            self._said[slot] = value
        return value

    def name(self) -> str:
        """A person's name of two to four characters."""
        words = read_words()
        given = self._rng.choice(words["given"])
        return self._rng.choice(words["surname"]) + given
