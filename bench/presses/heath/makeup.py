"""Puts set articles on the page one after another, one going on behind another, or their columns in turn."""

import random
from itertools import pairwise

from bench.presses.heath.dials import Dials
from bench.presses.heath.furniture import advertisement, imprint, masthead
from bench.presses.heath.setting import STOPS, Row, Set

_SHORTEST = 12
"""Rows of a body that may be cut in two."""
_COLUMN = 4
"""Rows of the shortest column."""


def make_up(rng: random.Random, articles: list[Set], dials: Dials, index: list[Row]) -> list[list[Row]]:
    """Groups of rows in the order of print; a blank line may stand between groups."""
    groups: list[list[Row]] = []
    at = 0
    while at < len(articles):
        pair = articles[at : at + 2]
        fit = len(pair) == 2 and all(_can_part(one) for one in pair)
        if fit and rng.random() < dials.shares["interleave"]:
            groups += interleaved(rng, *pair)
            at += 2
        elif len(pair) == 2 and _can_part(pair[0]) and pair[1].above and rng.random() < dials.shares["goes_on"]:
            groups += going_on(rng, *pair)
            at += 2
        else:
            groups.append([*articles[at].above, *articles[at].body, *articles[at].below])
            at += 1
    groups = _with_furniture(rng, groups, dials)
    return [*groups, index] if index and rng.random() < 0.4 else [group for group in (index, *groups) if group]


def _can_part(whole: Set) -> bool:
    return len(whole.body) >= _SHORTEST and len(_cuts(whole.body)) > 1


def _cuts(rows: list[Row]) -> list[int]:
    """Places inside sentences, where a reader sees that the text goes on elsewhere."""
    return [
        at
        for at in range(3, len(rows) - 2)
        if rows[at].role == rows[at - 1].role == "body"
        and not rows[at].starts
        and rows[at].block == rows[at - 1].block
        and not rows[at - 1].text.endswith(STOPS)
    ]


def going_on(rng: random.Random, one: Set, other: Set) -> list[list[Row]]:
    """The first article goes on after the whole of the second."""
    at = rng.choice(_cuts(one.body))
    return [
        [*one.above, *one.body[:at]],
        [*other.above, *other.body, *other.below],
        [*one.body[at:], *one.below],
    ]


def interleaved(rng: random.Random, one: Set, other: Set) -> list[list[Row]]:
    """Columns of two articles in turn, each cut inside a sentence."""
    count = rng.randint(2, 4)
    columns = [_columns(rng, whole, count) for whole in (one, other)]
    groups = []
    for at in range(count):
        groups += [parts[at] for parts in columns if at < len(parts)]
    return groups


def _columns(rng: random.Random, whole: Set, count: int) -> list[list[Row]]:
    edges = [0, len(whole.body)]
    for cut in rng.sample(cuts := _cuts(whole.body), len(cuts)):
        if len(edges) <= count and min(abs(cut - edge) for edge in edges) >= _COLUMN:
            edges = sorted([*edges, cut])
    parts = [whole.body[low:high] for low, high in pairwise(edges)]
    parts[0] = [*whole.above, *parts[0]]
    parts[-1] = [*parts[-1], *whole.below]
    return parts


def _with_furniture(rng: random.Random, groups: list[list[Row]], dials: Dials) -> list[list[Row]]:
    """Mastheads above or below, the imprint mostly below, advertisements between groups or at the end."""
    shares = dials.shares
    if rng.random() < shares["advertisement"]:
        groups.insert(rng.choice((len(groups), len(groups), rng.randint(1, len(groups)))), advertisement(rng))
    if rng.random() < shares["furniture"]:
        groups.insert(len(groups) if rng.random() < 0.3 else 0, masthead(rng))
    if rng.random() < shares["furniture"]:
        groups.insert(0 if rng.random() < 0.2 else len(groups), imprint(rng))
    return groups
