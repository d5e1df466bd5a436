"""A page: items in their order, what goes wrong with them, blank lines, and the gold of what was printed."""

import random
from dataclasses import asdict

from bench.presses.gorge.copy import write_briefs, write_notice, write_photo, write_story
from bench.presses.gorge.house import House, draw_house
from bench.presses.gorge.layout import Box, Item, set_item
from bench.presses.gorge.noise import spoil
from bench.presses.gorge.words import furniture
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of
from bench.typesetter.traditional import to_traditional


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; same arguments, same page."""
    rng = random.Random(f"gorge{seed}")
    house = draw_house(rng, level)
    items = _items(rng, house, sources, share_of(seed))
    boxes = [*_furniture(rng, house), *_arrange(items, rng, house), *_furniture(rng, house)]
    doubled = spoil(boxes, house, rng)
    if house.traditional:
        _to_traditional(boxes, items)
    lines = _with_blanks(boxes, rng, house)
    articles = _gold(items, lines, doubled)
    return SetPage("\n".join(line.text for line in lines), articles, lines, {"press": "gorge", "level": level, **asdict(house)})


def _items(rng: random.Random, house: House, sources: Sources, share: str) -> list[Item]:
    copies = [write_story(rng, house, sources, share) for _ in range(rng.randint(3, 7))]
    for _ in range(rng.randint(0, house.photos)):
        copies.insert(rng.randrange(1, len(copies) + 1), write_photo(rng, house))
    if rng.random() < house.briefs:
        at = rng.randrange(len(copies) + 1)
        copies[at:at] = write_briefs(rng)
    if rng.random() < house.notices:
        copies.append(write_notice(rng))
    return [set_item(copy, number, house, rng) for number, copy in enumerate(copies)]


def _furniture(rng: random.Random, house: House) -> list[Box]:
    if rng.random() > house.furniture:
        return []
    return [Box([GoldLine(text, "furniture")]) for text in furniture(rng)]


def _arrange(items: list[Item], rng: random.Random, house: House) -> list[Box]:
    """The boxes of all items in the order in which they are read."""
    boxes: list[Box] = []
    at = 0
    while at < len(items):
        one, other = items[at], items[at + 1] if at + 1 < len(items) else None
        drawn = rng.random()
        if other and drawn < house.interleaved and min(_size(one), _size(other)) > 5:
            boxes += [*one.head, *other.head, *_interleave(one, other, rng), *one.tail, *other.tail]
            at += 2
        elif other and drawn > 1 - house.continued and len(one.body) > 1:
            cut = rng.randrange(1, len(one.body))
            boxes += [*one.head, *one.body[:cut], *other.head, *other.body, *other.tail, *one.body[cut:], *one.tail]
            at += 2
        else:
            boxes += [*one.head, *one.body, *one.tail]
            at += 1
    return boxes


def _size(item: Item) -> int:
    return sum(len(box.lines) for box in item.body if not box.tight)


def _interleave(one: Item, other: Item, rng: random.Random) -> list[Box]:
    """Pieces of two bodies by turns, a few lines each."""
    step = rng.choice((1, 4, 6, 9, 12))
    pieces = [_pieces(item, step) for item in (one, other)]
    longest = max(map(len, pieces))
    return [side[at] for at in range(longest) for side in pieces if at < len(side)]


def _pieces(item: Item, step: int) -> list[Box]:
    return [Box(box.lines[at : at + step], box.tight) for box in item.body for at in range(0, len(box.lines), step)]


def _to_traditional(boxes: list[Box], items: list[Item]) -> None:
    for box in boxes:
        for line in box.lines:
            line.text = to_traditional(line.text)
    for item in items:
        item.captions = {at: to_traditional(text) for at, text in item.captions.items()}


def _with_blanks(boxes: list[Box], rng: random.Random, house: House) -> list[GoldLine]:
    lines: list[GoldLine] = []
    for box in boxes:
        odd = house.blanks == "odd" and rng.random() < 0.5
        spaced = not box.tight and (house.blanks == "always" or odd)
        if lines and house.blanks != "never" and rng.random() >= house.lost_blank:
            lines.append(GoldLine("", "blank"))
        for at, line in enumerate(box.lines):
            if at and spaced and (not house.lost_blank or rng.random() < 0.995):
                lines.append(GoldLine("", "blank"))
            lines.append(line)
    return lines


def _gold(items: list[Item], lines: list[GoldLine], doubled: set[int]) -> list[GoldArticle]:
    """The articles in the order of their first lines, blocks likewise, with the text that the lines print."""
    articles: list[GoldArticle] = []
    numbers: dict[int, int] = {}
    blocks: list[dict[int, int]] = []
    for line in lines:
        if line.article is None:
            continue
        item = items[line.article]
        if line.article not in numbers:
            numbers[line.article] = len(articles)
            articles.append(item.gold)
            blocks.append({})
        number = numbers[line.article]
        if line.block is not None:
            line.block = blocks[number].setdefault(line.block, len(blocks[number]))
        line.article = number
    for item in items:
        number = next(at for at, gold in enumerate(articles) if gold is item.gold)
        _read(item, number, blocks[number], lines, doubled)
    return articles


def _read(item: Item, number: int, places: dict[int, int], lines: list[GoldLine], doubled: set[int]) -> None:
    """Sets the texts of an article to what its lines print."""
    gold = item.gold
    mine = [line for line in lines if line.article == number and id(line) not in doubled]
    found: list[GoldBlock] = []
    for key, place in places.items():
        block = gold.blocks[key]
        printed = "".join(line.text.strip() for line in mine if line.block == place)
        found.append(GoldBlock(block.role, item.captions.get(key, printed), block.measure))
    gold.blocks = found
    for role in ("kicker", "headline", "deck"):
        setattr(gold, role, "".join(line.text.strip() for line in mine if line.role == role) or None)
