"""Photographs with captions, credits and a title."""

import random

from bench.presses.tarn.names import phrase, phrases
from bench.presses.tarn.paper import Paper
from bench.presses.tarn.piece import Item, add_block, add_title
from bench.presses.tarn.setting import Setting, set_paragraph, width
from bench.presses.tarn.signing import credit
from bench.typesetter.gold import GoldArticle, GoldLine


def make_photo(rng: random.Random, paper: Paper) -> Item:
    """One photograph, or on livelier pages a group of them, under one title."""
    item = Item(GoldArticle(kind="photo"), head_last=not paper.photo_first, tight=rng.random() < 0.7)
    setting = Setting(rng.choice((paper.settings[0].measure, rng.randint(18, 45), 41)), kinsoku="push", tracked=0.0)
    title, text = phrase(rng, "photo").split("｜")
    who = credit(rng, paper.level)
    if paper.level != "standard" and rng.random() < 0.2:
        title = phrase(rng, "group_title")
        for number, text in enumerate(phrases(rng, "inset", rng.randint(2, 4))):
            add_block(item, "caption", set_paragraph(f"图{'①②③④'[number]}：{text}", setting, rng, indent=0), setting.measure)
        item.body.append(GoldLine(who, "credit"))
    else:
        _one_caption(item, rng, setting, text, who)
    _sign(item, who)
    add_title(item, "headline", [title])
    return item


def _one_caption(item: Item, rng: random.Random, setting: Setting, text: str, who: str) -> None:
    text += "".join(phrases(rng, "photo_more", rng.randint(0, 2)))
    if rng.random() < 0.1:
        text = text.removesuffix("。")
    lines = set_paragraph(text, setting, rng, indent=rng.choice((0, 0, 2)))
    glued = rng.random() < 0.5 and width(lines[-1]) + width(who) + 1 < setting.measure
    if glued:
        lines[-1] += rng.choice((" ", " ", "　")) + who
    add_block(item, "caption", lines, setting.measure, text)
    if not glued:
        item.body.append(GoldLine(who, "credit"))


def _sign(item: Item, who: str) -> None:
    """The credit is the byline of a photograph; a name is what is left when the words around it go."""
    item.gold.byline = who.strip("（）")
    words = ("本报", "新华社", "通讯员", "记者", "摄影", "报道", "摄", "：", "（", "）", " ", "文/图", "图/")
    name = who
    for word in words:
        name = name.replace(word, "")
    item.gold.reporters = [name] if 2 <= len(name) <= 3 and "图" not in name and name != "发" else []
