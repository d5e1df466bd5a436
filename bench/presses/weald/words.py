"""The press's own wording: records of short articles and lists of words, with slots to be filled."""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bench.typesetter.bank import Filler, person

_FOLDER = Path(__file__).parent
_CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_MARKS = {"#": "kicker", "!": "headline", "~": "deck", "@": "banner", ">": "byline", "^": "subhead", "*": "row", "&": "box"}
TITLES = ("kicker", "headline", "deck", "banner", "byline")


@dataclass
class Record:
    """A written article: alternatives for each part of the title, and its body as (role, text)."""

    titles: dict[str, list[str]] = field(default_factory=dict)
    body: list[tuple[str, str]] = field(default_factory=list)

    def all(self, role: str) -> list[str]:
        """What is written for a part of the title."""
        return self.titles.get(role, [])


@cache
def read_records(name: str) -> tuple[Record, ...]:
    """The records of a file, which are parted by empty lines."""
    chunks = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return tuple(_read_record(chunk.split("\n")) for chunk in chunks)


def _read_record(lines: list[str]) -> Record:
    record = Record()
    for line in lines:
        role = _MARKS.get(line[0], "paragraph")
        text = line if role == "paragraph" else line[1:]
        if role in TITLES:
            record.titles.setdefault(role, []).append(text)
        elif re.match(r"\d\.", text) and len(text) < 9:
            record.body.append(("subhead", text))
        else:
            record.body.append((role, text))
    return record


@cache
def read_words(key: str) -> tuple[str, ...]:
    """A row of the list of words."""
    rows = (line.split("\t") for line in (_FOLDER / "words.tsv").read_text(encoding="utf-8").splitlines())
    return next(tuple(row[1:]) for row in rows if row[0] == key)


@cache
def read_boxes() -> dict[str, tuple[str, ...]]:
    """Texts of boxes by their names."""
    boxes: dict[str, list[str]] = {}
    for line in (_FOLDER / "boxes.txt").read_text(encoding="utf-8").splitlines():
        if len(line) < 8:
            boxes[line] = []
        else:
            boxes[list(boxes)[-1]].append(line)
    return {name: tuple(texts) for name, texts in boxes.items()}


class Wording:
    """Fills the slots of one article and remembers them; {a|b} is a choice."""

    def __init__(self, rng: random.Random) -> None:
        """One an article."""
        self.rng = rng
        self._fill = Filler(rng)

    def __call__(self, text: str) -> str:
        """The text with its slots filled; many of the numbers small or even.

        >>> Wording(random.Random(1))("{甲|甲}乙")
        '甲乙'
        """
        text = _CHOICE.sub(self._choose, text)
        return self._fill(text)

    def _choose(self, match: re.Match[str]) -> str:
        options = match[1].split("|")
        return self._fill.kept.setdefault(match[0], self.rng.choice(options))

    def people(self) -> list[str]:
        """The names filled in so far."""
        return [value for slot, value in self._fill.kept.items() if slot.startswith("人")]


def word(rng: random.Random, key: str) -> str:
    """One of a row of words, with digits, pages and people filled."""
    text = rng.choice(read_words(key))
    text = re.sub(r"\{d(\d)\}", lambda match: "".join(rng.choices("0123456789", k=int(match[1]))), text)
    text = re.sub(r"\{p\}", lambda _: person(rng), text)
    text = text.replace("{b}", f"{rng.choice('ABC')}{rng.randint(1, 16):02d}").replace("{n}", rng.choice("一二三四五六七"))
    return text.replace("{月}", str(rng.randint(1, 12)))


def to_traditional(text: str) -> str:
    """The text in traditional characters, as far as the list goes.

    >>> to_traditional("记者")
    '記者'
    """
    return text.translate(_traditional())


@cache
def _traditional() -> dict[int, int]:
    pairs = (_FOLDER / "trad.txt").read_text(encoding="utf-8").strip()
    return {ord(simple): ord(full) for simple, full in zip(pairs[::2], pairs[1::2], strict=True)}
