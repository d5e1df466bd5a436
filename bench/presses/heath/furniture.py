"""Lines of a page that belong to no article: mastheads, page numbers, editors, advertisements."""

import random

from bench.presses.heath.setting import Row
from bench.presses.heath.tables import filled, person, sections

WEEK = "一二三四五六日"
NUMBERS = ("第{n}版", "{n}版", "A{n:02d}", "{n:02d}版", "— {n} —", "0{n}", "{n}")
EDITORS = (
    "责任编辑：{a}",
    "责任编辑：{a} 版式：{b}",
    "本版责编：{a} 美编：{b} 校对：{e}",
    "责编/{a} 版面/{b}",
    "编辑：{a} 电话：0000-3{t}",
    "本版编辑 {a} 实习编辑 {b}",
)
CONTACTS = (
    "投稿邮箱：bjb{n}@example.com",
    "新闻热线：0000-8{t}",
    "E-mail: news{n}@example.com",
    "读者热线 8{t}",
)


def masthead(rng: random.Random) -> list[Row]:
    """Name, date, section and number, on one line or on several."""
    date = f"20{rng.randint(10, 25)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    parts = [filled(rng, "masthead")[0], f"{date} 星期{rng.choice(WEEK)}", rng.choice(sections()["section"]), number(rng)]
    kept = [part for part in parts if rng.random() < 0.75] or parts[:2]
    rng.shuffle(kept)
    return furniture([" ".join(kept)] if rng.random() < 0.4 else kept)


def number(rng: random.Random) -> str:
    """A page number."""
    return rng.choice(NUMBERS).format(n=rng.randint(1, 8))


def imprint(rng: random.Random) -> list[Row]:
    """Who edited the page, and how to reach the paper."""
    names = {key: person(rng) for key in "abe"}
    lines = [rng.choice(EDITORS).format(t=rng.randint(100000, 999999), **names)]
    if rng.random() < 0.3:
        lines.append(rng.choice(CONTACTS).format(n=rng.randint(1, 99), t=rng.randint(100000, 999999)))
    return furniture(lines)


def advertisement(rng: random.Random) -> list[Row]:
    """Lines of an advertisement."""
    return furniture(filled(rng, "ad"))


def index(rng: random.Random, titles: list[str]) -> list[Row]:
    """What other pages bring, by their headlines."""
    form = rng.choice(("· {} {}版", "{}……{}", "▶{} 第{}版", "{} （{}版）", "【{}版】{}"))
    lines = [form.format(title, rng.randint(2, 8)) for title in titles]
    if form[0] == "【":
        lines = [form.format(rng.randint(2, 8), title) for title in titles]
    return furniture([rng.choice(("导读", "今日导读", "导 读", "今日看点")), *lines])


def furniture(lines: list[str]) -> list[Row]:
    """Rows of no article."""
    return [Row(line, "furniture", marked=True) for line in lines]
