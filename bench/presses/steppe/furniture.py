"""Lines of no article: the paper's name, date, page, editors, numbers, and where a text goes on."""

import random

from bench.presses.steppe.house import House
from bench.presses.steppe.wording import Writer, banks
from bench.typesetter.gold import GoldLine

_NUMBERS = "一二三四五六七八"


def line(text: str) -> GoldLine:
    """A line of furniture."""
    return GoldLine(text, "furniture", None, None, True)


def to_page(rng: random.Random) -> str:
    """下转第二版 and its kin."""
    number = rng.randrange(1, 8)
    return rng.choice(("（下转第{0}版）", "下转第{0}版", "（下转{0}版）", "►下转第{1}版", "（下转第{1}版）")).format(
        _NUMBERS[number], number + 1
    )


def from_page(rng: random.Random) -> str:
    """上接第一版 and its kin."""
    return rng.choice(("（上接第一版）", "上接第1版", "（上接一版）", "（紧接第一版）"))


def head(rng: random.Random, house: House) -> list[GoldLine]:
    """Above the articles; nothing on some pages."""
    write = Writer(rng)
    week = write("星期{weekday}")
    date = f"{rng.randint(2018, 2024)}年{write('{month}月{day}日')}"
    sheet = rng.choice(("要闻", "理论", "综合", "读者来信", "国防", "行业", "法治", "副刊", "经济", "专题"))
    number = rng.randint(1, 16)
    choices = (
        write("{paper}"),
        f"{date}{rng.choice(('　', '  ', ' '))}{week}",
        rng.choice((f"第{number}版", f"{number:02d}版：{sheet}", f"{sheet}　{number}", f"{number} {sheet}", f"A{number:02d}")),
        rng.choice(
            (f"责任编辑：{write.person()}", f"责编 {write.person()} 美编 {write.person()}", "SHUOFANG DAILY", f"{number:02d}")
        ),
    )
    return [line(text) for text in choices if rng.random() < house.head_furniture]


def foot(rng: random.Random, house: House) -> list[GoldLine]:
    """Below the articles."""
    write = Writer(rng)
    names = [write.person() for _ in range(4)]
    editors = rng.choice((
        f"责任编辑：{names[0]}　版式：{names[1]}　校对：{names[2]}", f"本版责编：{names[0]}　{names[1]}",
        f"本版编辑 {names[0]} 美编 {names[1]}", f"责任编辑 {names[0]}", f"编辑：{names[0]} 校检：{names[1]} 视觉：{names[3]}",
    ))  # fmt: skip
    choices = (editors, write(rng.choice(banks()["furniture.office"])), str(rng.randint(1, 16)))
    return [line(text) for text in choices if rng.random() < house.foot_furniture]
