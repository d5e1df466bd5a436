"""A story of the sources as a piece of the page: its paragraphs, subheads, captions and bylines set to its measure."""

import random
import re

from bench.presses.bay.bylines import Signed, credit, sign
from bench.presses.bay.parts import Dials, Piece, Row
from bench.presses.bay.setting import Column
from bench.presses.bay.titles import parts, series, set_title
from bench.presses.bay.words import chosen, name
from bench.typesetter.gold import GoldArticle, GoldBlock
from bench.typesetter.sources import Sources, Story

_SENTENCE = re.compile(r"[^。！？]+[。！？]+[”’）]*|[^。！？]+$")
_CLAUSE = re.compile(r"^[\u3400-\u9fff、“”0-9]{4,13}$")
_NO_SUBHEAD = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自在当因如虽据截随同今昨日近目]|一是|二是|三是|记者|会议|习近平|希望|要)"
    r"|(?:说|表示|指出|认为|强调|介绍|了解|称|是|的|时|后|中|上|下|以来|消息|日|年|月|时间|方面)$"
)


def paragraphs_of(rng: random.Random, dials: Dials, story: Story, brief: bool) -> list[str]:
    """The story's paragraphs, long ones parted between sentences."""
    texts = [part for text in story.paragraphs for part in _parted(rng, dials, text)]
    most = rng.choice((1, 1, 1, 2)) if brief else max(2, dials.paragraphs + rng.randint(-2, 2))
    return texts[:most]


def _parted(rng: random.Random, dials: Dials, text: str) -> list[str]:
    if len(text) <= dials.longest:
        return [text]
    found = [""]
    for sentence in _SENTENCE.findall(text):
        if found[-1] and len(found[-1]) + len(sentence) > dials.longest * rng.uniform(0.6, 1.0):
            found.append("")
        found[-1] += sentence
    return found if all(part.count("“") == part.count("”") for part in found) else [text]


def story_piece(rng: random.Random, dials: Dials, sources: Sources, share: str, brief: bool) -> Piece:
    """One story or brief, with all its rows."""
    story = sources.story(rng, share)
    gold = GoldArticle(kind="brief" if brief else "story")
    piece = Piece(gold)
    texts = paragraphs_of(rng, dials, story, brief)
    if dials.level != "standard" and rng.random() < 0.15:
        texts = [item for text in texts for item in listed(rng, text)]
    signed = sign(rng, dials, brief)
    gold.byline, gold.reporters, gold.dateline = signed.byline, signed.reporters, signed.dateline
    texts[0] = signed.lead + texts[0]
    texts[-1] += signed.tail
    found = parts(rng, dials, story)
    if brief:
        found.pop("deck", None)
        found.pop("kicker", None)
    elif dials.level != "standard" and rng.random() < 0.06:
        found["headline"] = series(rng, found["headline"])
    piece.title = set_title(gold, found)
    column = column_for(rng, dials, brief)
    piece.body = _body(dials, gold, texts, column, signed)
    if not brief and rng.random() < dials.banner:
        set_banner(piece, banner_name(rng, dials, sources, share), rng, dials)
    return piece


def listed(rng: random.Random, text: str) -> list[str]:
    """A paragraph of several points as a list, a point a paragraph."""
    points = re.findall(r"[^；]+；?", text)
    if len(points) < 3 or min(map(len, points)) < 10 or text.count("“") != text.count("”") or "”；" in text:
        return [text]
    mark = rng.choice(("", "", "{}. ", "（{}）", "●", "—"))
    return [mark.format("1234567890"[at % 10]) + point for at, point in enumerate(points)]


