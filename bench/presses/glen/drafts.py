"""What is to be set: drafts of articles, from the sources and from the press's own stories."""

import random
import re
from dataclasses import dataclass, field
from typing import Any

from bench.presses.glen import words
from bench.presses.glen.bylines import End, sign
from bench.presses.glen.dials import Dials
from bench.presses.glen.words import fill, pick
from bench.typesetter.sources import Sources, Story


@dataclass
class Part:
    """A part of a body: paragraph, subhead, caption, or verse (a line that is set as it is); a caption has a credit."""

    role: str
    text: str
    credit: str | None = None


@dataclass
class Draft:
    """An article as the desk hands it over; titles are lists of lines."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    end: End = field(default_factory=End)
    parts: list[Part] = field(default_factory=list)
    carried: str | None = None
    jump: str | None = None
    quote: str | None = None
    measure: int = 0


def from_sources(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Draft:
    """A story of the sources with what the page's draws put around it."""
    story, texts = _long_enough(rng, dials, sources, share)
    draft = Draft(headline=headline_lines(rng, story.title))
    draft.parts = [Part("paragraph", text) for text in texts]
    if rng.random() < dials.kicker:
        draft.kicker = _kicker(rng, story, sources, share)
    if story.decks and rng.random() < dials.deck:
        draft.deck = _deck(rng, story, draft.kicker)
    if rng.random() < dials.banner:
        draft.banner = sources.banner(rng, share) if rng.random() < 0.5 else pick(rng, "banners")
    if len(draft.parts) > 3 and rng.random() < dials.subheads:
        _add_subheads(rng, draft, story.subheads)
    sign(rng, draft.end, draft.parts)
    return draft


def _long_enough(rng: random.Random, dials: Dials, sources: Sources, share: str) -> tuple[Story, list[str]]:
    """A story with about as many paragraphs as its place wants, and these."""
    wanted = rng.choice((3, 5, 6, 7, 8, 9, 11))
    for _ in range(4):
        story = sources.story(rng, share)
        texts = [piece for text in story.paragraphs if re.search(r"[。！？…]", text) for piece in _cut(text, dials.longest)]
        if len(texts) >= wanted - 2:
            break
    return story, texts[:wanted]


def _cut(text: str, longest: int) -> list[str]:
    """A paragraph as an editor of narrow columns breaks it, at sentence ends outside quotations."""
    if len(text) <= longest:
        return [text]
    ends = [match.end() for match in re.finditer(r"[。！？](?!”)", text) if 25 < match.end() < len(text) - 25]
    ends = [at for at in ends if text[:at].count("“") == text[:at].count("”")]
    if not ends:
        return [text]
    place = min(ends, key=lambda at: abs(at - len(text) / 2))
    return [*_cut(text[:place], longest), *_cut(text[place:], longest)]


def _kicker(rng: random.Random, story: Story, sources: Sources, share: str) -> list[str]:
    options = [text for text in story.kickers if text not in story.title]
    text = rng.choice(options) if options else sources.title(rng, share)
    text = text.replace("\n", " ")
    return cut_title(text + rng.choice(("", "", "", "——")), 26 if rng.random() < 0.8 else 16)


def _deck(rng: random.Random, story: Story, kicker: list[str]) -> list[str]:
    options = [text for text in story.decks if text not in story.title and text not in "".join(kicker)]
    text = " ".join(rng.sample(options, min(len(options), rng.choice((1, 1, 2)))))
    return cut_title(("——" if rng.random() < 0.2 and " " not in text else "") + text, 22) if text else []


def _add_subheads(rng: random.Random, draft: Draft, subheads: list[str]) -> None:
    """Sub-headings before some paragraphs, never before the first nor one after another."""
    places = [at for at in range(2, len(draft.parts)) if at % 2 == 0][: len(subheads)]
    marked = rng.choice(("", "", "", "■", "◆"))
    used = {*draft.kicker, *draft.deck}
    for at, text in reversed(list(zip(places, [text for text in subheads if text not in used], strict=False))):
        draft.parts.insert(at, Part("subhead", marked + text))


def headline_lines(rng: random.Random, title: str) -> list[str]:
    """A headline as one line, or cut where it breathes; longer ones in two or three lines.

    >>> headline_lines(random.Random(1), "种下一片胡杨 守住一口甜井")[0][:4]
    '种下一片'
    """
    given = title.split("\n")
    if len(given) > 1:
        return given if rng.random() < 0.6 else [" ".join(given)]
    return cut_title(title, rng.choice((30, 30, 18, 12)))


def cut_title(text: str, most: int) -> list[str]:
    """Lines of at most about so many characters, cut after a space or a mark, else near the middle."""
    if len(text) <= most:
        return [text]
    middle = len(text) / 2
    places = [match.end() for match in re.finditer(r"[ ，：？！—](?![”—])", text) if 3 < match.end() < len(text) - 3]
    place = min(places, key=lambda at: abs(at - middle)) if places else _plain_cut(text)
    return [*cut_title(text[:place].rstrip(), most), *cut_title(text[place:].lstrip(), most)] if place else [text]


