"""A page of the press "lake": items written, set, put in order, damaged, and told as gold."""

import random

from bench.presses.lake.columns import COLUMNS
from bench.presses.lake.dials import House, draw_house
from bench.presses.lake.furniture import edges, jump
from bench.presses.lake.galley import Galley, Row, glued_credit, set_item
from bench.presses.lake.manuscript import Item
from bench.presses.lake.noise import convert, drop_and_double, slip, to_traditional, with_blanks
from bench.presses.lake.pen import Pen
from bench.presses.lake.stories import brief, caption, own_story, photo, source_story
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_ROLES = {"paragraph": "paragraph", "note": "paragraph", "verse": "paragraph", "subhead": "subhead", "caption": "caption"}
_NARROW = str.maketrans("（）：；，", "():;,")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed: same arguments, same page."""
    rng = random.Random(f"lake{seed}{level}")
    house = draw_house(rng, level)
    items = _written(rng, house, sources, share_of(seed))
    for item in items:
        _finish(item, house, rng)
    galleys = [set_item(item, number, house, rng) for number, item in enumerate(items)]
    for item, galley in zip(items, galleys, strict=True):
        if item.kind == "story" and item.byline_at != "after" and item.length() > 250 and rng.random() < house.jumps:
            galley.body = jump(galley.body, Pen(rng))
            _forget_byline(item, galley)
    head, foot = edges(Pen(rng), house)
    rows = [*head, *_ordered(galleys, house, rng), *foot]
    if house.traditional:
        for row in rows:
            row.text = to_traditional(row.text)
    slip(rows, house, rng)
    rows = with_blanks(drop_and_double(rows, house, rng), house, rng)
    return _told(rows, items, galleys, house)


def _forget_byline(item: Item, galley: Galley) -> None:
    """A byline inside the text that went to another page with its lines is not known here."""
    printed = "".join("".join(row.text for row in galley.body).split())
    if item.byline_at == "inside" and "".join((item.byline or "").split()) not in printed:
        item.byline, item.reporters, item.dateline = None, [], None


def _written(rng: random.Random, house: House, sources: Sources, share: str) -> list[Item]:
    """The items of a page in printed order."""
    items: list[Item] = []
    for _ in range(rng.randint(3, 6 if house.level == "standard" else 7)):
        items.append(_story_or_column(Pen(rng), house, sources, share))
    for _ in range(rng.choice([int(house.photos), int(house.photos), 0])):
        items.append(photo(Pen(rng), house))
    rng.shuffle(items)
    if rng.random() < 0.25:
        at = rng.randint(0, len(items))
        items[at:at] = _briefs(rng, house, sources, share)
    return items


def _story_or_column(pen: Pen, house: House, sources: Sources, share: str) -> Item:
    rng = pen.rng
    if rng.random() > house.own_share:
        item = source_story(pen, house, sources, share)
    elif rng.random() < 0.35:
        item = own_story(pen, house)
    else:
        writer = rng.choices([writer for writer, _ in COLUMNS], [often for _, often in COLUMNS])[0]
        item = writer(pen, house)
    if rng.random() < house.banner:
        item.banner = pen("column") if rng.random() < 0.7 else sources.banner(rng, share)
    _add_extras(item, pen, house)
    return item


def _add_extras(item: Item, pen: Pen, house: House) -> None:
    """A series' name above the headline, an editor's note before a story, a picture with its caption inside it."""
    rng = pen.rng
    if house.level != "standard" and not item.kicker and item.length() > 250 and rng.random() < 0.05:
        number = rng.choice(["之{一}", "（{一}）", "{①}"]).format(**{"一": rng.choice("一二三四五"), "①": rng.choice("①②③④⑤")})
        item.kicker = [f"“{pen('slogan')}”系列报道{number}"]
    if item.length() > 250 and rng.random() < house.note:
        item.blocks.insert(0, ("note", pen("fieldnote")))
    if item.length() > 250 and rng.random() < house.inner_captions:
        places = [at for at in range(len(item.blocks) + 1) if at == 0 or item.blocks[at - 1][0] != "subhead"]
        item.blocks.insert(rng.choice(places), ("caption", caption(pen)))


def _briefs(rng: random.Random, house: House, sources: Sources, share: str) -> list[Item]:
    items = [brief(Pen(rng), house, sources, share) for _ in range(rng.randint(2, 4))]
    if rng.random() < 0.5:
        items[0].banner = rng.choice(["短波", "简讯", "一线传真", "要闻速览", "一周短讯", "县域快报", "微新闻"])
    return items


def _finish(item: Item, house: House, rng: random.Random) -> None:
    """What the house does to every item: script, width of digits and brackets, where bylines stand."""
    if house.traditional:
        convert(item)
    if house.wide_digits:
        item.blocks = [(role, text.translate(_WIDE_DIGITS)) for role, text in item.blocks]
    if house.narrow_stops:
        item.blocks = [(role, text.translate(_NARROW)) for role, text in item.blocks]
    if item.byline_at == "title" and house.titles == "after" and not house.extra.get("byline_last"):
        item.byline_at = "before"


def _ordered(galleys: list[Galley], house: House, rng: random.Random) -> list[Row]:
    """All lines in printed order: one item after another, or two whose columns take turns, or one inside another."""
    rows: list[Row] = []
    waiting = list(galleys)
    while waiting:
        first = waiting.pop(0)
        if waiting and min(len(first.body), len(waiting[0].body)) >= 12 and rng.random() < house.interleave:
            rows += _in_turns(first, waiting.pop(0), rng)
        elif waiting and len(first.body) >= 14 and rng.random() < house.interrupt:
            cut = rng.randint(5, len(first.body) - 5)
            rows += [*first.above, *first.body[:cut], *waiting.pop(0).rows(), *first.body[cut:], *first.below]
        else:
            rows += first.rows()
    return rows


def _in_turns(one: Galley, other: Galley, rng: random.Random) -> list[Row]:
    """Columns of two items that stand side by side, read across."""
    columns = rng.randint(2, 3)
    parts = []
    for galley in (one, other):
        size = -(-len(galley.body) // columns)
        pieces = [galley.body[at : at + size] for at in range(0, len(galley.body), size)]
        parts.append([[*galley.above, *pieces[0]], *pieces[1:-1], [*pieces[-1], *galley.below]])
    rows: list[Row] = []
    for at in range(max(map(len, parts))):
        for pieces in parts:
            rows += pieces[at] if at < len(pieces) else []
    return rows


def _told(rows: list[Row], items: list[Item], galleys: list[Galley], house: House) -> SetPage:
    """The page with its gold, read off the lines as they are printed."""
    seen: set[tuple[object, ...]] = set()
    lines = []
    for row in rows:
        key = (row.article, row.role, row.block)
        starts = row.article is not None and key not in seen and row.role not in ("byline", "credit")
        seen.add(key)
        lines.append(GoldLine(row.text, row.role, row.article, row.block, starts))
    articles = [_article(item, number, rows, galleys[number]) for number, item in enumerate(items)]
    makeup: dict[str, object] = {
        "press": "lake",
        "level": house.level,
        "titles": house.titles,
        "blanks": house.blanks,
        "kinsoku": house.kinsoku,
    }
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _article(item: Item, number: int, rows: list[Row], galley: Galley) -> GoldArticle:
    mine = [row for row in rows if row.article == number and row.counted]
    printed = {role: [row.text for row in mine if row.role == role] for role in ("kicker", "headline", "deck")}
    blocks = []
    texts: dict[int | None, list[str]] = {}
    for row in mine:
        texts.setdefault(row.block, []).append(row.text)
    for at, (role, text) in enumerate(item.blocks):
        found = "".join(texts.get(at, []))
        if found:
            glued = glued_credit(item) if at == len(item.blocks) - 1 else ""
            blocks.append(GoldBlock(_ROLES[role], _as_printed(text, glued, found), galley.measures[at]))
    return GoldArticle(
        kind=item.kind,
        banner=item.banner,
        kicker="".join(printed["kicker"]) or None,
        headline="".join(printed["headline"]) or None,
        deck="".join(printed["deck"]) or None,
        byline=item.byline,
        reporters=item.reporters,
        dateline=item.dateline,
        blocks=blocks,
    )


def _as_printed(text: str, glued: str, found: str) -> str:
    """The text as written where the print shows it whole, else what the print shows, without a credit behind it."""
    bare, tail = "".join(found.split()), "".join(glued.split())
    if bare == "".join(text.split()) + tail:
        return text
    return bare[: len(bare) - len(tail)] if tail else bare
