"""What goes wrong on hard pages: slips of reading, lines dropped and doubled, traditional characters."""

import random
import re
from collections.abc import Callable

from bench.presses.copse.composing import Composed, Slug
from bench.presses.copse.house import House
from bench.presses.copse.manuscript import Draft
from bench.presses.copse.words import LOOKALIKES, TRADITIONAL

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def spoil(rng: random.Random, house: House, draft: Draft) -> None:
    """Changes the texts of a draft as the house prints or a reader of its print slips."""
    _change(draft, lambda text: _slipped(rng, text, house.slips))
    if house.wide_digits:
        _change(draft, lambda text: text.translate(_WIDE))
    if house.traditional:
        _change(draft, traditional)


def _change(draft: Draft, change: Callable[[str], str]) -> None:
    for role, lines in draft.titles.parts():
        setattr(draft.titles, role, [change(line) for line in lines])
    draft.blocks = [(role, change(text)) for role, text in draft.blocks]


def _slipped(rng: random.Random, text: str, share: float) -> str:
    if not share:
        return text
    return "".join(LOOKALIKES[char] if char in LOOKALIKES and rng.random() < share * 8 else char for char in text)


def traditional(text: str) -> str:
    """The text in traditional characters."""
    return text.replace("头发", "頭髮").translate(TRADITIONAL)


def damage(rng: random.Random, house: House, articles: list[Composed]) -> None:
    """Drops and doubles lines in the middle of paragraphs."""
    for _ in range(house.dropped):
        article = rng.choice(articles)
        inner = _inner(article.slugs)
        if inner:
            del article.slugs[rng.choice(inner)]
    for _ in range(house.doubled):
        article = rng.choice(articles)
        inner = _inner(article.slugs)
        if inner:
            at = rng.choice(inner)
            line = article.slugs[at]
            article.slugs.insert(at, Slug(line.text, line.role, line.block, False, ""))


def _inner(slugs: list[Slug]) -> list[int]:
    """Lines with two more of their block before and after them."""
    return [
        at
        for at in range(2, len(slugs) - 2)
        if slugs[at].role == "body"
        and len({slug.block for slug in slugs[at - 2 : at + 3]}) == 1
        and re.search("[。，]", slugs[at].text)
    ]
