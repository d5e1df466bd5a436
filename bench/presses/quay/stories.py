"""Ordinary stories with titles, signature, subheads, pictures and boxes; and those of units that the press writes itself."""

import random
import re
from dataclasses import dataclass

from bench.presses.quay.column import Column, set_text, width
from bench.presses.quay.draft import Draft, joined, put_banner, put_block, put_byline, put_credit, put_texts
from bench.presses.quay.heads import balanced, put_head, put_story_head
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen, han_number, table
from bench.presses.quay.signing import Signature, own_line, sign
from bench.typesetter.sources import Sources, Story

_AGENCY = re.compile(r"^据?新华社.{2,6}?\d+月\d+日电(?:（[^）]*）)?")
_COUNTED = re.compile(r"[一二三]是|第[一二三]，|[①②③]")
_CAPITALS = "壹贰叁肆伍陆柒捌玖"
_POINTERS = (
    "▲{}",
    "▲图为{}",
    "▼{}",
    "▼图为{}",
    "上图：{}",
    "左图：{}",
    "右图：{}",
    "下图：{}",
    "图为{}",
    "↑{}",
    "◀{}",
    "上图为{}",
)


@dataclass
class Well:
    """Where ordinary stories of a page come from."""

    sources: Sources
    share: str


def make_story(rng: random.Random, paper: Paper, well: Well, most: int, column: Column | None = None) -> Draft:
    """A story of at most some characters; a column given is that of the picture beside it."""
    story, pen = well.sources.story(rng, well.share), Pen(rng)
    draft = Draft(running=True, head_last=paper.order == "after" or (paper.order == "mixed" and rng.random() < 0.5))
    texts = [part for text in story.paragraphs for part in _parted(_AGENCY.sub("", text), paper.cut) if part]
    texts = _fitting(texts, most)
    if rng.random() < paper.banner:
        put_banner(draft, well.sources.banner(rng, well.share), paper.glyph)
    put_story_head(draft, rng, paper, story, pen)
    signature = sign(rng, paper)
    draft.gold.dateline, draft.gold.byline, draft.gold.reporters = signature.dateline, signature.byline, signature.names
    texts[0] = signature.lead + texts[0]
    texts[-1] += signature.tail
    _put_body(draft, rng, paper, (texts, story, signature), column or rng.choice(paper.columns))
    return draft


def _fitting(texts: list[str], most: int) -> list[str]:
    kept: list[str] = []
    for text in texts:
        if kept and sum(map(len, kept)) + len(text) > most:
            break
        kept.append(text)
    return kept


def _parted(text: str, most: int) -> list[str]:
    """A paragraph parted at a sentence's end near its middle, as editors do; not inside a quotation."""
    if len(text) <= most or _COUNTED.search(text):
        return [text]
    ends = [found.end() for found in re.finditer(r"[。！？]”?(?!”)", text) if balanced(text[: found.end()])]
    ends = [end for end in ends if 25 < end < len(text) - 25]
    if not ends:
        return [text]
    end = min(ends, key=lambda at: abs(at - len(text) / 2))
    return [*_parted(text[:end], most), *_parted(text[end:], most)]


def _put_body(draft: Draft, rng: random.Random, paper: Paper, told: tuple[list[str], Story, Signature], column: Column) -> None:
    texts, story, signature = told
    pen = Pen(rng)
    note_first = rng.random() < 0.5
    boxed = len(texts) > 2 and rng.random() < paper.box
    before = boxed and rng.random() < 0.4 and not re.match(r"本报|（|据?新华社|中新社", texts[0])
    if signature.above and not (before and note_first):
        put_byline(draft, signature.above, signature.names)
    if before:
        put_note(draft, pen, column, "before")
    if signature.above and before and note_first:
        put_byline(draft, signature.above, signature.names)
    places = _places(rng, paper, len(texts))
    names = _subheads(rng, pen, story, len(places), column)
    picture = rng.randint(1, len(texts) - 1) if len(texts) > 2 and rng.random() < paper.caption else -1
    style = paper.unit
    for at, text in enumerate(texts):
        if at in places:
            put_unit(draft, paper, style, places.index(at), names[places.index(at)])
        elif at == picture:
            put_caption(draft, pen, paper, column)
        after = texts[at + 1] if at + 1 < len(texts) else "".join(signature.below)
        _put_paragraph(draft, rng, column, text, after)
    if signature.below:
        put_byline(draft, signature.below, signature.names)
    draft.gold.byline = signature.byline
    if picture < 0 and rng.random() < paper.caption * 0.6:
        put_caption(draft, pen, paper, column)
    if boxed and not before:
        put_note(draft, pen, column, "after")


def _put_paragraph(draft: Draft, rng: random.Random, column: Column, text: str, after: str) -> None:
    lines = set_text(text, column, rng, short_next=0 < width(after) < column.measure)
    gold = re.sub(r"(?<=[讯电])[ 　](?=（)|(?<=本报讯)[ 　]", "", text)
    put_block(draft, "paragraph", lines, column.measure, gold)


