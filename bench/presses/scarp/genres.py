"""Articles of each kind a workers' daily prints, as drafts."""

import random
import re
from dataclasses import dataclass

from bench.presses.scarp.bylines import sign
from bench.presses.scarp.draft import Draft, Piece
from bench.presses.scarp.fill import Pen, tables
from bench.presses.scarp.house import House
from bench.typesetter.sources import Sources


@dataclass
class Desk:
    """What an editor has at hand for one page."""

    rng: random.Random
    house: House
    sources: Sources
    share: str
    used: set[str]
    rows: set[str]
    """Rows that an article of the page has been written from."""

    def pen(self) -> Pen:
        """A pen for a new article."""
        day = self.house.date if self.rng.random() < 0.6 else f"{self.house.date.split('月')[0]}月{self.rng.randint(1, 28)}日"
        return Pen(self.rng, day, page=self.rows)

    def fresh(self, names: list[str]) -> str:
        """A name not used on the page before, while there is one."""
        left = [name for name in names if name not in self.used] or names
        name = self.rng.choice(left)
        self.used.add(name)
        return name


def rows(section: str, key: str) -> list[str]:
    """Templates of genres.txt."""
    return tables("genres.txt")[section].get(key, [])


def topic_for(desk: Desk) -> dict[str, list[str]]:
    """Texts of a topic that the page has not had, while there is one."""
    topics = tables("topics.txt") | tables("topics_life.txt")
    return topics[desk.fresh(list(topics))]


def _quote(pen: Pen, topic: dict[str, list[str]]) -> str:
    """What somebody says, with who says it before, between or after; empty when all has been said."""
    said = pen.take(topic["q"] + rows("generic", "q"))
    if not said:
        return ""
    more = pen.take(topic["q"]) if pen.rng.random() < 0.4 else None
    verb, who = pen("{said}"), pen("{speaker}") if pen.rng.random() < 0.7 else pen("{WHO}")
    shape = pen.rng.random()
    if shape < 0.4:
        return f"“{said}{more or ''}”{who}{verb}。"
    if shape < 0.7:
        return f"{who}{verb}：“{said}{more or ''}”"
    if more and said.endswith("。"):
        return f"“{said[:-1]}，”{who}{verb}，“{more}”"
    return pen(f"“{said}”(谈起|说到|回忆)(这些变化|当时的情形|这件事)，{who}(很是感慨|打开了话匣子|连连点头)。")


def _paragraph(pen: Pen, topic: dict[str, list[str]]) -> str:
    """One to three sentences of the topic, with or without a quotation."""
    kind = pen.rng.random()
    count = 0 if kind < 0.14 else pen.rng.choice([1, 1, 1, 2, 2, 3])
    told = [pen.take(topic["s"] if pen.rng.random() < 0.85 else rows("generic", "s")) or "" for _ in range(count)]
    if kind < 0.5:
        said = _quote(pen, topic)
        first = said.startswith("“") and "".join(told).endswith("”")
        told.insert(0 if first else pen.rng.choice([0, len(told)]), said)
    return "".join(told)


def _own_body(pen: Pen, topic: dict[str, list[str]], count: int) -> list[str]:
    pen("{WHO}{CITY}")
    made = [pen.take(topic["l"]) or "", *(_paragraph(pen, topic) for _ in range(count))]
    return [text for text in made if text]


def _titled(draft: Draft, pen: Pen, topic: dict[str, list[str]], house: House) -> Draft:
    """Headline with what the house puts around it."""
    rng = pen.rng
    draft.headline = pen.take(topic["h"])
    if house.has("kicker", rng):
        draft.kicker = pen.take(topic["k"])
    if "d" in topic and house.has("deck", rng):
        draft.deck = rng.choice(["", "——", "——"]) + (pen.take(topic["d"]) or "")
    return draft


def corpus(desk: Desk) -> Draft:
    """A story of the sources under its own title, or under a kicker that it gives."""
    rng = desk.rng
    for _ in range(20):
        story = desk.sources.story(rng, desk.share)
        if story.title not in desk.used:
            break
    desk.used.add(story.title)
    draft = Draft([Piece("paragraph", text) for text in story.paragraphs[:7]], re.sub(r"\s*\n\s*", "/", story.title))
    kickers = [text for text in story.kickers if not _repeats(text, story.title)]
    if kickers and desk.house.has("kicker", rng):
        draft.kicker = rng.choice(kickers)
    decks = [text for text in story.decks if text != draft.kicker and not _repeats(text, story.title)]
    if decks and desk.house.has("deck", rng):
        draft.deck = "——" + rng.choice(decks).lstrip("—")
    return draft


