"""Small items: photos, briefs, boxes, tables, verse, notices, recipes, weather, corrections."""

from bench.presses.harbour.copy import Item
from bench.presses.harbour.grammar import person, read_words
from bench.presses.harbour.writers import Desk


def photo(desk: Desk) -> Item:
    """A photo with a title: caption and credit."""
    rng, writer = desk.writer.rng, desk.writer
    item = Item(kind="photo", headline=[writer.one("图题")]).add(writer.one("图说"), role="caption")
    name = person(rng)
    kinds = ("本报记者 {} 摄", "新华社记者 {} 摄", "{} 摄", "新华社记者{}摄", "本报记者 {} 摄影报道", "{}摄（影像中国）")
    item.credit, item.reporters = rng.choice(kinds).format(name), [name]
    item.glued = rng.choice(("", "", "space"))
    item.measure = rng.choice((18, 22, 27, 32, 40)) if desk.chance(0.6) else None
    return item


def brief(desk: Desk) -> Item:
    """One paragraph with a title."""
    rng, writer = desk.writer.rng, desk.writer
    title, text = writer.one("简讯").split("｜")
    opening = rng.choice(("", "", "本报讯 ", "据新华社电 ", "据报道，", "本报综合 ", f"本报讯（记者{person(rng)}）"))
    return Item(kind="brief", headline=desk.title(title)).add(opening + text)


def box(desk: Desk) -> Item:
    """A box that goes with a story: label as banner, a title of its own."""
    rng, writer = desk.writer.rng, desk.writer
    item = Item(banner=rng.choice(read_words()["盒"]))
    if item.banner == "名词解释":
        word = writer.one("词")
        item.headline = [f"什么是{word}" if desk.chance(0.5) else word]
        return item.add(writer(rng.choice(read_words()["名词"]).replace("{词}", word)))
    item.headline = desk.title(writer.one("题.链接"))
    return item.add(*writer.some("链接", 1, 3))


def results(desk: Desk) -> Item:
    """A table of results or standings: every row a block."""
    rng, writer = desk.writer.rng, desk.writer
    section = rng.choice(("赛表", "分表"))
    item = Item(headline=[writer.one("赛题")], rows=True)
    return item.add(*(writer(read_words()[section][0]) for _ in range(rng.randint(4, 9))))


def weather(desk: Desk) -> Item:
    """The forecast in rows or as a text."""
    rng, writer = desk.writer.rng, desk.writer
    title = rng.choice(("今日天气", "天气预报", "冷空气来了 记得添衣", "未来三天多云为主", f"最低气温降至{rng.randint(1, 9)}℃"))
    if desk.chance(0.4):
        return Item(headline=[title], rows=True).add(*writer.some("天气", 3, 6))
    item = Item(headline=desk.title(title)).add(*writer.paragraphs("天气文", 3, 5))
    name = person(rng)
    item.blocks[0] = ("paragraph", f"本报讯（记者{name}）{item.blocks[0][1]}")
    item.byline, item.reporters = f"记者{name}", [name]
    return item


def poem(desk: Desk) -> Item:
    """Verse: a title, a poet, a line a block."""
    rng, writer = desk.writer.rng, desk.writer
    lines = read_words()["诗"]
    start = rng.randrange(0, len(lines) - 6, 2)
    item = Item(headline=[writer(rng.choice(read_words()["诗题"]))], rows=True).add(*lines[start : start + rng.randint(6, 12)])
    name = person(rng)
    item.signed, item.reporters = rng.choice((name, f"□ {name}", f"◎ {name}")), [name]
    item.signed_where = rng.choice(("top", "title"))
    return item


def notice(desk: Desk) -> Item:
    """A service notice with whom it is from below."""
    rng, writer = desk.writer.rng, desk.writer
    title = rng.choice(("停水通知", "公告", "通告", "遗失声明", "温馨提示", "停电预告"))
    notes = [text for text in read_words()["告"][:5] if ("声明" in title) == ("声明" in text)]
    item = Item(headline=[title]).add(writer(rng.choice(notes)))
    if "声明" not in title:
        item.add(writer.some("告", 7, 7)[-rng.randint(1, 2)])
    if desk.chance(0.7):
        item.add(writer.one("局"), writer("20{18-24}年{1-12}月{1-28}日"))
    return item


def advert(desk: Desk) -> Item:
    """An advertisement that says something."""
    rng, writer = desk.writer.rng, desk.writer
    title = rng.choice(("诚聘", "招生", "周年店庆 惊喜不断", "海岛假期 说走就走", "以旧换新 等你来", "名额有限 先到先得"))
    return Item(headline=desk.title(title)).add(writer.one("广告"))


def recipe(desk: Desk) -> Item:
    """A dish: numbered steps or running paragraphs."""
    writer = desk.writer
    item = Item(headline=[writer.one("菜名")])
    steps = writer.some("菜谱", 3, 6)
    mark = writer.rng.choice(("", "{}.", "（{}）", "{}、", "第{}步："))
    return item.add(*(mark.format(at) + step for at, step in enumerate(steps, 1)))


def correction(desk: Desk) -> Item:
    """What the paper got wrong."""
    title = desk.writer.rng.choice(("更正", "更正与致歉", "来函照登"))
    return Item(kind="brief", headline=[title]).add(desk.writer.one("更正"))


SMALL = ((brief, 7), (results, 0.6), (weather, 1), (poem, 0.6), (notice, 1), (advert, 1), (recipe, 1), (correction, 1))
"""Kinds of small items, with their weights; photos and boxes are drawn by themselves."""
