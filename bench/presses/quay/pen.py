"""Invented wording: templates with choices and slots, filled so that one article speaks of one place and one hero."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_KEPT = (
    *("place", "stem", "firm", "elder", "hero", "crop", "honour", "guest", "post", "who", "main", "home", "k", "kk", "kkkk"),
    *("yy", "thing", "play"),
)
"""Slots that say the same wherever an article uses them."""
_RANGES = {
    "n": (2, 9), "nn": (11, 98), "nnn": (102, 980), "nnnn": (1020, 9800), "nnnnn": (10020, 98000), "m": (1, 12), "h": (8, 20),
    "year": (2008, 2025), "year1": (1955, 1992), "old": (76, 98), "age": (45, 62),
    "yy": (11, 38), "k": (2, 9), "kk": (11, 98), "kkkk": (1020, 9800),
}  # fmt: skip
_HAN = "〇一二三四五六七八九"


@cache
def table(key: str) -> list[list[str]]:
    """The rows of a kind in `tables/`, without their first field; `words_` rows are split into words or characters."""
    return _tables()[key]


@cache
def _tables() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for path in sorted(Path(__file__).with_name("tables").glob("*.tsv")):
        for row in path.read_text(encoding="utf-8").splitlines():
            key, *fields = row.split("\t")
            if not row.startswith("#") and fields:
                found.setdefault(key, []).append(fields)
    return found


@cache
def _words(key: str) -> list[str]:
    row = table(f"words_{key}")[0][0]
    return row.split() if " " in row else list(row)


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    given = "".join(rng.choice(_words("given")) for _ in range(1 if rng.random() < 0.25 else 2))
    return rng.choice(_words("surname")) + given


def wide_name(name: str, gap: str = " ") -> str:
    """A name of two characters as wide as one of three.

    >>> wide_name("马兰"), wide_name("何思远")
    ('马 兰', '何思远')
    """
    return f"{name[0]}{gap}{name[1]}" if len(name) == 2 else name


def coined(rng: random.Random) -> str:
    """A place's name of two characters."""
    return rng.choice(_words("first")) + rng.choice(_words("second"))


def han_date(year: int, month: int, day: int) -> str:
    """A date in Chinese numerals.

    >>> han_date(2024, 3, 15)
    '二〇二四年三月十五日'
    """
    return f"{''.join(_HAN[int(digit)] for digit in str(year))}年{han_number(month)}月{han_number(day)}日"


def han_number(number: int) -> str:
    """A number below a hundred in Chinese numerals.

    >>> han_number(21), han_number(10)
    ('二十一', '十')
    """
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else f"{_HAN[tens]}十" if tens else "") + (_HAN[ones] if ones or not tens else "")


class Pen:
    """Fills the templates of one article."""

    def __init__(self, rng: random.Random, **known: str) -> None:
        """What is known beforehand stands in its slot."""
        self.rng = rng
        self.known = known
        self.year = rng.randint(2012, 2025)

    def fill(self, template: str) -> str:
        """The template with one of each choice in square brackets and its slots filled."""
        while "[" in template:
            template = _CHOICE.sub(lambda found: self.rng.choice(found[1].split("|")), template)
        return _SLOT.sub(lambda found: self.slot(found[1]), template)

    def in_one_mood(self, template: str) -> str:
        """Mostly the first or else the last of all choices, which fit each other best; now and then as `fill` has it."""
        if self.rng.random() < 0.35:
            return self.fill(template)
        at = self.rng.choice((0, -1))
        while "[" in template:
            template = _CHOICE.sub(lambda found: found[1].split("|")[at], template)
        return self.fill(template)

    def slot(self, key: str) -> str:
        """What a slot says."""
        if key in self.known:
            return self.known[key]
        if key in _RANGES:
            said = str(self.rng.randint(*_RANGES[key]))
        else:
            said = _MADE[key](self) if key in _MADE else self.rng.choice(_words(key))
        if key in _KEPT:
            self.known[key] = said
        return said

    def row(self, key: str) -> list[str]:
        """The fields of one row of a kind, unfilled."""
        return self.rng.choice(table(key))

    def phrase(self, key: str) -> str:
        """One filled text of a kind."""
        return self.fill(self.row(key)[0])

    def phrases(self, key: str, count: int) -> list[str]:
        """Some different texts of a kind, filled."""
        rows = table(key)
        return [self.fill(row[0]) for row in self.rng.sample(rows, min(count, len(rows)))]

    def date(self) -> tuple[int, int, int]:
        """Year, month and day."""
        rng = self.rng
        return self.year, rng.randint(1, 12), rng.randint(1, 28)


def _day(pen: Pen) -> str:
    return f"{pen.rng.randint(1, 12)}月{pen.rng.randint(1, 28)}日"


def _code(pen: Pen) -> str:
    rng = pen.rng
    return (
        f"9{rng.randint(11, 65)}{rng.randint(1000, 9999)}{rng.randint(1, 9)}MA{rng.randint(10000, 99999)}{rng.choice('AXKBG')}"
    )


def _firm(pen: Pen) -> str:
    ending = pen.rng.choice(("有限公司", "有限公司", "有限责任公司", "股份有限公司"))
    return (
        f"{pen.slot('stem')}{pen.rng.choice(('', '', '市', '县'))}{pen.slot('brand')}{pen.rng.choice(_words('trade'))}{ending}"
    )


def _tel(pen: Pen) -> str:
    rng = pen.rng
    local = rng.randint(2000000, 8999999)
    return rng.choice((str(local), f"0{rng.randint(310, 999)}-{local}", f"13{rng.randint(100000000, 999999999)}"))


_MADE: dict[str, Callable[[Pen], str]] = {
    "name": lambda pen: person(pen.rng),
    "elder": lambda pen: person(pen.rng),
    "hero": lambda pen: person(pen.rng),
    "guest": lambda pen: person(pen.rng),
    "spaced": lambda pen: wide_name(person(pen.rng)),
    "sir": lambda pen: pen.rng.choice(_words("surname")) + pen.rng.choice(("先生", "女士", "经理", "主任", "律师", "师傅")),
    "stem": lambda pen: coined(pen.rng),
    "main": lambda pen: coined(pen.rng),
    "road": lambda pen: coined(pen.rng),
    "place": lambda pen: pen.slot("stem") + pen.rng.choice("县县市区"),
    "town": lambda pen: coined(pen.rng) + pen.rng.choice(("镇", "镇", "乡", "街道")),
    "village": lambda pen: coined(pen.rng) + pen.rng.choice(("村", "村", "社区")),
    "home": lambda pen: coined(pen.rng) + "村",
    "day": _day,
    "date": lambda pen: f"{pen.year}年{_day(pen)}",
    "brand": lambda pen: pen.rng.choice(_words("brand1")) + pen.rng.choice(_words("brand2")),
    "firm": _firm,
    "firm2": _firm,
    "code": _code,
    "tel": _tel,
    "honour": lambda pen: pen.phrase("honour"),
}
