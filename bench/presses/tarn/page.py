"""A page put together: its articles in order, furniture around them, empty lines between, and noise on hard pages."""

import random

from bench.presses.tarn.folio import add_advertisement, add_folio
from bench.presses.tarn.noise import continue_after, cut_over_pages, interleave, spoil
from bench.presses.tarn.old_forms import to_traditional
from bench.presses.tarn.paper import Paper, draw_paper
from bench.presses.tarn.photo import make_photo
from bench.presses.tarn.piece import Item
from bench.presses.tarn.small import make_small
from bench.presses.tarn.story import make_story
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_KINDS = {"standard": (72, 8, 12, 8), "varied": (54, 10, 12, 24), "hard": (55, 10, 12, 23)}
"""Weights of stories, short stories, photographs and typed items."""
_COUNTS = {"standard": (3, 8), "varied": (3, 9), "hard": (4, 9)}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; the same arguments give the same page."""
    rng = random.Random(f"tarn {level} {seed}")
    paper = draw_paper(rng, level)
    items = _make_items(rng, paper, sources, share_of(seed))
    if level != "standard":
        cut_over_pages(items, rng)
    groups = _arranged(items, rng, level)
    if level == "hard":
        spoil(items, groups, rng)
    articles = [item.gold for item in items]
    lines = _with_blanks(groups, rng, paper)
    lines = add_folio(lines, rng, paper)
    if level == "hard" and rng.random() < 0.12:
        to_traditional(articles, lines)
    makeup: dict[str, object] = {"order": paper.order, "blank": paper.blank, "articles": len(articles)}
    makeup |= {"measures": [setting.measure for setting in paper.settings], "kinsoku": paper.settings[0].kinsoku}
    makeup |= {"bylines": sorted(paper.bylines)}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _make_items(rng: random.Random, paper: Paper, sources: Sources, share: str) -> list[Item]:
    """Three to ten articles, a story among them."""
    low, high = _COUNTS[paper.level]
    wanted = rng.randint(low, high)
    items = [make_story(rng, paper, sources, share)]
    for _ in range(40):
        if len(items) >= wanted:
            break
        kind = rng.choices(("story", "short", "photo", "small"), _KINDS[paper.level])[0]
        if kind == "photo":
            items += _new_kinds([make_photo(rng, paper)], items)
        elif kind == "small":
            items += _new_kinds(make_small(rng, paper), items)
        else:
            items += _new_kinds([make_story(rng, paper, sources, share, short=kind == "short")], items)
    items = items[:10]
    for number, item in enumerate(items):
        for line in item.lines():
            line.article = None if line.role == "furniture" else number
    return items


def _new_kinds(made: list[Item], items: list[Item]) -> list[Item]:
    """What was made, but no title twice on a page, and one column of untitled notes."""
    titles = {item.gold.headline for item in items}
    return [] if made[0].gold.headline in titles else made


def _arranged(items: list[Item], rng: random.Random, level: str) -> list[tuple[bool, list[GoldLine]]]:
    """The lines of the articles as they come out of the file, in groups, and whether a group is set without empty lines."""
    groups = [(item.tight, item.lines()) for item in items]
    if level == "hard":
        interleave(items, groups, rng)
        continue_after(items, groups, rng)
    if level != "standard" and rng.random() < 0.3:
        add_advertisement(groups, rng)
    return groups


def _with_blanks(groups: list[tuple[bool, list[GoldLine]]], rng: random.Random, paper: Paper) -> list[GoldLine]:
    out: list[GoldLine] = []
    for tight, lines in groups:
        for line in lines:
            out.append(line)
            title = line.role in ("headline", "banner")
            if paper.blank == "always":
                gap = not tight and (not title or rng.random() > 0.15)
            else:
                gap = paper.blank == "random" and rng.random() < paper.blank_rate
            if gap:
                out.append(GoldLine("", "blank"))
        if paper.blank in ("articles", "always") and out[-1].role != "blank" and rng.random() < 0.9:
            out.append(GoldLine("", "blank"))
    return out
