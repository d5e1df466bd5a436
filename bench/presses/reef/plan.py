"""Which articles stand on a page."""

import random

from bench.presses.reef import signing
from bench.presses.reef.copy import Item
from bench.presses.reef.desk import write
from bench.presses.reef.dials import Dials
from bench.presses.reef.grammar import Writer
from bench.presses.reef.stories import story_item
from bench.typesetter.sources import Sources

_FORMS = {"local": 10}


def plan_items(rng: random.Random, dials: Dials, level: str, sources: Sources, share: str) -> list[Item]:
    """The articles of a page, signed."""
    items: list[Item] = []
    for _ in range(rng.randint(3, 9)):
        if rng.random() < 0.55:
            item = story_item(rng, dials, sources, share)
        else:
            item = write(rng, rng.choices(list(_FORMS), list(_FORMS.values()))[0])
        items.append(item)
    for item in items:
        signing.sign(rng, Writer(rng), item, dials.signed, dials.endings)
    return items
