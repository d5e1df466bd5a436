"""Rosters and tables: names in rows under their units, awards, duty, consulting hours, outages, results, prices."""

import random
from collections.abc import Callable

from bench.presses.quay.column import Column, width
from bench.presses.quay.draft import Draft, put_block, put_rows, put_texts
from bench.presses.quay.heads import put_head
from bench.presses.quay.paper import Paper, of_measure
from bench.presses.quay.pen import Pen, coined, han_number, person, wide_name
from bench.presses.quay.signing import closing

_WEEK = "一二三四五六日"


def make_roster(rng: random.Random, paper: Paper) -> list[Draft]:
    """One table of any kind."""
    kind = rng.choice(list(_KINDS))
    draft = Draft(head_last=paper.order == "after" and rng.random() < 0.3)
    column = rng.choice(paper.columns)
    _KINDS[kind](draft, Pen(rng), paper, of_measure(column, max(column.measure, 15)))
    return [draft]


def _name_rows(rng: random.Random, count: int, gap: str, column: Column) -> list[str]:
    """Names in rows of three to five, those of two characters as wide as the others."""
    names = [wide_name(person(rng), gap) if gap else person(rng) for _ in range(count)]
    size, space = min(rng.randint(3, 5), round(column.measure / 4)), rng.choice((" ", " ", "　", "  "))
    return [space.join(names[at : at + size]) for at in range(0, count, size)]


def _put_run(draft: Draft, rng: random.Random, column: Column, lead: str, gap: str) -> None:
    """A unit and its names as one paragraph that runs over the lines; no name is parted."""
    names = [wide_name(person(rng), gap) if gap else person(rng) for _ in range(rng.randint(3, 14))]
    space = rng.choice((" ", "　"))
    lines, line = [], lead
    for at, name in enumerate(names):
        longer = line + (space if at else "") + name
        if width(longer) > column.measure and at:
            lines.append(line)
            line = name
        else:
            line = longer
    put_block(draft, "paragraph", [*lines, line], column.measure, lead + " ".join(name.replace("　", " ") for name in names))


def _honours(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("roster_title"))
    put_texts(draft, rng, column, [pen.phrase("roster_intro")])
    runs = rng.random() < 0.35
    numbered = rng.random() < 0.3
    for at in range(rng.randint(3, 7)):
        unit = rng.choice((pen.slot("place"), pen.slot("stem"), "")) + rng.choice((pen.slot("unit"), pen.slot("office")))
        unit = rng.choice((unit, unit, f"{pen.slot('town')}", pen.slot("firm2")))
        lead = f"{han_number(at + 1)}、{unit}：" if numbered else f"{unit}："
        if runs:
            _put_run(draft, rng, column, lead, paper.name_gap)
        else:
            put_texts(draft, rng, column, [lead], 0.0)
            put_rows(draft, _name_rows(rng, rng.randint(2, 11), paper.name_gap, column))
    if rng.random() < 0.6:
        put_texts(draft, rng, column, pen.phrases("roster_end", rng.randint(1, 2)))
    if rng.random() < 0.5:
        put_texts(draft, rng, column, closing(pen, pen.fill("{place}{office}"), column))


def _awards(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("award_title"))
    if rng.random() < 0.7:
        put_texts(draft, rng, column, [pen.phrase("award_intro")])
    form = rng.choice(("names", "works", "schools"))
    for at, grade in enumerate(rng.choice((("一等奖", "二等奖", "三等奖"), ("特等奖", "一等奖", "二等奖", "优秀奖")))):
        count = rng.randint(1, 3) + at * rng.randint(1, 3)
        put_texts(
            draft,
            rng,
            column,
            [rng.choice((f"{grade}：", f"{grade}（{count}名）：" if form == "names" else f"{grade}："))],
            0.0,
        )
        if form == "names":
            put_rows(draft, _name_rows(rng, count, paper.name_gap, column))
        elif form == "works":
            put_rows(draft, [f"{pen.phrase('work')} {wide_name(person(rng))}" for _ in range(count)])
        else:
            put_rows(draft, [f"{wide_name(person(rng))} {pen.fill('{town}中心小学')}" for _ in range(count)])
    if rng.random() < 0.3:
        put_texts(draft, rng, column, closing(pen, "大赛组委会", column))


