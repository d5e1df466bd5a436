"""One page of the press: articles commissioned, signed, set, put in order, and spoilt on hard pages."""

import random
from dataclasses import replace
from itertools import pairwise

from bench.presses.brook.desk import add_picture, commission
from bench.presses.brook.dials import Dials, draw
from bench.presses.brook.drafts import Draft
from bench.presses.brook.furniture import ad_rows, head_rows
from bench.presses.brook.lay import Row, is_body, lay
from bench.presses.brook.noise import misread, spoil, traditional
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_Placed = tuple[int | None, Row]


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of that seed and level ("standard", "varied", "hard"); the same arguments give the same page."""
    rng = random.Random(f"brook {level} {seed}")
    dials = draw(rng, level)
    drafts = commission(rng, dials, sources, share_of(seed))
    _add_pictures(rng, drafts, dials)
    turn = rng.randint(1, len(drafts) - 1)
    set_articles: list[tuple[list[Row], float]] = []
    for at, draft in enumerate(drafts):
        misread(draft, dials, rng)
        after = dials.order == "after" or (dials.order == "turn" and at < turn)
        set_articles.append(lay(draft, dials, rng, after))
    parts = [spoil(rows, dials, rng) for rows, _ in set_articles]
    articles = [_gold(draft, rows, measure) for draft, rows, (_, measure) in zip(drafts, parts, set_articles, strict=True)]
    placed = _framed(rng, _woven(rng, parts, dials), dials)
    return _page(placed, articles, dials, rng)


def _add_pictures(rng: random.Random, drafts: list[Draft], dials: Dials) -> None:
    """Pictures inside articles, on pages that are not ordinary."""
    for draft in drafts:
        if dials.level != "standard" and not draft.byline_after and rng.random() < 0.2:
            add_picture(rng, draft)


def _gold(draft: Draft, rows: list[Row], measure: float) -> GoldArticle:
    """What a reader of these rows would say."""
    blocks = []
    for place, piece in enumerate(draft.pieces):
        text = "".join(row.raw for row in rows if row.block == place and not row.again)
        blocks.append(GoldBlock(piece.role, text.strip(), measure))
    headline = " ".join(row.raw for row in rows if row.role == "headline") or None
    return GoldArticle(
        kind=draft.kind,
        banner=draft.banner,
        kicker=draft.kicker,
        headline=headline,
        deck=draft.deck,
        byline=draft.byline,
        reporters=list(draft.reporters),
        dateline=draft.dateline,
        blocks=blocks,
    )


def _woven(rng: random.Random, parts: list[list[Row]], dials: Dials) -> list[_Placed]:
    """The articles after one another; on hard pages columns of two may alternate, or one goes on after the next."""
    placed: list[_Placed] = []
    at = 0
    while at < len(parts):
        pair = [rows for rows in parts[at : at + 2] if any(row.role == "headline" for row in rows)]
        long = len(pair) == 2 and min(sum(map(is_body, rows)) for rows in pair) > 9
        if long and rng.random() < dials.interleave:
            one, other = (_columns(rng, rows, rng.randint(2, 3)) for rows in pair)
        elif len(pair) == 2 and sum(map(is_body, pair[0])) > 14 and rng.random() < dials.resume:
            one, other = _columns(rng, pair[0], 2), [pair[1]]
        else:
            placed += [(at, row) for row in parts[at]]
            at += 1
            continue
        for turn in range(max(len(one), len(other))):
            placed += [(at, row) for row in (one[turn] if turn < len(one) else [])]
            placed += [(at + 1, row) for row in (other[turn] if turn < len(other) else [])]
        at += 2
    return placed


def _columns(rng: random.Random, rows: list[Row], count: int) -> list[list[Row]]:
    """An article cut into columns, each of several lines, between lines of its body."""
    places = [at for at in range(4, len(rows) - 3) if all(is_body(row) for row in rows[at - 3 : at + 3])]
    places = [at for at in places if not rows[at].starts]
    cuts: list[int] = []
    for place in rng.sample(places, len(places)):
        if len(cuts) < count - 1 and all(abs(place - cut) > 3 for cut in cuts):
            cuts.append(place)
    ends = [0, *sorted(cuts), len(rows)]
    return [rows[first:last] for first, last in pairwise(ends)]


def _framed(rng: random.Random, placed: list[_Placed], dials: Dials) -> list[_Placed]:
    """The page with its head or foot and advertisements between articles."""
    for _ in range(dials.ads):
        seams = [at for at in range(1, len(placed)) if _is_seam(placed, at)]
        at = rng.choice([*seams, len(placed)])
        placed = [*placed[:at], *((None, row) for row in ad_rows(rng)), *placed[at:]]
    head: list[_Placed] = [(None, row) for row in head_rows(rng)]
    place = rng.random()
    if place < 0.3:
        return [*head, *placed]
    if place < 0.6:
        return [*placed, *head]
    if place < 0.75:
        return [*head[:1], *placed, *head[1:]]
    return placed


def _is_seam(placed: list[_Placed], at: int) -> bool:
    """True between two articles, neither of which goes on."""
    before = {number for number, _ in placed[:at]}
    return not before & {number for number, _ in placed[at:]} - {None}


def _page(placed: list[_Placed], articles: list[GoldArticle], dials: Dials, rng: random.Random) -> SetPage:
    lines: list[GoldLine] = []
    for number, row in placed:
        if lines and _blank(dials, rng, lines[-1], row, number):
            lines.append(GoldLine("", "blank"))
        lines.append(GoldLine(row.text, row.role, number if row.own else None, row.block, row.starts))
    if dials.traditional:
        lines = [replace(line, text=traditional(line.text)) for line in lines]
        articles = [_traditional(article) for article in articles]
    return SetPage("\n".join(line.text for line in lines), articles, lines, {"press": "brook", **vars(dials)})


def _blank(dials: Dials, rng: random.Random, last: GoldLine, row: Row, number: int | None) -> bool:
    """True where an empty line stands between two lines."""
    if dials.blanks == "always":
        return rng.random() > 0.004
    if dials.blanks == "between":
        return (last.article != number or last.role != row.role) == (rng.random() < 0.88)
    return dials.blanks == "some" and rng.random() < 0.3


def _traditional(article: GoldArticle) -> GoldArticle:
    def turned(text: str | None) -> str | None:
        return None if text is None else traditional(text)

    return replace(
        article,
        banner=turned(article.banner),
        kicker=turned(article.kicker),
        headline=turned(article.headline),
        deck=turned(article.deck),
        byline=turned(article.byline),
        reporters=[traditional(name) for name in article.reporters],
        dateline=turned(article.dateline),
        blocks=[replace(block, text=traditional(block.text)) for block in article.blocks],
    )
