"""One function a kind of article. Each takes a desk (writer, sources, share, dials) and gives an item as written."""

from dataclasses import dataclass

from bench.presses.harbour.copy import Item
from bench.presses.harbour.dials import Dials
from bench.presses.harbour.grammar import Writer, person, read_words
from bench.presses.harbour.signing import own_line, sign
from bench.presses.harbour.titles import around_title, title_lines
from bench.typesetter.sources import Sources


@dataclass
class Desk:
    """What every writer needs."""

    writer: Writer
    sources: Sources
    share: str
    dials: Dials

    def title(self, text: str) -> list[str]:
        """The printed lines of a title."""
        return title_lines(text, self.dials, self.writer.rng)

    def chance(self, share: float) -> bool:
        """True that often."""
        return self.writer.rng.random() < share


def news(desk: Desk) -> Item:
    """A story of the sources under its own title, signed somehow, with subheads when it is long."""
    stories = [desk.sources.story(desk.writer.rng, desk.share) for _ in range(desk.writer.rng.choice((1, 2, 3, 3)))]
    story = max(stories, key=lambda one: len(one.paragraphs))  # inner pages like long pieces
    item = Item(headline=desk.title(story.title)).add(*story.paragraphs)
    around_title(item, desk.writer, desk.dials, story.kickers, story.decks, "新闻")
    _subheaded(item, desk, story.subheads)
    sign(item, desk.writer, desk.dials, foreign=desk.chance(0.3))
    return item


def series(desk: Desk) -> Item:
    """A part of a series: its name above, 之一 or 上篇 in the kicker or the title."""
    rng, item = desk.writer.rng, news(desk)
    name = desk.writer(rng.choice(("“{市名}新事”系列报道", "走进{此村}", "{评物}调查", "老{路头}的故事")))
    part = rng.choice(("之一", "之二", "之三", "（上）", "（中）", "（下）", "①", "②", "·上篇", "·下篇"))
    if desk.chance(0.6):
        item.kicker = [name + part]
    else:
        item.headline[-1] += rng.choice(("（上）", "（下）", "（之二）"))
    if desk.chance(0.5):
        item.blocks.insert(0, ("paragraph", desk.writer.one("编者按")))
        item.kind = "story"
    return item


def _subheaded(item: Item, desk: Desk, subheads: list[str]) -> None:
    """Subheads between the paragraphs of a longer story."""
    rng = desk.writer.rng
    paragraphs = item.blocks
    if len(paragraphs) < 4 or not desk.chance(desk.dials.subheads):
        return
    own = [desk.writer(text) for text in rng.sample(read_words()["小题"], 5)]
    marks = rng.choice(("", "", "", "numbers", "■", "◆"))
    texts = subheads if len(subheads) > 2 and desk.chance(0.35) else own
    item.blocks, used = [], 0
    for at, block in enumerate(paragraphs):
        if at and at % rng.choice((2, 2, 3)) == 0 and used < len(texts) and at < len(paragraphs):
            number = f"{'一二三四五六'[used]}、" if marks == "numbers" else marks
            text = texts[used].strip("【】") if number else texts[used]
            item.blocks.append(("subhead", number + text))
            used += 1
        item.blocks.append(block)


def local(desk: Desk) -> Item:
    """Local news of the own bank."""
    topic = desk.writer.rng.choice([name for name in read_words() if name.startswith("稿.")])
    item = Item(headline=desk.title(desk.writer.one(f"题.{topic}"))).add(*desk.writer.paragraphs(topic, 5, 12))
    around_title(item, desk.writer, desk.dials, [], [], "社会")
    _subheaded(item, desk, [])
    sign(item, desk.writer, desk.dials)
    return item


def world(desk: Desk) -> Item:
    """World news with foreign names and datelines."""
    topic = desk.writer.rng.choice([name for name in read_words() if name.startswith("外电.")])
    item = Item(headline=desk.title(desk.writer.one(f"题.{topic}"))).add(*desk.writer.paragraphs(topic, 3, 7))
    around_title(item, desk.writer, desk.dials, [], [], "外电")
    sign(item, desk.writer, desk.dials, foreign=True)
    return item


