"""Rosters and tables: names in rows under their units, duties, results, prices, power cuts, consulting hours."""

import random
from collections.abc import Callable

from bench.presses.weir.compose import Column, break_title
from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, person, spaced
from bench.presses.weir.piece import Piece
from bench.presses.weir.story import set_paragraphs


def make_roster(rng: random.Random, house: House) -> list[Piece]:
    """One list or table."""
    piece, pen, column = Piece(titles_last=house.order == "after" and rng.random() < 0.6), Pen(rng), house.column(rng, 36)
    rng.choices(list(_KINDS), list(_KINDS.values()))[0](piece, pen, column, house)
    return [piece]


def _head(piece: Piece, pen: Pen, house: House, key: str) -> None:
    piece.title("headline", break_title(pen.say(key), max(14, house.title_most)))


def _rows(piece: Piece, rows: list[str], lead: str = "") -> None:
    for row in rows:
        piece.row(row, lead)


def _names(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    """Names in rows of three to five under units, or run on with commas."""
    rng = pen.rng
    units = _units(pen)
    _head(piece, pen, house, "award_title" if units[0] == "一等奖" else "roster_title")
    if rng.random() < 0.75:
        set_paragraphs(piece, rng, column, [pen.say("roster_lead")])
    wide = max(2, min(5, column.measure // 4))
    each, gap = rng.randint(min(3, wide), wide), rng.choice((" ", "　", "  ", "    "))
    colon = rng.choice(("：", "：", "（{}人）", "（共{}名）", ""))
    mark = rng.choice(("", "", "一", "●", "【"))
    run_on = rng.random() < 0.25
    for number, unit in enumerate(units):
        names = [person(rng) for _ in range(rng.randint(each, each * 4))]
        shown = unit + colon.format(len(names))
        shown = f"{'一二三四五'[number]}、{shown}" if mark == "一" else f"【{unit}】" if mark == "【" else mark + shown
        if run_on:
            set_paragraphs(piece, rng, column, [f"{shown.rstrip('：')}：{'、'.join(names)}"])
            continue
        if shown[-1] in "：）":
            piece.row(shown)
        else:
            piece.subhead(shown)
        pad = [spaced(name, "　") for name in names]
        _rows(piece, [gap.join(pad[at : at + each]) for at in range(0, len(pad), each)])
    if rng.random() < 0.45:
        set_paragraphs(piece, rng, column, [pen.say("roster_end")])


def _units(pen: Pen) -> list[str]:
    if pen.rng.random() < 0.3:
        return ["一等奖", "二等奖", "三等奖", "优秀奖"][: pen.rng.randint(2, 4)]
    return list(dict.fromkeys(pen.several("roster_unit", pen.rng.randint(2, 5))))


def _groups(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    """Groups and people with their units, a row each."""
    rng = pen.rng
    _head(piece, pen, house, "award_title")
    set_paragraphs(piece, rng, column, [pen.say("roster_lead")])
    heads = rng.choice((("先进集体", "先进个人"), ("一等奖", "二等奖"), ("集体（{}个）", "个人（{}名）")))
    for number, head in enumerate(heads):
        count = rng.randint(3, 7)
        piece.subhead(rng.choice(("", f"{'一二'[number]}、")) + head.format(count) if "{" in head else head)
        rows = [_member(pen, number) for _ in range(count)]
        _rows(piece, rows)


def _member(pen: Pen, single: int) -> str:
    group = pen.say("group")
    return f"{spaced(person(pen.rng), '　')}  {group}" if single else group


def _duty(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    rng = pen.rng
    start, month = rng.randint(1, 20), rng.randint(1, 12)
    if rng.random() < 0.3:
        _head(piece, pen, house, "pharmacy_title")
        for text in pen.several("duty_pharmacy", rng.randint(3, 5)):
            piece.row(f"{text}  {pen.fill('{phone}')}")
        return
    _head(piece, pen, house, "duty_title")
    rows = [rng.choice(("日期 带班领导 值班人员 电话", "时间　带班　值班", ""))]
    gap = rng.choice((" ", "　", "  "))
    for at in range(rng.randint(4, 8)):
        cells = [f"{month}月{start + at}日", spaced(person(rng)), spaced(person(rng))]
        if rows[0].endswith("电话"):
            cells.append(str(rng.randint(2_000_000, 8_999_999)))
        rows.append(gap.join(cells))
    _rows(piece, [row for row in rows if row])


def _results(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    rng = pen.rng
    _head(piece, pen, house, "result_title")
    if rng.random() < 0.5:
        dash = rng.choice((":", "：", "比", "—"))
        most = rng.choice((5, 98))
        _rows(piece, [_match(pen, dash, most) for _ in range(rng.randint(3, 8))])
    else:
        for sport in pen.several("sport", rng.randint(2, 4)):
            piece.row(f"{sport}：")
            _rows(piece, [f"第{at}名 {spaced(person(rng))}（{pen.say('team')}）" for at in "一二三"[: rng.randint(2, 3)]])


def _match(pen: Pen, dash: str, most: int) -> str:
    return f"{pen.say('team')} {pen.rng.randint(0, most)}{dash}{pen.rng.randint(0, most)} {pen.say('team')}"


def _prices(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    rng = pen.rng
    heavy = rng.random() < 0.3
    _head(piece, pen, house, "price_title2" if heavy else "price_title")
    gap = rng.choice((" ", "  ", "　"))
    rows = [gap.join(("品名", "规格", "价格", "涨跌"))] if rng.random() < 0.6 else []
    for ware in pen.several("ware2" if heavy else "ware", rng.randint(4, 10)):
        price = f"{rng.randint(310, 5900)}" if heavy else f"{rng.uniform(1, 60):.2f}"
        change = rng.choice(("平", "↑", "↓", f"+{rng.uniform(0, 2):.1f}%", f"-{rng.uniform(0, 2):.1f}%", "持平"))
        rows.append(gap.join((ware, rng.choice(("元/吨",) if heavy else ("一级", "元/斤", "散装")), price, change)))
    _rows(piece, rows)


def _power(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    """Power cuts: zone and time as labelled lines."""
    rng = pen.rng
    _head(piece, pen, house, "power_title")
    if rng.random() < 0.7:
        set_paragraphs(piece, rng, column, [pen.say("power_lead")])
    zone, time = rng.choice((("停电区域：", "停电时间："), ("区域：", "时间："), ("范围：", "时间："), ("●", "")))
    for _ in range(rng.randint(2, 5)):
        when = pen.fill("{m}月{d}日 0{n}:00—1{n}:30")
        where = zone + pen.say("power_zone")
        texts = [where, time + when] if rng.random() < 0.7 else [time + when, where]
        set_paragraphs(piece, rng, column, texts if time else [f"{where}（{when.replace(' ', '')}）"])
    if rng.random() < 0.5:
        set_paragraphs(piece, rng, column, [pen.say("power_end")])


def _clinic(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    rng = pen.rng
    _head(piece, pen, house, "clinic_title")
    gap, days = rng.choice((" ", "　", "  ")), "一二三四五六"[: rng.randint(4, 6)]
    form = rng.choice(("day", "dept", "bracket"))
    for day in days:
        dept, rank, name = pen.say("dept"), pen.say("rank"), spaced(person(rng))
        if form == "day":
            piece.row(f"周{day}：{dept}{gap}{name}{gap}{rank}")
        elif form == "dept":
            piece.row(gap.join((dept, name, rank, f"星期{day}{rng.choice(('上午', '下午', '全天'))}")))
        else:
            piece.row(f"{dept} {name}（{rank}）周{day}、周日")
    if rng.random() < 0.6:
        set_paragraphs(piece, rng, column, [pen.fill("预约电话：{phone}")])


def _shows(piece: Piece, pen: Pen, column: Column, house: House) -> None:
    rng = pen.rng
    _head(piece, pen, house, "tv_title")
    hours = sorted(rng.sample(range(7, 23), rng.randint(4, 7)))
    _rows(piece, [f"{hour:02}:{rng.choice((0, 5, 20, 30, 45)):02} {pen.say('show')}" for hour in hours])


_KINDS: dict[Callable[[Piece, Pen, Column, House], None], int] = {
    _names: 5,
    _groups: 2,
    _duty: 2,
    _results: 2,
    _prices: 2,
    _power: 3,
    _clinic: 2,
    _shows: 1,
}
