"""A manuscript becomes lines: wrapped body, titles on their side, byline, caption and credit."""

import random
import re
from dataclasses import dataclass

from bench.presses.coast.manuscript import Manuscript, Piece
from bench.presses.coast.wrapping import Rules, Unit, printed, units_of, wrap, written


@dataclass
class Line:
    """One printed line; `source` is what gold takes of it, `gap` asks for an empty line before it."""

    printed: str
    source: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    gap: bool = False


@dataclass
class Style:
    """How a page sets its articles."""

    rng: random.Random
    rules: Rules
    indent_kept: bool
    leading_space: float
    icon: float
    caption_measure: float


_ICONS = ("G", "▶", "◤", "◢", "■", "●", "◆", "★", "D", "n", "\ue001", "\uf06e")


def set_article(paper: Manuscript, number: int, side: str, style: Style) -> list[Line]:
    """The lines of an article in the order in which the page gives them."""
    titles = _set_titles(paper, number, style)
    body = _set_body(paper, number, style)
    byline = _set_byline(paper, number, style)
    banner = [_banner(paper, number, style)] if paper.banner else []
    body = byline + body if paper.byline_at == "top" else body + byline
    return banner + (titles + body if side == "before" else body + titles)


def _banner(paper: Manuscript, number: int, style: Style) -> Line:
    text = paper.banner or ""
    shown = text
    if style.rng.random() < style.icon:
        icon = style.rng.choice(_ICONS)
        shown = style.rng.choice([text + icon, icon + text, f"{icon} {text}"])
    return Line(shown, text, "banner", number, None, True)


def _set_titles(paper: Manuscript, number: int, style: Style) -> list[Line]:
    lines = []
    for role, texts in (("kicker", paper.kicker), ("headline", paper.headline), ("deck", paper.deck)):
        for turn, text in enumerate(texts):
            shown = printed(units_of(text, Rules(full_digits=style.rules.full_digits), []))
            lines.append(Line(shown, text, role, number, None, turn == 0))
    return lines


def _set_byline(paper: Manuscript, number: int, style: Style) -> list[Line]:
    if paper.byline is None or paper.glued:
        return []
    role = "credit" if paper.byline_at == "credit" else "byline"
    width = sum(0.5 if char < "\u0250" else 1.0 for char in paper.byline)
    texts = [paper.byline]
    if width > paper.measure and role == "byline":
        texts = re.split(r" (?=本报通讯员|通讯员|实习生|图/)", paper.byline)
    return [Line(text, text, role, number, None, turn == 0) for turn, text in enumerate(texts)]


def _set_body(paper: Manuscript, number: int, style: Style) -> list[Line]:
    lines: list[Line] = []
    for block, piece in enumerate(paper.pieces):
        lines += _set_piece(piece, number, block, paper.measure, style)
    if paper.glued and paper.byline:
        lines += _glue_credit(paper, lines[-1], style)
    return lines


def _glue_credit(paper: Manuscript, last: Line, style: Style) -> list[Line]:
    """The credit on the last line of the caption where it has room, else on the next line."""
    credit = paper.byline or ""
    room = style.caption_measure - len(last.printed) - len(credit)
    if room < 0:
        return [Line(credit, credit, "credit", last.article, None, True)]
    last.printed += style.rng.choice([" ", "  ", "　", ""]) + credit
    return []


def _set_piece(piece: Piece, number: int, block: int, measure: float, style: Style) -> list[Line]:
    role = piece.role if piece.role != "paragraph" else "body"
    if piece.form in ("row", "verse", "stanza", "right", "head"):
        shown = piece.text
        if piece.form not in ("row", "head") and style.indent_kept:
            shown = "　　" + shown
        return [Line(shown, piece.text, role, number, block, True, piece.form == "stanza")]
    rows = _wrapped(piece, measure if role == "body" else style.caption_measure, style)
    lines = [Line(printed(row), written(row), role, number, block, turn == 0) for turn, row in enumerate(rows)]
    if piece.form == "para" and role == "body":
        lines[0].printed = _indented(lines[0].printed, style)
    return lines


def _wrapped(piece: Piece, measure: float, style: Style) -> list[list[Unit]]:
    rng, rules = style.rng, style.rules
    places = 2 * sum(map(str.isdigit, piece.text)) if rules.digit_space else 0
    spaces = [rng.random() < rules.digit_space for _ in range(places)]
    units = units_of(piece.text, rules, spaces)
    indent = 2.0 if piece.form == "para" else 0.0
    return wrap(units, measure, indent, rules, rng.random() < rules.tight)


def _indented(text: str, style: Style) -> str:
    if style.indent_kept:
        return "　　" + text
    return " " + text if style.leading_space and style.rng.random() < style.leading_space else text
