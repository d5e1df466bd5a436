"""What the desks hand in: reports, meetings, communiqués, commentaries, theory, interviews, features, verse."""

from collections.abc import Callable

from bench.presses.steppe import listings
from bench.presses.steppe.bylines import Signature, author, sign
from bench.presses.steppe.copy import Copy, Part, Title, body
from bench.presses.steppe.house import House
from bench.presses.steppe.titles import own_title, solemn_title, story_title
from bench.presses.steppe.wording import Writer, banks
from bench.typesetter.sources import Sources

_LOCAL = ("plough", "water", "works", "mine", "road", "people", "forest", "tax")
_ORDINALS = "一二三四五六七八九"


def source_story(write: Writer, house: House, sources: Sources, share: str) -> Copy:
    """A text of the sources: signed, some of its paragraphs joined, sometimes with subheads or numbered points."""
    rng = write.rng
    story = sources.story(rng, share)
    for _ in range(3):
        if len(story.paragraphs) < 4 and rng.random() < house.long:
            story = sources.story(rng, share)
    texts = _merged(write, house, list(story.paragraphs))
    signature = sign(write, house)
    parts = body(*texts)
    if len(parts) >= 4 and rng.random() < house.subheads:
        own = [text for text in story.subheads if 5 <= len(text) <= 11]
        parts = with_subheads(write, parts, own if rng.random() < 0.4 else [])
    copy = Copy(story_title(write, house, story), parts, signature)
    if rng.random() < house.banner:
        copy.banner = sources.banner(rng, share) if rng.random() < 0.6 else write.line("column")
    if len(parts) > 2 and rng.random() < house.captions:
        insert_caption(write, copy)
    return copy


def _merged(write: Writer, house: House, texts: list[str]) -> list[str]:
    """Paragraphs, some joined with the one before: such papers like them long."""
    found = texts[:1]
    for text in texts[1:]:
        if write.rng.random() < house.merge and len(found[-1]) + len(text) < 320:
            found[-1] += text
        else:
            found.append(text)
    return found


def with_subheads(write: Writer, parts: list[Part], own: list[str]) -> list[Part]:
    """A subhead before every second or third paragraph, never before the first; numbered in one paper of three."""
    rng = write.rng
    step = rng.choice((2, 2, 3))
    names = iter(own + [write(text) for text in rng.sample(banks()["subhead"], 8)])
    numbered = rng.random() < 0.3
    found: list[Part] = []
    for at, part in enumerate(parts):
        if at and at % step == 0 and len(parts) - at >= 1:
            mark = f"{_ORDINALS[at // step - 1]}、" if numbered and at // step <= 9 else ""
            found.append(Part("subhead", mark + next(names)))
        found.append(part)
    return found


def insert_caption(write: Writer, copy: Copy) -> None:
    """A captioned picture between two blocks of a story, now and then with its credit."""
    rng = write.rng
    text = write.line("ring") if rng.random() < 0.4 else write.line("caption")
    at = rng.choice([at for at in range(1, len(copy.parts)) if copy.parts[at - 1].role == "body"] or [len(copy.parts)])
    copy.parts.insert(at, Part("caption", text, "flush"))
    if rng.random() < 0.6:
        copy.credit, copy.glued = credit(write), rng.random() < 0.4


def credit(write: Writer) -> str:
    """Who took the picture, or who gave it."""
    name = write.person()
    patterns = (
        f"本报记者 {name} 摄", f"本报记者{name}摄", f"新华社记者 {name} 摄", f"{name} 摄", f"{name}摄", f"（{name} 摄）",
        f"本报通讯员 {name} 摄", f"（图片由{write('{bureau}')}提供）", f"{write('{company}')}供图", f"{name} 摄影报道",
        f"（新华社记者 {name} 摄）",
    )  # fmt: skip
    return write.rng.choice(patterns)


