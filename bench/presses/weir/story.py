"""Ordinary stories: a text of the sources under its titles, signed, with subheads and a picture now and then."""

import random
import re
from dataclasses import dataclass

from bench.presses.weir.compose import Column, break_title, em, pure, set_text, whole
from bench.presses.weir.house import House
from bench.presses.weir.pen import Pen, spaced
from bench.presses.weir.piece import Piece
from bench.presses.weir.signing import Signature, draw_credit, draw_signature
from bench.typesetter.gold import GoldLine
from bench.typesetter.sources import Sources, Story

_WIRE = re.compile(r"^据?新华社.{2,8}?\d+月\d+日电(?:（[^）]*）)?")
_POINTS = re.compile(r"[一二三]是|第[一二三][，、]|[①②③]")
_LISTED = re.compile(r"国家主席|国务院|总书记|总理|总统|主席|国王|首相|议长|全国人大|全国政协|中央军委")
"""What goes on a list of posts and bodies: the space before it parts no title."""
_DATED = re.compile(r"^(?:.{1,4}了|造成|受到|以及|\d+[年月日]|当地时间|今天|昨天|目前)")


def make_story(rng: random.Random, house: House, sources: Sources, share: str, most: int = 900) -> Piece:
    """A story of at most about so many characters."""
    story = sources.story(rng, share)
    column = house.column(rng)
    piece = Piece(titles_last=house.last(rng), ordinary=True)
    if rng.random() < house.banner:
        name = sources.banner(rng, share) if rng.random() < 0.6 else Pen(rng).say("banner_column")
        piece.name_column(name, house.icon)
    texts = _paragraphs(story, house.part, rng.randint(min(260, most), most))
    signature = draw_signature(rng, rng.choice(house.signs))
    _set_titles(piece, rng, house, story)
    note = rng.random() < house.box * 0.4 and not signature.above
    if note:
        set_paragraphs(piece, rng, column, [Pen(rng).say("editor")])
    set_signed(piece, Desk(rng, house, column), texts, signature, story.subheads)
    if rng.random() < house.box and not signature.below:
        add_box(piece, rng, column)
    return piece


def _paragraphs(story: Story, part: int, most: int) -> list[str]:
    """The paragraphs as the page's editor parts them, from the first on."""
    found: list[str] = []
    for text in story.paragraphs:
        found += _parted(_WIRE.sub("", text), part)
    kept = [text for at, text in enumerate(found) if not at or sum(map(len, found[: at + 1])) <= most]
    return kept


def _parted(text: str, part: int) -> list[str]:
    """A text parted where a sentence has ended after so many characters, but no list of points."""
    if len(text) < part * 1.6 or _POINTS.search(text):
        return [text]
    found, start = [], 0
    for end in [match.end() for match in re.finditer(r"[。！？]”?", text)]:
        if end - start >= part and len(text) - end > 24 and whole(text[start:end]):
            found.append(text[start:end])
            start = end
    return [*found, text[start:]]


def _set_titles(piece: Piece, rng: random.Random, house: House, story: Story) -> None:
    parts = [part for part in story.title.split("\n") if part]
    if not all(map(whole, parts)) or len(parts) > 3:
        parts = ["".join(parts)]
    if any(_LISTED.match(part) for part in parts[1:]):
        parts = [" ".join(parts)]
    kicker = deck = ""
    if len(parts) > 1 and len(parts[0]) > len(parts[-1]) + 3:
        kicker, parts = parts[0], parts[1:]
    elif len(parts) > 1 and len(parts[-1]) > len(parts[0]) + 3:
        parts, deck = parts[:-1], parts[-1]
    usable = [text for text in story.kickers if not _DATED.match(text) and text not in story.title]
    if not kicker and rng.random() < house.kicker:
        kicker = rng.choice(usable) if usable and rng.random() < 0.7 else Pen(rng).say("kicker")
    if not deck and story.decks and rng.random() < house.deck and story.decks[0] not in kicker + story.title:
        deck = rng.choice(("", "", "——")) + story.decks[0]
    if kicker:
        piece.title("kicker", break_title(kicker, 28 if house.title_most < 20 else 60))
    piece.title("headline", [line for part in parts for line in break_title(part, house.title_most)])
    if deck:
        piece.title("deck", break_title(deck, 60))


@dataclass
class Desk:
    """Where a piece is set: by whose chance, in which house and column."""

    rng: random.Random
    house: House
    column: Column


