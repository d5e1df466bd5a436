"""An article before it is set, and after: drafts of pieces, galleys of lines."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.scarp.composing import Setting, set_text, width
from bench.presses.scarp.house import House
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine


@dataclass
class Piece:
    """One block: paragraph, subhead or caption; `credit` follows a caption, glued to it or on its own line."""

    role: str
    text: str
    credit: str = ""
    flush: bool = False
    """No first-line indent in print either."""


@dataclass
class Draft:
    """An article as edited; titles have / where a line may break."""

    pieces: list[Piece]
    headline: str | None = None
    kicker: str | None = None
    deck: str | None = None
    kind: str = "story"
    banner: str | None = None
    before: list[tuple[str, str]] = field(default_factory=list)
    after: list[tuple[str, str]] = field(default_factory=list)
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    measure: float = 0
    title_after: bool | None = None
    noted: bool = False
    """The first piece is an editor's note: it stands above the byline."""


@dataclass
class Galley:
    """The lines of an article in three parts, and its gold."""

    gold: GoldArticle
    top: list[GoldLine]
    body: list[GoldLine]
    tail: list[GoldLine]

    def lines(self) -> list[GoldLine]:
        """All of them in order."""
        return [*self.top, *self.body, *self.tail]


def set_draft(draft: Draft, number: int, house: House, rng: random.Random) -> Galley:
    """A draft as the house sets it."""
    titles = _titles(draft, number, house, rng)
    first = [_line(text, role, number) for role, text in draft.before]
    last = [_line(text, role, number) for role, text in draft.after]
    blocks, body = _body(draft, number, house, rng)
    banner = _banner(draft, number, house, rng)
    if draft.noted:
        note = sum(line.block == 0 for line in body)
        body, first = [*body[:note], *first, *body[note:]], []
    after = house.titles_after if draft.title_after is None else draft.title_after
    if after:
        at_title = house.banner_at_title and draft.headline is not None and draft.kind != "brief"
        top, tail = (first, [*last, *banner, *titles]) if at_title else ([*banner, *first], [*last, *titles])
    else:
        top, tail = [*banner, *titles, *first], last
    gold = GoldArticle(
        draft.kind, draft.banner, _plain(draft.kicker), _plain(draft.headline), _plain(draft.deck),
        draft.byline, draft.reporters, draft.dateline, blocks,
    )  # fmt: skip
    return Galley(gold, top, body, tail)


def _plain(title: str | None) -> str | None:
    return title.replace("/", " ") if title else None


def _line(text: str, role: str, number: int | None, starts: bool = True) -> GoldLine:
    return GoldLine(text, role, None if role == "furniture" else number, None, starts and role != "furniture")


def _banner(draft: Draft, number: int, house: House, rng: random.Random) -> list[GoldLine]:
    if not draft.banner:
        return []
    left, right = rng.choice(house.glyphs)
    return [_line(f"{left}{draft.banner}{right}", "banner", number)]


def _titles(draft: Draft, number: int, house: House, rng: random.Random) -> list[GoldLine]:
    lines: list[GoldLine] = []
    for role, text in (("kicker", draft.kicker), ("headline", draft.headline), ("deck", draft.deck)):
        for at, part in enumerate(_title_lines(text, role, house, rng) if text else []):
            lines.append(_line(part, role, number, at == 0))
    return lines


def _title_lines(text: str, role: str, house: House, rng: random.Random) -> list[str]:
    """A title in the lines it is printed in: headlines break at a point, kickers and decks where they are full."""
    if role != "headline":
        text = text.replace("/", " ")
        wide = house.title_width * rng.choice([1.6, 2, 2.5])
        return set_text(text, Setting(wide, 0, "push", True, house.spaces / 2), rng) if width(text) > wide else [text]
    if "/" in text and rng.random() < 0.8:
        return text.split("/")
    text = text.replace("/", " ")
    if width(text) <= house.title_width or rng.random() < house.long_titles:
        return [text]
    parts = [part for part in re.split(r"(?<=[，：？！])|(?<=——)", text) if part]
    if len(parts) < 2 or any(width(part) < 3 for part in parts):
        return [text]
    return parts if len(parts) < 4 else ["".join(parts[:2]), "".join(parts[2:])]


