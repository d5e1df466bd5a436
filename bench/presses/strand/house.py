"""What one paper does and what one page of it carries: drawn once a page, so that devices meet in many combinations."""

import random
from dataclasses import dataclass, field

from bench.presses.strand.glyphs import Rules


@dataclass
class House:
    """The habits of a paper and the make-up of a page; shares are of stories unless said otherwise."""

    rules: Rules
    measures: list[int]
    order: str
    """before, after or mixed: where the title stands in the content stream."""
    blanks: str
    """always, never, parts (between parts of the page) or some (irregular)."""
    stories: int
    lead: list[str]
    """Ways in which stories of this paper open or are signed (manuscript)."""
    shares: dict[str, float] = field(default_factory=dict)
    items: int = 0
    photos: int = 0
    notes: int = 0
    adverts: int = 0
    furniture: str = "foot"
    traditional: bool = False
    wide_digits: bool = False
    spaced_names: bool = True


_LEADS = ("report", "bracketed", "agency", "line", "line", "square", "end", "plain", "report", "paper")
_SHARES: dict[str, dict[str, tuple[float, float]]] = {
    "standard": {
        "kicker": (0.3, 0.8),
        "deck": (0.05, 0.3),
        "banner": (0.0, 0.3),
        "subheads": (0.0, 0.5),
        "turn": (0.1, 0.5),
        "picture": (0.0, 0.2),
        "series": (0.0, 0.1),
    },
    "varied": {
        "kicker": (0.1, 0.9),
        "deck": (0.1, 0.6),
        "banner": (0.0, 0.6),
        "subheads": (0.0, 0.6),
        "turn": (0.1, 0.8),
        "picture": (0.0, 0.25),
        "series": (0.0, 0.25),
        "jump": (0.0, 0.2),
        "cut_in": (0.0, 0.2),
    },
    "hard": {
        "kicker": (0.1, 0.9),
        "deck": (0.1, 0.6),
        "banner": (0.0, 0.6),
        "subheads": (0.0, 0.6),
        "turn": (0.1, 0.9),
        "picture": (0.0, 0.25),
        "series": (0.0, 0.25),
        "jump": (0.0, 0.2),
        "cut_in": (0.0, 0.3),
        "inside": (0.0, 0.2),
        "resumed": (0.0, 0.25),
        "interleaved": (0.0, 0.1),
        "upright": (0.0, 0.05),
        "slips": (0.0, 0.002),
        "doubled": (0.0, 0.006),
        "dropped": (0.0, 0.006),
    },
}
"""From and to, by device; slips are of characters, doubled and dropped of lines."""


def draw_rules(rng: random.Random, level: str) -> Rules:
    """The composing program of a paper."""
    squeeze = set(rng.choice(((), ("pairs",), ("pairs", "end"), ("pairs", "start", "end"), ("kaiming",), ("half",))))
    if rng.random() < 0.6:
        squeeze.add("demand")
    whole = {"number"} if rng.random() < 0.75 else set()
    for name, share in (("percent", 0.7), ("word", 0.75), ("unit", 0.12)):
        if whole and rng.random() < share:
            whole.add(name)
    kinsoku = rng.choices(("in", "out", "hang", "none"), (40, 40, 10, 5 if level == "standard" else 15))[0]
    return Rules(
        kinsoku=kinsoku,
        squeeze=frozenset(squeeze),
        whole=frozenset(whole),
        latin=rng.choice((0.5, 0.5, 0.52, 0.54, 0.56)),
        gap=rng.choice((0.25, 0.25, 0.125, 0.2)),
        grid=rng.random() < 0.15,
        tight=rng.random() < 0.25,
        reported=rng.choice((9.0, 9.0, 0.0, 0.26, 0.28, 0.31)),
        indent=rng.choices(("dropped", "ideographic", "spaces", "space"), (80, 10, 5, 5))[0],
    )


def draw_measures(rng: random.Random, level: str) -> list[int]:
    """Measures of a page in em: one base column, and what two or three of such columns give."""
    base = rng.choice((13, 14, 15, 16, 17, 18, 19, 20, 21, 22)) if level == "standard" else rng.randint(10, 22)
    gutter = rng.choice((1, 1, 2))
    wider = [base, base, 2 * base + gutter, base + rng.randint(4, 9), base * 3 // 2]
    found = [base, *rng.sample(wider, rng.randint(1, 3))]
    if level != "standard":
        found.append(rng.choice((8, 9, 11, 12, 24, 26, 30, 38)))
    return [min(measure, 45) for measure in found]


def draw_house(rng: random.Random, level: str) -> House:
    """A paper and a page of it."""
    plain = level == "standard"
    shares = {name: rng.uniform(*bounds) for name, bounds in _SHARES[level].items()}
    return House(
        rules=draw_rules(rng, level),
        measures=draw_measures(rng, level),
        order=rng.choices(("before", "after", "mixed"), (40, 45, 15) if plain else (35, 35, 30))[0],
        blanks=rng.choices(("always", "never", "parts", "some"), (45, 35, 15, 5) if plain else (35, 35, 15, 15))[0],
        stories=rng.randint(3, 6) if plain else rng.randint(3, 5),
        lead=rng.sample(_LEADS, 3),
        shares=shares,
        items=rng.choices((0, 1, 2, 3), (45, 40, 15, 0) if plain else (35, 40, 20, 5))[0],
        photos=rng.choices((0, 1, 2), (45, 43, 12))[0],
        notes=rng.choices((0, 3, 4, 5), (90, 4, 3, 3) if plain else (82, 8, 6, 4))[0],
        adverts=rng.choices((0, 1, 2), (85, 15, 0) if plain else (70, 25, 5))[0],
        furniture=rng.choice(("none", "foot", "head", "both")),
        traditional=level == "hard" and rng.random() < 0.15,
        wide_digits=not plain and rng.random() < 0.08,
        spaced_names=rng.random() < 0.6,
    )
