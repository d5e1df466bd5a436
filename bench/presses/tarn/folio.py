"""What stands around articles: mastheads, dates, page numbers, editors, advertisements."""

import random

from bench.presses.tarn.names import city, person, phrase
from bench.presses.tarn.paper import Paper
from bench.presses.tarn.piece import furniture
from bench.typesetter.gold import GoldLine

Group = tuple[bool, list[GoldLine]]
_PAPERS = ("{}日报", "{}晚报", "{}工人报", "{}都市报", "{}周刊")
_SECTIONS = ("综合", "要闻", "本地新闻", "民生", "工会新闻", "经济", "副刊", "国内国际", "时事", "百姓生活")
_WEEK = "一二三四五六日"


def add_folio(lines: list[GoldLine], rng: random.Random, paper: Paper) -> list[GoldLine]:
    """The page with what its paper prints at the top and the bottom."""
    top = [furniture(text) for text in _top(rng) if rng.random() < paper.furniture]
    bottom = [furniture(text) for text in _bottom(rng) if rng.random() < paper.furniture * 0.8]
    if rng.random() < 0.3:
        top, bottom = bottom, top
    return [*_aired(top, paper), *lines, *_aired(bottom, paper)]


def _aired(lines: list[GoldLine], paper: Paper) -> list[GoldLine]:
    """With empty lines between where the page has them always."""
    return lines if paper.blank != "always" else [part for line in lines for part in (line, GoldLine("", "blank"))]


def _top(rng: random.Random) -> list[str]:
    name, section = rng.choice(_PAPERS).format(city(rng)), rng.choice(_SECTIONS)
    year, month, day, page = rng.randint(2012, 2025), rng.randint(1, 12), rng.randint(1, 28), rng.randint(1, 16)
    date = f"{year}年{month}月{day}日 星期{rng.choice(_WEEK)}"
    forms = [
        [name, date, f"第{page}版"],
        [f"{page:02d} {section}", date, name],
        [section, f"{date} 第{page:02d}版"],
        [f"{name} {date} {page}"],
        [f"{year}.{month}.{day} 星期{rng.choice(_WEEK)}", f"A{page:02d}", section],
    ]
    return rng.choice(forms)


def _bottom(rng: random.Random) -> list[str]:
    one, other, third = person(rng), person(rng), person(rng)
    forms = [
        [f"责任编辑：{one} 美编：{other} 校对：{third}"],
        [f"责编 {one} 版式 {other}", f"电话：0{rng.randint(300, 999)}-{rng.randint(2000000, 8999999)}"],
        [f"本版责编：{one}", f"E-mail:{rng.choice(('news', 'bjb', 'xinwen'))}@{rng.choice(('rb', 'wb'))}.example.cn"],
        [f"编辑：{one} 校对：{other}", f"新闻热线：{rng.randint(2000000, 8999999)}"],
    ]
    return rng.choice(forms)


def add_advertisement(groups: list[Group], rng: random.Random) -> None:
    """Puts a small advertisement between two articles, or below the last."""
    lines = [furniture(phrase(rng, "ad")) for _ in range(rng.randint(1, 2))]
    groups.insert(rng.randint(1, len(groups)), (False, lines))
