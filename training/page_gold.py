"""The gold of a set page as training sees it: what each printed line may be, and where articles start."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.typesetter import GoldLine, SetPage
from nlp.cleaning import grammar
from nlp.cleaning.grammar import KINDS, MODES
from nlp.cleaning.page import print_lines, set_aside
from nlp.cleaning.paths import NEVER
from nlp.cleaning.signs import PrintedLine

TITLES = ("headline", "kicker", "deck")


class Gold(NamedTuple):
    """Printed lines, their roles; 0 for (line, titled, kind) that may be; whether an article starts (None: open); the mode."""

    printed: list[PrintedLine]
    roles: list[str]
    allowed: NDArray[np.float64]
    new: list[bool | None]
    mode: int | None


def read_gold(page: SetPage) -> Gold | None:
    """The gold of the lines that are read; None for a page without any."""
    printed, _ = set_aside(print_lines(page.text))
    gold = [page.lines[line.number - 1] for line in printed]
    if not printed:
        return None
    allowed = np.full((len(printed), 2, len(KINDS)), NEVER)
    fragments = _fragments(gold)
    blocks: dict[tuple[int | None, int | None], list[int]] = {}
    for at, row in enumerate(gold):
        blocks.setdefault((row.article, row.block), []).append(at)
    first_body: dict[int, int] = {}
    for at, row in enumerate(gold):
        if row.role in ("body", "caption"):
            first_body.setdefault(fragments[at], at)
    titled = {}
    for at, row in enumerate(gold):
        if row.role in TITLES:
            titled[fragments[at]] = int(at < first_body.get(fragments[at], len(gold)))
    first_after: dict[int, int] = {}
    for at, row in enumerate(gold):
        if row.role in TITLES and not titled[fragments[at]]:
            first_after.setdefault(fragments[at], at)
    new: list[bool | None] = []
    for at, row in enumerate(gold):
        fragment = fragments[at]
        none = len(gold)
        first = first_body.get(fragment, none), first_after.get(fragment, none)
        kinds = _kinds_of(row, at, Around(titled.get(fragment, 0), *first, blocks[row.article, row.block]))
        allowed[at, titled.get(fragment, 0), list(kinds)] = 0.0
        new.append(None if row.role == "furniture" else at == 0 or fragment != fragments[at - 1])
    photos = {number for number, article in enumerate(page.articles) if article.kind == "photo"}
    sides = {titled[fragments[at]] for at, row in enumerate(gold) if row.role in TITLES and row.article not in photos}
    mode = None if not sides else MODES.index("mixed" if len(sides) > 1 else "before" if 1 in sides else "after")
    return Gold(printed, [row.role for row in gold], allowed, new, mode)


def _fragments(gold: Sequence[GoldLine]) -> list[int]:
    """Number of the run of lines of one article that each line is in; an article set around another has several."""
    numbers: list[int] = []
    for at, row in enumerate(gold):
        same = at > 0 and row.article == gold[at - 1].article
        numbers.append(numbers[-1] if same else at)
    return numbers


class Around(NamedTuple):
    """Where a line stands in its article: whether that is titled, its first body line and title after it, the line's block."""

    titled: int
    first_body: int
    first_after: int
    block: list[int]


def _kinds_of(row: GoldLine, at: int, around: Around) -> tuple[int, ...]:
    if row.role in ("body", "caption"):
        return _places(at, around.block)
    if row.role in TITLES:
        return (grammar.BEFORE,) if around.titled else (grammar.AFTER,)
    if row.role == "banner" and at > around.first_body:
        return (grammar.AFTER,)
    if row.role == "byline" and at < around.first_body:
        return (grammar.BYLINE,) if around.titled else (grammar.BYLINE_BARE,)
    if row.role == "byline" and at > around.first_after:
        return (grammar.BYLINE_AFTER,)
    named = {"byline": grammar.CREDIT, "credit": grammar.CREDIT, "subhead": grammar.SUBHEAD, "banner": grammar.BANNER}
    return (named.get(row.role, grammar.FURNITURE),)


def _places(at: int, block: list[int]) -> tuple[int, ...]:
    if len(block) == 1:
        return grammar.ONLY, grammar.FLUSH_ONLY, grammar.ROW
    if at == block[0]:
        return grammar.FIRST, grammar.FLUSH
    return (grammar.LAST,) if at == block[-1] else (grammar.MIDDLE,)
