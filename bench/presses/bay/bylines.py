"""Who wrote it and where from, in the forms that papers print."""

import random
from dataclasses import dataclass, field

from bench.presses.bay.parts import Dials
from bench.presses.bay.words import name, spaced, words

FORMS = ("lead", "agency", "before", "after", "bracket", "bracket_line", "none")
"""lead: 本报讯（记者张三） at the start; agency: with place and day; before, after: a line of its own there."""


@dataclass
class Signed:
    """What is printed in front of the first paragraph, behind the last, on lines of their own, and what the gold holds."""

    lead: str = ""
    tail: str = ""
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None


def sign(rng: random.Random, dials: Dials, brief: bool) -> Signed:
    """A byline of one of the page's kinds."""
    form = rng.choice(dials.byline)
    if brief and form in ("before", "after"):
        form = rng.choice(("lead", "bracket", "none"))
    people = [name(rng) for _ in range(rng.choice((1, 1, 1, 2, 2, 3)))]
    signed = Signed(reporters=people)
    {"lead": _lead, "agency": _agency, "bracket": _bracket, "bracket_line": _bracket, "none": _none}.get(form, _line)(
        rng, dials, signed, form
    )
    return signed


def _paper(rng: random.Random) -> str:
    return rng.choice(("本报讯", "本报讯", "本报讯", "本报综合消息", "晨报讯", "本网讯"))


def _inside(rng: random.Random, people: list[str]) -> str:
    """Names as they stand inside brackets."""
    if len(people) == 1:
        return rng.choice(("记者{}", "记者 {}", "通讯员{}", "见习记者{}", "记者　{}")).format(people[0])
    if len(people) == 2 and rng.random() < 0.6:
        return rng.choice(("记者{} 通讯员{}", "记者{}　通讯员{}", "记者 {} 通讯员 {}")).format(*people)
    return "记者" + rng.choice(("、", " ", "　")).join(people)


def _lead(rng: random.Random, dials: Dials, signed: Signed, _form: str) -> None:
    inside = _inside(rng, signed.reporters) if rng.random() < 0.85 else ""
    if not inside:
        signed.reporters = []
    signed.byline = inside or None
    gap = rng.choice(("", " ", "　", ""))
    signed.lead = _paper(rng) + (f"{gap}（{inside}）" if inside else "") + rng.choice(("", "", " ", "　"))


def _agency(rng: random.Random, dials: Dials, signed: Signed, _form: str) -> None:
    who = rng.choice(("新华社", "新华社", "本报", "据新华社", "中新社"))
    place = rng.choice(words("abroad") if rng.random() < 0.25 else words("city"))
    signed.dateline = f"{who}{place}{dials.month}月{dials.day}日电"
    inside = _inside(rng, signed.reporters) if rng.random() < 0.75 else ""
    if not inside:
        signed.reporters = []
    signed.byline = inside or None
    signed.lead = (
        signed.dateline + (f"{rng.choice(('', ' ', '　'))}（{inside}）" if inside else "") + rng.choice(("", " ", "　"))
    )


def _bracket(rng: random.Random, dials: Dials, signed: Signed, form: str) -> None:
    people = signed.reporters = signed.reporters[:2]
    signed.byline = rng.choice(("", "", "记者 ", "本报记者 ")) + " ".join(people)
    if len(people) == 1 and rng.random() < 0.15:
        signed.byline = f"据{rng.choice(('新华社', '《人民日报》', '中新社', '央视网'))}"
        signed.reporters = []
    if form == "bracket" or rng.random() < 0.6:
        signed.tail = f"（{signed.byline}）"
    else:
        signed.after = [f"（{signed.byline}）"]


def _none(rng: random.Random, dials: Dials, signed: Signed, _form: str) -> None:
    signed.reporters = []


def _line(rng: random.Random, dials: Dials, signed: Signed, form: str) -> None:
    """On a line of its own, or two for two people."""
    people = [spaced(rng, person) for person in signed.reporters]
    who = rng.choice(
        (
            "本报记者 ",
            "本报记者 ",
            "本报记者　",
            "记者 ",
            "见习记者 ",
            "新华社记者 ",
            "本报通讯员 ",
            "□ 本报记者 ",
            "■ ",
            "□",
            "文/",
        )
    )
    lines = [who + rng.choice((" ", "　", "、")).join(people)]
    if len(people) == 2 and who.startswith("本报记者"):
        lines = [f"{who}{people[0]} {rng.choice(('通讯员 ', '本报通讯员 ', '实习生 '))}{people[1]}"]
    elif len(people) == 2 and who == "文/":
        lines = [f"文/{people[0]} 图/{people[1]}"]
    elif who.endswith("记者 ") and rng.random() < 0.15:
        lines[0] += " 文/图"
    if len(people) == 3 and rng.random() < 0.3:
        lines = [f"本报记者 {people[0]} {people[1]}", f"通讯员 {people[2]}"]
    if form == "after":
        signed.after = lines
    else:
        signed.before = lines
    signed.byline = " ".join(lines)


def credit(rng: random.Random, person: str) -> str:
    """Who took a picture."""
    form = rng.choice(
        (
            "本报记者 {} 摄",
            "本报记者 {} 摄",
            "本报通讯员 {} 摄",
            "新华社记者 {} 摄",
            "{} 摄",
            "{} 摄影报道",
            "本报记者 {} 摄影报道",
        )
    )
    return form.format(person)
