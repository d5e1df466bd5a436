"""Titles: from the sources or made here, on one line or two, with what stands above and below."""

import random

from bench.presses.lake.dials import House
from bench.presses.lake.manuscript import Item
from bench.presses.lake.pen import Pen
from bench.typesetter.sources import Story

_ENDS = "的了”》；：让把将为"
"""A headline is broken behind these rather than anywhere else."""


def title_story(item: Item, story: Story, pen: Pen, house: House) -> None:
    """Headline, kicker and deck of a story of the sources; a third of the headlines are sayings."""
    rng = pen.rng
    parts = [part for part in story.title.split("\n") if part]
    if story.sayings and rng.random() < 0.3:
        parts = [rng.choice(story.sayings)]
    item.headline = headline_lines(parts, rng, house)
    flat = "".join(item.headline)
    if rng.random() < house.kicker:
        item.kicker = _kicker([text for text in story.kickers if text not in flat and flat not in text], rng)
    if rng.random() < house.deck:
        used = [text for text in (flat, "".join(item.kicker)) if text]
        item.deck = _deck([text for text in story.decks if not any(text in other or other in text for other in used)], rng)


def title_own(item: Item, titles: list[str], kickers: list[str], pen: Pen, house: House) -> None:
    """Titles of an own story: one of the given headlines, perhaps one of the kickers."""
    rng = pen.rng
    item.headline = headline_lines([rng.choice(titles)], rng, house)
    if kickers and rng.random() < house.kicker:
        item.kicker = _kicker(kickers, rng)


def headline_lines(parts: list[str], rng: random.Random, house: House) -> list[str]:
    """The headline as printed: two parts on two lines or with a full-width space between, a long one broken in two.

    >>> headline_lines(["一口井"], random.Random(1), House("standard"))
    ['一口井']
    """
    if len(parts) == 1 and " " in parts[0]:
        parts = parts[0].split(" ")
    parts = [part for part in parts if part]
    if len(parts) > 1:
        together = sum(map(len, parts)) < 22 and rng.random() < 0.5
        return ["　".join(parts)] if together else parts
    text = parts[0]
    if len(text) >= 12 and rng.random() < house.title_break:
        return _broken(text, rng)
    return [text]


def _broken(text: str, rng: random.Random) -> list[str]:
    """In two lines, at a comma where there is one near the middle."""
    middle = len(text) // 2
    for shift in (0, 1, -1, 2, -2, 3, -3):
        cut = middle + shift
        if 4 <= cut < len(text) - 3 and text[cut - 1] in "，、：；":
            return [text[: cut - 1], text[cut:]] if text[cut - 1] == "，" else [text[:cut], text[cut:]]
    cues = [at for at in range(4, len(text) - 3) if text[at - 1] in _ENDS or text[at] in "“《"]
    if cues:
        cut = min(cues, key=lambda at: abs(at - middle))
        return [text[:cut], text[cut:]]
    cut = middle + rng.choice([0, 0, 1, -1])
    while cut < len(text) - 3 and (text[cut] in "，。、：”》）！？" or text[cut - 1] in "“《（" or _inside_number(text, cut)):
        cut += 1
    return [text[:cut], text[cut:]]


def _inside_number(text: str, cut: int) -> bool:
    return text[cut].isascii() and text[cut - 1].isascii()


def _kicker(found: list[str], rng: random.Random) -> list[str]:
    if not found:
        return []
    text = rng.choice(found)
    if not text.endswith("——") and rng.random() < 0.15:
        text += "——"
    if len(text) > 18 and rng.random() < 0.2:
        return _broken(text, rng)
    return [text]


def _deck(found: list[str], rng: random.Random) -> list[str]:
    if not found:
        return []
    texts = rng.sample(found, 2 if len(found) > 1 and rng.random() < 0.15 else 1)
    if rng.random() < 0.35:
        texts[0] = f"——{texts[0]}"
    return texts
