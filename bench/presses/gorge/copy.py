"""What a paper prints: stories of the sources and of its own, with titles, bylines, and the smaller forms."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.gorge.house import House
from bench.presses.gorge.words import Filler, Topic, person, read_topics
from bench.typesetter.sources import Sources


@dataclass
class Copy:
    """One item before it is set; titles are the lines that the editor wants, `body` is role and text of each block."""

    kind: str = "story"
    headline: list[str] = field(default_factory=list)
    kicker: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    banner: str | None = None
    body: list[tuple[str, str]] = field(default_factory=list)
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    own_byline: bool = False
    signed: bool = False  # the byline stands below the last paragraph
    credit: str = ""
    figures: list[tuple[str, str]] = field(default_factory=list)  # captions and their credits
    turn: str | None = None


def write_story(rng: random.Random, house: House, sources: Sources, share: str) -> Copy:
    """A story: three of four of the sources, else the paper's own."""
    copy = Copy()
    if rng.random() < 0.75:
        _from_sources(copy, rng, house, sources, share)
    else:
        _own(copy, rng, house)
    if rng.random() < house.long_title:
        copy.headline = [part for line in copy.headline for part in split_title(line)]
    if rng.random() < house.banner:
        copy.banner = _banner(rng, sources, share)
    if rng.random() < 0.04:
        copy.deck = [f"——“{_banner(rng, sources, share)}”系列报道之{rng.choice('一二三四五')}"]
    if rng.random() < house.figures:
        copy.figures = [(_figure(copy, rng), credit(rng))]
    return copy


def _figure(copy: Copy, rng: random.Random) -> str:
    """A caption of a picture in the story: a short sentence of its own, as captions repeat their stories."""
    sentences = [text for _, body in copy.body for text in re.findall(r"(?<=。)[^。！？“”（]{8,40}(?=。)", body)]
    if not sentences:
        return Filler(rng)(rng.choice(read_topics("other.txt")["figure"][0]["C"]))
    return rng.choice(("图为", "图为", "上图：", "题图：", "")) + rng.choice(sentences) + "。"


def _banner(rng: random.Random, sources: Sources, share: str) -> str:
    return sources.banner(rng, share) if rng.random() < 0.5 else rng.choice(read_topics("other.txt")["banner"][0]["H"])


def _from_sources(copy: Copy, rng: random.Random, house: House, sources: Sources, share: str) -> None:
    drawn = [sources.story(rng, share) for _ in range(rng.choice((2, 3, 3)))]
    story = max(drawn, key=lambda story: len(story.paragraphs))
    title = [part for part in story.title.split("\n") if part]
    kickers = [text for text in story.kickers if 6 <= len(text) <= 40]
    own = _own_title(rng, story.paragraphs)
    if own and rng.random() < 0.35:
        copy.headline = [own]
        copy.kicker = ["".join(title) + rng.choice(("", "——"))] if rng.random() < house.kicker else []
    else:
        copy.headline = title
        copy.kicker = [rng.choice(kickers) + rng.choice(("", "", "——"))] if kickers and rng.random() < house.kicker else []
    decks = [text for text in story.decks if text not in "".join(copy.kicker + copy.headline)]
    copy.deck = rng.sample(decks, min(len(decks), rng.choice((1, 1, 2)))) if rng.random() < house.deck else []
    copy.deck[:1] = [rng.choice(("", "", "——")) + text for text in copy.deck[:1]]
    subheads = [text for text in story.subheads if text not in copy.deck]
    copy.body = _with_subheads(story.paragraphs, subheads if rng.random() < house.subheads else [], rng)
    _sign(copy, rng, house)


_QUOTED = re.compile(r"“([\u3400-\u9fff]{2,8})”")
_FIGURE = re.compile(r"\d+(?:\.\d+)?[万亿]?(?:人|元|户|家|名|公里|吨|项|件|所|座|亩|天)")
_AROUND_QUOTE = [
    "“{q}”解了燃眉之急",
    "让“{q}”落地生根",
    "“{q}”为什么行",
    "把“{q}”做到群众心坎上",
    "从“{q}”看变化",
    "用好“{q}”这把钥匙",
    "“{q}”撬动大民生",
    "有了“{q}”，心里更有底",
    "“{q}”里的新动能",
    "一个“{q}”带来的启示",
    "“{q}”擦亮新名片",
    "当好“{q}”的带头人",
]
_AROUND_FIGURE = ["{f}背后的故事", "{f}，怎么来的", "{f}见证新变化", "数说{f}", "{f}点亮好日子", "这{f}暖人心"]


