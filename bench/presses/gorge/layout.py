"""An item set as text boxes: its titles, its columns, its pictures."""

import random
from dataclasses import dataclass, field

from bench.presses.gorge.copy import Copy, split_title
from bench.presses.gorge.house import House
from bench.presses.gorge.setting import Columns, draw_columns, set_paragraph
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine


@dataclass
class Box:
    """Lines that extraction finds together; `tight`: never with blank lines between them."""

    lines: list[GoldLine]
    tight: bool = False


@dataclass
class Item:
    """An article's boxes before, in and after its body, and its gold; `captions` are block texts that a credit is glued to."""

    gold: GoldArticle
    head: list[Box] = field(default_factory=list)
    body: list[Box] = field(default_factory=list)
    tail: list[Box] = field(default_factory=list)
    captions: dict[int, str] = field(default_factory=dict)


def set_item(copy: Copy, number: int, house: House, rng: random.Random) -> Item:
    """The item's boxes; its lines carry `number` as their article."""
    gold = GoldArticle(
        copy.kind,
        copy.banner,
        "".join(copy.kicker) or None,
        "".join(copy.headline) or None,
        "".join(copy.deck) or None,
        copy.byline or copy.credit or None,
        copy.reporters,
        copy.dateline,
    )
    item = Item(gold)
    setter = _Setter(item, number, house, rng)
    side = rng.choice(("after", "before")) if house.side == "mixed" else house.side
    if copy.kind == "photo":
        side = house.photo_title
        setter.captions(copy.body, copy.credit)
    else:
        _set_body(setter, copy)
    titles = setter.titles(copy)
    banner = setter.part("banner", [_with_glyph(copy.banner, house, rng)]) if copy.banner else []
    signature = f"（{copy.byline}）" if copy.signed and rng.random() < 0.8 else copy.byline
    byline = setter.part("byline", [signature or ""]) if copy.own_byline else []
    above = [] if copy.signed or (side == "after" and house.byline_side == "title") else byline
    below = [] if copy.signed or above else byline
    if side == "before":
        item.head = [*banner, *titles, *above, *below]
    else:
        item.head, item.tail = [*banner, *above], [*titles, *below]
    if copy.signed:
        item.body += byline
    return item


def _with_glyph(banner: str, house: House, rng: random.Random) -> str:
    if not house.glyph:
        return banner
    return house.glyph + banner if house.glyph in "▶◆■" else banner + house.glyph


def _set_body(setter: "_Setter", copy: Copy) -> None:
    house, rng = setter.house, setter.rng
    glyphs = sum(len(text) for _, text in copy.body)
    drawn = rng.random()
    measure = (
        house.measure if drawn < 0.6 else house.wide if drawn < 0.85 else max(8, house.measure + rng.choice((-2, -1, 1, 2)))
    )
    setter.paragraphs(copy.body, draw_columns(rng, house, measure, glyphs))
    if rng.random() < 0.1 and len(setter.item.body[-1].lines) > 4 and house.furniture > 0.5:
        _turn(setter)
    for caption, credit in copy.figures:
        boxes = setter.item.body
        setter.item.body = []
        setter.captions([("caption", caption)], credit)
        breaks = len(boxes) > 1 and house.interleaved > 0
        at = rng.choice((0, len(boxes), rng.randrange(len(boxes)) if breaks else 0))
        setter.item.body = [*boxes[:at], *setter.item.body, *boxes[at:]]


def _turn(setter: "_Setter") -> None:
    """The end of the article stands on another page."""
    lines = setter.item.body[-1].lines
    last = [line for line in lines if line.block == lines[-1].block and not line.starts_block]
    if len(last) > 2:
        del lines[-1]
        page = setter.rng.randint(2, 8)
        text = setter.rng.choice((f"（下转第{page}版）", f"下转第{page}版", f"（下转{page}版）"))
        setter.item.body.append(Box([GoldLine(text, "furniture")]))


_MARKS = {"none": "{0}", "square": "■{0}", "number": "{1}、{0}", "bracket": "【{0}】"}


@dataclass
class _Setter:
    item: Item
    number: int
    house: House
    rng: random.Random

    def part(self, role: str, texts: list[str]) -> list[Box]:
        """A title part, byline or banner in a box of its own."""
        return [Box([GoldLine(text, role, self.number, None, at == 0) for at, text in enumerate(texts)])] if texts else []

    def titles(self, copy: Copy) -> list[Box]:
        """Kicker, headline and deck; long kickers and decks go over two lines in some."""
        boxes: list[Box] = []
        for role, texts in (("kicker", copy.kicker), ("headline", copy.headline), ("deck", copy.deck)):
            lines = [part for text in texts for part in (split_title(text) if self._breaks(text, role) else [text])]
            boxes += self.part(role, lines)
        return boxes

    def _breaks(self, text: str, role: str) -> bool:
        return role != "headline" and len(text) > 20 and self.rng.random() < self.house.long_title / 3

    def paragraphs(self, body: list[tuple[str, str]], columns: Columns) -> None:
        """The blocks into the columns, a box for each column."""
        boxes: dict[int, list[GoldLine]] = {}
        marked = 0
        for role, text in body:
            at = len(self.item.gold.blocks)
            self.item.gold.blocks.append(GoldBlock(role, text, columns.width()))
            if role == "subhead":
                marked += 1
                lines = [(_MARKS[self.house.subhead_mark].format(text, "一二三四五六七八九"[marked % 9 - 1]), columns.column)]
                columns.line += 1
            else:
                lines = set_paragraph(text, self.house, columns, self.rng)
            for place, (line, column) in enumerate(lines):
                printed = GoldLine(line, "subhead" if role == "subhead" else "body", self.number, at, place == 0)
                if (
                    place and place == len(lines) - 1 and line == f"（{self.item.gold.byline}）"
                ):  # the name of the writer fell on a line of its own
                    printed = GoldLine(line, "byline", self.number, None, True)
                boxes.setdefault(column, []).append(printed)
        self.item.body += [Box(lines) for lines in boxes.values()]

    def captions(self, body: list[tuple[str, str]], credit: str) -> None:
        """Captions set tight; the credit below, or glued to the last of them."""
        house, credit_box = self.house, []
        for role, text in body:
            at = len(self.item.gold.blocks)
            width = float(max(house.caption, 12))
            self.item.gold.blocks.append(GoldBlock(role, text, width))
            printed = text
            if credit and house.credit != "line":
                self.item.captions[at] = text
                printed += {"glued": "", "gap": " ", "bracket": ""}[house.credit]
                printed += f"（{credit}）" if house.credit == "bracket" else credit
            elif credit:
                credit_box = self.part("credit", [credit])
            lines = set_paragraph(printed, house, Columns(width, 99, (0, 0, 0.0), (99, 0.0)), self.rng)
            marked = [GoldLine(line, "caption", self.number, at, place == 0) for place, (line, _) in enumerate(lines)]
            self.item.body.append(Box(marked, tight=True))
        self.item.body += credit_box
