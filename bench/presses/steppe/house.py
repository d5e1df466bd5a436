"""The habits of one paper on one day: every share is drawn anew for each page."""

import random
from dataclasses import dataclass

LEVELS = ("standard", "varied", "hard")
FLAVOURS = {
    "front": {"meeting": 5, "communique": 1, "local": 4, "appoint": 1, "comment": 2, "briefs": 2, "photo": 4, "stat": 1},
    "theory": {"theory": 6, "comment": 3, "theses": 2, "ask": 1, "photo": 1},
    "letters": {"letter": 6, "lawq": 2, "comment": 1, "notice": 2, "photo": 1, "local": 2},
    "army": {"army": 7, "comment": 2, "feature": 2, "poem": 1, "photo": 4, "recipe": 1, "briefs": 1},
    "trade": {"market": 5, "local": 4, "stat": 2, "briefs": 2, "photo": 3, "ad": 1, "ask": 1},
    "law": {"decree": 3, "lawq": 3, "ask": 2, "appoint": 2, "notice": 2, "meeting": 1},
    "mixed": {"local": 4, "meeting": 2, "feature": 2, "ask": 1, "poem": 1, "weather": 2, "briefs": 2, "photo": 4, "comment": 1},
}
"""What a page carries besides stories of the sources: genres with their weights."""
_RARE = ("communique", "appoint", "decree", "poem", "stat", "theses", "recipe", "ad")


@dataclass
class House:
    """Dials of a page; shares are 0 to 1, measures in em."""

    level: str
    flavour: str
    genres: dict[str, float]
    own: float
    articles: int
    side: str
    blank: str
    columns: list[int]
    indent: str
    kinsoku: str
    digits: str
    spacing: float
    half_marks: bool
    squeeze: bool
    signing: list[int]
    lead_kinds: list[int]
    name_gap: str
    byline_mark: str
    kicker: float
    deck: float
    dash: float
    fold: float
    subheads: float
    banner: float
    captions: float
    banner_glyph: str
    merge: float
    long: float
    runts: bool
    late_byline: float
    glued_tail: float
    turned: float
    shapes: float
    continued: float
    interleaved: float
    slips: float
    traditional: bool
    head_furniture: float
    foot_furniture: float


def draw_house(rng: random.Random, level: str) -> House:
    """A page's habits; at higher levels the rare ones come oftener."""
    plain, hard = level == "standard", level == "hard"
    flavour = rng.choice(list(FLAVOURS))
    genres: dict[str, float] = dict(FLAVOURS[flavour])
    for name in _RARE if plain else ():
        genres[name] = genres.get(name, 0) * 0.4
    sides = ["after", "before"] if not hard else ["after", "before", "both"]
    return House(
        level=level,
        flavour=flavour,
        genres=genres,
        own=rng.uniform(0.2, 0.5),
        articles=rng.randint(3, 9),
        side=rng.choice(sides),
        blank=rng.choices(("always", "sometimes", "frames", "never"), (4, 2, 2, 3))[0],
        columns=_columns(rng, plain),
        indent=rng.choices(("", "　　", "  ", " "), (12, 2, 1, 1))[0],
        kinsoku=rng.choices(("push", "pull", "hang", "none"), (5, 3, 2, 0.6 if plain else 2))[0],
        digits=rng.choices(("half", "spaced", "full"), (5, 5, 1))[0],
        spacing=rng.uniform(0.3, 1.0),
        half_marks=not plain and rng.random() < 0.2,
        squeeze=rng.random() < 0.4,
        signing=[rng.randint(4, 12), rng.randint(1, 7), rng.randint(2, 8), rng.randint(0, 4), rng.randint(0, 2)],
        lead_kinds=[rng.randint(4, 12), rng.randint(0, 3), rng.randint(0, 2), rng.randint(0, 2), rng.randint(0, 2), 1, 1],
        name_gap=rng.choice(("", "", " ")),
        byline_mark=rng.choices(("", "■", "□", "■ ", "●", "◎", "▇ "), (8, 2, 2, 1, 1, 1, 0.4))[0],
        kicker=rng.uniform(0.1, 0.7),
        deck=rng.uniform(0.05, 0.4),
        dash=rng.uniform(0.6, 1.0),
        fold=rng.uniform(0.1, 0.8),
        subheads=rng.uniform(0.1, 0.6),
        banner=rng.uniform(0.0, 0.35),
        captions=rng.uniform(0.0, 0.12 if plain else 0.2),
        banner_glyph=rng.choices(("", "G", "■", "▲", "◆", "E", "\ue00b"), (9, 1, 1, 0.5, 0.5, 0.5, 0.5))[0],
        long=rng.uniform(0.5, 1.0),
        merge=rng.uniform(0.0, 0.2),
        runts=rng.random() < 0.3,
        late_byline=rng.choice((0.0, 0.0, 0.0, 1.0)) if not plain else rng.choice((0.0,) * 7 + (1.0,)),
        glued_tail=rng.uniform(0.2, 1.0),
        turned=rng.uniform(0.0, 0.08),
        shapes=0.04 if plain else rng.uniform(0.05, 0.25),
        continued=rng.uniform(0.0, 0.2) if hard else 0.0,
        interleaved=rng.choice((0.0, 0.0, 0.0, 0.15)) if hard else 0.0,
        slips=rng.uniform(0.0, 0.0025) if hard else 0.0,
        traditional=hard and rng.random() < 0.2,
        head_furniture=rng.uniform(0.2, 0.9),
        foot_furniture=rng.uniform(0.1, 0.7),
    )


def _columns(rng: random.Random, plain: bool) -> list[int]:
    """Measures of the page: its columns, and two or three of them in one."""
    base = rng.randint(12, 20) if plain else rng.randint(8, 22)
    gap = rng.choice((1, 1, 2))
    fixed = [base, base * 2 + gap, base + base // 2, base * 3 + 2 * gap, base + rng.randint(1, 4)]
    return [measure for measure in fixed if measure <= 45] if rng.random() < 0.85 else [base, base, base + 1]
