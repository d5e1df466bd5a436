"""Sets drafts: pieces become rows, at a measure at which a reader can tell every paragraph from the next."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.heath.compose import Rules, break_lines, width
from bench.presses.heath.drafts import BODY_ROLES, Draft, Piece
from bench.typesetter.gold import GoldArticle, GoldBlock

STOPS = tuple("。！？”…）")
INDENT = 4
_PARENTHESIS = re.compile(r"（[^（）]*）")
_NEARLY = 3
"""Half ems by which a full line may miss the measure."""


@dataclass
class Row:
    """A printed line before spaces and indents; `block` counts within its article, measures are in half ems."""

    text: str
    role: str
    block: int | None = None
    starts: bool = False
    measure: int = 0
    marked: bool = False
    article: GoldArticle | None = None
    credit: str = ""


@dataclass
class Set:
    """An article as set: rows above the body, of it, below it."""

    article: GoldArticle
    above: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    below: list[Row] = field(default_factory=list)


@dataclass
class Columns:
    """The measures of a page and its rules."""

    measures: list[int]
    rules: Rules
    indent: str
    second: float
    shown: bool
    """True when the print itself parts paragraphs, by an indent or a blank line."""
    cut_in: float = 0.0
    """How often a caption stands inside the paragraph behind it."""


def draw_measures(rng: random.Random, level: str) -> list[int]:
    """Measures of a page in half ems: some columns of a grid, and what two or three of them make together."""
    column = rng.randint(20, 46) if level == "standard" else rng.randint(16, 50)
    gutter = rng.randint(2, 4)
    found = [column]
    for _ in range(rng.randint(1, 3)):
        near = column + rng.choice((-3, -2, -1, 1, 2, 3, 5, 8, 12))
        found.append(column * rng.randint(2, 4) + gutter if rng.random() < 0.5 else near)
    return [min(90, max(16, measure)) for measure in found]


def set_draft(rng: random.Random, draft: Draft, columns: Columns) -> Set:
    """The draft set at the measure of the page that leaves least doubt; paragraphs still in doubt are left out."""
    measure = rng.choice(columns.measures)
    if draft.width == "page":
        measure = columns.measures[0]
    elif draft.width == "wide" and rng.random() < 0.7:
        measure = max(columns.measures)
    tries = [measure, *(measure + step for step in (1, -1, 2, -2, 3, -3)), *columns.measures]
    second = rng.choice((-3, -2, 1, 2, 3, 4)) if rng.random() < columns.second else 0
    turn = rng.randrange(1, len(draft.body)) if second and len(draft.body) > 3 else len(draft.body)
    best, fewest = _body(draft.body, measure, max(16, measure + second), turn, columns), len(draft.body)
    for one in (min(90, max(16, one)) for one in tries):
        rows = _body(draft.body, one, max(16, one + second), turn, columns)
        doubts = [] if columns.shown else doubtful(rows)
        if len(doubts) < fewest:
            best, fewest = rows, len(doubts)
        if not doubts:
            break
    for _ in range(0 if columns.shown else 3):
        best = _without(best, doubtful(best))
    return _finished(draft, _cut_in(best) if rng.random() < columns.cut_in else best)


def _cut_in(rows: list[Row]) -> list[Row]:
    """Captions and credits moved down two lines, into the paragraph behind them, where it is long and its text goes on."""
    for at in range(1, len(rows) - 4):
        if rows[at - 1].role not in ("caption", "credit") or rows[at].role != "body":
            continue
        start = next(low for low in range(at, -1, -1) if low == 0 or rows[low - 1].role == "body")
        inside = [row.block for row in rows[at : at + 4]]
        if len(set(inside)) == 1 and not rows[at + 1].text.endswith(STOPS):
            return [*rows[:start], *rows[at : at + 2], *rows[start:at], *rows[at + 2 :]]
    return rows


def _body(pieces: list[Piece], measure: int, other: int, turn: int, columns: Columns) -> list[Row]:
    """Rows of the body, from piece `turn` on at the other measure."""
    rows: list[Row] = []
    block = 0
    for at, piece in enumerate(pieces):
        is_block = piece.role in BODY_ROLES
        rows += _piece(piece, other if at >= turn else measure, block if is_block else None, columns)
        block += is_block
    return rows


def _piece(piece: Piece, measure: int, block: int | None, columns: Columns) -> list[Row]:
    """Rows of one piece; a credit that does not fit behind its caption gets a line of its own."""
    if piece.lines:
        lines = [line for text in piece.lines for line in _fit(text, measure, columns, block is not None)]
    else:
        lines = break_lines(piece.text, measure, columns.rules, INDENT if piece.role == "body" else 0)
    rows = [Row(line, piece.role, block, measure=measure) for line in lines]
    if block is not None or piece.role in ("kicker", "headline", "deck"):
        rows[0].starts = True
    rows[0].marked = piece.marked
    if piece.credit and width(rows[-1].text + piece.credit) + 2 <= measure:
        rows[-1].credit = piece.credit
    elif piece.credit:
        rows.append(Row(piece.credit, "credit", measure=measure))
    return rows


def _fit(text: str, measure: int, columns: Columns, narrow: bool) -> list[str]:
    """Rows of tables and verses are cut where they must be; titles never are."""
    return break_lines(text, max(measure, 30), columns.rules) if narrow else [text]


def _full(row: Row) -> bool:
    """True for a line that fills its measure; a first line has lost its indent."""
    return width(row.text) >= row.measure - _NEARLY - (INDENT if row.starts else 0)


def doubtful(rows: list[Row]) -> list[int]:
    """Places of rows at which print without indents does not tell whether a paragraph starts."""
    found = []
    for at in range(1, len(rows)):
        before, row = rows[at - 1], rows[at]
        if row.role != "body" or before.role != "body" or not _full(before) or not before.text.endswith(STOPS):
            continue
        alone = at + 1 == len(rows) or rows[at + 1].starts or rows[at + 1].role != "body"
        short = width(row.text) <= row.measure - _NEARLY
        looks_new = not row.starts and short and (before.starts if alone else True)
        if looks_new or (row.starts and not row.marked and (alone or not short)):
            found.append(at)
    return found


def _without(rows: list[Row], doubts: list[int]) -> list[Row]:
    """Rows without the paragraphs in doubt; where the doubt is inside one, without it unless it is the first."""
    bad = {rows[at].block for at in doubts} - {None, 0}
    return [row for row in rows if row.block not in bad]


def _finished(draft: Draft, body: list[Row]) -> Set:
    """Blocks numbered anew, and the gold blocks of the article."""
    numbers: dict[int, int] = {}
    if body[-1].role == "body" and not body[-1].starts and _PARENTHESIS.fullmatch(body[-1].text):
        body[-1].role, body[-1].block = "byline", None
    for row in body:
        if row.block is not None:
            row.block = numbers.setdefault(row.block, len(numbers))
    whole = Set(draft.article, _titles(draft.above), body, _titles(draft.below))
    for row in [*whole.above, *whole.body, *whole.below]:
        row.article = draft.article if row.role != "furniture" else None
    fill_blocks(whole)
    return whole


def _titles(pieces: list[Piece]) -> list[Row]:
    return [
        Row(line, piece.role, starts=at == 0 and piece.role in ("kicker", "headline", "deck"), marked=True)
        for piece in pieces
        for at, line in enumerate(piece.lines or [piece.text])
    ]


def fill_blocks(whole: Set) -> None:
    """Writes the blocks of the article from its rows, so that gold is what is printed."""
    blocks: list[GoldBlock] = []
    for row in whole.body:
        if row.block is None:
            continue
        if row.block == len(blocks):
            blocks.append(GoldBlock(BODY_ROLES[row.role], row.text, row.measure / 2))
        else:
            blocks[row.block].text = join(blocks[row.block].text, row.text)
    whole.article.blocks = blocks


def join(one: str, other: str) -> str:
    """Two lines as one text, with the space between Latin words."""
    latin = re.search(r"[A-Za-z]$", one) and re.match(r"[A-Za-z]", other)
    return f"{one} {other}" if latin else one + other
