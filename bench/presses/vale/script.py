"""What a page prints before it is set: articles with their titles, bylines and blocks, in the words of the house."""

import re
from dataclasses import dataclass
from random import Random

from bench.presses.vale import forms, items
from bench.presses.vale.house import House
from bench.typesetter.gold import GoldArticle, GoldBlock
from bench.typesetter.sources import Sources, Story

DATELINE = re.compile(r"(?:本报|据?新华社|中新社)(?:(?!记者|通讯员)[^（【〔，。])*?(?:电|讯(?!员))")

_NO_CLAUSE = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五]|[的和与及为将在被把向于以是已也仍并而其他她它这那]|有的|指出|强调|根据|[^，]{1,3}还)|[下上中里内外来日年天午时]$|时间|月\d"
)


@dataclass
class Draft:
    """An article to be set, and the lines that stand about it."""

    gold: GoldArticle
    lead: str = ""
    end: str = ""
    credit: str = ""
    picture: str = ""
    """A caption that stands between its columns."""
    verse: bool = False
    """Every block is a line: a poem, a table."""
    column: float = 0.0
    """The measure, where it is the same for a group of articles."""
    turned: str = ""
    """上接 or 下转, printed as furniture."""


@dataclass
class Desk:
    """Where drafts are written: the house, the day, the sources and the share of them that may be used."""

    rng: Random
    house: House
    sources: Sources
    share: str
    day: str

    def long_story(self) -> Story:
        """The longest of three."""
        stories = [self.sources.story(self.rng, self.share) for _ in range(3)]
        return max(stories, key=lambda story: sum(map(len, story.paragraphs)))

    def name(self) -> str:
        """An invented name of two or three characters."""
        given = "".join(self.rng.sample(forms.GIVEN, self.rng.choice((1, 2, 2))))
        return self.rng.choice(forms.SURNAMES) + given

    def shown(self, name: str) -> str:
        """A name as the house prints it: two characters may be spread over three."""
        return f"{name[0]}　{name[1]}" if self.house.spaced_names and len(name) == 2 else name

    def fill(self, form: str) -> tuple[str, list[str]]:
        """A byline in a form, and the names in it."""
        reporters = [self.name() for _ in range(self.rng.choice((1, 1, 1, 2)) if "{r}" in form else 0)]
        others = [self.name()] if "{c}" in form else []
        joiner = "、" if "、" in form else self.house.joiner
        joined = joiner.join(map(self.shown, reporters))
        text = form.format(r=joined, c="".join(map(self.shown, others)), p=self.rng.choice(forms.PLACES), d=self.day)
        return text, reporters + others


def write_unit(desk: Desk, kind: str) -> list[Draft]:
    """The drafts of one unit of a page: one article, or a group of briefs."""
    if kind == "briefs":
        return _briefs(desk)
    if kind == "photo":
        return [_photo(desk)]
    if kind in ("story", "comment"):
        return [_story(desk, kind == "comment")]
    return [_special(desk, kind)]


def _story(desk: Desk, comment: bool) -> Draft:
    rng, house = desk.rng, desk.house
    story = desk.long_story() if rng.random() < house.long_stories else desk.sources.story(rng, desk.share)
    texts = _parted([text for text in story.paragraphs if not _is_subhead(text)] or story.paragraphs, house.longest)
    if rng.random() < house.cut_stories:
        texts = texts[: rng.randint(1, 3)]
    gold = GoldArticle(headline=" ".join(story.title.split()))
    _titles(desk, gold, story)
    draft = Draft(gold)
    if comment:
        gold.banner = rng.choice(forms.COMMENT_BANNERS)
        _sign(desk, draft, texts, "lead", house.signs[1])
    elif rng.random() >= house.unsigned:
        _sign(desk, draft, texts, house.sign, house.signs[0])
    gold.blocks = [GoldBlock("paragraph", text) for text in texts]
    if not comment and len(texts) > 3 and rng.random() < house.subheads:
        gold.blocks = _with_subheads(desk, gold, story)
    if not comment and rng.random() < house.banners:
        gold.banner = rng.choice(forms.BANNERS) if rng.random() < 0.3 else desk.sources.banner(rng, desk.share)
    if not comment and rng.random() < house.notes:
        gold.blocks.insert(0, GoldBlock("paragraph", rng.choice(forms.NOTES)))
    if not comment and rng.random() < house.pictures:
        draft.picture = rng.choice(forms.CAPTIONS)
    return draft


def _is_subhead(text: str) -> bool:
    """True for a title between the paragraphs of a source, which ends as a quotation may."""
    return len(text) < 26 and not re.search("[。！？：]", text)


def _parted(texts: list[str], longest: int) -> list[str]:
    """Paragraphs cut at full stops so that few are longer than the house likes."""
    parts: list[str] = []
    for text in texts:
        part = ""
        for sentence in re.split(r"(?<=[。！？])(?![”’）])", text):
            if (
                len(part) > 30
                and len(part) + len(sentence) > longest
                and len(sentence) > 25
                and part.count("“") == part.count("”")
            ):
                parts.append(part)
                part = ""
            part += sentence
        parts.append(part)
    return [part for part in parts if part]


