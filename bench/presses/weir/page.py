"""A page put together: stories and devices in groups, turns and slips, empty lines, and the frame around it."""

import random
from collections.abc import Callable

from bench.presses.weir.features import make_event, make_pictures, make_units
from bench.presses.weir.frame import frame
from bench.presses.weir.house import House, draw_house
from bench.presses.weir.notices import make_notices, make_shorts
from bench.presses.weir.piece import Piece
from bench.presses.weir.rows import make_roster
from bench.presses.weir.slips import read_across, spoil
from bench.presses.weir.story import make_story
from bench.presses.weir.talks import make_interview, make_speech
from bench.presses.weir.turns import go_on_below, turn
from bench.presses.weir.verses import make_poems
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_MAKERS: dict[str, Callable[[random.Random, House], list[Piece]]] = {
    "notices": make_notices,
    "shorts": make_shorts,
    "interview": make_interview,
    "roster": make_roster,
    "poems": make_poems,
    "speech": make_speech,
    "event": make_event,
    "pictures": make_pictures,
    "units": make_units,
}
_MOST = 4100
"""Characters of all pieces; the frame comes on top."""


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; the same arguments give the same page."""
    rng = random.Random(f"weir/{level}/{seed}")
    house = draw_house(rng, level)
    bundles = _bundles(rng, house, sources, share_of(seed))
    pieces = [piece for bundle in bundles for piece in bundle]
    turn(pieces, rng, house)
    for number, piece in enumerate(pieces):
        for line in piece.lines():
            line.article = None if line.role in ("furniture", "blank") else number
    groups = [_aired(piece, house, rng) for piece in pieces]
    if level == "hard":
        read_across(groups, rng)
        go_on_below(groups, rng)
        spoil(pieces, groups, rng)
    lines = frame([line for group in groups for line in group], rng, house)
    articles = [piece.gold for piece in pieces]
    makeup: dict[str, object] = {"order": house.order, "blank": house.blank, "articles": len(articles)}
    makeup |= {"measures": [column.measure for column in house.columns], "rule": house.columns[0].rule}
    makeup |= {"devices": sorted(house.devices), "signs": sorted(set(house.signs))}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _bundles(rng: random.Random, house: House, sources: Sources, share: str) -> list[list[Piece]]:
    """Stories and devices until the page is full, each kind as much as the house wants; pieces of a device stay together."""
    bundles: list[list[Piece]] = []
    told = devised = 0
    seen: set[str] = set()
    used: list[str] = []
    for _ in range(40):
        if told + devised >= house.length and told and devised:
            break
        devise = devised < (told + devised) * house.share if told else False
        if devise:
            device = _drawn(rng, house, used)
            used.append(device)
            made = _MAKERS[device](rng, house)
        else:
            made = [make_story(rng, house, sources, share, min(900, max(200, house.length - told - devised)))]
        size = sum(piece.length() for piece in made)
        titles = {piece.gold.headline or "" for piece in made if piece.gold.kind != "story" or piece.ordinary or len(made) == 1}
        if seen & titles or told + devised + size > _MOST:
            continue
        seen |= titles
        bundles.append(made)
        told, devised = (told, devised + size) if devise else (told + size, devised)
    rng.shuffle(bundles)
    return bundles


def _drawn(rng: random.Random, house: House, used: list[str]) -> str:
    """One of the page's devices, those rather that it has not yet."""
    weights = [weight / (1 + 3 * used.count(device)) for device, weight in house.devices.items()]
    return rng.choices(list(house.devices), weights)[0]


def _aired(piece: Piece, house: House, rng: random.Random) -> list[GoldLine]:
    """The lines of a piece with the empty lines of the house between and after them."""
    found: list[GoldLine] = []
    for line in piece.lines():
        found.append(line)
        gap = house.blank == "always" and not piece.close and (line.role not in ("headline", "kicker") or rng.random() < 0.9)
        gap = gap or (house.blank == "sometimes" and rng.random() < 0.4)
        if gap and line.role != "blank":
            found.append(GoldLine("", "blank"))
    if house.blank in ("always", "between") and found[-1].role != "blank" and rng.random() < 0.92:
        found.append(GoldLine("", "blank"))
    return found
