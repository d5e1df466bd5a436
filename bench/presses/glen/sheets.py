"""Furniture of a page: header and footer, advertisements, weather."""

import random

from bench.presses.glen.dials import Dials
from bench.presses.glen.rows import Frame, furniture
from bench.presses.glen.words import fill, pick

_WEEK = "一二三四五六日"


def header(rng: random.Random) -> Frame:
    """Paper, section, date and page number, in one line or as loose pieces."""
    paper, section = pick(rng, "papers"), pick(rng, "sections")
    page = rng.choice(("A{0:02d}", "{0}", "第{0}版", "{0:02d}版", "B{0}"))
    number = page.format(rng.randint(2, 16))
    date = f"{rng.randint(2015, 2025)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    day = f"星期{rng.choice(_WEEK)}"
    pieces = rng.choice(
        (
            [f"{number} {section}　{date} {day}"],
            [number, section, f"{date}　{day}"],
            [paper, f"{date} {day}", section, number],
            [f"{date} {day} 农历{rng.choice(('三月初六', '九月十八', '腊月廿二'))}", f"{section}{number}"],
            [" ".join(section), f"{paper} {date} {number}"],
            [f"{section} {number}"],
        )
    )
    if rng.random() < 0.4:
        pieces.append(fill(rng, pick(rng, "editors")))
    return furniture(*pieces)


def footer(rng: random.Random) -> Frame:
    """Editors, or a hint of the house."""
    table = "editors" if rng.random() < 0.7 else "hints"
    return furniture(fill(rng, pick(rng, table)))


def advert(rng: random.Random) -> Frame:
    """An advertisement or the weather."""
    return furniture(*pick(rng, "ads")) if rng.random() < 0.75 else furniture(pick(rng, "weather"))


def put_furniture(rng: random.Random, dials: Dials, groups: list[list[Frame]]) -> list[Frame]:
    """All frames of a page: those of the articles, with header, footer and advertisements between them."""
    head = [header(rng)] if dials.headers else []
    frames: list[Frame] = list(head) if rng.random() < 0.75 else []
    late = head and not frames
    for group in groups:
        frames += group
        if rng.random() < dials.adverts / 2:
            frames.append(advert(rng))
    if dials.headers > 1:
        frames.insert(rng.randint(len(frames) // 2, len(frames)), [furniture(row.text)[0] for row in head[0]])
    elif late:
        frames += head
    if rng.random() < 0.35:
        frames.append(footer(rng))
    return frames
