"""Articles that are no running text: letters, notices, verses, results, questions and answers, lists, weather, recipes."""

import re
from collections.abc import Callable

from bench.presses.moor import people
from bench.presses.moor.article import Item, add_block, add_line, add_title, title_lines
from bench.presses.moor.devices import Draw, banner
from bench.presses.moor.form_texts import FORMS, VERSES
from bench.presses.moor.own import fill, words
from bench.typesetter.gold import GoldArticle


def form(draw: Draw) -> Item:
    """One of the forms, drawn at random."""
    kind = draw.rng.choice([*FORMS, "verse", "results", "weather"])
    item = Item(GoldArticle())
    if draw.has("banner"):
        banner(draw, item)
    makers: dict[str, Callable[[Draw, Item], None]] = {"verse": _verse, "results": _results, "weather": _weather}
    if kind in makers:
        makers[kind](draw, item)
    else:
        _from_text(draw, item, kind)
    return item


def _from_text(draw: Draw, item: Item, kind: str) -> None:
    """A form written out in form_texts.py: title, then paragraphs; lines after `@` are a signature and no block."""
    rng = draw.rng
    text = rng.choice(FORMS[kind])
    memo: dict[str, str] = {}
    heading, *lines = fill(rng, text, memo).strip().split("\n")
    kicker, _, headline = heading.rpartition("／")
    if kicker:
        add_title(item, "kicker", [kicker])
    add_title(item, "headline", title_lines(rng, headline, draw.has("two_lines")))
    setter = draw.setter()
    for line in lines:
        if line.startswith("@"):
            item.gold.byline = line[1:]
            item.gold.reporters = [memo["{name}"]] if "{name}" in memo else []
            add_line(item, "byline", line[1:])
        elif line.startswith("-"):
            add_block(item, setter, "subhead", line[1:])
        else:
            salutation = line.endswith("：") and len(line) < 14
            add_block(item, setter, "paragraph", line, 0.0 if salutation else None)


def _verse(draw: Draw, item: Item) -> None:
    """Verses, each a block of its own; the poet above or below."""
    rng = draw.rng
    title, *verses = rng.choice(VERSES).strip().split("\n")
    add_title(item, "headline", [title + (rng.choice(("（外一首）", "（新韵）")) if rng.random() < 0.1 else "")])
    poet = people.name(rng)
    item.gold.byline, item.gold.reporters = poet, [poet]
    above = rng.random() < 0.8
    if above:
        item.gold.byline = rng.choice(("", "□", "■ ", "◎")) + poet
        add_line(item, "byline", item.gold.byline)
    setter = draw.setter()
    setter.measure = max(setter.measure, 18.0)
    for verse in verses:
        if verse:
            add_block(item, setter, "paragraph", verse, 0.0)
    if not above:
        add_line(item, "byline", item.gold.byline)


def _results(draw: Draw, item: Item) -> None:
    """A table of results, each row a block."""
    rng = draw.rng
    add_title(
        item,
        "headline",
        [
            fill(
                rng,
                rng.choice(("{city}第{n}届运动会昨日成绩", "市运会金牌榜", "“技能杯”大赛成绩公布", "{season}运动会各项前三名")),
            )
        ],
    )
    setter = draw.setter()
    setter.measure = max(setter.measure, 16.0)
    if rng.random() < 0.5:
        add_block(
            item,
            setter,
            "paragraph",
            fill(rng, "{when}，比赛在{school}举行，{n}支代表队的{nn}名选手参加了{n}个项目的角逐，成绩如下。"),
        )
    if rng.random() < 0.5:
        for sport in rng.sample(words()["sport"], rng.randint(3, 6)):
            row = "；".join(f"{place}.{people.name(rng)}" for place in (1, 2, 3))
            add_block(item, setter, "paragraph", f"{sport}：{row}。")
        return
    gap = rng.choice((" ", "  ", "\u3000"))
    add_block(item, setter, "paragraph", gap.join(("名次", "代表队", "金", "银", "铜")), 0.0)
    for place, town in enumerate(rng.sample(words()["town"], rng.randint(4, 7)), 1):
        medals = [str(rng.randint(0, 20)) for _ in range(3)]
        add_block(item, setter, "paragraph", gap.join((str(place), town, *medals)), 0.0)


def _weather(draw: Draw, item: Item) -> None:
    """The weather: a text and a row a place."""
    rng = draw.rng
    add_title(item, "headline", [rng.choice(("天气预报", "今明天气", "城市天气", "未来三天有降温", "出门看天"))])
    setter = draw.setter(narrow=True)
    if rng.random() < 0.6:
        text = fill(
            rng,
            "据{city}气象台{when}发布，今天白天{weather}，夜间{weather2}，偏北风3到4级，最低气温下降{n}℃左右。请注意添衣保暖，出行防滑。",
        )
        add_block(item, setter, "paragraph", text)
    gap = rng.choice((" ", "\u3000"))
    for city in rng.sample(words()["city"], rng.randint(3, 7)):
        low = rng.randint(-8, 18)
        row = gap.join((city.removesuffix("市"), rng.choice(words()["weather"]), f"{low}℃～{low + rng.randint(3, 11)}℃"))
        add_block(item, setter, "paragraph", row, 0.0)


def advert(draw: Draw) -> str:
    """A line of an advertisement, part of no article."""
    text = draw.rng.choice(
        (
            "广告热线：{tel}",
            "本版广告刊登电话：{tel}",
            "招商热线 {tel} {name}经理",
            "{company} 地址：{road}{n}号 电话：{tel}",
            "订阅电话：{tel}",
        )
    )
    return re.sub(r"\s+", " ", fill(draw.rng, text))