def set_signed(piece: Piece, desk: Desk, texts: list[str], signature: Signature, subheads: list[str] | None = None) -> None:
    """Sets paragraphs with their signature, and between them subheads and a picture by the chances of the house."""
    rng, house, column = desk.rng, desk.house, desk.column
    piece.gold.byline, piece.gold.reporters = signature.byline, signature.names
    piece.gold.dateline = signature.dateline
    texts = list(texts)
    texts[0] = signature.lead + texts[0]
    texts[-1] += signature.tail
    piece.body += [GoldLine(line, "byline") for line in signature.above]
    places = _places(rng, len(texts)) if subheads is not None and rng.random() < house.subhead else []
    names = _names(rng, subheads or [], len(places), column)
    inset = rng.randrange(1, len(texts)) if len(texts) > 2 and rng.random() < house.inset else -1
    for at, text in enumerate(texts):
        if at in places:
            piece.subhead(_marked(house, names[places.index(at)], places.index(at)))
        elif at == inset:
            set_caption(piece, rng, column)
        after = texts[at + 1] if at + 1 < len(texts) else "".join(signature.below)
        piece.block("paragraph", set_text(text, column, rng, after=after), column.measure, _plain(text))
    piece.body += [GoldLine(line, "byline") for line in signature.below]


def _plain(text: str) -> str:
    """Text without the space that parts an opening from what follows."""
    return re.sub(r"^(\S{2,16}[讯电息]) (?!记者)", r"\1", text)


def _places(rng: random.Random, count: int) -> list[int]:
    if count < 5:
        return []
    step = rng.choice((2, 3))
    return list(range(rng.choice((1, 2, 3)), count - 1, step))[:5]


def _names(rng: random.Random, own: list[str], count: int, column: Column) -> list[str]:
    names = [text for text in dict.fromkeys(own) if em(text) < column.measure - 3 and not _DATED.match(text) and whole(text)]
    return names[:count] if len(names) >= count and rng.random() < 0.5 else Pen(rng).several("subhead", count)


def _marked(house: House, name: str, number: int) -> str:
    style = house.part + house.title_most
    if style % 4 == 0:
        return f"{house.bullet} {name}"
    return f"{'一二三四五六'[number]}、{name}" if style % 7 == 0 else name


def set_caption(piece: Piece, rng: random.Random, column: Column, pointer: str | None = None, text: str = "") -> None:
    """A caption with its credit, on a line of its own or glued; the credit is the byline of a photo."""
    text = text or Pen(rng).say("cap")
    if pointer is None:
        pointer = rng.choice(("", "▲", "▲", "▼", "◀", "上图：", "左图：", "右图："))
    text = pointer + (text.removeprefix("图为") if "：" in pointer else text)
    printed, names = draw_credit(rng)
    lines = set_text(text, column, rng, indent=0)
    glued = rng.random() < 0.45 and em(lines[-1]) + em(printed) + 1 < column.measure
    if glued:
        lines[-1] += rng.choice((" ", "　", "")) + printed
    piece.block("caption", lines, column.measure, text)
    if not glued:
        piece.body.append(GoldLine(printed, "credit"))
    if piece.gold.kind == "photo" and not piece.gold.byline:
        piece.gold.byline, piece.gold.reporters = printed.strip("（）"), names


def add_box(piece: Piece, rng: random.Random, column: Column) -> None:
    """A box below a story: what the editor adds, figures, links."""
    pen = Pen(rng)
    title, *texts = pen.say("box").split("｜")
    if rng.random() < 0.3:
        title, texts = pen.say("after"), [pen.say("after_text")]
    piece.subhead(title)
    for at, text in enumerate(texts):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        piece.block("paragraph", set_text(text, column, rng, after=after), column.measure, text)


def set_paragraphs(piece: Piece, rng: random.Random, column: Column, texts: list[str], indent: int = 2) -> None:
    """Sets paragraphs of a text that has no signature inside."""
    for at, text in enumerate(texts):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        piece.block("paragraph", set_text(text, column, rng, indent, after), column.measure, text)


def author_line(rng: random.Random, house: House, name: str) -> str:
    """The author of a poem or a letter, alone on a line."""
    return rng.choice((name, spaced(name), spaced(name, "　"), f"{house.bullet}{name}", f"□ {name}", f"作者：{name}"))


def bare_title(text: str) -> str:
    """A title without the strokes that mark where its lines may end."""
    return pure(text.replace("/", ""))
