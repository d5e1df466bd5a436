"""A page: its items drawn, set, damaged where the level says so, and its gold."""

import random

from bench.presses.river import wording
from bench.presses.river.damage import interleaved, misread
from bench.presses.river.item import Item, furniture, read_gold
from bench.presses.river.makeup import Makeup, draw_makeup
from bench.presses.river.writing import advertisement, masthead, photo_item, special_items, story_item
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources, Story, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a level (standard, varied, hard); the same arguments give the same page."""
    rng = random.Random(f"river {level} {seed}")
    makeup = draw_makeup(rng, level)
    items = _items(rng, makeup, sources, share_of(seed))
    for item in items:
        misread(rng, item, makeup)
        read_gold(item)
    articles = _number(items)
    lines = _with_blanks(rng, interleaved(rng, items, makeup), makeup.blanks)
    if makeup.traditional:
        _to_traditional(lines, articles)
    notes = {"seed": seed, **vars(makeup)}
    return SetPage("\n".join(line.text for line in lines), articles, lines, notes)


def _items(rng: random.Random, makeup: Makeup, sources: Sources, share: str) -> list[Item]:
    items: list[Item] = []
    head = masthead(rng, makeup) if rng.random() < 0.6 else []
    for _ in range(rng.randint(4, 9)):
        side = rng.choice(("before", "after")) if makeup.both_sides else makeup.headline_side
        drawn = Item(rng, makeup, side, rng.choice(makeup.measures))
        if rng.random() < makeup.photos:
            items.append(photo_item(drawn))
        elif makeup.specials_kinds and rng.random() < makeup.specials:
            kind = rng.choice(makeup.specials_kinds)
            items += special_items(drawn, kind, sources, share)
        else:
            banner = None
            if rng.random() < makeup.banners:
                banner = sources.banner(rng, share) if rng.random() < 0.5 else wording.pick(rng, "banner")
            item = story_item(drawn, _longish(rng, sources, share), banner)
            items += _referred(rng, makeup, item)
        if makeup.level != "standard" and rng.random() < 0.08:
            items += advertisement(rng, makeup)
    return [*head, *items] if rng.random() < 0.6 else [*items, *head]


def _longish(rng: random.Random, sources: Sources, share: str) -> Story:
    """A story, drawn anew a few times when it has hardly a paragraph: papers give those to the column of briefs."""
    for _ in range(2):
        story = sources.story(rng, share)
        if len(story.paragraphs) > 2:
            return story
    return sources.story(rng, share)


def _referred(rng: random.Random, makeup: Makeup, item: Item) -> list[Item]:
    """The item, now and then with a line that it goes on or comes from elsewhere."""
    turn = rng.random()
    page = rng.randint(2, 8)
    if turn < 0.05:
        return [item, furniture(rng, makeup, rng.choice((f"（下转第{page}版）", f"（下转{page}版）", f"下转A{page:02}版")))]
    if turn < 0.07:
        return [furniture(rng, makeup, rng.choice(("（上接第1版）", "（上接A01版）", "（上接一版）"))), item]
    return [item]


def _number(items: list[Item]) -> list[GoldArticle]:
    articles: list[GoldArticle] = []
    for item in items:
        if item.article is None:
            continue
        for line in item.lines:
            line.article = len(articles)
        articles.append(item.article)
    return articles


def _with_blanks(rng: random.Random, lines: list[GoldLine], habit: str) -> list[GoldLine]:
    """Lines with the empty lines that the extraction leaves: after each, between items or blocks, or here and there."""
    spaced: list[GoldLine] = []
    for at, line in enumerate(lines):
        spaced.append(line)
        if at + 1 < len(lines) and _gap(rng, line, lines[at + 1], habit):
            spaced.append(GoldLine("", "blank"))
    return spaced


def _gap(rng: random.Random, line: GoldLine, following: GoldLine, habit: str) -> bool:
    if habit == "always":
        return True
    if habit == "articles":
        return line.article != following.article
    if habit == "blocks":
        return following.starts_block or line.article != following.article
    return habit == "some" and rng.random() < 0.3


def _to_traditional(lines: list[GoldLine], articles: list[GoldArticle]) -> None:
    table = wording.traditional()
    for line in lines:
        line.text = line.text.translate(table)
    for article in articles:
        for part in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            setattr(article, part, (getattr(article, part) or "").translate(table) or None)
        article.reporters = [reporter.translate(table) for reporter in article.reporters]
        for block in article.blocks:
            block.text = block.text.translate(table)