def _places(rng: random.Random, paper: Paper, count: int) -> list[int]:
    """Before which paragraphs subheads stand."""
    if count < 5 or rng.random() > paper.subhead:
        return []
    return list(range(rng.choice((1, 2)), count - 1, rng.choice((2, 3, 3))))[:8]


def _subheads(rng: random.Random, pen: Pen, story: Story, count: int, column: Column) -> list[str]:
    """Phrases of the story itself where it has enough, else general ones."""
    own = [text for text in dict.fromkeys([*story.subheads, *story.decks]) if 4 <= len(text) < min(column.measure - 2, 15)]
    return rng.sample(own, count) if len(own) >= count else pen.phrases("subhead", count)


def put_unit(draft: Draft, paper: Paper, style: str, number: int, words: str) -> None:
    """A subhead with the mark of its unit, on one line or on two."""
    marks = {
        "01": f"{number + 1:02}", "1": str(number + 1), "壹": _CAPITALS[number], "A": "ABCDEFGHI"[number],
        "■": "■", "▶": "▶", "●": "●",
    }  # fmt: skip
    han = han_number(number + 1)
    if style in marks:
        alone = paper.unit_alone and style in ("01", "1", "壹", "A")
        put_block(draft, "subhead", [marks[style], words] if alone else [f"{marks[style]} {words}"])
    else:
        forms = {"【】": f"【{words}】", "一、": f"{han}、{words}", "（一）": f"（{han}）{words}"}
        put_block(draft, "subhead", [forms.get(style, words)])


def put_caption(draft: Draft, pen: Pen, paper: Paper, column: Column) -> None:
    """A picture in the story: a pointer to it, what it shows, and who took it, glued or below."""
    rng = pen.rng
    text = rng.choice(_POINTERS).format(pen.phrase("caption")) + rng.choice(("。", "。", ""))
    who = pen.phrase("credit")
    lines = set_text(text, column, rng, rng.choice((0, 0, 2)))
    glued = text[-1] == "。" and width(lines[-1]) + width(who) + 1 < column.measure and rng.random() < 0.5
    if glued:
        lines[-1] += rng.choice((" ", "　", "")) + who
    put_block(draft, "caption", lines, column.measure, text)
    if not glued and rng.random() < 0.85:
        put_credit(draft, who)


def put_note(draft: Draft, pen: Pen, column: Column, key: str) -> None:
    """What the editor adds: a note before the story, a comment or box of background after it."""
    rng = pen.rng
    name, text = pen.row(key)
    texts = pen.fill(text).split("¶")
    if key == "before" or name.startswith("编后"):
        glued = rng.choice((f"{name}：", f"{name}：", f"【{name}】", f"{name}　", ""))
        if glued:
            put_texts(draft, rng, column, [glued + texts[0]])
            draft.gold.blocks[-1].text = joined([glued]) + texts[0]
            return
    put_block(draft, "subhead", [rng.choice(("{}", "{}", "■{}", "【{}】", "▶{}", "◆ {}")).format(name)])
    put_texts(draft, rng, column, texts)


def make_feature(rng: random.Random, paper: Paper) -> Draft:
    """A feature in numbered or marked units."""
    pen, column = Pen(rng), rng.choice(paper.columns)
    number, headlines, lead = pen.row("feature")
    draft = Draft(running=True, head_last=paper.order == "after" and rng.random() < 0.6)
    kicker = pen.phrase("event") if rng.random() < 0.4 else ""
    put_head(draft, pen, paper, pen.fill(headlines), (kicker, pen.phrase("sidelight") if rng.random() < 0.25 else ""))
    if rng.random() < 0.7:
        put_byline(draft, *own_line(rng))
    if rng.random() < paper.box:
        put_note(draft, pen, column, "before")
    put_texts(draft, rng, column, [pen.fill(lead)])
    units = [row for row in table("unit") if row[0] == number]
    chosen = sorted(rng.sample(range(len(units)), rng.randint(2, len(units))))
    style = paper.unit or rng.choice(("01", "壹", "A", "【】", ""))
    for at, place in enumerate(chosen):
        _, name, text = units[place]
        put_unit(draft, paper, style, at, pen.fill(name))
        put_texts(draft, rng, column, pen.fill(text).split("¶"))
        if rng.random() < paper.caption * 0.4:
            put_caption(draft, pen, paper, column)
    if rng.random() < paper.box:
        put_note(draft, pen, column, "after")
    return draft


def make_work(rng: random.Random, paper: Paper) -> Draft:
    """Short news about a book, play or rule, its headline broken where a word ends, inside 《》 too."""
    pen, column = Pen(rng), rng.choice(paper.columns)
    title, text = pen.row("work_news")
    draft = Draft(head_last=paper.order == "after" and rng.random() < 0.7)
    put_head(draft, pen, paper, pen.fill(title))
    texts, signature = [part for part in pen.fill(text).split("¶") if part], sign(rng, paper)
    texts[0], texts[-1] = signature.lead + texts[0], texts[-1] + signature.tail
    _put_body(draft, rng, paper, (texts, Story("", texts), signature), column)
    draft.gold.dateline, draft.gold.reporters = signature.dateline, signature.names
    return draft
