"""What stands on a page beside its articles: masthead, date, section, editors, page numbers, marks of continuation."""

import random

from bench.presses.fell.words import Writer
from bench.typesetter.gold import GoldLine


def head(rng: random.Random, writer: Writer) -> list[str]:
    """Lines at the top of a page."""
    paper, section, page = writer.pick("paper"), writer.pick("section"), rng.randint(1, 24)
    date, week = writer.fill("{n:2009-2023}年{n:1-12}月{n:1-28}日"), rng.choice("一二三四五六日")
    number = rng.choice([f"{page:02}", f"A{page}", f"第{page}版", f"{page}版", f"{page}"])
    return rng.choice([
        [f"{paper} {date} 星期{week} {section} {number}"],
        [paper, f"{date} 星期{week}", f"{number} {section}"],
        [number, section, f"{date}　星期{week}"],
        [f"{number} | {section}", f"{date} 星期{week}", paper], [f"{section}·{number}"], [f"{date}/星期{week}", section],
    ])  # fmt: skip


def foot(rng: random.Random, writer: Writer) -> list[str]:
    """Lines at the bottom."""
    names = [writer.fill("{person}") for _ in range(3)]
    return rng.choice([
        [f"责任编辑：{names[0]}　版式：{names[1]}　校对：{names[2]}"],
        [f"责编 {names[0]} 美编 {names[1]} 校对 {names[2]}", f"{rng.randint(1, 24)}"],
        [f"本版编辑：{names[0]} {names[1]}"],
        ["E-mail：xinwen@example.cn", f"责任编辑：{names[0]}"],
        [f"编辑/{names[0]} 校对/{names[1]} 版式/{names[2]}"],
        [f"新闻热线：{rng.randint(2000000, 8999999)}", f"执行主编：{names[0]} 责任编辑：{names[1]}"],
    ])  # fmt: skip


def jump(rng: random.Random) -> GoldLine:
    """下转 or 上接 on its own line."""
    page = rng.randint(2, 16)
    return GoldLine(
        rng.choice(
            [f"（下转第{page}版）", f"下转第{page}版", f"（上接第{page}版）", f"（下转{page:02}版）", f"▶▶下转A{page}版"]
        ),
        "furniture",
    )
