"""Frames around a body: titles in the order of the stream, banner, byline, jump lines."""

import random

from bench.presses.glen.dials import Dials
from bench.presses.glen.drafts import Draft
from bench.presses.glen.rows import CJK_SPACE, Frame, Row, furniture
from bench.presses.glen.words import pick

_PARTS = ("kicker", "headline", "deck")


def title_frames(rng: random.Random, draft: Draft, number: int, dials: Dials) -> dict[str, Frame]:
    """Frames of kicker, headline and deck, those that there are; shuffled where the stream had them so."""
    order = list(_PARTS)
    if rng.random() < dials.shuffled:
        order = rng.choice((["headline", "kicker", "deck"], ["headline", "deck", "kicker"], ["deck", "kicker", "headline"]))
    frames = {}
    for role in order:
        texts: list[str] = getattr(draft, role)
        if texts:
            frames[role] = [Row(text, role, number, starts=at == 0) for at, text in enumerate(texts)]
    headline = draft.headline
    if (
        len(headline) == 1
        and 2 <= len(headline[0]) <= 5
        and rng.random() < max(dials.spread, 0.3 if len(headline[0]) < 3 else 0)
    ):
        frames["headline"][0].spread = True
    return frames


def banner_frame(rng: random.Random, banner: str, number: int) -> Frame:
    """A banner, at times with a glyph of an icon font on either side."""
    icon = pick(rng, "icons") if rng.random() < 0.45 else ""
    row = Row(banner, "banner", number, starts=True)
    if rng.random() < 0.7:
        row.tail = icon
    else:
        row.lead = icon
    return [row]


def byline_frame(rng: random.Random, draft: Draft, number: int, dials: Dials, room: float) -> Frame:
    """A byline on a line of its own, at times moved to the right by spaces."""
    if draft.end.place not in ("line", "last") or not draft.end.line:
        return []
    texts = draft.end.line.split(" ", 1 if draft.end.line[0] in "■□◎" else 2)
    apart = len(draft.end.reporters) > 1 and len(texts) > 2 and rng.random() < 0.25
    texts = [" ".join(texts[:2]), texts[2]] if apart else [draft.end.line]
    rows = [Row(text, "byline", number, starts=at == 0, room=room) for at, text in enumerate(texts)]
    return [to_right(row) for row in rows] if draft.end.place == "last" or rng.random() < dials.right else rows


def to_right(row: Row) -> Row:
    """The row with spaces before it, as an extractor keeps them."""
    row.lead = " " * max(4, min(30, round(row.room - len(row.text)) * 2))
    return row


def carried_frame(draft: Draft) -> Frame:
    """上接 above the body."""
    return furniture(draft.carried) if draft.carried else []


def jump_frame(draft: Draft) -> Frame:
    """下转 below the body."""
    return furniture(draft.jump) if draft.jump else []


def spread_text(text: str) -> str:
    """Letters with a wide space between them.

    >>> spread_text("通知")
    '通\u3000知'
    """
    return CJK_SPACE.join(text)
