"""Articles of running text with the devices round and in them; the text is a story's or an own one's."""

import random
from dataclasses import dataclass, field

from bench.presses.moor import people
from bench.presses.moor.article import Item, Setter, add_banner, add_block, add_line, add_title, title_lines
from bench.presses.moor.dials import Dials
from bench.presses.moor.own import ICONS, fill_bank, own_banner, own_story, photo_text
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Sources, Story


@dataclass
class Draw:
    """What every device is given: the page's random numbers, dials and texts."""

    rng: random.Random
    dials: Dials
    sources: Sources
    share: str
    used: list[int] = field(default_factory=list)
    """The own articles that the page has."""

    def has(self, device: str) -> bool:
        """True where the device is used this time."""
        return self.dials.has(self.rng, device)

    def setter(self, narrow: bool = False) -> Setter:
        """How an article's body is set: one of the page's measures."""
        kept = {"kept": True, "dropped": False}.get(self.dials.choices["indent"], self.rng.random() < 0.5)
        measure = self.rng.choice(self.dials.measures)
        return Setter(self.rng, self.dials, min(measure, 20.0) if narrow else measure, kept)


def news(draw: Draw) -> Item:
    """A story of the sources or an own article, with title, signature, and perhaps subheads and a caption."""
    item = Item(GoldArticle())
    story = _story(draw)
    setter = draw.setter()
    most = draw.rng.choice((4, 9, 9, 9, 9)) if setter.measure > 12 else 5
    texts = story.paragraphs[:most]
    if draw.has("banner"):
        banner(draw, item)
    title(draw, item, story)
    signed = signature(draw, item, texts)
    body(draw, item, setter, story, texts)
    if signed:
        add_line(item, "byline", signed)
    return item


def _story(draw: Draw) -> Story:
    """An own text, or mostly the longer one of two stories: a page has room for more than a paragraph or two an article."""
    if draw.has("own"):
        return own_story(draw.rng, draw.used)
    found = [draw.sources.story(draw.rng, draw.share) for _ in range(draw.rng.choice((2, 3, 4)))]
    return max(found, key=lambda story: len(story.paragraphs))


def banner(draw: Draw, item: Item) -> None:
    """The column's name, with or without a junk glyph."""
    text = own_banner(draw.rng) if draw.rng.random() < 0.5 else draw.sources.banner(draw.rng, draw.share)
    add_banner(item, text, draw.rng.choice(ICONS) if draw.has("icon") else "")


def title(draw: Draw, item: Item, story: Story) -> None:
    """Kicker, headline on one to three lines, deck."""
    rng = draw.rng
    parts = story.title.split("\n")
    headline, kicker, deck = _joined(rng, parts), None, None
    if draw.has("kicker"):
        kicker, headline = _kicker(draw, story, headline)
    if draw.has("deck") and story.decks:
        deck = rng.choice(story.decks)
        if kicker is None or len(deck) < len(headline) + 4 or rng.random() < 0.6:  # else nobody could tell it from the headline
            deck = "——" + deck
    if draw.has("series"):
        name = "“" + own_banner(rng) + "”"
        deck = f"——{name}{rng.choice(('系列报道', '系列述评', '调查', '采访手记'))}之{rng.choice('一二三四五')}"
    if kicker:
        add_title(item, "kicker", title_lines(rng, kicker, len(kicker) > 30 and rng.random() < 0.7))
    many = draw.has("two_lines") or len(headline) > 26
    if many and len(parts) == 2 and headline == "".join(parts) and (kicker or rng.random() < 0.3):
        add_title(item, "headline", parts)
    else:
        add_title(item, "headline", title_lines(rng, headline, many))
    if deck and deck.strip("—") not in headline + (kicker or ""):
        add_title(item, "deck", [deck])


def _joined(rng: random.Random, parts: list[str]) -> str:
    """A title of two clauses on one line, with a full-width space where they are alike."""
    alike = len(parts) == 2 and abs(len(parts[0]) - len(parts[1])) < 2
    return ("\u3000" if alike and rng.random() < 0.8 else "").join(parts)


def _kicker(draw: Draw, story: Story, headline: str) -> tuple[str | None, str]:
    """A kicker of the story over its headline, or who did what over a short saying."""
    rng = draw.rng
    sayings = [text for text in story.sayings[1:] if 5 <= len(text) <= 16]
    if sayings and len(headline) > 8 and draw.has("saying"):
        kicker, headline = headline, rng.choice(sayings)
    else:
        longer = [text for text in story.kickers if text not in headline]
        if not longer:
            return None, headline
        kicker = rng.choice(longer)
    return kicker + ("——" if draw.has("dash") else ""), headline


