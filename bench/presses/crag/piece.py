"""An article as parts in the order of print, and its lines."""

import dataclasses
import random
import re
from dataclasses import dataclass, field

from bench.presses.crag.compose import set_lines, width
from bench.presses.crag.house import House
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_BLOCKS = {"body": "paragraph", "subhead": "subhead", "caption": "caption"}
_AIR = re.compile(r"(?<=[\u3400-\u9fff])(?=\d)|(?<=\d)(?=[\u3400-\u9fff])")


@dataclass
class Part:
    """What is printed in one go: its role, text, measure and indent in em; `single` lines are never broken."""

    role: str
    text: str
    measure: float = 0.0
    indent: float = 2.0
    single: bool = False
    glued: str = ""
    drop_cap: bool = False


@dataclass
class Piece:
    """An article before it is set: a running text may be run around by another, one that turns may go on on another page."""

    gold: GoldArticle
    parts: list[Part] = field(default_factory=list)
    measure: float = 0.0
    running: bool = False
    turns: bool = False


def set_piece(piece: Piece, house: House, rng: random.Random) -> list[GoldLine]:
    """The lines of an article, the article's number left at 0; blocks of the gold are written as they come."""
    lines: list[GoldLine] = []
    for part in piece.parts:
        kind = _BLOCKS.get(part.role)
        block = len(piece.gold.blocks) if kind else None
        texts = _texts(part, piece, house, rng)
        signature = _signature(part, texts)
        if kind:
            printed = "".join(texts)
            text = printed.removesuffix(part.glued).strip() if part.glued and not signature else printed.strip()
            piece.gold.blocks.append(GoldBlock(kind, text, part.measure or piece.measure))
        article = None if part.role == "furniture" else 0
        single = part.role in ("byline", "credit", "banner", "furniture")
        lines += [GoldLine(text, part.role, article, block, at == 0 or single) for at, text in enumerate(texts)]
        lines += signature
    return lines


def _signature(part: Part, texts: list[str]) -> list[GoldLine]:
    """A name or credit behind a full last line stands on a line of its own: no reader could tell that it was run on."""
    if len(texts) < 2:
        return []
    last = texts[-1].strip()
    if part.role == "body" and re.fullmatch(r"（[^（），。：]{2,8}）", last):
        return [GoldLine(texts.pop().strip(), "byline", 0, None, True)]
    if part.glued and last == part.glued.strip():
        return [GoldLine(texts.pop().strip(), "credit", 0, None, True)]
    return []


def _texts(part: Part, piece: Piece, house: House, rng: random.Random) -> list[str]:
    measure = part.measure or piece.measure
    text = part.text.translate(_WIDE) if house.wide_digits and part.role in _BLOCKS else part.text
    if part.role == "subhead" and width(text) > measure:
        return set_lines(text.replace("\n", " "), min(measure, width(text) // 2 + 1.5), 0, house.rules)
    if part.single:
        return text.split("\n")
    if part.drop_cap:
        rest = set_lines(text[1:], measure - 2, 0, house.rules)
        return [text[0], *rest[:2], *set_lines("".join(rest[2:]), measure, 0, house.rules)]
    rules = house.rules
    if rules.kinsoku != "none" and rng.random() < 0.1:
        rules = dataclasses.replace(rules, kinsoku=rng.choice(("push", "pull")))
    lines = set_lines(text + part.glued, measure, part.indent, rules)
    if house.keep_indent and part.indent and rng.random() < house.keep_indent:
        lines[0] = "\u3000\u3000" + lines[0]
    return [_AIR.sub(" ", line) if rng.random() < house.air_shown else line for line in lines]


def told_apart(piece: Piece, house: House) -> bool:
    """False when somewhere a paragraph of one line follows a full last line, so that nobody could tell the two."""
    full = False
    for part in piece.parts:
        if part.role != "body" or part.single:
            full = False
            continue
        measure = part.measure or piece.measure
        lines = set_lines(part.text, measure, part.indent, house.rules)
        if full and (len(lines) == 1 or not part.indent):
            return False
        last = width(lines[-1]) + (part.indent if len(lines) == 1 else 0)
        full = last > measure - 1.6 or lines[-1][-1] not in "。！？”…）；："
    return True


def choose_measure(piece: Piece, house: House, rng: random.Random, most: float = 99) -> None:
    """A measure of the page at which every paragraph can be told from the next, if there is one."""
    choices = [measure for measure in house.measures if measure <= most] or [house.measures[0]]
    for _ in range(6):
        piece.measure = rng.choice(choices)
        if told_apart(piece, house):
            return
    piece.measure += 1


def split_title(rng: random.Random, title: str, share: float) -> list[str]:
    """A headline in one to three lines, broken where it makes sense."""
    parts = [part for part in re.split(r"[\n ]", title) if part]
    if len(parts) > 1:
        return parts if min(map(len, parts)) > 3 and rng.random() < 0.6 else [" ".join(parts)]
    if len(title) > 9 and rng.random() < share + (0.3 if len(title) > 18 else 0):
        marks = [match.end() for match in re.finditer("[，：？！]|——", title[:-3]) if match.start() > 2]
        at = rng.choice(marks) if marks else _sense_break(title)
        return [part for part in (title[:at], title[at:]) if part]
    return [title]


def _sense_break(title: str) -> int:
    """The place nearest the middle where a headline can turn to a new line without breaking a word; its end if none."""
    places = [match.start() for match in _TURN.finditer(title) if 4 <= match.start() <= len(title) - 4]
    places = [
        at
        for at in places
        if title[:at].count("“") == title[:at].count("”") and title[:at].count("《") == title[:at].count("》")
    ]
    return min(places, key=lambda at: abs(at - len(title) / 2), default=len(title))


_TURN = re.compile(
    r"(?<=的)(?=[\u3400-\u9fff])|(?=将|在|让|把|向|召开|举行|启动|出席|会见|发布|印发|推动|助力|签署|参加|审议|建成|开通|主持|开展|获得)"
)
"""Behind 的 and before words that open the second half of a headline."""
