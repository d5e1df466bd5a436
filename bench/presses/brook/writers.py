"""Running text: news, portraits, surveys, essays, commentaries, theory; of the press's own tables and of the sources."""

import random
import re

from bench.presses.brook.drafts import Draft, Piece, paragraphs, subhead
from bench.presses.brook.words import Cast, new_cast, table
from bench.typesetter.sources import Sources, Story

_NUMERALS = "一二三四五六七八九"


def own_news(rng: random.Random) -> Draft:
    """Local news of one to six paragraphs."""
    cast, texts = new_cast(rng), table("matter")
    count = rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 6])
    first, rest = cast(texts["news"][0]), cast.some(texts["news"][1:], max(1, count - 1), max(1, count - 1))
    body = [first + "".join(rest)] if count == 1 else [first, *rest]
    draft = Draft("news", paragraphs(body), [cast.one(texts["news_title"])])
    if rng.random() < 0.6:
        draft.kicker = cast.one(texts["kicker"])
    if rng.random() < 0.25:
        draft.deck = cast.one(texts["deck"])
    return draft


def run_on(rng: random.Random, texts: list[str]) -> list[str]:
    """The paragraphs, some of them run on in one long one."""
    kept = texts[:1]
    for text in texts[1:]:
        if rng.random() < 0.15 and not text.startswith("“") and len(kept[-1]) < 260:
            kept[-1] += text
        else:
            kept.append(text)
    return kept


def note(rng: random.Random) -> Draft:
    """A scene seen: short, spoken."""
    cast, texts = new_cast(rng), table("tales")
    first, second = rng.sample(texts["banter"], 2)
    body = [cast.one(texts["opening"]), *map(cast, first), cast.one(texts["work"])]
    if rng.random() < 0.6:
        body += [*map(cast, second), cast.one(texts["ending"])]
    return Draft("note", paragraphs(body), [cast.one(texts["note_title"])])


def tale(rng: random.Random) -> Draft:
    """A long portrait: scenes, much talk in short paragraphs, long passages of work."""
    cast, texts = new_cast(rng), table("tales")
    parts = rng.randint(2, 4)
    works, talks = rng.sample(texts["work"], parts), rng.sample(texts["banter"], parts + 1)
    headed = rng.random() < 0.4
    told: set[str] = set()
    pieces = paragraphs([cast.one(texts["opening"]), *map(cast, talks[0])])
    for place, work in enumerate(works):
        if headed:
            pieces.append(subhead(cast.one(texts["tale_title"][1:3] + table("matter")["subhead"])))
        pieces += paragraphs(_scene(cast, work, talks[place + 1], told))
    pieces += paragraphs([cast.one(texts["ending"])])
    kicker = cast.one(texts["tale_kicker"])
    draft = Draft("tale", pieces, [cast.one(texts["tale_title"])])
    draft.picture = cast("[图为|]<hero>[（右一）|]在<spot>[检查设备|给徒弟<pal>讲解要领|<task>]。")
    if kicker.startswith("——"):
        draft.deck = kicker
    elif rng.random() < 0.7:
        draft.kicker = kicker
    return draft


def _scene(cast: Cast, work: str, talk: list[str], told: set[str]) -> list[str]:
    """One passage of work with talk, a short sentence or two, and what a fellow says; `told` keeps each to once."""
    rng, texts = cast.rng, table("tales")
    further = cast.one(texts["fellow"][1:3]) if rng.random() < 0.2 else ""
    body = [cast(work) + further, *map(cast, talk)]
    shorts = [text for text in texts["shorts"] if text not in told]
    for short in rng.sample(shorts, min(len(shorts), rng.choice([0, 0, 1, 2]))):
        body.insert(rng.choice([1, len(body)]), cast(short))
        told.add(short)
    fellows = [text for text in texts["fellow"] if text not in told]
    if fellows and rng.random() < 0.55:
        fellow = rng.choice(fellows)
        body.append(cast(fellow))
        told.add(fellow)
    return body


def survey(rng: random.Random) -> Draft:
    """A long review in parts under sub-headings."""
    cast, texts = new_cast(rng), table("matter")
    heads = texts["subhead_long"] if rng.random() < 0.3 else texts["subhead"]
    chosen = rng.sample(heads, min(len(heads), rng.randint(2, 3)))
    heads = _numbered(rng, [cast(text) for text in chosen])
    pieces = paragraphs([cast(texts["survey"][0])])
    passages = rng.sample(texts["survey"][1:], len(texts["survey"]) - 1)
    for at, head in enumerate(heads):
        pieces += [subhead(head), *paragraphs(run_on(rng, list(map(cast, passages[at :: len(heads)]))))]
    title = cast.one(texts["news_title"])
    return Draft("survey", pieces, [title], kicker=cast.one(texts["kicker"]), deck=rng.choice([None, cast.one(texts["deck"])]))


