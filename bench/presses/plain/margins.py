"""What stands in no article: masthead, date, page number and name, editors, slogans, references to other pages."""

import random

from bench.presses.plain.frames import Frame, Module, rows_of
from bench.presses.plain.house import House
from bench.presses.plain.words import Wording, read_margins
from bench.typesetter.gold import GoldLine

_WEEKDAY = "一二三四五六日"


def margins(rng: random.Random, house: House) -> tuple[list[Frame], list[Frame]]:
    """Frames that come before all articles and frames that come after them."""
    top, foot = _head(rng), _foot(rng)
    if house.furniture_at == "none":
        return [], []
    if house.furniture_at == "first":
        return [_frame([text for text in foot if "：" not in text] + top + [text for text in foot if "：" in text])], []
    if house.furniture_at == "last":
        return [], [_frame(top + foot if rng.random() < 0.5 else foot + top)]
    return [_frame(top)], [_frame(foot)]


def _frame(texts: list[str]) -> Frame:
    return Frame("furniture", 0, 0, [GoldLine(text, "furniture", None, None, False) for text in texts])


def _head(rng: random.Random) -> list[str]:
    fill, margin = Wording(rng), read_margins()
    name = fill("{county}") + fill("{paper}")
    date = fill("{2019-2024}年{month}{day}") + " 星期" + rng.choice(_WEEKDAY)
    number, page = str(rng.randint(1, 24)), rng.choice(margin["pagename"])
    forms = (
        [name, date], [f"{number} {page}"], [number, page, date], [f"{date} {name}", f"第{number}版"], [f"{page}·{number}"],
        [f"A{number}", page], [f"{number}版 {page} {date}"], [f"{name} {date} 第{number}版 {page}"], [number],
    )  # fmt: skip
    return list(rng.choice(forms))


def _foot(rng: random.Random) -> list[str]:
    fill, margin = Wording(rng), read_margins()
    texts = []
    if rng.random() < 0.6:
        forms = (
            "责任编辑：{name} 版式：{name} 校对：{name}",
            "责任编辑：{name}",
            "责编 {name} 美编 {name}",
            "本版编辑：{name} {name}",
            "■责编：{name} ■组版：{name}",
        )
        texts.append(fill(rng.choice(forms)))
    if rng.random() < 0.25:
        texts.append(fill(rng.choice(margin["slogan"])))
    if rng.random() < 0.2:
        texts.append(
            rng.choice(("E-mail：", "投稿邮箱：", "电子信箱："))
            + rng.choice(("news", "xw", "bianji"))
            + "@"
            + rng.choice(("paper.cn", "163.com"))
        )
    if rng.random() < 0.15:
        texts.append(fill("社址：{place}{village}{11-199}号 电话：{2000000-8999999}"))
    return texts


def refer(rng: random.Random, house: House, modules: list[Module]) -> None:
    """Sets 下转 or 上接 at the end or start of an article's text, on a line of its own."""
    for module in modules:
        texts = module.parts("text")
        if house.level == "standard" or module.kind != "story" or not texts or rng.random() > 0.06:
            continue
        page = rng.randint(1, 12)
        if rng.random() < 0.6:
            texts[-1].rows += _reference(f"（下转第{page}版）", rng)
        else:
            texts[0].rows[:0] = _reference(f"（上接第{page}版）", rng)


def _reference(text: str, rng: random.Random) -> list[GoldLine]:
    text = text if rng.random() < 0.6 else text.strip("（）")
    rows = rows_of([text], "furniture", None)
    rows[0].starts_block = False
    return rows
