"""Bylines, datelines, credits, and the lines that sign a notice or letter."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.presses.quay.column import Column, width
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, coined, han_date, person, wide_name


@dataclass
class Signature:
    """Names before the first paragraph, behind the last, or on lines of their own above or below."""

    lead: str = ""
    tail: str = ""
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    byline: str | None = None
    names: list[str] = field(default_factory=list)
    dateline: str | None = None


def sign(rng: random.Random, paper: Paper) -> Signature:
    """A signature of one of the forms of the paper."""
    form = rng.choices(list(paper.signing), list(paper.signing.values()))[0]
    return _FORMS[form](rng, paper)


def _who(rng: random.Random) -> tuple[str, list[str]]:
    one, other, third = person(rng), person(rng), person(rng)
    return rng.choice(
        [
            (f"记者{one}", [one]),
            (f"记者 {one}", [one]),
            (f"通讯员{one}", [one]),
            (f"记者{one} 通讯员{other}", [one, other]),
            (f"记者 {wide_name(one)} 通讯员 {wide_name(other)}", [one, other]),
            (f"记者{one}、{other}", [one, other]),
            (f"通讯员{one} {other}", [one, other]),
            (f"记者 {one} {other} 通讯员 {third}", [one, other, third]),
            (f"见习记者{one}", [one]),
        ]
    )


def _inline(rng: random.Random, paper: Paper) -> Signature:
    return Signature(lead=rng.choice(("本报讯 ", "本报讯 ", "本报讯　")))


def _names(rng: random.Random, paper: Paper) -> Signature:
    who, names = _who(rng)
    return Signature(lead=rng.choice(("本报讯（{}）", "本报讯 （{}）", "（{}）")).format(who), byline=who, names=names)


def _dated(rng: random.Random, paper: Paper) -> Signature:
    who, names = _who(rng)
    dateline = f"本报{coined(rng)}{_day(rng)}{rng.choice('讯电')}"
    return Signature(lead=f"{dateline}（{who}）", byline=who, names=names, dateline=dateline)


def _day(rng: random.Random) -> str:
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def _agency(rng: random.Random, paper: Paper) -> Signature:
    dateline = f"{rng.choice(('新华社', '据新华社', '中新社'))}{coined(rng)}{_day(rng)}电"
    if rng.random() < 0.3:
        return Signature(lead=f"{dateline} ", dateline=dateline)
    names = [person(rng) for _ in range(rng.randint(1, 3))]
    who = "记者" + "、".join(names)
    return Signature(lead=f"{dateline}{rng.choice((' ', ''))}（{who}）", byline=who, names=names, dateline=dateline)


def own_line(rng: random.Random) -> tuple[list[str], list[str]]:
    """A byline on one or two lines of its own, and the names in it."""
    one, other = person(rng), person(rng)
    return rng.choice(
        [
            ([f"本报记者 {wide_name(one)}"], [one]),
            ([f"本报记者 {wide_name(one)} {wide_name(other)}"], [one, other]),
            ([f"本报记者 {wide_name(one)} 通讯员 {wide_name(other)}"], [one, other]),
            ([f"记者 {one} 通讯员 {other}"], [one, other]),
            ([f"本报记者　{wide_name(one, '　')}"], [one]),
            ([f"本报记者 {wide_name(one)}", f"本报通讯员 {wide_name(other)}"], [one, other]),
            ([f"本报通讯员 {wide_name(one)}"], [one]),
            ([f"全媒体记者 {one} 实习生 {other}"], [one, other]),
        ]
    )


def _own(rng: random.Random, paper: Paper) -> Signature:
    lines, names = own_line(rng)
    return Signature(above=lines, byline=" ".join(lines), names=names)


def _mark(rng: random.Random, paper: Paper) -> Signature:
    one = person(rng)
    line = paper.mark + rng.choice((f" {one}", one, f"本报记者 {wide_name(one)}", f" 通讯员 {one}", f" 本报记者 {one}"))
    return Signature(above=[line], byline=line, names=[one])


def _double(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    line, names = rng.choice(
        [
            (f"{one}/文 {other}/图", [one, other]),
            (f"文/{one} 图/{other}", [one, other]),
            (f"本报记者 {wide_name(one)} 文/图", [one]),
            (f"本报记者 {one}/文 通讯员 {other}/图", [one, other]),
        ]
    )
    return Signature(above=[line], byline=line, names=names)


def _report(rng: random.Random, paper: Paper) -> Signature:
    one = person(rng)
    line = f"本报记者 {wide_name(one)} 报道" if rng.random() < 0.5 else f"本报驻{coined(rng)}记者 {wide_name(one)}"
    return Signature(above=[line], byline=line, names=[one])


def _end(rng: random.Random, paper: Paper) -> Signature:
    one, other = person(rng), person(rng)
    text, names = rng.choice(
        [
            (one, [one]),
            (f"记者 {one}", [one]),
            (f"{one} {other}", [one, other]),
            (f"通讯员 {one}", [one]),
            (wide_name(one), [one]),
        ]
    )
    if rng.random() < 0.2:
        return Signature(below=[f"（{text}）"], byline=text, names=names)
    return Signature(tail=f"（{text}）", byline=text, names=names)


def _source(rng: random.Random, paper: Paper) -> Signature:
    forms = ("（据新华社）", f"（据{coined(rng)}融媒体中心）", "（来源：本报综合）", f"（{coined(rng)}市气象台供稿）")
    return Signature(tail=rng.choice(forms[:3]))


def _none(rng: random.Random, paper: Paper) -> Signature:
    return Signature()


_FORMS: dict[str, Callable[[random.Random, Paper], Signature]] = {
    "inline": _inline, "names": _names, "own": _own, "agency": _agency, "end": _end, "mark": _mark, "dated": _dated,
    "none": _none, "double": _double, "report": _report, "source": _source,
}  # fmt: skip


def author_line(rng: random.Random, paper: Paper) -> tuple[str, str]:
    """The line that names an author, and the name."""
    name = person(rng)
    forms = (name, wide_name(name), f"{paper.mark}{name}", f"{paper.mark} {wide_name(name)}", f"{name}（{coined(rng)}）")
    return rng.choice((*forms, f"作者：{name}", wide_name(name, "　"))), name


def closing(pen: Pen, signer: str, column: Column) -> list[str]:
    """Who signs, and the date, on one line where there is room, or on two."""
    rng = pen.rng
    year, month, day = pen.date()
    date = han_date(year, month, day) if rng.random() < 0.3 else f"{year}年{month}月{day}日"
    if rng.random() < 0.1:
        return [signer]
    line = f"{signer}{rng.choice((' ', '　', '  '))}{date}"
    return [line] if rng.random() < 0.35 and width(line) < column.measure - 2.5 else [signer, date]


def credit_names(credit: str) -> list[str]:
    """The names that a credit tells."""
    name = credit
    for word in ("本报", "通讯员", "记者", "摄影", "摄", "：", "（", "）"):
        name = name.replace(word, "|")
    found = [part.replace(" ", "") for part in name.split("|") if part.strip()]
    return [part for part in found if 2 <= len(part) <= 4] if "图" not in credit else []
