"""A page: articles composed, laid one after another or among each other, with furniture, empty lines and gold."""

import datetime
import itertools
import random

from bench.presses.copse.composing import Composed, Slug, compose
from bench.presses.copse.house import House, draw_house
from bench.presses.copse.manuscript import page_drafts
from bench.presses.copse.noise import damage, spoil, traditional
from bench.presses.copse.slots import person
from bench.presses.copse.titles import joined
from bench.presses.copse.words import FOOTERS, FROM, HEADERS, TURNS
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Row = tuple[Composed | None, Slug]
SALT = {"standard": 11, "varied": 23, "hard": 37}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed at a level: standard, varied or hard."""
    rng = random.Random(seed * 101 + SALT[level])
    house = draw_house(rng, level)
    groups = page_drafts(rng, house, sources, share_of(seed))
    for draft in (draft for group in groups for draft in group):
        spoil(rng, house, draft)
    composed = [[compose(rng, house, draft) for draft in group] for group in groups]
    damage(rng, house, [article for group in composed for article in group])
    rows = _furnished(rng, house, _laid(rng, house, composed))
    return _gold(rng, house, rows)


def _laid(rng: random.Random, house: House, groups: list[list[Composed]]) -> list[Row]:
    """The rows of the articles in reading order, some of two articles among each other."""
    rows: list[Row] = []
    at = 0
    while at < len(groups):
        pair = groups[at : at + 2]
        alone = len(pair) < 2 or len(pair[0]) > 1 or len(pair[1]) > 1
        if not alone and rng.random() < house.interleave:
            rows += _mixed(rng, pair[0][0], pair[1][0], rng.randint(2, 3))
            at += 2
        elif not alone and rng.random() < house.carry_on:
            rows += _around(rng, pair[0][0], pair[1][0])
            at += 2
        else:
            rows += [row for article in groups[at] for row in _turned(rng, house, article)]
            at += 1
    return rows


def _turned(rng: random.Random, house: House, article: Composed) -> list[Row]:
    """The rows of an article; some go on from or on another page."""
    rows: list[Row] = [(article, slug) for slug in article.slugs]
    story = article.draft.kind == "story" and not article.draft.loose and article.draft.byline_at != "end"
    if not story or rng.random() > house.turns:
        return rows
    body = [at for at, (_, slug) in enumerate(rows) if slug.block is not None]
    if rng.random() < 0.3 and article.draft.byline_at != "before":
        rows.insert(body[0], (None, Slug(rng.choice(FROM), "furniture")))
        return rows
    inner = _breaks(article)
    cut = rng.choice(inner[len(inner) // 2 :]) if inner and rng.random() < 0.6 else body[-1] + 1
    turn: Row = (None, Slug(TURNS[house.number % len(TURNS)].format(number=rng.randint(2, 8)), "furniture"))
    return [*rows[:cut], turn, *rows[body[-1] + 1 :]]


def _breaks(article: Composed) -> list[int]:
    """Where a column may end inside a paragraph: both lines beside it are of one block."""
    slugs = article.slugs
    return [
        at
        for at in range(2, len(slugs) - 1)
        if slugs[at].role == slugs[at - 1].role == "body"
        and slugs[at].block == slugs[at - 1].block
        and slugs[at].text != slugs[at - 1].text
        and slugs[at - 1].text[-1] not in "。！？”"
    ]


def _pieces(rng: random.Random, article: Composed, most: int) -> list[list[Row]]:
    """The article cut into columns, each cut inside a paragraph."""
    places = _breaks(article)
    cuts = sorted(rng.sample(places, min(most - 1, len(places))))
    bounds = [0, *cuts, len(article.slugs)]
    return [[(article, slug) for slug in article.slugs[first:last]] for first, last in itertools.pairwise(bounds)]


def _mixed(rng: random.Random, one: Composed, other: Composed, most: int) -> list[Row]:
    """Columns of two neighbours by turns."""
    left, right = _pieces(rng, one, most), _pieces(rng, other, most)
    rows: list[Row] = []
    for at in range(max(len(left), len(right))):
        rows += (left[at] if at < len(left) else []) + (right[at] if at < len(right) else [])
    return rows


def _around(rng: random.Random, one: Composed, other: Composed) -> list[Row]:
    """An article that goes on after another."""
    pieces = _pieces(rng, one, 2)
    inner: list[Row] = [(other, slug) for slug in other.slugs]
    return [*pieces[0], *inner, *(row for piece in pieces[1:] for row in piece)]


def _furnished(rng: random.Random, house: House, rows: list[Row]) -> list[Row]:
    """Heads and feet of the page, an advertisement."""
    head = [_furniture(rng, house, text) for text in rng.sample(HEADERS, 4) if rng.random() < house.furniture]
    foot = [_furniture(rng, house, text) for text in rng.sample(FOOTERS, 2) if rng.random() < house.furniture * 0.4]
    if rng.random() < 0.4:
        head, foot = [], [*head, *foot]
    return [*head, *rows, *foot]


def _furniture(rng: random.Random, house: House, pattern: str) -> Row:
    week = "一二三四五六日"[datetime.date(house.year, house.month, house.day).weekday()]
    words = {"one": person(rng), "two": person(rng), "street": rng.choice(("人民路", "湖滨路", "解放街")), "week": week}
    text = pattern.format(
        **{name: vars(house)[name] for name in ("name", "section", "year", "month", "day", "number")}, **words
    )
    return None, Slug(text, "furniture")


def _gold(rng: random.Random, house: House, rows: list[Row]) -> SetPage:
    """The page of the rows, and what they are."""
    order = list(dict.fromkeys(id(article) for article, _ in rows if article))
    by_id = {id(article): article for article, _ in rows if article}
    lines: list[GoldLine] = []
    for at, (article, slug) in enumerate(rows):
        number = order.index(id(article)) if article else None
        text = traditional(slug.text) if house.traditional else slug.text
        lines.append(GoldLine(text, slug.role, number, slug.block, slug.starts))
        following = rows[at + 1][0] if at + 1 < len(rows) else None
        if _blank(rng, house, article is not following, slug):
            lines.append(GoldLine("", "blank"))
    articles = [_article(house, by_id[key], rows) for key in order]
    return SetPage("\n".join(line.text for line in lines), articles, lines, vars(house) | {})


def _blank(rng: random.Random, house: House, last: bool, slug: Slug) -> bool:
    """Whether an empty line follows."""
    if house.blank == "some":
        return rng.random() < 0.35
    return (house.blank == "always" and slug.role != "banner") or (house.blank == "articles" and last)


def _article(house: House, article: Composed, rows: list[Row]) -> GoldArticle:
    """The gold of one article, its blocks as they are printed."""
    draft = article.draft
    change = traditional if house.traditional else str
    texts: dict[int, str] = {}
    for owner, slug in rows:
        if owner is article and slug.block is not None:
            texts[slug.block] = texts.get(slug.block, "") + slug.raw
    blocks = [GoldBlock(article.roles[number], text, article.measure) for number, text in sorted(texts.items())]
    titles = {role: change(joined(lines, " ")) or None for role, lines in draft.titles.parts()}
    byline, banner = (change(text) if text else None for text in (draft.byline, draft.banner))
    reporters = [change(name) for name in draft.reporters]
    dateline = change(draft.dateline) if draft.dateline else None
    return GoldArticle(
        draft.kind, banner, titles["kicker"], titles["headline"], titles["deck"], byline, reporters, dateline, blocks
    )
