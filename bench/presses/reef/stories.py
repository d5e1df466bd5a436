"""Stories of the sources as a copy editor prints them: kickers, headlines of one or two lines, decks, sub-headings."""

import random

from bench.presses.reef.copy import Block, Item
from bench.presses.reef.dials import Dials
from bench.typesetter.sources import Sources, Story


def story_item(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Item:
    """A story with titles above and below as the house likes them."""
    story = max((sources.story(rng, share) for _ in range(2)), key=lambda one: min(len(one.paragraphs), 5))
    item = Item(manner="news", headline=story.title.split("\n"))
    _title(rng, dials, item, story)
    texts = story.paragraphs
    if len(texts) > 4 and rng.random() < 0.2:
        texts = texts[: rng.randint(3, len(texts))]
    item.blocks = [Block("paragraph", text) for text in texts]
    if rng.random() < dials.subheads:
        _divide(rng, item, story.subheads)
    if rng.random() < dials.banner:
        item.banner = sources.banner(rng, share)
    return item


def _title(rng: random.Random, dials: Dials, item: Item, story: Story) -> None:
    title = item.headline
    if rng.random() < dials.kicker and story.kickers:
        kicker = rng.choice(story.kickers)
        if story.sayings and rng.random() < 0.3:
            item.headline = [rng.choice(story.sayings)]
            kicker = "".join(title) if rng.random() < 0.5 else kicker
        item.kicker = [kicker + ("——" if rng.random() < 0.12 else "")]
    if rng.random() < dials.deck and story.decks:
        item.deck = rng.sample(story.decks, 1 if rng.random() < 0.7 or len(story.decks) < 2 else 2)
        if rng.random() < 0.25:
            item.deck = ["——" + item.deck[0]]
        elif len(item.deck) > 1:
            mark = rng.choice(("●", "■", "▶", "◆", ""))
            item.deck = [mark + text for text in item.deck]
    if len(item.headline) == 1 and len(item.headline[0]) > 12 and rng.random() < dials.two_lines:
        item.headline = folded(item.headline[0])
    if len(item.kicker) == 1 and len(item.kicker[0]) > 26 and rng.random() < 0.3:
        item.kicker = folded(item.kicker[0])


def folded(title: str) -> list[str]:
    """A long title on two lines, cut behind a mark near its middle, else nearly in its middle."""
    middle = len(title) // 2
    cuts = [at + 1 for at, char in enumerate(title) if char in "，：！？、 ” " and abs(at - middle) < 4]
    at = min(cuts, key=lambda cut: abs(cut - middle), default=middle)
    return [title[:at].strip(), title[at:].strip()] if 2 < at < len(title) - 2 else [title]


def _divide(rng: random.Random, item: Item, subheads: list[str]) -> None:
    """Puts sub-headings of one shape between the paragraphs."""
    most = min(len(subheads), (len(item.blocks) - 1) // 2, 4)
    if most < 1:
        return
    plain = ("{0}", "【{0}】", "■{0}", "▶{0}", "●{0}", "◆ {0}")
    numbered = ("{n}、{0}", "{d}. {0}", "0{d} {0}", "之{n}：{0}", "（{n}）{0}") if most > 1 else ()
    shape = rng.choice((*plain, "{0}", "{0}", "{0}", *numbered))
    places = sorted(rng.sample(range(1, len(item.blocks)), most))
    for order, (place, text) in reversed(list(enumerate(zip(places, rng.sample(subheads, most), strict=True), 1))):
        item.blocks.insert(place, Block("subhead", shape.format(text, n="一二三四"[order - 1], d=order)))
