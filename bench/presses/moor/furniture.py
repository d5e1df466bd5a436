"""What belongs to no article: masthead, date, page number, names of editors, jumps to other pages."""

import random

from bench.presses.moor import people
from bench.presses.moor.devices import Draw

_PAPERS = ["滨江日报", "青岭晚报", "云川工人报", "海陵早报", "东麓日报", "南浦都市报", "白水农民报", "西塘时报"]
_SECTIONS = [
    "要闻",
    "综合",
    "时政",
    "经济",
    "社会",
    "民生",
    "文化",
    "体育",
    "国际",
    "副刊",
    "县域",
    "工会新闻",
    "法治",
    "健康",
    "教育",
]
_WEEKDAYS = "一二三四五六日"


def lines(draw: Draw) -> tuple[list[str], list[str]]:
    """Lines at the top and at the bottom of a page; many pages have none."""
    rng = draw.rng
    if not draw.has("furniture"):
        return [], []
    found = [text for text in _all(rng) if rng.random() < 0.55]
    cut = rng.choice((0, len(found), len(found), rng.randint(0, len(found))))
    return found[:cut], found[cut:]


def _all(rng: random.Random) -> list[str]:
    paper, section = rng.choice(_PAPERS), rng.choice(_SECTIONS)
    number = rng.randint(1, 16)
    date = f"{rng.randint(2005, 2024)}年{people.day(rng)}"
    weekday = f"星期{rng.choice(_WEEKDAYS)}"
    mail = rng.choice(("paper", "daily", "news"))
    editors = (
        f"责任编辑：{people.name(rng)}",
        f"责任编辑：{people.name(rng)} 版式：{people.name(rng)} 校对：{people.name(rng)}",
        f"本版责编 {people.name(rng)}　美编 {people.name(rng)}",
        f"责编：{people.name(rng)} 电话：0{rng.randint(311, 899)}-{rng.randint(2000000, 8999999)} E-mail：xinwen@{mail}.cn",
    )
    texts = [
        rng.choice((paper, " ".join(paper))),
        rng.choice(
            (f"{date} {weekday}", f"{date}", f"{date}　{weekday}　农历{rng.choice('正二三四五')}月初{rng.choice('一三五七九')}")
        ),
        rng.choice((section, f"{section}新闻", f"{section} {number}")),
        rng.choice((f"第{number}版", f"{number:02d}", f"A{number:02d}", f"{number}版", str(number))),
        rng.choice(editors),
    ]
    if rng.random() < 0.3:
        rng.shuffle(texts)
    return texts


def jump(rng: random.Random) -> tuple[str, str]:
    """A line that points to another page, and where it stands (above or below the body)."""
    page = rng.randint(1, 8)
    if rng.random() < 0.6:
        return rng.choice((f"（下转第{page}版）", f"下转第{page}版", f"▶▶▶下转{page}版", f"（下转{page}版）")), "below"
    return rng.choice((f"（上接第{page}版）", f"上接第{page}版", f"（上接{page}版）")), "above"
