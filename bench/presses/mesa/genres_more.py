"""More genres: serials in dialogue, diaries, profiles, pupils' essays with a remark, weather, obituaries, exam tips."""

from bench.presses.mesa.item import Desk, Item, Para
from bench.presses.mesa.signs import sign, sign_before
from bench.presses.mesa.titles import dress, name_column, title_lines


def serial(desk: Desk) -> Item:
    """A part of a novel, mostly talk."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.serial")))
    item.paras = [Para(text) for text in desk.bank.some("talk", desk.rng.randint(6, 13))]
    item.paras[1:1] = desk.proses(("essay",), desk.rng.randint(0, 3), 3)
    name_column(desk, item)
    if desk.rng.random() < 0.3:
        item.paras[-1].text += desk.rng.choice(["（待续）", "（未完待续）", "（完）"])
    if desk.rng.random() < 0.6:
        sign_before(desk, item)
    return item


def diary(desk: Desk) -> Item:
    """Days of a diary: the day opens the paragraph or stands above it."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.diary")))
    own_line = desk.rng.random() < 0.5
    day, month = desk.rng.randint(1, 9), desk.rng.randint(1, 12)
    for text in desk.bank.some("diary", desk.rng.randint(3, 5)):
        date = f"{month}月{day}日" + desk.rng.choice(["", " 晴", " 阴", "　星期" + desk.rng.choice("一二三四五")])
        more = desk.prose(("essay",), 0, 2)
        item.paras += [Para(date, "subhead"), Para(text + more)] if own_line else [Para(f"{date}　{text}{more}")]
        day += desk.rng.randint(1, 4)
    if desk.rng.random() < 0.6:
        sign_before(desk, item)
    return item


def profile(desk: Desk) -> Item:
    """Somebody of the staff: a sheet of facts, a line each, then what is told of him."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.person")))
    facts = [line for line in desk.bank.lines("profile") if desk.rng.random() < 0.75] or desk.bank.lines("profile")[:2]
    item.paras = [Para(desk.bank.fill(line), style="list") for line in facts]
    item.paras += desk.proses(("s", "any", "quote", "end"), desk.rng.randint(2, 5), 3)
    dress(desk, item)
    return item


def model_essay(desk: Desk) -> Item:
    """An essay of a pupil with a remark behind it."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.essay")))
    item.paras = desk.proses(("essay", "pupil.s"), desk.rng.randint(4, 8), 3)
    item.paras.append(Para(desk.bank.pick("remark")))
    sign_before(desk, item)
    return item


def weather(desk: Desk) -> Item:
    """What the weather will be."""
    texts = desk.bank.some("weather", desk.rng.randint(1, 3))
    return Item(kind="brief", headline=[desk.bank.pick("weather.title")], paras=[Para(text) for text in texts])


def obituary(desk: Desk) -> Item:
    """Who has died."""
    headline = [desk.bank.fill("{讣告|{name}同志逝世|沉痛悼念{name}同志}")]
    item = Item(headline=headline, paras=[Para(text) for text in (desk.bank.fill(line) for line in desk.bank.lines("obit"))])
    if desk.rng.random() < 0.5:
        item.paras.append(Para(desk.bank.pick("org"), style="right"))
        item.paras.append(Para(desk.bank.fill("20{n:10-23}年{n:1-12}月{n:1-28}日"), style="right"))
    return item


def exam(desk: Desk) -> Item:
    """How to learn for an examination."""
    item = Item(
        headline=title_lines(
            desk, desk.bank.fill("{中考|高考|期末|职称考试}{语文|数学|英语|}{复习|备考}{三步走|支招|要领|答疑}")
        )
    )
    mark = desk.rng.choice(["", "{}、", "第{}招：", "★", "策略{}　"])
    for number, text in zip("一二三四五六", desk.bank.some("exam", desk.rng.randint(3, 6)), strict=False):
        item.paras.append(Para(mark.replace("{}", number) + text + (desk.prose(("opine",), 0, 1))))
    dress(desk, item)
    sign(desk, item, news=False)
    return item
