"""Notices of companies and bodies, one below the other, and columns of items that each are a line or two."""

import random

from bench.presses.weir.compose import Column, break_title, set_text
from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, wordings
from bench.presses.weir.piece import Piece
from bench.presses.weir.story import set_paragraphs

_KINDS = ("cut", "wind", "tender", "auction", "statement", "obit", "seek", "assemble", "works", "lost")
_WEIGHTS = (3, 3, 2, 2, 3, 1, 2, 2, 3, 3)

_SIGNERS = {
    "停电": "国网{city}供电公司",
    "停水": "{city}市自来水公司",
    "封路": "{place}公安局交通警察大队",
    "公示": "{place}评选工作领导小组办公室",
    "公告送达": "{place}人民法院",
    "业主大会": "{village}花园业主委员会",
    "迁坟": "{place}{town}人民政府",
    "认尸": "{place}公安局",
}
"""Who signs a notice whose title starts so."""


def make_notices(rng: random.Random, house: House) -> list[Piece]:
    """Two to six notices, each an article; a column name above the first now and then."""
    last = house.order == "after" and rng.random() < 0.5
    column = house.column(rng, 34)
    close = rng.random() < 0.4
    count = rng.randint(1, 3) if house.level == "standard" else rng.randint(2, 5)
    made = [_notice(rng, house, column, last) for _ in range(count)]
    for piece in made:
        piece.close = close
    if rng.random() < 0.35:
        made[0].name_column(Pen(rng).say("notice_banner"), house.icon)
    return made


def _notice(rng: random.Random, house: House, column: Column, last: bool) -> Piece:
    kind = rng.choices(_KINDS, _WEIGHTS)[0]
    piece, pen = Piece(titles_last=last), Pen(rng)
    if kind == "lost":
        piece.title("headline", [pen.say("lost_title")])
        mark = rng.choice(("", "", "", "●", "▲", "◇"))
        set_paragraphs(piece, rng, column, [mark + text for text in pen.several("lost", rng.randint(2, 6))])
        return piece
    title, *texts = pen.say(kind).split("｜")
    piece.title("headline", [_spread(rng, line) for line in break_title(title, max(house.title_most, 12))])
    ends = _ending(rng, pen, kind, title)
    for at, text in enumerate(texts):
        after = [*texts, *ends][at + 1] if at + 1 < len(texts) + len(ends) else ""
        greeting = text.endswith("：") and len(text) < 16
        lines = set_text(text, column, rng, 0 if greeting else 2, after)
        piece.block("paragraph", lines, column.measure, text)
    for text in ends:
        _sign_off(piece, rng, column, text)
    return piece


def _spread(rng: random.Random, title: str) -> str:
    """A title of two characters set wide."""
    return rng.choice((title, title, "　".join(title), " ".join(title))) if len(title) == 2 else title


def _ending(rng: random.Random, pen: Pen, kind: str, title: str) -> list[str]:
    """Who signs, when, and whom to call: lines of their own, or one line for two of them."""
    who = _signer(rng, pen, kind, title)
    date = pen.say("date")
    signed = [f"{who}{rng.choice((' ', '　', '  '))}{date}"] if rng.random() < 0.3 else [who, date]
    if rng.random() < 0.1:
        signed = [who]
    contacts = pen.several("contact", rng.choice((0, 0, 1, 1, 2))) if kind != "obit" else []
    if kind in ("tender", "auction", "seek") and not contacts:
        contacts = [pen.say("contact")]
    return [*contacts, *signed] if rng.random() < 0.6 else [*signed, *contacts]


def _signer(rng: random.Random, pen: Pen, kind: str, title: str) -> str:
    for start, signer in _SIGNERS.items():
        if title.startswith(start):
            return pen.fill(signer)
    for key in ("firm", "body", "union", "school", "factory"):
        if key in pen.kept:
            tail = "清算组" if kind == "wind" else f"{pen.kept['name']}同志治丧小组" if kind == "obit" else ""
            return pen.kept[key] + tail
    return pen.fill("{name}") if kind == "seek" and rng.random() < 0.4 else pen.say("org_end")


def _sign_off(piece: Piece, rng: random.Random, column: Column, text: str) -> None:
    """A line of the ending; where indents are kept it stands at the right or has the indent of a paragraph."""
    lines = set_text(text, column, rng, indent=0)
    if column.indent and len(lines) == 1:
        room = max(2, column.measure - len(text))
        lines = ["　" * (room if text.endswith(("日", "司", "组", "局")) else 2) + lines[0]]
    piece.block("paragraph", lines, column.measure, text)


def make_shorts(rng: random.Random, house: House) -> list[Piece]:
    """A column of short items: one article where they have no headlines, an article each where they have."""
    pen, column = Pen(rng), house.column(rng, 30)
    title = pen.say("sh_title")
    count = rng.randint(3, 5) if house.level == "standard" else rng.randint(3, 8)
    if rng.random() < 0.45:
        return _headed(rng, house, column, title, count)
    piece = Piece(titles_last=house.order == "after" and rng.random() < 0.35)
    piece.title("headline", [title])
    opening = rng.choice(("place", "place", "mark", "mark_gap", "plain_mark"))
    mark = rng.choice("○▲●■◆★◇")
    if opening == "place":
        words = pen.several("sh_word", count)
        texts = [f"{word}：{pen.say('short_local')}" for word in dict.fromkeys(words)]
    else:
        texts = [mark + (" " if opening == "mark_gap" else "") + pen.say("short") for _ in range(count)]
    set_paragraphs(piece, rng, column, texts, 0 if opening == "plain_mark" else 2)
    return [piece]


def _headed(rng: random.Random, house: House, column: Column, title: str, count: int) -> list[Piece]:
    """Items with a headline of one line each."""
    last = house.order == "after" and rng.random() < 0.6
    dated = rng.random() < 0.3
    mark = rng.choice(("", "", "", "●", "■", "▲"))
    made = []
    for row in rng.sample(wordings()["sh_item"], count):
        head, text = Pen(rng).fill(row).split("｜")
        piece = Piece(titles_last=last)
        piece.gold.kind = "brief"
        piece.title("headline", [mark + head])
        lead = "本报讯 " if dated else ""
        lines = set_text(lead + text, column, rng)
        piece.block("paragraph", lines, column.measure, lead.strip() + text)
        made.append(piece)
    if rng.random() < 0.7:
        made[0].name_column(title, house.icon)
    return made
