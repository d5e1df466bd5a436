"""Invented wording: templates of the data files with their choices and slots filled."""

import random
import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
NUMERALS = "一二三四五六七八九十"


@cache
def banks() -> dict[str, list[str]]:
    """Words by the name of their slot."""
    rows = (_HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    return {name: words.split() for name, _, words in (row.partition(":") for row in rows)}


@cache
def titles() -> dict[str, list[str]]:
    """Templates of titles by part and kind of text: `headline local`, `deck law`; `subhead`."""
    return _sections("titles.txt")


@cache
def prose(kind: str) -> dict[str, list[str]]:
    """Templates of one kind of text by the letter of their place: L leads, M middles and so on."""
    found: dict[str, list[str]] = {}
    for row in _sections("prose.txt")[kind]:
        letter, _, text = row.partition(" ")
        found.setdefault(letter, []).append(text)
    return found


def _sections(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for row in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if row.startswith("# "):
            section = found.setdefault(row[2:], [])
        elif row:
            section.append(row)
    return found


def person(rng: random.Random) -> str:
    """A name of two to four characters."""
    return rng.choice(banks()["sur"]) + rng.choice(banks()["giv"])


def date(rng: random.Random) -> str:
    """A day such as 3月5日."""
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def place(rng: random.Random) -> str:
    """A province or a city."""
    return rng.choice(banks()[rng.choice(("prov", "city"))])


_CAST = (
    "p", "work", "cty", "town", "vil", "crop", "dept", "road", "firm", "thing", "job", "sport", "post", "school",
    "wrong", "nuis", "veg", "sea", "team", "team2", "law",
)  # fmt: skip


def cast(rng: random.Random) -> dict[str, str]:
    """Who and what one article is about: words for slots that stay the same in its text and titles."""
    found = {slot: _word(rng, slot, 1) for slot in _CAST}
    found["team"], found["team2"] = rng.sample(banks()["team"], 2)
    return found


def fill(
    rng: random.Random,
    template: str,
    number: int = 1,
    same: dict[str, str] | None = None,
    said: dict[str, str] | None = None,
) -> str:
    """The template with choices made and slots filled, some as in `same`.

    `number` numbers a point; into `said` goes what first stood in each slot, for titles of the same text.
    """

    def word(match: re.Match[str]) -> str:
        found = (same or {}).get(match[1]) or _word(rng, match[1], number)
        if said is not None:
            said.setdefault(match[1], found)
        return found

    text = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)
    return _SLOT.sub(word, text)


def title(rng: random.Random, part: str, kind: str, said: dict[str, str]) -> str | None:
    """A title of a kind of text that names only what the text has said; None if there is none."""
    fitting = [text for text in titles().get(f"{part} {kind}", ()) if set(_SLOT.findall(text)) <= said.keys()]
    return fill(rng, rng.choice(fitting), 1, said) if fitting else None


def _word(rng: random.Random, slot: str, number: int) -> str:
    if slot in ("n1", "n2", "n3", "n4"):
        low = 10 ** (int(slot[1]) - 1)
        return str(rng.randint(low + 1, low * 10 - 1))
    made = {
        "p": person,
        "p2": person,
        "date": date,
        "s": lambda draw: draw.choice(banks()["sur"]),
        "year": lambda draw: str(draw.randint(1968, 2025)),
        "mon": lambda draw: str(draw.randint(1, 12)),
        "pct": lambda draw: f"{draw.randint(2, 98)}.{draw.randint(1, 9)}%",
        "tel": lambda draw: f"0{draw.randint(311, 899)}-{draw.randint(2000000, 8999999)}",
        "i": lambda _: str(number),
        "num": lambda _: NUMERALS[(number - 1) % 10],
        "team2": lambda draw: draw.choice(banks()["team"]),
    }
    return made[slot](rng) if slot in made else rng.choice(banks()[slot])
