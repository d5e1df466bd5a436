"""Invented wording of the press, from the data file beside this module, with its slots filled."""

import random
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def sections() -> dict[str, list[str]]:
    """Entries of wording.txt by section, one a line."""
    found: dict[str, list[str]] = {}
    for line in (_HERE / "wording.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            entries = found.setdefault(line[1:-1], [])
        elif line:
            entries.append(line)
    return found


@cache
def traditional() -> dict[int, str]:
    """Table for str.translate from simplified to traditional characters, one to one."""
    pairs = (_HERE / "traditional.txt").read_text("utf-8").strip()
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


def name(rng: random.Random) -> str:
    """A person's name of two or three characters."""
    given = sections()["given"][0]
    return rng.choice(sections()["surname"][0]) + "".join(rng.sample(given, rng.choice((1, 2, 2))))


def pick(rng: random.Random, section: str, **known: str) -> str:
    """An entry of a section, filled."""
    return fill(rng, rng.choice(sections()[section]), **known)


def fill(rng: random.Random, text: str, **known: str) -> str:
    """Text with every slot filled, with what is known first."""
    return _SLOT.sub(lambda slot: known.get(slot[1]) or _draw(rng, slot[1]), text)


def _draw(rng: random.Random, slot: str) -> str:
    if slot == "name":
        return name(rng)
    if slot == "phone":
        return f"{rng.randint(2, 8)}{rng.randint(100_000, 999_999)}"
    if slot == "cn":
        return rng.choice("一二三四五六")
    return str(rng.randint(*_NUMBERS[slot])) if slot in _NUMBERS else pick(rng, slot)


_NUMBERS = {"n": (2, 9), "m": (2, 9), "d": (10, 28), "n2": (12, 98), "d2": (12, 98)}
