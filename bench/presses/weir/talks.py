"""Interviews, speeches and letters: who speaks to whom, in paragraphs that open with a name or a greeting."""

import random

from bench.presses.weir.compose import Column, break_title, set_text
from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, wordings
from bench.presses.weir.piece import Piece
from bench.presses.weir.signing import draw_signature
from bench.presses.weir.story import author_line, set_caption, set_paragraphs
from bench.typesetter.gold import GoldLine


def make_interview(rng: random.Random, house: House) -> list[Piece]:
    """Questions and answers after an introduction, with subheads now and then, and who the guest is."""
    pen, column = Pen(rng), house.column(rng)
    pen.fill("{@guest}{@craft}{@job}{@place}")
    piece = Piece(titles_last=house.last(rng))
    if rng.random() < 0.4:
        piece.name_column(rng.choice(("对话", "访谈", "人物对话", "面对面", "高端访谈", "一线对话")), house.icon)
    title, dash, side = pen.say("talk_title").replace(" ", "").partition("——")
    if dash and rng.random() < 0.3:
        piece.title("headline", [title + dash + side])
    else:
        piece.title("headline", break_title(title, max(house.title_most, 12)))
        if side:
            piece.title("deck", [dash + side])
    _signed_above(piece, rng)
    parted = rng.random() < 0.4
    set_paragraphs(
        piece, rng, column, [pen.say("tki_a") + pen.say("tki_b"), pen.say("tki_c")] if parted else [pen.say("talk_intro")]
    )
    if rng.random() < 0.3:
        set_caption(piece, rng, column)
    _questions(piece, rng, house, column, pen)
    if rng.random() < 0.4:
        piece.subhead(pen.say("bio_title"))
        set_paragraphs(piece, rng, column, [pen.say("bio")])
    return [piece]


def _signed_above(piece: Piece, rng: random.Random) -> None:
    if rng.random() < 0.7:
        signature = draw_signature(rng, rng.choice(("line", "line", "marked", "post")))
        piece.gold.byline, piece.gold.reporters = signature.byline, signature.names
        piece.body += [GoldLine(line, "byline") for line in signature.above]


def _questions(piece: Piece, rng: random.Random, house: House, column: Column, pen: Pen) -> None:
    guest = pen.kept["guest"]
    ask, answer = rng.choice(
        (
            ("记者：", f"{guest}："),
            ("记者：", f"{guest}："),
            ("问：", "答："),
            ("本报：", f"{guest}："),
            ("Q：", "A："),
            ("晚报：", f"{guest}："),
        )
    )
    count = rng.randint(2, 4) if house.level == "standard" else rng.randint(3, 7)
    chosen = rng.sample(wordings()["qa"], count)
    every = rng.choice((2, 3)) if rng.random() < 0.5 and count > 3 else 0
    subs = pen.several("talk_sub", count)
    style = rng.choice(("", "", "【】", "■"))
    for at, row in enumerate(chosen):
        if every and at and at % every == 0:
            piece.subhead(f"【{subs[at]}】" if style == "【】" else style + subs[at])
        question, *answers = pen.fill(row).split("｜")
        set_paragraphs(piece, rng, column, [ask + question, answer + answers[0], *answers[1:]])


def make_speech(rng: random.Random, house: House) -> list[Piece]:
    """A reader's letter, or a speech or an open letter of a body."""
    return [_letter(rng, house)] if rng.random() < 0.4 else [_speech(rng, house)]


def _speech(rng: random.Random, house: House) -> Piece:
    pen, column = Pen(rng), house.column(rng)
    piece = Piece(titles_last=house.last(rng))
    titles, greeting, *texts = pen.say("speech").split("｜")
    piece.title("headline", break_title(rng.choice(titles.split("/")), max(house.title_most, 12)))
    spoken = greeting.startswith(("同志们", "同学们"))
    if spoken and rng.random() < 0.6:
        name = pen.fill("{guest}")
        piece.sign(author_line(rng, house, name), [name])
    _greet(piece, rng, column, greeting)
    set_paragraphs(piece, rng, column, texts)
    if not spoken:
        who = pen.kept.get("union") or pen.kept.get("school") or rng.choice(("本报编辑部", pen.say("union"), pen.say("body")))
        ends = [who, pen.say("date")] if rng.random() < 0.7 else [who]
        for text in ends:
            piece.row(text, "　" * (8 if column.indent else 0))
    return piece


def _letter(rng: random.Random, house: House) -> Piece:
    pen, column = Pen(rng), house.column(rng)
    piece = Piece(titles_last=house.last(rng))
    if rng.random() < 0.6:
        piece.name_column(pen.say("le_banner"), house.icon)
    title, pen.kept["le_b"] = pen.say("le_case").split("｜")
    greeting, *texts = pen.say("letter").split("｜")
    piece.title("headline", [title if pen.kept["le_b"] in "".join(texts) else pen.say("le_thanks")])
    _greet(piece, rng, column, greeting)
    set_paragraphs(piece, rng, column, texts)
    name = pen.fill("{name}")
    reader = rng.choice(
        (f"读者 {name}", f"{pen.say('place')} {name}", f"{pen.say('city')}市民 {name}", f"{pen.say('factory')} {name}")
    )
    piece.sign(reader, [name])
    return piece


def _greet(piece: Piece, rng: random.Random, column: Column, greeting: str) -> None:
    piece.block("paragraph", set_text(greeting, column, rng, indent=0), column.measure, greeting)
