"""What goes wrong on hard pages: columns that interleave, slips of recognition, lines dropped and doubled, other characters."""

import random
import re
from collections import defaultdict
from dataclasses import replace

from bench.presses.north.setting import Piece
from bench.presses.north.wordstock import entries
from bench.typesetter.gold import GoldArticle, GoldLine


def interleave(items: list[list[Piece]], rng: random.Random) -> list[GoldLine]:
    """Two neighbours mixed: the second stands within the body of the first, or they take turns by runs of lines."""
    first, second = items
    bodies = [next(piece for piece in item if piece.kind == "body").lines for item in (first, second)]
    whole = [line for piece in second for line in piece.lines]
    if rng.random() < 0.5 or min(map(len, bodies)) < 8:
        cut = rng.randint(max(1, len(bodies[0]) // 4), max(1, 3 * len(bodies[0]) // 4))
        return _with_body(first, [*bodies[0][:cut], *whole, *bodies[0][cut:]])
    mixed: list[GoldLine] = []
    queues = [list(bodies[0]), list(bodies[1])]
    turn = 0
    while queues[0] or queues[1]:
        run = rng.randint(3, 9)
        mixed += queues[turn][:run]
        queues[turn] = queues[turn][run:]
        turn = 1 - turn
    heads = [[piece for piece in item if piece.kind != "body"] for item in (first, second)]
    if first and first[-1].kind == "body":
        return [*_flat(heads[0]), *_flat(heads[1]), *mixed]
    banners = [line for head in heads for line in _flat([one for one in head if one.kind == "banner"])]
    return [*banners, *mixed, *(line for head in heads for line in _flat([one for one in head if one.kind == "head"]))]


def _flat(pieces: list[Piece]) -> list[GoldLine]:
    return [line for piece in pieces for line in piece.lines]


def _with_body(item: list[Piece], lines: list[GoldLine]) -> list[GoldLine]:
    return [line for piece in item for line in (lines if piece.kind == "body" else piece.lines)]


def spoil(lines: list[GoldLine], articles: list[GoldArticle], share: float, rng: random.Random) -> list[GoldLine]:
    """Slips, dropped and doubled lines in running text; the gold follows slips and drops, and has a doubled line once."""
    slips = {line[0]: line[1] for line in entries("slips")}
    kept: list[GoldLine] = []
    doubled: list[GoldLine] = []
    touched: set[tuple[int, int]] = set()
    for line in lines:
        if line.role != "body" or line.article is None or line.block is None or rng.random() >= share:
            kept.append(line)
            continue
        kind = rng.choice(("slip", "slip", "slip", "drop", "double"))
        if kind == "drop" and line.starts_block:
            kind = "slip"
        touched.add((line.article, line.block))
        if kind == "slip":
            places = [at for at, char in enumerate(line.text) if char in slips]
            if places:
                at = rng.choice(places)
                line.text = line.text[:at] + slips[line.text[at]] + line.text[at + 1 :]
        if kind != "drop":
            kept.append(line)
        if kind == "double":
            doubled.append(replace(line, starts_block=False))
            kept.append(doubled[-1])
    _follow(kept, articles, touched, {id(line) for line in doubled})
    return kept


def _follow(lines: list[GoldLine], articles: list[GoldArticle], touched: set[tuple[int, int]], doubled: set[int]) -> None:
    """Writes the blocks that were touched anew from their lines."""
    texts: dict[tuple[int, int], str] = defaultdict(str)
    for line in lines:
        if line.article is not None and line.block is not None and id(line) not in doubled:
            texts[line.article, line.block] += line.text
    for number, at in touched:
        articles[number].blocks[at].text = re.sub(r"[\s\u3000]+", "", texts[number, at])


def to_traditional(lines: list[GoldLine], articles: list[GoldArticle]) -> None:
    """A page in traditional characters, with corner brackets for quotation marks."""
    table = {ord(pair[0]): pair[1] for line in entries("traditional") for pair in line.split()}
    table |= {ord(one): other for one, other in zip("“”‘’", "「」『』", strict=True)}
    ends: dict[tuple[int | None, int | None, str], str] = {}
    for line in lines:
        part = (line.article, line.block, line.role)
        before = ends.get(part, "") if not line.starts_block else ""
        line.text = _traditional(before + line.text, table)[len(before) :]
        ends[part] = line.text[-1:]
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            setattr(article, name, _traditional(getattr(article, name), table) if getattr(article, name) else None)
        article.reporters = [name.translate(table) for name in article.reporters]
        for block in article.blocks:
            block.text = _traditional(block.text, table)


def _traditional(text: str, table: dict[int, str]) -> str:
    """Text in traditional characters; a mile stays what it is, and so does a village."""
    return re.sub("(?<=[公千萬海百英十故鄰鄉])裡", "里", text.translate(table))
