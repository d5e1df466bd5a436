"""The order in which an extraction hands the frames on: it knows their place or when they were set, not what they say."""

import random

from bench.presses.plain.frames import Frame, Module
from bench.presses.plain.house import House


def order_frames(rng: random.Random, house: House, modules: list[Module]) -> list[Frame]:
    """The frames of all articles in the order of the text."""
    modules = _order_modules(rng, house, modules)
    lists = [_inside(rng, house, module) for module in modules]
    if house.order == "titles_apart":
        return _titles_apart(rng, lists)
    if house.order in ("parted", "sweep", "chunks"):
        return _mixed(rng, house, modules, lists)
    return [frame for frames in lists for frame in frames]


def _order_modules(rng: random.Random, house: House, modules: list[Module]) -> list[Module]:
    if house.order == "from_top":
        modules = sorted(modules, key=lambda module: (round(module.y / 12), module.x))
    elif house.order == "set":
        groups = _together(modules)
        rng.shuffle(groups)
        modules = [module for group in groups for module in group]
    if house.captions_last:
        modules = sorted(modules, key=lambda module: module.kind == "photo")
    return modules


def _together(modules: list[Module]) -> list[list[Module]]:
    """Modules one by one, but briefs after their banner."""
    groups: list[list[Module]] = []
    for module in modules:
        if module.kind == "brief" and groups and groups[-1][0].kind == "brief" and not module.parts("banner"):
            groups[-1].append(module)
        else:
            groups.append([module])
    return groups


def _inside(rng: random.Random, house: House, module: Module) -> list[Frame]:
    """The frames of an article: title layer before or after the text, captions where they stand or behind the text."""
    after = house.title_after
    if house.takes(rng, "both_sides") and house.level == "hard":
        after = not after
    texts = module.parts("text", "caption")
    if house.order != "from_top" and module.kind != "photo":
        texts = module.parts("text") + module.parts("caption")
    body = [*module.parts("byline"), *texts, *module.parts("foot")]
    titles = module.parts("title")
    if house.level == "hard" and len(texts) > 1 and texts[0].part == "text" and house.takes(rng, "inside"):
        return [*module.parts("banner", "byline"), texts[0], *titles, *texts[1:], *module.parts("foot")]
    return [*module.parts("banner"), *(body + titles if after else titles + body)]


def _titles_apart(rng: random.Random, lists: list[list[Frame]]) -> list[Frame]:
    """All titles before or after all texts, both in the order of the articles."""
    titles = [frame for frames in lists for frame in frames if frame.part == "title"]
    others = [frame for frames in lists for frame in frames if frame.part != "title"]
    return others + titles if rng.random() < 0.5 else titles + others


def _mixed(rng: random.Random, house: House, modules: list[Module], lists: list[list[Frame]]) -> list[Frame]:
    """One or two neighbours run into each other: line by line, by pieces, or one goes on behind the other."""
    found: list[Frame] = []
    at, left = 0, 1 + (house.order == "parted" and rng.random() < 0.5)
    while at < len(lists):
        pair = lists[at : at + 2]
        if left and len(pair) == 2 and all(_long(frames) for frames in pair) and rng.random() < 0.7:
            found += _parted(rng, *pair) if house.order == "parted" else _swept(rng, house.order, *pair)
            at, left = at + 2, left - 1
        else:
            found += lists[at]
            at += 1
    return found


def _long(frames: list[Frame]) -> bool:
    return sum(len(frame.rows) for frame in frames if frame.part == "text") >= 10


def _parted(rng: random.Random, one: list[Frame], other: list[Frame]) -> list[Frame]:
    """The first article is cut at the foot of a column, and goes on behind the second."""
    places = [at for at, frame in enumerate(one) if frame.part == "text"][1:]
    if not places:
        return one + other
    cut = rng.choice(places)
    return one[:cut] + other + one[cut:]


def _swept(rng: random.Random, order: str, one: list[Frame], other: list[Frame]) -> list[Frame]:
    """A column of the first and a column of the second are read across."""
    last = max(at for at, frame in enumerate(one) if frame.part == "text")
    first = min(at for at, frame in enumerate(other) if frame.part == "text")
    left, right = one[last].rows, other[first].rows
    rows = []
    step = 1 if order == "sweep" else 0
    while left or right:
        size, size2 = (step, step) if step else (rng.randint(3, 9), rng.randint(3, 9))
        rows += left[:size] + right[:size2]
        left, right = left[size:], right[size2:]
    mixed = Frame("text", one[last].x, one[last].y, rows)
    return [*one[:last], *other[:first], mixed, *one[last + 1 :], *other[first + 1 :]]
