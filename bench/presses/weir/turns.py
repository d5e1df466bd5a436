"""Stories that are not all here: they turn to another page, come from one, or go on below another article."""

import random

from bench.presses.weir.compose import pure
from bench.presses.weir.house import House
from bench.presses.weir.piece import Piece
from bench.typesetter.gold import GoldLine

_STOPS = "。！？”…；：）"


def turn(pieces: list[Piece], rng: random.Random, house: House) -> None:
    """Lets one story end in the middle of a sentence, and one begin there."""
    stories = [piece for piece in pieces if piece.ordinary and len(piece.gold.blocks) > 2]
    rng.shuffle(stories)
    if rng.random() < house.turn:
        any(_turn_away(piece, rng) for piece in stories)
    if rng.random() < house.turn:
        any(_come_from(piece, rng) for piece in stories)


def _turn_away(piece: Piece, rng: random.Random) -> bool:
    """Leaves the end of the last paragraph to another page, and what is signed there; False where it cannot be."""
    number = len(piece.gold.blocks) - 1
    last, own = piece.gold.blocks[number], [line for line in piece.body if line.block == number]
    if len(own) < 3 or piece.body[-1] is not own[-1] or last.role != "paragraph":
        return False
    keep = own[: rng.randint(1, len(own) - 2)]
    if keep[-1].text[-1] in _STOPS:
        return False
    tail = piece.gold.byline and f"（{piece.gold.byline}）" in last.text[-20:]
    piece.body = [line for line in piece.body if line.block != number] + keep
    last.text = pure("".join(line.text for line in keep))
    if tail:
        piece.gold.byline, piece.gold.reporters = None, []
    page = rng.randint(2, 8)
    piece.mark(
        rng.choice((f"（下转第{page}版）", f"下转第{page}版", f"▶▶下转{page}版", f"（下转第{'一二三四五六七八'[page - 1]}版）"))
    )
    return True


def _come_from(piece: Piece, rng: random.Random) -> bool:
    """Begins in the middle of the first paragraph; who signed above it stands on the other page. False where it cannot be."""
    own = [line for line in piece.body if line.block == 0]
    first, byline = piece.gold.blocks[0], piece.gold.byline
    if len(own) < 4 or first.role != "paragraph" or any(line.role == "furniture" for line in piece.body):
        return False
    gone = rng.randint(2, len(own) - 2)
    if own[gone - 1].text[-1] in _STOPS:
        return False
    above = [line for line in piece.body[: piece.body.index(own[0])] if line.role == "byline"]
    if above or piece.gold.dateline or (byline and byline in first.text):
        piece.gold.byline, piece.gold.reporters, piece.gold.dateline = None, [], None
    piece.body = piece.body[piece.body.index(own[gone]) :]
    piece.body[0].starts_block = True
    first.text = pure("".join(line.text for line in own[gone:]))
    page = rng.randint(1, 4)
    mark = rng.choice((f"（上接第{page}版）", f"上接第{'一二三四'[page - 1]}版", f"（上接{page}版）", f"◀◀上接第{page}版"))
    piece.body.insert(0, GoldLine(mark, "furniture"))
    return True


def go_on_below(groups: list[list[GoldLine]], rng: random.Random) -> None:
    """A story in two pieces with another article between them; a pointer at the cut now and then."""
    spots = [at for at, lines in enumerate(groups[:-1]) if _cuts(lines)]
    if not spots or rng.random() > 0.5:
        return
    at = rng.choice(spots)
    lines = groups[at]
    cut = rng.choice(_cuts(lines))
    first, rest = lines[:cut], lines[cut:]
    if rng.random() < 0.3:
        first, rest = [*first, GoldLine("（下转右栏）", "furniture")], [GoldLine("（上接左栏）", "furniture"), *rest]
    groups[at : at + 2] = [first, groups[at + 1], rest]


def _cuts(lines: list[GoldLine]) -> list[int]:
    """Where a story of one article may be cut: inside a paragraph that goes on in the middle of a sentence."""
    if len(lines) < 12 or len({line.article for line in lines if line.article is not None}) != 1:
        return []
    return [
        at
        for at in range(4, len(lines) - 3)
        if lines[at].role == lines[at - 1].role == "body"
        and lines[at].block == lines[at - 1].block
        and lines[at - 1].text[-1] not in _STOPS
    ]
