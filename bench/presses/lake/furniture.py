"""What belongs to the page and to no article: names, dates and numbers at its edge, editors, addresses, jumps."""

from bench.presses.lake.dials import House
from bench.presses.lake.galley import Row
from bench.presses.lake.pen import Pen


def edges(pen: Pen, house: House) -> tuple[list[Row], list[Row]]:
    """The lines at the head and at the foot of a page; either may be empty."""
    rng = pen.rng
    head: list[str] = []
    foot: list[str] = []
    number, desk = rng.randint(1, 16), pen("desk")
    day = f"20{rng.randint(10, 24)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    week = f"星期{pen('weekday')}"
    paper = pen("placea") + pen("placeb") + rng.choice(["工人报", "青年报", "教育报", "法治报", "农民报", "日报"])
    folio = rng.choice(
        [
            [f"{day} {week} 第{number}版"],
            [str(number), desk, f"{day} {week}"],
            [f"{number:02d} {desk}"],
            [desk, f"{day}　{week}"],
            [f"第{number}版 {desk}", paper],
            [paper, f"{day} {week}", f"{number}版"],
            [f"{desk} {number}"],
            [],
        ]
    )
    editors = rng.choice(
        [
            [f"责任编辑：{pen.short_name()}"],
            [f"责任编辑 {pen.short_name()} 美术编辑 {pen.short_name()} 校对 {pen.short_name()}"],
            [f"本版责编：{pen.short_name()}　版式：{pen.short_name()}"],
            [
                f"责编：{pen.short_name()}",
                f"E-mail：{rng.choice(['ghxw', 'bjb', 'xsyd', 'nmbs'])}@{rng.choice(['126', '163', 'sina'])}.com",
            ],
            [f"编辑：{pen.short_name()} 电话：0{rng.randint(310, 998)}-{rng.randint(2000000, 8999999)}"],
            [],
            [],
            [],
        ]
    )
    (head if rng.random() < 0.6 else foot).extend(folio)
    (foot if rng.random() < 0.7 else head).extend(editors)
    return [Row(text, "furniture") for text in head], [Row(text, "furniture") for text in foot]


def jump(body: list[Row], pen: Pen) -> list[Row]:
    """The body with 下转 behind it, its last lines being on another page, or with 上接 before it, its first being there."""
    rng = pen.rng
    page = rng.choice([f"第{rng.randint(2, 8)}版", f"{'一二三四五六'[rng.randrange(6)]}版"])
    last = body[-1].block
    tail = [row for row in body if row.block == last]
    if len(tail) < 4 or tail[0].role != "body":
        return body
    if rng.random() < 0.35:
        first = [row for row in body if row.block == body[0].block]
        form = rng.choice(["（上接{}）", "上接{}", "◀上接{}"])
        lost = rng.randint(1, len(first) - 2) if len(first) > 3 else 0
        return [Row(form.format(page), "furniture"), *body[lost:]]
    form = rng.choice(["（下转{}）", "下转{}", "▶下转{}", "（下转{}）"])
    return [*body[: -rng.randint(1, len(tail) - 2)], Row(form.format(page), "furniture")]
