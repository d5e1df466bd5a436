"""News stories of a page: text of the sources or invented, with titles, bylines, sub-headings and captions."""

import random
import re

from bench.presses.firth.paper import Paper, reporters_line
from bench.presses.firth.piece import Piece, piece
from bench.presses.firth.words import Words, corpus_story, invented_story, person, table
from bench.typesetter import Sources
from bench.typesetter.sources import Story, share_of

_NUMBERS = (
    ("01", "02", "03", "04"),
    ("壹", "贰", "叁", "肆"),
    ("1", "2", "3", "4"),
    ("一、", "二、", "三、", "四、"),
    ("A", "B", "C", "D"),
)
_WIRES = (
    "新华社北京{m}月{d}日电（记者{p}、{q}）",
    "据新华社北京{m}月{d}日电 ",
    "新华社上海{m}月{d}日电（记者{p}）",
    "中新社广州{m}月{d}日电（{p}）",
)


def news(rng: random.Random, paper: Paper, sources: Sources, seed: int, seen: set[str]) -> Piece:
    """One story, of the sources or of a topic that the page has not had."""
    topics = [name for name, topic in table("topics").items() if paper.kind in topic["papers"] and name not in seen]
    if not topics or paper.has(rng, "corpus"):
        story, ours = corpus_story(rng, sources, seed, seen), False
    else:
        name = rng.choice(topics)
        seen.add(name)
        story, ours = invented_story(rng, table("topics")[name], paper.voice(rng), rng.choice((2, 3, 4, 5, 6, 7, 8))), True
    made = piece(" ".join(story.title.split("\n")))
    made.ours = ours
    _around(rng, paper, made, story, sources.banner(rng, share_of(seed)))
    paragraphs = _signed(rng, paper, made, story.paragraphs)
    _set_body(rng, paper, made, story, paragraphs)
    return made


def _around(rng: random.Random, paper: Paper, made: Piece, story: Story, banner: str) -> None:
    """Kicker, deck and banner."""
    gold = made.gold
    if story.kickers and paper.has(rng, "kicker"):
        gold.kicker = rng.choice(story.kickers[:2])
        if rng.random() < 0.12 and gold.kicker[-1] not in "—：":
            gold.kicker += "——"
    if story.decks and paper.has(rng, "deck"):
        gold.deck = next((text for text in story.decks if text not in (gold.kicker or "") and text not in story.title), None)
    if gold.deck and rng.random() < 0.2 and not gold.deck.startswith("——"):
        gold.deck = "——" + gold.deck
    if paper.has(rng, "banner"):
        series = rng.choice(table("boxes")["furniture"]["series"])
        gold.banner = series if made.ours or rng.random() < 0.3 else banner
        if gold.banner == series and rng.random() < 0.2:
            gold.banner += rng.choice(("①", "②", "之一", "（三）", "·系列报道之二"))


def _signed(rng: random.Random, paper: Paper, made: Piece, paragraphs: list[str]) -> list[str]:
    """The paragraphs with the byline where the paper has it: a line of its own, the lead, or the end."""
    gold, texts = made.gold, list(paragraphs)
    texts[0] = re.sub(r"^(?:本报|新华社)[^，。]{0,20}[讯电]\s*(?:（[^）]*）)?", "", texts[0]) or texts[0]
    if paper.has(rng, "own_line"):
        names = [person(rng), person(rng)]
        gold.byline = paper.own_line.format(A=names[0], B=names[1])
        gold.reporters = [name for name in names if name in gold.byline]
        made.line("byline", gold.byline)
    elif not made.ours and paper.has(rng, "wire"):
        form = Words(rng)(rng.choice(_WIRES))
        gold.dateline = re.sub(r"^据|（.*", "", form).strip()
        signed = re.search(r"（(?:记者)?(.*)）", form)
        gold.byline = signed[0].strip("（）") if signed else None
        gold.reporters = signed[1].split("、") if signed else []
        texts[0] = form + texts[0]
    elif paper.has(rng, "signed_end"):
        name = person(rng)
        gold.byline, gold.reporters = name, [name]
        texts[-1] += f"（{name}）"
    else:
        line, gold.reporters = reporters_line(rng)
        gold.byline = line
        texts[0] = paper.lead.format(R=line, M=rng.randint(1, 12), D=rng.randint(1, 28)) + texts[0]
    return texts


def _set_body(rng: random.Random, paper: Paper, made: Piece, story: Story, texts: list[str]) -> None:
    """Paragraphs with an editor's note, sub-headings and a picture."""
    if paper.has(rng, "editor_note") and len(texts) > 3:
        made.add(f"{rng.choice(('编者按：', '编者的话 ', '【编者按】', '核心提示：'))}{_note(rng)}")
    heads = _subheads(rng, paper, story.subheads) if len(texts) > 4 and paper.has(rng, "subhead") else []
    first = rng.randint(0, 2)
    gap = max(2, (len(texts) - first) // max(len(heads), 1))
    pictured = paper.has(rng, "caption") and (made.ours or rng.random() < 0.4)
    picture = rng.choice(("before", "after")) if pictured else ""
    if picture == "before":
        _picture(rng, made, story)
    for at, text in enumerate(texts):
        if heads and at >= first and (at - first) % gap == 0 and at < len(texts) - 1:
            made.add(heads.pop(0), "subhead", indent=False)
        made.add(text)
    if picture == "after":
        _picture(rng, made, story)


def _note(rng: random.Random) -> str:
    notes = (
        "小事不小，件件连着民心。本报今起推出系列报道，记录身边正在发生的变化，敬请关注。",
        "一线有最生动的故事。记者深入现场，倾听各方声音，与读者一同寻找答案。",
        "开年以来，各地都在想办法、出实招。我们选取其中的一个切面，看看他们是怎样做的。",
    )
    return rng.choice(notes)


def _subheads(rng: random.Random, paper: Paper, found: list[str]) -> list[str]:
    """Sub-headings, numbered in the paper's way or not."""
    heads = [text for text in found if len(text) <= 16][: rng.randint(2, 4)]
    if not heads or not paper.has(rng, "numbered"):
        mark = rng.choice(("", "", "", "■", "◆", "►"))
        return [mark + text.lstrip("■ ") for text in heads]
    marks = rng.choice(_NUMBERS)
    between = "" if marks[0].endswith("、") else " "
    return [f"{mark}{between}{text.lstrip('■ ')}" for mark, text in zip(marks, heads, strict=False)]


def _picture(rng: random.Random, made: Piece, story: Story) -> None:
    """A caption in a story, with its credit glued, on a line of its own, or none."""
    scene = rng.choice(story.sayings) if made.ours else rng.choice(("活动现场", "记者会现场", "街头一角", "当地街景"))
    text = rng.choice(("{s}。", "图为{s}。", "▲{s}", "↑{s}。", "图为{s}")).format(s=scene)
    credit(rng, made, text, glued=rng.random() < 0.5)


def credit(rng: random.Random, made: Piece, text: str, *, glued: bool) -> None:
    """A caption with who took the picture."""
    forms = (
        "记者 {n} 摄",
        "本报记者 {n} 摄",
        "{n} 摄",
        "（{n}摄）",
        "新华社记者 {n} 摄",
        "受访者提供",
        "通讯员 {n} 摄",
        "图/{n}",
    )
    name = person(rng)
    by = rng.choice(forms[:7] if glued else forms).format(n=name)
    if made.gold.kind == "photo" and not made.gold.byline and name in by:
        made.gold.byline, made.gold.reporters = by, [name]
    made.add(text, "caption", f" {by}" if glued else "", indent=False)
    if not glued:
        made.line("credit", by)
