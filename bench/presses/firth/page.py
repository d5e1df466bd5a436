"""A page: the paper is drawn, pieces are written, laid and put below one another with what stands around them."""

import random
from typing import Any

from bench.presses.firth.boxes import MAKERS
from bench.presses.firth.lay import lay_piece
from bench.presses.firth.noise import go_on_later, interleave, spoil
from bench.presses.firth.paper import BOXES, Paper, draw_paper, top_lines
from bench.presses.firth.piece import Piece
from bench.presses.firth.stories import news
from bench.presses.firth.traditional import to_traditional
from bench.presses.firth.words import Words, table
from bench.typesetter import Sources
from bench.typesetter.gold import GoldLine, SetPage

Lines = list[GoldLine]


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed at a level: standard, varied or hard."""
    rng = random.Random(f"firth {seed} {level}")
    paper = draw_paper(rng, level)
    pieces = _pieces(rng, paper, sources, seed)
    rows = []
    for number, made in enumerate(pieces):
        rows.append(lay_piece(made, number, paper, rng, after=_after(made, paper, rng)))
    articles = [made.gold for made in pieces]
    rows = _mixed(rows, rng) if level == "hard" else rows
    lines = _around(rows, pieces, paper, rng)
    if level == "hard" and rng.random() < 0.6:
        lines = spoil(lines, articles, rng)
    lines = _leaded(lines, paper, rng)
    page = SetPage("\n".join(line.text for line in lines), articles, lines, _told(paper))
    if rng.random() < {"standard": 0, "varied": 0.03, "hard": 0.12}[level]:
        to_traditional(page, quotes=rng.random() < 0.8)
        page.makeup["traditional"] = True
    return page


def _told(paper: Paper) -> dict[str, Any]:
    names = ("kind", "measures", "kinsoku", "blank", "keeps_indent", "spaced", "titles_after")
    return {"press": "firth", **{name: getattr(paper, name) for name in names}}


def _after(made: Piece, paper: Paper, rng: random.Random) -> bool:
    """Whether the titles stand behind the body; those of photos and of tables have ways of their own."""
    return rng.random() < paper.titles_after


def _pieces(rng: random.Random, paper: Paper, sources: Sources, seed: int) -> list[Piece]:
    """Three to ten articles: news, and among them small forms, none of them twice."""
    boxes = list(BOXES[paper.kind])
    rng.shuffle(boxes)
    seen: set[str] = set()
    wanted = rng.randint(4, 9)
    most = {"standard": 2, "varied": 4, "hard": 3}[paper.level]
    found: list[Piece] = []
    heads: set[str] = set()
    small = 0
    while len(found) < wanted:
        box = boxes and small < most and len(found) > 0 and paper.has(rng, "box")
        made = MAKERS[boxes.pop()](rng, Words(rng)) if box else [news(rng, paper, sources, seed, seen)]
        small += bool(box)
        fresh = [one for one in made if one.gold.headline not in heads]
        heads |= {one.gold.headline or "" for one in fresh}
        found += fresh
    return found[:10]


def _mixed(rows: list[Lines], rng: random.Random) -> list[Lines]:
    """Some neighbours interleaved, or one broken off around the other; what is mixed becomes one run."""
    found: list[Lines] = []
    rows = list(rows)
    while rows:
        one = rows.pop(0)
        chance = rng.random()
        if rows and chance < 0.08 and min(len(one), len(rows[0])) > 8:
            one = interleave(one, rows.pop(0), rng)
        elif rows and chance < 0.19:
            one = go_on_later(one, rows.pop(0), rng)
        found.append(one)
    return found


def _around(rows: list[Lines], pieces: list[Piece], paper: Paper, rng: random.Random) -> Lines:
    """Masthead, 导读, lines to scan and advertisements around and between the articles."""
    furniture, words = table("boxes")["furniture"], Words(rng)
    top = top_lines(rng, paper)
    rest = [text for text in top if rng.random() < 0.35]
    lines = [GoldLine(text, "furniture") for text in top if text not in rest]
    if paper.has(rng, "guide"):
        lines += [GoldLine(text, "furniture") for text in _guide(rng, words, furniture["leads"])]
    for run in rows:
        lines += run
        if paper.blank == "pieces":
            lines.append(GoldLine("", "blank"))
        if paper.has(rng, "scan") and rng.random() < 0.4:
            lines.append(GoldLine(rng.choice(furniture["scans"]), "furniture"))
        if paper.has(rng, "ads") and rng.random() < 0.3:
            lines.append(GoldLine(words.pick(furniture["ads"]), "furniture"))
    if rng.random() < 0.4:
        rest += words.some(furniture["contact"], 1, 3)
    return [*lines, *(GoldLine(text, "furniture") for text in rest)]


def _guide(rng: random.Random, words: Words, leads: list[str]) -> list[str]:
    """A box of what stands on other pages."""
    topics = rng.sample(list(table("topics").values()), rng.randint(2, 4))
    form = rng.choice(("{h} A{n:02}", "{h} 详见{n}版", "{h}（{n}版）", "{n:02} {h}", "▶{n}版 {h}"))
    heads = (words.pick(topic[rng.choice(("two", "number", "party"))]) for topic in topics)
    return [rng.choice(leads), *(form.format(h=head, n=rng.randint(2, 16)) for head in heads)]


def _leaded(lines: Lines, paper: Paper, rng: random.Random) -> Lines:
    """Empty lines behind every line, behind some, or as they are."""
    tight = rng.random() < 0.6
    share = rng.uniform(0.2, 0.9)
    found: Lines = []
    for at, line in enumerate(lines):
        found.append(line)
        if at == len(lines) - 1:
            break
        inside = tight and line.role == lines[at + 1].role == "caption"
        if (paper.blank == "always" and not inside) or (paper.blank == "sometimes" and rng.random() < share):
            found.append(GoldLine("", "blank"))
    return found
