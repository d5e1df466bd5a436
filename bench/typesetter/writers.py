"""Newspaper genres with titles of the usual kind: news, features, commentaries, photo items, briefs."""

import random
import re
from collections import Counter

from bench.typesetter import bylines
from bench.typesetter.bank import Filler, pick, read_table
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript, Part, title_lines
from bench.typesetter.sources import Sources, Story, bank_story

_ICONS = ["G", "■", "◆", "●", "\ue012", "\uf06c", "★", "▲", "W", "k", "□", "◎"]


def write_news(rng: random.Random, sources: Sources, dials: Dials, test: bool) -> Manuscript:
    """A news item or a feature: byline inside, on its own line or at the end, dialogue, subheads."""
    story = sources.story(rng, test)
    manuscript = Manuscript(parts=[Part("paragraph", text) for text in _paragraphs(story, rng, dials)])
    add_titles(manuscript, story, rng, dials)
    _add_byline(manuscript, rng, dials)
    if len(manuscript.parts) >= 4 and rng.random() < dials.subheads:
        add_subheads(manuscript, story, rng)
    if rng.random() < dials.banner:
        add_banner(manuscript, rng, dials)
    return manuscript


def _paragraphs(story: Story, rng: random.Random, dials: Dials) -> list[str]:
    """A story's paragraphs, fewer or joined at random, with dialogue between them."""
    texts = story.paragraphs[: rng.choice([1, 2, 3, 4, 6, 9, 9])]
    found: list[str] = []
    for text in texts:
        for piece in _split(text, rng):
            if found and rng.random() < dials.dialogue:
                found.append(pick(rng, "quote"))
            found.append(piece)
    return found


def _split(text: str, rng: random.Random) -> list[str]:
    """Now and then a paragraph in two: local papers have shorter ones than broadcasts."""
    ends = [match.end() for match in re.finditer(r"[。！？](?!”)”?", text)]
    ends = [end for end in ends if 15 < end < len(text) - 8 and text[:end].count("“") == text[:end].count("”")]
    ends = [end for end in ends if text[:end].count("（") == text[:end].count("）")]
    if len(text) < 80 or not ends or rng.random() < 0.5:
        return [text]
    at = rng.choice(ends)
    return [text[:at], text[at:]]


def add_titles(manuscript: Manuscript, story: Story, rng: random.Random, dials: Dials) -> None:
    """Headline over one to three lines, perhaps a kicker and a deck."""
    manuscript.headline = title_lines(story.title, rng, rng.choice([12, 16, 20, 24, 30]))
    if story.kickers and rng.random() < dials.kicker:
        kicker = rng.choice(story.kickers)
        if not kicker.endswith("——") and rng.random() < 0.2:
            kicker += "——"
        manuscript.kicker = title_lines(kicker, rng, rng.choice([22, 40, 60]))
    if story.decks and rng.random() < dials.deck:
        deck = rng.choice(story.decks)
        if not deck.startswith("——") and rng.random() < 0.4:
            deck = f"——{deck}"
        manuscript.deck = title_lines(deck, rng, rng.choice([22, 30, 60]))
    elif dials.level != "standard" and rng.random() < 0.04:
        manuscript.deck = [pick(rng, "series")]


def _add_byline(manuscript: Manuscript, rng: random.Random, dials: Dials) -> None:
    if rng.random() < dials.no_byline:
        return
    if rng.random() < dials.signed:
        add_signature(manuscript, rng)
    elif rng.random() < dials.own_byline:
        manuscript.byline_place = "end" if rng.random() < 0.15 else "top"
        if manuscript.byline_place == "end" and rng.random() < 0.4:
            found = bylines.source_line(rng)
        elif manuscript.byline_place == "end" and rng.random() < 0.4:
            found = bylines.signed_line(rng)
        else:
            found = bylines.own_line(rng, dials.name_space)
        _keep(manuscript, found)
    else:
        found = bylines.opening(rng)
        manuscript.parts[0].text = found.printed + manuscript.parts[0].text
        manuscript.byline_place = "inside"
        _keep(manuscript, found)


def _keep(manuscript: Manuscript, found: bylines.Byline) -> None:
    manuscript.byline, manuscript.reporters, manuscript.dateline = found.byline, found.reporters, found.dateline


def add_signature(manuscript: Manuscript, rng: random.Random) -> None:
    """（张三） at the very end of the last paragraph."""
    found = bylines.signature(rng)
    manuscript.parts[-1].text += found.printed
    _keep(manuscript, found)


def add_author(manuscript: Manuscript, rng: random.Random, dials: Dials, place: str) -> None:
    """The author's name on a line of its own, at the top or the end."""
    found = bylines.author_line(rng, dials.name_space)
    manuscript.byline_place = place
    _keep(manuscript, found)
    manuscript.byline = found.printed


