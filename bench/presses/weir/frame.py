"""What frames a page: name, date, page number and section at the head, editors and telephones at the foot."""

import random

from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, spaced, wordings
from bench.typesetter.gold import GoldLine

_PAPERS = ("{}工人报", "{}晚报", "{}日报", "{}劳动报", "{}职工报", "{}商报", "{}建筑报", "{}铁道报")
_SECTIONS = (
    "工会",
    "民生",
    "综合新闻",
    "公告",
    "副刊",
    "职工天地",
    "社会",
    "深度",
    "教育",
    "健康",
    "行业",
    "视界",
    "要闻",
    "悦读",
)


def frame(lines: list[GoldLine], rng: random.Random, house: House) -> list[GoldLine]:
    """The page's lines between what its paper prints at the head and the foot."""
    pen = Pen(rng)
    head = [text for text in _head(rng, pen) if rng.random() < house.furniture]
    foot = [text for text in _foot(rng, pen) if rng.random() < house.furniture * 0.8]
    if rng.random() < 0.2:
        head, foot = foot, head
    return [*_aired(head, house), *lines, *_aired(foot, house)]


def _aired(texts: list[str], house: House) -> list[GoldLine]:
    found = []
    for text in texts:
        found.append(GoldLine(text, "furniture"))
        if house.blank == "always":
            found.append(GoldLine("", "blank"))
    return found


def _head(rng: random.Random, pen: Pen) -> list[str]:
    name = rng.choice(_PAPERS).format(rng.choice(wordings()["city"]))
    section, page = rng.choice(_SECTIONS), rng.randint(1, 16)
    date, week = pen.fill("{year}年{m}月{d}日"), f"星期{pen.say('week')}"
    return rng.choice(
        [
            [f"{page:02} {section}", f"{date} {week}"],
            [name, f"{date} {week} 第{page}版"],
            [f"{section} {page}", name],
            [f"{week} {date}", f"{rng.choice('ABC')}{page:02}", section],
            [f"{name} {date} {week} 责任编辑 {pen.fill('{name}')}"],
            [f"第{page}版 {section}", f"编辑：{spaced(pen.fill('{name}'))} 电话：{pen.fill('{phone}')}"],
        ]
    )


def _foot(rng: random.Random, pen: Pen) -> list[str]:
    return rng.choice(
        [
            [pen.fill("责任编辑：{name} 版式：{name} 校对：{name}")],
            [pen.fill("本版编辑：{name}"), pen.fill("新闻热线：{phone}")],
            [pen.fill("社址：{city}市{road}{nnn}号 邮编：{nnnnn}{n} 广告部：{phone}")],
            [pen.fill("责编 {name} 美编 {name}"), pen.fill("E-mail：grb{nnn}@mail.example.cn")],
            [pen.fill("值班编委 {name} 责任编辑 {name} 组版 {name}")],
        ]
    )