def local(write: Writer, house: House) -> list[Copy]:
    """A report of the paper's own, on one of its topics."""
    rng = write.rng
    topic = rng.choice(_LOCAL)
    texts = [write.line(f"{topic}.lead"), *write.some(f"{topic}.fact", 2, 5)]
    for section, chance in (("quote", 0.6), ("end", 0.5)):
        if rng.random() < chance:
            texts.append(write.line(section))
    parts = body(*_merged(write, house, texts))
    if len(parts) >= 5 and rng.random() < house.subheads:
        parts = with_subheads(write, parts, [])
    deck = write.line("seriesdeck") if rng.random() < house.deck * 0.5 else ""
    kicker = write.line("meeting") if rng.random() < house.kicker * 0.2 else ""
    copy = Copy(own_title(write, house, f"{topic}.head", kicker, deck), parts, sign(write, house))
    if rng.random() < house.captions:
        insert_caption(write, copy)
    if rng.random() < 0.15 and copy.parts[-1].role == "body":
        copy.parts += [Part("subhead", write.rng.choice(("记者手记", "【记者手记】", "■ 记者手记"))), *body(write.line("note"))]
    return [copy]


def army(write: Writer, house: House) -> list[Copy]:
    """A report from the ranks."""
    rng = write.rng
    texts = [write.line("army.lead"), *write.some("army.fact", 3, 6), write.line("army.quote")]
    if rng.random() < 0.5:
        texts.append(write.line("army.end"))
    parts = body(*_merged(write, house, texts))
    kicker = write.line("army.kicker") if rng.random() < 0.6 else ""
    if len(parts) >= 5 and rng.random() < house.subheads:
        parts = with_subheads(write, parts, write.some("army.sub", 2, 4))
    copy = Copy(own_title(write, house, "army.head", kicker), parts, sign(write, house))
    if rng.random() < house.captions:
        insert_caption(write, copy)
    return [copy]


def meeting(write: Writer, house: House) -> list[Copy]:
    """A leader at a meeting or on a tour."""
    texts = [write.line("meet.lead"), *write.some("meet.fact", 3, 6)]
    return [Copy(solemn_title(write, house), body(*_merged(write, house, texts)), sign(write, house))]


def communique(write: Writer, house: House) -> list[Copy]:
    """Of a plenary session: a note in brackets with place and date below the headline, then the text."""
    note = write("（{YEAR}年{month}月{day}日中国共产党{CITY}第{cn}届委员会第{cn}次全体会议通过）")
    texts = [*write.some("comm.lead", 3, 4), *write.some("comm.fact", 3, 6)]
    parts = [Part("body", note, "flush")] if write.rng.random() < 0.4 else []
    return [Copy(own_title(write, house, "comm.head"), parts + body(*texts))]


def comment(write: Writer, house: House) -> list[Copy]:
    """Signed, or by the paper's commentator; some are one of a series."""
    rng = write.rng
    texts = [write.line("lead.comment"), *write.some("fact.comment", 3, 6)]
    deck = write.line("seriesdeck") if rng.random() < 0.35 else ""
    copy = Copy(own_title(write, house, "comment", "", deck), body(*_merged(write, house, texts)), author(write, house))
    if copy.signature.tail and rng.random() < 0.5:
        copy.signature.tail = None
    if rng.random() < house.banner + 0.2:
        copy.banner = rng.choice(("今日谈", "本报评论员文章", "来论", "强军论坛", "长城瞭望", "■ 短评", "经济时评", "理论纵横"))
    return [copy]


def theory(write: Writer, house: House) -> list[Copy]:
    """For the theory page; points are run in, or stand above as subheads."""
    rng = write.rng
    texts = write.some("theory.fact", 4, 8)
    points = write.some("point", 2, 4)
    parts = body(*texts)
    for number, at in enumerate(range(1, min(len(points), len(texts) - 1) + 1)):
        mark = rng.choice(("", f"{_ORDINALS[number]}、", f"（{_ORDINALS[number]}）"))
        if rng.random() < 0.5:
            parts[at].text = f"{mark}{points[number]}。{texts[at]}"
    if rng.random() < house.subheads and len(parts) > 4:
        parts = with_subheads(write, parts, [text.split("，")[0] for text in points])
    deck = write.line("seriesdeck") if rng.random() < 0.2 else ""
    return [Copy(own_title(write, house, "theory", "", deck), parts, author(write, house))]


