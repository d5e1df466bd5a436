"""Articles before they are set: news of the sources, and invented copy of many genres."""

import random
import re
from dataclasses import replace

from bench.presses.plain.draft import Draft
from bench.presses.plain.house import House
from bench.presses.plain.signing import credit, sign
from bench.presses.plain.titles import head, lines_of
from bench.presses.plain.words import Wording, read_genres, read_margins
from bench.typesetter.gold import GoldBlock
from bench.typesetter.sources import Sources, Story

_RUNNING = ("local", "local", "essay", "feature", "feature", "interview")
_SPECIAL = ("letter", "law", "notice", "results", "recipe", "weather", "tips", "advert", "verse")
_PHOTO_TITLES = ("{crop1}{good}", "{village1}{colour}", "{thing1}{good}", "{place1}：{thing1}{verb}", "{colour}", "忙{crop1}")
_ROWS = ("results", "weather", "verse")


def write_page(rng: random.Random, house: House, sources: Sources, share: str) -> list[Draft]:
    """The articles of a page, the longest not always first."""
    drafts: list[Draft] = []
    while len(drafts) < house.articles:
        drafts.append(_next(rng, house, sources, share))
    if house.takes(rng, "banner") and house.articles > 3:
        drafts += _briefs(rng, house, sources, share)
    if house.takes(rng, "advert"):
        drafts.append(own(rng, house, "advert"))
    return drafts


def _next(rng: random.Random, house: House, sources: Sources, share: str) -> Draft:
    if house.takes(rng, "picture"):
        return photo(rng, house)
    if not house.takes(rng, "own"):
        return news(rng, house, sources, share)
    return own(rng, house, rng.choice(_SPECIAL if house.takes(rng, "specials") else _RUNNING))


def news(rng: random.Random, house: House, sources: Sources, share: str) -> Draft:
    """A story of the sources with title, signature, subheads and perhaps a picture."""
    story = sources.story(rng, share)
    for _ in range(3):
        if len(story.paragraphs) > 3 or not house.takes(rng, "long"):
            break
        story = sources.story(rng, share)
    texts = story.paragraphs[:2] if rng.random() < 0.08 else story.paragraphs
    draft = Draft(genre="news", blocks=[GoldBlock("paragraph", text) for text in texts])
    title = rng.choice(story.sayings[1:]) if story.sayings[1:] and rng.random() < 0.1 else story.title
    head(rng, house, draft, replace(story, title=title))
    if len(texts) > 4 and len(story.subheads) > 1 and house.takes(rng, "subheads"):
        _divide(rng, draft, story.subheads)
    _finish(rng, house, draft, [f"图为{text}。" for text in (*story.decks, *story.kickers)])
    if rng.random() < 0.5 and house.takes(rng, "banner"):
        draft.banner = sources.banner(rng, share) if rng.random() < 0.5 else _name(rng, "banner")
    return draft


def own(rng: random.Random, house: House, genre: str) -> Draft:
    """Invented copy of a genre."""
    parts, fill = read_genres()[genre], Wording(rng)
    fill.say("ask", ask := rng.choice(("记者：", "问：", "本报记者：", "记者问：")))
    fill.say("answer", "答：" if ask.endswith("问：") else fill("{name1}："))
    titles, opens = parts["title"], parts.get("open", [])
    at = rng.randrange(len(titles))
    texts = [opens[at] if len(opens) == len(titles) else rng.choice(opens)] if opens else []
    texts += _middle(rng, genre, parts)
    draft = Draft(genre=genre, rows=genre in _ROWS)
    if genre == "letter":
        draft.byline, draft.signing, draft.reporters = fill(rng.choice(parts["end"])), "foot", [fill("{name1}")]
    elif "end" in parts and not (genre == "notice" and house.title_after) and rng.random() < 0.7:
        texts.append(rng.choice(parts["end"]))
    draft.blocks = [GoldBlock("paragraph", fill(text)) for text in texts]
    kicks, decks = ([fill(text) for text in parts.get(key, [])] for key in ("kick", "deck"))
    head(rng, house, draft, Story(fill(titles[at]), [], kicks, decks))
    if len(draft.blocks) > 4 and "sub" in parts and house.takes(rng, "subheads"):
        _divide(rng, draft, [fill(text) for text in parts["sub"]])
    if genre in (*_RUNNING, "tips"):
        _finish(rng, house, draft, [fill(text) for text in parts.get("cap", [])])
    if genre not in ("advert", "notice", "brief") and house.takes(rng, "banner"):
        draft.banner = rng.choice(parts["column"]) if "column" in parts else _name(rng, "banner")
    return draft


