"""Lines that belong to no article: mastheads, dates, page numbers, editors, turns, contacts."""

import random

from bench.presses.cape import words
from bench.presses.cape.paper import Paper

SECTIONS = ("要闻", "综合", "国内", "国际", "经济", "文化", "体育", "社会", "民生", "副刊", "专题", "地方", "法治", "广告")


def masthead(rng: random.Random, paper: Paper) -> list[str]:
    """Top or foot lines of a page, in the paper's form."""
    year, month, day = rng.randint(1998, 2026), rng.randint(1, 12), rng.randint(1, 28)
    week, number = f"星期{rng.choice(words.banks()['wk'])}", rng.randint(1, 16)
    section = rng.choice(SECTIONS)
    dated = rng.choice(
        (
            f"{year}年{month}月{day}日",
            f"{year} 年 {month} 月 {day} 日　{week}",
            f"{year}.{month}.{day} {week}",
            f"{year}年{month}月{day}日 {week}",
        )
    )
    page = rng.choice(
        (f"第{number}版", f"{number:02d}", f"A{number}", f"{number}", f"{words.NUMERALS[number % 9]}版", f"A{number:02d}版")
    )
    forms = (
        [paper.name, dated, page, section],
        [f"{page} {section}", dated],
        [f"{dated} {section} {page}"],
        [page, f"{section}·{paper.name}", dated],
        [f"{paper.name}  {dated}  {page}"],
        [page],
        [section, page],
    )
    return list(rng.choice(forms))


def staff(rng: random.Random) -> list[str]:
    """Who made the page."""
    one, two, three = (words.person(rng) for _ in range(3))
    forms = (
        [f"责任编辑：{one}"],
        [f"责编：{one} 美编：{two} 校对：{three}"],
        [f"本版责编 {one} 版式设计 {two}"],
        [f"编辑/{one} 版式/{two}"],
        [f"■责任编辑：{one}　■版面设计：{two}", f"■电话：{words.fill(rng, '{tel}')}"],
        [f"本版编辑：{one} E-mail：{rng.choice(('bjb', 'news', 'ywb'))}{rng.randint(1, 99)}@163.com"],
        [f"值班编委：{one}", f"一版编辑：{two}"],
    )
    return list(rng.choice(forms))


def turn(rng: random.Random) -> str:
    """A line that sends the reader to another page."""
    number = rng.randint(2, 8)
    return rng.choice(
        (f"（下转第{number}版）", f"下转第{number}版", f"（下转{words.NUMERALS[number - 1]}版）", f"▶▶▶下转A{number}版")
    )


def return_line(rng: random.Random) -> str:
    """A line that tells where the text began."""
    number = rng.randint(1, 4)
    return rng.choice(
        (f"（上接第{number}版）", f"上接第{number}版", f"（上接{words.NUMERALS[number - 1]}版）", f"▲（上接A{number:02d}版）")
    )


def contact(rng: random.Random) -> str:
    """An address or a number as papers print it at the foot."""
    return words.fill(rng, rng.choice((
        "地址：{city}{road}{n2}号　邮编：{n3}0{n2}", "新闻热线：{tel}", "广告热线：{tel} 发行热线：{tel}",
        "本报地址：{road}{n2}号 零售价：{n1}.00元", "{paper}印刷厂印刷 电话：{tel}",
    )))  # fmt: skip
