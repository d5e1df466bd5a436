"""Invented wording: topics with their titles and paragraphs, and the words that fill their slots."""

import random
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "wording"
_SLOT = re.compile(r"\{(\w+)\}")
Topic = dict[str, list[str]]


@cache
def read_slots() -> dict[str, list[str]]:
    """Words by slot."""
    rows = [row.split(": ", 1) for row in _rows("slots.txt")]
    return {name: words.split() for name, words in rows}


@cache
def read_topics(name: str) -> dict[str, list[Topic]]:
    """Topics of a file by kind; each gives its lines by their letter, L and P together under P in their order."""
    found: dict[str, list[Topic]] = {}
    for row in _rows(name):
        letter, text = row.split(" ", 1)
        if letter == "=":
            topic: Topic = {}
            found.setdefault(text, []).append(topic)
        else:
            topic.setdefault("P" if letter == "L" else letter, []).append(text)
    return found


def _rows(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def person(rng: random.Random) -> str:
    """A name."""
    return rng.choice(read_slots()["surname"]) + rng.choice(read_slots()["given"])


class Filler:
    """Fills the slots of one text: places, units and things keep their word through it, people mostly, figures never."""

    def __init__(self, rng: random.Random) -> None:
        """Nothing is drawn yet."""
        self._rng, self._kept = rng, dict[str, str]()

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(lambda slot: self._word(slot[1]), text)

    def _word(self, slot: str) -> str:
        rng = self._rng
        if slot in _FIGURES:
            return str(rng.randint(*_FIGURES[slot]))
        if slot == "team":
            return rng.choice(read_slots()[slot])
        if slot not in self._kept or (slot == "name" and rng.random() < 0.5):
            self._kept[slot] = person(rng) if slot in ("name", "guest") else rng.choice(read_slots()[slot])
        return self._kept[slot]


_FIGURES = {"n": (11, 98), "d": (2, 9), "m": (1, 12), "y": (2009, 2024)}


def furniture(rng: random.Random) -> list[str]:
    """Lines of the page's head or foot."""
    fill, name = Filler(rng), person(rng)
    paper = rng.choice(("峡江日报", "江州晚报", "峡口工人报", "泰川日报", "凤台都市报"))
    date = fill("{y}年{m}月{d}日")
    week = rng.choice(read_slots()["weekday"])
    lines = [
        f"{date} 星期{week}",
        f"责任编辑：{name}",
        f"第{rng.randint(1, 16)}版",
        f"{rng.randint(1, 16):02d}",
        paper,
        f"责编 {name} 版式 {person(rng)} 校对 {person(rng)}",
        "E-mail:xjrb@example.cn",
        f"新闻热线：0{rng.randint(300, 999)}-{rng.randint(2000000, 8999999)}",
        f"{paper} {date} 星期{week} 第{rng.randint(1, 8)}版",
        "要闻",
        "综合新闻",
        "国内统一刊号CN00-0000",
        "http://www.xjrb.example.cn",
        fill(rng.choice(read_topics("other.txt")["advert"][0]["H"])) + f"  电话：{rng.randint(2000000, 8999999)}",
    ]
    return rng.sample(lines, rng.choice((1, 2, 2, 3, 4)))
