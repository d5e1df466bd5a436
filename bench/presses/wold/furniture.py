"""What belongs to no article: mastheads, page heads, guides, slogans, advertisements, editors."""

import random

from bench.presses.wold.dials import Dials
from bench.presses.wold.tables import Filler, read_words
from bench.typesetter.gold import GoldLine

_WEEK = "一二三四五六日"


def _lines(texts: list[str]) -> list[GoldLine]:
    return [GoldLine(text, "furniture") for text in texts if text]


def head(rng: random.Random, fill: Filler, dials: Dials) -> list[GoldLine]:
    """The head of the page: a front page's masthead, or section, date and page number."""
    if dials.kind == "front":
        return _lines(_masthead(rng, fill))
    section = {"special": "专版", "supplement": "副刊", "notices": "公告", "photo": "影像", "health": "健康"}.get(dials.kind)
    name = section if section and rng.random() < 0.7 else rng.choice(read_words()["section"])
    name = rng.choice(("", " ", "　")).join(name)
    date = fill(rng.choice(("{year}年{month}月{day}日", "{year}-{month}-{day}", "{year}.{month}.{day}")))
    week = f"星期{rng.choice(_WEEK)}"
    page = fill(rng.choice(("{2-8}版", "第{02-08}版", "{02-08}", "A{2-8}", "{2-8}")))
    one_line = rng.choice(("{page} {name} {date} {week}", "{date} {week} {paper} {page}", "{name}　{page}　{date}"))
    if rng.random() < 0.4:
        return _lines([one_line.format(page=page, name=name, date=date, week=week, paper=fill("{paper}"))])
    loose = [page, name, f"{date} {week}", fill("{paper}") if rng.random() < 0.5 else "", fill.word("foot")]
    rng.shuffle(loose)
    return _lines(loose[: rng.randint(2, 5)])


def _masthead(rng: random.Random, fill: Filler) -> list[str]:
    paper = fill("{paper}")
    name = rng.choice((list(paper), [" ".join(paper)], [paper]))
    facts = [fill(text) for text in rng.sample(read_words()["masthead"], rng.randint(2, 6))]
    date = fill("{year}年{month}月{day}日") + rng.choice((" ", "　", "")) + f"星期{rng.choice(_WEEK)}"
    weather = rng.sample(read_words()["weather"], rng.randint(0, 2))
    return [*name, date, *facts, *(fill(text) for text in weather)]


def guide(rng: random.Random, fill: Filler) -> list[GoldLine]:
    """The index of the front page."""
    title = rng.choice((["导读"], ["导", "读"], ["今日导读"], ["导　读"]))
    mark = rng.choice(("▶", "■ ", "", "● "))
    return _lines([*title, *(mark + fill(text) for text in read_words()["guide"][: rng.randint(2, 3)])])


def foot(rng: random.Random, fill: Filler) -> list[GoldLine]:
    """Editors, telephones."""
    texts = [fill.word("foot")]
    if rng.random() < 0.3:
        texts.append(fill(rng.choice(read_words()["masthead"])))
    return _lines(texts)


def advertisement(rng: random.Random, fill: Filler, dials: Dials) -> list[GoldLine]:
    """Slogans on special pages, small advertisements on others."""
    if dials.kind == "special" or rng.random() < 0.5:
        return _lines([fill(text) for text in rng.sample(read_words()["slogan"], rng.randint(1, 3))])
    texts = [fill(text) for text in rng.sample(read_words()["ad"], rng.randint(1, 4))]
    return _lines([*texts, "广告"] if rng.random() < 0.4 else texts)


def special_head(rng: random.Random, fill: Filler) -> list[GoldLine]:
    """Who pays for a special page."""
    body = fill(rng.choice(("{county}{bureau}", "{county}农商银行", "{county}税务局", "{county}人民医院", "{town}")))
    form = rng.choice(("{0}专版", "{0} 协办", "热烈庆祝{0}成立{1}周年", "奋进新时代 {0}特刊", "本版由{0}特约刊登"))
    slogans = rng.sample(read_words()["slogan"], rng.randint(0, 2))
    return _lines([form.format(body, rng.choice((10, 20, 30, 60))), *(fill(text) for text in slogans)])
