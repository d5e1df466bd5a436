"""Paragraphs and display lines -> articles: where each begins and ends, which title is whose.

A page sets its headlines either before or after the bodies; both readings are scored over the whole page, each title
group being a headline (an article begins or ends there) or a subhead, and the better reading wins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.cleaning.bylines import read_opening, split_credit
from nlp.cleaning.display import BANNER, BYLINE_LINE, CREDIT_LINE, FURNITURE, TITLE, kind_of_display
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.normalise import join_lines
from nlp.cleaning.wrapping import DISPLAY, FLUSH, FLUSH_ONLY, STARTS, PrintedLine, Wrapped


@dataclass
class Piece:
    """A paragraph, or a run of display lines of one kind: its lines, and the measure and flush start of a paragraph."""

    kind: str
    lines: list[PrintedLine]
    measure: float = 0.0
    flush: bool = False
    role: str = ""

    @property
    def text(self) -> str:
        """The lines joined."""
        return join_lines([line.text for line in self.lines])


@dataclass
class Draft:
    """One article: its pieces in page order, each with the role it got."""

    pieces: list[Piece] = field(default_factory=list)


PARAGRAPH = "paragraph"


def make_pieces(lines: Sequence[PrintedLine], wrapped: Sequence[Wrapped]) -> list[Piece]:
    """Paragraphs and display runs in page order; a run of titles is broken by a wider gap than its own."""
    pieces: list[Piece] = []
    for line, (place, measure) in zip(lines, wrapped, strict=True):
        if place == DISPLAY:
            kind = kind_of_display(line)
            if kind == TITLE and pieces and pieces[-1].kind == TITLE:
                pieces[-1].lines.append(line)
            else:
                pieces.append(Piece(kind, [line]))
        elif place in STARTS:
            pieces.append(Piece(PARAGRAPH, [line], measure, place in (FLUSH, FLUSH_ONLY)))
        else:
            pieces[-1].lines.append(line)
    return pieces


def arrange(pieces: list[Piece]) -> list[Draft]:
    """Articles of a page in order; furniture belongs to none."""
    pieces = [piece for piece in pieces if piece.kind != FURNITURE]
    titles = [at for at, piece in enumerate(pieces) if piece.kind == TITLE]
    after = {at: _headline_score(pieces, at, after=True) for at in titles}
    before = {at: _headline_score(pieces, at, after=False) for at in titles}
    headlines_after = _total(after) + _edge(pieces[-1:]) > _total(before) + _edge(pieces[:1])
    scores = after if headlines_after else before
    headlines = {at for at in titles if scores[at] > 0}
    return _cut(pieces, headlines, headlines_after)


def _edge(outermost: list[Piece]) -> float:
    """A page whose bodies have their headlines on this side has no bare body at this edge."""
    return -8.0 if outermost and outermost[0].kind == PARAGRAPH else 0.0


def _total(scores: dict[int, float]) -> float:
    return sum(abs(score) if score > 0 else 0.3 * abs(score) for score in scores.values())


def _headline_score(pieces: list[Piece], at: int, after: bool) -> float:
    """How much a title group looks like a headline (above 0) rather than a subhead, when headlines stand after bodies."""
    piece = pieces[at]
    before = _body_beside(pieces, at, -1)
    beyond = _body_beside(pieces, at, 1)
    if after and before is None:
        return -6.0
    if not after and beyond is None:
        return -6.0
    score = -1.5 + _title_shape(piece, before or beyond)
    following = beyond if after else before
    if following is None:
        return score + 6.0
    if _opens(pieces, at, beyond):
        score += 5.0
    if not after and _closes(pieces, at):
        score += 3.0
    if before and beyond and abs(before.measure - beyond.measure) >= 1.5:
        score += 1.0
    return score + (3.0 if after and before and _is_photo(pieces, at) else 0.0)


def _body_beside(pieces: list[Piece], at: int, step: int) -> Piece | None:
    at += step
    while 0 <= at < len(pieces):
        if pieces[at].kind == PARAGRAPH:
            return pieces[at]
        if pieces[at].kind == TITLE:
            return None if step < 0 else _body_beside(pieces, at, step)
        at += step
    return None


def _title_shape(piece: Piece, body: Piece | None) -> float:
    """Subheads are one line, shorter than the measure and without signs; kickers and headlines are longer or several."""
    widest = max(width_in_em(line.text) for line in piece.lines)
    score = 3.0 if len(piece.lines) > 1 else 0.0
    if body and widest > body.measure - 2:
        score += 1.5
    if widest <= 10:
        score -= 1.0
    if re.search(r"，|——$", piece.text):
        score += 0.5
    return score


def _opens(pieces: list[Piece], at: int, body: Piece | None) -> bool:
    """True when what follows a title says that an article begins: 本报讯 and its like, a byline line, a banner, a caption."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and after.kind in (BYLINE_LINE, BANNER):
        return True
    if body is None:
        return False
    beyond = pieces.index(body, at) + 1
    captioned = split_credit(body.lines[-1].raw)[1] or (beyond < len(pieces) and pieces[beyond].kind == CREDIT_LINE)
    return bool(read_opening(body.text).lead_offset or captioned)


def _closes(pieces: list[Piece], at: int) -> bool:
    """True when what stands before a title ends an article: a signature or a credit."""
    return at > 0 and (pieces[at - 1].kind == CREDIT_LINE or bool(re.search(r"[）)]$", pieces[at - 1].text)))


def _is_photo(pieces: list[Piece], at: int) -> bool:
    before = pieces[at - 1]
    return before.kind == CREDIT_LINE or (before.kind == PARAGRAPH and split_credit(before.lines[-1].raw)[1] is not None)


def _cut(pieces: list[Piece], headlines: set[int], headlines_after: bool) -> list[Draft]:
    drafts = [Draft()]
    closed = False
    for at, piece in enumerate(pieces):
        headline = at in headlines
        opens = piece.kind == BANNER or (headline and not headlines_after)
        opens = opens or (piece.kind == PARAGRAPH and _starts_anew(drafts[-1], piece))
        opens = opens or (piece.kind == BYLINE_LINE and headlines_after and _has_body(drafts[-1]) and _next_is_body(pieces, at))
        if drafts[-1].pieces and (closed or (opens and not _waits(drafts[-1]))):
            drafts.append(Draft())
        piece.role = ("headline" if headline else "subhead") if piece.kind == TITLE else piece.kind
        drafts[-1].pieces.append(piece)
        closed = headline and headlines_after
    return [draft for draft in drafts if draft.pieces]


def _has_body(draft: Draft) -> bool:
    return any(piece.kind == PARAGRAPH for piece in draft.pieces)


def _next_is_body(pieces: list[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].kind == PARAGRAPH


def _waits(draft: Draft) -> bool:
    """True for an article that has only its banner or headline yet: what comes belongs to it."""
    return not _has_body(draft)


def _starts_anew(draft: Draft, piece: Piece) -> bool:
    """A paragraph with a dateline after a body begins another article even when no title stands between."""
    return _has_body(draft) and read_opening(piece.text).lead_offset > 3
