"""Stories, photo items and columns of briefs, as manuscripts."""

import re

from bench.presses.coast import bylines
from bench.presses.coast.manuscript import Desk, Manuscript, Piece
from bench.presses.coast.titles import Facts, facts_of, fold, is_sound, write_title
from bench.presses.coast.words import Filler, chosen, entries
from bench.typesetter.sources import Story

_SHORT = re.compile(r"^[\u4e00-\u9fff、“”0-9]{5,12}$")
_DATED = re.compile(r"\d+月\d+日|今天|昨天|近日|日前|眼下|连日来")
_NUMBERS = ("一、", "二、", "三、", "四、", "五、")
_MARKS = ("●", "■", "▲", "◆", "★ ", "○", "▌")


def write_story(desk: Desk) -> Manuscript:
    """A story of the sources or of local life, with what the page's dials put around its body."""
    story = local_story(desk) if desk.chance("local") else _news(desk)
    paper = Manuscript(pieces=[Piece(text) for text in _some(desk, story.paragraphs)])
    facts = facts_of(story.title, story.paragraphs, story.decks + story.kickers)
    _entitle(desk, paper, story, facts)
    if desk.chance("banner"):
        paper.banner = _banner(desk)
    if desk.chance("note") and facts.topic:
        paper.pieces.insert(0, bylines.note(desk.rng.choice(entries("notes")).replace("{topic}", facts.topic[0])))
    noted = len(paper.pieces) and paper.pieces[0].form == "flush"
    bylines.sign(desk.rng, paper, 0.0 if noted else desk.dials["opener"], desk.dials["byline_end"], desk.dials["byline_icon"])
    if len(paper.pieces) >= 4 and desk.chance("subheads"):
        _add_subheads(desk, paper, story)
    return paper


def _news(desk: Desk) -> Story:
    """A story of the sources; short ones are mostly put back for a longer one."""
    story = desk.sources.story(desk.rng, desk.share)
    if len(story.paragraphs) < 5 and desk.rng.random() < 0.7:
        return desk.sources.story(desk.rng, desk.share)
    return story


def _some(desk: Desk, paragraphs: list[str]) -> list[str]:
    """The first so many paragraphs: news is cut from its end."""
    most = desk.rng.choice([3, 4, 5, 6, 7, 8, 9, 12])
    long = desk.rng.choice([110, 140, 180, 400])
    parts = [part for text in paragraphs for part in _halved(text, long)][:most]
    return parts[:-1] if parts[-1] == "……" else parts


def _halved(text: str, long: int) -> list[str]:
    """A long paragraph of a broadcast in two, as a paper would print it; the cut is between two plain sentences."""
    cuts = [
        at + 1
        for at in range(40, len(text) - 40)
        if text[at] == "。" and text[: at + 1].count("“") == text[: at + 1].count("”")
    ]
    cuts = [at for at in cuts if text[at] not in "”）"]
    if len(text) <= long or not cuts:
        return [text]
    cut = min(cuts, key=lambda at: abs(2 * at - len(text)))
    return [text[:cut], text[cut:]]


def local_story(desk: Desk) -> Story:
    """News of a town, a works or a village; kicker tells who did what, headline what came of it."""
    fill = Filler(desk.rng)
    kicker, headline, deck, lead = fill(desk.rng.choice(entries("events"))).split("\t")
    same = {key: value for key, value in fill.filled.items() if not value.isdigit()}
    further = [Filler(desk.rng, **same)(text) for text in desk.rng.sample(entries("body"), desk.rng.randint(3, 10))]
    while further and further[-1] == "……":
        further.pop()
    if desk.rng.random() < 0.25 and kicker[0] != "在" and "记者问" not in kicker:
        headline, kicker = kicker.rstrip("—"), desk.rng.choice([deck.lstrip("—"), headline])
    return Story(headline, [lead, *further], [kicker], [deck])


def _entitle(desk: Desk, paper: Manuscript, story: Story, facts: Facts) -> None:
    """Kicker, headline and deck by the shares of the page; a local paper turns a saying into the headline."""
    title = story.title
    kicker = _kicker(desk, story, facts) if desk.chance("kicker") else None
    if kicker and facts.quote and desk.chance("quote_lead"):
        kicker, title = title.replace("\n", "，"), f"“{desk.rng.choice(facts.quote[:3])}”"
    deck = _deck(desk, story, facts) if desk.chance("deck") else None
    if deck and _says_the_same(deck, [title, kicker or ""]):
        deck = None
    joint = desk.rng.choice(["，", " ", "　", "\n", "\n"])
    flat = title.replace("\n", joint)
    long = len(flat) > desk.rng.choice([11, 13, 16, 20])
    paper.headline = (
        fold(desk.rng, flat, story.paragraphs) if "\n" in flat or (long and desk.chance("two_line_headline")) else [flat]
    )
    if kicker:
        long = len(kicker) > 16
        paper.kicker = fold(desk.rng, kicker, story.paragraphs) if long and desk.chance("two_line_kicker") else [kicker]
    if deck:
        paper.deck = fold(desk.rng, deck, story.paragraphs) if len(deck) > 14 and desk.rng.random() < 0.15 else [deck]
    if desk.chance("series") and facts.topic and not kicker:
        paper.kicker = [f"{facts.topic[0]}系列报道之{desk.rng.choice('一二三四五')}"]


