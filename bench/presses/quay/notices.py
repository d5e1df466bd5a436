"""Notices of companies and bodies that run into each other, and columns of lost papers."""

import random

from bench.presses.quay.column import Column
from bench.presses.quay.draft import Draft, put_banner, put_texts, put_title
from bench.presses.quay.heads import title_lines
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, table
from bench.presses.quay.signing import closing

_CONTACTS = ((), (), ("contact",), ("contact",), ("contact", "address"), ("address", "contact"))


def make_notices(rng: random.Random, paper: Paper) -> list[Draft]:
    """Two to five notices in a row, each an article; one of them may be a column of lost papers."""
    rows = rng.sample(table("notice"), rng.randint(2, 4))
    lost = rng.randint(0, len(rows)) if rng.random() < 0.45 else -1
    tight = rng.random() < 0.3
    found: list[Draft] = []
    for at, row in enumerate(rows):
        if at == lost:
            found.append(_lost(rng, paper))
        found.append(_notice(rng, paper, row))
    if lost == len(rows):
        found.append(_lost(rng, paper))
    for draft in found:
        draft.tight = tight
    if rng.random() < 0.3 and not found[0].above:
        put_banner(found[0], Pen(rng).phrase("notice_banner"), paper.glyph)
    return found


def _notice(rng: random.Random, paper: Paper, row: list[str]) -> Draft:
    """Title, body, 特此公告 and the lines that sign it, all of them paragraphs but the title."""
    pen, column, draft = Pen(rng), paper.narrow, Draft()
    title, signer, text = row
    _put_title(draft, rng, pen, pen.fill(title), column)
    put_texts(draft, rng, column, [part for part in pen.fill(text).split("¶") if part])
    if rng.random() < 0.55 and "讣" not in (draft.gold.headline or "") and "特此" not in draft.gold.blocks[-1].text:
        put_texts(draft, rng, column, [_ending(rng, draft.gold.headline or "")])
    contact = [pen.phrase(key) for key in rng.choice(_CONTACTS)] if "讣" not in title else []
    signed = closing(pen, pen.fill(signer), column)
    _put_short(draft, rng, column, [*contact, *signed] if rng.random() < 0.6 else [*signed, *contact])
    return draft


def _ending(rng: random.Random, title: str) -> str:
    """特此公告。 or what the title calls it."""
    named = next((word for word in ("通知", "通告", "声明", "公示") if word in title), rng.choice(("公告", "公告", "告知")))
    return f"特此{named}" + rng.choice("。。。！ ").strip()


def _put_title(draft: Draft, rng: random.Random, pen: Pen, title: str, column: Column) -> None:
    """A short title is spread out now and then; the name of the firm stands above it or not."""
    if len(title) == 2 and rng.random() < 0.4:
        title = rng.choice((" ", "　", "  ")).join(title)
    lines = title_lines(rng, title, column.measure)
    if "firm" in pen.known and len(title) > 3 and rng.random() < 0.15:
        lines = [pen.slot("firm"), *lines]
    put_title(draft, "headline", lines)


def _put_short(draft: Draft, rng: random.Random, column: Column, texts: list[str]) -> None:
    """Lines of names, dates and numbers, with or without an indent."""
    for text in texts:
        put_texts(draft, rng, column, [text], rng.choice((0.0, 2.0)))
        draft.gold.blocks[-1].text = text.replace("　", " ").replace("  ", " ")


def _lost(rng: random.Random, paper: Paper) -> Draft:
    """One article: what was lost by whom, a paragraph each, under one title or the banner of the column alone."""
    draft, pen = Draft(), Pen(rng)
    if rng.random() < 0.85:
        put_title(draft, "headline", [pen.phrase("lost_title")])
    else:
        put_banner(draft, pen.phrase("notice_banner"), paper.glyph)
    mark = rng.choice(("", "", "", "●", "■", "▲", "○", "◆"))
    texts = [mark + Pen(rng).fill(row[0]) for row in rng.sample(table("lost"), rng.randint(3, 7))]
    put_texts(draft, rng, paper.narrow, texts, rng.choice((0.0, 2.0)))
    return draft
