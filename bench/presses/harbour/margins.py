"""Furniture: what stands on a page and belongs to no article."""

import random

from bench.presses.harbour.dials import Dials
from bench.presses.harbour.grammar import Writer, person
from bench.presses.harbour.titles import invented_title
from bench.typesetter.gold import GoldLine

_SECTIONS = ("要闻", "城事", "国际", "体育", "文化", "经济", "副刊", "科学", "综合", "健康", "视觉", "天下", "财经周刊")
_PAPERS = ("临江晚报", "望海日报", "都市早报", "东陵晨报", "云麓时报", "凤栖都市报")


def _furniture(texts: list[str]) -> list[GoldLine]:
    return [GoldLine(text, "furniture") for text in texts]


def head_and_foot(dials: Dials, rng: random.Random) -> tuple[list[GoldLine], list[GoldLine]]:
    """Lines at the head and at the foot of the page; the page's number may stand at either."""
    paper, section, page = rng.choice(_PAPERS), rng.choice(_SECTIONS), rng.randint(1, 24)
    date = f"20{rng.randint(10, 24)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    week = f"星期{rng.choice('一二三四五六日')}"
    names = [person(rng) for _ in range(3)]
    head = rng.choice(
        (
            [section, f"{date} {week}", f"{page:02d}"],
            [f"{paper} {date} {week} 第{page}版"],
            [f"A{page:02d} {section}"],
            [f"{page}", section, f"{date}\u3000{week}"],
            [paper, f"{date}\u3000{week}\u3000责任编辑：{names[0]}"],
            [f"{section}·{rng.choice(('关注', '深读', '热点', '速览'))}", f"{paper} {page}版"],
        )
    )
    foot = rng.choice(
        (
            [f"责任编辑：{names[0]} 美术编辑：{names[1]} 校对：{names[2]}"],
            [f"责编：{names[0]} 版式：{names[1]}", f"E-mail:city{page}@example.com"],
            [f"本版编辑 {names[0]}\u3000新闻热线：96{rng.randint(100, 999)}"],
            [f"编辑/{names[0]} 美编/{names[1]}"],
            [f"本版责编：{names[0]}"],
            [f"国内统一连续出版物号：CN 00-{rng.randint(1000, 9999)}", f"零售每份{rng.choice(('1.00', '1.50', '2.00'))}元"],
        )
    )
    above = head if rng.random() < dials.furniture else []
    below = foot if rng.random() < dials.furniture else []
    return (_furniture(above), _furniture(below)) if rng.random() < 0.75 else ([], _furniture([*below, *above]))


def index_lines(writer: Writer) -> list[GoldLine]:
    """What to read on other pages: titles with page numbers."""
    rng = writer.rng
    texts = [rng.choice(("导读", "今日导读", "今日看点"))]
    form = rng.choice(("{title}\u3000{page}版", "{title}（{page}版）", "{title} /A{page:02d}", "►{page}版 {title}"))
    texts += [form.format(title=invented_title(writer), page=rng.randint(2, 16)) for _ in range(rng.randint(3, 5))]
    return _furniture(texts)


def turn_lines(rng: random.Random) -> tuple[GoldLine, GoldLine]:
    """下转 and 上接 in one paper's form."""
    page = rng.randint(1, 16)
    down, up = rng.choice(
        (
            (f"（下转第{page}版）", f"（上接第{page}版）"),
            (f"下转第{page}版", f"上接第{page}版"),
            (f"►►►下转{page}版", f"◄◄◄上接{page}版"),
        )
    )
    return GoldLine(down, "furniture"), GoldLine(up, "furniture")
