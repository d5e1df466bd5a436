"""Which articles a page carries: by the kind of page (news, law, portraits, literature …) and by its level."""

import random
from collections import Counter
from collections.abc import Callable

from bench.presses.brook import listings, writers
from bench.presses.brook.bylines import sign
from bench.presses.brook.dials import Dials
from bench.presses.brook.drafts import Draft, Piece
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
_PAGES: dict[str, str] = {
    "news": "wire 13, news 4.5, tale 1.8, note 2, photo 2.5, comment 0.5, roundup 0.5, flash 0.4, notice 0.2",
    "union": "wire 9, news 4, tale 3, note 1.5, survey 2, photo 2, proposal 0.6, award 0.5, roundup 0.5, study 0.4",
    "front": "wire 8, tale 5, note 2, diary 1.5, photo 2, safety 1, news 1, comment 0.5, flash 0.5",
    "law": "wire 8, law 4, tale 1.5, letter 1.5, safety 0.8, term 0.8, news 2, photo 1, comment 1, notice 0.4",
    "art": "essay 5, verse 2, tale 3, wire 6.5, note 1, photo 1, award 0.3, comment 0.7",
    "opinion": "wire 8, comment 4, theory 1.5, study 1.5, term 0.8, letter 1, proposal 1, note 1, photo 0.6",
}
"""What kinds of pages carry, and how often."""
_MOST = {"wire": 9, "news": 3, "photo": 3, "tale": 2, "verse": 2, "essay": 2, "comment": 2, "law": 2, "note": 2}
_DENSE = ("wire", "news", "survey", "essay")
_RATES = {"standard": (8, 6, 3, 1.5, 0.6, 1), "varied": (5, 5, 4, 3, 2, 2), "hard": (6, 5, 4, 2, 1.5, 2)}
_BANNERS = {"essay": "art", "verse": "art", "letter": "mail", "roundup": "news", "wire": "news"}


def commission(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Draft]:
    """The articles of a page in their order, signed; untitled notes at its end."""
    kind = rng.choices(list(_PAGES), _RATES[dials.level])[0]
    chances = {name: float(rate) for name, rate in (part.split() for part in _PAGES[kind].split(", "))}
    drafts: list[Draft] = []
    counts: Counter[str] = Counter()
    titles, texts = set[str](), set[str]()
    room, most = dials.budget, rng.randint(5, 10)
    while len(drafts) < 3 or (room > 0 and len(drafts) < most):
        group = rng.choices(list(chances), list(chances.values()))[0]
        if group == "flash" or counts[group] >= _MOST.get(group, 1):
            continue
        draft = _write(rng, group, dials, sources, share)
        if draft.length() > room + 900 and len(drafts) > 2:
            break
        if draft.title[0] in titles or draft.pieces[0].text[-20:] in texts:
            continue
        counts[group] += 1
        titles.add(draft.title[0])
        texts.add(draft.pieces[0].text[-20:])
        drafts.append(draft)
        room -= draft.length()
    rng.shuffle(drafts)
    if "flash" in chances and rng.random() < 0.2:
        drafts = [*drafts[:5], *_notes(rng)]
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
    if draft.banner and group in ("wire", "tale", "survey") and rng.random() < 0.08:
        draft.banner += rng.choice(["之一", "之二", "之三", "（上）", "（下）", "②", "③", "·系列报道之四"])
    if group in _DENSE:
        _make_dense(rng, draft, dials.extra["dense"])
    sign(rng, draft, dials.level)
    return draft


def _make_dense(rng: random.Random, draft: Draft, rate: float) -> None:
    """Short paragraphs run on in long ones, as some papers like them; speech keeps its own."""
    pieces = draft.pieces[:1]
    for piece in draft.pieces[1:]:
        last = pieces[-1]
        plain = last.role == piece.role == "paragraph" and last.style == piece.style == "text"
        if plain and not piece.text.startswith("“") and len(last.text) < 250 and rng.random() < rate:
            last.text += piece.text
        else:
            pieces.append(piece)
    draft.pieces = pieces


def add_picture(rng: random.Random, draft: Draft) -> None:
    """A picture inside an article: its caption is a block behind the text, its credit may be glued to it."""
    if draft.picture:
        draft.pieces.append(Piece(draft.picture, "caption", "flat"))
        draft.credit, draft.credit_glued = credit(rng, new_cast(rng)), rng.random() < 0.5
