"""Poems in groups with small titles, a poem and another, quatrains, couplets."""

import random

from bench.presses.quay.draft import Draft, put_block, put_byline, put_gap, put_rows, put_title
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, person, table
from bench.presses.quay.signing import author_line

_BESIDE = {1: ("", "", ""), 2: ("（外一首）", "（二首）", ""), 3: ("（外二首）", "（三首）", "（组诗）")}


def make_poems(rng: random.Random, paper: Paper) -> list[Draft]:
    """One article: a group of poems, one or two poems, or couplets."""
    draft, pen = Draft(tight=rng.random() < 0.3), Pen(rng)
    if rng.random() < 0.2:
        _put_couplets(draft, pen)
        return [draft]
    kind = rng.choice(("poem", "poem", "quatrain"))
    poems = [_poem(pen, row, kind) for row in rng.sample(table(kind), rng.randint(1, 4))]
    grouped = len(poems) > 1 and (rng.random() < 0.6 or len(poems) > 3)
    if grouped:
        put_title(draft, "headline", [pen.phrase("group")])
    else:
        put_title(draft, "headline", [poems[0][0] + rng.choice(_BESIDE[len(poems)])])
    line, name = author_line(rng, paper)
    put_byline(draft, [line], [name])
    mark = rng.choice(("{}", "{}", "{}", "◎{}", "《{}》", "■ {}", "【{}】"))
    for at, (title, lines) in enumerate(poems):
        if grouped or at:
            if rng.random() < 0.4:
                put_gap(draft)
            put_block(draft, "subhead", [mark.format(title)])
        for text in lines:
            if text:
                put_rows(draft, ["　　" + text if paper.columns[0].keep_indent else text])
            else:
                put_gap(draft)
    return [draft]


def _poem(pen: Pen, row: list[str], kind: str) -> tuple[str, list[str]]:
    """Title and lines; an empty one parts stanzas."""
    title, text = row
    if kind == "poem":
        text = "¶¶".join(pen.in_one_mood(stanza) for stanza in text.split("¶¶"))
        lines = text.split("¶")
        return pen.fill(title), [line for at, line in enumerate(lines) if line or lines[at - 1]]
    lines = [part + "。" for part in pen.fill(text).split("。") if part]
    if pen.rng.random() < 0.4:
        lines = [line for part in lines for line in (part.split("，")[0] + "，", part.split("，")[1])]
    return pen.fill(title), lines


def _put_couplets(draft: Draft, pen: Pen) -> None:
    rng = pen.rng
    put_title(draft, "headline", [pen.phrase("couplet_title")])
    found = sorted({pen.phrase("couplet") for _ in range(rng.randint(4, 7))})
    rng.shuffle(found)
    signed = rng.random() < 0.4
    halves = not signed and rng.random() < 0.4
    if not signed:
        name = person(rng)
        put_byline(draft, [name], [name])
    for text in found:
        put_rows(draft, text.split("；") if halves else [f"{text}{'（' + person(rng) + '）' if signed else '。'}"])
