"""The order in which printed lines fall out of the page: parts of an article, columns, furniture, blank lines."""

import random

from bench.presses.spit.house import House
from bench.presses.spit.pieces import Piece, Unit
from bench.presses.spit.wording import Slots
from bench.typesetter.gold import GoldLine

_STARTING = ("banner", "kicker", "headline", "deck")


def ordered(rng: random.Random, house: House, piece: Piece, number: int) -> list[GoldLine]:
    """Lines of one article: its title above or below its body."""
    title, byline, body = list(piece.title), list(piece.byline), list(piece.body)
    if house.has(rng, "swap") and len(title) > 1:
        rng.shuffle(title)
    below = rng.random() < house.after and (piece.article.kind != "photo" or rng.random() < 0.7)
    if not below:
        if piece.banner and title and rng.random() < 0.1:
            units = [*title, *piece.banner, *byline, *body]
        else:
            units = [*piece.banner, *title, *byline, *body]
    else:
        late = house.has(rng, "late_byline")
        units = [*([] if late else byline), *body, *title, *(byline if late else [])]
        units = [*piece.banner, *units] if rng.random() < 0.5 or piece.top else _with_title(units, piece.banner)
    return [line for unit in units for line in _lines(unit, number)]


def _with_title(units: list[Unit], banner: list[Unit]) -> list[Unit]:
    """The column's name before the first unit of a title below the body."""
    at = next((place for place, unit in enumerate(units) if unit.role in _STARTING), len(units))
    return [*units[:at], *banner, *units[at:]]


def _lines(unit: Unit, number: int) -> list[GoldLine]:
    starts = unit.block is not None or unit.role in _STARTING
    article = None if unit.role == "furniture" else number
    return [GoldLine(text, unit.role, article, unit.block, starts and not at) for at, text in enumerate(unit.lines)]


def flow(rng: random.Random, house: House, streams: list[list[GoldLine]], grouped: list[bool]) -> list[GoldLine]:
    """Articles one after another, now and then two with their columns mixed, or one that goes on behind another."""
    lines: list[GoldLine] = []
    at = 0
    while at < len(streams):
        one = streams[at]
        free = at + 1 < len(streams) and not grouped[at + 1] and not (at + 2 < len(streams) and grouped[at + 2])
        if free and house.has(rng, "interleave") and min(len(one), len(streams[at + 1])) > 10:
            lines += _mixed(rng, one, streams[at + 1])
            at += 2
        elif free and house.has(rng, "resume") and (cut := _cut(rng, one)):
            lines += [*one[:cut], *streams[at + 1], *one[cut:]]
            at += 2
        else:
            lines += one
            at += 1
    return lines


def _cut(rng: random.Random, lines: list[GoldLine]) -> int:
    """Where a column ends: between two lines of the body; 0 where there is none."""
    places = [at for at in range(3, len(lines) - 2) if lines[at - 1].role == lines[at].role == "body"]
    return rng.choice(places) if places else 0


def _mixed(rng: random.Random, one: list[GoldLine], other: list[GoldLine]) -> list[GoldLine]:
    """Columns of two articles in turn; seldom they alternate nearly line by line."""
    least, most = (1, 3) if rng.random() < 0.12 else (5, 24)
    parts = [_columns(rng, lines, least, most) for lines in (one, other)]
    mixed: list[GoldLine] = []
    while any(parts):
        for part in parts:
            if part:
                mixed += part.pop(0)
    return mixed


def _columns(rng: random.Random, lines: list[GoldLine], least: int, most: int) -> list[list[GoldLine]]:
    """Lines by columns; titles are not cut."""
    columns: list[list[GoldLine]] = [[]]
    room = rng.randint(least, most)
    for at, line in enumerate(lines):
        if len(columns[-1]) >= room and line.role == "body" and lines[at - 1].role == "body":
            columns.append([])
            room = rng.randint(least, most)
        columns[-1].append(line)
    return columns


def furnished(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """The page with its head, its foot and small advertisements."""
    slots = Slots(rng, house.paper)
    head: list[str] = []
    foot: list[str] = []
    if house.has(rng, "furniture"):
        count = rng.randint(1, 2 if house.level == "standard" else 5)
        texts = list(dict.fromkeys(slots.pick("眉") for _ in range(count)))
        (head if rng.random() < 0.6 else foot).extend(texts)
    if house.kind in ("front", "photo") and house.level != "standard" and rng.random() < 0.4:
        head += [slots.pick("导") for _ in range(rng.randint(1, 3))]
    if house.has(rng, "advert"):
        adverts = [Slots(rng, house.paper).pick("广") for _ in range(rng.randint(1, 4))]
        foot += list(dict.fromkeys(adverts))
    made = [[GoldLine(text, "furniture") for text in part] for part in (head, foot)]
    lines = [*made[0], *lines, *made[1]]
    if house.level == "hard" and made[1] and rng.random() < 0.4 and (at := _cut(rng, lines)):
        lines = [*lines[:at], *made[1], *lines[at : -len(made[1])]]
    return lines


def blanked(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """Blank lines as the house's PDF gives them."""
    set_out: list[GoldLine] = []
    here = True
    quiet = rng.random() < 0.5
    for at, line in enumerate(lines):
        new = at > 0 and (line.article != lines[at - 1].article or line.role != lines[at - 1].role)
        if new:
            here = rng.random() < 0.6
        follows = at > 0 and not line.starts_block
        within = quiet and line.role in ("caption", "banner") and follows
        blank = {
            "always": not within,
            "never": new and line.article != lines[at - 1].article and rng.random() < 0.25,
            "some": here if rng.random() < 0.93 else rng.random() < 0.5,
            "paragraphs": line.starts_block or new,
        }[house.gaps]
        if at and blank:
            set_out.append(GoldLine("", "blank"))
        set_out.append(line)
    return set_out