def _numbered(rng: random.Random, heads: list[str]) -> list[str]:
    """Sub-headings as a paper marks them: plain, numbered, with a sign."""
    mark = rng.choice(["", "", "", "一、", "■", "◆", "（一）", "①"])
    if mark in ("一、", "（一）"):
        return [mark.replace("一", _NUMERALS[at]) + head for at, head in enumerate(heads)]
    return [f"{mark}{head}" if mark != "①" else f"{at + 1}. {head}" for at, head in enumerate(heads)]


def essay(rng: random.Random) -> Draft:
    """Prose of the literary page."""
    cast, texts = new_cast(rng), table("tales")
    return Draft("art", paragraphs(run_on(rng, cast.some(texts["essay"], 4, 8))), [cast.one(texts["essay_title"])])


def comment(rng: random.Random) -> Draft:
    """A short signed commentary."""
    cast, texts = new_cast(rng), table("matter")
    return Draft("comment", paragraphs(run_on(rng, cast.some(texts["comment"], 3, 6))), [cast.one(texts["comment_title"])])


def theory(rng: random.Random) -> Draft:
    """An article with footnotes, its author's post in brackets at the end."""
    cast, texts = new_cast(rng), table("matter")
    body = run_on(rng, cast.some(texts["theory"], 3, 4))
    if rng.random() < 0.7:
        body[-1] += cast("（作者[系|为]<town>[大学教授|工会干部学院副院长|市委党校讲师]）")
    pieces = paragraphs(body)
    if re.search(r"\[\d\]", "".join(body)):
        pieces += [Piece(rng.choice(["注释：", "参考文献：", "注："]), style="row")]
        pieces += [Piece(cast(text)) for text in texts["footnote"][: rng.randint(2, 3)]]
    return Draft("theory", pieces, [cast.one(texts["theory_title"])])


def study(rng: random.Random) -> Draft:
    """Work experience in a few points."""
    cast, texts = new_cast(rng), table("matter")
    body = cast.some(texts["study"], 2, 3)
    if rng.random() < 0.5:
        body = [f"{_NUMERALS[at]}、{text}" for at, text in enumerate(body)]
    title = cast("[做好|关于|浅谈]<field>[系统职工思想工作|班组建设|青工培养]的[几点体会|思考|实践与探索]")
    return Draft("study", paragraphs(body), [title])


def wire(rng: random.Random, sources: Sources, share: str) -> Draft:
    """News of the sources, with what an editor put above and below the headline."""
    story = sources.story(rng, share)
    draft = Draft("wire", paragraphs(_shaped(rng, story.paragraphs)), _title(rng, story, sources, share))
    taken = "".join(draft.title)
    kickers = [text for text in story.kickers if text not in taken]
    decks = [text for text in story.decks if text not in taken]
    if kickers and rng.random() < 0.5:
        draft.kicker = rng.choice(kickers) + rng.choice(["", "", "", "——"])
    if decks and rng.random() < 0.25:
        deck = rng.choice(decks)
        draft.deck = deck if deck != (draft.kicker or "").rstrip("—") else None
    if rng.random() < 0.3:
        name = sources.banner(rng, share)
        draft.banner = None if name.startswith(("之", "附", "图")) else name
    if story.subheads and len(draft.pieces) > 4 and rng.random() < 0.5:
        around = f"{draft.kicker}{draft.deck}{taken}"
        _insert_heads(rng, draft, [head for head in story.subheads if head not in around])
    return draft


def _shaped(rng: random.Random, texts: list[str]) -> list[str]:
    """Paragraphs as a paper's desk makes them: some run on in one, some cut into sentences of their own."""
    kept = texts[: rng.choice([1, 2, 3, 4, 6, 9])]
    while len(kept) > 1 and kept[-1][-1] in "？：":
        kept.pop()
    way = rng.random()
    if way < 0.12 and sum(map(len, kept)) < 360:
        return ["".join(kept)]
    if way < 0.3:
        return [part for text in kept for part in _cut(rng, text)]
    return run_on(rng, kept) if way < 0.4 else kept


def _cut(rng: random.Random, text: str) -> list[str]:
    """A paragraph cut after one of its sentences, where no quotation is open."""
    places = [found.end() for found in re.finditer(r"[。！？](?!”)", text)][:-1]
    places = [at for at in places if text[:at].count("“") == text[:at].count("”") and text[at : at + 1] not in "”）"]
    if not places or rng.random() < 0.4:
        return [text]
    at = rng.choice(places)
    return [text[:at], text[at:]]


def _title(rng: random.Random, story: Story, sources: Sources, share: str) -> list[str]:
    """The headline of a story in its parts."""
    return [part for part in story.title.split("\n") if part] or [sources.title(rng, share)]


def _insert_heads(rng: random.Random, draft: Draft, heads: list[str]) -> None:
    """Sub-headings between paragraphs, never at the beginning or end."""
    count = min(len(heads), 3, len(draft.pieces) // 2)
    places = sorted(rng.sample(range(1, len(draft.pieces)), count), reverse=True)
    for head, at in zip(reversed(_numbered(rng, heads[:count])), places, strict=True):
        draft.pieces.insert(at, subhead(head))
