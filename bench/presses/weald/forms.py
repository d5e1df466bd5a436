"""The press's own articles: shorts under a column's name, service columns, features, essays, verse, tables, notices."""

import random
from collections.abc import Sequence

from bench.presses.weald.bylines import sign
from bench.presses.weald.house import House
from bench.presses.weald.piece import Part, Piece, title_part
from bench.presses.weald.stories import box, draw_story, start
from bench.presses.weald.titles import show_banner, show_headline
from bench.presses.weald.words import Record, Wording, read_boxes, read_records, read_words, word
from bench.typesetter.bank import person
from bench.typesetter.sources import Sources


def pick_fresh(rng: random.Random, house: House, records: Sequence[Record]) -> Record:
    """A record that does not stand on the page yet, as long as there are any."""
    fresh = [record for record in records if record.body[0][1] not in house.used]
    record = rng.choice(fresh or list(records))
    house.used.add(record.body[0][1])
    return record


def own(rng: random.Random, house: House, name: str, banner: bool = True) -> list[Piece]:
    """An article of the press's own files, with the box that is written for it."""
    record = pick_fresh(rng, house, read_records(name))
    wording = Wording(rng)
    piece = start(rng, house, sum(len(text) for _, text in record.body))
    _give_title(rng, piece, record, wording, house)
    boxed: list[str] = []
    box_name = ""
    for role, written in record.body:
        text = wording(written)
        if role == "box":
            box_name = text
        elif box_name:
            boxed.append(text)
        else:
            piece.parts.append(Part("paragraph" if role == "row" else role, text, single=role in ("row", "subhead")))
    _give_byline(rng, piece, record, wording, house)
    names = record.all("banner")
    if names and banner and rng.random() < 0.9:
        show_banner(rng, piece, rng.choice(names[0].split("|")))
    elif banner and rng.random() < house.banner:
        show_banner(rng, piece, word(rng, "banner"))
    pieces = [piece]
    if boxed and rng.random() < 0.85:
        box_name, _, title = box_name.partition("|!")
        pieces.append(box(rng, house, boxed, title, box_name))
    return pieces


def _give_title(rng: random.Random, piece: Piece, record: Record, wording: Wording, house: House) -> None:
    longest = rng.choice((8, 10, 12, 15, 18, 24))
    known = "".join(text for _, text in record.body)
    if not record.all("headline"):
        piece.kind = "brief"
        return
    head = wording(rng.choice(record.all("headline")))
    headline = title_part(rng, head.split(" ") if rng.random() < 0.5 else [head], longest, known)
    piece.headline = show_headline(rng, headline, house)
    if record.all("kicker") and rng.random() < 0.75:
        piece.kicker = title_part(rng, [wording(rng.choice(record.all("kicker")))], rng.choice((14, 20, 30)), known)
    if record.all("deck") and rng.random() < 0.75:
        decks = [wording(text) for text in record.all("deck")]
        decks = decks if rng.random() < 0.6 else [" ".join(decks)] if rng.random() < 0.5 else decks[:1]
        piece.deck = title_part(rng, decks, rng.choice((16, 24, 36)), known)


def _give_byline(rng: random.Random, piece: Piece, record: Record, wording: Wording, house: House) -> None:
    if record.all("byline"):
        text = wording(record.all("byline")[0])
        piece.byline, piece.byline_text = [text], text
        piece.reporters = [name for name in wording.people() if name in text]
        piece.byline_at = "end" if text.startswith("读者") else rng.choice(("top", "title", "end"))
    elif piece.kind == "story" and piece.length() > 120 and "讯（" not in piece.parts[0].text[:8]:
        if piece.parts[0].text[0] != "问":
            sign(rng, piece, house)
    elif "讯（" in piece.parts[0].text[:8]:
        dateline, _, rest = piece.parts[0].text.partition("（")
        piece.dateline, piece.byline_text = dateline, rest.partition("）")[0]
        piece.reporters = [name for name in wording.people() if name in piece.byline_text]


def column(rng: random.Random, house: House, sources: Sources, share: str) -> list[Piece]:
    """Shorts under one name: with headlines, with run-in headlines, or with marks alone."""
    manner = rng.choice(("heads", "heads", "heads", "run", "marks"))
    measure = house.pick_measure(rng, 200)
    mark = rng.choice(read_words("mark"))
    ends = rng.random() < 0.5
    first = rng.random() < 0.9
    pieces: list[Piece] = []
    for _ in range(rng.randint(3, 6)):
        piece = _short(rng, house, sources, share)
        piece.measure, piece.title_first = measure, first or manner != "heads"
        if not ends:
            sign(rng, piece, house) if manner == "heads" and rng.random() < 0.2 else None
        elif not piece.reporters:
            name = person(rng)
            piece.parts[-1].text += f"（{name}）"
            piece.reporters, piece.byline_text = [name], name
        if manner != "heads":
            title, piece.kind = piece.headline.text, "brief"
            lead = f"【{title}】" if manner == "run" else mark
            piece.headline = title_part(rng, [], 10)
            piece.parts[0].text = lead + piece.parts[0].text
        pieces.append(piece)
    show_banner(rng, pieces[0], word(rng, "shortsbanner"))
    return pieces


def _short(rng: random.Random, house: House, sources: Sources, share: str) -> Piece:
    piece = Piece()
    if rng.random() < 0.4:
        record = pick_fresh(rng, house, [one for one in read_records("shorts") if not one.all("byline") and len(one.body) < 3])
        wording = Wording(rng)
        piece.headline = title_part(rng, [wording(record.all("headline")[0])], 18)
        piece.parts = [Part("paragraph", wording(text)) for _, text in record.body]
        return piece
    story = draw_story(rng, house, sources, share)
    title = story.title.split("\n")
    piece.headline = title_part(rng, title if rng.random() < 0.5 else ["".join(title)], rng.choice((11, 15, 20)), story.title)
    piece.parts = [Part("paragraph", story.paragraphs[0])]
    return piece


def loose_box(rng: random.Random, house: House) -> list[Piece]:
    """A small box by itself: advice, a lawyer's word, background."""
    name = rng.choice(list(read_boxes()))
    wording = Wording(rng)
    return [box(rng, house, [wording(text) for text in read_boxes()[name]], "", name)]


def digest(rng: random.Random, house: House, sources: Sources, share: str) -> list[Piece]:
    """Sayings of the week or a list of headlines under a title, each a line of its own."""
    piece = start(rng, house, 100)
    piece.headline = title_part(
        rng, [rng.choice(("本周热词", "榜单揭晓", "十大民生实事", "本期书单", "选题征集", "一周关注"))], 12
    )
    rows = [sources.title(rng, share) for _ in range(rng.randint(4, 7))]
    form = rng.choice(("{n}.{t}", "{n}、{t}", "●{t}", "{t}", "TOP{n} {t}"))
    piece.parts = [Part("paragraph", form.format(n=n + 1, t=text), single=True) for n, text in enumerate(rows)]
    return [piece]
