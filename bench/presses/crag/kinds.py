"""Kinds of page: what an editor fills each with, and what stands at its edges."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.presses.crag import specials, stories, tables
from bench.presses.crag.desk import Desk
from bench.presses.crag.piece import Piece

Maker = Callable[[Desk], Piece]


@dataclass(frozen=True)
class Kind:
    """A kind of page: what it always has, and what it is filled up with, with weights."""

    name: str
    always: tuple[Maker, ...]
    often: tuple[tuple[Maker, float], ...]
    size: tuple[int, int]


_NEWS = ((stories.story, 6.0), (stories.brief, 0.8), (stories.photo, 1.0), (specials.comment, 0.4))
FRONT = Kind("要闻", (stories.lead, stories.photo), (*_NEWS, (stories.one_line_news, 0.4)), (4, 8))
LOCAL = Kind("综合新闻", (stories.story, stories.story), (*_NEWS, (specials.letter, 0.3), (specials.box, 0.3)), (4, 9))
UNION = Kind("工会新闻", (stories.feature, stories.photo), (*_NEWS, (stories.feature, 1.0)), (4, 8))
BRIEF = Kind(
    "简讯",
    (stories.brief, stories.brief, stories.story),
    ((stories.brief, 4.0), (stories.one_line_news, 0.7), (stories.photo, 1.5), (stories.story, 2.0)),
    (5, 10),
)
READERS = Kind(
    "读者来信",
    (specials.letter, specials.letter),
    (
        (specials.letter, 1.5),
        (specials.comment, 1.0),
        (specials.advice, 1.0),
        (stories.story, 2.0),
        (stories.photo, 0.7),
        (specials.notice, 0.4),
    ),
    (4, 7),
)
SUPPLEMENT = Kind(
    "副刊",
    (specials.essay, specials.poem),
    ((specials.essay, 3.0), (specials.poem, 0.8), (specials.novel, 0.6), (specials.comment, 1.0), (stories.photo, 0.6)),
    (3, 6),
)
SPORTS = Kind(
    "体育",
    (tables.match_report, stories.story),
    (
        (stories.story, 4.0),
        (tables.match_report, 0.8),
        (tables.sports_table, 0.8),
        (stories.brief, 1.5),
        (stories.photo_series, 0.4),
        (stories.photo, 1.0),
    ),
    (4, 8),
)
THEORY = Kind(
    "理论",
    (specials.theory,),
    ((specials.theory, 0.8), (specials.comment, 2.0), (stories.story, 2.0), (specials.interview, 0.4)),
    (3, 5),
)
FEATURE = Kind(
    "深度",
    (stories.feature, specials.box),
    (
        (stories.feature, 2.0),
        (specials.interview, 1.0),
        (specials.comment, 1.0),
        (stories.photo_series, 0.7),
        (stories.photo, 1.0),
        (specials.box, 0.7),
    ),
    (3, 5),
)
SERVICE = Kind(
    "民生服务",
    (specials.advice, stories.story),
    (
        (specials.notice, 1.0),
        (specials.obituary, 0.5),
        (tables.table, 0.7),
        (specials.box, 1.0),
        (stories.story, 3.0),
        (stories.brief, 2.0),
        (specials.advice, 0.7),
    ),
    (4, 8),
)

KINDS = {
    "standard": ((FRONT, 4), (LOCAL, 5), (UNION, 5), (BRIEF, 1), (FEATURE, 1)),
    "varied": (
        (FRONT, 3),
        (LOCAL, 3),
        (UNION, 2),
        (BRIEF, 2),
        (READERS, 2),
        (SUPPLEMENT, 2),
        (SPORTS, 2),
        (THEORY, 2),
        (FEATURE, 3),
        (SERVICE, 2),
    ),
}
KINDS["hard"] = KINDS["varied"]


def draw_kind(rng: random.Random, level: str) -> Kind:
    """The kind of a page of a level."""
    kinds = KINDS[level]
    return rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]


def fill_page(desk: Desk, kind: Kind) -> list[Piece]:
    """The articles of a page: what the kind always has, the rest drawn; the first stays first, the others anyhow."""
    rng = desk.rng
    many = max(rng.randint(*kind.size), len(kind.always))
    makers = [make for make, _ in kind.often]
    weights = [weight * rng.uniform(0.3, 1.7) for _, weight in kind.often]
    others = [*kind.always[1:], *rng.choices(makers, weights, k=many - len(kind.always))]
    rng.shuffle(others)
    pieces: list[Piece] = []
    for make in [kind.always[0], *others]:
        piece = make(desk)
        if all(piece.gold.headline != other.gold.headline for other in pieces):
            pieces.append(piece)
    return pieces
