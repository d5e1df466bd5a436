"""The printed lines of a piece: titles, banner, byline and blocks, each set to its measure."""

import random
import re

from bench.presses.firth.paper import Paper
from bench.presses.firth.piece import Part, Piece
from bench.presses.firth.setting import break_lines, spaced, width
from bench.presses.firth.words import table
from bench.typesetter.gold import GoldLine

_SOFT = "，：；！？—”》、"
_WIDE = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789"}


def lay_piece(made: Piece, number: int, paper: Paper, rng: random.Random, *, after: bool) -> list[GoldLine]:
    """The lines of an article; its titles stand behind the body when `after` is true."""
    titles = [line for part in made.titles() for line in _title_lines(part, number, paper, rng)]
    body = _body_lines(made, number, paper, rng)
    lines = [*body, *titles] if after else [*titles, *body]
    if made.gold.banner:
        icon = rng.choice(table("boxes")["furniture"]["icons"]) if rng.random() < 0.35 else ""
        lines.insert(0, GoldLine(made.gold.banner + icon, "banner", number, None, starts_block=True))
    return lines


def _title_lines(part: Part, number: int, paper: Paper, rng: random.Random) -> list[GoldLine]:
    texts = [part.text]
    if (part.role == "headline" and (width(part.text) > 20 or (width(part.text) > 9 and paper.has(rng, "lines")))) or width(
        part.text
    ) > 34:
        texts = _halves(part.text)
    return [GoldLine(text, part.role, number, None, at == 0) for at, text in enumerate(texts)]


def _halves(text: str) -> list[str]:
    """A title over two or three lines: at its space, behind a mark, else near the middle."""
    pieces = [text] if re.search("[A-Za-z]", text) else text.split(" ")
    pieces = pieces if len(pieces) < 4 else ["".join(pieces[:-1]), pieces[-1]]
    found = []
    for one in pieces:
        middle = len(one) // 2
        marks = [at + 1 for at, char in enumerate(one[:-2]) if char in _SOFT and at > 2 and one[at + 1] not in _SOFT]
        cut = min(marks, key=lambda at: abs(at - middle)) if marks else middle
        if width(one) <= (14 if marks else 20) or _within(one, cut):
            found.append(one)
        else:
            found += [one[:cut], one[cut:]]
    return [one.strip() for one in found if one.strip()]


def _within(text: str, cut: int) -> bool:
    """True where a cut would part a number or leave a mark alone."""
    before, behind = text[cut - 1], text[cut]
    return (before + behind).isascii() or before in "“《" or behind in "，。、：！？”》"


def _body_lines(made: Piece, number: int, paper: Paper, rng: random.Random) -> list[GoldLine]:
    """The body at the measure, of a few near one, that leaves the fewest paragraphs in doubt."""
    first = min(paper.measures) if made.narrow else rng.choice(paper.measures)
    longest = max((width(part.text) for part in made.body if part.role == "body" and not part.indent), default=0)
    first = max(first, round(longest + 0.9)) if longest < 30 else first
    tries: list[tuple[int, int, list[list[GoldLine]], int]] = []
    keeps = rng.random() < paper.keeps_indent
    for measure in (first, first + 1, first + 2 if longest else first - 1, first + 3):
        kept = random.Random(rng.randrange(10**9))
        runs = [_set_part(part, number, measure, paper, kept, keeps=keeps) for part in made.body]
        tries.append((_doubts(made.body, runs, measure), len(tries), runs, measure))
        if not tries[-1][0]:
            break
    _, _, runs, measure = min(tries, key=lambda one: one[:2])
    for block in made.gold.blocks:
        block.measure = float(measure)
    return [line for run in runs for line in run]


def _doubts(parts: list[Part], runs: list[list[GoldLine]], measure: int) -> int:
    """Paragraphs whose last line is full: where the next is one line alone, nobody could tell."""
    count = 0
    for part, run, following, later in zip(parts, runs, parts[1:], runs[1:], strict=False):
        full = width(run[-1].text.strip()) > measure - 1.6
        if part.role in ("body", "caption") and full and following.role == part.role:
            count += 10 if len(later) == 1 or not following.indent else 1
    return count


def _set_part(  # noqa: PLR0913
    part: Part, number: int, measure: int, paper: Paper, rng: random.Random, *, keeps: bool
) -> list[GoldLine]:
    role = part.role
    if role not in ("body", "caption"):
        return [GoldLine(part.text, role, number, part.block, starts_block=True)]
    at = max(measure, 18) if role == "caption" else measure
    indent = 2.0 if part.indent else 0.0
    rows = break_lines(part.text, at, indent, paper.kinsoku, rng)
    rows = [spaced(row, paper.spaced, rng) for row in rows]
    if paper.wide_digits and role == "body":
        rows = [row.translate(_WIDE) for row in rows]
    if keeps and part.indent:
        rows[0] = "\u3000\u3000" + rows[0]
    lines = [GoldLine(row, role, number, part.block, line == 0) for line, row in enumerate(rows)]
    if part.tail and width(rows[-1]) + width(part.tail) <= at + 1:
        lines[-1].text += part.tail
    elif part.tail:
        lines.append(GoldLine(part.tail.strip(), "credit", number, None, starts_block=True))
    return lines