def _own_title(rng: random.Random, paragraphs: list[str]) -> str | None:
    """A headline around a word in quotes, or a figure, of the text."""
    text = "".join(paragraphs)
    quoted = _QUOTED.findall(text)
    if quoted and rng.random() < 0.8:
        return rng.choice(_AROUND_QUOTE).format(q=rng.choice(quoted))
    figures = _FIGURE.findall(text)
    return rng.choice(_AROUND_FIGURE).format(f=rng.choice(figures)) if figures and rng.random() < 0.3 else None


def _own(copy: Copy, rng: random.Random, house: House) -> None:
    if rng.random() < 0.55:
        topic = rng.choice([topic for topics in read_topics("news.txt").values() for topic in topics])
    else:
        kind = rng.choice(
            ("letter", "commentary", "results", "feature", "feature", "interview", "law", "recipe", "weather", "points")
        )
        topic = rng.choice(read_topics("other.txt")[kind])
        copy.kind = kind
    fill = Filler(rng)
    _own_titles(copy, topic, fill, rng, house)
    texts = [fill(text) for text in topic["P"]]
    if copy.kind == "story" and len(texts) > 4 and rng.random() < 0.6:
        kept = sorted(rng.sample(range(1, len(texts)), rng.randint(2, len(texts) - 1)))
        texts = [texts[0], *(texts[at] for at in kept)]
    subheads = [fill(text) for text in topic.get("S", [])] if rng.random() < house.subheads + 0.2 else []
    if copy.kind == "letter":
        copy.byline, copy.own_byline, copy.signed = texts.pop(), True, True
        copy.reporters = copy.byline.split()[1:]
    copy.body = _with_subheads(texts, subheads, rng)
    if copy.kind in ("story", "feature", "interview", "commentary", "weather", "points"):
        _sign(copy, rng, house, agency=False)
    copy.kind = "story"


def _own_titles(copy: Copy, topic: Topic, fill: Filler, rng: random.Random, house: House) -> None:
    copy.headline = fill(rng.choice(topic["H"])).split("|")
    if "X" in topic and rng.random() < 0.3:
        copy.kicker = ["，".join(copy.headline) + rng.choice(("", "——"))]
        copy.headline = [fill(rng.choice(topic["X"]))]
    elif "K" in topic and rng.random() < house.kicker:
        copy.kicker = [fill(rng.choice(topic["K"]))]
    if "D" in topic and rng.random() < house.deck:
        copy.deck = [fill(rng.choice(topic["D"]))]


def _with_subheads(paragraphs: list[str], subheads: list[str], rng: random.Random) -> list[tuple[str, str]]:
    """Paragraphs as blocks, with a subhead after every two or three."""
    body: list[tuple[str, str]] = []
    left, since = list(dict.fromkeys(subheads)), 0
    for at, text in enumerate(paragraphs):
        if left and since >= 2 and at < len(paragraphs) - 1 and rng.random() < 0.7:
            body.append(("subhead", left.pop(0)))
            since = 0
        body.append(("paragraph", text))
        since += 1
    return body


_OWN_LINES = (
    "本报记者 {}|本报记者 {}|本报记者{}|■ {}|"
    "□本报记者 {}|■本报记者 {} 本报通讯员 {}|{}|本报通讯员 {}|本报评论员 {}|□ {}|记者 {} 文/摄"
)
_CREDITS = "本报记者 {} 摄|本报通讯员 {} 摄|{} 摄|{}摄|新华社记者 {} 摄|本报记者{}摄"
_LEADS = ("本报讯", "本报讯", "本报讯", " 本报讯", "本报电", "本报滨阳讯", "本报凤台2月3日电")
_AGENCIES = ("新华社{city}{m}月{d}日电", "新华社{city}{m}月{d}日电", "中新社{city}{m}月{d}日电", "据新华社{city}{m}月{d}日电")