def _says_the_same(deck: str, others: list[str]) -> bool:
    core = deck.strip("—“”")
    return any(core in other or (other and other.strip("—“”") in core) for other in others)


def _kicker(desk: Desk, story: Story, facts: Facts) -> str | None:
    if story.kickers and desk.rng.random() < 0.5:
        return desk.rng.choice(story.kickers).strip("—") + ("——" if desk.rng.random() < 0.25 else "")
    return write_title(desk.rng, "kickers", facts)


def _deck(desk: Desk, story: Story, facts: Facts) -> str | None:
    if story.decks and desk.rng.random() < 0.5:
        return desk.rng.choice(story.decks)
    return write_title(desk.rng, "decks", facts)


def _banner(desk: Desk) -> str:
    return chosen(desk.rng, "banners") if desk.rng.random() < 0.6 else desk.sources.banner(desk.rng, desk.share)


def _add_subheads(desk: Desk, paper: Manuscript, story: Story) -> None:
    """Two to four subheads, each with words of the paragraph below it where it has a clause short enough."""
    count = min(desk.rng.randint(2, 4), len(paper.pieces) // 2)
    places = sorted(desk.rng.sample(range(1, len(paper.pieces)), count), reverse=True)
    mark = ""
    if desk.chance("numbered_subheads"):
        mark = desk.rng.choice(["number", *_MARKS])
    for turn, place in enumerate(places):
        text = _subhead(desk, paper.pieces[place].text, story)
        if any(piece.text.endswith(text) for piece in paper.pieces if piece.form == "head"):
            continue
        number = _NUMBERS[count - 1 - turn] if mark == "number" else mark
        paper.pieces.insert(place, Piece(number + text, "subhead", "head"))


def _subhead(desk: Desk, below: str, story: Story) -> str:
    clauses = [part for part in re.split(r"[，。：；！？]", below) if _SHORT.match(part) and is_sound(part)]
    if clauses and desk.rng.random() < 0.6:
        return desk.rng.choice(clauses)
    return desk.rng.choice(story.subheads) if story.subheads and desk.rng.random() < 0.5 else chosen(desk.rng, "subheads")


def write_photo(desk: Desk) -> Manuscript:
    """A caption with its credit, and mostly a title."""
    title, caption = Filler(desk.rng)(desk.rng.choice(entries("captions"))).split("\t")
    if desk.rng.random() < 0.5:
        story = desk.sources.story(desk.rng, desk.share)
        if len(story.paragraphs[0]) < 170 and _DATED.match(story.paragraphs[0]):
            title, caption = story.title.split("\n")[0], story.paragraphs[0]
    titled = title and len(title) < 16 and desk.chance("photo_title")
    credited = desk.rng.random() < 0.9
    return Manuscript(
        kind="photo",
        headline=[title] if titled else [],
        byline=bylines.credit(desk.rng) if credited else None,
        byline_at="credit",
        glued=credited and desk.chance("glued_credit"),
        pieces=[Piece(caption, "caption")],
    )


def write_briefs(desk: Desk) -> list[Manuscript]:
    """A column of short items under one banner; all have titles, or none has."""
    titled, marked, signed = desk.rng.random() < 0.5, desk.rng.random() < 0.3, desk.rng.random() < 0.5
    mark = desk.rng.choice(_MARKS) if marked and not titled else ""
    items = []
    for row in desk.rng.sample(entries("briefs"), desk.rng.randint(2, 6)):
        title, text = Filler(desk.rng)(row).split("\t")
        if desk.rng.random() < 0.4:
            story = desk.sources.story(desk.rng, desk.share)
            title, text = story.title.replace("\n", " "), min(story.paragraphs[:2], key=len)
        name = f"（{Filler(desk.rng)('{name}')}）" if signed and desk.rng.random() < 0.8 else ""
        items.append(Manuscript("brief", headline=[title] if titled else [], pieces=[Piece(mark + text + name)]))
    items[0].banner = desk.rng.choice(["简讯", "短讯", "简明新闻", "要闻速览", "一句话新闻", "短波", "各地简讯", "新闻集装箱"])
    return items
