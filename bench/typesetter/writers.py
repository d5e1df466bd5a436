"""Newspaper genres with titles of the usual kind: news, features, commentaries, photo items, briefs."""

import random
import re

from bench.typesetter import bylines
from bench.typesetter.bank import Filler, pick
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript, Part, title_lines
from bench.typesetter.sources import Sources, Story, bank_story
from bench.typesetter.subheads import add_subheads

_ICONS = ["G", "■", "◆", "●", "\ue012", "\uf06c", "★", "▲", "W", "k", "□", "◎"]


def write_news(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A news item or a feature: byline inside, on its own line or at the end, dialogue, subheads."""
    story = sources.story(rng, share)
    manuscript = Manuscript(parts=[Part("paragraph", text) for text in _paragraphs(story, rng, dials)])
    add_titles(manuscript, story, rng, dials)
    _add_byline(manuscript, rng, dials)
    if len(manuscript.parts) >= 4 and rng.random() < dials.subheads:
        add_subheads(manuscript, story, rng, dials)
    if rng.random() < dials.banner:
        add_banner(manuscript, rng, sources, dials, share)
    if len(manuscript.parts) > 2 and rng.random() < (0.02 if dials.level == "standard" else 0.1):
        _add_picture(manuscript, rng)
    if dials.level != "standard" and rng.random() < 0.03:
        _add_link(manuscript, rng, sources, share)
    return manuscript


def _add_picture(manuscript: Manuscript, rng: random.Random) -> None:
    """The caption of a picture inside a story, most at its end."""
    place = rng.choice([len(manuscript.parts), rng.randint(1, len(manuscript.parts))])
    caption = pick(rng, "caption", Filler(rng)).removeprefix("图为")
    mark = rng.choice(["图为", "图为", "上图：", "左图：", "▲", "↑", ""])
    manuscript.parts.insert(place, Part("caption", mark + caption + rng.choice(["", "", "（资料照片）", "（新华社发）"])))


def _add_link(manuscript: Manuscript, rng: random.Random, sources: Sources, share: str) -> None:
    """A few lines of background under a heading of their own."""
    manuscript.parts.append(Part("subhead", rng.choice(["链接", "新闻链接", "延伸阅读", "相关链接", "背景", "名词解释"])))
    manuscript.parts += [Part("paragraph", text) for text in sources.story(rng, share).paragraphs[:1]]


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
    if story.sayings and dials.saying and rng.random() < dials.saying:
        manuscript.kicker = title_lines(story.title.replace("\n", rng.choice(["，", " "])), rng, rng.choice([22, 40, 60]))
        manuscript.headline = title_lines(rng.choice(story.sayings), rng, rng.choice([16, 20, 24]))
        return
    if story.kickers and rng.random() < dials.kicker:
        kicker = pick(rng, "kicker") if rng.random() < 0.25 else rng.choice(story.kickers)
        if not kicker.endswith("——") and rng.random() < 0.2:
            kicker += "——"
        manuscript.kicker = title_lines(kicker, rng, rng.choice([22, 40, 60]))
    if story.decks and rng.random() < dials.deck:
        deck = pick(rng, "deck") if rng.random() < 0.25 else rng.choice(story.decks)
        if not deck.startswith("——") and rng.random() < 0.4:
            deck = f"——{deck}"
        manuscript.deck = title_lines(deck, rng, rng.choice([22, 30, 60]))
    elif dials.level != "standard" and rng.random() < 0.04:
        manuscript.deck = [pick(rng, "series")]
    if len(story.decks) > 2 and rng.random() < 0.03:
        mark = dials.mark or rng.choice("●◆■")
        manuscript.deck = [mark + deck for deck in story.decks[:3]]


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


def add_banner(manuscript: Manuscript, rng: random.Random, sources: Sources, dials: Dials, share: str) -> None:
    """A column banner above the article, perhaps with an icon that the extraction turned into some glyph."""
    manuscript.banner = sources.banner(rng, share)
    if dials.mark and rng.random() < 0.5:
        manuscript.icon, manuscript.icon_first = dials.mark, True
    else:
        manuscript.icon = rng.choice(_ICONS) if rng.random() < dials.icon else ""


def write_commentary(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A signed commentary: author above or below the text, or 本报评论员."""
    story = bank_story(rng, "评论") if rng.random() < 0.5 else sources.story(rng, share)
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
        add_banner(manuscript, rng, sources, dials, share)
    return manuscript


def write_photo(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A photo item: caption, credit on its own line or glued, a title after or before, sometimes none."""
    caption = sources.story(rng, share).paragraphs[0][:150]
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
    if rng.random() < 0.15:
        manuscript.parts.append(Part("caption", pick(rng, "caption", Filler(rng)), indent))
        marks = rng.choice([("图①：", "图②："), ("左图：", "右图："), ("①", "②"), ("上图：", "下图：")])
        for part, mark in zip(manuscript.parts, marks, strict=True):
            part.text = mark + part.text.removeprefix("图为")
    _keep(manuscript, found)
    manuscript.byline = found.byline
    manuscript.byline_place = rng.choice(["credit", "credit", "glued"])
    manuscript.headline = _photo_title(rng, sources, share)
    if rng.random() < 0.15 and dials.level != "standard":
        manuscript.headline = []
    if rng.random() < dials.banner / 2:
        add_banner(manuscript, rng, sources, dials, share)
    return manuscript


def _photo_title(rng: random.Random, sources: Sources, share: str) -> list[str]:
    title = pick(rng, "photo_title") if rng.random() < 0.5 else sources.title(rng, share)
    return [title.replace("\n", " ")]


def write_briefs(rng: random.Random, sources: Sources, dials: Dials, share: str) -> list[Manuscript]:
    """A column of two to five briefs: with titles, or without and told by 本报讯 or the name at the end of each."""
    titled = rng.random() < (0.7 if dials.level == "standard" else 0.5)
    signed = rng.random() < 0.4
    mark = "" if titled or rng.random() < 0.5 else dials.mark or rng.choice("●■◆▲")
    found: list[Manuscript] = []
    for _ in range(rng.randint(2, 5)):
        story = bank_story(rng, "简讯")
        if rng.random() < 0.5:
            story = Story(story.title, sources.story(rng, share).paragraphs[:1])
        brief = Manuscript(parts=[Part("paragraph", rng.choice(story.paragraphs))])
        if titled:
            brief.headline = [story.title.replace("\n", " ")]
        if signed:
            add_signature(brief, rng)
        elif not (titled or mark) or rng.random() < 0.5:
            opening = bylines.opening(rng)
            brief.parts[0].text = opening.printed + brief.parts[0].text
            _keep(brief, opening)
        brief.parts[0].text = mark + brief.parts[0].text
        found.append(brief)
    if rng.random() < 0.6:
        add_banner(found[0], rng, sources, dials, share)
    return found
