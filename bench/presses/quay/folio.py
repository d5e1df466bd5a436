"""What stands around articles: the paper's name, date, page and section, editors, small advertisements, pointers to pages."""

import random

from bench.presses.quay.draft import furniture
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, coined
from bench.typesetter.gold import GoldLine

_WEEK = "一二三四五六日"


def folio(rng: random.Random, paper: Paper) -> tuple[list[GoldLine], list[GoldLine]]:
    """The lines above and below the articles."""
    pen = Pen(rng, city=coined(rng))
    top = [furniture(text) for text in _top(pen)] if rng.random() < paper.furniture else []
    bottom = [furniture(text) for text in pen.phrases("bottom", rng.randint(1, 2))] if rng.random() < paper.furniture else []
    return (bottom, top) if rng.random() < 0.25 else (top, bottom)


def _top(pen: Pen) -> list[str]:
    rng = pen.rng
    name, section, page = pen.phrase("furniture_paper"), pen.phrase("section"), rng.randint(1, 12)
    year, month, day = pen.date()
    week = f"星期{rng.choice(_WEEK)}"
    date = rng.choice((f"{year}年{month}月{day}日", f"{year} 年 {month} 月 {day} 日", f"{year}.{month:02}.{day:02}"))
    return rng.choice(
        [
            [name, f"{date} {week}", f"第{page}版"],
            [f"{page:02} {section}", f"{date} {week}"],
            [section, name, f"{date} {week} 第{page:02}版"],
            [f"{name} {date} {week} {page}"],
            [f"A{page:02}", section, f"{date} {week} {pen.phrase('bottom')}"],
            [f"{week} {date}", f"{section} {page}"],
            [f"{section}·{page}版"],
        ]
    )


def advertisement(rng: random.Random) -> list[GoldLine]:
    """One or two lines of a small advertisement."""
    return [furniture(text) for text in Pen(rng).phrases("ad", rng.randint(1, 2))]