def signature(draw: Draw, item: Item, texts: list[str]) -> str | None:
    """Signs the article: in its first paragraph, on a line before it, at its end; what is left to print below the body."""
    rng, gold = draw.rng, item.gold
    if draw.has("lead"):
        start, gold.reporters, gold.dateline = people.lead(rng)
        texts[0] = start + rng.choice(("", "", " ")) + texts[0]
        gold.byline = start[start.index("（") :] if "（" in start else None
        return None
    if draw.has("byline_line"):
        gold.byline, gold.reporters = people.byline(rng)
        if rng.random() < 0.85:
            add_line(item, "byline", gold.byline)
            return None
        gold.byline = f"（{gold.byline.strip('□■◎●▲◆ ')}）" if rng.random() < 0.6 else gold.byline
        return gold.byline
    if draw.has("name_at_end"):
        who = people.names(rng, 2)
        gold.byline, gold.reporters = f"（{' '.join(who)}）", who
        texts[-1] += gold.byline
    return None


def body(draw: Draw, item: Item, setter: Setter, story: Story, texts: list[str]) -> None:
    """Paragraphs with subheads between them and perhaps a captioned picture."""
    rng = draw.rng
    heads = list(story.subheads) if len(texts) > 3 and draw.has("subhead") else []
    every = rng.choice((2, 2, 3))
    marks = rng.choice(("", "", "", "▶", "■", "一二三四五"))
    picture = rng.randrange(len(texts) + 1) if draw.has("caption") else -1
    count = 0
    for at, text in enumerate(texts):
        if at == picture:
            caption(draw, item, setter)
        if heads and at and at % every == 0:
            mark = marks[count] + "、" if len(marks) > 1 and count < len(marks) else marks[:1] if len(marks) == 1 else ""
            add_block(item, setter, "subhead", mark + heads.pop(0))
            count += 1
        add_block(item, setter, "paragraph", text)
    if picture == len(texts):
        caption(draw, item, setter)


def caption(draw: Draw, item: Item, setter: Setter) -> None:
    """A picture's text inside a story, with its credit below or behind."""
    rng = draw.rng
    text = rng.choice(("图为", "图为", "▲", "上图：", "左图：", "右图为")) + fill_bank(rng, "picture")
    wide = Setter(rng, setter.dials, rng.choice(setter.dials.measures), False)
    _credited(draw, item, wide, text, 0.0)


def _credited(draw: Draw, item: Item, setter: Setter, text: str, indent: float) -> None:
    credit, who = people.credit(draw.rng)
    if draw.has("glued_credit"):
        text = text if text.endswith(("。", "）")) else text + "。"
        bracketed = draw.rng.random() < 0.3
        add_block(item, setter, "caption", text + (f"（{credit}）" if bracketed else " " + credit), indent)
        if not bracketed:  # as on the real page: a credit behind the text is none of the text
            item.gold.blocks[-1].text = item.gold.blocks[-1].text.removesuffix(" " + credit)
    else:
        add_block(item, setter, "caption", text, indent)
        if draw.rng.random() < 0.85:
            add_line(item, "credit", f"（{credit}）" if draw.rng.random() < 0.15 else credit)
        else:
            credit = ""
    if item.gold.kind == "photo" and credit:
        item.gold.byline, item.gold.reporters = credit, who


def photo(draw: Draw) -> Item:
    """A picture with its text, credit and title."""
    item = Item(GoldArticle(kind="photo"))
    headline, text = photo_text(draw.rng)
    if draw.has("banner"):
        banner(draw, item)
    add_title(item, "headline", [headline])
    setter = draw.setter()
    item.dense = draw.rng.random() < 0.3
    _credited(draw, item, setter, text, draw.rng.choice((2.0, 2.0, 0.0)))
    return item


def briefs(draw: Draw) -> list[Item]:
    """A column of three to six reports set alike: all with a headline or none, the column's name above the first."""
    rng = draw.rng
    headed, signed, setter = rng.random() < 0.7, rng.random() < 0.5, draw.setter()
    found = [_brief(draw, setter, headed, signed or not headed) for _ in range(rng.randint(3, 6))]
    if rng.random() < 0.7:
        banner(draw, found[0])
    return found


def _brief(draw: Draw, setter: Setter, headed: bool, signed: bool) -> Item:
    item = Item(GoldArticle(kind="brief"))
    story = own_story(draw.rng, draw.used) if draw.has("own") else draw.sources.story(draw.rng, draw.share)
    if headed:
        add_title(item, "headline", [_joined(draw.rng, story.title.split("\n"))])
    text = story.paragraphs[0]
    if signed:
        start, item.gold.reporters, item.gold.dateline = people.lead(draw.rng)
        item.gold.byline = start[start.index("（") :] if "（" in start else None
        text = start + text
    add_block(item, setter, "paragraph", text)
    return item
