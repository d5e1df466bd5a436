"""What makes a page hard: columns that interleave, articles that go on after others, slips, lost and doubled lines."""

import random

from bench.presses.dune.traditional import to_traditional
from bench.typesetter.gold import GoldArticle, GoldLine

_ALIKE = "己已 末未 人入 土士 日曰 大太 千干 午牛 王玉 夫天 今令 目自 问间 晴睛 侯候 拔拨 折拆 冶治 凤风 酉西"
_SLIPS = {pair[at]: pair[1 - at] for pair in _ALIKE.split() for at in (0, 1)}
_SLIPS |= {"0": "O", "1": "l", "5": "S", "，": "．"}
Streams = list[list[GoldLine]]


def mingle(rng: random.Random, streams: Streams, dials: dict[str, float]) -> Streams:
    """Neighbours whose lines interleave, or of which the second stands inside the first."""
    found: Streams = []
    at = 0
    while at < len(streams):
        pair = streams[at : at + 2]
        long = len(pair) == 2 and all(sum(line.role == "body" for line in stream) > 8 for stream in pair)
        draw = rng.random()
        if long and draw < dials["interleave"] and (rng.random() < 0.2 or abs(_widest(pair[0]) - _widest(pair[1])) > 2):
            found.append(_interleaved(rng, *pair))
        elif long and draw < dials["interleave"] + dials["continue"]:
            found.append(_continued(rng, *pair))
        else:
            found.append(pair[0])
            at -= 1
        at += 2
    return found


def _widest(lines: list[GoldLine]) -> int:
    """Characters of the longest line of the body: columns of one measure seldom interleave, since no reader could part them."""
    return max(len(line.text) for line in lines if line.role == "body")


def _interleaved(rng: random.Random, one: list[GoldLine], other: list[GoldLine]) -> list[GoldLine]:
    """Turns of one or of several lines; titles stay whole."""
    longest = rng.choice([1, 3, 6, 12])
    turns = [_turns(rng, stream, longest) for stream in (one, other)]
    found: list[GoldLine] = []
    while turns[0] or turns[1]:
        for queue in turns:
            found += queue.pop(0) if queue else []
    return found


def _turns(rng: random.Random, lines: list[GoldLine], longest: int) -> list[list[GoldLine]]:
    turns: list[list[GoldLine]] = []
    room = 0
    for line in lines:
        if room <= 0 and not (turns and line.block is None and turns[-1][-1].block is None):
            turns.append([])
            room = rng.randint(max(1, longest // 2), longest)
        turns[-1].append(line)
        room -= 1
    return turns


def _continued(rng: random.Random, one: list[GoldLine], other: list[GoldLine]) -> list[GoldLine]:
    places = [at for at, line in enumerate(one) if line.role == "body" and 4 < at < len(one) - 3]
    starts = [at for at in places if one[at].starts_block]
    at = rng.choice(starts if starts and rng.random() < 0.4 else places or [len(one)])
    return [*one[:at], *other, *one[at:]]


def spoil(rng: random.Random, lines: list[GoldLine], articles: list[GoldArticle], dials: dict[str, float]) -> list[GoldLine]:
    """The lines with slips of reading, without some, with some twice; the gold of a block is what is still printed."""
    found: list[GoldLine] = []
    texts: dict[tuple[int, int], list[str]] = {}
    touched: set[tuple[int, int]] = set()
    for line in lines:
        if line.role != "body" or line.article is None or line.block is None:
            found.append(line)
            continue
        key = (line.article, line.block)
        clean = line.text
        line.text = "".join(_SLIPS.get(char, char) if rng.random() < dials["slip"] * 3 else char for char in clean)
        if line.text != clean:
            touched.add(key)
        if not line.starts_block and rng.random() < dials["dropped"]:
            touched.add(key)
            continue
        texts.setdefault(key, []).append(line.text)
        found.append(line)
        if rng.random() < dials["doubled"]:
            found.append(GoldLine(line.text, line.role, line.article, line.block))
    for article, block in touched:
        articles[article].blocks[block].text = "".join(text.strip() for text in texts[article, block])
    return found


def make_traditional(rng: random.Random, lines: list[GoldLine], articles: list[GoldArticle]) -> None:
    """Page and gold in traditional characters, with corner quotes on some pages."""
    corners = rng.random() < 0.5
    for line in lines:
        line.text = to_traditional(line.text, corners)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            if getattr(article, name):
                setattr(article, name, to_traditional(getattr(article, name), corners))
        article.reporters = [to_traditional(name, corners) for name in article.reporters]
        for block in article.blocks:
            block.text = to_traditional(block.text, corners)
