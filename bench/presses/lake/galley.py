"""An item set to lines: titles, body, captions and credits in the order in which the page prints them."""

import random
from dataclasses import dataclass

from bench.presses.lake.dials import House, draw_measure
from bench.presses.lake.manuscript import Item
from bench.presses.lake.wrap import wrap


@dataclass
class Row:
    """A printed line before its page is put together; `counted` is false for the second print of a doubled line."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    counted: bool = True


@dataclass
class Galley:
    """The lines of one item: what stands above the body, the body, what stands below."""

    above: list[Row]
    body: list[Row]
    below: list[Row]
    measures: list[float]
    kind: str = "story"

    def rows(self) -> list[Row]:
        """All lines in printed order."""
        return [*self.above, *self.body, *self.below]


def set_item(item: Item, number: int, house: House, rng: random.Random) -> Galley:
    """The lines of an item, the article `number` of the page."""
    after = (house.titles == "after") != (rng.random() < house.mixed_titles)
    measure = _measure(item, house, rng)
    body, measures = _body(item, number, measure, house, rng)
    title = _title(item, number, house, rng)
    banner = [Row(_banner(item.banner, house, rng), "banner", number)] if item.banner else []
    byline = _byline(item, number)
    before, under, behind = (byline if item.byline_at == place else [] for place in ("before", "title", "after"))
    if after:
        on_top = rng.random() < 0.6
        above, below = (banner if on_top else []) + before, behind + ([] if on_top else banner) + title + under
    else:
        above, below = banner + title + under + before, behind
    return Galley(above, body, below, measures, item.kind)


def _measure(item: Item, house: House, rng: random.Random) -> float:
    if item.kind == "photo":
        return draw_measure(rng, 0.4)
    if item.length() < 140:
        return draw_measure(rng, 0.85)
    return draw_measure(rng)


def _title(item: Item, number: int, house: House, rng: random.Random) -> list[Row]:
    rows = []
    for role, lines in (("kicker", item.kicker), ("headline", item.headline), ("deck", item.deck)):
        rows += [Row(_spread(line, house, rng) if len(lines) == 1 else line, role, number) for line in lines]
    return rows


def _spread(line: str, house: House, rng: random.Random) -> str:
    """Titles of two or three characters are sometimes set with spaces between."""
    if len(line) <= 3 and house.level != "standard" and rng.random() < 0.25:
        return rng.choice([" ", "　"]).join(line)
    return line


def _banner(text: str, house: House, rng: random.Random) -> str:
    """The column's name with the icon of the house, as extraction prints it."""
    if not house.icon or rng.random() < 0.2:
        return text
    if house.icon in "GH":
        return text + house.icon
    return rng.choice([f"{house.icon}{text}", f"{house.icon} {text}", f"{text}{house.icon}", f"{house.icon}{text}{house.icon}"])


def _byline(item: Item, number: int) -> list[Row]:
    if item.kind == "photo" or not item.byline or item.byline_at == "inside":
        return []
    return [Row(item.byline, "byline", number)]


def _body(item: Item, number: int, measure: float, house: House, rng: random.Random) -> tuple[list[Row], list[float]]:
    """The lines of the body, and the measure of each block."""
    keeps = rng.random() < house.keeps_indent
    narrow = set(_beside_picture(item, house, rng))
    rows: list[Row] = []
    measures: list[float] = []
    for at, (role, text) in enumerate(item.blocks):
        em = float(round(measure * 0.62)) if at in narrow else measure
        printed = role if role in ("subhead", "caption") else "body"
        if role == "caption":
            em = measure if item.kind == "photo" else float(draw_measure(rng, 0.6))
            last = at == len(item.blocks) - 1
            lines = wrap(text + (glued_credit(item) if last else ""), em, house, rng, 2.0 if rng.random() < 0.3 else 0.0)
        elif role in ("subhead", "verse"):
            lines = [(house.indent if keeps and role == "verse" else "") + text]
        else:
            em = float(draw_measure(rng, 0.4)) if role == "note" else em
            lines = _paragraph(text, em, house, rng, keeps)
        rows += [Row(line, printed, number, at) for line in lines]
        measures.append(em)
    if item.kind == "photo" and item.credit_at == "own" and item.byline:
        rows.append(Row(item.byline, "credit", number))
    return rows, measures


def _beside_picture(item: Item, house: House, rng: random.Random) -> range:
    """Paragraphs that run beside a picture and are set narrower."""
    if len(item.blocks) < 4 or rng.random() > house.flow_round:
        return range(0)
    first = rng.randrange(len(item.blocks) - 1)
    return range(first, first + rng.randint(1, 2))


def _paragraph(text: str, em: float, house: House, rng: random.Random, keeps: bool) -> list[str]:
    """The lines of a paragraph; a salutation is flush left."""
    flush = text.endswith("：") and len(text) < 12
    lines = wrap(text, em, house, rng, 0.0 if flush else 2.0)
    if keeps and not flush:
        lines[0] = house.indent + lines[0]
    return lines


def glued_credit(item: Item) -> str:
    """What follows the caption's text on the same line."""
    if item.kind != "photo" or item.credit_at == "own":
        return ""
    return f" {item.byline}" if item.credit_at == "glued" else f"（{item.byline}）"
