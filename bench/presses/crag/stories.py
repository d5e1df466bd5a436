"""News: leads, stories, briefs, photos. Each function gives one article in the order of print."""

import random
from dataclasses import dataclass, field

from bench.presses.crag.desk import Desk
from bench.presses.crag.house import REPORTER_POSTS, House, sign
from bench.presses.crag.piece import Part, Piece, choose_measure, split_title
from bench.presses.crag.wording import COLUMNS, ICONS, NUMERALS, RUNNING_COLUMNS, SERIES, person
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Story


@dataclass
class Head:
    """What stands around a headline."""

    title: str
    kicker: str | None = None
    deck: str | None = None
    banner: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    split: float = 0.15


def assemble(desk: Desk, head: Head, body: list[Part], kind: str = "story", after: bool | None = None) -> Piece:
    """An article: banner, then titles before or after what they head, a byline on its own line always before the body."""
    rng, house = desk.rng, desk.house
    gold = GoldArticle(kind, head.banner, head.kicker, None, head.deck, head.byline, list(head.reporters))
    titles = _titles(rng, head, gold)
    byline = [Part("byline", head.byline, single=True)] if head.byline else []
    if after is None:
        after = rng.random() < house.titles_after
    parts = [*byline, *body, *titles] if after else [*titles, *byline, *body]
    if head.banner:
        parts.insert(0, Part("banner", _with_icon(rng, head.banner), single=True))
    return Piece(gold, parts)


def _titles(rng: random.Random, head: Head, gold: GoldArticle) -> list[Part]:
    lines = split_title(rng, head.title, head.split)
    gold.headline = " ".join(lines) if " " in head.title or "\n" in head.title else "".join(lines)
    parts = [Part("headline", "\n".join(lines), single=True)]
    if head.kicker:
        cut = head.kicker.find("，") + 1
        kicker = (
            f"{head.kicker[:cut]}\n{head.kicker[cut:]}"
            if len(head.kicker) > 24 and cut > 8 and rng.random() < 0.3
            else head.kicker
        )
        parts.insert(0, Part("kicker", kicker, single=True))
    if head.deck:
        parts.append(Part("deck", head.deck, single=True))
    return parts


def _with_icon(rng: random.Random, banner: str) -> str:
    if rng.random() < 0.45:
        return banner
    icon = rng.choice(ICONS)
    return banner + icon if rng.random() < 0.6 or icon.isascii() else icon + banner


def head_of(desk: Desk, story: Story, split: float = 0.15, rich: float = 0.0) -> Head:
    """The titles of a story as this page's editor writes them; `rich` adds to the share of kickers and decks."""
    rng, house = desk.rng, desk.house
    head = Head(story.title, split=split)
    kickers = [text for text in story.kickers if text not in story.title]
    if kickers and rng.random() < house.kickers + rich:
        head.kicker = rng.choice(kickers) + rng.choice(("", "", "", "", "", "——"))
        head.kicker = head.kicker.replace("————", "——")
    decks = [text for text in story.decks if not head.kicker or text not in head.kicker]
    if decks and rng.random() < house.decks + rich / 2:
        head.deck = rng.choice(("", "", "", "——")) + rng.choice(decks)
    if rng.random() < 0.12:
        head.banner = rng.choice(COLUMNS + RUNNING_COLUMNS)
    return head


def story(desk: Desk, most: int = 9, rich: float = 0.0, split: float = 0.15) -> Piece:
    """A news story with a lead line or a signed one."""
    rng, house = desk.rng, desk.house
    text = desk.story(rng.randint(3, most))
    head = head_of(desk, text, split, rich)
    lead, dateline = "", None
    signing = rng.random()
    if signing < house.lead_share:
        lead, dateline = lead_line(rng, house, head)
    elif signing < house.lead_share + (1 - house.lead_share) * 0.75:
        head.byline, head.reporters = sign(rng, rng.choice(house.own_forms), house)
    paragraphs = [lead + text.paragraphs[0], *text.paragraphs[1:]]
    tail = None
    if not head.reporters and rng.random() < 0.4:
        tail = person(rng)
        paragraphs[-1] += f"（{tail}）"
    own_line = None if lead else head.byline
    in_lead, head.byline = head.byline, own_line
    piece = assemble(desk, head, body_parts(desk, paragraphs, text.subheads))
    piece.gold.byline = tail or in_lead
    piece.gold.reporters = [tail] if tail else head.reporters
    piece.gold.dateline = dateline
    choose_measure(piece, house, rng)
    _second_measure(desk, piece)
    piece.running = piece.turns = True
    return piece


