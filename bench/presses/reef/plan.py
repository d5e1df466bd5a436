"""Which articles stand on a page."""

import random

from bench.presses.reef import extras, signing
from bench.presses.reef.copy import Item
from bench.presses.reef.desk import write
from bench.presses.reef.dials import Dials
from bench.presses.reef.grammar import Writer
from bench.presses.reef.stories import story_item
from bench.typesetter.sources import Sources

_FORMS = {
    "local": 9,
    "shorts": 3,
    "meeting": 3,
    "comment": 3,
    "interview": 2,
    "sidelight": 1.5,
    "letter": 2,
    "essay": 1.5,
    "bundle": 1.5,
    "editor": 1,
    "stocks": 1,
    "photo": 2,
    "photo2": 2,
}
_ODD = {
    "publicity": 1,
    "correction": 1,
    "reply": 1,
    "digest": 2,
    "appoint": 1,
    "obituary": 1,
    "results": 1,
    "standings": 1,
    "weather": 1,
    "lottery": 0.7,
    "tv": 0.7,
    "recipe": 1,
    "law": 1.5,
    "points": 1,
    "poem": 0.7,
    "link": 1,
    "timeline": 0.7,
} | {f"notice{number}": 0.4 for number in range(1, 8)}
"""How often each form is written, and forms that are few on an ordinary page."""
_ODD_SHARE = {"standard": 0.14, "varied": 0.28, "hard": 0.28}
STORIES = 0.55


def plan_items(rng: random.Random, dials: Dials, level: str, sources: Sources, share: str) -> list[Item]:
    """The articles of a page, signed."""
    items: list[Item] = []
    for _ in range(rng.randint(3, 9)):
        if rng.random() < STORIES:
            items.append(story_item(rng, dials, sources, share))
        elif rng.random() < 0.08:
            items += _briefs(rng)
        else:
            forms = _ODD if rng.random() < _ODD_SHARE[level] else _FORMS
            items.append(write(rng, rng.choices(list(forms), list(forms.values()))[0]))
    for item in items:
        signing.sign(rng, Writer(rng), item, dials.signed, dials.endings)
        extras.add(rng, dials, item)
    if rng.random() < dials.banner / 2:
        items[rng.randrange(len(items))].banner = extras.spread(rng)
    return items


def _briefs(rng: random.Random) -> list[Item]:
    """Short items with titles of their own below one column name."""
    briefs = [write(rng, "brief") for _ in range(rng.randint(2, 4))]
    briefs[0].banner = Writer(rng)("digest.name")
    return briefs