def column(desk: Desk) -> Item:
    """A signed commentary or essay."""
    rng = desk.writer.rng
    topic = rng.choice([name for name in read_words() if name.startswith("专栏.")])
    item = Item(headline=desk.title(desk.writer.one(f"题.{topic}"))).add(*desk.writer.paragraphs(topic, 7, 11))
    name = person(rng)
    item.signed = rng.choice(("{}", "□ {}", "■{}", "◎{}", "{}（作家）", "文/{}")).format(name)
    item.reporters = [name]
    item.signed_where = rng.choice(("top", "top", "title", "end"))
    if desk.chance(0.15):
        item.blocks[-1] = ("paragraph", f"{item.blocks[-1][1]}（作者单位：{desk.writer.one('校')}）")
    return item


def interview(desk: Desk) -> Item:
    """Questions and answers, each a paragraph."""
    rng, writer = desk.writer.rng, desk.writer
    guest = writer("{甲}")
    asks, answers = rng.choice((("问：", "答："), ("记者：", f"{guest}："), ("晚报：", f"{guest[:1]}先生："), ("Q：", "A：")))
    item = Item(headline=desk.title(writer.one("题.访问")))
    item.deck = [writer("——对话{此局}{甲}")] if desk.chance(0.3) else []
    item.add(writer.one("编者按") if desk.chance(0.3) else writer.paragraphs("荐书", 2, 3)[0])
    for question, answer in zip(writer.some("访问", 3, 6), rng.sample(read_words()["访答"], 6), strict=False):
        item.add(asks + question, answers + writer(answer))
    own_line(item, rng)
    return item


def law_letters(desk: Desk) -> Item:
    """Readers ask, a lawyer answers; one column of several questions."""
    rng, writer = desk.writer.rng, desk.writer
    item = Item(headline=desk.title(writer(rng.choice(("{物}纠纷谁负责", "这笔钱能要回来吗", "律师在线答疑", "你问我答")))))
    for question in rng.sample(read_words()["律问"], rng.randint(1, 3)):
        style = rng.choice(("{人}问：", "读者{人}：", "问："))
        item.add(writer(style + question), rng.choice(("律师答复：", "答：", "律师说法：")) + writer.one("律答"))
    return item


def letter(desk: Desk) -> Item:
    """A reader's letter, signed at its end, perhaps with an answer."""
    rng, writer = desk.writer.rng, desk.writer
    item = Item(headline=desk.title(writer.one("题.读者来信"))).add(*writer.paragraphs("读者来信", 3, 7))
    name = person(rng)
    if desk.chance(0.5):
        item.signed, item.signed_where, item.reporters = rng.choice((f"读者 {name}", f"{name}", f"市民 {name}")), "end", [name]
    else:
        role, text = item.blocks[-1]
        item.blocks[-1] = (role, f"{text}（{rng.choice(('读者', '市民', ''))}{name}）")
        item.add(writer.one("回音")) if desk.chance(0.4) else None
    return item


def review(desk: Desk) -> Item:
    """A book review."""
    item = Item(headline=desk.title(desk.writer.one("题.荐书"))).add(*desk.writer.paragraphs("荐书", 4, 9))
    if desk.chance(0.3):
        item.deck = [desk.writer("——读{此书}")]
    own_line(item, desk.writer.rng)
    return item


def show(desk: Desk) -> Item:
    """An exhibition."""
    item = Item(headline=desk.title(desk.writer.one("题.展讯"))).add(*desk.writer.paragraphs("展讯", 3, 6))
    sign(item, desk.writer, desk.dials)
    return item


def match(desk: Desk) -> Item:
    """A match report, sometimes with results in rows below a subhead."""
    rng, writer = desk.writer.rng, desk.writer
    kind = rng.choice(("赛记", "赛报"))
    item = Item(headline=desk.title(writer.one(f"题.{kind}"))).add(*writer.paragraphs(kind, 4, 10))
    around_title(item, writer, desk.dials, [], [], "新闻")
    sign(item, writer, desk.dials)
    return item


def science(desk: Desk) -> Item:
    """Popular science."""
    item = Item(headline=desk.title(desk.writer.one("题.科普"))).add(*desk.writer.paragraphs("科普", 4, 9))
    own_line(item, desk.writer.rng)
    return item


WRITERS = (
    (local, 4),
    (world, 4),
    (column, 3),
    (interview, 1),
    (law_letters, 1),
    (letter, 1),
    (review, 1),
    (show, 1),
    (match, 2),
    (science, 1),
)
"""Kinds of articles of the own bank, with their weights."""
