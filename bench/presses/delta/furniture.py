"""What stands on a page beside its articles: running head, names of editors, hotlines, page numbers, turns."""

from bench.presses.delta.desk import Desk
from bench.typesetter.gold import GoldLine

_WEEK = "一二三四五六日"


def furniture(text: str) -> GoldLine:
    """A line that belongs to no article."""
    return GoldLine(text, "furniture")


def head(desk: Desk, year: int, month: int, day: int) -> list[GoldLine]:
    """The running head on one line or on several: page number, section, date, editors, paper."""
    rng = desk.rng
    gap = rng.choice(("", "", " "))
    page = rng.choice("ABCDT") * (rng.random() < 0.8) + f"{rng.randint(1, 24):02d}" + rng.choice(("", "", "版"))
    date = f"{year}{gap}年{gap}{month}{gap}月{gap}{day}{gap}日"
    if rng.random() < 0.15:
        date = f"{year}.{month:02d}.{day:02d}"
    week = rng.choice(("星期", "星期", "周")) + _WEEK[(year * 365 + month * 30 + day) % 7]
    section = desk.slots.word("section")
    section = rng.choice((section, section, "·".join((section, desk.slots.word("banner"))), " ".join(section)))
    items = [page, section, f"{date} {week}"]
    if rng.random() < 0.6:
        items.append(_editors(desk))
    if rng.random() < 0.6:
        items.insert(rng.randrange(len(items) + 1), desk.paper)
    if rng.random() < 0.2:
        items.append(f"E-mail: news@{rng.choice(('haian', 'mumian', 'rongjiang', 'lichuan'))}.com")
    if rng.random() < 0.3:
        items.append(_number(desk, "hotline"))
    if rng.random() < 0.25:
        rng.shuffle(items)
    if rng.random() < 0.45:
        return [furniture(rng.choice((" ", "  ", "   ", "　")).join(items))]
    return [furniture(item) for item in items]


def _number(desk: Desk, kind: str) -> str:
    """A telephone line of the paper; its digits have nothing to do with those of an article."""
    desk.slots.forget()
    return desk.slots.word(kind)


def _editors(desk: Desk) -> str:
    rng, colon = desk.rng, desk.rng.choice(("：", "：", "/", " ", ":"))
    roles = rng.choice(("责编 美编 校对", "责任编辑 版式", "编辑 美编 校对", "责编 校对", "值班主任 责编 美编")).split()
    return rng.choice((" ", " ", "  ")).join(f"{role}{colon}{desk.slots.name()}" for role in roles)


def foot(desk: Desk) -> list[GoldLine]:
    """What may stand below: editors, a hotline, the page number."""
    lines = []
    if desk.often(0.25):
        lines.append(furniture(_editors(desk)))
    if desk.often(0.2):
        lines.append(furniture(_number(desk, "hotline")))
    if desk.often(0.2):
        lines.append(furniture(desk.rng.choice(("{}", "— {} —", "第{}版", "·{}·")).format(desk.rng.randint(1, 32))))
    return lines


def between(desk: Desk) -> list[GoldLine]:
    """A line that may stand between two articles: an advertiser's number, a hotline."""
    if not desk.often(0.05 if desk.dials.level == "standard" else 0.09):
        return []
    return [furniture(_number(desk, desk.rng.choice(("advert", "hotline"))))]


def turn(desk: Desk, to: bool) -> GoldLine:
    """下转 or 上接 with a page."""
    page = f"{desk.rng.choice('AB')}{desk.rng.randint(2, 20):02d}"
    shapes = ("（下转{}版）", "下转{}版", "▶▶下转{}", "（紧转{}版）") if to else ("（上接{}版）", "上接{}版", "◀◀上接{}")
    return furniture(desk.rng.choice(shapes).format(desk.rng.choice((page, page, "第" + page[2]))))
