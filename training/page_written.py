"""Pages of articles written by hand (`variety/`) among stories of the sources, the stories signed as the written ones are.

Where a press sets a page, its writer's few ways to title and to sign an article stand on it; here each article has another's.
Seeded.
"""

import random
import re
from collections.abc import Sequence

from bench.typesetter import SetPage, Sources
from bench.typesetter.sources import Story, share_of
from bench.typesetter.typed import read_typed
from training.page_variety import BROKEN, columns, groups, line_of_kind, pages, written

FEWEST, MOST = 4, 10
"""Articles, or groups of them, on a page."""
AFTER, MASTHEAD, FURNITURE = 0.35, 0.4, 0.06
"""Shares of pages with titles behind bodies, of pages with furniture at the top, of articles with furniture behind them."""
WHOLE, LEFT_OUT = 0.3, 0.2
"""Shares of pages that were written whole (of 126; six of them are here), of kickers and of decks left out."""
STORIES, GROUPED = 0.35, {"standard": 0.1, "varied": 0.2, "hard": 0.35}
"""Shares of stories of the sources and, by level, of groups of written articles."""
KICKER, DECK, SUBHEADS, BANNER = 0.25, 0.2, 0.2, 0.15
"""Shares of stories with each, as far as the source has them."""
MEASURES = (10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 34)
_TITLES = ("b", "k", "h", "d")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; on one of a higher level more articles stand in groups."""
    rng, share = random.Random(f"written {level} {seed}"), share_of(seed)
    measures, ways = rng.choices(MEASURES, k=rng.randint(1, 3)), rng.choice(("pull", "push", "hang", "pull|push", "none"))
    rows = [f"#page measure={measures[0]} gap={rng.choice((0, 1, 1, 1, 2))} indent={int(rng.random() < 0.2)} ways={ways}"]
    after, count = rng.random() < AFTER, 0
    if rng.random() < WHOLE:
        return read_typed("\n".join([*rows, *_set_anew(rng.choice(pages()), measures, after, rng)]), f"written {level} {seed}")
    if rng.random() < MASTHEAD:
        rows += [f"f {line_of_kind(rng, 'furniture')}" for _ in range(rng.randint(1, 4))]
    for _ in range(rng.randint(FEWEST, MOST)):
        drawn = rng.random()
        if drawn < STORIES:
            own = _story_rows(sources.story(rng, share), rng)
        elif drawn < STORIES + GROUPED[level] and not after:
            own = _renumber(rng.choice(groups()).strip().split("\n"), count)
        else:
            own = _vary_titles(rng.choice(written()).strip().split("\n"), rng)
        own = _turn(own) if after else own
        count += sum(row in ("#article", "#photo") for row in own)
        rows += [f"#measure {rng.choice(measures)}", *own]
        if rng.random() < FURNITURE:
            rows.append(f"f {line_of_kind(rng, 'furniture')}")
    return read_typed("\n".join(rows), f"written {level} {seed}")


def _set_anew(page: str, measures: Sequence[int], after: bool, rng: random.Random) -> list[str]:
    """The lines of a written page, to other measures; with titles behind bodies where told so and no article goes on later."""
    rows: list[str] = []
    for own in re.split(r"(?m)^(?=#article|#photo)", page.strip()):
        article = own.strip().split("\n")
        if article[0].startswith("#page"):
            rows += article[1:]
        else:
            kept = [row for row in article if not row.startswith("#measure")]
            turned = _turn(kept) if after and "\n#article " not in page else kept
            rows += [f"#measure {rng.choice(measures)}", *turned]
    return rows


def _turn(rows: list[str]) -> list[str]:
    """An article with its titles behind its body, before the furniture below it; as it is when it has no body."""
    if not any(row.startswith(("p ", "w ")) for row in rows):
        return rows
    return sorted(rows, key=lambda row: (row[0] == "f", row[0] in _TITLES))


def _vary_titles(rows: list[str], rng: random.Random) -> list[str]:
    """An article without its kicker or its deck, with its headline broken at a space, or as it is."""
    left_out = [mark for mark in "kd" if rng.random() < LEFT_OUT]
    found = []
    for row in rows:
        if row[0] == "h" and " " in row[2:] and rng.random() < BROKEN:
            found += [f"h {part}" for part in row[2:].split()]
        elif row[0] not in left_out:
            found.append(row)
    return found


def _story_rows(story: Story, rng: random.Random) -> list[str]:
    """A story as marked lines, signed as one of the written articles is."""
    rows = [f"b {rng.choice(columns())}"] if rng.random() < BANNER else []
    if story.kickers and rng.random() < KICKER:
        rows.append(f"k {rng.choice(story.kickers)}")
    rows += [f"h {line}" for line in story.title.split("\n")]
    if story.decks and rng.random() < DECK:
        rows.append(f"d {rng.choice(story.decks)}")
    body = [f"p {text}" for text in story.paragraphs]
    if len(body) > 3 and story.subheads and rng.random() < SUBHEADS:
        body.insert(rng.randrange(1, len(body) - 1), f"s {rng.choice(story.subheads)}")
    signed = rng.choice(written()).strip().split("\n")
    first = next((at for at, row in enumerate(signed) if row.startswith("p ")), len(signed))
    above, below = ([row for row in part if row.startswith("y ")] for part in (signed[:first], signed[first:]))
    return ["#article", *rows, *above, *body, *below]


def _renumber(rows: Sequence[str], count: int) -> list[str]:
    """A group's own numbers of articles, counted on from those that stand on the page."""
    return [re.sub(r"(?<=^#article )\d+$", lambda found: str(int(found[0]) + count), row) for row in rows]
