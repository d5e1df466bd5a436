"""The pieces of a page: stories of the sources, and invented ones of every genre."""

import random

from bench.presses.marsh.dials import Dials
from bench.presses.marsh.piece import Block, Piece
from bench.presses.marsh.signing import credit, sign_essay, sign_news
from bench.presses.marsh.titles import set_titles
from bench.presses.marsh.words import Filler, of_genre, table
from bench.typesetter.sources import Sources

_GENRES = {
    "local": 9,
    "comment": 2,
    "letter": 1.5,
    "essay": 1,
    "qa": 1.5,
    "interview": 1.2,
    "feature": 1.2,
    "notice": 1.2,
    "weather": 0.5,
    "recipe": 0.6,
    "results": 0.5,
    "list": 0.5,
    "poem": 0.3,
}
_NEWS = ("local", "feature", "interview")
_ALL_KEPT = ("notice", "letter", "recipe", "weather", "results", "list", "poem", "qa", "interview")


def draw_pieces(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Piece]:
    """The pieces of one page, the longest first more often than not."""
    pieces: list[Piece] = []
    while len(pieces) < dials.pieces:
        form = rng.random()
        if form < 0.07:
            pieces.append(photo(rng, dials))
        elif form < 0.09 and len(pieces) + 2 < dials.pieces:
            pieces += briefs(rng, dials)
        elif rng.random() < dials.shares["invented"]:
            pieces.append(invented(rng, dials))
        else:
            pieces.append(story(rng, dials, sources, share))
    for piece in pieces:
        if piece.kind == "story" and not piece.banner and dials.hit(rng, "banner"):
            piece.banner = sources.banner(rng, share) if rng.random() < 0.4 else rng.choice(table("names")["banner"])
    return pieces[:12]


