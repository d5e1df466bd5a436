"""Lines of the page that belong to no article: masthead, date, page number, editors."""

import random

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.frames import Row
from bench.presses.marsh.words import person, table


def add_folio(rng: random.Random, dials: Dials, rows: list[Row]) -> list[Row]:
    """The rows with furniture above, below, and rarely between two frames."""
    top, bottom = _folio(rng), _editors(rng)
    if rng.random() < 0.5:
        top, bottom = top + bottom, []
    if rng.random() < 0.25:
        top, bottom = bottom, top
    top, bottom = (top if rng.random() < 0.85 else []), (bottom if rng.random() < 0.85 else [])
    if dials.hit(rng, "folio_inside") and bottom:
        places = [at for at, row in enumerate(rows) if row.fresh and row.role in ("headline", "kicker", "banner", "body")]
        at = rng.choice(places) if places else 0
        rows, bottom = rows[:at] + _rows(bottom) + rows[at:], []
    return _rows(top) + rows + _rows(bottom)


def _rows(texts: list[str]) -> list[Row]:
    return [Row(text, "furniture", starts=True, fresh=at == 0) for at, text in enumerate(texts)]


def _folio(rng: random.Random) -> list[str]:
    names = table("names")
    year, month, day = rng.randint(2008, 2026), rng.randint(1, 12), rng.randint(1, 28)
    weekday = f"星期{rng.choice(table('slots')['weekday'])}"
    date = rng.choice([f"{year}年{month}月{day}日", f"{year}年{month}月{day}日 {weekday}", f"{year}.{month}.{day} {weekday}"])
    page, section, paper = rng.randint(1, 16), rng.choice(names["section"]), rng.choice(names["paper"])
    number = rng.choice([f"{page:02}", f"第{page}版", f"{page:02}版", f"A{page:02}", f"{page}"])
    lines = [date, f"{number} {section}" if rng.random() < 0.6 else number, paper]
    if rng.random() < 0.25:
        lines.append(
            rng.choice([f"第{rng.randint(1000, 9999)}期", f"国内统一刊号CN{rng.randint(11, 60)}-00{rng.randint(10, 99)}"])
        )
    if rng.random() < 0.15:
        lines.append(rng.choice([f"ZHOU DAILY No.{rng.randint(100, 999)}", f"www.wz{rng.randint(10, 99)}news.cn"]))
    rng.shuffle(lines)
    lines = lines[: rng.randint(1, len(lines))]
    return ["　".join(lines)] if rng.random() < 0.3 else lines


def _editors(rng: random.Random) -> list[str]:
    title = rng.choice(table("names")["editor"])
    parts = [
        f"{title}：{person(rng)}",
        f"美编：{person(rng)}",
        f"校对：{person(rng)}",
        f"电话：0{rng.randint(310, 899)}-{rng.randint(2100000, 8999999)}",
    ]
    parts = parts[: rng.randint(1, 4)]
    return [" ".join(parts)] if rng.random() < 0.7 else parts
