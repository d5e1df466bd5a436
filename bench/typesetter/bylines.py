"""Bylines, datelines, credits and signatures in every form that papers print, with the names they hold."""

import random
from dataclasses import dataclass

from bench.typesetter.bank import person, read_table

_CAPITALS = ["北京", "上海", "广州", "成都", "拉萨", "乌鲁木齐", "纽约", "东京", "海口", "西安", "开罗", "日内瓦"]


@dataclass
class Byline:
    """What is printed, the byline in it (None: none), its names, its dateline, and where it stands (inside, top, end …)."""

    printed: str
    byline: str | None
    reporters: list[str]
    dateline: str | None = None


def names(rng: random.Random, most: int = 2) -> list[str]:
    """One to `most` names."""
    return [person(rng) for _ in range(rng.choices(range(1, most + 1), [5, 2, 1][:most])[0])]


def spaced(name: str, rng: random.Random, share: float) -> str:
    """A name of two characters as some papers set it, with a space inside, so that it is as wide as one of three."""
    return name[0] + rng.choice(["\u3000", " "]) + name[1] if len(name) == 2 and rng.random() < share else name


def opening(rng: random.Random) -> Byline:
    """How a news item opens inside its first paragraph: 本报讯（记者…）, 新华社…电 and their relatives."""
    makers = [_own_news, _own_dated, _agency, _after_agency, _reporter_only, _bare_news]
    return rng.choices(makers, [9, 2, 4, 2, 1, 1])[0](rng)


def _staff(rng: random.Random) -> tuple[str, list[str]]:
    reporters, joint = names(rng), rng.choice([" ", "、", " "])
    text = rng.choice(["记者", "记者", "记者", "本报记者", "首席记者", "见习记者", "通讯员"]) + joint.join(reporters)
    if rng.random() < 0.3 and not text.startswith("通讯员"):
        correspondents = names(rng)
        text += " " + rng.choice(["通讯员", "通讯员", "实习生"]) + joint.join(correspondents)
        reporters = reporters + correspondents
    return text, reporters


def _own_news(rng: random.Random) -> Byline:
    text, reporters = _staff(rng)
    return Byline(f"{rng.choice(['本报讯', '本报讯', '本报讯', '本报消息', '本报综合讯'])}（{text}）", text, reporters)


def _own_dated(rng: random.Random) -> Byline:
    text, reporters = _staff(rng)
    place = rng.choice([*read_table("names")["city"], *read_table("names")["county"], *_CAPITALS])[:-1]
    ending = rng.choice(["讯", "电"])
    dateline = f"本报{place}{_date(rng)}{ending}"
    return Byline(f"{dateline}（{text}）", text, reporters, dateline)


def _agency(rng: random.Random) -> Byline:
    reporters = names(rng, 3)
    text = "记者" + "、".join(reporters)
    dateline = f"{rng.choice(['新华社', '新华社', '新华社', '中新社'])}{rng.choice(_CAPITALS)}{_date(rng)}电"
    return Byline(f"{dateline}（{text}）", text, reporters, dateline)


def _after_agency(rng: random.Random) -> Byline:
    dateline = rng.choice(
        ["据新华社电", f"据新华社{rng.choice(_CAPITALS)}{_date(rng)}电", f"新华社{rng.choice(_CAPITALS)}{_date(rng)}电"]
    )
    return Byline(dateline + rng.choice(["", "\u3000", " "]), None, [], dateline)


def _reporter_only(rng: random.Random) -> Byline:
    text, reporters = _staff(rng)
    return Byline(f"（{text}）", text, reporters)


def _bare_news(rng: random.Random) -> Byline:
    return Byline("本报讯" + rng.choice(["\u3000", " ", ""]), None, [])


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


_POSTS = (
    *("本报首席记者", "本报见习记者", "新华社记者", "特约记者", "全媒体记者", "本报全媒体记者", "融媒体记者", "中工网记者"),
    *("海川日报记者", "云岭晚报全媒体记者", "工人日报—中工网记者", "中国青年报客户端记者", "本网记者", "本报特派记者"),
)


