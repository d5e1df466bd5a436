"""A page from a seed: written, laid out on its grid, extracted, and its gold."""

import random

from bench.presses.plain.draft import Draft
from bench.presses.plain.extract import order_frames
from bench.presses.plain.frames import Frame
from bench.presses.plain.house import House, draw_house
from bench.presses.plain.layout import Layout
from bench.presses.plain.margins import margins, refer
from bench.presses.plain.noise import corner_quotes, double, misread, to_traditional
from bench.presses.plain.writing import write_page
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_TOLD = ("order", "title_after", "blank", "indent", "kinsoku", "columns")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed at a level (standard, varied, hard), with its gold."""
    rng = random.Random(f"plain{seed}{level}")
    house = draw_house(rng, level)
    drafts = write_page(rng, house, sources, share_of(seed))
    layout = Layout(rng, house)
    modules = [layout.place(number, draft) for number, draft in enumerate(drafts)]
    refer(rng, house, modules)
    first, last = margins(rng, house)
    frames = [*first, *order_frames(rng, house, modules), *last]
    for frame in frames:
        frame.rows = misread(rng, house, frame.rows)
    articles = _gold(drafts, frames)
    rows = _spaced(rng, house, frames)
    rows = double(rng, house, rows)
    if house.quote_marks == "corner" or house.traditional:
        corner_quotes(articles, rows)
    if house.traditional:
        to_traditional(articles, rows)
    articles, rows = _in_order(articles, rows)
    makeup: dict[str, object] = {name: getattr(house, name) for name in _TOLD}
    return SetPage("\n".join(row.text for row in rows), articles, rows, makeup)


def _gold(drafts: list[Draft], frames: list[Frame]) -> list[GoldArticle]:
    """The articles; the text of a block is what its lines say, but for a credit glued to a caption."""
    said: dict[tuple[int | None, int | None], list[str]] = {}
    for frame in frames:
        for row in frame.rows:
            said.setdefault((row.article, row.block), []).append(row.text.strip())
    articles = []
    for number, draft in enumerate(drafts):
        blocks = []
        for at, block in enumerate(draft.blocks):
            text = block.text if block is draft.caption else "".join(said[number, at])
            blocks.append(GoldBlock(block.role, text, block.measure))
        articles.append(_article(draft, blocks))
    return articles


def _article(draft: Draft, blocks: list[GoldBlock]) -> GoldArticle:
    return GoldArticle(
        kind=draft.kind,
        banner=draft.banner,
        kicker="".join(draft.kicker) or None,
        headline="".join(draft.headline) or None,
        deck="".join(draft.deck) or None,
        byline=draft.byline,
        reporters=draft.reporters,
        dateline=draft.dateline,
        blocks=blocks,
    )


def _spaced(rng: random.Random, house: House, frames: list[Frame]) -> list[GoldLine]:
    """All lines, with the blank lines between them."""
    captions_tight = rng.random() < 0.5
    gaps = rng.choice((0.0, 0.0, 0.5, 1.0))
    found: list[GoldLine] = []
    for frame in frames:
        chance = {"always": 1.0, "never": 0.0, "sometimes": rng.choice((0.0, 1.0, 0.5))}[house.blank]
        if captions_tight and frame.part in ("caption", "banner"):
            chance = 0.0
        for row in frame.rows:
            found.append(row)
            if rng.random() < chance:
                found.append(GoldLine("", "blank"))
        if found and found[-1].text and rng.random() < gaps and house.blank != "never":
            found.append(GoldLine("", "blank"))
    return found


def _in_order(articles: list[GoldArticle], rows: list[GoldLine]) -> tuple[list[GoldArticle], list[GoldLine]]:
    """Articles numbered as they first appear in the text."""
    order: dict[int, int] = {}
    for row in rows:
        if row.article is not None:
            order.setdefault(row.article, len(order))
    for row in rows:
        row.article = None if row.article is None else order[row.article]
    return [articles[number] for number in order], rows
