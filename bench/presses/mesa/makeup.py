"""A page put together: which items, in what order their lines fall out of the file, furniture, blank lines."""

import random

from bench.presses.mesa import genres, genres_more, genres_small
from bench.presses.mesa.item import Desk, Item, Para
from bench.presses.mesa.rows import Galley, Row, place_caption

_RUNNING = (
    *(genres.news, genres.news, genres.portrait, genres.portrait, genres.essay, genres.essay, genres.comment, genres.speech),
    *(genres.tips, genres_more.serial, genres_more.model_essay, genres_more.diary, genres_more.exam),
)
_SMALL = (
    *(genres_small.answers, genres_small.answers, genres_small.letter, genres_small.notice, genres_small.photo),
    *(genres_small.photo, genres_small.brief, genres_small.law, genres_small.column),
)
_RARE = (
    *(genres_small.verses, genres_small.honours, genres_small.recipe, genres_small.chronicle, genres_small.guide),
    *(genres_small.filler, genres_more.profile, genres_more.weather, genres_more.obituary),
)


def draw_items(desk: Desk) -> list[Item]:
    """Three to ten items, stories of the sources for the page's share of them."""
    rare = 0.04 if desk.level == "standard" else 0.07
    items: list[Item] = []
    if desk.rng.random() < 0.06:  # a photo page
        items = [genres_small.photo(desk) for _ in range(desk.rng.randint(2, 5))]
    for _ in range(desk.rng.randint(3, 9 if desk.level == "standard" else 10)):
        roll = desk.rng.random()
        if roll < desk.habits["stories"]:
            item = genres.story(desk)
        elif roll < desk.habits["stories"] + rare:
            item = desk.rng.choice(_RARE)(desk)
        else:
            item = desk.rng.choice(_RUNNING if desk.rng.random() < 0.68 else _SMALL)(desk)
        _embellish(desk, item)
        items.append(item)
    return items


def _embellish(desk: Desk, item: Item) -> None:
    if item.kind == "story" and len(item.paras) > 2 and all(para.style == "text" for para in item.paras):
        if desk.chance("note"):
            note = desk.bank.fill("{编者按|编者按：|【编者按】|核心提示：|内容提要：|阅读提示}")
            mark = "" if note[-1] in "：】" else "："
            item.paras.insert(0, Para(note + mark + desk.prose(("s", "opine"), 1, 2)))
        if desk.chance("caption"):
            place_caption(desk, item)


def order_rows(desk: Desk, galleys: list[Galley]) -> tuple[list[Row], str]:
    """The lines of the page, and on which side of the bodies titles stand."""
    rng, after = desk.rng, desk.rng.random() < 0.45
    switch = rng.randint(1, len(galleys) - 1) if desk.level == "hard" and rng.random() < 0.5 else len(galleys)
    sides = [after if at < switch else not after for at in range(len(galleys))]
    groups = [galley.rows(side) for galley, side in zip(galleys, sides, strict=True)]
    if desk.level == "hard":
        _tangle(rng, galleys, groups, sides)
    for group, galley in zip(groups, galleys, strict=True):
        _turn(desk, group, galley)
    rows = [row for group in groups for row in group]
    side = "both" if switch < len(galleys) else "after" if after else "before"
    return rows, side


def _tangle(rng: random.Random, galleys: list[Galley], groups: list[list[Row]], sides: list[bool]) -> None:
    """Once or twice a page an item goes on behind its neighbour, or columns of two neighbours take turns."""
    for at in range(0, len(galleys) - 1, 2):
        one, other = galleys[at], galleys[at + 1]
        if rng.random() > 0.3 or sides[at] != sides[at + 1] or min(len(one.body), len(other.body)) < 8:
            continue
        cut = rng.randint(3, len(one.body) - 3)
        if rng.random() < 0.5:
            rest = Galley(body=one.body[cut:], tail=one.tail)
            head = Galley(one.banner, one.title, one.sign, one.body[:cut])
            groups[at], groups[at + 1] = head.rows(sides[at]), groups[at + 1] + rest.rows(sides[at])
        else:
            step = rng.randint(4, 12)
            mixed: list[Row] = []
            for start in range(0, max(len(one.body), len(other.body)), step):
                mixed += one.body[start : start + step] + other.body[start : start + step]
            tops = [one.banner, one.title, one.sign, other.banner, other.title, other.sign]
            flat = [row for rows in tops for row in rows if not sides[at] or row.role not in ("kicker", "headline", "deck")]
            ends = one.tail + other.tail + (one.title + other.title if sides[at] else [])
            groups[at], groups[at + 1] = flat + mixed + ends, []


def _turn(desk: Desk, group: list[Row], galley: Galley) -> None:
    """下转 behind a body or 上接 before it."""
    if len(galley.body) > 5 and galley.body[-1] in group and desk.chance("turns"):
        page = desk.rng.randint(1, 8)
        down = desk.rng.random() < 0.6
        last = galley.tail[-1] if galley.tail else galley.body[-1]
        text = f"（下转第{page}版）" if down else f"（上接第{page}版）"
        target = last if down else galley.body[0]
        found = next((at for at, row in enumerate(group) if row is target), None)
        if found is not None:
            group.insert(found + 1 if down else found, Row(desk.rng.choice([text, text.strip("（）")]), "furniture"))


def furniture(desk: Desk) -> tuple[list[Row], list[Row]]:
    """Lines above and below the items: the paper's name, the day, the page, who edits, how to reach them."""
    fill, rng = desk.bank.fill, desk.rng
    page, paper = rng.randint(1, 8), desk.bank.pick("paper")
    date = fill("20{n:10-24}年{n:1-12}月{n:1-28}日")
    pool = [
        paper,
        f"{date} 星期{rng.choice('一二三四五六日')}",
        f"第{page}版",
        f"{page}",
        fill("责任编辑：{name}"),
        f"{date} 第{rng.randint(20, 900)}期",
        fill("编辑：{name} 版式：{name} 校对：{name}"),
        fill("E-mail：bjb{n:10-99}@163.com"),
        fill("本版编辑 {name}"),
        f"{page} {rng.choice(['要闻', '副刊', '综合', '专版', '文苑', '校园', '健康'])}",
        f"{paper} {date}",
        fill("投稿热线：0{n:300-900}-{n:2000-8000}{n:100-999}"),
        fill("主编：{name} 责编：{name}"),
        f"{paper}　{date}　第{page}版",
    ]
    many = rng.randint(0, 4)
    chosen = rng.sample(pool, many)
    cut = rng.randint(0, many)
    return [Row(text, "furniture") for text in chosen[:cut]], [Row(text, "furniture") for text in chosen[cut:]]


def blank_rows(rng: random.Random, rows: list[Row], mode: str) -> list[Row]:
    """The lines with blank ones between them."""
    rate, column = rng.uniform(0.1, 0.6), rng.randint(8, 40)
    found: list[Row] = []
    for at, row in enumerate(rows):
        found.append(row)
        often = {"always": 1.0, "sometimes": rate, "columns": float(at % column == column - 1)}.get(mode, 0.0)
        if at + 1 < len(rows) and (_parted(mode, row, rows[at + 1]) or rng.random() < often):
            found.append(Row(rng.choice(["", "", "", " "]), "blank"))
    return found


def _parted(mode: str, row: Row, coming: Row) -> bool:
    """True where an item, or a paragraph, ends, on pages that show it."""
    if mode == "articles":
        return row.article != coming.article
    return mode == "paragraphs" and (row.article, row.block, row.role) != (coming.article, coming.block, coming.role)
