"""Features of the paper's own: in numbered units, under an event line, in a series; and pictures with pointers."""

import random

from bench.presses.weir.compose import Column, em, set_text
from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, wordings
from bench.presses.weir.piece import Piece
from bench.presses.weir.signing import draw_signature
from bench.presses.weir.story import Desk, add_box, bare_title, set_caption, set_paragraphs, set_signed
from bench.typesetter.gold import GoldLine

_UNITS = (
    ["01", "02", "03", "04", "05"],
    ["壹", "贰", "叁", "肆", "伍"],
    ["A", "B", "C", "D", "E"],
    ["一", "二", "三", "四", "五"],
    ["1", "2", "3", "4", "5"],
    ["【】"] * 5,
    ["Part 1", "Part 2", "Part 3", "Part 4", "Part 5"],
)


def _headline(piece: Piece, pen: Pen, house: House) -> None:
    """A headline whose lines end at its strokes where it is broken at all; what follows —— is a deck."""
    title, _, side = pen.say("feat_title").partition("/——")
    broken = house.title_most < 40 or pen.rng.random() < 0.4
    piece.title("headline", [line for line in title.split("/") if line] if broken else [bare_title(title)])
    if side:
        piece.title("deck", [f"——{bare_title(side)}"])


def _quoted(piece: Piece, pen: Pen) -> list[str]:
    """The words of a headline that quotes, as they are said in the text."""
    said = piece.gold.headline or ""
    return [f"{said}{pen.say('ff_sayer')}。"] if said.startswith("“") and said.endswith("”") else []


def make_units(rng: random.Random, house: House) -> list[Piece]:
    """A feature in units, each under a mark and a subhead."""
    piece, pen, column = Piece(titles_last=house.last(rng)), Pen(rng), house.column(rng)
    pen.fill("{@name}{@place}{@factory}{@town}")
    _headline(piece, pen, house)
    signature = draw_signature(rng, rng.choice(("line", "line", "marked", "slash", "tail", "none")))
    piece.gold.byline, piece.gold.reporters = signature.byline, signature.names
    piece.body += [GoldLine(line, "byline") for line in signature.above]
    if rng.random() < 0.25:
        set_paragraphs(piece, rng, column, [pen.say("editor")])
    count = rng.randint(2, 3) if house.level == "standard" else rng.randint(2, 5)
    texts = pen.several("feat", count * 2 + 1)
    marks, own_line = rng.choice(_UNITS), rng.random() < 0.4
    set_paragraphs(piece, rng, column, [pen.say("feat_lead"), *_quoted(piece, pen)])
    subheads = [text for text in pen.several("subhead", 8) if em(text) < column.measure - 2] or ["问路"]
    for number in range(min(count, len(subheads))):
        _unit_head(piece, rng, marks[number], subheads[number], own_line)
        own = texts[number * 2 : number * 2 + rng.randint(1, 2)] or [pen.say("feat")]
        if rng.random() < house.inset:
            set_caption(piece, rng, column)
        set_paragraphs(piece, rng, column, own)
    if signature.tail:
        set_paragraphs(piece, rng, column, [pen.say("feat") + signature.tail])
    return [piece]


def _unit_head(piece: Piece, rng: random.Random, mark: str, words: str, own_line: bool) -> None:
    if mark == "【】":
        piece.subhead(f"【{words}】")
    elif own_line:
        piece.subhead(mark, words)
    else:
        piece.subhead(mark + ("、" if mark in "一二三四五" else rng.choice((" ", "　", " "))) + words)


def make_event(rng: random.Random, house: House) -> list[Piece]:
    """A report under an event line, above a sideline, or one of a series."""
    piece, pen, column = Piece(titles_last=house.last(rng)), Pen(rng), house.column(rng)
    pen.fill("{@name}{@place}{@factory}{@town}{@event}")
    form = rng.choice(("kicker", "side", "both", "series", "series_kicker"))
    if form in ("kicker", "both"):
        piece.title("kicker", [pen.say("event_kicker")])
    elif form == "series_kicker":
        piece.title("kicker", [pen.say("series_kicker")])
    if form == "series":
        piece.title("headline", [pen.say("series_head")])
    else:
        title = pen.say("feat_title").partition("/——")[0]
        broken = rng.random() < 0.6
        piece.title("headline", [line for line in title.split("/") if line] if broken else [bare_title(title)])
    if form in ("side", "both"):
        piece.title("deck", [pen.say("side")])
    texts = [pen.say("feat_lead"), *_quoted(piece, pen), *pen.several("feat", rng.randint(2, 6))]
    signature = draw_signature(rng, rng.choice(("lead", "line", "line", "marked", "dated", "tail")))
    set_signed(piece, Desk(rng, house, column), texts, signature, [])
    if rng.random() < 0.35:
        add_box(piece, rng, column)
    return [piece]


def make_pictures(rng: random.Random, house: House) -> list[Piece]:
    """A photograph with a title, beside or under a short story of its width; or a photograph alone."""
    column = house.column(rng)
    photo = _photo(rng, house, column)
    if rng.random() < 0.5:
        return [photo]
    story = _short_story(rng, house, column)
    return [story, photo] if rng.random() < 0.7 else [photo, story]


def _photo(rng: random.Random, house: House, column: Column) -> Piece:
    photo = Piece(titles_last=house.last(rng))
    photo.gold.kind = "photo"
    photo.close = rng.random() < 0.5
    title, text = Pen(rng).say("cap_pair").split("｜")
    if house.level != "standard" and rng.random() < 0.25:
        marks = rng.choice((("上图：", "下图："), ("左图：", "右图："), ("图①：", "图②："), ("▲", "▼")))
        for mark in marks:
            text = mark + Pen(rng).fill(rng.choice(wordings()["cap"])).removeprefix("图为")
            photo.block("caption", set_text(text, column, rng, indent=0), column.measure, text)
        name = Pen(rng).fill("{name}")
        photo.body.append(GoldLine(f"本报记者 {name} 摄", "credit"))
        photo.gold.byline, photo.gold.reporters = f"本报记者 {name} 摄", [name]
        title = rng.choice(("镜头", "图片新闻", "一线剪影", "现场", "影像", "视觉"))
    else:
        set_caption(photo, rng, column, rng.choice(("", "", "▲", "▼", "◀")), text)
    photo.title("headline", [title])
    return photo


def _short_story(rng: random.Random, house: House, column: Column) -> Piece:
    story, pen = Piece(titles_last=house.last(rng)), Pen(rng)
    pen.fill("{@name}{@place}{@factory}{@town}")
    title, text = pen.say("sh_item").split("｜")
    story.title("headline", [title])
    signature = draw_signature(rng, rng.choice(("lead", "lead", "dated", "report", "tail")))
    set_signed(story, Desk(rng, house, column), [text], signature)
    return story
