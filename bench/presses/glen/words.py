"""Names, places and small wording of the invented town of Yanzhou, read from words.json and stories.json."""

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def words() -> dict[str, Any]:
    """The tables of wording."""
    read: dict[str, Any] = json.loads((_HERE / "words.json").read_text(encoding="utf-8"))
    return read


@cache
def stories() -> list[dict[str, Any]]:
    """The articles written for this press."""
    read: list[dict[str, Any]] = json.loads((_HERE / "stories.json").read_text(encoding="utf-8"))
    return read


@cache
def _full() -> dict[int, int]:
    pairs = zip(words()["simple"], words()["full"], strict=True)
    return {ord(one): ord(other) for one, other in pairs} | str.maketrans("“”‘’", "「」『』")


def traditional(text: str) -> str:
    """Text in traditional characters with corner quotes, character by character.

    >>> traditional("“开学”")
    '「開學」'
    """
    return text.translate(_full())


def pick(rng: random.Random, table: str) -> Any:
    """One of a table."""
    return rng.choice(words()[table])


def name(rng: random.Random) -> str:
    """A person's name."""
    return str(pick(rng, "surnames") + pick(rng, "given"))


def names(rng: random.Random, count: int) -> list[str]:
    """Some different names."""
    found: list[str] = []
    while len(found) < count:
        found = list(dict.fromkeys([*found, name(rng)]))
    return found


def fill(rng: random.Random, text: str) -> str:
    """Wording with its places filled: {a} {b} {c} people, {m} {d} a day, {n} a number."""
    one, two, three = names(rng, 3)
    number = rng.randint(2, 8) if "版" in text or "下转" in text else rng.randint(1000, 9999)
    return text.format(a=one, b=two, c=three, m=rng.randint(1, 12), d=rng.randint(1, 28), n=number)
