"""Pages of a provincial party daily or workers' paper: `make_page(seed, level, sources)`."""

import random

from bench.presses.north.copy import Copy, write_briefs, write_photo, write_story
from bench.presses.north.house import House, draw_house
from bench.presses.north.noise import interleave, spoil, to_traditional
from bench.presses.north.setting import Piece, add_blanks, set_copy
from bench.presses.north.special import write_special
from bench.presses.north.wordstock import Slots, entries
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

LEVELS = ("standard", "varied", "hard")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page with its gold, a pure function of its arguments; the level is one of LEVELS."""
    rng = random.Random(f"north {level} {seed}")
    house = draw_house(level, rng)
    copies = _choose(house, sources, share_of(seed), rng)
    articles = [copy.article for copy in copies]
    briefs = {number for number, copy in enumerate(copies) if copy.article.kind == "brief"}
    items = [set_copy(copy, number, _side(copy, house, rng), house, rng) for number, copy in enumerate(copies)]
    lines, ends = _flow(items, briefs, house, rng)
    if level == "hard" and rng.random() < 0.6:
        marked = {id(lines[at]) for at in ends}
        lines = spoil(lines, articles, rng.uniform(0.002, 0.015), rng)
        ends = {at for at, line in enumerate(lines) if id(line) in marked}
    if level == "hard" and rng.random() < 0.2:
        to_traditional(lines, articles)
    lines = add_blanks(lines, ends, house, rng)
    return SetPage("\n".join(line.text for line in lines), articles, lines, _makeup(seed, house))


def _choose(house: House, sources: Sources, share: str, rng: random.Random) -> list[Copy]:
    """What stands on the page, in its order."""
    found: list[Copy] = []
    for _ in range(rng.randint(4, 10)):
        if house.chance("photo", rng) and rng.random() < 0.5:
            found.append(write_photo(house, rng))
        elif house.chance("briefs", rng):
            found += write_briefs(rng)
        elif house.chance("special", rng):
            found.append(write_special(rng))
        else:
            found.append(write_story(house, sources, share, rng))
    return found


def _side(copy: Copy, house: House, rng: random.Random) -> str:
    if copy.article.kind == "brief":
        return "before"
    if house.side == "both":
        return rng.choice(("before", "after"))
    return house.photo_side if copy.article.kind == "photo" else house.side


def _flow(items: list[list[Piece]], briefs: set[int], house: House, rng: random.Random) -> tuple[list[GoldLine], set[int]]:
    """Lines of all items with the furniture between, and the numbers of those that end an item."""
    lines = _furniture("furniture_top", rng.randint(1, 2), rng) if house.chance("masthead", rng) else []
    ends = {len(lines) - 1} if lines else set()
    mixes = rng.uniform(0.0, 0.35) if house.level == "hard" else 0.0
    at = 0
    while at < len(items):
        if at + 1 < len(items) and not {at, at + 1} & briefs and rng.random() < mixes:
            lines += interleave(items[at : at + 2], rng)
            at += 2
        else:
            lines += [line for piece in items[at] for line in piece.lines]
            at += 1
        ends.add(len(lines) - 1)
        if house.chance("advert", rng) and rng.random() < 0.3:
            lines += _furniture("adverts", rng.randint(1, 3), rng)
            ends.add(len(lines) - 1)
    if house.chance("foot", rng):
        lines += _foot(rng)
    return lines, ends


def _foot(rng: random.Random) -> list[GoldLine]:
    """Who edited the page, and sometimes how to reach the paper."""
    names = [text for text in entries("furniture_foot") if "{name" in text]
    others = [text for text in entries("furniture_foot") if "{name" not in text]
    chosen = rng.choice(([rng.choice(names)], [rng.choice(others)], [rng.choice(names), rng.choice(others)]))
    fill = Slots(rng)
    return [GoldLine(fill(text), "furniture") for text in chosen]


def _furniture(name: str, most: int, rng: random.Random) -> list[GoldLine]:
    fill = Slots(rng)
    return [GoldLine(fill(text), "furniture") for text in rng.sample(entries(name), most)]


def _makeup(seed: int, house: House) -> dict[str, object]:
    return {
        "press": "north",
        "seed": seed,
        "level": house.level,
        "headline_side": house.side,
        "blanks": house.blanks,
        "measures": house.measures,
        "indent_kept": house.indent_kept,
        "digit_space": house.composing.gaps,
        "kinsoku": house.composing.kinsoku,
        "rates": house.rates,
    }


__all__ = ["LEVELS", "make_page"]
