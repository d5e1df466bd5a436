"""Text of the bank: pools of alternatives, filled with invented people, places and figures."""

import random
import re
from functools import cache
from pathlib import Path

_BANK = Path(__file__).parent / "bank"
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]*)\}")
STICKY = ("county", "town", "village", "city", "province", "hero", "unit", "firm", "crop", "school", "year", "road", "surname")
"""Slots that mean the same all through an article; of every other slot each use is drawn anew."""


@cache
def pools() -> dict[str, list[str]]:
    """Alternatives by the name of their pool; a pool begins with `= name`, each line below is one alternative."""
    found: dict[str, list[str]] = {}
    for path in sorted(_BANK.glob("*.txt")):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                name = line[2:].strip()
                found.setdefault(name, [])
            elif line.strip() and not line.startswith("#"):
                found[name].append(line.strip())
    return found


class Writer:
    """Fills the texts of one article; what is sticky stays the same in it."""

    def __init__(self, rng: random.Random) -> None:
        """A writer who has not named anything yet."""
        self.rng = rng
        self._said: dict[str, str] = {}
        self._used: set[str] = set()

    def __call__(self, text: str) -> str:
        """The text with one of each `[a|b]` and with every `{slot}` filled."""
        while "[" in text:
            text = _CHOICE.sub(lambda match: self.rng.choice(match[1].split("|")), text)
        return _SLOT.sub(lambda match: self._slot(match[1]), text)

    def draw(self, name: str) -> str:
        """One alternative of a pool, filled; not one that this article has used, while there are others."""
        fresh = [text for text in pools()[name] if text not in self._used]
        chosen = self.rng.choice(fresh or pools()[name])
        self._used.add(chosen)
        return self(chosen)

    def _slot(self, name: str) -> str:
        if name in STICKY:
            if name not in self._said:
                self._said[name] = self._new(name)
            return self._said[name]
        return self._new(name)

    def _new(self, name: str) -> str:
        rng = self.rng
        if "-" in name:
            low, high = map(float, name.split("-"))
            return str(rng.randint(int(low), int(high))) if high == int(high) else f"{rng.uniform(low, high):.1f}"
        if name == "name":
            return person(rng)
        if name == "day":
            return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
        return self.draw(name)


def person(rng: random.Random) -> str:
    """An invented name of two or three characters."""
    given = rng.choice(pools()["given"])
    return rng.choice(pools()["surnames"][0]) + "".join(rng.choice(given) for _ in range(rng.choice((1, 2, 2, 2))))
