"""A piece to lines: its title's lines and its body's lines, each with its gold."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.island.dials import Dials
from bench.presses.island.pieces import Piece
from bench.presses.island.setting import spaced, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_ROLE = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


@dataclass
class Set:
    """A piece that is set: what stands above the body, the body, the title, and its gold."""

    gold: GoldArticle
    top: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    title: list[GoldLine] = field(default_factory=list)
    tail: list[GoldLine] = field(default_factory=list)


def set_piece(piece: Piece, number: int, dials: Dials, rng: random.Random) -> Set:
    """The piece as the page's dials have it set."""
    gold = GoldArticle(
        piece.kind,
        piece.banner or None,
        piece.kicker or None,
        None,
        piece.deck or None,
        None,
        piece.reporters,
        piece.dateline or None,
    )
    done = Set(gold)
    if piece.banner:
        done.top.append(
            GoldLine(piece.banner + dials.icon if rng.random() < 0.8 else piece.banner, "banner", number, None, True)
        )
    _set_title(piece, number, dials, rng, done)
    _set_body(piece, number, dials, rng, done)
    gold.byline = piece.byline or piece.credit or None
    if piece.byline:
        (done.tail if piece.byline_last else done.top).append(GoldLine(piece.byline, "byline", number, None, True))
    return done


def _set_title(piece: Piece, number: int, dials: Dials, rng: random.Random, done: Set) -> None:
    headline = piece.headline
    if "\n" in headline and len(headline) < dials.title_room + 8 and rng.random() < 0.5:
        headline = headline.replace("\n", "　", 1)
    done.gold.headline = headline.replace("\n", "") or None
    for role, text in (("kicker", piece.kicker), ("headline", headline), ("deck", piece.deck)):
        room = dials.title_room if role == "headline" else 2 * dials.title_room
        for at, line in enumerate(_title_lines(text, room, dials.two_lines, rng)):
            done.title.append(GoldLine(line, role, number, None, at == 0))


def _title_lines(text: str, room: int, share: float, rng: random.Random) -> list[str]:
    """A title over one line, or over two or three where it is long."""
    lines: list[str] = []
    parts = text.split("\n")
    for part in parts:
        marked = re.search("[，：；？！、]", part) and len(parts) == 1
        wanted = len(part) > room * rng.uniform(0.9, 1.5) or (marked and len(part) > room * 0.6 and rng.random() < share)
        at = _break(part) if wanted and "　" not in part else 0
        lines += [part[:at], part[at:]] if at else [part]
    return [line for line in lines if line]


def _break(text: str) -> int:
    """Where a title is parted: behind a mark near the middle, else at the middle, never in a number."""
    middle = (len(text) + 1) // 2
    marks = [
        match.end()
        for match in re.finditer("[，：；？！、”》]+|——|(?=[“《])", text)
        if abs(match.end() - middle) <= len(text) // 4
    ]
    if marks:
        return min(marks, key=lambda at: abs(at - middle))
    for at in sorted(range(2, len(text) - 1), key=lambda at: abs(at - middle)):
        if not re.search(r"[0-9A-Za-z.“‘《（—][0-9A-Za-z.%”’》）—]|[“《（].|.[，。”》）：、？！]", text[at - 1 : at + 1]):
            return at
    return 0


def _set_body(piece: Piece, number: int, dials: Dials, rng: random.Random, done: Set) -> None:
    measure = max(dials.measures) if piece.kind == "photo" and rng.random() < 0.6 else rng.choice(dials.measures)
    measure = max(measure, 13.0) if piece.kind == "photo" else measure
    narrow = _runaround(dials, rng)
    for at, (role, text) in enumerate(piece.blocks):
        last = at == len(piece.blocks) - 1
        lines = _printed((role, text), _measures(measure, narrow, len(done.body)), piece, dials, rng)
        done.body += [GoldLine(line, _ROLE[role], number, at, first == 0) for first, line in enumerate(lines)]
        if last and piece.credit and piece.kind == "photo":
            _set_credit(piece, number, dials, rng, done)
        done.gold.blocks.append(GoldBlock(role, text, measure))


def _set_credit(piece: Piece, number: int, dials: Dials, rng: random.Random, done: Set) -> None:
    """The credit on a line of its own, or behind the caption's last words when they leave room."""
    last = done.body[-1]
    plain = piece.credit[0] != "（" and "报道" not in piece.credit
    if plain and rng.random() < 0.4 and last.text[-1] == "。" and len(last.text) + len(piece.credit) < 24:
        last.text += (f"（{piece.credit}）", f" {piece.credit}", f"　{piece.credit}")[rng.randrange(3)]
    else:
        done.body.append(GoldLine(piece.credit, "credit", number, None, True))


def _runaround(dials: Dials, rng: random.Random) -> tuple[int, int, int]:
    """First line, number of lines and em by which lines beside a picture are shorter."""
    if rng.random() > dials.runaround:
        return (0, 0, 0)
    return (rng.randint(0, 30), rng.randint(5, 14), rng.randint(2, 6))


def _measures(measure: float, narrow: tuple[int, int, int], printed: int) -> list[float]:
    """The measures of the lines to come."""
    first, count, less = narrow
    if not less or measure - less < 8 or printed >= first + count:
        return [measure]
    return [measure - less if first <= at < first + count else measure for at in range(printed, first + count + 1)]


def _printed(block: tuple[str, str], measures: list[float], piece: Piece, dials: Dials, rng: random.Random) -> list[str]:
    """The lines of one block."""
    role, text = block
    text = spaced(text, dials.rules, rng) + (piece.shot if role == "caption" else "")
    if role == "subhead":
        return [text]
    if piece.rows:
        return wrap(text, [max(measures[0], 14.0)], dials.rules, rng, 0)
    return _paragraph(text, role, measures, dials, rng)


def _paragraph(text: str, role: str, measures: list[float], dials: Dials, rng: random.Random) -> list[str]:
    """The lines of a paragraph, looser or tighter at times, never with a single glyph on the last."""
    indent = 0.0 if role == "caption" and rng.random() < 0.5 else dials.indent
    if rng.random() < dials.loose:
        measures = [measure - rng.choice((1, 1, 2, -1)) for measure in measures]
    lines = wrap(text, measures, dials.rules, rng, indent)
    if len(lines) > 2 and len(lines[-1]) <= 2 and len(measures) == 1:
        lines = wrap(text, [measures[0] + 1], dials.rules, rng, indent)  # no paper leaves one glyph on a line
    if dials.keeps_indent and indent:
        lines[0] = "　　" + lines[0]
    return lines
