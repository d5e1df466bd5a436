"""Names, places and the invented texts of bank.tsv, whose slots {…} are filled by chance."""

import random
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([a-z_]+)\}")


@cache
def bank() -> dict[str, tuple[str, ...]]:
    """Texts of bank.tsv by kind."""
    found: dict[str, list[str]] = {}
    for line in (_HERE / "bank.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, text = line.split("\t")
            found.setdefault(kind, []).append(text)
    return {kind: tuple(texts) for kind, texts in found.items()}


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind that stands in one line of the bank, parted by spaces."""
    return tuple(bank()[kind][0].split())


def name(rng: random.Random) -> str:
    """A person's name of two or three characters."""
    given = rng.choice((1, 2, 2))
    return rng.choice(words("surnames")) + "".join(rng.choice(bank()["given"][0]) for _ in range(given))


def spaced(rng: random.Random, person: str) -> str:
    """A name as it is set: those of two characters sometimes opened to three em."""
    return f"{person[0]}\u3000{person[1]}" if len(person) == 2 and rng.random() < 0.4 else person


def fill(rng: random.Random, text: str, known: dict[str, str] | None = None) -> str:
    """The text with its slots filled; what is in `known` comes again."""
    known = {} if known is None else known

    def put(match: re.Match[str]) -> str:
        slot = match[1]
        if slot.startswith("n_") or slot in known:
            return known.get(slot) or str(rng.randint(*_RANGES[slot]))
        known[slot] = name(rng) if slot.startswith("name") else rng.choice(words(slot.split("_")[0]))
        return known[slot]

    return _SLOT.sub(put, text)


def chosen(rng: random.Random, kind: str, known: dict[str, str] | None = None) -> str:
    """One text of a kind, filled."""
    return fill(rng, rng.choice(bank()[kind]), known)


_RANGES = {
    "n_day": (1, 28),
    "n_month": (1, 12),
    "n_few": (2, 9),
    "n_some": (11, 98),
    "n_many": (110, 980),
    "n_phone": (2010000, 8990000),
    "n_hour": (6, 11),
    "n_cold": (-4, 9),
    "n_warm": (10, 31),
    "n_year": (2008, 2023),
}


@cache
def traditional() -> dict[int, str]:
    """Simplified characters to traditional ones, for str.translate."""
    pairs = (_HERE / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}