def add_subheads(manuscript: Manuscript, story: Story, rng: random.Random) -> None:
    """Subheads before some paragraphs, never before the first; at least one paragraph under each."""
    drawn = rng.random()
    titles = list(story.subheads) if drawn < 0.2 else _subheads_about(manuscript, rng) if drawn < 0.7 else []
    titles = titles or rng.sample(read_table("generic")["subhead"], 6)
    rng.shuffle(titles)
    count = min(len(titles), rng.randint(1, 4), (len(manuscript.parts) - 1) // 2)
    places = sorted(rng.sample(range(1, len(manuscript.parts)), max(count, 0)), reverse=True)
    numbered = rng.random() < 0.1
    for number, place in zip(range(count, 0, -1), places, strict=True):
        text = titles.pop()
        manuscript.parts.insert(place, Part("subhead", f"{'一二三四五'[number - 1]}、{text}" if numbered else text))


_ABOUT = (
    *("提升{}水平", "拓展{}功能", "规范{}管理", "为{}添动力", "{}有了新变化", "{}的背后", "做好{}文章", "{}怎么干"),
    *("共建{}共享成果", "“{}”受欢迎", "让{}更有温度", "推动{}走深走实", "{}：从有到优", "聚焦{}补短板"),
    *("用心用情办好{}", "{}结硕果", "从“{}”说起"),
)


def _subheads_about(manuscript: Manuscript, rng: random.Random) -> list[str]:
    """Subheads that speak of what the whole article speaks of, as real ones do: its most frequent pieces of wording."""
    text = "。".join(part.text for part in manuscript.parts)
    pieces = Counter(text[at : at + size] for size in (2, 3, 4) for at in range(len(text) - size + 1))
    frequent = [piece for piece, count in pieces.items() if count >= 3 and re.fullmatch(r"[\u3400-\u9fff]+", piece)]
    frequent.sort(key=lambda piece: (-pieces[piece] * len(piece), piece))
    topics = frequent[:8]
    return [template.format(rng.choice(topics)) for template in rng.sample(_ABOUT, 6)] if topics else []


def add_banner(manuscript: Manuscript, rng: random.Random, dials: Dials) -> None:
    """A column banner above the article, perhaps with an icon that the extraction turned into some glyph."""
    manuscript.banner = pick(rng, "banner")
    manuscript.icon = rng.choice(_ICONS) if rng.random() < dials.icon else ""


def write_commentary(rng: random.Random, sources: Sources, dials: Dials, test: bool) -> Manuscript:
    """A signed commentary: author above or below the text, or 本报评论员."""
    story = bank_story(rng, "评论") if rng.random() < 0.5 else sources.story(rng, test)
    manuscript = Manuscript(parts=[Part("paragraph", text) for text in story.paragraphs])
    add_titles(manuscript, story, rng, dials)
    drawn = rng.random()
    if drawn < 0.3:
        manuscript.byline = rng.choice(["本报评论员", "本报评论员", "本报特约评论员", "■本报评论员"])
        manuscript.byline_place = "top"
    elif drawn < 0.7:
        add_author(manuscript, rng, dials, rng.choice(["top", "top", "end"]))
    else:
        add_signature(manuscript, rng)
    if rng.random() < 0.4:
        add_banner(manuscript, rng, dials)
    return manuscript


def write_photo(rng: random.Random, sources: Sources, dials: Dials, test: bool) -> Manuscript:
    """A photo item: caption, credit on its own line or glued, a title after or before, sometimes none."""
    caption = sources.story(rng, test).paragraphs[0][:150]
    if rng.random() < 0.5 or "“" in caption:
        caption = pick(rng, "caption", Filler(rng))
    else:
        caption = caption[: max(caption.rfind("。"), caption.rfind("，")) + 1].rstrip("，") if len(caption) == 150 else caption
        if not re.match(r"\d|图为|今天|近日", caption) and rng.random() < 0.7:
            caption = rng.choice(["图为", "近日，", f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日，"]) + caption
        caption = caption if caption[-1:] in "。！？”…" else f"{caption}。"
    found = bylines.credit(rng, dials.name_space)
    indent = 0.0 if dials.caption_style == "flush" else 2.0
    manuscript = Manuscript(kind="photo", parts=[Part("caption", caption, indent)])
    _keep(manuscript, found)
    manuscript.byline = found.byline
    manuscript.byline_place = rng.choice(["credit", "credit", "glued"])
    manuscript.headline = _photo_title(rng, sources)
    if rng.random() < 0.15 and dials.level != "standard":
        manuscript.headline = []
    if rng.random() < dials.banner / 2:
        add_banner(manuscript, rng, dials)
    return manuscript


def _photo_title(rng: random.Random, sources: Sources) -> list[str]:
    title = pick(rng, "photo_title") if rng.random() < 0.5 else sources.title(rng)
    return [title.replace("\n", " ")]


def write_briefs(rng: random.Random, sources: Sources, dials: Dials, test: bool) -> list[Manuscript]:
    """A column of two to five briefs: with titles, or without and told by 本报讯 or the name at the end of each."""
    titled = rng.random() < (0.7 if dials.level == "standard" else 0.5)
    signed = rng.random() < 0.4
    found: list[Manuscript] = []
    for _ in range(rng.randint(2, 5)):
        story = bank_story(rng, "简讯")
        if rng.random() < 0.5:
            story = Story(story.title, sources.story(rng, test).paragraphs[:1])
        brief = Manuscript(parts=[Part("paragraph", rng.choice(story.paragraphs))])
        if titled:
            brief.headline = [story.title.replace("\n", " ")]
        if signed:
            add_signature(brief, rng)
        elif not titled or rng.random() < 0.5:
            opening = bylines.opening(rng)
            brief.parts[0].text = opening.printed + brief.parts[0].text
            _keep(brief, opening)
        found.append(brief)
    if rng.random() < 0.6:
        add_banner(found[0], rng, dials)
    return found
