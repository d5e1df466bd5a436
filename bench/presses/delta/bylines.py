"""Who wrote it, as city papers print it: in the first paragraph, on a line of its own, at the end, under a picture."""

import random
from dataclasses import dataclass, field

from bench.presses.delta.words import Slots


@dataclass
class Byline:
    """`text` as printed, names alone, and the dateline in it if there is one."""

    text: str
    names: list[str] = field(default_factory=list)
    dateline: str | None = None


def paper_words(paper: str) -> str:
    """What a paper calls itself before 讯: 晚报, 早报, 都市报.

    >>> paper_words("榕江晚报")
    '晚报'
    """
    return paper[-3:] if paper.endswith("都市报") else paper[-2:]


def spaced(rng: random.Random, name: str, wide: bool) -> str:
    """A name of two characters set as wide as one of three, where the paper does that."""
    return f"{name[0]}{rng.choice((' ', '　'))}{name[1]}" if wide and len(name) == 2 else name


def lead(rng: random.Random, slots: Slots, paper: str, style: str) -> Byline:
    """What the first paragraph opens with; it stays in its text."""
    names = [slots.name() for _ in range(rng.choice((1, 1, 1, 2)))]
    gap = rng.choice(("", "", " "))
    if style == "agency":
        return _agency(rng, slots, names)
    title = rng.choice(("记者", "记者", "记者", "通讯员", "实习生"))
    people = f"{title}{gap}{names[0]}" + (f" {names[1]}" if len(names) > 1 else "")
    if rng.random() < 0.3:
        people += f" 通讯员{gap}{slots.word('corr') if rng.random() < 0.6 else slots.name()}"
    head = rng.choice(("本报讯", paper_words(paper) + "讯", paper + "讯") if style == "paper" else ("本报讯",))
    if style == "plain":
        return Byline(f"{head} {people}{rng.choice(('报道', '报道', '摄影报道'))}：", names)
    if style == "bare":
        return Byline(f"{head}{rng.choice(('　', ' '))}", [])
    return Byline(f"{head}{rng.choice(('', ' '))}（{people}）", names)


def _agency(rng: random.Random, slots: Slots, names: list[str]) -> Byline:
    place = rng.choice(("北京", "东京", "伦敦", "巴黎", "武汉", "成都", "拉萨", "开罗", "悉尼"))
    day = slots("{date}")
    dated = rng.choice((f"新华社{place}{day}电", f"中新社{place}{day}电"))
    dateline = rng.choice((dated, dated, "据新华社电", "综合新华社电", f"据新华社{place}电"))
    people = f"（记者{'、'.join(names)}）" if rng.random() < 0.5 and day in dateline else " "
    return Byline(dateline + people, names if people != " " else [], dateline)


def line(rng: random.Random, slots: Slots, paper: str, wide: bool) -> Byline:
    """A byline on a line of its own."""
    names = [slots.name() for _ in range(rng.choice((1, 1, 2, 3)))]
    shown = [spaced(rng, name, wide) for name in names]
    first, rest = shown[0], " ".join(shown[1:])
    paper_short = rng.choice(("本报", "本报", paper_words(paper), ""))
    tail = rng.choice(("", "", "", " 文/图", " 摄影报道", " 实习生 " + slots.name(), " 通讯员 " + slots.word("corr")))
    mark = rng.choice("□■◎●◇")
    shapes = [
        f"{paper_short}记者 {' '.join(shown)}{tail}",
        f"{mark}{rng.choice(('', ' '))}{paper_short}记者 {' '.join(shown)}",
        f"文/{rng.choice(('', '本报'))}记者 {first}" + (f" 图/记者 {rest}" if rest else ""),
        f"采写：{paper_short}记者 {' '.join(shown)}",
        f"采写/{first}" + (f" 摄影/{rest}" if rest else ""),
        f"{paper_short}记者 {first}" + (f" 通讯员 {rest}" if rest else " 报道"),
        f"文、图/{first}",
        f"统筹/{first} 执笔/{shown[-1]}" if len(shown) > 1 else f"撰文 {first}",
    ]
    weights = [6, 3, 2, 1, 1, 2, 1, 1]
    return Byline(rng.choices(shapes, weights)[0], names)


def wire_line(rng: random.Random) -> Byline:
    """An agency's name on a line of its own."""
    text = rng.choice(("据新华社电", "据新华社", "综合新华社、中新社电", "本报综合报道", "据央视新闻", "本报综合"))
    return Byline(text, [], text if text.endswith("电") else None)


def signature(rng: random.Random, slots: Slots) -> Byline:
    """A name in brackets after the last word of an article."""
    names = [slots.name() for _ in range(rng.choice((1, 1, 2)))]
    shown = rng.choice((" ".join(names), "记者" + " ".join(names), "记者 " + "、".join(names)))
    signed = Byline(f"（{shown}）", names)
    return rng.choice((signed, signed, Byline("（据新华社）"), Byline("（综合）")))


def own_signature(rng: random.Random, slots: Slots) -> Byline:
    """A name in brackets on a line of its own after the article."""
    found = signature(rng, slots)
    return found if rng.random() < 0.7 else Byline(found.text[1:-1], found.names)


def credit(rng: random.Random, slots: Slots, wide: bool) -> Byline:
    """Who took a picture."""
    name = slots.name()
    shown = spaced(rng, name, wide)
    who = rng.choice(("本报记者 ", "记者 ", "", "本报记者", "记者", "通讯员 ", "见习记者 "))
    if rng.random() < 0.12:
        return Byline(rng.choice(("受访者供图", "新华社发", "新华社图", "通讯员供图", "资料图片", "读者供图", "CFP供图")))
    return Byline(f"{who}{shown}{rng.choice((' 摄', ' 摄', '摄', ' 图'))}", [name])
