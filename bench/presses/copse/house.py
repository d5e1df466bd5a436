"""What one paper does: drawn at random per page, by level."""

import random
from dataclasses import dataclass

KINSOKU = {
    "standard": ("push", "push", "push", "squeeze", "hang"),
    "other": ("push", "push", "squeeze", "hang", "pull", "none"),
}
NARROW, ORDINARY, WIDE = (8, 9, 10, 11, 12), (13, 14, 15, 16, 17, 18, 19, 20, 21, 22), (24, 26, 27, 28, 30, 33, 36, 41, 45)
NAMES = ("青岚日报", "禾川晚报", "雁洲工人报", "岷源农村报", "沧岭晨报", "清浦都市报", "霁州法治报", "永澧商报", "望岑日报")
SECTIONS = ("要闻", "综合", "本地", "民生", "国内", "经济", "县域", "深度", "文化", "社会", "工会", "时事")


@dataclass
class House:
    """One paper's habits on one page; shares are 0 to 1, measures in em."""

    level: str
    name: str
    section: str
    year: int
    month: int
    day: int
    number: int
    measures: tuple[int, ...]
    photo_measure: int
    titles_after: bool
    blank: str
    indent: str
    kinsoku: str
    spacing: float
    wide_digits: bool
    full_titles: float
    own: float
    two_lines: float
    subheads: float
    banners: float
    glyph: str
    photos: int
    articles: int
    briefs: int
    specials: float
    turns: float
    lead: str
    own_byline: str
    credit: str
    glued_credit: float
    furniture: float
    letterspaced: float
    run_round: float
    interleave: float
    carry_on: float
    slips: float
    dropped: int
    doubled: int
    traditional: bool


def _measures(rng: random.Random, level: str) -> tuple[int, ...]:
    ordinary = [*ORDINARY, *ORDINARY, *WIDE[:4]]
    pool = [*ordinary, *WIDE[:4]] if level == "standard" else [*NARROW, *ordinary, *WIDE]
    base = rng.choice((*ORDINARY[2:], *ORDINARY[4:], *WIDE[:5], *WIDE[:6]))
    return (base, base, base, *(rng.choice(pool) for _ in range(rng.choice((1, 1, 2, 3)))))


def draw_house(rng: random.Random, level: str) -> House:
    """The habits of a page of a level."""
    plain, hard = level == "standard", level == "hard"
    return House(
        level=level,
        name=rng.choice(NAMES),
        section=rng.choice(SECTIONS),
        year=rng.randint(2004, 2025),
        month=rng.randint(1, 12),
        day=rng.randint(3, 28),
        number=rng.randint(1, 16),
        measures=_measures(rng, level),
        photo_measure=rng.choice((20, 24, 28, 32, 38, 41)),
        titles_after=rng.random() < (0.5 if plain else 0.45),
        blank=rng.choice(("always", "always", "never", "some") if plain else ("always", "never", "never", "some", "articles")),
        indent=rng.choice(("dropped",) * (6 if plain else 4) + ("wide", "narrow") * (not plain) + ("wide",)),
        kinsoku=rng.choice(KINSOKU["standard" if plain else "other"]),
        spacing=rng.choice((0, 0, 0.3, 0.6, 1)),
        wide_digits=not plain and rng.random() < 0.08,
        full_titles=rng.uniform(0.6, 1.0),
        own=rng.uniform(0.5, 0.8),
        two_lines=rng.uniform(0.2, 0.6),
        subheads=rng.uniform(0.1, 0.6),
        banners=rng.choice((0, 0.1, 0.25)) if plain else rng.uniform(0, 0.35),
        glyph=rng.choice(("", "", "", "G", "K", "◆", "■", "▶", "●", "", "□")),
        photos=rng.choice((0, 1, 1) if plain else (0, 0, 1, 1, 1, 2)),
        articles=rng.randint(3, 6) if plain else rng.randint(3, 7),
        briefs=rng.choice((0, 0, 0, 0, 0, 2, 3)),
        specials=rng.uniform(0.1, 0.3) if plain else rng.uniform(0.1, 0.4),
        turns=0.05 if plain else rng.choice((0, 0.1, 0.25)),
        lead=rng.choice(("本报讯", "本报讯", "本报讯 ", "本报{city}{date}讯", "本报{city}{date}电", "")),
        own_byline=rng.choice(
            ("本报记者 {}", "本报记者 {}", "□本报记者 {}", "■{}", "□ {}", "记者 {}", "◎ {}", "本报记者{}", "文/本报记者 {}")
        ),
        credit=rng.choice(
            ("本报记者 {} 摄", "本报通讯员 {} 摄", "{} 摄", "新华社记者 {} 摄", "{} 摄影报道", "本报记者{}摄", "{}　摄")
        ),
        glued_credit=rng.choice((0, 0, 1, 0.4)),
        furniture=rng.uniform(0.3, 0.9),
        letterspaced=rng.choice((0, 0, 0.3)),
        run_round=0 if plain else rng.choice((0, 0.15, 0.3)),
        interleave=rng.uniform(0, 0.2) if hard else 0,
        carry_on=rng.uniform(0, 0.15) if hard else 0,
        slips=rng.choice((0, 0.001, 0.003, 0.006)) if hard else 0,
        dropped=rng.choice((0, 0, 1, 2)) if hard else 0,
        doubled=rng.choice((0, 0, 1, 2)) if hard else 0,
        traditional=hard and rng.random() < 0.12,
    )
