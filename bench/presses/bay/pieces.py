"""Pieces that are no stories: photos, notices, tables, letters, advertisements, runs of briefs."""

import random

from bench.presses.bay.bylines import credit
from bench.presses.bay.parts import Dials, Piece, Row
from bench.presses.bay.setting import Column
from bench.presses.bay.stories import add_block, alone, banner_name, set_banner, story_piece
from bench.presses.bay.titles import parts, set_title
from bench.presses.bay.words import chosen, name, spaced
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Sources


def photo_piece(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Piece:
    """A photo: caption, credit, title; the caption is a short news text or an invented one."""
    gold = GoldArticle(kind="photo")
    piece = Piece(gold)
    headline, _, invented = chosen(rng, "photo").partition("|")
    text, title = "", [headline]
    if rng.random() < 0.6:
        story = sources.story(rng, share)
        text = story.paragraphs[0] if len(story.paragraphs[0]) <= 150 and story.paragraphs[0].endswith("。") else ""
        title = parts(rng, dials, story)["headline"] if text else title
    text = text or invented
    piece.title = set_title(gold, {"headline": title})
    person = name(rng)
    who = credit(rng, spaced(rng, person))
    gold.byline, gold.reporters = who, [person]
    measure = rng.choice((dials.base, dials.base * 2, round(dials.base * 1.5), rng.randint(18, 42)))
    column = Column(rng, dials.style, min(45, measure))
    form = rng.choice(("line", "line", "glued", "bracket", "none"))
    if form in ("glued", "bracket"):
        piece.credit = who if form == "glued" else f"（{who}）"
        text += rng.choice((" ", "\u3000")) * (form == "glued") + piece.credit
    elif form == "none":
        gold.byline, gold.reporters = None, []
    piece.body = add_block(gold, column, "caption", text, rng)
    alone(piece.body[-1], piece.credit, "credit")
    piece.credit = "" if piece.body[-1].role == "credit" else piece.credit
    if form == "line":
        piece.body.append(Row(who, "credit", starts=True))
    return piece


def notice_piece(rng: random.Random, dials: Dials) -> Piece:
    """A notice, a table, a letter or an advertisement: each has a title."""
    make = rng.choice((_notice, _notice, _table, _letter, _advertisement))
    return make(rng, dials)


def _start(rng: random.Random, dials: Dials, title: str) -> tuple[Piece, Column]:
    piece = Piece(GoldArticle())
    piece.title = set_title(piece.gold, {"headline": [title]})
    return piece, Column(rng, dials.style, rng.choice((dials.base, dials.base, rng.randint(12, 28))))


def _signed(rng: random.Random, dials: Dials, piece: Piece, column: Column, text: str) -> None:
    """A line at the end that is a paragraph by itself, set to the right."""
    rows = add_block(piece.gold, column, "paragraph", text, rng)
    rows[0].text = rng.choice(("", "\u3000" * rng.randint(2, 5))) + rows[0].text.lstrip("\u3000 ")
    piece.body += rows


def _notice(rng: random.Random, dials: Dials) -> Piece:
    known: dict[str, str] = {}
    piece, column = _start(rng, dials, chosen(rng, "notice_title"))
    texts = [chosen(rng, "notice", known)]
    texts += [chosen(rng, "notice_more", known)] if rng.random() < 0.5 else []
    for text in texts:
        piece.body += add_block(piece.gold, column, "paragraph", text, rng)
    if rng.random() < 0.6:
        _signed(rng, dials, piece, column, chosen(rng, "notice_end", known))
        _signed(rng, dials, piece, column, f"2023年{dials.month}月{dials.day}日")
    return piece


def _table(rng: random.Random, dials: Dials) -> Piece:
    kind, title = rng.choice((("table_row", "table_title"), ("score_row", "score_title")))
    piece, column = _start(rng, dials, chosen(rng, title))
    column.measure = max(24, column.measure)
    for _ in range(rng.randint(4, 9)):
        piece.body += add_block(piece.gold, column, "paragraph", chosen(rng, kind), rng)
    return piece


def _letter(rng: random.Random, dials: Dials) -> Piece:
    piece, column = _start(rng, dials, chosen(rng, "letter_title"))
    texts = [chosen(rng, "letter_open")] + [chosen(rng, "letter") for _ in range(rng.choice((1, 2, 2)))]
    for text in dict.fromkeys(texts):
        piece.body += add_block(piece.gold, column, "paragraph", text, rng)
    _signed(rng, dials, piece, column, chosen(rng, "letter_by"))
    return piece


def _advertisement(rng: random.Random, dials: Dials) -> Piece:
    headline, _, text = chosen(rng, "ad").partition("|")
    piece, column = _start(rng, dials, headline)
    piece.body = add_block(piece.gold, column, "paragraph", text, rng)
    return piece


def briefs(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Piece]:
    """Two to five briefs under one banner, each with its headline."""
    pieces = [story_piece(rng, dials, sources, share, True) for _ in range(rng.randint(2, 5))]
    if rng.random() < 0.7:
        named = rng.choice(("简讯", "要闻速览", "一周简报", "国内简讯", "新闻速递"))
        text = named if rng.random() < 0.6 else banner_name(rng, dials, sources, share)
        set_banner(pieces[0], text, rng, dials)
    return pieces
