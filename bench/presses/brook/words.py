"""Texts of the press: patterns filled for one cast of people and places. `[a|b]` one of these, `<key>`, `<3-9>` a number."""

import random
import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

_ONE_OF = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"<(\d+)-(\d+)>")
_KEY = re.compile(r"<([a-z]+)>")
_NOTE = re.compile(r"\[(\d)\]")


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """A table of texts beside the code."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass
class Cast:
    """Who and where, the same through one article; keys that are not fixed are drawn anew at each use."""

    rng: random.Random
    fixed: dict[str, str] = field(default_factory=dict)
    trade: dict[str, Any] = field(default_factory=dict)

    def __call__(self, pattern: str) -> str:
        """The pattern filled."""
        text = _NOTE.sub("\x01\\1\x02", pattern)
        for _ in range(8):
            before = text
            text = _ONE_OF.sub(lambda found: self.rng.choice(found[1].split("|")), text)
            text = _KEY.sub(self._value, text)
            if text == before:
                break
        text = _NUMBER.sub(lambda found: str(self.rng.randint(int(found[1]), int(found[2]))), text)
        return re.sub("\x01(\\d)\x02", "[\\1]", text)

    def some(self, patterns: list[str], least: int, most: int) -> list[str]:
        """A few of the patterns in their order, filled."""
        count = min(len(patterns), self.rng.randint(least, most))
        return [self(patterns[at]) for at in sorted(self.rng.sample(range(len(patterns)), count))]

    def one(self, patterns: list[str]) -> str:
        """One of the patterns, filled."""
        return self(self.rng.choice(patterns))

    def _value(self, found: re.Match[str]) -> str:
        key = found[1]
        if key in self.fixed:
            return self.fixed[key]
        values = self.trade.get(key) or table("names").get(key)
        if not values:
            raise KeyError(f"matter of brook: no values for <{key}>")
        return values if isinstance(values, str) else str(self.rng.choice(values))


def person(rng: random.Random, kind: str = "") -> str:
    """A name."""
    names = table("names")
    given = names[kind or ("man" if rng.random() < 0.65 else "woman")]
    return str(rng.choice(names["surname"]) + rng.choice(given))


def new_cast(rng: random.Random) -> Cast:
    """A cast of one trade."""
    cast = Cast(rng, trade=rng.choice(list(table("trades").values())))
    kind = "man" if rng.random() < 0.65 else "woman"
    hero = person(rng, kind)
    cast.fixed = {
        "hero": hero,
        "sur": hero[:2] if hero.startswith("欧阳") else hero[0],
        "she": "他" if kind == "man" else "她",
        "mate": "妻子" if kind == "man" else "丈夫",
        "pal": person(rng),
        "boss": rng.choice(table("names")["boss"]) + person(rng),
        "year": str(rng.randint(6, 38)),
        "month": str(rng.randint(1, 12)),
    }
    for key in ("town", "county", "village", "field"):
        cast.fixed[key] = cast.one(cast.trade[key]) if isinstance(cast.trade.get(key), list) else cast(f"<{key}>")
    for key in ("unit", "post", "tool", "body", "event", "result"):
        cast.fixed[key] = cast(f"<{key}>")
    return cast


def banner_of(rng: random.Random, group: str) -> str:
    """The name of a column for such articles."""
    return str(rng.choice(table("names")["banner"][group]))
