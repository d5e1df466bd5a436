"""Interviews: introduction, questions and answers with the names of who speaks, subheads, a box about the guest."""

import random

from bench.presses.quay.draft import Draft, put_banner, put_block, put_byline, put_texts
from bench.presses.quay.heads import put_head
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, person, table
from bench.presses.quay.signing import own_line
from bench.presses.quay.stories import put_caption, put_unit


def make_interview(rng: random.Random, paper: Paper) -> list[Draft]:
    """One interview."""
    pen, column = Pen(rng), rng.choice(paper.columns)
    topic, post, headlines, introduction = pen.row("topic")
    pen.known["post"] = pen.fill(post)
    draft = Draft(running=True, head_last=paper.order == "after" and rng.random() < 0.5)
    if rng.random() < 0.5:
        put_banner(draft, pen.phrase("talk_banner"), paper.glyph)
    deck = pen.phrase("talk_deck") if rng.random() < 0.6 else ""
    put_head(draft, pen, paper, pen.fill(headlines), (pen.phrase("event") if rng.random() < 0.2 else "", deck))
    if rng.random() < 0.6:
        put_byline(draft, *own_line(rng))
    box = rng.choice(("first", "last", "last", "none", "none"))
    if box == "first":
        _put_bio(draft, pen, paper)
    put_texts(draft, rng, column, pen.fill(introduction).split("¶"))
    asks, answers = _speakers(rng, pen)
    rows = rng.sample([row for row in table("qa") if row[0] == "*"], rng.randint(3, 6))
    rows += [row for row in table("qa") if row[0] == topic]
    rng.shuffle(rows)
    step = rng.choice((1, 2, 2)) if rng.random() < paper.subhead else 0
    for at, (_, name, question, answer) in enumerate(rows):
        if step and at % step == 0 and (at or rng.random() < 0.6):
            put_unit(draft, paper, paper.unit, at // step, pen.fill(name))
        put_texts(draft, rng, column, [asks + pen.fill(question)])
        put_texts(draft, rng, column, (answers + pen.fill(answer)).split("¶"))
        if at == len(rows) // 2 and rng.random() < paper.caption:
            put_caption(draft, pen, paper, column)
    if box == "last":
        _put_bio(draft, pen, paper)
    return [draft]


def _speakers(rng: random.Random, pen: Pen) -> tuple[str, str]:
    guest = pen.slot("guest")
    reporter = person(rng)
    return rng.choice(
        [
            ("记者：", f"{guest}："),
            ("记者：", f"{guest}："),
            ("问：", "答："),
            (f"{reporter}：", f"{guest}："),
            ("本报记者：", f"{guest}："),
            ("●记者：", f"○{guest}："),
            ("【问】", "【答】"),
            ("主持人：", f"{guest}："),
        ]
    )


def _put_bio(draft: Draft, pen: Pen, paper: Paper) -> None:
    """A box about the guest: its heading, then a paragraph."""
    put_block(draft, "subhead", [pen.phrase("bio_head")])
    put_texts(draft, pen.rng, pen.rng.choice(paper.columns), [pen.phrase("bio")])
