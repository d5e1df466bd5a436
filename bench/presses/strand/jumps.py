"""Stories that come from another page or go on there: what is gold is what stands on this page."""

import random

from bench.presses.strand.furniture import jump_line
from bench.presses.strand.stream import SetArticle
from bench.typesetter.gold import GoldLine


def _printed(lines: list[GoldLine], block: int | None) -> str:
    return "".join(line.text.strip(" 　") for line in lines if line.block == block)


def _unsign(article: SetArticle) -> None:
    """The by-line stands on the other page."""
    article.gold.byline, article.gold.reporters, article.gold.dateline = None, [], None


def jump_forward(rng: random.Random, article: SetArticle, place: int) -> None:
    """The body ends at a line within a paragraph and goes on elsewhere: 下转."""
    last = article.body[place - 1].block or 0
    is_signed_here = article.source.opening or _opens_with_byline(article)
    article.body = article.body[:place]
    del article.gold.blocks[last + 1 :]
    article.gold.blocks[last].text = _printed(article.body, last)
    if not is_signed_here:
        _unsign(article)
    article.body.append(jump_line(rng, forward=True))


def jump_back(rng: random.Random, article: SetArticle, place: int) -> None:
    """The body begins within a paragraph: 上接."""
    first = article.body[place].block or 0
    is_signed_here = not (article.source.opening or _opens_with_byline(article))
    article.body = article.body[place:]
    article.gold.blocks = article.gold.blocks[first:]
    article.gold.blocks[0].text = _printed(article.body, first)
    for line in article.body:
        line.block = None if line.block is None else line.block - first
    article.body[0].starts_block = True
    if not is_signed_here:
        _unsign(article)
    article.body.insert(0, jump_line(rng, forward=False))


def _opens_with_byline(article: SetArticle) -> bool:
    return article.source.parts[0].text.startswith(("本报", "【", "新华社"))