def _duty(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("duty_title"))
    month, day, weekday = rng.randint(1, 12), rng.randint(1, 20), rng.randint(0, 6)
    rows = ["日期 值班领导 电话"] if rng.random() < 0.6 else []
    for at in range(rng.randint(3, 7)):
        date = f"{month}月{day + at}日" + rng.choice(("", f"（星期{_WEEK[(weekday + at) % 7]}）") if not rows else ("",))
        rows.append(f"{date} {wide_name(person(rng))} {rng.randint(2000000, 8999999)}")
    put_rows(draft, rows)
    if rng.random() < 0.4:
        put_texts(draft, rng, column, [pen.fill("值班时间：上午8:00至12:00，下午2:30至5:30。投诉电话：{tel}")])


def _clinic(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("clinic_title"))
    rows = ["科室 专家 出诊时间"] if rng.random() < 0.5 else []
    for dept in pen.phrases("clinic_dept", rng.randint(4, 8)):
        days = "、".join(f"周{day}" for day in sorted(rng.sample(_WEEK[:5], rng.randint(1, 2)), key=_WEEK.index))
        post = rng.choice(("主任医师", "副主任医师", ""))
        half = rng.choice(("上午", "下午", "全天"))
        rows.append(f"{dept} {wide_name(person(rng))}{' ' + post if post else ''} {days}{half}")
    put_rows(draft, rows)
    if rng.random() < 0.6:
        put_texts(draft, rng, column, [pen.fill("[预约电话|咨询电话]：{tel}[　地址：{road}路{nn}号|]")])


def _outage(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    """Time, line and area of each outage: a row each or a paragraph each."""
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("power_title"))
    put_texts(draft, rng, column, [pen.phrase("power_intro")])
    form = rng.choice(("fields", "sentence", "numbered"))
    for at in range(rng.randint(2, 5)):
        time = pen.fill("{day}") + f"{rng.randint(6, 9)}:00至{rng.randint(14, 19)}:{rng.choice(('00', '30'))}"
        line = pen.fill("10千伏{stem}[Ⅰ|Ⅱ|东|西]线{nn}开关以下线路")
        area = "、".join(pen.fill("[{village}|{road}路{nn}号至{nnn}号|{road}小区|{firm2}]") for _ in range(rng.randint(2, 5)))
        if form == "fields":
            put_texts(draft, rng, column, [f"停电时间：{time}", f"停电线路：{line}", f"停电区域：{area}"], 0.0)
        elif form == "numbered":
            put_texts(draft, rng, column, [f"{at + 1}.{time}，{line}停电，影响区域：{area}。"])
        else:
            put_texts(draft, rng, column, [f"{time}：{line}（{area}）"])
    if rng.random() < 0.7:
        put_texts(draft, rng, column, [text for text in pen.phrases("power_end", rng.randint(1, 2)) if text])
    if rng.random() < 0.6:
        put_texts(draft, rng, column, closing(pen, pen.fill("{place}供电公司"), column))


def _results(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    title = pen.phrase("result_title")
    put_head(draft, pen, paper, title)
    rows = []
    if "运动会" in title:
        for event in rng.sample(
            ("男子100米", "女子800米", "跳绳", "拔河", "女子跳远", "铅球", "男子1500米"), rng.randint(2, 4)
        ):
            rows.append(f"{event}：")
            rows += [f"第{place}名 {wide_name(person(rng))} {coined(rng)}代表队" for place in "一二三"]
    else:
        most = 5 if "足球" in title else 98
        dash = rng.choice(("{}:{}", "{}∶{}", "{}比{}"))
        for _ in range(rng.randint(4, 8)):
            rows.append(f"{coined(rng)}队 {dash.format(rng.randint(0, most), rng.randint(0, most))} {coined(rng)}队")
    put_rows(draft, rows)


def _prices(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    rng = pen.rng
    put_head(draft, pen, paper, pen.phrase("price_title"))
    gap = rng.choice((" ", "　", "  "))
    rows = [gap.join(("品名", "单位", "本期价", "涨跌"))] if rng.random() < 0.8 else []
    unit = rng.choice(("元/公斤", "元/500克", "公斤"))
    for good in pen.phrases("price_good", rng.randint(5, 9)):
        change = rng.choice(("持平", f"+{rng.uniform(0, 1):.2f}", f"-{rng.uniform(0, 1):.2f}"))
        rows.append(gap.join((good, unit, f"{rng.uniform(1, 40):.2f}", change)))
    put_rows(draft, rows)
    if rng.random() < 0.6:
        put_texts(draft, rng, column, [pen.phrase("price_note")], 0.0)


_KINDS: dict[str, Callable[[Draft, Pen, Paper, Column], None]] = {
    "honours": _honours, "honours_too": _honours, "awards": _awards, "duty": _duty, "clinic": _clinic, "outage": _outage,
    "results": _results, "prices": _prices,
}  # fmt: skip