def lead_line(rng: random.Random, house: House, head: Head) -> tuple[str, str | None]:
    """How a first paragraph begins: 本报讯（记者…）; the byline goes to the head, a dateline with a day is returned."""
    form = rng.choice(house.lead_forms)
    if "{who}" in form:
        posts = REPORTER_POSTS[:4] if form.startswith("（") else REPORTER_POSTS
        head.byline, head.reporters = sign(rng, rng.choice(posts), house)
        if "（{who}）" not in form:
            head.reporters = [person(rng)]
            head.byline = "记者" + head.reporters[0]
        form = form.replace("{who}", head.byline)
    if "{other}" in form:
        other = person(rng)
        head.reporters = [*head.reporters, other]
        head.byline = f"{head.byline}、通讯员{other}"
        form = form.replace("{other}", other)
    text = house.fill(form)
    printed = text.split("（")[0].split(" ")[0]
    return text, printed if any(char.isdigit() for char in printed) else None


def body_parts(desk: Desk, paragraphs: list[str], subheads: list[str]) -> list[Part]:
    """Paragraphs with sub-headings between them where there is room for some."""
    rng, house = desk.rng, desk.house
    parts = [Part("body", text) for text in paragraphs]
    fitting = [text for text in subheads if 3 <= len(text) <= 10]
    if len(parts) < 4 or not fitting or rng.random() > house.subheads:
        return parts
    many = min(len(fitting), (len(parts) - 1) // 2, 4)
    places = sorted(rng.sample(range(1, len(parts)), many), reverse=True)
    chosen = sorted(rng.sample(range(len(fitting)), many))
    for number in range(many - 1, -1, -1):
        parts.insert(places[many - 1 - number], subhead_part(house, fitting[chosen[number]], number))
    return parts


def subhead_part(house: House, text: str, number: int) -> Part:
    """A sub-heading with the page's mark."""
    forms = {"【】": f"【{text}】", "1": f"{number + 1} {text}", "": text}
    return Part("subhead", forms.get(house.subhead_mark, house.subhead_mark + text), single=True)


def _second_measure(desk: Desk, piece: Piece) -> None:
    """Sets some paragraphs to another measure, as beside a photo or across two columns."""
    rng, house = desk.rng, desk.house
    bodies = [part for part in piece.parts if part.role == "body"]
    if len(bodies) < 4 or rng.random() > house.second_measure:
        return
    other = rng.choice(house.measures)
    cut = rng.randint(1, len(bodies) - 2)
    for part in bodies[:cut] if rng.random() < 0.6 else bodies[cut:]:
        part.measure = other


def lead(desk: Desk) -> Piece:
    """The story of the page: rich titles over several lines."""
    return story(desk, most=12, rich=0.4, split=0.45)


def feature(desk: Desk) -> Piece:
    """A long report: introduction in a measure of its own, then parts under sub-headings, sometimes one of a series."""
    rng, house = desk.rng, desk.house
    text = desk.story(12)
    head = head_of(desk, text, 0.3, 0.2)
    head.byline, head.reporters = sign(rng, rng.choice(house.own_forms), house)
    if rng.random() < 0.35:
        head.deck = "——" + rng.choice(SERIES).format(rng.choice(NUMERALS[:6]))
    parts = body_parts(desk, text.paragraphs, text.subheads)
    piece = assemble(desk, head, parts)
    choose_measure(piece, house, rng)
    if len(text.paragraphs) > 3 and rng.random() < 0.4:
        parts[0].measure = rng.choice(house.measures)
    elif (
        house.level != "standard"
        and rng.random() < 0.15
        and "\u4e00" <= parts[0].text[0] <= "\u9fff"
        and len(parts[0].text) > 60
    ):
        parts[0].drop_cap = True
    if house.level != "standard" and rng.random() < 0.3:
        note = f"编者按：{rng.choice(NOTES)}"
        piece.parts.insert(piece.parts.index(parts[0]), Part("body", note, rng.choice(house.measures)))
    piece.running = piece.turns = True
    return piece


NOTES = (
    "改革越往深处走，越需要来自一线的声音。从今天起，本报推出一组调查报道，请读者评说。",
    "这是一个普通人的故事。平凡之中见精神，愿读者能从中得到一些启迪。",
    "他们的做法未必处处适用，但那股敢想敢试的劲头，值得各地学一学。",
    "老问题为什么年年提、年年难解决？记者走访了几个乡镇，写下这篇见闻，供有关方面参考。",
)


def brief(desk: Desk, banner: str | None = None) -> Piece:
    """A story of one paragraph."""
    rng, house = desk.rng, desk.house
    title, text = desk.brief()
    head, names = Head(title, split=0.03, banner=banner), []
    byline = dateline = None
    if rng.random() < house.lead_share * 0.7:
        start, dateline = lead_line(rng, house, head)
        byline, names, text = head.byline, head.reporters, start + text
        head.byline = None
    elif rng.random() < 0.5:
        byline = person(rng)
        names, text = [byline], f"{text}（{byline}）"
    head.reporters = names
    piece = assemble(desk, head, [Part("body", text)], "brief")
    piece.gold.byline, piece.gold.dateline = byline, dateline
    choose_measure(piece, house, rng, 30)
    return piece


def one_line_news(desk: Desk) -> Piece:
    """Notes of a sentence or two under one name, each after a mark."""
    rng, house = desk.rng, desk.house
    mark = rng.choice(("●", "■", "▲", "◆", "△", "★"))
    titles = ("一句话新闻", "简讯", "短波", "要闻速览", "各地快报")
    texts = [desk.brief()[1] for _ in range(rng.randint(3, 6))]
    body = [Part("body", mark + text, indent=rng.choice((0, 1))) for text in texts]
    piece = assemble(desk, Head(rng.choice(titles)), body)
    choose_measure(piece, house, rng, 24)
    return piece


_CREDITS = (
    "本报记者 {a} 摄",
    "{a} 摄",
    "记者 {a} 摄",
    "本报通讯员 {a} 摄",
    "（{a} 摄）",
    "新华社记者 {a} 摄",
    "{a} 摄影报道",
    "通讯员 {a} 摄影报道",
    "{a}摄",
)


def photo(desk: Desk) -> Piece:
    """A photo: caption, credit on its own line or glued, title."""
    rng, house = desk.rng, desk.house
    title, text = desk.photo()
    form = rng.choice(_CREDITS)
    credit, names = sign(rng, form, house)
    glued = rng.random() < 0.5
    caption = Part("caption", text, indent=rng.choice((0, 2)), glued=(rng.choice((" ", "")) + credit) if glued else "")
    if glued:
        caption.glued = caption.glued if caption.glued[0] == " " or credit[0] == "（" else " " + caption.glued
    body = [caption] if glued else [caption, Part("credit", credit, single=True)]
    piece = assemble(desk, Head(title, split=0.0), body, "photo")
    piece.gold.byline, piece.gold.reporters = credit.strip("（）"), names
    piece.measure = rng.choice([*house.measures, 24.0, 30.0, 41.0])
    return piece


def photo_series(desk: Desk) -> Piece:
    """Several photos under one title, a caption each, and one credit."""
    rng, house = desk.rng, desk.house
    title, captions = desk.photo_series()
    credit, names = sign(rng, rng.choice(_CREDITS[:4]), house)
    body = [Part("caption", text, indent=0) for text in captions]
    body.append(Part("credit", credit, single=True))
    banner = rng.choice(("图片新闻", "图片报道", "镜头", None))
    piece = assemble(desk, Head(title, split=0.0, banner=banner), body, "photo")
    piece.gold.byline, piece.gold.reporters = credit, names
    piece.measure = rng.choice([*house.measures, 12.0])
    return piece
