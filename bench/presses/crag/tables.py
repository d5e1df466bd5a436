"""Results, standings, prices, weather: rows that are each a line."""

from collections.abc import Callable

from bench.presses.crag.desk import Desk
from bench.presses.crag.house import sign
from bench.presses.crag.notices import PRICES, REPORTS
from bench.presses.crag.piece import Part, Piece, choose_measure
from bench.presses.crag.stories import Head, assemble, lead_line
from bench.presses.crag.wording import CITIES, EVENTS, TEAMS, person


def match_report(desk: Desk) -> Piece:
    """How a match went."""
    rng, house, fill = desk.rng, desk.house, desk.fresh()
    titles, texts = desk.take(REPORTS)
    head = Head(fill(rng.choice(titles)), split=0.1)
    paragraphs = [fill(text) for text in texts]
    dateline = None
    if rng.random() < house.lead_share:
        start, dateline = lead_line(rng, house, head)
        paragraphs[0] = start + paragraphs[0]
        byline, head.byline = head.byline, None
    else:
        byline, head.reporters = sign(rng, rng.choice(house.own_forms), house)
        head.byline = byline
    piece = assemble(desk, head, [Part("body", text) for text in paragraphs])
    piece.gold.byline, piece.gold.dateline = byline, dateline
    choose_measure(piece, house, rng)
    piece.running = True
    return piece


def _results(desk: Desk) -> tuple[str, list[Part]]:
    rng = desk.rng
    gap = rng.choice((" ", "  ", "\u3000"))
    dash = rng.choice(("：", ":", "比", "∶"))
    parts = []
    for event in rng.sample(EVENTS, rng.randint(1, 3)):
        parts.append(Part("subhead", event, single=True))
        teams = rng.sample(TEAMS, 6)
        for one, other in zip(teams[:3], teams[3:], strict=True):
            parts.append(_row(f"{one}{gap}{rng.randint(0, 4)}{dash}{rng.randint(0, 3)}{gap}{other}"))
    return rng.choice(("昨日赛果", "赛果", "比分牌")), parts


def _standings(desk: Desk) -> tuple[str, list[Part]]:
    rng = desk.rng
    rows = [_row("名次 队名 场次 胜 负 积分")]
    wins = sorted((rng.randint(0, 9) for _ in range(6)), reverse=True)
    for place, (team, won) in enumerate(zip(rng.sample(TEAMS, 6), wins, strict=True), 1):
        rows.append(_row(f"{place} {team} 9 {won} {9 - won} {9 + won}"))
    return rng.choice(("积分榜", "前六轮积分表")), rows


def _prices(desk: Desk) -> tuple[str, list[Part]]:
    rng = desk.rng
    rows = [_row(f"{name} {rng.uniform(0.4, 12):.2f}元／公斤") for name in rng.sample(PRICES, 6)]
    return rng.choice(("今日菜价", "市场价格行情")), rows


def _weather(desk: Desk) -> tuple[str, list[Part]]:
    rng = desk.rng
    skies = ("晴", "多云", "阴转小雨", "晴间多云", "小雪", "雷阵雨")
    rows = [_row(f"{city} {rng.choice(skies)} {rng.randint(-3, 12)}～{rng.randint(13, 31)}℃") for city in rng.sample(CITIES, 5)]
    return rng.choice(("主要城市天气预报", "今日天气")), rows


def _winners(desk: Desk) -> tuple[str, list[Part]]:
    rng = desk.rng
    rows: list[Part] = []
    for prize, many in (("一等奖", 1), ("二等奖", 2), ("三等奖", 4)):
        names = "、".join(person(rng) for _ in range(many))
        rows.append(_row(f"{prize}（{many}名）：{names}"))
    return rng.choice(("职工摄影大赛获奖名单", "有奖征文揭晓")), rows


def _row(text: str) -> Part:
    return Part("body", text, indent=0, single=True)


_TABLES: tuple[Callable[[Desk], tuple[str, list[Part]]], ...] = (_results, _standings, _prices, _weather, _winners)


def table(desk: Desk) -> Piece:
    """Any of the tables."""
    return _tabled(desk, desk.rng.choice(_TABLES))


def sports_table(desk: Desk) -> Piece:
    """Results or standings."""
    return _tabled(desk, desk.rng.choice(_TABLES[:2]))


def _tabled(desk: Desk, make: Callable[[Desk], tuple[str, list[Part]]]) -> Piece:
    title, rows = make(desk)
    piece = assemble(desk, Head(title, split=0.0), rows, after=False)
    piece.measure = desk.house.measures[0]
    return piece
