"""Rows of an item: its lines in the order of print, each knowing what it is; and the gold that is read off them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bench.presses.mesa.item import Desk, Item, Para
from bench.presses.mesa.setting import Rules, set_lines
from bench.typesetter.gold import GoldArticle, GoldBlock


@dataclass
class Row:
    """A printed line; `doubled` lines do not count in the gold."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    doubled: bool = False
    measure: float = 0.0


@dataclass
class Style:
    """How one item is set: measure of a line by its number, indent in em and what is printed of it."""

    measure: Callable[[int], float]
    indent: float
    printed_indent: str
    rules: Rules


@dataclass
class Galley:
    """The stretches of an item's lines."""

    banner: list[Row] = field(default_factory=list)
    title: list[Row] = field(default_factory=list)
    sign: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    tail: list[Row] = field(default_factory=list)

    def rows(self, after: bool) -> list[Row]:
        """All lines with the title behind the body or before it."""
        inner = self.sign + self.body + self.tail
        return self.banner + (inner + self.title if after else self.title + inner)


def galley_of(item: Item, number: int, style: Style) -> Galley:
    """The lines of an item."""
    galley = Galley()
    if item.banner:
        galley.banner = [Row(item.banner, "banner", number, None, True)]
    for role in ("kicker", "headline", "deck"):
        galley.title += [Row(text, role, number, None, at == 0) for at, text in enumerate(getattr(item, role))]
    galley.sign = [Row(text, "byline", number, None, True) for text in item.sign]
    for place, para in enumerate(item.paras):
        galley.body += _freed(_para_rows(para, number, place, style, len(galley.body)), para.credit or item.inline_sign)
    galley.tail = [Row(text, "byline", number, None, True) for text in item.tail]
    if item.credit:
        galley.tail.insert(0, Row(item.credit, "credit", number, None, True))
    return galley


def _para_rows(para: Para, number: int, place: int, style: Style, so_far: int) -> list[Row]:
    indent = style.indent if para.style == "text" and para.role == "body" else 0.0
    wide = style.measure(so_far)
    least = {"verse": float(len(para.text) + 1), "list": 14.0}.get(para.style, 0.0)
    if para.role == "subhead":
        texts = [para.text]
    else:
        texts = set_lines(para.text, lambda at: max(least, style.measure(so_far + at)), indent, style.rules)
    if para.role == "body" and para.style == "text":
        texts[0] = style.printed_indent + texts[0]
    if para.style == "right" and style.printed_indent:
        texts[0] = style.printed_indent * 3 + texts[0]
    return [Row(text, para.role, number, place, at == 0, measure=wide) for at, text in enumerate(texts)]


def _freed(rows: list[Row], sign: str | None) -> list[Row]:
    """The lines of a paragraph; where its signature or credit falls on a line of its own, that is no part of it."""
    if sign and len(rows) > 1 and "".join(rows[-1].text.split()) == "".join(sign.split()):
        rows[-1].role, rows[-1].block, rows[-1].starts = "credit" if rows[0].role == "caption" else "byline", None, True
    return rows


def article_of(item: Item, number: int, rows: list[Row]) -> GoldArticle:
    """The gold of an item as far as its rows print it."""
    mine = [row for row in rows if row.article == number and not row.doubled]
    article = GoldArticle(kind=item.kind, reporters=list(item.reporters), dateline=item.dateline, byline=item.inline_sign)
    for role in ("banner", "kicker", "headline", "deck"):
        texts = [row.text.strip() for row in mine if row.role == role]
        setattr(article, role, "".join(texts) or None)
    signs = [row.text.strip() for row in mine if row.role in ("byline", "credit")]
    article.byline = " ".join(signs) or article.byline
    for place, para in enumerate(item.paras):
        lines = [row for row in mine if row.block == place]
        role = "paragraph" if para.role == "body" else para.role
        freed = any(row.role == "credit" for row in mine)
        text = without(joined([row.text for row in lines]), "" if freed else para.credit)
        article.blocks.append(GoldBlock(role, text, lines[0].measure))
    return article


def without(text: str, credit: str) -> str:
    """The text without the glyphs of the credit at its end, spaces aside.

    >>> without("图为老街。王宁 摄", "王宁 摄")
    '图为老街。'
    """
    for _ in "".join(credit.split()):
        text = text.rstrip()[:-1]
    return text.rstrip()


def joined(texts: list[str]) -> str:
    """Lines joined; between Latin words stands a space.

    >>> joined(["使用Word", "Perfect软件"])
    '使用Word Perfect软件'
    """
    whole = ""
    for text in (text.strip() for text in texts):
        parted = whole[-1:].isascii() and whole[-1:].isalpha() and text[:1].isascii() and text[:1].isalpha()
        whole += (" " if parted else "") + text
    return whole


def place_caption(desk: Desk, item: Item) -> None:
    """Puts a captioned picture among the paragraphs of a story: before, between or behind them."""
    text, credit = desk.bank.pick("caption"), ""
    if desk.rng.random() < 0.4:
        credit = desk.bank.fill("{name} 摄" if desk.rng.random() < 0.5 else "（{name} 摄）")
    place = desk.rng.choice([0, len(item.paras), desk.rng.randint(0, len(item.paras))])
    item.paras.insert(place, Para(text + credit, "caption", credit=credit))
