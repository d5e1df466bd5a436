"""A whole page: which articles in which order, their titles before or after, furniture, noise, blank lines."""

import random

from bench.presses.moor import devices, furniture, noise
from bench.presses.moor.article import Item
from bench.presses.moor.dials import Dials, draw_dials
from bench.presses.moor.forms import advert, form
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Placed = list[tuple[Item | None, GoldLine]]
MOST_CHARS = 6500


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed and level (standard, varied, hard) with its gold."""
    rng = random.Random(f"moor{seed}")
    dials = draw_dials(rng, level)
    draw = devices.Draw(rng, dials, sources, share_of(seed))
    items = _items(draw)
    for item in items:
        item.title_first = {"before": True, "after": False}.get(dials.choices["titles"], rng.random() < 0.5)
        noise.spoil(rng, dials, item)
    placed = _columns(draw, items)
    placed = _with_furniture(draw, placed)
    if dials.choices["script"] == "traditional":
        noise.to_traditional(items, [line for _, line in placed])
    return _finished(draw, placed)


def _items(draw: devices.Draw) -> list[Item]:
    """Three to ten articles, and on some pages a column of briefs."""
    rng = draw.rng
    items: list[Item] = []
    wanted = rng.randint(3, 10)
    while len(items) < wanted and sum(_chars(item) for item in items) < MOST_CHARS:
        if draw.has("photo"):
            items.append(devices.photo(draw))
        elif draw.has("form"):
            items.append(form(draw))
        else:
            items.append(devices.news(draw))
    if rng.random() < draw.dials.shares["briefs"]:
        at = rng.randint(0, len(items))
        items[at:at] = devices.briefs(draw)
    return items


def _chars(item: Item) -> int:
    return sum(len(block.text) for block in item.gold.blocks)


def _columns(draw: devices.Draw, items: list[Item]) -> Placed:
    """The lines of all articles in the order in which they are extracted."""
    placed: Placed = []
    at = 0
    while at < len(items):
        pair = items[at : at + 2]
        if len(pair) == 2 and all(len(item.body) > 9 for item in pair) and not any(_is_short(item) for item in pair):
            if draw.has("interleave"):
                placed += _interleaved(draw.rng, *pair)
                at += 2
                continue
            if draw.has("continue"):
                placed += _continued(draw.rng, *pair)
                at += 2
                continue
        placed += _jumps(draw, _whole(items[at]))
        at += 1
    return placed


def _is_short(item: Item) -> bool:
    return item.gold.kind != "story"


def _of(item: Item, lines: list[GoldLine]) -> Placed:
    return [(item, line) for line in lines]


def _whole(item: Item) -> Placed:
    order = [*item.title, *item.body] if item.title_first else [*item.body, *item.title]
    return _of(item, [*item.banner, *order])


def _interleaved(rng: random.Random, one: Item, other: Item) -> Placed:
    """Two articles side by side whose columns were read across: a line, or some lines, of each by turns."""
    size = rng.choice((1, 1, 4, 6, 9))
    other.title_first = one.title_first
    bodies: Placed = []
    for at in range(0, max(len(one.body), len(other.body)), size):
        bodies += _of(one, one.body[at : at + size]) + _of(other, other.body[at : at + size])
    titles = _of(one, one.title) + _of(other, other.title)
    banners = _of(one, one.banner) + _of(other, other.banner)
    return banners + (titles + bodies if one.title_first else bodies + titles)


def _continued(rng: random.Random, one: Item, other: Item) -> Placed:
    """An article that goes on below or beside another one: its rest comes after that."""
    cut = rng.randint(3, len(one.body) - 3)
    first, rest = _of(one, one.body[:cut]), _of(one, one.body[cut:])
    head, tail = (_of(one, one.title), []) if one.title_first else ([], _of(one, one.title))
    return _of(one, one.banner) + head + first + _whole(other) + rest + tail


def _jumps(draw: devices.Draw, placed: Placed) -> Placed:
    """The article with 下转 below its body or 上接 above it, on some pages."""
    if placed[0][0] is None or placed[0][0].gold.kind != "story" or not draw.has("jump"):
        return placed
    bodies = [at for at, (_, line) in enumerate(placed) if line.role == "body"]
    text, where = furniture.jump(draw.rng)
    at = bodies[-1] + 1 if where == "below" else bodies[0]
    return [*placed[:at], (None, GoldLine(text, "furniture")), *placed[at:]]


def _with_furniture(draw: devices.Draw, placed: Placed) -> Placed:
    """Masthead, date, page number, editors at the top or bottom; here and there an advertisement's line."""
    top, bottom = furniture.lines(draw)
    if draw.has("advert"):
        ends = [at for at in range(1, len(placed)) if placed[at][0] is not placed[at - 1][0] and placed[at][1].role != "body"]
        ends = [at for at in ends if placed[at - 1][1].role != "furniture"]
        at = draw.rng.choice([*ends, len(placed)])
        placed = [*placed[:at], (None, GoldLine(advert(draw), "furniture")), *placed[at:]]
    dress = [[(None, GoldLine(text, "furniture")) for text in texts] for texts in (top, bottom)]
    return [*dress[0], *placed, *dress[1]]


def _finished(draw: devices.Draw, placed: Placed) -> SetPage:
    """The page with blank lines put in and articles numbered as they come."""
    order: list[Item] = []
    for item, line in placed:
        if item is not None:
            if not any(known is item for known in order):
                order.append(item)
            line.article = next(at for at, known in enumerate(order) if known is item)
    lines = _with_blanks(draw.rng, draw.dials, placed)
    makeup: dict[str, object] = {"press": "moor", "level": draw.dials.level, **draw.dials.choices}
    return SetPage("\n".join(line.text for line in lines), [item.gold for item in order], lines, makeup)


def _with_blanks(rng: random.Random, dials: Dials, placed: Placed) -> list[GoldLine]:
    """Blank lines after every line, after some, in some articles, or between articles alone."""
    mode, between = dials.choices["blank"], rng.random() < 0.5
    airy = {id(item): rng.random() < 0.5 and not (item and item.dense) for item, _ in placed}
    share = {"always": 1.0, "never": 0.0, "line": rng.choice((0.3, 0.5, 0.8))}.get(mode)
    lines: list[GoldLine] = []
    for at, (item, line) in enumerate(placed):
        lines.append(line)
        here = float(airy[id(item)]) if share is None else share
        if item is not None and item.dense and mode != "line":
            here = 0.0
        following = placed[at + 1][0] if at + 1 < len(placed) else None
        if following is not item:
            here = 1.0 if between else here * 0.5
        if rng.random() < here:
            lines.append(GoldLine("", "blank"))
    return lines