def own_line(rng: random.Random, name_space: float) -> Byline:
    """A byline on a line of its own: 本报记者 张三, ■ 张三, □本报记者 李四 …"""
    reporters = names(rng, 3)
    joined = rng.choice([" ", " ", "、", "\u3000"]).join(spaced(name, rng, name_space) for name in reporters)
    gap = rng.choice([" ", " ", "", "\u3000"])
    post = rng.choice(["本报记者", "本报记者", "记者", "通讯员", "本报通讯员", *_POSTS])
    text = rng.choices(
        [f"{post}{gap}{joined}", f"■{gap}{joined}", f"□{gap}{post}{gap}{joined}", f"■{post}{gap}{joined}", f"●{gap}{joined}"],
        [10, 2, 2, 1, 1],
    )[0]
    drawn = rng.random()
    if drawn < 0.25 and post != "通讯员":
        others = names(rng)
        text += f" {rng.choice(['本报通讯员', '通讯员', '实习生'])}{gap}{rng.choice([' ', '、']).join(others)}"
        reporters = reporters + others
    elif drawn < 0.32:
        text += rng.choice([" 文/图", " 文／图", "/文", " 摄影报道"])
    elif drawn < 0.36:
        text = f"文/图 {text}"
    return Byline(text, text, reporters)


def author_line(rng: random.Random, name_space: float) -> Byline:
    """Who signed a commentary, a poem or a letter, above it or below it: often the name alone."""
    name = person(rng)
    shown = spaced(name, rng, name_space)
    place = rng.choice(read_table("names")[rng.choice(["county", "city"])])
    text = rng.choice(
        [
            shown,
            shown,
            f"□ {shown}",
            f"■{shown}",
            f"作者：{shown}",
            f"◎{shown}",
            f"文/{shown}",
            f"（{shown}）",
            f"{place} {shown}",
        ]
    )
    return Byline(text, text.strip("（）"), [name])


def signature(rng: random.Random) -> Byline:
    """What stands in brackets at the very end: （张三）, （记者 李四）, （据新华社）."""
    reporters = names(rng)
    joined = " ".join(reporters)
    text = rng.choice([joined, joined, f"记者 {joined}", f"本报记者 {joined}", f"通讯员 {joined}", f"{joined} 报道"])
    return Byline(f"（{text}）", text, reporters)


def signed_line(rng: random.Random) -> Byline:
    """A signature in brackets on a line of its own, as printed."""
    found = signature(rng)
    return Byline(found.printed, found.printed, found.reporters)


def source_line(rng: random.Random) -> Byline:
    """Where a text was taken from, on a line of its own: 来源：…"""
    text = rng.choice(
        ["来源：新华社", "（来源：新华社）", "据新华社", "（据新华社）", "（新华社供本报专稿）", "（本报综合）", "（未完待续）"]
    )
    return Byline(text, text, [])


def credit(rng: random.Random, name_space: float) -> Byline:
    """Who took a photo: 本报通讯员 张三 摄, 李四摄, 新华社发（王五摄）."""
    name = person(rng)
    shown = spaced(name, rng, name_space)
    text = rng.choice(
        [
            f"本报通讯员 {shown} 摄",
            f"本报记者 {shown} 摄",
            f"记者{shown}摄",
            f"{shown} 摄",
            f"通讯员 {shown} 摄影报道",
            f"本报记者{shown}摄",
            f"新华社记者 {shown} 摄",
            f"新华社发（{shown}摄）",
            f"{shown}/摄",
            f"本报记者 {shown} 摄影报道",
            f"（{shown} 摄）",
            f"{shown} 文/图",
            f"{shown} 供图",
            f"（图片由{shown}提供）",
        ]
    )
    if rng.random() < 0.08:
        source = rng.choice(["视觉中国供图", "新华社发", "资料图片", "（新华社发）", "本报资料图", "（资料照片）"])
        return Byline(source, source.strip("（）"), [])
    return Byline(text, text[1:-1] if text[0] == "（" else text, [name])
