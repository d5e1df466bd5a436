"""Invented text: words, sentences and whole forms from the files beside this one, with their slots filled."""

import random
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def read_sections(name: str) -> dict[str, list[str]]:
    """Lines of a file by the [section] they stand in, blank lines kept out."""
    sections: dict[str, list[str]] = {}
    for line in (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line:
            lines.append(line)
    return sections


@cache
def words(kind: str) -> list[str]:
    """The words of one kind."""
    return " ".join(read_sections("words")[kind]).split()


@cache
def read_forms() -> dict[str, list[list[str]]]:
    """Whole articles by kind; each a list of lines that begin with T, S, P or L: title, subhead, paragraph, bare line."""
    found: dict[str, list[list[str]]] = {}
    for kind, lines in read_sections("forms").items():
        forms = found.setdefault(kind, [])
        for line in lines:
            if line.startswith("T "):
                forms.append([])
            forms[-1].append(line)
    return found


def person(rng: random.Random) -> str:
    """An invented name of two to four characters."""
    return rng.choice(words("surname")) + rng.choice(words("given"))


def fill(rng: random.Random, text: str) -> str:
    """The text with its slots filled; place, person, crop and thing stay the same inside one text."""
    kept: dict[str, str] = {}

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name in _STABLE and name in kept and (name == "p" or rng.random() < 0.8):
            return kept[name]
        kept[name] = _value(rng, name)
        return kept[name]

    return _SLOT.sub(slot, text)


_STABLE = ("place", "crop", "thing", "job", "town", "p")


def _value(rng: random.Random, name: str) -> str:
    numbers = {
        "n": lambda: rng.randint(2, 39), "N": lambda: rng.choice([rng.randint(101, 999), rng.randint(1000, 29999)]),
        "m": lambda: rng.randint(1, 12), "d": lambda: rng.randint(1, 28), "y": lambda: rng.randint(1998, 2019),
        "pct": lambda: f"{rng.randint(11, 99)}{rng.choice(['', '.' + str(rng.randint(1, 9))])}%",
        "phone": lambda: rng.choice(["", f"0{rng.randint(311, 979)}-"]) + str(rng.randint(2000000, 8999999)),
        "num": lambda: rng.randint(10**9, 10**10),
    }  # fmt: skip
    if name in numbers:
        return str(numbers[name]())
    if name == "p":
        return person(rng)
    if name == "s":
        return rng.choice(words("surname"))
    if name == "c":
        return rng.choice("市县区省")
    if name == "thing2":
        return rng.choice([word.strip("“”") for word in words("thing") if word.startswith("“") and word.endswith("”")])
    return rng.choice(words(name))
