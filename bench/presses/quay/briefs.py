"""Short news in a row: a column's title, then items of one paragraph, with or without small headlines."""

import random

from bench.presses.quay.draft import Draft, put_banner, put_texts, put_title
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, coined, person, table
from bench.presses.quay.signing import Signature
from bench.typesetter.gold import GoldArticle


def make_briefs(rng: random.Random, paper: Paper) -> list[Draft]:
    """One article of several paragraphs where items have no headline; where each has one, an article each."""
    rows = table("brief")
    if rng.random() < 0.45:
        return _titled(rng, paper, rng.sample(rows, rng.randint(2, 5)))
    return [_untitled(rng, paper, rng.sample(rows, rng.randint(3, 7)))]


def _untitled(rng: random.Random, paper: Paper, rows: list[list[str]]) -> Draft:
    draft, pen = Draft(GoldArticle(kind="brief")), Pen(rng)
    form = rng.choice(("place", "place", "mark", "mark", "both", "space"))
    mark = rng.choice("○▲●■◆◇★") if form != "place" else ""
    gap = rng.choice(("", "", " ")) if mark else ""
    column_name = pen.phrase("brief_column")
    if rng.random() < 0.25:
        column_name = f"{coined(rng)}{column_name}" if len(column_name) == 2 else column_name
    put_title(draft, "headline", [column_name])
    texts = []
    for row in rows:
        place = coined(rng) + rng.choice("县县市区")
        text = Pen(rng, who=place if form in ("mark", "space") else "", place=place, stem=place[:2]).fill(row[1])
        lead = f"{place}：" if form in ("place", "both") else ""
        texts.append(mark + gap + lead + text + (f"（{person(rng)}）" if rng.random() < 0.15 else ""))
    put_texts(draft, rng, paper.narrow, texts, rng.choice((0.0, 2.0)))
    return draft


def _titled(rng: random.Random, paper: Paper, rows: list[list[str]]) -> list[Draft]:
    found = []
    signed = rng.choice(("lead", "names", "tail", "none", "none"))
    for row in rows:
        draft, place = Draft(GoldArticle(kind="brief")), coined(rng) + rng.choice("县县市区")
        pen = Pen(rng, who=place, place=place, stem=place[:2])
        title = pen.fill(row[0])
        put_title(draft, "headline", [f"{place[:2]}：{title}" if rng.random() < 0.25 else title])
        signature = _signature(rng, signed)
        put_texts(draft, rng, paper.narrow, [signature.lead + pen.fill(row[1]) + signature.tail])
        draft.gold.byline, draft.gold.reporters = signature.byline, signature.names
        found.append(draft)
    if rng.random() < 0.75:
        put_banner(found[0], Pen(rng).phrase("brief_column"), paper.glyph)
    return found


def _signature(rng: random.Random, form: str) -> Signature:
    """The same form for all items of a column."""
    name = person(rng)
    if form == "names":
        who = rng.choice((f"记者{name}", f"通讯员{name}"))
        return Signature(lead=f"本报讯（{who}）", byline=who, names=[name])
    if form == "tail":
        return Signature(tail=f"（{name}）", byline=name, names=[name])
    return Signature(lead="本报讯 " if form == "lead" else "")
