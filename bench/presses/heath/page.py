"""A page from a seed: drafts are written, set, made up and printed."""

import random

from bench.presses.heath.compose import draw_rules
from bench.presses.heath.dials import draw_dials, weighted
from bench.presses.heath.drafts import Desk, Draft
from bench.presses.heath.dress import Look, blank_after, draw_look, dress
from bench.presses.heath.features import write
from bench.presses.heath.furniture import index
from bench.presses.heath.makeup import make_up
from bench.presses.heath.noise import lose_lines, slip, to_traditional
from bench.presses.heath.setting import Columns, Row, draw_measures, set_draft
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_SHOWN = {"kept", "blocks"}
_MANY = {"story", "photo"}
"""Kinds that may stand on a page more than once."""


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed: the same arguments give the same page. ValueError for an unknown level."""
    rng = random.Random(f"heath {level} {seed}")
    dials = draw_dials(rng, level)
    desk = Desk(rng, dials, sources, share_of(seed))
    look, rules = draw_look(rng, dials), draw_rules(rng, dials.habits["kinsoku"])
    shown = bool(_SHOWN & {look.indent, look.blanks})
    columns = Columns(draw_measures(rng, level), rules, look.indent, dials.shares["second_measure"], shown)
    columns.cut_in = dials.shares["cut_in"]
    drafts = write_drafts(desk)
    for draft in drafts:
        slip(rng, draft, dials.shares["slips"])
    articles = [set_draft(rng, draft, columns) for draft in drafts]
    for whole in articles:
        lose_lines(rng, whole, dials.shares["dropped"], dials.shares["doubled"])
    other = [sources.title(rng, desk.share) for _ in range(rng.randint(3, 6))] if desk.has("index") else []
    page = printed(rng, make_up(rng, articles, dials, index(rng, other) if other else []), look)
    page.makeup = {"press": "heath", "level": level, "measures": [one / 2 for one in columns.measures], **dials.habits}
    if rng.random() < dials.shares["traditional"]:
        to_traditional(page, rng.random() < 0.3)
        page.makeup["traditional"] = True
    return page


def write_drafts(desk: Desk) -> list[Draft]:
    """3 to 10 articles. Titles stand on the page's side of the body, or elsewhere where a reader can still tell."""
    count = desk.rng.randint(3, 9)
    side = desk.dials.habits["titles"] == "after"
    drafts: list[Draft] = []
    seen: set[str] = set()
    while len(drafts) < count:
        kind = weighted(desk.rng, desk.dials.kinds) if drafts else "story"
        if kind in seen:
            continue
        after = side != (desk.has("title_elsewhere") and bool(drafts))
        new = write(desk, kind, after)
        names = {name for draft in new for name in _names(draft)}
        if names & seen or len(drafts) + len(new) > 10:
            continue
        if not drafts or _tells(drafts[-1], new[0]):
            drafts += new
            seen |= names | ({kind} - _MANY)
    return drafts


def _names(draft: Draft) -> list[str]:
    """What shows that a text was set before: the ends of its headline and of its first paragraph."""
    return [(draft.article.headline or draft.body[0].text)[-6:], draft.body[0].text[-12:]]


def _tells(before: Draft, draft: Draft) -> bool:
    """True when a reader sees where one article ends and the next starts, and whose the titles between them are."""
    ended = any(piece.role == "headline" for piece in before.below)
    titled = any(piece.role == "headline" for piece in draft.above)
    if ended and titled:
        return draft.above[0].role == "banner" or before.article.kind != "story" or draft.above[-1].role == "byline"
    return ended or titled or draft.starts


def printed(rng: random.Random, groups: list[list[Row]], look: Look) -> SetPage:
    """The physical lines of the page, with their gold."""
    articles: list[GoldArticle] = []
    lines: list[GoldLine] = []
    for group in groups:
        for at, row in enumerate(group):
            lines.append(_line(rng, row, look, articles))
            following = group[at + 1] if at + 1 < len(group) else None
            if blank_after(rng, row, following, look):
                lines.append(GoldLine("", "blank"))
        if look.blanks == "articles":
            lines.append(GoldLine("", "blank"))
    return SetPage("\n".join(line.text for line in lines), articles, lines)


def _line(rng: random.Random, row: Row, look: Look, articles: list[GoldArticle]) -> GoldLine:
    """A row as a line; articles are numbered as they come."""
    number = None
    if row.article is not None:
        known = [at for at, article in enumerate(articles) if article is row.article]
        number = known[0] if known else len(articles)
        if not known:
            articles.append(row.article)
    return GoldLine(dress(rng, row, look), row.role, number, row.block, row.starts)
