"""What belongs to no article: mastheads, page names, editors, advertisements, guides to other pages, pull quotes."""

import random

from bench.presses.weald.house import House
from bench.presses.weald.words import read_words, word
from bench.typesetter.gold import GoldLine


def _line(text: str) -> GoldLine:
    return GoldLine(text, "furniture")


def dress_page(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """The lines with the page's furniture above, below and between articles."""
    top: list[GoldLine] = []
    bottom: list[GoldLine] = []
    for _ in range(house.furniture):
        drawn = rng.random()
        if drawn < 0.5:
            (top if rng.random() < 0.55 else bottom).extend(_masthead(rng, house))
        elif drawn < 0.8:
            (bottom if rng.random() < 0.7 else top).append(_line(word(rng, "foot")))
        elif drawn < 0.9 and house.level != "standard":
            lines = _between(rng, lines, [_line(word(rng, "ad")) for _ in range(rng.randint(1, 3))])
        elif house.level != "standard":
            lines = _between(rng, lines, [_line(word(rng, "quote"))] if rng.random() < 0.5 else _guide(rng))
    return [*top, *lines, *bottom]


def _masthead(rng: random.Random, house: House) -> list[GoldLine]:
    year, month, day = rng.randint(2009, 2024), rng.randint(1, 12), rng.randint(1, 28)
    sheet = f"{rng.choice('AB')}{rng.randint(1, 24):02d}"
    section = rng.choice(read_words("banner"))
    date = rng.choice((f"{year}年{month}月{day}日", f"{year}.{month}.{day}", f"{year}-{month:02d}-{day:02d}"))
    week = "星期" + rng.choice("一二三四五六日")
    forms = (
        [house.paper],
        [sheet, section],
        [f"{sheet} {section}"],
        [f"{date} {week}"],
        [date, week],
        [house.paper, f"{date} {week} {section}"],
        [f"{section} {sheet[1:]} 版"],
        [sheet],
    )
    return [_line(text) for text in rng.choice(forms)]


def _guide(rng: random.Random) -> list[GoldLine]:
    """A few lines that send the reader to other pages."""
    names = rng.sample(read_words("banner"), 3)
    return [_line("今日导读"), *[_line(f"{name} {rng.choice('AB')}{rng.randint(2, 16):02d}版") for name in names]]


def _between(rng: random.Random, lines: list[GoldLine], new: list[GoldLine]) -> list[GoldLine]:
    """New lines where one article ends and another begins, now and then between two lines of one."""
    places = [at for at in range(1, len(lines)) if lines[at].article != lines[at - 1].article]
    if not places or rng.random() < 0.2:
        places = list(range(1, len(lines)))
    place = rng.choice(places)
    return [*lines[:place], *new, *lines[place:]]


def turn(rng: random.Random) -> tuple[list[GoldLine], list[GoldLine]]:
    """What is printed where an article breaks off and where it goes on."""
    if rng.random() < 0.4:
        return [], []
    at = rng.randrange(len(read_words("turn")))
    sheet, number = f"{rng.choice('AB')}{rng.randint(1, 16):02d}", rng.choice("二三四五六七八")
    away, back = (read_words(key)[at].replace("{b}", sheet).replace("{n}", number) for key in ("turn", "from"))
    return ([_line(away)] if rng.random() < 0.8 else []), ([_line(back)] if rng.random() < 0.8 else [])
