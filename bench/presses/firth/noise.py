"""What goes wrong between print and text: columns that interleave, articles that go on later, slips, lost and doubled lines."""

import random
import re
from collections.abc import Iterator
from itertools import zip_longest

from bench.typesetter.gold import GoldArticle, GoldLine

Lines = list[GoldLine]
_SLIPS = dict(
    zip(
        "未己已日曰人入土士大太木本末王玉干千于天夫口目自白刀力大犬元无几儿",
        "末已己曰日入人士土太大本木未玉王千干干夫天囗日白自力刀犬大无元儿几",
        strict=True,
    )
)
_TURNS = (("（下转第{n}版）", "（上接第{n}版）"), ("▶下转A{n}版", "◀上接A{n}版"), ("下转{n}版", "上接{n}版"))


def interleave(one: Lines, other: Lines, rng: random.Random) -> Lines:
    """Two articles side by side as extraction reads them: column by column, or now and then line by line."""
    titled = {one[0].role, other[0].role} & {"kicker", "headline", "banner"}
    if not titled and rng.random() < 0.2:
        pairs = zip_longest(one, other)
        return [line for pair in pairs for line in pair if line is not None]
    count = rng.randint(2, 3)
    chunks: Iterator[tuple[Lines, Lines]] = zip_longest(_chunks(one, count), _chunks(other, count), fillvalue=[])
    return [line for pair in chunks for chunk in pair for line in chunk]


def _chunks(lines: Lines, count: int) -> list[Lines]:
    size = -(-len(lines) // count)
    return [lines[at : at + size] for at in range(0, len(lines), size)]


def go_on_later(one: Lines, other: Lines, rng: random.Random) -> Lines:
    """The first article breaks off, the second stands between, the first goes on."""
    inner = [at for at, line in enumerate(one) if line.role == "body" and not line.starts_block]
    if len(inner) < 8:
        return [*one, *other]
    cut = rng.choice(inner[3:-3])
    turn, back = (text.format(n=rng.randint(2, 8)) for text in rng.choice(_TURNS))
    told = rng.random() < 0.6
    head = [*one[:cut], *([GoldLine(turn, "furniture")] if told else [])]
    return [*head, *other, *([GoldLine(back, "furniture")] if told else []), *one[cut:]]


def spoil(lines: Lines, articles: list[GoldArticle], rng: random.Random) -> Lines:
    """Slips of recognition, lines dropped and doubled; the gold has what is printed, once."""
    slips, losses, doubles = rng.choice((0, 0.003, 0.01)), rng.choice((0, 0, 0.01)), rng.choice((0, 0, 0.015))
    kept: Lines = []
    copies: Lines = []
    for line, later in zip(lines, [*lines[1:], None], strict=True):
        inner = line.role == "body" and not line.starts_block
        last = later is None or (later.article, later.block) != (line.article, line.block)
        if inner and not last and rng.random() < losses:
            continue
        if line.role == "body" and slips:
            line.text = "".join(_SLIPS.get(char, char) if rng.random() < slips * 8 else char for char in line.text)
        kept.append(line)
        if inner and rng.random() < doubles:
            copies.append(GoldLine(line.text, line.role, line.article, line.block))
            kept.append(copies[-1])
    _retell(kept, copies, articles)
    return kept


def _retell(lines: Lines, copies: Lines, articles: list[GoldArticle]) -> None:
    """Block texts anew from their lines."""
    texts: dict[tuple[int, int], list[str]] = {}
    doubled = {id(line) for line in copies}
    for line in lines:
        if line.role == "body" and line.article is not None and line.block is not None and id(line) not in doubled:
            texts.setdefault((line.article, line.block), []).append(line.text.strip())
    for (number, block), rows in texts.items():
        articles[number].blocks[block].text = re.sub(r"(?<![A-Za-z]) +| +(?![A-Za-z])", "", "".join(rows))