def _plain_cut(text: str) -> int:
    """A place near the middle that parts no number, Latin word or quotation; 0 when there is none."""
    for step in (0, 1, -1, 2, -2, 3, -3):
        at = len(text) // 2 + step
        open_quote = text[:at].count("“") > text[:at].count("”") or text[:at].count("《") > text[:at].count("》")
        if 4 < at < len(text) - 4 and not re.match(r"[!-~—”》、，]{2}|[，、”》）—]", text[at - 1 : at + 1]) and not open_quote:
            return at if text[at] not in "，、”》）？！：的了" else 0
    return 0


def own_draft(rng: random.Random, told: dict[str, Any], dials: Dials) -> Draft:
    """One of the press's own articles, set as what it is."""
    draft = Draft(headline=headline_lines(rng, told["headline"]))
    draft.kicker = cut_title(told["kicker"], 26) if told["kicker"] else []
    draft.deck = cut_title(told["deck"], 22) if told["deck"] else []
    if "series" in told and rng.random() < 0.8:
        draft.kicker = [told["series"]]
    role = "verse" if told.get("poem") else "paragraph"
    for text in told["body"]:
        if not text.startswith("# "):
            draft.parts.append(Part(role, text))
        elif dials.subheads > 0.1:
            draft.parts.append(Part("subhead", text[2:]))
    draft.parts += [Part("verse", text) for text in told.get("rows", [])]
    _finish_own(rng, draft, told)
    return draft


def _finish_own(rng: random.Random, draft: Draft, told: dict[str, Any]) -> None:
    """The banner and signature that go with the kind of an own article."""
    person = words.name(rng)
    if told.get("opinion"):
        draft.banner = pick(rng, "opinion_banners") if rng.random() < 0.6 else None
        draft.end = End("line", rng.choice((f"□{person}", f"□ {person}", f"■{person}", person)), [person])
    elif told.get("poem"):
        draft.end = End("line", rng.choice((f"□{person}", f"{person}（芦汀）", f"◎{person}")), [person])
    elif told.get("notice"):
        draft.parts += [
            Part("verse", pick(rng, "offices")),
            Part("verse", f"2024年{rng.randint(1, 3)}月{rng.randint(2, 28)}日"),
        ]
        draft.end = End()
    elif told.get("letter"):
        draft.end = End("last", "本报编辑部", [])
    elif told.get("points") or told.get("talk"):
        draft.end = End("line", f"本报记者 {person}", [person]) if rng.random() < 0.6 else End()
    else:
        sign(rng, draft.end, draft.parts)


def photo_draft(rng: random.Random, title: str) -> Draft:
    """A photo with its title and caption."""
    caption, credit, person = caption_of(rng)
    return Draft(
        kind="photo",
        headline=[title],
        end=End("credit", credit, person),
        parts=[Part("caption", caption, credit)],
    )


def caption_of(rng: random.Random) -> tuple[str, str, list[str]]:
    """A caption, its credit, and who took it."""
    person = words.name(rng)
    text = pick(rng, "captions").format(
        m=rng.randint(1, 12),
        d=rng.randint(1, 28),
        p=pick(rng, "caption_places"),
        who=pick(rng, "caption_people"),
        what=pick(rng, "caption_acts"),
        more=pick(rng, "caption_more"),
    )
    credit = pick(rng, "credits").format(a=person)
    return text, credit, [person] if person in credit else []


def brief_drafts(rng: random.Random, count: int, measure: int) -> list[Draft]:
    """Short notes below one banner, each with its own title."""
    banner = pick(rng, "brief_banners")
    drafts = []
    for title, text in rng.sample(words.words()["briefs"], count):
        person = words.name(rng)
        signed = f"{text}（{person}）" if rng.random() < 0.5 else text
        end = End("inside", None, [person]) if signed != text else End()
        drafts.append(Draft("brief", banner, headline=[title], end=end, parts=[Part("paragraph", signed)], measure=measure))
    return drafts


def box_draft(rng: random.Random) -> Draft:
    """A boxed piece beside a story: a background, a term, a reporter's note."""
    title, text = pick(rng, "boxes")
    return Draft("brief", pick(rng, "box_banners"), headline=[title], parts=[Part("paragraph", text)])


def classified_draft(rng: random.Random) -> Draft:
    """Losses declared, each a paragraph."""
    texts = [fill(rng, text) for text in rng.sample(words.words()["notes"][0], rng.randint(2, 4))]
    return Draft("brief", None, headline=["遗失声明"], parts=[Part("paragraph", f"●{text}") for text in texts])
