"""Who wrote, from where, and who took the picture: the forms of a workers' or an evening paper."""

import random
from dataclasses import dataclass, field

from bench.presses.weir.pen import Pen, person, spaced, wordings


@dataclass
class Signature:
    """A byline inside the text (lead, tail) or on lines of its own (above, below)."""

    lead: str = ""
    tail: str = ""
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    byline: str | None = None
    names: list[str] = field(default_factory=list)
    dateline: str | None = None


def draw_signature(rng: random.Random, form: str) -> Signature:
    """A signature of a form (`house.py`)."""
    if form in ("lead", "report", "dated", "agency", "plain"):
        return _opening(rng, form)
    if form in ("tail", "tail_line", "source"):
        return _ending(rng, form)
    return _own_line(rng, form) if form != "none" else Signature()


def _city(rng: random.Random) -> str:
    return rng.choice(wordings()["city"])


def _opening(rng: random.Random, form: str) -> Signature:
    one, other, third = person(rng), person(rng), person(rng)
    who, names = rng.choice(
        (
            (f"记者{one}", [one]),
            (f"记者 {one}", [one]),
            (f"记者{one} 通讯员{other}", [one, other]),
            (f"通讯员{one}", [one]),
            (f"通讯员 {one} {other}", [one, other]),
            (f"记者{one} 通讯员{other} {third}", [one, other, third]),
            (f"本报记者{one}", [one]),
        )
    )
    gap, day = rng.choice(("", "", " ")), f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    if form == "plain":
        return Signature(lead=rng.choice(("本报讯 ", "本报讯 ", "本报综合消息 ")))
    if form == "lead":
        return Signature(lead=f"{rng.choice(('本报讯', '本报讯', '晚报讯', '工报讯'))}{gap}（{who}）", byline=who, names=names)
    if form == "report":
        return Signature(lead=f"本报讯 记者{one}报道：", byline=f"记者{one}报道", names=[one])
    if form == "dated":
        dateline = f"本报{_city(rng)}{day}{rng.choice('讯电')}"
        return Signature(lead=f"{dateline}{gap}（{who}）", byline=who, names=names, dateline=dateline)
    dateline = f"{rng.choice(('新华社', '据新华社', '中新社'))}{_city(rng)}{day}电"
    if rng.random() < 0.3:
        return Signature(lead=f"{dateline} ", dateline=dateline)
    names = [one, other][: rng.randint(1, 2)]
    who = "记者" + "、".join(names)
    return Signature(lead=f"{dateline}{gap}（{who}）", byline=who, names=names, dateline=dateline)


def _ending(rng: random.Random, form: str) -> Signature:
    if form == "source":
        return Signature(
            tail=Pen(rng).fill(rng.choice(("（据新华社）", "（据{city}发布）", "（本报综合）", "（来源：{body}）")))
        )
    one, other = person(rng), person(rng)
    text, names = rng.choice(
        (
            (one, [one]),
            (f"{one} {other}", [one, other]),
            (f"记者 {one}", [one]),
            (f"通讯员 {one}", [one]),
            (f"{one} 文/图", [one]),
        )
    )
    if form == "tail":
        return Signature(tail=f"（{text}）", byline=text, names=names)
    return Signature(below=[f"（{text}）"], byline=text, names=names)


def _own_line(rng: random.Random, form: str) -> Signature:
    one, other = person(rng), person(rng)
    first, second = spaced(one), spaced(other)
    forms = {
        "line": [
            ([f"本报记者 {first}"], [one]),
            ([f"本报记者 {first} {second}"], [one, other]),
            ([f"记者 {first} 通讯员 {second}"], [one, other]),
            ([f"本报记者 {first}", f"本报通讯员 {second}"], [one, other]),
            ([f"本报记者{one} 通讯员{other}"], [one, other]),
            ([f"工报记者 {first}"], [one]),
        ],
        "marked": [
            ([f"□ {one}"], [one]),
            ([f"■本报记者 {first}"], [one]),
            ([f"◎ 本报记者 {first} {second}"], [one, other]),
            ([f"□记者{one} 通讯员{other}"], [one, other]),
        ],
        "slash": [
            ([f"文/{one} 图/{other}"], [one, other]),
            ([f"本报记者 {first} 文/图"], [one]),
            ([f"文/图 本报记者 {first}"], [one]),
            ([f"本报记者 {first} 文 {second} 图"], [one, other]),
        ],
        "post": [
            ([f"本报驻{_city(rng)}记者 {first}"], [one]),
            ([f"见习记者 {first} 实习生 {second}"], [one, other]),
            ([f"全媒体记者 {first}"], [one]),
            ([f"本报记者 {first} 发自{_city(rng)}"], [one]),
        ],
    }
    lines, names = rng.choice(forms[form])
    return Signature(above=lines, byline=" ".join(lines), names=names)


def draw_credit(rng: random.Random) -> tuple[str, list[str]]:
    """Who took a photograph, as printed, and the names in it."""
    one = person(rng)
    shown = spaced(one)
    printed = rng.choice(
        (
            f"本报记者 {shown} 摄",
            f"本报通讯员 {shown} 摄",
            f"{shown} 摄",
            f"{one}摄",
            f"（{one} 摄）",
            f"通讯员 {shown} 摄影报道",
            f"摄影：{one}",
            f"本报记者 {shown} 文/图",
            f"新华社记者 {one} 摄",
            "（资料图片）",
            Pen(rng).fill("（{body}供图）"),
        )
    )
    return printed, [one] if one in printed or shown in printed else []
