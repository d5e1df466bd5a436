"""Bylines, datelines and credits: how a paper says who wrote, from where, and who took the photograph."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.presses.tarn.names import city, fill, person
from bench.presses.tarn.paper import Paper


@dataclass
class Signature:
    """Where the names stand: before the first paragraph, behind the last, or on lines of their own above or below."""

    lead: str = ""
    tail: str = ""
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None


def sign(rng: random.Random, paper: Paper) -> Signature:
    """A signature of one of the paper's forms."""
    form = rng.choices(list(paper.bylines), list(paper.bylines.values()))[0]
    return _FORMS[form](rng, paper)


def spaced(name: str) -> str:
    """A name of two characters as wide as one of three.

    >>> spaced("马兰"), spaced("何思远")
    ('马 兰', '何思远')
    """
    return f"{name[0]} {name[1]}" if len(name) == 2 else name


def _day(rng: random.Random) -> str:
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def _who(rng: random.Random) -> tuple[str, list[str]]:
    """Reporter and often a correspondent, as brackets hold them."""
    one, other = person(rng), person(rng)
    forms = [
        (f"记者{one}", [one]), (f"记者{one}", [one]), (f"记者{one} 通讯员{other}", [one, other]), (f"通讯员{one}", [one]),
        (f"记者 {one}", [one]), (f"记者{one}、{other}", [one, other]), (f"记者 {one} 通讯员 {other}", [one, other]),
    ]  # fmt: skip
    return rng.choice(forms)


def _inline(rng: random.Random, paper: Paper) -> Signature:
    return Signature(lead="本报讯 ", dateline=None)


def _inline_names(rng: random.Random, paper: Paper) -> Signature:
    who, names = _who(rng)
    return Signature(
        lead=rng.choice(("本报讯（{}）", "本报讯 （{}）", "本报讯 （{}）")).format(who), byline=who, reporters=names
    )


def _report(rng: random.Random, paper: Paper) -> Signature:
    one = person(rng)
    if rng.random() < 0.5:
        return Signature(lead=f"本报讯 记者{one}报道：", byline=f"记者{one}报道", reporters=[one])
    line = f"本报记者 {spaced(one)} 报道"
    return Signature(above=[line], byline=line, reporters=[one])


def _dated(rng: random.Random, paper: Paper) -> Signature:
    who, names = _who(rng)
    dateline = f"本报{city(rng)}{_day(rng)}{rng.choice('讯电')}"
    return Signature(lead=f"{dateline}（{who}）", byline=who, reporters=names, dateline=dateline)


def _agency(rng: random.Random, paper: Paper) -> Signature:
    head = rng.choice(("新华社", "新华社", "据新华社", "中新社"))
    dateline = f"{head}{city(rng)}{_day(rng)}电"
    return Signature(lead=dateline + " ", dateline=dateline)


def _agency_names(rng: random.Random, paper: Paper) -> Signature:
    names = [person(rng) for _ in range(rng.randint(1, 3))]
    dateline = f"{rng.choice(('新华社', '新华社', '据新华社'))}{city(rng)}{_day(rng)}电"
    who = "记者" + "、".join(names)
    return Signature(lead=f"{dateline} （{who}）", byline=who, reporters=names, dateline=dateline)


def _own(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    forms = [
        ([f"本报记者 {spaced(one)}"], [one]),
        ([f"本报记者 {spaced(one)} {spaced(other)}"], [one, other]),
        ([f"本报记者 {spaced(one)} 本报通讯员 {spaced(other)}"], [one, other]),
        ([f"记者 {spaced(one)} 通讯员 {spaced(other)}"], [one, other]),
        ([f"本报记者{one}"], [one]),
        ([f"本报记者 {spaced(one)}", f"通讯员 {spaced(other)}"], [one, other]),
    ]
    lines, names = rng.choice(forms)
    return Signature(above=lines, byline=" ".join(lines), reporters=names)


def _mark(rng: random.Random, paper: Paper) -> Signature:
    one = person(rng)
    line = paper.mark + rng.choice((f" {one}", one, f"本报记者 {spaced(one)}", f" 本报评论员 {one}"))
    return Signature(above=[line], byline=line, reporters=[one])


def _deep(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    forms = [
        (f"见习记者 {spaced(one)} 实习生 {spaced(other)}", [one, other]),
        (f"本报驻{city(rng)}记者 {spaced(one)}", [one]),
        (f"本报特约记者 {spaced(one)}", [one]),
        (f"首席记者 {spaced(one)} 摄影记者 {spaced(other)}", [one, other]),
        (f"融媒体记者 {spaced(one)}", [one]),
    ]
    line, names = rng.choice(forms)
    return Signature(above=[line], byline=line, reporters=names)


def _slash(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    forms = [
        (f"{one}/文 {other}/图", [one, other]), (f"文/{one} 图/{other}", [one, other]), (f"本报记者 {one} 文/图", [one]),
        (f"文/本报记者 {one}", [one]),
    ]  # fmt: skip
    line, names = rng.choice(forms)
    return Signature(above=[line], byline=line, reporters=names)


def _end(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    text, names = rng.choice(
        (
            (one, [one]),
            (f"记者 {one}", [one]),
            (f"{one} {other}", [one, other]),
            (f"通讯员 {one}", [one]),
            (f"本报记者 {one}", [one]),
        )
    )
    if rng.random() < 0.25:
        return Signature(below=[f"（{text}）"], byline=text, reporters=names)
    return Signature(tail=f"（{text}）", byline=text, reporters=names)


def _source(rng: random.Random, paper: Paper) -> Signature:
    tail = fill(rng, rng.choice(("（据新华社）", "（据{place}融媒体中心）", "（来源：{city}发布）", "（综合本报消息）")))
    return Signature(tail=tail)


def _none(rng: random.Random, paper: Paper) -> Signature:
    return Signature()


_FORMS: dict[str, Callable[[random.Random, Paper], Signature]] = {
    "inline": _inline, "inline_names": _inline_names, "own": _own, "agency": _agency, "agency_names": _agency_names,
    "end": _end, "mark": _mark, "dated": _dated, "none": _none, "slash": _slash, "deep": _deep, "report": _report,
    "source": _source,
}  # fmt: skip


def credit(rng: random.Random, level: str) -> str:
    """Who took a photograph."""
    one = person(rng)
    common = [f"本报通讯员 {spaced(one)} 摄", f"本报记者 {spaced(one)} 摄", f"{one} 摄", f"{spaced(one)} 摄"]
    more = [
        f"（{one} 摄）", f"摄影：{one}", f"新华社记者 {one} 摄", f"通讯员 {one} 摄影报道", "（资料图片）",
        f"本报记者 {one} 文/图", fill(rng, "（{place}{body}供图）"), f"图/{one}", "新华社发",
        fill(rng, "图片由{place}{body}提供"),
    ]  # fmt: skip
    return rng.choice(common if level == "standard" or rng.random() < 0.5 else more)