def _middle(rng: random.Random, genre: str, parts: dict[str, list[str]]) -> list[str]:
    """The middle of an article: rows of a table or list, questions with their answers, or sentences in their order."""
    if genre in _ROWS:
        pool = rng.sample(parts["row"], rng.randint(1, 2)) if genre != "verse" else parts["row"]
        return [rng.choice(pool) for _ in range(rng.randint(4, 9))] if genre != "verse" else rng.sample(pool, rng.randint(5, 9))
    pool = parts.get("mid", [])
    if genre == "interview":
        first = rng.randint(2, 4)
        return pool[: 2 * first]
    if genre in ("letter", "notice", "recipe", "advert", "law"):
        return pool[: rng.randint(max(1, len(pool) - 2), len(pool))]
    chosen = sorted(rng.sample(range(len(pool)), rng.randint(min(5, len(pool)), len(pool))))
    return [pool[at] for at in chosen]


def _divide(rng: random.Random, draft: Draft, subheads: list[str]) -> None:
    """Sets two or three subheads between the paragraphs, never two together."""
    count = min(rng.randint(2, 3), len(subheads), len(draft.blocks) // 2)
    places = sorted(rng.sample(range(1, len(draft.blocks) - 1), min(count, len(draft.blocks) - 2)), reverse=True)
    mark = rng.choice(("", "", "", "■", "◆", "●"))
    for place, text in zip(places, rng.sample(subheads, len(places)), strict=True):
        draft.blocks.insert(place, GoldBlock("subhead", mark + text))


def _finish(rng: random.Random, house: House, draft: Draft, captions: list[str]) -> None:
    sign(rng, draft, house.share["byline"])
    if captions and draft.chars() > 250 and house.takes(rng, "inset"):
        draft.caption = GoldBlock("caption", rng.choice(captions))
        if rng.random() < 0.6 or draft.caption.text[-1] != "。":
            draft.credit, draft.glued = credit(rng), house.takes(rng, "glued")
    if len(draft.blocks) > 3 and house.takes(rng, "quote"):
        draft.quote = _saying(draft)
    if draft.banner is None and rng.random() < house.share["series"]:
        number = rng.choice(("①", "②", "③", "之一", "之二", "之三", "·5"))
        draft.banner = _name(rng, "series") + number


def _saying(draft: Draft) -> str | None:
    """A few words of the text that may be set large between two columns, in quotation marks."""
    text = "，".join(block.text for block in draft.blocks[1:])
    clauses = [part for part in re.split(r"[，。；：！？“”（）《》]", text) if 8 <= len(part) <= 13]
    return f"“{clauses[-1]}”" if clauses else None


def photo(rng: random.Random, house: House) -> Draft:
    """A picture with its caption, credit and title."""
    fill, parts = Wording(rng), read_genres()["local"]
    draft = Draft(kind="photo", genre="photo")
    long = [text for text in parts["cap"] if len(text) > 45]
    draft.caption = GoldBlock("caption", fill(rng.choice(long)))
    draft.credit, draft.glued = credit(rng) if rng.random() < 0.85 else None, house.takes(rng, "glued")
    title = fill(rng.choice(_PHOTO_TITLES))
    draft.headline = lines_of(rng, title, 0.0)
    return draft


def _briefs(rng: random.Random, house: House, sources: Sources, share: str) -> list[Draft]:
    """Short items under one banner, each with its title."""
    briefs = []
    for _ in range(rng.randint(2, 4)):
        if rng.random() < 0.5:
            draft = own(rng, house, "brief")
        else:
            story = sources.story(rng, share)
            draft = Draft(blocks=[GoldBlock("paragraph", story.paragraphs[0])], headline=story.title.split("\n")[:1])
        draft.kind, draft.genre, draft.kicker, draft.deck, draft.banner = "brief", "brief", [], [], None
        briefs.append(draft)
    briefs[0].banner = rng.choice(("短波", "简讯", "新闻速览", "一句话新闻", _name(rng, "banner")))
    return briefs


def _name(rng: random.Random, key: str) -> str:
    return rng.choice(read_margins()[key])
