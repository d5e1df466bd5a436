"""One piece set in lines, with the gold of each."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.wold.composing import Rules, break_text, space_digits, widen, width
from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Part, Piece
from bench.presses.wold.titles import set_banner, set_titles
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_LEAD = re.compile(r".{0,14}[讯电】]")


@dataclass
class Column:
    """An article as far as it is set; `kept`: extraction keeps the indents."""

    article: GoldArticle
    number: int
    measure: int
    kept: bool
    lines: list[GoldLine] = field(default_factory=list)

    def add(self, part: Part, printed: list[str]) -> None:
        """One more block with its lines."""
        self.article.blocks.append(GoldBlock(part.role, part.text, float(self.measure)))
        block, role = len(self.article.blocks) - 1, "body" if part.role == "paragraph" else part.role
        self.lines += [GoldLine(text, role, self.number, block, first == 0) for first, text in enumerate(printed)]

    def take_back(self) -> str:
        """The text of the last block, which is unset."""
        last = len(self.article.blocks) - 1
        while self.lines and self.lines[-1].block == last:
            self.lines.pop()
        return self.article.blocks.pop().text


def _hidden(before: Part, part: Part, printed: list[str], column: Column) -> bool:
    """True when print does not show that a paragraph starts: a full line before, one line alone, no indent."""
    last = column.lines[-1]
    after = last.role == "body" and last.block == len(column.article.blocks) - 1
    plain = after and part.role == "paragraph" and part.style == before.style == "run"
    return plain and not column.kept and len(printed) == 1 and width(last.text) >= column.article.blocks[-1].measure - 2


class Setter:
    """Sets the pieces of one page."""

    def __init__(self, rng: random.Random, dials: Dials, host: str) -> None:
        """`host`: who pays for columns."""
        self.rng, self.dials, self._host = rng, dials, host
        self._rules = Rules(dials.kinsoku, dials.squeezed, dials.tight)
        self._briefs = rng.choice([measure for measure in dials.measures if measure > 11] or [18])

    def set_piece(self, piece: Piece, number: int) -> tuple[GoldArticle, list[GoldLine]]:
        """The article and its lines in the order of extraction."""
        self._widen(piece)
        article = GoldArticle(piece.kind, piece.banner, byline=piece.byline, dateline=piece.dateline)
        article.kicker, article.headline, article.deck = (
            _one_line(text) for text in (piece.kicker, piece.headline, piece.deck)
        )
        article.reporters = list(piece.reporters)
        measure = self._measure(piece)
        titles = set_titles(self.rng, self.dials, piece, number, measure)
        body = self._body(piece, article, number, measure)
        banner = set_banner(self.rng, self.dials, piece.banner, number, self._host) if piece.banner else []
        top, bottom = self._signs(piece, number, measure)
        after = self.rng.random() < self.dials.title_after or (piece.kind == "photo" and self.rng.random() < 0.3)
        lines = [*top, *body, *bottom, *titles] if after else [*titles, *top, *body, *bottom]
        return article, [*banner, *lines]

    def _widen(self, piece: Piece) -> None:
        for part in piece.parts:
            part.text = widen(part.text, self.dials.digits)
        for name in ("headline", "kicker", "deck"):
            text = getattr(piece, name)
            setattr(piece, name, text and widen(text, self.dials.digits))

    def _measure(self, piece: Piece) -> int:
        fitting = [measure for measure in self.dials.measures if measure > 11 or piece.kind == "story"]
        if piece.genre == "brief":
            return self._briefs
        if piece.genre == "photo":
            return self.rng.choice((*(fitting or [20]), 24, 30, 38))
        return max(self.rng.choice(fitting or [18]), 20 if piece.wide else 0)

    def _signs(self, piece: Piece, number: int, measure: int) -> tuple[list[GoldLine], list[GoldLine]]:
        """Lines of the byline or credit above and below the body."""
        if not piece.sign or piece.sign_place == "glued":
            return [], []
        photo = piece.kind == "photo"
        right = piece.sign_place == "right" or (piece.sign_place == "bottom" and self.rng.random() < 0.5)
        shift = max(0, int(measure - width(piece.sign))) if right else 0
        pad = self.rng.choice((" " * shift, "　" * shift, "")) if self.dials.indent != "dropped" else ""
        line = GoldLine(pad + piece.sign, "credit" if photo else "byline", number, None, True)
        return ([], [line]) if photo or piece.sign_place == "bottom" else ([line], [])

    def _body(self, piece: Piece, article: GoldArticle, number: int, measure: int) -> list[GoldLine]:
        indented = {"wide": 1.0, "narrow": 1.0, "some": 0.5}.get(self.dials.indent, 0.0)
        column = Column(article, number, measure, self.rng.random() < indented)
        lines = column.lines
        inset_at = self.rng.randrange(1, len(piece.parts)) if piece.inset and len(piece.parts) > 1 else -1
        before: Part | None = None
        turn = self.rng.randrange(1, len(piece.parts)) if len(piece.parts) > 3 and self.rng.random() < self.dials.turns else -1
        for at, part in enumerate(piece.parts):
            if part.style == "gap":
                lines.append(GoldLine("", "blank"))
                continue
            if at == turn and not piece.wide:  # the columns below a picture or beside another article are of another width
                column.measure = self.rng.choice(self.dials.measures)
            printed = self._lines(part, column)
            if before and _hidden(before, part, printed, column):
                part.text = column.take_back() + part.text
                printed = self._lines(part, column)
            column.add(part, printed)
            before = part
            if piece.sign_place == "glued" and at == len(piece.parts) - 1:
                self._glue(piece, lines, number, measure)
            if at == inset_at and piece.inset:
                self._inset(piece.inset, column)
        return self._stray(lines)

    def _lines(self, part: Part, column: "Column") -> list[str]:
        rng, dials, measure = self.rng, self.dials, column.measure
        if part.style in ("verse", "row"):
            return [space_digits(rng, part.text, 0 if part.style == "row" else dials.digit_share)]
        if part.role == "subhead":
            return break_text(rng, part.text, max(measure, 9), 0, Rules())
        if part.style == "sign":
            shift = max(0, int(measure - width(part.text)))
            return [rng.choice(("", "　" * (shift // 2), " " * shift)) + part.text if column.kept else part.text]
        capped = not column.lines and part.style == "run" and not _LEAD.match(part.text) and part.text[0] >= "一"
        if capped and part.role == "paragraph" and len(part.text) > 3 * measure and rng.random() < dials.drop_cap:
            return [part.text[0], *self._spaced(part.text[1:], measure, 2)]
        flush = part.role == "caption" and rng.random() < 0.5
        lines = self._spaced(part.text, measure, 0 if flush else 2)
        pad = {"narrow": "    "}.get(dials.indent, "　　") if column.kept and not flush else ""
        return [pad + lines[0], *lines[1:]]

    def _spaced(self, text: str, measure: int, indent: float) -> list[str]:
        lines = break_text(self.rng, text, measure, indent, self._rules)
        return [space_digits(self.rng, line, self.dials.digit_share) for line in lines]

    def _glue(self, piece: Piece, lines: list[GoldLine], number: int, measure: int) -> None:
        """The credit behind the last words of the caption, or below where it has no room."""
        sign = piece.sign or ""
        if width(lines[-1].text) + width(sign) + 1 <= measure + 1:
            lines[-1].text += self.rng.choice((" ", "　", "")) + sign
        else:
            lines.append(GoldLine(sign, "credit", number, None, True))

    def _inset(self, inset: tuple[str, str], column: "Column") -> None:
        """A picture's caption and credit below a paragraph, or amid its lines."""
        caption, lines = widen(inset[0], self.dials.digits), column.lines
        last = [at for at, line in enumerate(lines) if line.block == len(column.article.blocks) - 1]
        start = len(lines)
        column.add(Part("caption", caption), break_text(self.rng, caption, self.rng.choice((12, 16, 20, 26)), 0, Rules()))
        lines.append(GoldLine(inset[1], "credit", column.number, None, True))
        if self.dials.level != "standard" and len(last) > 3 and self.rng.random() < 0.5:
            found, where = lines[start:], self.rng.choice(last[2:])
            lines[start:] = []
            lines[where:where] = found

    def _stray(self, lines: list[GoldLine]) -> list[GoldLine]:
        """A sub-heading that slipped into the lines of the paragraph below it."""
        for at, line in enumerate(lines[:-3]):
            following = lines[at + 1 : at + 4]
            same = all(other.block == following[0].block and other.role == "body" for other in following)
            if line.role == "subhead" and line.starts_block and same and self.rng.random() < self.dials.stray_subhead:
                lines[at : at + 3] = [following[0], following[1], line]
        return lines


def _one_line(text: str | None) -> str | None:
    return text and re.sub(r"[\n　]+", " ", text)


def tidy(text: str) -> str:
    """Printed lines as text: without typesetting spaces."""
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])|　+", "", text)