def _repeats(text: str, title: str) -> bool:
    """True when a third of the pairs of characters stand in the title already."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return not pairs or sum(pair in title for pair in pairs) > len(pairs) / 3


def _with_subheads(draft: Draft, heads: list[str]) -> None:
    """Sub-headings before some of the paragraphs, well apart, none before the first."""
    count = len(draft.pieces)
    heads = heads[: max(1, count // 3)]
    places = [round((at + 1) * count / (len(heads) + 1)) for at in range(len(heads))]
    for place, head in reversed(list(zip(places, heads, strict=True))):
        draft.pieces.insert(place, Piece("subhead", head))


_MARKS = ("一是 二是 三是 四是", "1. 2. 3. 4.", "—— " * 4, "一、 二、 三、 四、", "● " * 4, "（一） （二） （三） （四）")


def _with_points(draft: Draft, pen: Pen, topic: dict[str, list[str]]) -> None:
    """Numbered points as paragraphs."""
    marks = pen.rng.choice(_MARKS).split()
    told = [text for text in take_some(pen, topic["s"], pen.rng.choice([3, 3, 4])) if text[0] != "“"]
    if len(told) > 1:
        draft.pieces[1:1] = [Piece("paragraph", mark + text) for mark, text in zip(marks, told, strict=False)]


def _finish(draft: Draft, desk: Desk, pen: Pen, own: float) -> Draft:
    """Byline, column, picture in the text, turn to another page, editor's note."""
    rng, house = desk.rng, desk.house
    sign(draft, house, pen, rng, own)
    if house.has("banner", rng):
        draft.banner = desk.sources.banner(rng, desk.share) if rng.random() < 0.4 else pen(rng.choice(logos()))
    if house.has("pictures", rng):
        text, named = pen(rng.choice(rows("photo", "n"))), rng.choice(["", "", credit(desk, pen)])
        draft.pieces.append(Piece("caption", text.rstrip("。") + "。", named))
    if house.has("jump", rng):
        _turned(draft, rng)
    elif house.has("note", rng):
        draft.noted = True
        mark, inner = (rng.choice(rows("box", key)) for key in "en")
        mark, inner = pen(mark), pen(inner.replace("{logo}", rng.choice(logos())))
        draft.pieces.insert(0, Piece("paragraph", f"{mark}{rng.choice(['：', ' ', '　', '——'])}{inner}"))
    return draft


def _turned(draft: Draft, rng: random.Random) -> None:
    """From or to another page; who signs at the end then stands there."""
    end, page = draft.pieces[-1], rng.randint(2, 8)
    if rng.random() < 0.5:
        draft.before.insert(0, ("furniture", rng.choice(["（上接第{}版）", "上接第{}版", "（上接{}版）"]).format(page)))
    elif end.role == "paragraph":
        end.text = re.sub(r"（[^（）]*）$", "", end.text)
        draft.after = [("furniture", rng.choice(["（下转第{}版）", "下转第{}版", "▶▶下转{}版"]).format(page))]
        draft.byline, draft.reporters = _still_signed(draft)


def _still_signed(draft: Draft) -> tuple[str | None, list[str]]:
    """Byline and names if they stand before the body yet."""
    printed = "".join([*(text for _, text in draft.before), *(piece.text for piece in draft.pieces[:2])])
    kept = bool(draft.reporters) and all(name in printed.replace(" ", "").replace("　", "") for name in draft.reporters)
    return (draft.byline, draft.reporters) if kept else (None, [])


def logos() -> list[str]:
    """Names of columns."""
    return [name for text in rows("house", "logo") for name in text.split("|")]


def credit(desk: Desk, pen: Pen) -> str:
    """Who took the picture."""
    return desk.rng.choice(rows("photo", "y")).replace("{n}", pen("{person}"))


def news(desk: Desk) -> Draft:
    """A report of the paper's own or of the sources."""
    rng, house = desk.rng, desk.house
    pen = desk.pen()
    if house.has("corpus", rng):
        return _finish(corpus(desk), desk, pen, 0.12)
    topic = topic_for(desk)
    draft = Draft([Piece("paragraph", text) for text in _own_body(pen, topic, rng.choice([2, 3, 4, 4, 5, 6, 7]))])
    _titled(draft, pen, topic, house)
    if house.has("points", rng) and len(draft.pieces) > 1:
        _with_points(draft, pen, topic)
    elif len(draft.pieces) > 4 and house.has("subheads", rng):
        _with_subheads(draft, [pen(text) for text in topic["u"]])
    return _finish(draft, desk, pen, 0.2)


def reportage(desk: Desk) -> Draft:
    """Long, with scenes, short spoken paragraphs and sub-headings, signed on a line of its own."""
    rng = desk.rng
    pen, topic = desk.pen(), topic_for(desk)
    texts = _own_body(pen, topic, rng.choice([5, 6, 7, 8, 9]))
    talk = [text for text in (pen.take(rows("talk", "p")) for _ in range(rng.choice([0, 0, 2, 3, 4, 6]))) if text]
    at = rng.randint(1, max(1, len(texts) - 1))
    draft = Draft([Piece("paragraph", text) for text in [*texts[:at], *talk, *texts[at:]]])
    _titled(draft, pen, topic, desk.house)
    if rng.random() < 0.25 + desk.house.rates["subheads"]:
        _with_subheads(draft, [pen(text) for text in topic["u"]])
    if rng.random() < desk.house.rates["deck"]:
        draft.deck = f"——“{pen(rng.choice(logos()))}”系列报道之{rng.choice('一二三四五')}"
    if desk.house.has("box", rng):
        draft.pieces.append(Piece("subhead", pen(rng.choice(rows("box", "b")))))
        draft.pieces += [Piece("paragraph", text) for text in take_some(pen, rows("box", "s"), 2)[1:]]
    return _finish(draft, desk, pen, 0.85)


def take_some(pen: Pen, options: list[str], count: int) -> list[str]:
    """Some texts of the rows, none twice."""
    return [text for text in (pen.take(options) for _ in range(count)) if text]
