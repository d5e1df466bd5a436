"""Which articles a page carries: by the kind of page (news, law, portraits, literature …) and by its level."""

import random
from collections.abc import Callable

from bench.presses.brook import listings, writers
from bench.presses.brook.bylines import sign
from bench.presses.brook.dials import Dials
from bench.presses.brook.drafts import Draft
from bench.presses.brook.listings import credit
from bench.presses.brook.words import banner_of, new_cast, table
from bench.typesetter.sources import Sources

_OWN: dict[str, Callable[[random.Random], Draft]] = {
    "news": writers.own_news,
    "note": writers.note,
    "tale": writers.tale,
    "survey": writers.survey,
    "essay": writers.essay,
    "comment": writers.comment,
    "theory": writers.theory,
    "study": writers.study,
    "law": listings.law,
    "award": listings.award,
    "notice": listings.notice,
    "proposal": listings.proposal,
    "safety": listings.safety,
    "term": listings.terms,
    "letter": listings.letter,
    "diary": listings.diary,
    "roundup": listings.roundup,
    "verse": listings.verse,
}
_PAGES: dict[str, dict[str, float]] = {
    "news": {
        "wire": 11,
        "news": 5,
        "tale": 1,
        "note": 1,
        "photo": 2.5,
        "comment": 0.5,
        "roundup": 0.5,
        "flash": 0.4,
        "notice": 0.2,
    },
    "union": {
        "wire": 7,
        "news": 5,
        "tale": 2,
        "survey": 2,
        "photo": 2,
        "proposal": 0.6,
        "award": 0.4,
        "roundup": 0.5,
        "study": 0.4,
    },
    "front": {"wire": 5, "tale": 5, "note": 2, "diary": 1.5, "photo": 2, "safety": 1, "news": 1, "comment": 0.5, "flash": 0.5},
    "law": {"wire": 6, "law": 4, "letter": 1.5, "safety": 0.8, "term": 0.8, "news": 2, "photo": 1, "comment": 1, "notice": 0.4},
    "art": {"essay": 5, "verse": 2.5, "tale": 2, "wire": 4, "photo": 1, "award": 0.3, "comment": 0.7},
    "opinion": {"wire": 5, "comment": 4, "theory": 1.5, "study": 1.5, "term": 0.8, "letter": 1, "proposal": 1, "photo": 0.6},
}
_RATES = {"standard": (8, 6, 3, 1.5, 0.6, 1), "varied": (5, 5, 4, 3, 2, 2), "hard": (6, 5, 4, 2, 1.5, 2)}
_BANNERS = {"essay": "art", "verse": "art", "letter": "mail", "roundup": "news", "wire": "news"}


def commission(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Draft]:
    """The articles of a page in their order, signed; untitled notes at its end."""
    kind = rng.choices(list(_PAGES), _RATES[dials.level])[0]
    chances = _PAGES[kind]
    drafts: list[Draft] = []
    room, most = dials.budget, rng.randint(5, 10)
    while len(drafts) < 3 or (room > 0 and len(drafts) < most):
        group = rng.choices(list(chances), list(chances.values()))[0]
        if group == "flash":
            continue
        draft = _write(rng, group, dials, sources, share)
        if draft.length() > room + 900 and len(drafts) > 1:
            break
        drafts.append(draft)
        room -= draft.length()
    rng.shuffle(drafts)
    if rng.random() < 0.06 * chances.get("flash", 0) / 0.4:
        drafts = [*drafts[:6], *_notes(rng)]
    return drafts


def _notes(rng: random.Random) -> list[Draft]:
    """Untitled notes; the first carries the name of their column."""
    notes = listings.flashes(rng)
    notes[0].banner = banner_of(rng, "flash")
    return notes


def _write(rng: random.Random, group: str, dials: Dials, sources: Sources, share: str) -> Draft:
    if group == "wire":
        draft = writers.wire(rng, sources, share)
    elif group == "photo":
        draft = listings.photo(rng, sources, share)
    else:
        draft = _OWN[group](rng)
    known = _BANNERS.get(group, group)
    if not draft.banner and known in table("names")["banner"] and rng.random() < dials.banners:
        draft.banner = banner_of(rng, known)
    sign(rng, draft, dials.level)
    return draft


def headed_by_photo(rng: random.Random, draft: Draft) -> None:
    """A picture inside an article: its caption is a block behind the text, its credit glued to it."""
    cast = new_cast(rng)
    caption = cast(table("matter")["caption"][1])
    draft.pieces.append(writers.Piece(caption, "caption", "flat"))
    draft.credit, draft.credit_glued = credit(rng, cast), rng.random() < 0.5
