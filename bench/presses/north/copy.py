"""What is to be set: articles with their parts in words, before any line is broken."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.north.house import House
from bench.presses.north.wordstock import Slots, entries, numeral, person, topics
from bench.typesetter.gold import GoldArticle, GoldBlock
from bench.typesetter.sources import Sources

_NO_KICKER = re.compile("^(?:[根另]?据|当地时间|在.{2,12}[上中下内]$|今天|昨天)|(?:透露|期间|夜间|指出|认为)$")
_NO_SUBHEAD = re.compile("^(?:[在为有从一二三四把]|根据|即将|相信|还有|需要|也|是)|[下中上里内前时]$")
_QUOTED = re.compile(r"“([^“”，。！？、]{5,14})”")


@dataclass
class Copy:
    """An article, and what stands around its body: a byline's place, a credit, furniture at its ends; rows are not wrapped."""

    article: GoldArticle
    byline_at: str = "none"
    credit: str | None = None
    glued: bool = False
    above: str | None = None
    below: str | None = None
    rows: set[int] = field(default_factory=set)
    banner_printed: str | None = None


def write_story(house: House, sources: Sources, share: str, rng: random.Random) -> Copy:
    """A story of the sources or of the paper's own topics, none of which is used twice on a page."""
    article = (
        _own_story(house, rng)
        if house.topics_left and house.chance("own_copy", rng)
        else _source_story(house, sources, share, rng)
    )
    copy = Copy(article)
    if house.chance("series", rng):
        article.kicker = f"“{sources.banner(rng, share)}”系列报道之{numeral(rng.randint(1, 9))}"
    if house.chance("banner", rng):
        article.banner = sources.banner(rng, share)
        copy.banner_printed = article.banner + (rng.choice("GGG◆►■") if house.chance("icon", rng) else "")
    sign(copy, rng.choice(house.bylines), rng)
    if house.chance("turn", rng):
        _turn(copy, rng)
    return copy


def _own_story(house: House, rng: random.Random) -> GoldArticle:
    """A story of an own topic, all parts about one place."""
    topic, fill = topics()[house.topics_left.pop()], Slots(rng)
    texts = topic["P"]
    most = rng.randint(3, len(texts))
    chosen = [fill(texts[at]) for at in sorted(rng.sample(range(len(texts)), most))]
    if rng.random() < 0.7:
        chosen.append(fill(rng.choice(topic["Q"])))
    article = GoldArticle(headline=fill(rng.choice(topic["H"])), blocks=[GoldBlock("paragraph", text) for text in chosen])
    if house.chance("kicker", rng):
        article.kicker = fill(rng.choice(topic["K"]))
    if house.chance("deck", rng):
        article.deck = fill(rng.choice(topic["D"]))
    if len(chosen) > 4 and house.chance("subheads", rng):
        _insert_subheads(article, [fill(text) for text in topic["S"]], rng)
    return article


def _source_story(house: House, sources: Sources, share: str, rng: random.Random) -> GoldArticle:
    """A story of the sources; a kicker above tells the same matter as the headline below."""
    story = sources.story(rng, share)
    parts = story.title.split("\n")
    article = GoldArticle(
        headline=rng.choice((" ", "　", "")).join(parts), blocks=[GoldBlock("paragraph", one) for one in story.paragraphs]
    )
    if len(parts) == 1 and rng.random() < 0.15:
        article.headline = parts[0]
    kickers = [one for one in story.kickers if not _NO_KICKER.search(one)]
    subheads = [one for one in story.subheads if not _NO_SUBHEAD.search(one)]
    quotes = _QUOTED.findall("".join(story.paragraphs))
    if house.chance("kicker", rng):
        if quotes and house.chance("quote_after_kicker", rng):
            article.kicker, article.headline = " ".join(parts), f"“{rng.choice(quotes)}”"
        elif kickers:
            article.kicker = rng.choice(kickers)
        if article.kicker and house.chance("dash", rng):
            article.kicker += "——"
    if story.decks and house.chance("deck", rng):
        article.deck = rng.choice(("", "", "—— ", "——")) + rng.choice(story.decks)
        if article.kicker and article.deck.lstrip("— ") in article.kicker:
            article.deck = None
    if len(story.paragraphs) > 4 and house.chance("subheads", rng):
        _insert_subheads(article, subheads or [one for one in quotes if one not in (article.headline or "")], rng)
    return article


def _insert_subheads(article: GoldArticle, heads: list[str], rng: random.Random) -> None:
    """Sub-headings between paragraphs, not before the first nor one after the other."""
    places = list(range(1, len(article.blocks) - 1, rng.choice((2, 2, 3))))[: len(heads)]
    for head, at in reversed(list(zip(heads, places, strict=False))):
        article.blocks.insert(at, GoldBlock("subhead", head))


