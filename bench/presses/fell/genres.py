"""What a page holds besides stories: each function gives one piece with its titles, invented throughout."""

import random
from collections.abc import Callable

from bench.presses.fell import signing
from bench.presses.fell.dials import Dials, chance
from bench.presses.fell.piece import Piece
from bench.presses.fell.words import Writer, read_banks

Kind = Callable[[random.Random, Dials, Writer], Piece]


def _paragraphs(texts: list[str]) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


def brief(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A story of one paragraph under a short headline."""
    text, headline = writer.pick("brief").split("|")
    text += "".join(writer.some("brief.more", rng.randint(0, 2)))
    piece = Piece("brief", _paragraphs([text]), headline=[headline])
    if chance(rng, dials, "lead"):
        signing.sign(rng, dials, piece, writer)
    return piece


def photo(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A picture with its caption, a title and who took it."""
    text = writer.pick("caption")
    doing, headline = writer.kept["cap.pair"].split("|")
    piece = Piece("photo", [("caption", text.replace(writer.kept["cap.pair"], doing))], headline=[headline])
    put_credit(rng, dials, piece, writer, 0)
    return piece


def put_credit(rng: random.Random, dials: Dials, piece: Piece, writer: Writer, at: int) -> None:
    """Behind the caption or on its own line, or none."""
    if rng.random() < 0.15:
        return
    where = piece.glued if chance(rng, dials, "glued") else piece.credits
    where[at] = signing.credit(rng, writer)
    if piece.kind == "photo":
        piece.byline = where[at]


def notice(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A public notice with numbered points."""
    marks = rng.choice(
        [
            ["一、", "二、", "三、", "四、", "五、"],
            ["1.", "2.", "3.", "4.", "5."],
            ["（一）", "（二）", "（三）", "（四）", "（五）"],
        ]
    )
    points = writer.some("notice.point", rng.randint(2, 5))
    texts = [writer.pick("notice.open"), *(mark + point for mark, point in zip(marks, points, strict=False))]
    if rng.random() < 0.6:
        texts.append(writer.pick("notice.close"))
    return Piece(blocks=_paragraphs(texts), headline=[writer.pick("notice.head")])


def letter(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A reader's letter, sometimes with what the editors found."""
    *body, headline = writer.pick("letter").split("|")
    texts = [writer.pick("letter.open"), *body]
    name = writer.fill("{person}")
    texts[-1] += f"（{writer.pick('city')} {name}）"
    if rng.random() < 0.4:
        texts.append(writer.pick("letter.reply"))
    return Piece(blocks=_paragraphs(texts), headline=[headline], byline=name, reporters=[name])


def comment(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A signed commentary."""
    *body, headline = writer.pick("comment").split("|")
    texts = [*body, *writer.some("comment.body", rng.randint(1, 4)), writer.pick("comment.close")]
    piece = Piece(blocks=_paragraphs(texts), headline=[headline])
    name = writer.fill("{person}")
    piece.byline, piece.reporters = rng.choice([f"□ {name}", f"■ {name}", f"本报评论员 {name}", f"◎{name}"]), [name]
    return piece


def interview(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """Questions and answers, each a paragraph."""
    headline = writer.pick("qa.head")
    pairs = rng.sample(list(zip(read_banks()["q"], read_banks()["a"], strict=True)), rng.randint(2, 6))
    texts = [writer.pick("qa.open"), *(writer.fill(text) for pair in pairs for text in pair)]
    piece = Piece(blocks=_paragraphs(texts), headline=[headline])
    piece.byline, piece.reporters = signing.byline(rng, writer)
    return piece


def law(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A reader's question of law and its answer."""
    *body, headline = writer.pick("law").split("|")
    texts = body + writer.some("law.tip", rng.randint(0, 2))
    return Piece(blocks=_paragraphs(texts), headline=[headline], banner=rng.choice([None, "法在身边", "律师信箱"]))


def recipe(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A recipe with numbered steps."""
    steps = [f"{number}.{step}" for number, step in enumerate(writer.some("recipe.step", rng.randint(3, 5)), 1)]
    texts = [writer.pick("recipe.stuff"), *steps, *writer.some("recipe.tip", rng.randint(0, 1))]
    return Piece(blocks=_paragraphs(texts), headline=[writer.pick("recipe.head")])


def weather(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """The forecast."""
    return Piece("brief", _paragraphs(writer.some("weather", rng.randint(1, 3))), headline=[writer.pick("weather.head")])


def results(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """Results of a meeting, a row a line."""
    texts = [writer.pick("result.open"), *writer.some("result.row", rng.randint(3, 7))]
    return Piece(blocks=_paragraphs(texts), headline=[writer.pick("result.head")], ragged=True)


def points(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """Numbered advice."""
    headline = writer.pick("list.head")
    form = rng.choice(["{}.", "{}、", "（{}）"])
    texts = [form.format(at) + text for at, text in enumerate(writer.some("list.point", int(writer.kept.get("n1", "5"))), 1)]
    return Piece(blocks=_paragraphs([writer.pick("list.open"), *texts]), headline=[headline])


def poem(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """Verses, each a block."""
    name = writer.fill("{person}")
    lines = writer.some("poem.line", rng.randint(6, 14))
    return Piece(
        blocks=_paragraphs(lines), headline=[writer.pick("poem.head")], byline=f"□ {name}", reporters=[name], ragged=True
    )


def essay(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """A piece of the literary page."""
    name = writer.fill("{person}")
    texts = writer.some("essay", rng.randint(5, 12))
    return Piece(
        blocks=_paragraphs(texts),
        headline=[writer.pick("essay.head")],
        byline=rng.choice([f"□ {name}", f"■{name}", f"◎ {name}"]),
        reporters=[name],
    )


def advert(rng: random.Random, dials: Dials, writer: Writer) -> Piece:
    """An advertisement with a text."""
    text, headline = writer.pick("ad").split("|")
    return Piece("brief", _paragraphs([text]), headline=[headline])


FORMS: list[Kind] = [notice, letter, comment, interview, law, recipe, weather, results, points, poem, essay]
"""Kinds of piece that are not news; a page has each at most once."""