def theses(write: Writer, house: House) -> list[Copy]:
    """Numbered points, 一、 or （一） or 1. or 第一，."""
    rng = write.rng
    marks = rng.choice(("{0}、", "（{0}）", "{1}.", "{1}、", "第{0}，", "{0}是"))
    texts = [write.line("meet.lead")]
    for number, text in enumerate(write.some("theses", 4, 7)):
        texts.append(marks.format(_ORDINALS[number], number + 1) + text)
    return [Copy(solemn_title(write, house), body(*texts), sign(write, house))]


def ask(write: Writer, house: House) -> list[Copy]:
    """Questions and answers, each with its sign."""
    rng = write.rng
    one, other = rng.choice((("问：", "答："), ("记者：", "答："), (write("记者："), write("{PERSON}：")), ("问　", "答　")))
    texts = [write.line("ask.lead")]
    questions, answers = write.some("ask.q", 2, 5), write.some("ask.a", 5, 6)
    for question, answer in zip(questions, answers, strict=False):
        texts += [one + question, other + answer]
    deck = write("——访{CITY}{BUREAU}负责人{PERSON}") if rng.random() < 0.5 else ""
    return [Copy(own_title(write, house, "ask.head", "", deck), body(*texts), sign(write, house))]


def feature(write: Writer, house: House) -> list[Copy]:
    """A portrait; the first paragraph may be a drawn scene, a line of dots parts scenes."""
    texts = write.some("feature", 5, 9)
    if texts[-1] == "……":
        texts = texts[:-1]
    deck = write("——记{COMPANY}职工{PERSON}") if write.rng.random() < 0.4 else ""
    parts = body(*texts)
    if write.rng.random() < house.subheads * 0.6:
        parts = with_subheads(write, parts, [])
    return [Copy(own_title(write, house, "feature.head", "", deck), parts, sign(write, house))]


def poem(write: Writer, house: House) -> list[Copy]:
    """Regulated verse, a couplet or a line at a time, or free verse; each printed line is a block."""
    rng = write.rng
    name = write.person()
    if rng.random() < 0.5:
        couplets = write.some("verse7", 2, 4)
        lines = couplets if rng.random() < 0.5 else [line for text in couplets for line in _halved(text)]
    else:
        lines = write.some("verse", 6, 11)
    signature = Signature(line=name, byline=name, reporters=[name])
    return [Copy(own_title(write, house, "poem.head"), [Part("body", line, "verse") for line in lines], signature)]


def _halved(couplet: str) -> list[str]:
    cut = couplet.index("，") + 1
    return [couplet[:cut], couplet[cut:]]


def photo(write: Writer, house: House) -> list[Copy]:
    """A picture with caption, credit and title."""
    at = write.rng.randrange(len(banks()["caption"]))
    head, text = write(banks()["caption.head"][at]), write(banks()["caption"][at])
    copy = Copy(Title([head]), [Part("caption", text, "flush")], kind="photo")
    if write.rng.random() < 0.9:
        copy.credit, copy.glued = credit(write), write.rng.random() < 0.5
    return [copy]


GENRES: dict[str, Callable[[Writer, House], list[Copy]]] = {
    "local": local, "army": army, "meeting": meeting, "communique": communique, "comment": comment, "theory": theory,
    "theses": theses, "ask": ask, "feature": feature, "poem": poem, "photo": photo, **listings.GENRES,
}  # fmt: skip


def own_article(write: Writer, house: House) -> list[Copy]:
    """One of the page's own genres; a column of briefs counts as several."""
    kind = write.rng.choices(list(house.genres), list(house.genres.values()))[0]
    return GENRES[kind](write, house)