def sign(copy: Copy, kind: str, rng: random.Random) -> None:
    """Writes who wrote it: in an opener of the first paragraph, on a line of its own, or at the end."""
    article, names = copy.article, [person(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    first, last, other = article.blocks[0], article.blocks[-1], person(rng)
    if kind in ("opener", "agency", "plain_opener"):
        opener, byline, dateline = _opener(kind, names, other, rng)
        first.text, article.byline, article.dateline = opener + first.text, byline, dateline
        article.reporters = [name for name in [*names, other] if byline and name in byline]
        return
    if kind == "none":
        return
    article.reporters = names
    if kind == "end_glued":
        article.byline = rng.choice(("", "", "记者 ")) + " ".join(names)
        last.text += f"（{article.byline}）"
        return
    article.byline, with_other = _own_line(kind, names, other, rng)
    article.reporters = names + ([other] if with_other else [])
    copy.byline_at = "end" if kind == "end_line" else rng.choice(("start", "start", "start", "title"))


def _own_line(kind: str, names: list[str], other: str, rng: random.Random) -> tuple[str, bool]:
    """A byline on a line of its own, and whether it names a correspondent."""
    listed = rng.choice((" ", "　", "、")).join(names)
    spaced = (
        next(" ".join(name) if len(name) == 2 and rng.random() < 0.3 else name for name in names) if len(names) == 1 else listed
    )
    if kind == "line":
        with_other = rng.random() < 0.4
        tail = rng.choice((f" 本报通讯员 {other}", f" 通讯员 {other}", f"　通讯员　{other}")) if with_other else ""
        return f"{rng.choice(('本报记者 ', '本报记者　', '记者 ', '本报全媒体记者 '))}{spaced}{tail}", with_other
    if kind == "marked":
        mark = rng.choice(("□", "■", "◎", "○", "□ ", "■ ", "●"))
        return mark + rng.choice(("", "本报记者 ", "记者 ")) + spaced, False
    if kind == "end_line":
        return rng.choice((f"（{listed}）", f"（记者 {listed}）", f"（{listed} {other}）")), False
    return rng.choice((spaced, f"文/{listed}", f"{listed} 文/图", f"作者：{listed}")), False


def _opener(kind: str, names: list[str], other: str, rng: random.Random) -> tuple[str, str | None, str | None]:
    """An opener with its byline and dateline."""
    listed, city = "、".join(names), rng.choice(entries("places")).split()[1].rstrip("市")
    if rng.random() < 0.3:
        listed = " ".join(names)
    date = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    if kind == "plain_opener":
        return (
            rng.choice(("本报讯　", "本报讯 ", f"本报{city}{date}电　", "【本报讯】", f"据新华社{city}{date}电　")),
            None,
            None,
        )
    both = f"记者{listed} 通讯员{other}" if rng.random() < 0.35 else f"记者{listed}"
    gap = rng.choice(("", " ", "　"))
    if kind == "agency":
        house = rng.choice(("新华社", "新华社", "本报", "据新华社"))
        return f"{house}{city}{date}电{gap}（{both}）", both, f"{city}{date}"
    head = rng.choice(("本报讯", "本报讯", "本报讯", f"本报{date}讯", "", "本报"))
    if head in ("", "本报"):
        return f"（{head}{both}）", head + both, None
    return rng.choice((f"{head}{gap}（{both}）", f"{head} （{both}）", f"{head}{gap}（{both}）")), both, None


def _turn(copy: Copy, rng: random.Random) -> None:
    """The story goes on on another page, or comes from there."""
    number = str(rng.randint(1, 8)) if rng.random() < 0.6 else numeral(rng.randint(1, 8))
    if rng.random() < 0.4 and copy.article.byline is None:
        copy.above = rng.choice((f"（上接第{number}版）", f"上接第{number}版", f"▲上接{number}版"))
        return
    if copy.byline_at != "end" and copy.article.blocks[-1].text[-1] != "）":
        text = copy.article.blocks[-1].text
        if len(text) > 40 and rng.random() < 0.7:
            copy.article.blocks[-1].text = text[: rng.randint(20, len(text) - 8)].rstrip("“‘（《—0123456789.")
        copy.below = rng.choice((f"（下转第{number}版）", f"下转第{number}版", f"（下转{number}版）"))


def write_photo(house: House, rng: random.Random) -> Copy:
    """A photo item: caption, credit, mostly a title that fits it."""
    fill = Slots(rng)
    at = house.photos_left.pop()
    text = fill(entries("captions")[at])
    article = GoldArticle("photo", blocks=[GoldBlock("caption", text)])
    if house.chance("photo_title", rng):
        article.headline = entries("photo_titles")[at]
    name = person(rng)
    kinds = (
        "本报通讯员 {} 摄",
        "本报记者 {} 摄",
        "新华社记者 {} 摄",
        "{} 摄",
        "{} 摄影报道",
        "（{}摄）",
        "{}/摄",
        "摄影：{}",
        "本报记者 {} 摄影报道",
    )
    if rng.random() < 0.92:
        article.byline, article.reporters = rng.choice(kinds).format(name), [name]
    return Copy(article, credit=article.byline, glued=house.chance("glued_credit", rng))


def write_briefs(rng: random.Random) -> list[Copy]:
    """A column of briefs below one banner."""
    banner = rng.choice(entries("banners"))
    headed, mark = rng.random() < 0.5, rng.choice(("", "", "●", "▲", "◆ "))
    found = []
    for at in rng.sample(range(len(entries("briefs"))), rng.randint(3, 6)):
        fill = Slots(rng)
        text = fill(entries("briefs")[at])
        head = fill(entries("brief_heads")[at]) if headed else None
        found.append(
            Copy(
                GoldArticle("brief", banner, headline=head, blocks=[GoldBlock("paragraph", (mark if not head else "") + text)])
            )
        )
    found[0].banner_printed = banner
    return found
