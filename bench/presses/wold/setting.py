"""One piece set in lines, with the gold of each."""

import random
import re

from bench.presses.wold.composing import break_text, space_digits, widen, width
from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Part, Piece
from bench.presses.wold.titles import set_banner, set_titles
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_MERGED = ("run",)


class Setter:
    """Sets the pieces of one page."""

    def __init__(self, rng: random.Random, dials: Dials, host: str) -> None:
        """`host`: who pays for columns."""
        self.rng, self.dials, self._host = rng, dials, host

    def set_piece(self, piece: Piece, number: int) -> tuple[GoldArticle, list[GoldLine]]:
        """The article and its lines in the order of extraction."""
        self._widen(piece)
        article = GoldArticle(piece.kind, piece.banner, byline=piece.byline, dateline=piece.dateline)
        article.reporters = list(piece.reporters)
        measure = self._measure(piece)
        titles = set_titles(self.rng, self.dials, piece, article, number, measure)
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
        lines: list[GoldLine] = []
        indented = {"wide": 1.0, "narrow": 1.0, "some": 0.5}.get(self.dials.indent, 0.0)
        kept = self.rng.random() < indented
        inset_at = self.rng.randrange(1, len(piece.parts)) if piece.inset and len(piece.parts) > 1 else -1
        parts = list(piece.parts)
        for at, part in enumerate(parts):
            if part.style == "gap":
                lines.append(GoldLine("", "blank"))
                continue
            printed = self._lines(part, measure, kept, at)
            if self._hidden(parts, at, lines, printed, measure, kept):
                printed = self._again(article, lines, part, measure, kept, at)
            role = {"paragraph": "body"}.get(part.role, part.role)
            article.blocks.append(GoldBlock(part.role, part.text, float(measure)))
            block = len(article.blocks) - 1
            lines += [GoldLine(text, role, number, block, first == 0) for first, text in enumerate(printed)]
            if piece.sign_place == "glued" and part is parts[-1]:
                self._glue(piece, lines, number, measure)
            if at == inset_at and piece.inset:
                self._inset(piece.inset, article, lines, number)
        return self._stray(lines)

    def _lines(self, part: Part, measure: int, kept: bool, at: int) -> list[str]:
        rng, dials = self.rng, self.dials
        if part.style in ("verse", "row"):
            return [space_digits(rng, part.text, 0 if part.style == "row" else dials.digit_share)]
        if part.role == "subhead":
            return break_text(rng, part.text, max(measure, 9), 0, "push", False, 0)
        if part.style == "sign":
            shift = max(0, int(measure - width(part.text)))
            return [rng.choice(("", "　" * (shift // 2), " " * shift)) + part.text if kept else part.text]
        capped = at == 0 and part.style == "run" and rng.random() < dials.drop_cap and part.text[0] >= "一"
        text, indent = (part.text[1:], 2.0) if capped else (part.text, 2.0)
        if part.role == "caption" and rng.random() < 0.5:
            indent = 0.0
        lines = break_text(rng, text, measure, indent, dials.kinsoku, dials.squeezed, dials.tight)
        lines = [space_digits(rng, line, dials.digit_share) for line in lines]
        if capped:
            return [part.text[0], *lines]
        pad = {"narrow": "    "}.get(dials.indent, "　　") if kept and indent else ""
        return [pad + lines[0], *lines[1:]]

    def _hidden(self, parts: list[Part], at: int, lines: list[GoldLine], printed: list[str], measure: int, kept: bool) -> bool:
        """True when print does not show that a paragraph starts: a full line before, one line alone, no indent."""
        if at == 0 or kept or parts[at].style != "run" or parts[at].role != "paragraph":
            return False
        before = lines[-1] if lines else None
        full = before is not None and before.role == "body" and width(before.text) >= measure - 2
        return full and len(printed) == 1 and parts[at - 1].style in _MERGED

    def _again(self, article: GoldArticle, lines: list[GoldLine], part: Part, measure: int, kept: bool, at: int) -> list[str]:
        """The paragraph together with the one before it, which is taken back."""
        last = len(article.blocks) - 1
        while lines and lines[-1].block == last:
            lines.pop()
        part.text = article.blocks.pop().text + part.text
        return self._lines(part, measure, kept, at)

    def _glue(self, piece: Piece, lines: list[GoldLine], number: int, measure: int) -> None:
        """The credit behind the last words of the caption, or below where it has no room."""
        sign = piece.sign or ""
        if width(lines[-1].text) + width(sign) + 1 <= measure + 1:
            lines[-1].text += self.rng.choice((" ", "　", "")) + sign
        else:
            lines.append(GoldLine(sign, "credit", number, None, True))

    def _inset(self, inset: tuple[str, str], article: GoldArticle, lines: list[GoldLine], number: int) -> None:
        """A picture's caption and credit below a paragraph, or amid its lines."""
        caption, credit = inset
        caption = widen(caption, self.dials.digits)
        measure = self.rng.choice((12, 16, 20, 26))
        printed = break_text(self.rng, caption, measure, 0, "push", False, 0)
        article.blocks.append(GoldBlock("caption", caption, float(measure)))
        block = len(article.blocks) - 1
        found = [GoldLine(text, "caption", number, block, first == 0) for first, text in enumerate(printed)]
        found.append(GoldLine(credit, "credit", number, None, True))
        last = [at for at, line in enumerate(lines) if line.block == block - 1]
        amid = self.dials.level != "standard" and len(last) > 3 and self.rng.random() < 0.5
        where = self.rng.choice(last[2:]) if amid else len(lines)
        lines[where:where] = found

    def _stray(self, lines: list[GoldLine]) -> list[GoldLine]:
        """A sub-heading that slipped into the lines of the paragraph below it."""
        for at, line in enumerate(lines[:-3]):
            following = lines[at + 1 : at + 4]
            same = all(other.block == following[0].block and other.role == "body" for other in following)
            if line.role == "subhead" and line.starts_block and same and self.rng.random() < self.dials.stray_subhead:
                lines[at : at + 3] = [following[0], following[1], line]
        return lines


def tidy(text: str) -> str:
    """Printed lines as text: without typesetting spaces."""
    return re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])|　+", "", text)
