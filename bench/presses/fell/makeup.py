"""A page made up: pieces one after another or entangled, furniture around, blank lines between, and on hard pages slips."""

import random

from bench.presses.fell import noise
from bench.presses.fell.dials import Dials, chance, draw_dials
from bench.presses.fell.furniture import foot, head, jump
from bench.presses.fell.pieces import draw_pieces
from bench.presses.fell.setting import set_piece
from bench.presses.fell.words import Writer
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Parts = tuple[list[GoldLine], list[GoldLine], list[GoldLine]]
_ENDS = "。！？”）…"


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page and its gold: same arguments, same page."""
    rng = random.Random(f"fell{seed}")
    dials = draw_dials(rng, level)
    parts, golds = _set_pieces(rng, dials, sources, share_of(seed))
    writer = Writer(rng)
    lines = _furniture(rng, dials, head(rng, writer)) + _ordered(rng, dials, parts) + _furniture(rng, dials, foot(rng, writer))
    if level == "hard":
        lines = noise.spoil(rng, dials, lines, golds)
    lines = _spread(rng, dials, lines)
    return SetPage(
        "\n".join(line.text for line in lines), golds, lines, {"press": "fell", "level": level, "after": dials.after}
    )


def _set_pieces(rng: random.Random, dials: Dials, sources: Sources, share: str) -> tuple[list[Parts], list[GoldArticle]]:
    """Every piece set, titles on the page's side; on pages with both sides it changes once."""
    pieces = draw_pieces(rng, dials, sources, share)
    change = rng.randint(1, len(pieces)) if dials.both_sides else len(pieces)
    parts, golds = [], []
    for number, piece in enumerate(pieces):
        after = dials.after == (number < change)
        if after and number == change:
            piece.banner = piece.banner or Writer(rng).pick("banner")  # else two bodies would stand side by side
        before, body, behind, gold = set_piece(rng, dials, piece, number, after)
        parts.append((before, body, behind))
        golds.append(gold)
    return parts, golds


def _ordered(rng: random.Random, dials: Dials, parts: list[Parts]) -> list[GoldLine]:
    """Lines of all pieces; two neighbours may be entangled (hard pages), a piece may go on on another page."""
    lines: list[GoldLine] = []
    at = 0
    while at < len(parts):
        pair = parts[at : at + 2]
        if len(pair) == 2 and min(len(body) for _, body, _ in pair) > 12:
            tangled = _interleaved(rng, *pair) if chance(rng, dials, "interleave") else []
            tangled = tangled or (_continued(rng, *pair) if chance(rng, dials, "continue") else [])
            if tangled:
                lines += tangled
                at += 2
                continue
        lines += _whole(rng, dials, parts[at])
        at += 1
    return lines


def _whole(rng: random.Random, dials: Dials, parts: Parts) -> list[GoldLine]:
    before, body, behind = parts
    if len(body) > 8 and chance(rng, dials, "jump"):
        mark = jump(rng)
        return before + ([*body, mark] if "下" in mark.text or before else [mark, *body]) + behind
    return before + body + behind


def _cut(body: list[GoldLine], rng: random.Random) -> int:
    """A place in the middle where a sentence is broken off within its paragraph; 0 when there is none."""
    places = [
        at for at in range(len(body) // 3, len(body) * 2 // 3 + 1)
        if 0 < at < len(body) and _reads_on(body[at - 1], body[at])
    ]  # fmt: skip
    return rng.choice(places) if places else 0


def _reads_on(line: GoldLine, following: GoldLine) -> bool:
    """Whether the second goes on with a sentence of the first."""
    return not following.starts_block and line.role == following.role == "body" and line.text[-1] not in _ENDS


def _interleaved(rng: random.Random, one: Parts, other: Parts) -> list[GoldLine]:
    """Two pieces side by side, each in two columns, read row of columns by row of columns."""
    first, second = _cut(one[1], rng), _cut(other[1], rng)
    if not first or not second:
        return []
    return [*one[0], *one[1][:first], *other[0], *other[1][:second], *one[1][first:], *one[2], *other[1][second:], *other[2]]


def _continued(rng: random.Random, one: Parts, other: Parts) -> list[GoldLine]:
    """The first piece broken off in a sentence, the second whole, then the rest of the first."""
    at = _cut(one[1], rng)
    if not at:
        return []
    before, body, behind = one
    return [*before, *body[:at], *other[0], *other[1], *other[2], *body[at:], *behind]


def _furniture(rng: random.Random, dials: Dials, texts: list[str]) -> list[GoldLine]:
    return [GoldLine(text, "furniture") for text in texts if chance(rng, dials, "furniture")]


def _spread(rng: random.Random, dials: Dials, lines: list[GoldLine]) -> list[GoldLine]:
    """Blank lines: after every line, after some, between blocks, never."""
    share = {"always": 1.0, "never": 0.0, "sometimes": rng.uniform(0.05, 0.6), "blocks": 0.0}[dials.gaps]
    spread: list[GoldLine] = []
    for line in lines:
        if spread and (rng.random() < share or (dials.gaps == "blocks" and line.starts_block)):
            spread.append(GoldLine("", "blank"))
        spread.append(line)
    return spread
