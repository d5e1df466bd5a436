"""The habits of one page: drawn anew for each, so that pages are combinations and not templates."""

import random
from dataclasses import dataclass, field

from bench.presses.crag.compose import Rules
from bench.presses.crag.wording import CITIES, PAPERS, Filler, person

LEAD_FORMS = (
    ("本报讯（{who}）", 8),
    ("本报讯 （{who}）", 7),
    ("本报{city}{month}月{day}日电（{who}）", 2),
    ("本报{month}月{day}日讯 （{who}）", 2),
    ("本报讯 {who}报道：", 2),
    ("【本报讯】（{who}）", 1),
    ("本报讯 ", 2),
    ("新华社{city}{month}月{day}日电（{who}）", 2),
    ("据新华社{city}{month}月{day}日电 ", 1),
    ("（{who}）", 1),
    ("本报{city}{month}月{day}日讯 {who}、通讯员{other}报道 ", 1),
)
OWN_LINE_FORMS = (
    ("本报记者 {a}", 6),
    ("本报记者 {a} 本报通讯员 {b}", 3),
    ("□本报记者 {a}", 2),
    ("■ {a}", 3),
    ("□ {a} {b}", 2),
    ("记者 {a} 通讯员 {b}", 3),
    ("本报记者 {a} {b}", 2),
    ("{a} {b}", 1),
    ("◎{a}", 1),
    ("本报驻{city}记者 {a}", 1),
    ("文／{a}", 1),
    ("见习记者 {a} 实习生 {b}", 1),
)
REPORTER_POSTS = (
    "记者{a}",
    "记者{a}",
    "记者{a} 通讯员{b}",
    "通讯员{a}",
    "通讯员{a} {b}",
    "记者 {a}",
    "记者{a}、{b}",
    "{a}",
    "特约记者{a}",
)


def weighted(rng: random.Random, forms: tuple[tuple[str, int], ...]) -> str:
    """One of the forms by its weight."""
    return rng.choices([form for form, _ in forms], [weight for _, weight in forms])[0]


@dataclass
class House:
    """What one page of one paper does."""

    level: str
    paper: str
    city: str
    rules: Rules
    measures: list[float]
    blanks: str = "always"
    indent: float = 2.0
    keep_indent: float = 0.0
    titles_after: float = 0.0
    tight_captions: bool = True
    lead_forms: list[str] = field(default_factory=list)
    own_forms: list[str] = field(default_factory=list)
    lead_share: float = 0.7
    subheads: float = 0.4
    kickers: float = 0.4
    decks: float = 0.15
    subhead_mark: str = ""
    wide_digits: bool = False
    air_shown: float = 0.0
    second_measure: float = 0.0
    furniture: float = 0.4
    invented: float = 0.33
    shortest: int = 4
    longest: int = 160
    fill: Filler = field(default_factory=lambda: Filler(random.Random(0)))


def draw_house(rng: random.Random, level: str) -> House:
    """A page's habits; the standard level keeps to those of an ordinary daily."""
    plain = level == "standard"
    base = rng.choice((11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22) if not plain else (13, 15, 16, 17, 18, 19, 20, 21))
    wide = rng.choice((24, 26, 27, 28, 30, 34, 38, 41, 45))
    narrow = rng.choice((8, 9, 10, 11))
    house = House(level, rng.choice(PAPERS), rng.choice(CITIES), _rules(rng, plain), [base, base, base, wide])
    if rng.random() < (0.3 if plain else 0.7):
        house.measures += [narrow, rng.choice((base + 4.0, base * 1.5, 2.0 * base + 2))]
    house.measures = [float(round(measure)) for measure in house.measures]
    house.blanks = rng.choices(("always", "some", "never"), (7, 1, 3) if plain else (4, 3, 3))[0]
    house.keep_indent = rng.choices((0.0, 1.0, 0.5), (18, 1, 0) if plain else (10, 2, 1))[0]
    house.titles_after = rng.choices((0.0, 1.0, 0.3), (5, 5, 1))[0]
    house.tight_captions = rng.random() < 0.6
    house.lead_forms = [weighted(rng, LEAD_FORMS) for _ in range(2 if plain else 3)]
    house.own_forms = [weighted(rng, OWN_LINE_FORMS) for _ in range(2)]
    house.lead_share = rng.uniform(0.35, 0.9)
    house.subheads, house.kickers = rng.uniform(0.05, 0.45), rng.uniform(0.15, 0.75)
    house.decks = rng.uniform(0.0, 0.2 if plain else 0.4)
    house.subhead_mark = rng.choices(("", "■", "●", "◆", "【】", "1"), (9, 1, 0, 0, 0, 0) if plain else (8, 2, 1, 1, 1, 2))[0]
    house.shortest = rng.choice((4, 4, 5, 6, 6))
    house.longest = rng.choice((90, 120, 120, 160, 400))
    house.wide_digits = not plain and rng.random() < 0.12
    house.second_measure = 0.06 if plain else rng.uniform(0.0, 0.35)
    house.furniture = rng.uniform(0.0, 0.7)
    house.air_shown = rng.choice((0.0, 0.4, 0.8)) if house.rules.air else rng.choice((0.0, 0.0, 0.1))
    house.fill = Filler(rng)
    return house


def _rules(rng: random.Random, plain: bool) -> Rules:
    kinsoku = rng.choices(("push", "pull", "hang", "none"), (5, 3, 1, 0.4) if plain else (4, 3, 2, 2))[0]
    return Rules(kinsoku, rng.random() < 0.7, rng.random() < (0.96 if plain else 0.9), rng.choice((0.0, 0.25, 0.25)))


def sign(rng: random.Random, form: str, house: House) -> tuple[str, list[str]]:
    """A form of byline filled: the text, and the names alone."""
    one, other = person(rng), person(rng)
    names = [name for key, name in (("{a}", one), ("{b}", other)) if key in form]
    text = form.replace("{a}", one).replace("{b}", other).replace("{city}", house.city)
    return house.fill(text), names
