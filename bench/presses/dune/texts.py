"""Invented articles with their slots filled, names, bylines and credits."""

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass
class Written:
    """An article before it is set: titles, blocks as (role, text), a signature."""

    kind: str
    title: str
    blocks: list[tuple[str, str]]
    kicker: str | None = None
    deck: str | None = None
    signature: str | None = None


@cache
def _bank(name: str) -> dict[str, list[list[tuple[str, str]]]]:
    """Articles of a data file by kind: lines as (letter, text)."""
    bank: dict[str, list[list[tuple[str, str]]]] = {}
    for part in (_HERE / f"{name}.txt").read_text(encoding="utf-8").split("= ")[1:]:
        kind, *lines = part.strip().split("\n")
        bank.setdefault(kind, []).append([(line[0], line[2:]) for line in lines])
    return bank


@cache
def words(name: str) -> list[str]:
    """A list of words of the data file: surnames, given, places, units, orgs, towns, banners."""
    lines = [line.split() for line in (_HERE / "words.txt").read_text(encoding="utf-8").splitlines()]
    return [word for first, *found in lines if first == name for word in found]


@cache
def _captions() -> list[str]:
    return (_HERE / "caption.txt").read_text(encoding="utf-8").split()


def name(rng: random.Random) -> str:
    """A person's name of two or three characters."""
    return rng.choice(words("surnames")) + "".join(rng.sample(words("given"), rng.choice([1, 2, 2])))


def place(rng: random.Random) -> str:
    """A place, mostly with its unit."""
    return rng.choice(words("places")) + rng.choice(words("units"))


def town(rng: random.Random) -> str:
    """A town from which agencies report."""
    return rng.choice(words("towns"))


def date(rng: random.Random) -> str:
    """Month and day."""
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def _slots(rng: random.Random) -> dict[str, str]:
    day = rng.choice([date(rng), date(rng), "日前", "近日", "昨日"])
    return {
        **{f"name{at}": name(rng) for at in ("", 2, 3, 4)},
        **{f"place{at}": place(rng) for at in ("", 2, 3)},
        "org": rng.choice(words("places")) + rng.choice(["县", "市", "区", ""]) + rng.choice(words("orgs")),
        "n": str(rng.randint(11, 98)), "n2": str(rng.randint(2, 9)), "d": str(rng.randint(1, 28)),
        "month": str(rng.randint(1, 12)), "day": day, "phone": f"{rng.choice([2, 5, 8])}{rng.randint(100000, 9999999)}",
    }  # fmt: skip


def invented(rng: random.Random, file: str, kind: str, used: set[str]) -> Written:
    """An article of a data file that the page does not have yet, if there is one."""
    bank = _bank(file)
    slots = _slots(rng)
    chosen = rng.choice([lines for lines in bank[kind] if lines[0][1] not in used] or bank[kind])
    used.add(chosen[0][1])
    lines = [(letter, re.sub(r"\{(\w+)\}", lambda match: slots[match[1]], text)) for letter, text in chosen]
    first = dict(reversed(lines))
    roles = {"P": "paragraph", "S": "subhead"}
    blocks = [(roles[letter], text) for letter, text in lines if letter in roles]
    title = rng.choice(first["T"].split("|"))
    kicker, deck = (rng.choice(first[letter].split("|")) if letter in first else None for letter in "KD")
    return Written(kind, title, blocks, kicker, deck, first.get("B"))


def caption(rng: random.Random) -> str:
    """The caption of a picture inside a story."""
    slots = _slots(rng)
    return re.sub(r"\{(\w+)\}", lambda match: slots[match[1]], rng.choice(_captions()))


def lead(rng: random.Random, agency: float) -> tuple[str, str, str | None, list[str]]:
    """What a news story starts with: the text, its byline, its dateline, and the reporters."""
    who = [name(rng) for _ in range(rng.choice([1, 1, 1, 2]))]
    space = rng.choice(["", "", " "])
    signed = "记者" + space + " ".join(who)
    if rng.random() < 0.3:
        who.append(name(rng))
        signed += rng.choice([" ", " ", "、", ""]) + "通讯员" + space + who[-1]
    if rng.random() < agency:
        start = rng.choice(["新华社{}{}电", "新华社{}{}电", "据新华社{}{}电", "中新社{}{}电"]).format(town(rng), date(rng))
    else:
        start = rng.choice(["本报讯"] * 6 + [f"本报{rng.choice(words('places'))}讯", f"本报{town(rng)}{date(rng)}电", ""])
    if start and rng.random() < 0.2:
        return start + " ", "", start if "电" in start else None, []
    between = rng.choice(["", "", " "]) if start else ""
    return f"{start}{between}（{signed}）", signed, start if "电" in start else None, who


def own_byline(rng: random.Random, marked: float) -> tuple[str, list[str]]:
    """A byline on a line of its own, and the names in it."""
    who = [name(rng) for _ in range(rng.choice([1, 1, 2, 2, 3]))]
    title = rng.choice(["本报记者", "本报记者", "本报记者", "记者", "见习记者", f"本报驻{town(rng)}记者", ""])
    text = " ".join([title, *who]).strip() if rng.random() < 0.8 else title + " ".join(who)
    if title and rng.random() < 0.3:
        who.append(name(rng))
        text += rng.choice([" 通讯员 ", " 本报通讯员 ", " 实习生 "]) + who[-1]
    if rng.random() < marked * (1.0 if not title else 0.5):
        text = rng.choice("■□●◎") + rng.choice(["", " "]) + text
    return text, who


def credit(rng: random.Random) -> tuple[str, list[str]]:
    """The credit of a photo, without brackets."""
    who = name(rng)
    by = rng.choice(["本报记者 {} 摄", "本报通讯员 {} 摄", "通讯员 {} 摄", "新华社记者 {} 摄", "{} 摄", "记者{}摄", "新华社发"])
    return by.format(who), [who] if "{}" in by else []