def column_for(rng: random.Random, dials: Dials, brief: bool) -> Column:
    """The article's measure: the page's, or its own; narrower beside a picture."""
    measure = dials.base
    if rng.random() < dials.other_measure:
        measure = rng.choice((8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 30, 33, 36, 41, 45))
        if dials.level == "standard":
            measure = max(11, measure)
    dents = []
    if not brief and rng.random() < dials.dent and measure >= 14:
        first = rng.randint(0, 12)
        dents = [(first, first + rng.randint(4, 14), max(8, measure - rng.randint(3, measure // 2)))]
    return Column(rng, dials.style, measure, dents)


def _body(dials: Dials, gold: GoldArticle, texts: list[str], column: Column, signed: Signed) -> list[Row]:
    rng = column.rng
    rows = [Row(line, "byline", starts=at == 0) for at, line in enumerate(signed.before)]
    heads = _subheads(rng, dials, texts)
    caption_at = rng.choice((0, len(texts), rng.randint(1, len(texts)))) if rng.random() < dials.caption else None
    caption_at = None if len(texts) < 3 else caption_at
    for at, text in enumerate(texts):
        if at == caption_at:
            rows += caption_rows(rng, dials, gold, column.measure)
        if at in heads:
            rows += add_block(gold, column, "subhead", heads[at], rng)
        column.extra = rng.choice((-1, 1, 1, 2)) if column.measure > 12 and rng.random() < dials.tight else 0
        rows += add_block(gold, column, "paragraph", text, rng)
    if signed.tail:
        alone(rows[-1], signed.tail, "byline")
    if caption_at == len(texts):
        rows += caption_rows(rng, dials, gold, column.measure)
    return rows + [Row(line, "byline", starts=at == 0) for at, line in enumerate(signed.after)]


def add_block(gold: GoldArticle, column: Column, role: str, text: str, rng: random.Random) -> list[Row]:
    """Rows of a block, which is noted in the gold; its text is filled in from the rows at the end."""
    gold.blocks.append(GoldBlock(role, text, float(column.measure)))
    at = len(gold.blocks) - 1
    if role != "subhead":
        return column.set(text, "caption" if role == "caption" else "body", at, False if role == "caption" else None)
    if len(text) <= column.measure:
        column.line += 1
        return [Row(text, "subhead", at, True)]
    half = (len(text) + 1) // 2
    return [Row(text[:half], "subhead", at, True, full=True), Row(text[half:], "subhead", at)]


def alone(row: Row, end: str, role: str) -> None:
    """Where the wrap put the bracket at an article's end on a line of its own, it reads as a byline or credit."""
    if "".join(row.text.split()) == "".join(end.split()):
        row.role, row.block, row.starts = role, None, True


def _subheads(rng: random.Random, dials: Dials, texts: list[str]) -> dict[int, str]:
    """Subheads by the paragraph that they stand over, all of one kind."""
    if len(texts) < 4 or rng.random() > dials.subheads:
        return {}
    kind = rng.choice(("plain", "plain", "plain", "一、", "（一）", "1", "question", "●"))
    step = rng.choice((2, 2, 3))
    first = rng.choice((0, 1, 1, 2)) if kind in ("一、", "（一）", "1") else rng.choice((1, 2))
    found: dict[int, str] = {}
    for at in range(first, len(texts), step):
        clauses = [
            text for text in re.split(r"[，。；：！？]", texts[at]) if _CLAUSE.match(text) and not _NO_SUBHEAD.search(text)
        ]
        clauses = [text for text in clauses if text.count("“") == text.count("”") and text not in found.values()]
        if not clauses:
            continue
        found[at] = _marked(kind, len(found), rng.choice(clauses[:3]), rng)
    return found if len(found) > 1 else {}


def _marked(kind: str, count: int, text: str, rng: random.Random) -> str:
    number = "一二三四五六七八"[count % 8]
    if kind == "question":
        return chosen(rng, "question")
    marks = {"plain": "", "一、": f"{number}、", "（一）": f"（{number}）", "1": f"{count + 1}.", "●": "●"}
    return marks[kind] + text


def caption_rows(rng: random.Random, dials: Dials, gold: GoldArticle, measure: int) -> list[Row]:
    """A picture inside a story: its caption, and a credit glued to it or on its own line."""
    column = Column(rng, dials.style, max(10, measure + rng.choice((0, 0, -2, 3))))
    text = chosen(rng, "caption")
    who = credit(rng, name(rng))
    form = rng.choice(("none", "line", "glued"))
    if form == "glued":
        text = f"{text[:-1]}。（{who}）" if text.endswith("。") else f"{text}（{who}）"
    rows = add_block(gold, column, "caption", text, rng)
    alone(rows[-1], f"（{who}）", "credit")
    return [*rows, Row(who, "credit", starts=True)] if form == "line" else rows


def banner_name(rng: random.Random, dials: Dials, sources: Sources, share: str) -> str:
    """A column's name, with an icon's glyph now and then."""
    text = sources.banner(rng, share)
    frame = rng.choice(("{}", "{}", "{}", "■{}", "·{}·", "【{}】", "◆ {}"))
    return frame.format(text) + ("G" if dials.level != "standard" and rng.random() < 0.2 else "")


def set_banner(piece: Piece, text: str, rng: random.Random, dials: Dials) -> None:
    """Prints a banner above the piece and notes it without the icon."""
    piece.gold.banner = re.sub(r"G$", "", text)
    piece.banner = [Row(text, "banner", starts=True)]
