"""The press's own wording: words by key, articles as marked lines, shorts; slots are filled once an article."""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bench.typesetter.bank import person

_FOLDER = Path(__file__).parent
_SLOT = re.compile(r"\{([^{}]+)\}")
_KEPT = ("市", "县", "镇", "村", "企", "业", "社", "区", "局", "报", "月", "年")
_RANGES = {"n1": (2, 9), "n2": (11, 98), "n3": (102, 986), "n4": (1020, 9860), "月": (1, 12), "日": (1, 28), "年": (2012, 2024)}


@dataclass
class Script:
    """An article of the wording files: its form, alternatives of its title, and its body as (mark, text)."""

    form: str
    titles: dict[str, list[str]] = field(default_factory=dict)
    body: list[tuple[str, str]] = field(default_factory=list)


@cache
def words() -> dict[str, list[str]]:
    """Words and templates by their key."""
    lines = (_FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if line)
    return {key: text.split("|") for key, text in pairs}


@cache
def scripts() -> dict[str, list[Script]]:
    """The press's own articles by form."""
    found: dict[str, list[Script]] = {}
    script = Script("")
    for line in (_FOLDER / "texts.txt").read_text(encoding="utf-8").splitlines():
        mark, text = line[:1], line[2:]
        if mark == "@":
            script = Script(line[1:])
            found.setdefault(script.form, []).append(script)
        elif mark in "psw":
            script.body.append((mark, text))
        else:
            script.titles[mark] = text.split("|")
    return found


@cache
def shorts() -> list[tuple[str, str]]:
    """Shorts: a headline and a text."""
    lines = (_FOLDER / "shorts.txt").read_text(encoding="utf-8").splitlines()
    return [(head[2:], text[2:]) for head, text in (line.split("|") for line in lines if line)]


class Slots:
    """Fills the slots of one article; {A} {B} {C} are those who sign, {人1} … the people told of."""

    def __init__(self, rng: random.Random, paper: str, place: str | None = None) -> None:
        """One an article; `place` is the county that a page is about."""
        self.rng = rng
        self.steady = False
        """Whether figures are the same wherever the article tells them."""
        self.kept: dict[str, str] = {"报": paper}
        if place:
            self.kept["县"] = place

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(lambda match: self._value(match[1]), text)

    def pick(self, key: str) -> str:
        """A template of a key, filled."""
        return self(self.rng.choice(words()[key]))

    def signers(self, template: str) -> list[str]:
        """Names of those whom a filled template names."""
        return [self.kept[slot] for slot in _SLOT.findall(template) if slot in ("A", "B", "C")]

    def _value(self, slot: str) -> str:
        if slot not in self.kept:
            value = self._draw(slot)
            steady = self.steady and slot in ("n2", "n3", "n4", "率")
            if not steady and slot not in (*_KEPT, "A", "B", "C") and not re.fullmatch(r"人\d", slot):
                return value
            self.kept[slot] = value
        return self.kept[slot]

    def _draw(self, slot: str) -> str:
        rng = self.rng
        if slot in _RANGES:
            return str(rng.randint(*_RANGES[slot]))
        if slot == "率":
            return f"{rng.randint(3, 98)}.{rng.randint(1, 9)}"
        if slot == "地":
            return self(rng.choice(["{市}", "{县}", "{市}"])).rstrip("市县")
        if slot in words():
            return rng.choice(words()[slot])
        return person(rng)
