"""The order of a page: articles and furniture, blank lines, columns that interleave, articles broken by others."""

import random

from bench.presses.reef.dials import Dials
from bench.presses.reef.setting import Line


def assemble(rng: random.Random, dials: Dials, articles: list[list[Line]], furniture: list[str]) -> list[Line]:
    """All lines of the page in the order in which they are extracted."""
    pieces = _woven(rng, dials, _broken(rng, dials, articles))
    for text in furniture:
        at = rng.choice((0, 0, len(pieces), len(pieces), len(pieces), rng.randint(0, len(pieces))))
        pieces.insert(at, [Line(text, "furniture")])
    return _spread(rng, dials.blanks, pieces)


def _broken(rng: random.Random, dials: Dials, articles: list[list[Line]]) -> list[list[Line]]:
    """Here and there an article goes on behind the next."""
    pieces, at = list(articles), 0
    while at + 1 < len(pieces):
        seams = [n for n, line in enumerate(pieces[at]) if n > 3 and line.role == "body" and line.starts]
        if seams and rng.random() < dials.broken:
            cut = rng.choice(seams)
            pieces[at : at + 2] = [pieces[at][:cut], pieces[at + 1], pieces[at][cut:]]
            at += 2
        at += 1
    return pieces


def _woven(rng: random.Random, dials: Dials, pieces: list[list[Line]]) -> list[list[Line]]:
    """Here and there two neighbours are read across: some lines of one, some of the other."""
    out: list[list[Line]] = []
    for piece in pieces:
        if out and rng.random() < dials.woven / 3 and min(len(piece), len(out[-1])) > 12:
            out.extend(_weave(rng, out.pop(), piece))
        else:
            out.append(piece)
    return out


def _weave(rng: random.Random, one: list[Line], other: list[Line]) -> list[list[Line]]:
    size = rng.randint(5, 12)
    strips: list[list[Line]] = []
    for at in range(0, max(len(one), len(other)), size):
        strips += [strip for strip in (one[at : at + size], other[at : at + size]) if strip]
    return strips


def _spread(rng: random.Random, blanks: str, pieces: list[list[Line]]) -> list[Line]:
    lines: list[Line] = []
    for piece in pieces:
        every = blanks == "always" or (blanks == "sometimes" and rng.random() < 0.6)
        for line in piece:
            lines.append(line)
            if every:
                lines.append(Line("", "blank"))
        if not every and blanks in ("between", "sometimes"):
            lines.append(Line("", "blank"))
    return lines