def _titles(desk: Desk, gold: GoldArticle, story: Story) -> None:
    rng, house = desk.rng, desk.house
    kickers = [text for text in story.kickers if _fit(text) and len(text) < 40]
    decks = [text for text in story.decks if _fit(text) and text not in (gold.headline or "")]
    if kickers and rng.random() < house.kickers:
        gold.kicker = kickers[rng.randrange(len(kickers))] + rng.choice(("——", "", "", ""))
    if rng.random() < 0.04:
        gold.kicker = rng.choice(forms.SERIES).format(n=rng.choice("一二三四五六"))
    decks = [text for text in decks if text not in (gold.kicker or "")]
    if decks and rng.random() < house.decks:
        gold.deck = house.deck_mark + rng.choice(decks)


def _balanced(text: str) -> bool:
    return not re.search(r"[“”《》]", re.sub(r"“[^“”]*”|《[^《》]*》", "", text))


def _fit(text: str) -> bool:
    """Whether a clause can stand by itself below a title."""
    return _balanced(text) and not _NO_CLAUSE.search(text)


def _sign(desk: Desk, draft: Draft, texts: list[str], place: str, form: str) -> None:
    """Puts a byline where it stands: into a line of its own or into the first or last paragraph."""
    shown, names = desk.fill(form)
    draft.gold.reporters = names
    dateline = DATELINE.search(shown)
    draft.gold.dateline = dateline[0] if dateline else None
    if place == "lead":
        draft.lead = draft.gold.byline = shown
    elif place == "end_line":
        draft.end = draft.gold.byline = shown
    else:
        named = (
            re.search(rf"(?:见习记者|本报记者|记者|通讯员|{desk.shown(names[0])}).*?(?=报道|[）)〕］】]|$)", shown)
            if names
            else None
        )
        draft.gold.byline = named[0].strip() if named else None
        at = 0 if place == "run_in" else -1
        texts[at] = shown + texts[at] if at == 0 else texts[at] + shown


def _with_subheads(desk: Desk, gold: GoldArticle, story: Story) -> list[GoldBlock]:
    texts = [text for text in story.subheads if 4 <= len(text) <= 11 and _fit(text)]
    texts = [text for text in texts if text not in f"{story.title} {gold.kicker} {gold.deck}"]
    blocks = gold.blocks
    places = sorted(desk.rng.sample(range(1, len(blocks)), min(len(texts), 3, (len(blocks) - 1) // 2 + 1)))
    for number, place in reversed(list(enumerate(places))):
        blocks.insert(place, GoldBlock("subhead", marked(desk.house.subhead_mark, number, texts[number])))
    return blocks


def marked(mark: str, number: int, text: str) -> str:
    """A text behind the mark of its number.

    >>> marked("①", 1, "熄灭炭火"), marked("【】", 0, "回声"), marked("（一）", 2, "回声")
    ('②熄灭炭火', '【回声】', '（三）回声')
    """
    if mark == "【】":
        return f"【{text}】"
    for run in ("一二三四五六七八", "12345678", "①②③④⑤⑥⑦⑧"):
        mark = mark.replace(run[0], run[number])
    return mark + text


def _photo(desk: Desk) -> Draft:
    rng, house = desk.rng, desk.house
    story = desk.sources.story(rng, desk.share)
    texts = _parted(story.paragraphs[:2], rng.randint(40, 110))[: rng.choice((1, 1, 1, 2))]
    texts = [house.caption_mark + text if number == 0 else text for number, text in enumerate(texts)]
    gold = GoldArticle("photo", headline=" ".join(story.title.split()))
    gold.blocks = [GoldBlock("caption", "".join(texts))]
    draft = Draft(gold)
    if rng.random() < 0.85:
        draft.credit, gold.reporters = desk.fill(house.credit)
        gold.byline = draft.credit
    return draft


def _briefs(desk: Desk) -> list[Draft]:
    rng, house = desk.rng, desk.house
    drafts = []
    for title, text in rng.sample(items.BRIEFS, rng.randint(2, 4)):
        shown = text if house.briefs_titled else house.brief_mark + text
        gold = GoldArticle("brief", headline=title if house.briefs_titled else None)
        gold.blocks = [GoldBlock("paragraph", shown)]
        if house.sign == "end_run" and rng.random() < 0.5:
            name = desk.name()
            gold.byline, gold.reporters, gold.blocks[0].text = name, [name], f"{shown}（{desk.shown(name)}）"
        drafts.append(Draft(gold))
    column = rng.choice(house.measures)
    for draft in drafts:
        draft.column = column
    drafts[0].gold.banner = rng.choice(forms.BRIEF_BANNERS)
    return drafts


def _special(desk: Desk, kind: str) -> Draft:
    """A notice, box, letter, poem or table of the paper's own."""
    rng, house = desk.rng, desk.house
    tables = {"notice": items.NOTICES, "box": items.BOXES, "letter": items.LETTERS, "poem": items.POEMS, "table": items.TABLES}
    title, lines = rng.choice(tables[kind])
    texts = list(lines)
    draft = Draft(GoldArticle(headline=title), verse=kind in ("poem", "table"))
    if kind == "notice":
        texts = [text if not at else marked(house.list_mark, at - 1, text) for at, text in enumerate(texts)]
    if kind == "box":
        draft.gold.banner = rng.choice(forms.BOX_BANNERS)
    if kind in ("letter", "poem"):
        name = desk.name()
        draft.gold.byline = ("读者 " if kind == "letter" else "") + desk.shown(name)
        draft.gold.reporters = [name]
        own_line = kind == "poem" and house.titles == "above"
        draft.lead, draft.end = (draft.gold.byline, "") if own_line else ("", draft.gold.byline)
    draft.gold.blocks = [GoldBlock("paragraph", text) for text in texts]
    return draft
