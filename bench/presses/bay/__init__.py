"""The press "bay": pages of the corpus's own news texts, with the care in how they are composed."""

import random

from bench.presses.bay.dialling import dial
from bench.presses.bay.furniture import frame, jump
from bench.presses.bay.makeup import assembled, read_gold, spoilt, spread
from bench.presses.bay.parts import Dials, Piece
from bench.presses.bay.pieces import briefs, notice_piece, photo_piece
from bench.presses.bay.stories import story_piece
from bench.presses.bay.words import traditional
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """One page with its gold, the same for the same arguments; level is standard, varied or hard."""
    rng = random.Random(f"bay{seed}")
    dials = dial(rng, level)
    pieces = _pieces(rng, dials, sources, share_of(seed))
    top, bottom = frame(rng, dials)
    rows = [*top, *assembled(rng, dials, pieces), *bottom]
    if level == "hard" and rng.random() < 0.25:
        for row in rows:
            row.text = row.text.translate(traditional())
    if level == "hard":
        rows = spoilt(rng, rows)
    rows = spread(rng, dials, rows)
    read_gold(pieces, rows)
    lines = [GoldLine(row.text, row.role, row.article, row.block, row.starts) for row in rows]
    text = "\n".join(line.text for line in lines)
    makeup = {"press": "bay", "level": level, "side": dials.side, "base": dials.base, "blanks": dials.blanks}
    makeup |= {"kinsoku": dials.style.kinsoku, "spaces": dials.style.spaces, "indented": dials.style.indented}
    return SetPage(text, [piece.gold for piece in pieces], lines, makeup)


def _pieces(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Piece]:
    """What stands on the page, in its order."""
    stories = [story_piece(rng, dials, sources, share, False) for _ in range(rng.randint(3, 7))]
    groups = [[story] for story in stories]
    extras = [[photo_piece(rng, dials, sources, share)] for _ in range(2) if rng.random() < dials.photo]
    if rng.random() < dials.brief:
        extras.append(briefs(rng, dials, sources, share))
    if rng.random() < dials.notice:
        extras.append([notice_piece(rng, dials)])
    for extra in extras:
        groups.insert(rng.randint(1, len(groups)), extra)
    for story in stories:
        if rng.random() < 0.03:
            jump(rng, story)
    return [piece for group in groups for piece in group]
