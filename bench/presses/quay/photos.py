"""Photographs with titles, alone or beside a short story of the same width."""

import random

from bench.presses.quay.column import Column, set_text, width
from bench.presses.quay.draft import Draft, put_block, put_credit, put_title
from bench.presses.quay.paper import Paper, of_measure
from bench.presses.quay.pen import Pen, table
from bench.presses.quay.signing import credit_names
from bench.presses.quay.stories import Well, make_story
from bench.typesetter.gold import GoldArticle


def make_photo(rng: random.Random, paper: Paper, column: Column | None = None) -> Draft:
    """One photograph, or a group of them under one title."""
    pen = Pen(rng)
    draft = Draft(GoldArticle(kind="photo"), head_last=rng.random() < 0.5, tight=rng.random() < 0.6)
    column = column or of_measure(paper.columns[0], rng.choice((paper.columns[0].measure, rng.randint(14, 42))))
    title, text = pen.row("photo")
    who = pen.phrase("credit")
    texts = [rng.choice(("", "", "", "图为：", "▲")) + pen.fill(text)]
    title = pen.fill(title)
    if paper.level != "standard" and rng.random() < 0.2:
        title = pen.phrase("pair_title")
        rows = rng.sample(table("photo"), rng.randint(2, 3))
        marks = rng.choice((("图①：", "图②：", "图③："), ("上图：", "中图：", "下图："), ("▲", "▼", "◀")))
        texts = [mark + Pen(rng).fill(row[1]) for mark, row in zip(marks, rows, strict=False)]
    put_title(draft, "headline", [title])
    for at, caption in enumerate(texts):
        lines = set_text(caption, column, rng, rng.choice((0, 0, 2)))
        last = at == len(texts) - 1
        glued = last and width(lines[-1]) + width(who) + 1 < column.measure and rng.random() < 0.5
        if glued:
            lines[-1] += rng.choice((" ", "　", "")) + who
        put_block(draft, "caption", lines, column.measure, caption)
        if last and not glued:
            put_credit(draft, who)
    draft.gold.byline, draft.gold.reporters = who.strip("（）"), credit_names(who)
    return draft


def make_pair(rng: random.Random, paper: Paper, well: Well) -> list[Draft]:
    """A short story and a photograph set to the same measure beside it."""
    column = rng.choice(paper.columns)
    pair = [make_story(rng, paper, well, rng.randint(120, 260), column), make_photo(rng, paper, column)]
    return pair if rng.random() < 0.7 else pair[::-1]
