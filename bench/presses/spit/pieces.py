"""One article set in type: its parts as printed lines beside what they are known to be."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.spit.house import House
from bench.presses.spit.titles import Title
from bench.presses.spit.wording import Slots, words
from bench.presses.spit.wrap import spaced, width, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock

_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_DATELINE = re.compile(r"^(?:本报|[^（：]{0,8}(?=讯))[^（：者]{0,14}?(?:讯|电|综合消息)")


@dataclass
class Unit:
    """Printed lines of one role, and the block they are; furniture belongs to no article."""

    role: str
    lines: list[str]
    block: int | None = None


@dataclass
class Piece:
    """An article with its printed parts; the page puts them in order."""

    article: GoldArticle
    banner: list[Unit] = field(default_factory=list)
    title: list[Unit] = field(default_factory=list)
    byline: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    top: bool = False
    """The column's name stands above, wherever titles stand."""
    group: bool = False
    """Set under the column name of the piece before."""


class Setter:
    """Sets the parts of articles as the house does."""

    def __init__(self, rng: random.Random, house: House) -> None:
        """One a page."""
        self.rng, self.house = rng, house
        self.wide = house.has(rng, "wide_digits")

    def banner(self, piece: Piece, name: str) -> None:
        """A column's name, at times beside an icon that fell out as a letter."""
        piece.article.banner = name
        text = name
        if self.house.has(self.rng, "icon"):
            icon = self.rng.choice(words()["图标"])
            text = f"{name}{icon}" if self.rng.random() < 0.5 else f"{icon} {name}"
        elif self.rng.random() < 0.12:
            text = self.rng.choice(("·{}·", "【{}】", "◆{}", "{}>>>", "[{}]")).format(name)
        piece.banner.append(Unit("banner", [text]))

    def title(self, piece: Piece, title: Title) -> None:
        """Kicker, headline and deck."""
        article = piece.article
        article.kicker, article.headline = title.kicker.text or None, title.headline.text or None
        article.deck = title.deck.text or None
        for role, part in (("kicker", title.kicker), ("headline", title.headline), ("deck", title.deck)):
            if part.lines:
                piece.title.append(Unit(role, [self._title_line(role, line) for line in part.lines]))

    def _title_line(self, role: str, line: str) -> str:
        if role == "headline" and len(line) <= 4 and self.rng.random() < 0.2 and re.fullmatch(r"[\u3400-\u9fff]+", line):
            return self.rng.choice((" ", "\u3000")).join(line)
        return spaced(self.rng, line, self.house)

    def byline(self, piece: Piece, slots: Slots, template: str) -> None:
        """Who wrote it, on a line of its own; a name of two characters may be set to the width of three."""
        text = slots(template)
        names = slots.signers(template)
        piece.article.reporters = [*piece.article.reporters, *(name for name in names if name not in piece.article.reporters)]
        if self.house.names:
            for name in names:
                if len(name) == 2 and text.count(name) == 1:
                    text = text.replace(name, self.house.names.join(name))
        lines = [text]
        if (" 通讯员 " in text and self.rng.random() < 0.25) or (" 本报通讯员 " in text and self.rng.random() < 0.5):
            at = text.index("通讯员") - 2 * ("本报通讯员" in text)
            lines = [text[:at].strip(), text[at:]]
        piece.article.byline = piece.article.byline or " ".join(lines)
        piece.byline.append(Unit("byline", lines))

    def opening(self, piece: Piece, slots: Slots, template: str) -> str:
        """What a report begins with; it is part of the first paragraph."""
        text = slots(template)
        found = _DATELINE.match(text)
        piece.article.dateline = found[0] if found else None
        rest = text[found.end() if found else 0 :].strip(" （）：")
        piece.article.byline = rest or None
        piece.article.reporters = slots.signers(template)
        gap = self.rng.choice(("\u3000", "：")) if text[-1] == "道" else ""
        gap = self.rng.choice(("", "\u3000")) if text[-1] in "讯）" else gap
        return text + gap

    def block(self, piece: Piece, role: str, text: str, measure: float, printed: str | None = None) -> None:
        """A paragraph, subhead or caption; `printed` is what stands there where that is more than the text."""
        number = len(piece.article.blocks)
        shown = (printed or text).translate(_WIDE_DIGITS) if self.wide else printed or text
        if role == "paragraph":
            lines = wrap(self.rng, shown, measure, self.house, 2.0)
            if self.house.indent:
                lines[0] = "\u3000\u3000" + lines[0]
        else:
            lines = wrap(self.rng, shown, measure, self.house)
        piece.article.blocks.append(GoldBlock(role, re.sub(r"\s+", " ", text).strip(), measure))
        piece.body.append(Unit({"paragraph": "body"}.get(role, role), lines, number))

    def row(self, piece: Piece, text: str, measure: float) -> None:
        """A paragraph of one printed line: of a list, a table, a poem."""
        number = len(piece.article.blocks)
        shown = text.replace("\u3000", self.rng.choice((" ", "\u3000", "  ")))
        piece.article.blocks.append(GoldBlock("paragraph", re.sub(r"\s+", " ", text).strip(), max(measure, width(text))))
        piece.body.append(Unit("body", [shown], number))

    def caption(self, piece: Piece, slots: Slots, measure: float) -> None:
        """A caption with the photographer's name behind it or on a line of its own."""
        caption, template = slots(self._caption_text()), self.rng.choice(words()["摄"])
        credit = slots(template)
        drawn = self.rng.random()
        if drawn < 0.1:
            self.block(piece, "caption", caption, measure)
        elif self.house.has(self.rng, "credit_line"):
            self.block(piece, "caption", caption, measure)
            piece.body.append(Unit("credit", [credit]))
        else:
            gap = "" if credit[0] == "（" else self.rng.choice((" ", "\u3000", "  "))
            self.block(piece, "caption", caption, measure, caption + gap + credit)
        if piece.article.kind == "photo" and drawn >= 0.1:
            piece.article.reporters = slots.signers(template)

    def _caption_text(self) -> str:
        left = self.house.captions
        return left.pop() if left else self.rng.choice(words()["图文"])

    def furniture(self, text: str) -> Unit:
        """A line that belongs to no article."""
        return Unit("furniture", [text])
