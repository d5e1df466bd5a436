"""Invented newspaper text from the tables in bank/: topics, quotations, notices, names; slots such as {人1} are filled."""

import random
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "bank"
_SLOT = re.compile(r"\{([^{}]+)\}")
_TABLES = {"县": "county", "市": "city", "镇": "town", "村": "village", "企业": "company", "语气": "tone"}


@cache
def read_table(name: str) -> dict[str, list[str]]:
    """Rows of a two-column table by the first column."""
    rows: dict[str, list[str]] = defaultdict(list)
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        key, text = line.split("\t")
        rows[key].append(text)
    return dict(rows)


@cache
def read_topics() -> dict[str, dict[str, list[str]]]:
    """Story texts by topic, then role (headline, kicker, deck, subhead, paragraph)."""
    topics: dict[str, dict[str, list[str]]] = {}
    for line in (_FOLDER / "stories.tsv").read_text(encoding="utf-8").splitlines():
        topic, role, text = line.split("\t")
        topics.setdefault(topic, {}).setdefault(role, []).append(text)
    return topics


def person(rng: random.Random) -> str:
    """A random name of two or three characters, now and then with a double surname or of another people.

    >>> len(person(random.Random(1))) >= 2
    True
    """
    names = read_table("names")
    given = names["given"][0]
    drawn = rng.random()
    if drawn < 0.02:
        return rng.choice(["欧阳", "上官", "司马", "诸葛"]) + rng.choice(given)
    if drawn < 0.03:
        return rng.choice(["阿依古丽", "买买提·艾山", "扎西次仁", "其其格"])
    return rng.choice(names["surname"][0]) + "".join(rng.choices(given, k=1 if rng.random() < 0.25 else 2))


class Filler:
    """Fills the slots of one article: a numbered slot ({人1}) keeps its value, {县} and its like keep theirs too."""

    def __init__(self, rng: random.Random) -> None:
        """One filler an article."""
        self.rng = rng
        self.kept: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(lambda match: self._value(match[1]), text)

    def _value(self, slot: str) -> str:
        if slot in self.kept:
            return self.kept[slot]
        value = self._draw(slot.rstrip("0123456789"))
        if slot[-1].isdigit() or slot in ("县", "市", "镇", "村", "企业"):
            self.kept[slot] = value
        return value

    def _draw(self, slot: str) -> str:
        rng = self.rng
        if slot in _TABLES:
            known = rng.choice(read_table("names")[_TABLES[slot]])
            return _place_like(known, rng) if slot in ("县", "市", "镇", "村") and rng.random() < 0.5 else known
        numbers = {"数": (1000, 39999), "百": (102, 986), "小数": (11, 89), "位": (2, 9), "月": (1, 12), "日": (1, 28)}
        if slot in numbers:
            return str(rng.randint(*numbers[slot]))
        if slot == "年":
            return str(rng.randint(2009, 2024))
        if slot in ("率", "价"):
            return f"{rng.randint(2, 98)}.{rng.randint(1, 99)}"
        return person(rng)


_SYLLABLES = "安白长春大东丰福高广海河红湖华吉江金景九兰乐林龙绿梅明南宁平青泉仁荣沙山上石双水松泰天桐望文西新兴秀阳玉云中竹紫"


def _place_like(name: str, rng: random.Random) -> str:
    """Another place of the same kind: two other characters before 县, 市, 镇 …

    >>> _place_like("清溪县", random.Random(1))[2:]
    '县'
    """
    return "".join(rng.sample(_SYLLABLES, 2)) + (name[2:] if len(name) == 3 else name[-1] if name[-1] != "道" else "街道")


def pick(rng: random.Random, role: str, fill: Filler | None = None) -> str:
    """A generic text of a role (quote, banner, ad, notice …), filled."""
    return (fill or Filler(rng))(rng.choice(read_table("generic")[role]))