def _body(draft: Draft, number: int, house: House, rng: random.Random) -> tuple[list[GoldBlock], list[GoldLine]]:
    """The blocks and their lines; where print would not show that a paragraph starts, the one before is thinned."""
    measure = draft.measure or rng.choice(house.measures)
    second = rng.choice(house.measures) if rng.random() < house.measure_change else measure
    turn = rng.randint(1, max(1, len(draft.pieces) - 1))
    done: list[_Set] = []
    for at, piece in enumerate(draft.pieces):
        fresh = _set_piece(piece, measure if at < turn else second, house, rng)
        if done and _unclear(done[-1], fresh, house):
            done[-1] = _set_piece(_thinned(done[-1].piece), done[-1].measure, house, rng)
            if _unclear(done[-1], fresh, house):
                _forget_signature(draft, piece)
                continue
        done.append(fresh)
    lines: list[GoldLine] = []
    for place, one in enumerate(done):
        role = "body" if one.piece.role == "paragraph" else one.piece.role
        lines += [GoldLine(text, role, number, place, at == 0) for at, text in enumerate(one.printed)]
        if one.piece.credit:
            lines.append(_line(one.piece.credit, "credit", number))
    return [GoldBlock(one.piece.role, one.piece.text, float(one.measure)) for one in done], lines


@dataclass
class _Set:
    piece: Piece
    measure: float
    printed: list[str]


def _forget_signature(draft: Draft, piece: Piece) -> None:
    """A paragraph left out takes the name at its end along."""
    if draft.byline and piece.text.endswith(f"（{draft.byline}）"):
        draft.byline, draft.reporters = None, []


def _set_piece(piece: Piece, measure: float, house: House, rng: random.Random) -> _Set:
    """The lines of a piece; a credit that fits into a caption's last line may be glued to it."""
    if piece.role == "subhead":
        return _Set(piece, measure, [house.subhead_indent + piece.text])
    flush = piece.flush or (piece.role == "caption" and house.flush_captions)
    setting = Setting(measure, 0 if flush else 2, house.kinsoku, house.squeeze, house.spaces)
    printed = set_text(piece.text, setting, rng)
    if not flush and house.indent:
        printed[0] = house.indent + printed[0]
    glue = piece.credit and rng.random() < house.glued_credits and width(printed[-1] + piece.credit) + 1 <= measure
    if glue:
        printed[-1] += rng.choice([" ", "", "　"]) + piece.credit
        piece = Piece(piece.role, piece.text, "", piece.flush)
    return _Set(piece, measure, printed)


def _unclear(before: _Set, fresh: _Set, house: House) -> bool:
    """True when nothing in print tells that a paragraph starts: the last line is full, and the first does not look short."""
    if {before.piece.role, fresh.piece.role} != {"paragraph"} or house.indent or _marked(fresh.piece.text):
        return False
    last = before.printed[-1]
    if width(last) < before.measure - 1.6 or last[-1] not in "。！？”…":
        return False
    return len(fresh.printed) == 1 or width(fresh.printed[0]) > fresh.measure - 1


def _marked(text: str) -> bool:
    return re.match(r"[①-⑳●▲■◆★]|\d[.．]|[一二三四五六七八九]、|（[一二三四五]）|[\u3400-\u9fff]{1,6}：(?!“)", text) is not None


def _thinned(piece: Piece) -> Piece:
    """The piece without its last sentence, so that it ends elsewhere."""
    parts = re.findall(r"[^。！？]+[。！？]”?", piece.text)
    if len(parts) < 2 or "".join(parts) != piece.text:
        return piece
    return Piece(piece.role, "".join(parts[:-1]), piece.credit, piece.flush)
