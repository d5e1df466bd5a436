"""What stands on a page beside its articles: mastheads, dates, page numbers, editors, advertisements, banners."""

import random

from bench.presses.strand import words
from bench.presses.strand.house import House
from bench.typesetter.gold import GoldLine


def _furniture(texts: list[str]) -> list[GoldLine]:
    return [GoldLine(text, "furniture") for text in texts]


def masthead(rng: random.Random) -> list[GoldLine]:
    """Name, date, page number and section, in one of some orders."""
    year, month, day = rng.randint(2003, 2024), rng.randint(1, 12), rng.randint(1, 28)
    date = f"{year}年{month}月{day}日 星期{rng.choice(words.WEEKDAYS)}"
    page, section, paper = rng.randint(2, 16), rng.choice(words.SECTIONS), rng.choice(words.PAPERS)
    styles: list[list[str]] = [
        [f"{page}版", section, date, paper],
        [f"{paper} {date} 第{page}版 {section}"],
        [f"{page:02d}", section, f"{date} 责编/{words.person(rng)}"],
        [paper, f"{year}.{month}.{day}", f"A{page:02d}", section],
        [f"{section} {page}", date],
    ]
    return _furniture(rng.choice(styles))


def foot(rng: random.Random) -> list[GoldLine]:
    """Editors, telephone numbers, the address."""
    names = [words.person(rng) for _ in range(4)]
    styles: list[list[str]] = [
        [f"责任编辑：{names[0]} 美术编辑：{names[1]} 校对：{names[2]}"],
        [f"责编 {names[0]} 版式 {names[1]} 校对 {names[2]}"],
        [f"本版责任编辑：{names[0]}", f"新闻热线：0{rng.randint(300, 899)}-{rng.randint(2000000, 8999999)}"],
        [f"编辑：{names[0]}　组版：{names[1]}　审读：{names[3]}", "E-mail:bianji@strand-news.example"],
        [f"新闻热线:{rng.randint(2000000, 8999999)} 责任编辑:{names[0]}"],
    ]
    return _furniture(rng.choice(styles))


def advert(rng: random.Random) -> list[GoldLine]:
    """A small advertisement."""
    fill = words.Filler(rng)
    return _furniture([fill(text) for text in rng.choice(words.ADVERTS)])


def jump_line(rng: random.Random, forward: bool) -> GoldLine:
    """下转 or 上接 with its page."""
    page = rng.randint(2, 8)
    where = f"第{page}版" if rng.random() < 0.5 else f"第{words.NUMERALS[page - 1]}版"
    text = f"下转{where}" if forward else f"上接{where}"
    return GoldLine(rng.choice(("（{}）", "（{}）", "▶{}")).format(text), "furniture")


def banner_line(rng: random.Random, banner: str, house: House) -> str:
    """A banner as it falls out: now and then with the glyph of an icon."""
    draw = rng.random()
    if draw < 0.2:
        return banner + rng.choice(words.ICONS)
    if draw < 0.35:
        return f"{rng.choice(words.ICONS)} {banner}"
    return " ".join(banner) if draw < 0.42 and house.spaced_names else banner
