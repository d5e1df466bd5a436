"""Invented people, places and bodies, and templates filled with them."""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    given = "".join(rng.choice(_words("given")) for _ in range(1 if rng.random() < 0.25 else 2))
    return rng.choice(_words("surname")) + given


def place(rng: random.Random) -> str:
    """A city, county or district."""
    return rng.choice(_words("city")) + rng.choice("市县区市县")


def city(rng: random.Random) -> str:
    """A place as a dateline names it."""
    return rng.choice(_words("city"))


class _Slots(Mapping[str, object]):
    """Draws a value whenever a template names it."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def __getitem__(self, key: str) -> object:
        rng = self._rng
        if key in ("body", "town", "firm", "city"):
            return rng.choice(_words(key))
        numbers = {
            "n": (2, 9),
            "nn": (10, 99),
            "nnn": (100, 999),
            "nnnn": (1000, 9999),
            "m": (1, 12),
            "d": (1, 28),
            "h": (7, 21),
        }
        if key in numbers:
            return rng.randint(*numbers[key])
        return {"name": person, "place": place}[key](rng)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@cache
def _phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            key, text = row.split("\t")
            found.setdefault(key, []).append(text)
    return found


@cache
def _words(key: str) -> list[str]:
    """The words of one row of the table; characters where the row has no spaces."""
    row = _phrases()[f"words_{key}"][0]
    return row.split() if " " in row else list(row)


def fill(rng: random.Random, template: str) -> str:
    """The template with random names and numbers in its slots."""
    return template.format_map(_Slots(rng))


def phrase(rng: random.Random, key: str) -> str:
    """One filled phrase of a kind (`phrases.tsv`)."""
    return fill(rng, rng.choice(_phrases()[key]))


def phrases(rng: random.Random, key: str, count: int) -> list[str]:
    """Some different filled phrases of a kind, in the order of the table."""
    rows = _phrases()[key]
    chosen = sorted(rng.sample(range(len(rows)), min(count, len(rows))))
    return [fill(rng, rows[at]) for at in chosen]
