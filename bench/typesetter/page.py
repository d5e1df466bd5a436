"""A whole page: articles drawn and set, columns put together, furniture and blank lines between, and its gold."""

import random
from collections.abc import Sequence
from dataclasses import asdict

from bench.typesetter import furniture, noise, specials, writers
from bench.typesetter.dials import LEVELS, Dials, draw_dials
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.manuscript import Manuscript
from bench.typesetter.setting import Printed, set_article
from bench.typesetter.sources import Sources, share_of
from bench.typesetter.traditional import to_traditional


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page and its gold; the same seed, level and sources give the same page.

    What the page of a seed is for: `share_of`. ValueError for a level that does not exist.
    """
    if level not in LEVELS:
        raise ValueError(f"level {level!r}: one of {', '.join(LEVELS)}")
    rng = random.Random(f"{level} {seed}")
    dials = draw_dials(rng, level)
    page = set_page(_draw_manuscripts(rng, sources, dials, share_of(seed)), dials, rng)
    page.makeup["seed"] = seed
    return page


def _draw_manuscripts(rng: random.Random, sources: Sources, dials: Dials, share: str) -> list[Manuscript]:
    found: list[Manuscript] = []
    while len(found) < dials.articles:
        drawn = rng.random()
        if drawn < dials.photos:
            found.append(writers.write_photo(rng, sources, dials, share))
        elif drawn < dials.photos + dials.specials:
            found.append(specials.write_special(rng, sources, dials, share))
        elif drawn > 0.96 and dials.articles > 3:
            found += writers.write_briefs(rng, sources, dials, share)
        else:
            found.append(writers.write_news(rng, sources, dials, share))
    found = found[:12]
    for manuscript in found:
        if rng.random() < dials.turns:
            furniture.add_turn(manuscript, rng)
    return found


def set_page(
    manuscripts: list[Manuscript], dials: Dials, rng: random.Random, head: Sequence[str] = (), foot: Sequence[str] = ()
) -> SetPage:
    """The manuscripts set as one page, under and above the lines of a given head and foot."""
    columns: list[list[Printed]] = []
    articles: list[GoldArticle] = []
    for number, manuscript in enumerate(manuscripts):
        lines, article = set_article(manuscript, number, dials, rng)
        columns.append(lines)
        articles.append(article)
    columns = noise.mix_columns(columns, dials, rng)
    columns = furniture.add_furniture(columns, dials, rng)
    columns = [furniture.column(head), *columns, furniture.column(foot)]
    for at, column in enumerate(columns):
        for line in column:
            line.box += at * 10_000
    printed = [line for column in columns for line in column]
    if rng.random() < dials.noise:
        printed = noise.spoil(printed, articles, rng)
    lines_out = _with_blanks(printed, dials, rng)
    if dials.traditional:
        _make_traditional(lines_out, articles)
    ending = "\n" if rng.random() < 0.9 else ""
    return SetPage("\n".join(line.text for line in lines_out) + ending, articles, lines_out, asdict(dials))


def _with_blanks(printed: list[Printed], dials: Dials, rng: random.Random) -> list[GoldLine]:
    found: list[GoldLine] = []
    for at, line in enumerate(printed):
        before = printed[at - 1] if at else None
        if before is not None:
            found += [GoldLine("", "blank")] * _blanks_between(before, line, dials, rng)
        found.append(GoldLine(line.text, line.role, line.article, line.block, line.starts))
    return found


def _blanks_between(before: Printed, line: Printed, dials: Dials, rng: random.Random) -> int:
    new_box = before.box != line.box or before.article != line.article
    if new_box and rng.random() < dials.tight_boxes:
        return 0
    if not new_box and line.role == "caption" and dials.tight_boxes:
        return 0
    new_block = new_box or line.starts
    extra = dials.article_gap if before.article != line.article and rng.random() < dials.article_gap_share else 0
    if line.role == "body" and not line.starts and rng.random() < dials.column_gap_share:
        extra += rng.randint(1, 2)
    usual = {
        "always": True,
        "never": False,
        "sometimes": rng.random() < dials.blank_share,
        "blocks": new_block,
        "boxes": new_box,
    }[dials.blanks]
    return int(usual) + extra


def _make_traditional(lines: list[GoldLine], articles: list[GoldArticle]) -> None:
    for line in lines:
        line.text = to_traditional(line.text)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            value = getattr(article, name)
            setattr(article, name, to_traditional(value) if value else value)
        article.reporters = [to_traditional(name) for name in article.reporters]
        for block in article.blocks:
            block.text = to_traditional(block.text)
