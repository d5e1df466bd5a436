"""A press like a copy editor's desk: ordinary make-up, every wording of titles, bylines, datelines, credits and endings."""

import random
from collections import Counter

from bench.presses.reef import furniture, noise
from bench.presses.reef.dials import Dials, draw
from bench.presses.reef.gold import gold_page
from bench.presses.reef.makeup import assemble
from bench.presses.reef.plan import plan_items
from bench.presses.reef.setting import Line, Setter
from bench.typesetter.gold import SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of the level with its gold; the same for the same seed."""
    rng = random.Random(f"reef{seed}{level}")
    dials = draw(rng, level)
    items = plan_items(rng, dials, level, sources, share_of(seed))
    setter = Setter(rng, dials)
    articles = [setter.set(item, number, _side(rng, dials)) for number, item in enumerate(items)]
    lines: list[Line] = assemble(rng, dials, articles, furniture.lines(rng, rng.randint(0, 5)))
    lines = noise.disturb(rng, dials, lines)
    makeup = {"press": "reef", "titles": dials.titles, "blanks": dials.blanks, "rule": dials.rule, "indent": dials.indent}
    return gold_page(items, lines, makeup | {"kinds": dict(Counter(item.kind for item in items))})


def _side(rng: random.Random, dials: Dials) -> str:
    return rng.choice(("before", "after")) if dials.titles == "both" else dials.titles
