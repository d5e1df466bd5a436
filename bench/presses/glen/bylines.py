"""Who wrote it: glued to the first paragraph, on a line of its own, or at the end."""

import random
from dataclasses import dataclass, field
from typing import Any

from bench.presses.glen.words import names, pick


@dataclass
class End:
    """Where the names stand (none, inside, line, last, credit), the line as printed, names alone, and the dateline."""

    place: str = "none"
    line: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None


LEADS = (
    ("本报讯（记者{a}）", 1, None),
    ("本报讯 （记者{a}）", 1, None),
    ("本报讯　记者{a}报道：", 1, None),
    ("本报讯（记者 {a} 通讯员 {b}）", 2, None),
    ("本报讯 （通讯员{a}）", 1, None),
    ("本报讯（见习记者{a} 实习生{b}）", 2, None),
    ("本报讯 ", 0, None),
    ("本报记者{a}报道　", 1, None),
    ("本报{p}{m}月{d}日电（记者{a}）", 1, "本报{p}{m}月{d}日电"),
    ("本报{p}{m}月{d}日讯（记者 {a}、{b}）", 2, "本报{p}{m}月{d}日讯"),
    ("新华社{p}{m}月{d}日电（记者{a}、{b}）", 2, "新华社{p}{m}月{d}日电"),
    ("新华社{p}{m}月{d}日电 ", 0, "新华社{p}{m}月{d}日电"),
    ("据新华社{p}电 ", 0, "新华社{p}电"),
    ("中新网{p}{m}月{d}日电（{a}）", 1, "中新网{p}{m}月{d}日电"),
    ("综合新华社电 ", 0, None),
)
LINES = (
    ("本报记者 {a}", 1),
    ("本报记者 {a} {b}", 2),
    ("本报记者 {a} 本报通讯员 {b}", 2),
    ("本报记者 {a} 通讯员 {b} 文/图", 2),
    ("□本报记者 {a}", 1),
    ("■ {a} {b}", 2),
    ("◎本报记者　{a}", 1),
    ("记者　{a}　实习生　{b}", 2),
    ("文/{a}　图/{b}", 2),
    ("本报首席记者 {a}", 1),
    ("\ue1b3本报记者 {a}", 1),
    ("{a}", 1),
)
_TAILS = (("（{a}）", 1), ("（记者{a}）", 1), ("（本报记者 {a} 通讯员 {b}）", 2), ("（{a} {b}）", 2))


def sign(rng: random.Random, end: End, parts: list[Any]) -> None:
    """Signs an article in one of the ways; a name inside the text is put into the first or last paragraph."""
    draw = rng.random()
    if draw < 0.45:
        _lead(rng, end, parts)
    elif draw < 0.72:
        text, count = rng.choice(LINES)
        _named(rng, end, "line", text, count)
    elif draw < 0.84:
        text, count = rng.choice(_TAILS)
        if parts[-1].role == "paragraph":
            parts[-1].text += _named(rng, end, "inside", text, count)
            end.line = None
    elif draw < 0.88:
        text, count = rng.choice(_TAILS)
        _named(rng, end, "last", text, count)


def _named(rng: random.Random, end: End, place: str, text: str, count: int) -> str:
    people = names(rng, 2)
    end.place, end.line, end.reporters = place, text.format(a=people[0], b=people[1]), people[:count]
    return end.line


def _lead(rng: random.Random, end: End, parts: list[Any]) -> None:
    text, count, dateline = rng.choice(LEADS)
    people = names(rng, 2)
    told = {"a": people[0], "b": people[1], "p": pick(rng, "cities"), "m": rng.randint(1, 12), "d": rng.randint(1, 28)}
    parts[0].text = text.format(**told) + parts[0].text
    end.place, end.reporters, end.dateline = "inside", people[:count], dateline.format(**told) if dateline else None
