"""Items set into lines, and lines pasted into a page with its gold."""

import random
from dataclasses import dataclass, field, replace

from bench.presses.harbour.copy import Item
from bench.presses.harbour.dials import Dials
from bench.presses.harbour.wrap import Wrapping, width, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_ROLES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


@dataclass
class Galley:
    """The lines of one item: what stands above its body, the body, what stands below it; and its gold."""

    gold: GoldArticle
    top: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    bottom: list[GoldLine] = field(default_factory=list)

    def lines(self) -> list[GoldLine]:
        """All lines in the order of the print."""
        return [*self.top, *self.body, *self.bottom]


def set_item(item: Item, number: int, dials: Dials, rng: random.Random) -> Galley:
    """An item set to one of the page's measures."""
    galley = Galley(_gold(item))
    side = dials.title_side if dials.title_side != "both" else rng.choice(("before", "after"))
    titles = [line for role in ("kicker", "headline", "deck") for line in _titles(item, role, number)]
    if item.signed and item.signed_where == "title":
        titles.append(GoldLine(item.signed, "byline", number, None, True))
    if item.banner:
        galley.top.append(GoldLine(item.banner + dials.glyph, "banner", number, None, True))
    (galley.top if side == "before" else galley.bottom).extend(titles)
    if item.signed and item.signed_where == "top":
        galley.top.append(GoldLine(item.signed, "byline", number, None, True))
    galley.body = _body(item, number, dials, rng)
    if item.signed and item.signed_where == "end":
        galley.body.append(GoldLine(item.signed, "byline", number, None, True))
    return galley


def _gold(item: Item) -> GoldArticle:
    gold = GoldArticle(
        item.kind, item.banner, _joined(item.kicker), _joined(item.headline), _joined(item.deck), item.signed or item.byline
    )
    gold.reporters, gold.dateline = item.reporters, item.dateline
    if item.credit and item.kind == "photo":
        gold.byline = item.credit
    return gold


def _joined(lines: list[str]) -> str | None:
    return "".join(lines) or None


def _titles(item: Item, role: str, number: int) -> list[GoldLine]:
    printed: list[str] = getattr(item, role)
    return [GoldLine(text, role, number, None, at == 0) for at, text in enumerate(printed)]


def _body(item: Item, number: int, dials: Dials, rng: random.Random) -> list[GoldLine]:
    measure = item.measure or _measure(item, dials, rng)
    wide = rng.choice(dials.measures) if rng.random() < dials.wide_lead else measure
    narrow_at = rng.randrange(len(item.blocks)) if rng.random() < dials.narrow and len(item.blocks) > 3 else -1
    lines: list[GoldLine] = []
    for at, (role, _) in enumerate(item.blocks):
        own = wide if at == 0 else measure
        if role == "caption" and item.kind != "photo":
            own = max(8, measure + rng.choice((-4, -2, 3, 6)))
        narrower = (measure - rng.randint(4, 7), rng.randint(2, 6)) if at == narrow_at and measure > 15 else None
        printed = _block_lines(item, at, own, dials.wrapping, rng, narrower)
        block = [GoldLine(line, _ROLES[role], number, at, first == 0) for first, line in enumerate(printed)]
        lines += _credited(block, item, number) if role == "caption" and item.credit else block
    return lines


def _measure(item: Item, dials: Dials, rng: random.Random) -> int:
    """One of the page's measures, but none that a subhead would fill: nobody could tell it from a line of the body."""
    widest = max((width(text) for role, text in item.blocks if role == "subhead"), default=0)
    fitting = [measure for measure in dials.measures if measure * 2 > widest + 5]
    return rng.choice(fitting) if fitting else widest // 2 + 4


def _block_lines(  # noqa: PLR0913, PLR0917
    item: Item, at: int, measure: int, wrapping: Wrapping, rng: random.Random, narrower: tuple[int, int] | None
) -> list[str]:
    role, text = item.blocks[at]
    flush = replace(wrapping, indent_kept=False)
    if item.rows or role == "subhead":
        return [text] if width(text) <= measure * 2 + 12 else wrap(text, measure, flush, rng, 0)
    if role == "caption":
        return wrap(text, measure, flush, rng, rng.choice((0, 0, 4)))
    if narrower:
        return _beside_picture(text, measure, narrower, wrapping, rng)
    return wrap(text, measure, wrapping, rng, 0 if at == 0 and item.carried else None)


def _beside_picture(text: str, measure: int, narrower: tuple[int, int], wrapping: Wrapping, rng: random.Random) -> list[str]:
    """The first lines at a smaller measure, the rest below the picture."""
    small, many = narrower
    head = wrap(text, small, replace(wrapping, spaces=0.0), rng)[:many]
    printed = len("".join(head).replace("\u3000", "").replace(" ", ""))
    at = 0
    while printed:
        printed -= text[at] not in " \u3000"
        at += 1
    rest = text[at:].lstrip()
    return [*head, *wrap(rest, measure, replace(wrapping, indent_kept=False), rng, 0)] if rest else head


def _credited(lines: list[GoldLine], item: Item, number: int) -> list[GoldLine]:
    """The lines of a caption with its credit, on a line of its own or glued to the last."""
    if item.glued:
        last = lines[-1]
        last.text += f" {item.credit}" if item.glued == "space" else f"（{item.credit}）"
        return lines
    return [*lines, GoldLine(item.credit or "", "credit", number, None, True)]


def finish_gold(galleys: list[Galley], items: list[Item], lines: list[GoldLine], rough: bool) -> list[GoldArticle]:
    """The gold articles with the blocks that the lines of the page still print; on clean pages as written."""
    articles = []
    for number, (galley, item) in enumerate(zip(galleys, items, strict=True)):
        if rough:
            _reread(galley.gold, item, number, lines)
        else:
            galley.gold.blocks = [GoldBlock(role, text) for role, text in item.blocks]
        articles.append(galley.gold)
    return articles


def _reread(gold: GoldArticle, item: Item, number: int, lines: list[GoldLine]) -> None:
    own = [line for line in lines if line.article == number and line.role != "blank"]
    for role in ("banner", "kicker", "headline", "deck", "byline"):
        printed = "".join(line.text for line in own if line.role == role)
        if printed and (role != "byline" or item.signed):
            setattr(gold, role, printed)
    for at, (role, _) in enumerate(item.blocks):
        text = "".join(line.text for line in own if line.block == at)
        if item.glued and at == len(item.blocks) - 1 and item.credit:
            tail = f"（{item.credit}）" if item.glued == "brackets" else f" {item.credit}"
            text = text[: -len(tail)]
        gold.blocks.append(GoldBlock(role, text.replace("\u3000", "")))
