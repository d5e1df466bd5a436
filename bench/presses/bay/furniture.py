"""Lines of no article: mastheads, dates, page numbers, editors, addresses, jumps."""

import random

from bench.presses.bay.parts import Dials, Piece, Row
from bench.presses.bay.words import name, words

_SECTIONS = ("要闻", "综合新闻", "国内新闻", "国际", "经济", "地方新闻", "社会", "民生", "文化", "时政", "广告")
_WEEK = "一二三四五六日"


def _row(text: str) -> Row:
    return Row(text, "furniture")


def frame(rng: random.Random, dials: Dials) -> tuple[list[Row], list[Row]]:
    """Lines at the top of the page and at its bottom."""
    number, section, paper = rng.randint(1, 16), rng.choice(_SECTIONS), rng.choice(words("paper"))
    date = f"{rng.randint(2012, 2023)}年{dials.month}月{dials.day}日"
    day = f"星期{rng.choice(_WEEK)}"
    heads = [
        [paper, f"{date} {day}", f"第{number}版 {section}"],
        [f"{number:02d} {section}"],
        [f"{section}\u3000{date}\u3000{day}"],
        [f"A{number:02d}", section, paper],
        [f"{number}", f"{date}　{day}　{paper}"],
        [f"第{'一二三四五六七八'[number % 8]}版", section],
    ]
    editors = f"责任编辑：{name(rng)}"
    feet = [
        [editors],
        [f"{editors} 版式：{name(rng)} 校对：{name(rng)}"],
        [f"本版编辑：{name(rng)}　电话：0{rng.randint(310, 998)}-{rng.randint(2010000, 8990000)}"],
        [f"责编/{name(rng)} 美编/{name(rng)}"],
        [f"E-mail：news{rng.randint(1, 99)}@haiwan.cn", f"新闻热线：{rng.randint(2010000, 8990000)}"],
        [str(number)],
    ]
    top = rng.choice(heads) if rng.random() < dials.furniture else []
    bottom = rng.choice(feet) if rng.random() < dials.furniture else []
    if rng.random() < 0.2:
        top, bottom = [], [*bottom, *top]
    return [_row(text) for text in top], [_row(text) for text in bottom]


def jump(rng: random.Random, piece: Piece) -> None:
    """The article goes on on another page, or has come from one."""
    number = rng.randint(1, 8)
    if rng.random() < 0.7:
        piece.after = [_row(rng.choice(("（下转第{}版）", "下转第{}版", "（下转{}版）", "▶下转第{}版")).format(number))]
    else:
        piece.banner = [*piece.banner, _row(rng.choice(("（上接第{}版）", "上接第{}版", "（紧接第{}版）")).format(number))]
