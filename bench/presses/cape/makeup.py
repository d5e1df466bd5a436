"""The make-up of a page: which articles it has, the order in which the producer wrote their pieces, blank lines."""

import random

from bench.presses.cape import furniture, noise, own, render
from bench.presses.cape.drafts import PHOTO_BANNERS, Draft, photo_draft, story_draft
from bench.presses.cape.paper import Paper
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources

Piece = list[GoldLine]


def choose(rng: random.Random, paper: Paper, sources: Sources, share: str, level: str) -> list[Draft]:
    """Three to ten articles of the paper's mixture."""
    free = level != "standard"
    count = rng.choice((3, 4, 4, 5, 5, 6, 6, 7, 8))
    drafts: list[Draft] = []
    for _ in range(count):
        if paper.has(rng, "own_text"):
            drafts.append(own.own_draft(rng, paper, free))
        else:
            drafts.append(story_draft(rng, paper, sources, share, rng.choice((3, 5, 6, 7, 9, 9))))
    if paper.has(rng, "photos"):
        photos = [photo_draft(rng, paper) for _ in range(rng.choice((1, 1, 1, 2)))]
        for photo in photos:
            if free and photo.credits and paper.has(rng, "untitled_photo"):
                photo.headline, photo.banner = [], rng.choice(PHOTO_BANNERS)
            drafts.insert(rng.randint(0, len(drafts)), photo)
    if paper.has(rng, "briefs") and len(drafts) < 8:
        at = rng.randint(0, len(drafts))
        drafts[at:at] = own.brief_drafts(rng, paper)
    return drafts


def article_pieces(rng: random.Random, paper: Paper, draft: Draft, article: GoldArticle, number: int) -> Piece:
    """One article's lines in the order of the text layer."""
    body = render.body_lines(rng, paper, draft, article, number)
    title = render.title_lines(rng, paper, draft, number)
    byline = render.byline_lines(draft, article, number)
    after = paper.titles_after != (rng.random() < paper.dials["both_sides"])
    place = "before" if after and draft.byline_place == "title" else draft.byline_place
    if place == "after":
        body = body + byline
    elif place == "title":
        title = title + byline
    else:
        body = byline + body
    return render.banner_lines(paper, draft, number) + (body + title if after else title + body)


def order(rng: random.Random, paper: Paper, pieces: list[Piece]) -> list[Piece]:
    """The pieces one after another, or two neighbours interleaved, or one that goes on after the next."""
    if paper.reading == "whole" or len(pieces) < 2:
        return pieces
    at = rng.randrange(len(pieces) - 1)
    one, two = pieces[at], pieces[at + 1]
    cuts, others = _cuts(one), _cuts(two)
    if not cuts or not others:
        return pieces
    cut, other = rng.choice(cuts), rng.choice(others)
    if paper.reading == "split":
        return [*pieces[:at], one[:cut], two, one[cut:], *pieces[at + 2 :]]
    return [*pieces[:at], one[:cut], two[:other], one[cut:], two[other:], *pieces[at + 2 :]]


def _cuts(piece: Piece) -> list[int]:
    """Where a column may end: three lines or more into a paragraph's sentence, so that a reader misses its end."""
    return [
        at
        for at in range(3, len(piece) - 2)
        if piece[at].role == "body" and not piece[at].starts_block and piece[at - 1].text[-1:] not in "。！？”"
    ]


def with_furniture(rng: random.Random, paper: Paper, pieces: list[Piece]) -> list[Piece]:
    """The pieces with masthead, staff and contact lines at head or foot, a page number between at times."""
    out = list(pieces)
    if paper.has(rng, "mast"):
        out.insert(rng.choice((0, 0, len(out))), _plain(furniture.masthead(rng, paper)))
    if paper.has(rng, "editor"):
        out.insert(rng.choice((0, len(out), len(out), rng.randint(0, len(out)))), _plain(furniture.staff(rng)))
    if paper.has(rng, "advert"):
        out.append(_plain([furniture.contact(rng)]))
    return out


def _plain(texts: list[str]) -> Piece:
    return [GoldLine(text, "furniture") for text in texts]


def with_blanks(rng: random.Random, paper: Paper, pieces: list[Piece]) -> list[GoldLine]:
    """All lines with the blank lines of the producer between them."""
    lines: list[GoldLine] = []
    column = rng.randint(18, 60)
    for piece in pieces:
        sparse = paper.blanks == "sometimes" and rng.random() < 0.5
        for at, line in enumerate(piece):
            lines.append(line)
            last = at == len(piece) - 1
            missing = paper.blanks == "sometimes" and rng.random() < paper.dials["blank_irregular"] * 0.3
            every = paper.blanks == "always" or (paper.blanks == "sometimes" and not sparse and not missing)
            ended = last and paper.blanks == "articles"
            if every or ended or (paper.blanks == "columns" and len(lines) % column == 0):
                lines.append(GoldLine("", "blank"))
    return lines


def set_page(rng: random.Random, paper: Paper, sources: Sources, share: str, level: str) -> SetPage:
    """The page of a paper."""
    drafts = choose(rng, paper, sources, share, level)
    noise.recast(paper, drafts)
    articles = [render.article_of(draft) for draft in drafts]
    pieces = [
        article_pieces(rng, paper, draft, article, at) for at, (draft, article) in enumerate(zip(drafts, articles, strict=True))
    ]
    pieces = order(rng, paper, pieces)
    lines = with_blanks(rng, paper, with_furniture(rng, paper, pieces))
    if level == "hard":
        lines = noise.damage(rng, lines, articles)
    makeup: dict[str, object] = {
        "paper": paper.name,
        "kinsoku": paper.kinsoku,
        "blanks": paper.blanks,
        "after": paper.titles_after,
    }
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)
