"""The articles of a page: news of the bank, stories of the sources, and what has a form of its own (forms.py)."""

import random
from functools import cache

from bench.presses.island.dials import Dials
from bench.presses.island.forms import FORMS, briefs, one_line_news, photo, photo_story
from bench.presses.island.grammar import Writer, person, pools
from bench.presses.island.pieces import Piece
from bench.presses.island.signing import sign
from bench.typesetter.sources import Sources, Story

_LONGEST = 1500


def write_pieces(dials: Dials, rng: random.Random, sources: Sources, share: str) -> list[Piece]:
    """The articles of one page in their order."""
    pieces: list[Piece] = []
    kinds = rng.sample(news_kinds(), len(news_kinds()))
    while len(pieces) < dials.articles:
        chance = rng.random()
        if chance < dials.photos:
            pieces.append(photo(Writer(rng)) if rng.random() < 0.8 else photo_story(Writer(rng)))
        elif chance < dials.photos + dials.briefs and dials.articles - len(pieces) > 2:
            pieces += briefs(Writer(rng), kinds) if rng.random() < 0.6 else [one_line_news(Writer(rng), kinds)]
        elif rng.random() < dials.own_words:
            special = rng.random() < dials.specials
            pieces.append(rng.choice(FORMS)(Writer(rng)) if special else news(kinds.pop() if kinds else "union", dials, rng))
        else:
            pieces.append(_told(_long_story(sources, rng, share), dials, rng))
        if pieces[-1].kind != "photo" and not pieces[-1].banner and rng.random() < dials.banners:
            pieces[-1].banner = sources.banner(rng, share) if rng.random() < 0.3 else Writer(rng).draw("banner")
    return pieces


@cache
def news_kinds() -> list[str]:
    """Names of the kinds of news in the bank."""
    return sorted(name.removesuffix(".lead") for name in pools() if name.endswith(".lead") and name[:-4] + "mid" in pools())


def news(kind: str, dials: Dials, rng: random.Random) -> Piece:
    """A report of one kind: lead, some of what can be told of it, and an end."""
    write = Writer(rng)
    texts = [write.draw(f"{kind}.lead")]
    most = len(pools()[f"{kind}.mid"])
    texts += [write.draw(f"{kind}.mid") for _ in range(min(rng.choice((2, 3, 4, 5, 6)), most))]
    while rng.random() < dials.told:
        texts.insert(rng.randint(1, len(texts)), write.draw(rng.choice(("said", "said", "scene", "scene", "figures"))))
    if rng.random() < 0.6:
        texts.append(write.draw(f"{kind}.end" if f"{kind}.end" in pools() and rng.random() < 0.6 else "end"))
    piece = Piece(headline=write.draw(f"{kind}.title").replace("//", "\n")).paragraphs(_joined(texts, rng))
    if rng.random() < dials.kickers:
        piece.kicker = write.draw(f"{kind}.kicker" if f"{kind}.kicker" in pools() and rng.random() < 0.75 else "kicker")
    if rng.random() < dials.decks:
        piece.deck = write.draw(f"{kind}.deck" if f"{kind}.deck" in pools() and rng.random() < 0.5 else "deck")
    _with_subheads(piece, [write.draw("subhead") for _ in range(4)], dials, rng)
    _with_pictures(piece, dials, write)
    sign(piece, rng)
    return piece


def _joined(texts: list[str], rng: random.Random) -> list[str]:
    """The paragraphs, some of them run together."""
    out = texts[:1]
    for text in texts[1:]:
        if rng.random() < 0.08 and len(out[-1]) < 160:
            out[-1] += text
        else:
            out.append(text)
    return out


def _long_story(sources: Sources, rng: random.Random, share: str) -> Story:
    """A story of four paragraphs or more when three draws find one: the rest would be briefs."""
    story = sources.story(rng, share)
    for _ in range(2 if rng.random() < 0.8 else 0):
        if len(story.paragraphs) > 3:
            break
        story = sources.story(rng, share)
    return story


def _told(story: Story, dials: Dials, rng: random.Random) -> Piece:
    """A story of the sources with a title of its own or of the bank's making."""
    texts: list[str] = []
    total = 0
    for text in story.paragraphs:
        total += len(text)
        if texts and total > _LONGEST:
            break
        texts.append(text)
    piece = Piece(headline=story.title).paragraphs(texts)
    if story.sayings and rng.random() < 0.06:
        piece.headline, piece.kicker = rng.choice(story.sayings), story.title.replace("\n", "　")
    elif story.kickers and rng.random() < dials.kickers:
        piece.kicker = rng.choice(story.kickers) + rng.choice(("", "", "", "——"))
    if story.decks and rng.random() < dials.decks:
        piece.deck = rng.choice(("", "", "——")) + rng.choice(story.decks)
    _with_subheads(piece, story.subheads, dials, rng)
    _with_pictures(piece, dials, Writer(rng))
    sign(piece, rng)
    return piece


def _with_subheads(piece: Piece, names: list[str], dials: Dials, rng: random.Random) -> None:
    """Subheads before some paragraphs of a long article; never before the first alone."""
    count = len(piece.blocks)
    if count < 4 or not names or rng.random() > dials.subheads:
        return
    places = sorted(rng.sample(range(1, count), min(len(names), rng.randint(2, 3), count - 1)), reverse=True)
    mark = rng.choice(("", "", "", "■", "●", "◆", "numbers"))
    for number, place in zip(range(len(places), 0, -1), places, strict=True):
        text = names[number - 1]
        piece.blocks.insert(place, ("subhead", f"{'一二三四'[number - 1]}、{text}" if mark == "numbers" else mark + text))


def _with_pictures(piece: Piece, dials: Dials, write: Writer) -> None:
    """A captioned picture inside an article: before it, behind it, or between two paragraphs."""
    rng = write.rng
    if len(piece.blocks) < 3 or rng.random() > dials.pictures:
        return
    text = (
        rng.choice(("图为", "图为", "上图为", "右图：", "图①：", "▲", "△"))
        + write.draw("photo.scene")
        + rng.choice(("。", "。", ""))
    )
    places = [at for at in range(len(piece.blocks)) if piece.blocks[at - 1][0] != "subhead" or at == 0]
    place = rng.choice([0, len(piece.blocks), rng.choice(places)])
    piece.blocks.insert(place, ("caption", text))
    piece.shot = rng.choice(("", "", f" {person(rng)} 摄" if text.endswith("。") else "", f"（{person(rng)}摄）"))