def _sign(copy: Copy, rng: random.Random, house: House, agency: bool = True) -> None:
    """A byline of one of the usual kinds."""
    names = [person(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    drawn = rng.random()
    if drawn < house.own_byline:
        _own_line(copy, names, rng)
    elif drawn < house.own_byline + 0.45:
        byline = rng.choice(
            ("记者{0}", "记者{0}", "通讯员{0}", "记者{0} 通讯员{1}", "见习记者{0}", "记者 {0}", "实习生{0} 记者{1}")
        )
        names = names if "{1}" not in byline else [person(rng), person(rng)]
        copy.byline = byline.format(*names) if "{1}" in byline else byline.format(" ".join(names))
        copy.reporters = names
        lead = f"{rng.choice(_LEADS)}{house.lead_gap}（{copy.byline}）"
        if agency and rng.random() < 0.25:
            lead = Filler(rng)(rng.choice(_AGENCIES)).replace("市", "")
            copy.dateline = lead.removeprefix("据")
            lead += f"{house.lead_gap}（{copy.byline}）"
        copy.body[0] = ("paragraph", lead + rng.choice(("", "", " ")) + copy.body[0][1])
    elif drawn < house.own_byline + 0.55:
        copy.body[0] = ("paragraph", rng.choice(("本报讯 ", "本报讯 ", "据新华社电 ")) + copy.body[0][1])
    elif drawn < house.own_byline + 0.7 and len(copy.body[-1][1]) > 30:
        copy.byline, copy.reporters = names[0], names[:1]
        copy.body[-1] = ("paragraph", f"{copy.body[-1][1]}（{names[0]}）")


def _own_line(copy: Copy, names: list[str], rng: random.Random) -> None:
    form = rng.choice(_OWN_LINES.split("|"))
    if form.count("{}") == 2:
        names = [person(rng), person(rng)]
        copy.byline = form.format(*names)
    else:
        copy.byline = form.format(" ".join(names))
    copy.reporters, copy.own_byline = names, True
    if rng.random() < 0.12:
        copy.signed = True
        copy.byline = copy.byline.strip("■□ ")


def credit(rng: random.Random) -> str:
    """A photographer's credit as the paper prints it."""
    return rng.choice(_CREDITS.split("|")).format(person(rng))


def write_photo(rng: random.Random, house: House) -> Copy:
    """A photo item."""
    topic, fill = read_topics("other.txt")["photo"][0], Filler(rng)
    caption = fill(rng.choice(topic["C"]))
    headline = [] if house.photo_title == "none" else [fill(rng.choice(topic["H"]))]
    return Copy("photo", headline, body=[("caption", caption)], credit=credit(rng))


def write_notice(rng: random.Random) -> Copy:
    """A notice."""
    topic, fill = rng.choice(read_topics("other.txt")["notice"]), Filler(rng)
    return Copy(headline=[fill(rng.choice(topic["H"]))], body=[("paragraph", fill(text)) for text in topic["P"]])


def write_briefs(rng: random.Random) -> list[Copy]:
    """Short items; the first carries the banner of all."""
    briefs = []
    for topic in rng.sample(read_topics("other.txt")["brief"], 3)[: rng.choice((2, 3, 3))]:
        fill = Filler(rng)
        briefs.append(Copy("brief", [fill(rng.choice(topic["H"]))], body=[("paragraph", fill(rng.choice(topic["P"])))]))
    briefs[0].banner = rng.choice(read_topics("other.txt")["briefs"][0]["H"])
    return briefs


_NO_BREAK = re.compile(r".[，、”》：！？—]|[“《].|[0-9A-Za-z.][0-9A-Za-z.%万亿年月日]")


def split_title(title: str) -> list[str]:
    """A long title in two lines: after its punctuation, else near its middle.

    >>> split_title("老桥加固，夜间施工不停交通")
    ['老桥加固，', '夜间施工不停交通']
    """
    if len(title) < 13:
        return [title]
    places = [at for at in range(4, len(title) - 3) if _NO_BREAK.match(title[at - 1 : at + 1]) is None]
    best = min(places, key=lambda at: abs(at - len(title) / 2) - 4 * (title[at - 1] in "，：！？”"), default=0)
    return [title[:best], title[best:]] if best else [title]