def story(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Piece:
    """A story of the sources, long or cut short, with what a desk adds to it."""
    text = sources.story(rng, share)
    keep = len(text.paragraphs) if rng.random() < 0.95 else rng.randint(2, 4)
    piece = Piece(blocks=[Block("paragraph", paragraph) for paragraph in text.paragraphs[:keep]])
    if text.sayings and rng.random() < 0.25:
        set_titles(rng, dials, piece, rng.choice(text.sayings), [text.title.replace("\n", "　")], text.decks)
    else:
        set_titles(rng, dials, piece, text.title, text.kickers, text.decks)
    _subheads(rng, dials, piece, text.subheads)
    _furnish(rng, dials, piece)
    sign_news(rng, dials, piece)
    return piece


def invented(rng: random.Random, dials: Dials, genre: str = "") -> Piece:
    """A piece of the bank."""
    genre = genre or rng.choices(list(_GENRES), list(_GENRES.values()))[0]
    entry, fill = rng.choice(of_genre(genre))[2], Filler(rng)
    paragraphs = entry.get("p", [])
    if genre not in _ALL_KEPT and len(paragraphs) > 3:
        keep = rng.randint(3, len(paragraphs))
        paragraphs = [paragraphs[at] for at in sorted(rng.sample(range(len(paragraphs)), keep))]
    blocks = [Block("paragraph", fill(text)) for text in paragraphs]
    rows = [Block("paragraph", fill(text), flush=True) for text in entry.get("row", [])]
    blocks[1:1] = rows
    piece = Piece(blocks=[block for block in blocks if block.text])
    titles = [list(map(fill, entry.get(key, []))) for key in "tkd"]
    set_titles(rng, dials, piece, rng.choice(titles[0]), titles[1], titles[2])
    if genre in _NEWS or genre == "comment":
        _subheads(rng, dials, piece, list(map(fill, entry.get("s", []))))
    if genre in _NEWS:
        _furnish(rng, dials, piece)
        sign_news(rng, dials, piece)
    elif genre == "comment":
        sign_essay(rng, piece, fill("<person>"))
    elif "sign" in entry:
        _sign(rng, piece, genre, fill(rng.choice(entry["sign"])))
    return piece


def _sign(rng: random.Random, piece: Piece, genre: str, name: str) -> None:
    if genre in ("essay", "poem"):
        sign_essay(rng, piece, name)
    elif rng.random() < 0.85:
        date = f"{rng.randint(2012, 2025)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
        piece.byline = name if genre != "notice" or rng.random() < 0.4 else f"{name} {date}"
        piece.tail.append(piece.byline)
        piece.reporters = [name.rsplit(maxsplit=1)[-1]] if genre == "letter" else []


def _subheads(rng: random.Random, dials: Dials, piece: Piece, texts: list[str]) -> None:
    """Puts sub-headings between some paragraphs, never before the first nor two in a row."""
    room = len(piece.blocks) - 1
    taken = [text for text in texts if text not in piece.kicker + piece.deck + piece.headline]
    if room < 2 or len(taken) < 1 or not dials.hit(rng, "subheads"):
        return
    count = min(len(taken), max(1, room // rng.randint(2, 3)))
    numbered = rng.random() < 0.12
    for number, at in reversed(list(enumerate(sorted(rng.sample(range(1, room + 1), count))))):
        text = f"{'一二三四五六'[number]}、{taken[number]}" if numbered else taken[number]
        piece.blocks.insert(at, Block("subhead", text, flush=True))


def _furnish(rng: random.Random, dials: Dials, piece: Piece) -> None:
    """An editor's note, a captioned picture, a box beside the story, a jump to or from another page."""
    if dials.hit(rng, "note"):
        text = Filler(rng)(
            "{编者按|开栏的话}：{|小故事里有大民生。}{今起，本报推出这组报道，|}{讲述<county>的新变化，敬请关注。|为各地提供借鉴。}"
        )
        piece.blocks.insert(0, Block("paragraph", text))
    if dials.hit(rng, "caption") and piece.size > 150:
        piece.caption = _caption(rng)
    if dials.hit(rng, "box") and piece.size > 200:
        piece.boxes.append(box(rng, dials))
    if dials.hit(rng, "jump") and piece.size > 200:
        page = rng.randint(1, 12)
        piece.closing = rng.choice([f"（下转第{page}版）", f"下转 {page} 版", f"（下转{page}版）", f"▶▶▶下转第{page}版"])


def _caption(rng: random.Random) -> Block:
    text = Filler(rng)(rng.choice(of_genre("caption")[0][2]["p"]))
    signed = rng.random()
    return Block("caption", text, credit(rng) if signed < 0.35 else "", flush=rng.random() < 0.8)


def box(rng: random.Random, dials: Dials) -> Piece:
    """A small text with a title of its own that stands beside a story."""
    entry, fill = rng.choice(of_genre("box"))[2], Filler(rng)
    texts = [fill(text) for text in entry["p"]]
    piece = Piece(kind="story", blocks=[Block("paragraph", text) for text in texts if text][: rng.randint(1, 3)])
    set_titles(rng, dials, piece, fill(rng.choice(entry["t"])), [], [])
    if rng.random() < 0.35:
        piece.banner = rng.choice(table("names")["box"])
        if piece.banner == "".join(piece.headline):
            piece.banner = ""
    return piece


def photo(rng: random.Random, dials: Dials) -> Piece:
    """A photo item: its caption, its credit, its title."""
    entry, fill = of_genre("photo")[0][2], Filler(rng)
    block = Block("caption", fill(rng.choice(entry["p"])), flush=rng.random() < 0.8)
    piece = Piece(kind="photo", blocks=[block])
    set_titles(rng, dials, piece, fill(rng.choice(entry["t"])), [], [])
    name = credit(rng)
    if dials.hit(rng, "credit_line"):
        piece.credit, piece.byline = name, name
    elif rng.random() < 0.9:
        block.credit = piece.byline = f"（{name}）" if "（" not in name and rng.random() < 0.4 else name
    piece.reporters = [word for word in name.split() if 2 <= len(word) <= 4 and not word.endswith(("者", "员", "摄"))]
    return piece


def briefs(rng: random.Random, dials: Dials) -> list[Piece]:
    """A column of titled briefs under one banner."""
    entry, found = of_genre("brief")[0][2], []
    for _ in range(rng.randint(2, 4)):
        fill = Filler(rng)
        piece = Piece(kind="brief", blocks=[Block("paragraph", fill(rng.choice(entry["p"])))])
        set_titles(rng, dials, piece, fill(rng.choice(entry["t"])), [], [])
        found.append(piece)
    if rng.random() < 0.7:
        found[0].banner = rng.choice(table("names")["briefs"])
    return found
