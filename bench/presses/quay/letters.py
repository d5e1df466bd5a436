"""Letters and speeches: salutation, text, closing, and the name and date at the end."""

import random

from bench.presses.quay.draft import Draft, put_banner, put_block, put_byline, put_texts
from bench.presses.quay.heads import put_head
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, coined, person, wide_name
from bench.presses.quay.signing import closing


def make_letter(rng: random.Random, paper: Paper) -> list[Draft]:
    """A reader's letter, a letter of a body to all, or a speech."""
    pen, column = Pen(rng), rng.choice(paper.columns)
    kind = rng.choice(("reader", "body", "body", "speech"))
    title, text = pen.in_one_mood("\t".join(pen.row(kind))).split("\t")
    draft = Draft(head_last=paper.order == "after" and rng.random() < 0.4)
    if kind == "reader" and rng.random() < 0.5:
        put_banner(draft, pen.phrase("letter_banner"), paper.glyph)
    put_head(draft, pen, paper, title)
    if kind == "speech":
        _put_speaker(draft, pen, paper)
    put_texts(draft, rng, column, [pen.phrase(f"to_{kind}")], rng.choice((0.0, 0.0, 2.0)))
    put_texts(draft, rng, column, [part for part in text.split("¶") if part])
    if kind == "reader":
        _sign_reader(draft, pen)
        if rng.random() < 0.35:
            put_block(draft, "subhead", [rng.choice(("部门回复", "编辑回复", "记者追踪", "【回音】"))])
            put_texts(draft, rng, column, [pen.phrase("reply")])
    elif rng.random() < 0.8:
        put_texts(draft, rng, column, pen.phrase(f"close_{kind}").split("¶"))
    if kind == "body":
        signer = pen.fill("[{place}{office}|{place}{office}|{stem}日报社|{place}人民政府|{place}文明办]")
        put_texts(draft, rng, column, closing(pen, signer, column), rng.choice((0.0, 2.0)))
        for block in draft.gold.blocks[-2:]:
            block.text = block.text.replace("　", " ").replace("  ", " ")
    return [draft]


def _put_speaker(draft: Draft, pen: Pen, paper: Paper) -> None:
    """Who speaks, on a line below the title, often with the day in brackets on the next, which is of the text."""
    rng = pen.rng
    name = person(rng)
    line = rng.choice((wide_name(name), name, f"{paper.mark} {name}", pen.fill("{place}{unit} ") + name))
    put_byline(draft, [line], [name])
    if rng.random() < 0.3:
        year, month, day = pen.date()
        put_texts(draft, rng, paper.columns[0], [f"（{year}年{month}月{day}日）"], 0.0)


def _sign_reader(draft: Draft, pen: Pen) -> None:
    rng = pen.rng
    name = person(rng)
    forms = (
        f"读者 {wide_name(name)}",
        f"{coined(rng)}县 {wide_name(name)}",
        f"{coined(rng)}镇读者 {name}",
        f"市民 {name}",
        name,
    )
    put_byline(draft, [rng.choice(forms)], [name])
