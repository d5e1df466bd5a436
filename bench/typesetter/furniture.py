"""What a page carries besides articles: mastheads, dates, page numbers, editors, advertisements, 下转 and 上接."""

import random
from collections.abc import Sequence

from bench.typesetter.bank import Filler, person, read_table, read_topics
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript
from bench.typesetter.setting import Printed

_WEEKDAYS = "一二三四五六日"


def add_furniture(columns: list[list[Printed]], dials: Dials, rng: random.Random) -> list[list[Printed]]:
    """The columns with a head or foot of the page, and advertisements, each a column of its own."""
    found = list(columns)
    if rng.random() < dials.ads:
        found.insert(rng.randrange(len(found) + 1), column(_advertisement(rng)))
    if dials.index and rng.random() < dials.index:
        found.insert(0 if rng.random() < 0.7 else rng.randrange(len(found) + 1), column(_index(rng)))
    if rng.random() < dials.furniture:
        head = column(_head(rng))
        found = [head, *found] if rng.random() < 0.6 else [*found, head]
    if rng.random() < dials.furniture:
        foot = column(_foot(rng))
        found = [*found, foot] if rng.random() < 0.7 else [foot, *found]
    return found


def _index(rng: random.Random) -> list[str]:
    """What stands on other pages: a heading, then titles with page numbers."""
    fill = Filler(rng)
    titles = [fill(rng.choice(rng.choice(list(read_topics().values()))["headline"])) for _ in range(rng.randint(2, 4))]
    style = rng.choice(["{}（{}版）", "{} {}版", "{} 详见第{}版", "▶{} {}版", "{}→{}版"])
    return [
        rng.choice(["今日看点", "导读", "今日导读", "内容提要"]),
        *(style.format(text, rng.randint(2, 16)) for text in titles),
    ]


def column(texts: Sequence[str]) -> list[Printed]:
    """Lines that belong to no article."""
    return [Printed(text, text, "furniture") for text in texts]


def _head(rng: random.Random) -> list[str]:
    fill = Filler(rng)
    name, section = (fill(text) for text in rng.sample(read_table("generic")["masthead"], 2))
    year, month, day = rng.randint(2005, 2024), rng.randint(1, 12), rng.randint(1, 28)
    date = rng.choice(
        [
            f"{year}年{month}月{day}日",
            f"{year}年 {month}月 {day}日",
            f"{year} 年 {month} 月 {day} 日",
            f"{year}.{month:02}.{day:02}",
        ]
    )
    weekday = f"星期{rng.choice(_WEEKDAYS)}"
    number = rng.randint(1, 16)
    page = rng.choice(
        [f"第{number}版", f"{number:02}", str(number), f"A{number:02}", f"{number}版", f"第{'一二三四五六七八'[number % 8]}版"]
    )
    return rng.choice(
        [
            [f"{date} {weekday}"],
            [page, section, f"{date} {weekday}"],
            [f"{name} {date} {weekday} {page}"],
            [name, date, weekday],
            [f"{page} {section}"],
            [f"{section} {number}"],
            [section],
            [page],
            [f"{date} {weekday} {page}", f"责编 {person(rng)} 版式 {person(rng)} 校对 {person(rng)}"],
        ]
    )


def _foot(rng: random.Random) -> list[str]:
    return rng.choice(
        [
            [f"责任编辑：{person(rng)}"],
            [f"本版编辑 {person(rng)} 美编 {person(rng)}"],
            [f"责任编辑：{person(rng)} 版式：{person(rng)} 校对：{person(rng)}"],
            [f"责编：{person(rng)}", f"电话：(0573){rng.randint(2000000, 8999999)}"],
            [f"新闻热线：0571-8{rng.randint(100000, 999999)}", "投稿邮箱：xinwen@example.cn"],
            [f"□ 本版责编 {person(rng)} □ 视觉 {person(rng)}"],
            [str(rng.randint(1, 16))],
            [f"■责任编辑 {person(rng)}\u3000■美编 {person(rng)}\u3000■电话 0571-{rng.randint(10000000, 99999999)}"],
            [f"值班编委：{person(rng)} 一版主编：{person(rng)}", f"图编：{person(rng)} 校对：{person(rng)} {person(rng)}"],
            [f"本报地址：东湖路{rng.randint(1, 900)}号 邮编：{rng.randint(100000, 699999)} 零售每份 1.50元"],
        ]
    )


def _advertisement(rng: random.Random) -> list[str]:
    fill = Filler(rng)
    lines = [fill(text) for text in rng.sample(read_table("generic")["ad"], rng.randint(3, 6))]
    return ["广告", *lines] if rng.random() < 0.5 else lines


def add_turn(manuscript: Manuscript, rng: random.Random) -> None:
    """An article that goes on in another page, in mid-sentence or not, or one that comes from another page."""
    page = rng.choice(["2", "3", "4", "二", "三", "A2"])
    last = manuscript.parts[-1]
    if manuscript.kind == "photo" or manuscript.byline_place in ("end", "credit") or last.role != "paragraph":
        return
    if rng.random() < 0.7:
        manuscript.after = rng.choice([f"（下转第{page}版）", f"下转第{page}版", f"▶下转第{page}版"])
        if len(manuscript.parts) > 1 and len(last.text) > 60 and rng.random() < 0.5 and last.text[-1] != "）":
            last.text = last.text[: rng.randint(40, len(last.text) - 5)]
    else:
        manuscript.before = rng.choice([f"（上接第{page}版）", f"上接第{page}版", f"（紧接第{page}版）"])
        if manuscript.byline_place == "top" or manuscript.byline is None:
            manuscript.parts[0].indent = rng.choice([0.0, 2.0])
