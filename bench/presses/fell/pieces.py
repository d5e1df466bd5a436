"""The pieces of a page, drawn by its dials."""

import random

from bench.presses.fell import genres, prose, signing
from bench.presses.fell.dials import Dials, chance
from bench.presses.fell.piece import Piece
from bench.presses.fell.titles import put_titles
from bench.presses.fell.words import Writer
from bench.presses.fell.wrap import width
from bench.typesetter.sources import Sources, Story

_BULLETS = ["■", "●", "▲", "◆"]


def draw_pieces(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Piece]:
    """As many pieces as the page takes, no headline twice."""
    forms = rng.sample(genres.FORMS, len(genres.FORMS))
    made: dict[str, Piece] = {}
    for _ in range(dials.count * 3):
        piece = _one(rng, dials, sources, share, forms)
        made.setdefault("".join(piece.headline), piece)
        if len(made) == dials.count:
            break
    return list(made.values())


def _one(rng: random.Random, dials: Dials, sources: Sources, share: str, forms: list[genres.Kind]) -> Piece:
    writer = Writer(rng)
    if chance(rng, dials, "photo"):
        return genres.photo(rng, dials, writer)
    if chance(rng, dials, "brief"):
        return genres.brief(rng, dials, writer)
    if chance(rng, dials, "advert"):
        return genres.advert(rng, dials, writer)
    if forms and chance(rng, dials, "form"):
        return _with_banner(rng, dials, forms.pop()(rng, dials, writer), writer)
    corpus = chance(rng, dials, "corpus")
    piece = _from_sources(rng, dials, sources, share) if corpus else _invented(rng, dials)
    return _with_banner(rng, dials, piece, writer)


def _with_banner(rng: random.Random, dials: Dials, piece: Piece, writer: Writer) -> Piece:
    if chance(rng, dials, "banner"):
        piece.banner = writer.pick("banner")
    return piece


def _from_sources(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Piece:
    """A story as sources tell it."""
    story = sources.story(rng, share)
    piece = Piece(blocks=[("paragraph", text) for text in story.paragraphs])
    headline = story.title
    kickers, decks = story.kickers, story.decks
    sayings = [one for one in story.sayings[1:] if width(one) + 3 <= width(story.title)]
    if sayings and chance(rng, dials, "kicker") and rng.random() < 0.6:
        piece.kicker, headline = [story.title.replace("\n", "　") + "——"], rng.choice(sayings)
    writer = Writer(rng)
    put_titles(rng, dials, piece, writer, Story(headline, [], kickers, decks))
    _furnish(rng, dials, piece, writer, story.subheads or [])
    return piece


def _invented(rng: random.Random, dials: Dials) -> Piece:
    """A story put together here."""
    writer, topic, paragraphs = prose.story(rng)
    piece = Piece(blocks=[("paragraph", text) for text in paragraphs])
    headline = writer.pick(f"{topic}.kick" if rng.random() < 0.3 else f"{topic}.head")
    if chance(rng, dials, "kicker") and rng.random() < 0.4:
        piece.kicker, headline = [writer.pick(f"{topic}.kick")], writer.pick("figurative")
    put_titles(rng, dials, piece, writer, Story(headline, [], [writer.pick(f"{topic}.kick")], writer.some("deck", 4)))
    _furnish(rng, dials, piece, writer, [])
    return piece


def _furnish(rng: random.Random, dials: Dials, piece: Piece, writer: Writer, subheads: list[str]) -> None:
    """Signs the story and puts subheads and a captioned picture between its paragraphs."""
    signing.sign(rng, dials, piece, writer)
    if len(piece.blocks) >= 6 and chance(rng, dials, "subheads"):
        _put_subheads(rng, dials, piece, subheads if len(subheads) > 1 else writer.some("subhead", 4))
    if len(piece.blocks) >= 3 and chance(rng, dials, "picture"):
        at = rng.randint(1, len(piece.blocks))
        if piece.blocks[at - 1][0] == "paragraph":
            piece.blocks.insert(at, ("caption", writer.pick("caption.story")))
            genres.put_credit(rng, dials, piece, writer, at)


def _put_subheads(rng: random.Random, dials: Dials, piece: Piece, texts: list[str]) -> None:
    """Subheads at even distances, at least two paragraphs under each."""
    places = list(range(2, len(piece.blocks) - 1, max(2, rng.randint(2, 4))))[: len(texts)]
    if len(places) < 2:
        return  # one alone could be another article's title
    mark = rng.choice(_BULLETS) if chance(rng, dials, "bullet") else ""
    numbered = not mark and rng.random() < 0.15
    for count, at in reversed(list(enumerate(places))):
        text = f"{'一二三四五六'[count]}、{texts[count]}" if numbered and count < 6 else mark + texts[count]
        piece.blocks.insert(at, ("subhead", text))
