"""What is on a page and of no article: its head and foot, the editors, advertisements."""

import random

from bench.presses.brook.lay import Row
from bench.presses.brook.words import Cast, new_cast, person, table

_HEADS = (
    "{paper}",
    "{date} {week}",
    "{date}　{week}　农历{moon}",
    "第{page}版 {section}",
    "{page}",
    "{section}",
    "{paper} {date} {week} 第{page}版",
    "{page} {section} {date} {week}",
    "责任编辑：{one}　版式：{two}",
    "责编：{one} 校对：{two} 电话：0{code}—{number}",
    "本版编辑 {one} 美编 {two}",
    "E-mail：{mail}@163.com",
    "国内统一连续出版物号 CN{code0}-00{code0} 邮发代号{code0}-{page}",
    "本版投稿邮箱：{mail}@126.com",
)


def head_rows(rng: random.Random) -> list[Row]:
    """Some lines of a page's head or foot."""
    cast = new_cast(rng)
    facts = _facts(rng, cast)
    return [_row(form.format(**facts)) for form in rng.sample(_HEADS, rng.randint(1, 4))]


def _facts(rng: random.Random, cast: Cast) -> dict[str, object]:
    """What the lines of one page tell, the same in all."""
    return {
        "paper": cast("<paper>"),
        "date": f"{rng.randint(2011, 2024)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
        "week": "星期" + rng.choice("一二三四五六日"),
        "moon": rng.choice(["正月廿八", "三月初六", "腊月十五", "八月初九"]),
        "page": rng.choice(["2", "3", "04", "5", "A6", "07", "8", "B2"]),
        "section": rng.choice(table("names")["section"]),
        "one": person(rng),
        "two": person(rng),
        "code": rng.randint(310, 899),
        "code0": rng.randint(11, 65),
        "number": rng.randint(2200000, 8799999),
        "mail": rng.choice(["grb", "gongyun", "fukan", "jicengtg"]) + str(rng.randint(1, 99)),
    }


def ad_rows(rng: random.Random) -> list[Row]:
    """An advertisement of one to four lines."""
    cast = new_cast(rng)
    rows = [_row(text) for text in cast.some(table("matter")["ad"], 1, 4)]
    return [*([_row("·广告·")] if rng.random() < 0.4 else []), *rows]


def _row(text: str) -> Row:
    return Row(text, "furniture", own=False)
