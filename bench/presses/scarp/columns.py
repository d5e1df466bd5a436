"""Articles that are no news reports: commentary, letters, photos, notes, notices, lists, poems, memories."""

import random

from bench.presses.scarp.bylines import sign_essay
from bench.presses.scarp.draft import Draft, Piece
from bench.presses.scarp.fill import Pen
from bench.presses.scarp.genres import Desk, corpus, credit, logos, rows, take_some, topic_for


def _paragraphs(texts: list[str]) -> list[Piece]:
    return [Piece("paragraph", text) for text in texts]


def commentary(desk: Desk) -> Draft:
    """On a news item, signed; two arguments may share a paragraph."""
    rng, pen = desk.rng, desk.pen()
    if rng.random() < 0.35:
        draft = corpus(desk)
        sign_essay(draft, pen, rng)
        return draft
    told = take_some(pen, rows("commentary", "s"), rng.randint(3, 7))
    body = [pen.take(rows("commentary", "l")) or ""]
    while told:
        count = rng.choice([1, 2, 2])
        body.append("".join(told[:count]))
        told = told[count:]
    draft = Draft(_paragraphs(body), pen.take(rows("commentary", "h")))
    if rng.random() < desk.house.rates["kicker"] / 2:
        draft.kicker = pen(rng.choice(rows("commentary", "k")))
    if desk.house.has("banner", rng):
        draft.banner = pen(rng.choice(logos()))
    if rng.random() < 0.15:
        draft.before.append(("byline", "本报评论员"))
        draft.byline = "本报评论员"
    else:
        sign_essay(draft, pen, rng)
    return draft


def letter(desk: Desk) -> Draft:
    """A reader asks, a lawyer answers."""
    rng, pen = desk.rng, desk.pen()
    who = pen("{person}")
    asked = pen.take(rows("letter", "q")) or ""
    answers = take_some(pen, rows("letter", "a"), rng.choice([1, 2, 3]))
    pieces = _paragraphs([asked])
    if rng.random() < 0.5:
        pieces[-1].text += f"（{pen('(读者|职工|)')}{who}）"
    if rng.random() < 0.3:
        pieces.insert(0, Piece("subhead", rng.choice(["职工来信", "读者来信", "咨询", "案情"])))
        pieces.append(Piece("subhead", rng.choice(["律师解答", "答复", "法官说法", "律师说法"])))
    pieces += _paragraphs(answers)
    if rng.random() < 0.4:
        pieces.append(Piece("paragraph", pen(rng.choice(rows("letter", "e")))))
    draft = Draft(pieces, pen.take(rows("letter", "h")))
    if rng.random() < 0.5:
        draft.banner = pen(rng.choice(rows("letter", "b")))
    return draft


def photo(desk: Desk) -> Draft:
    """One photo, or several under numbers, with a title."""
    rng, pen = desk.rng, desk.pen()
    pen("{WHO}")
    wide = rng.choice([*desk.house.measures, 22, 28, 34, 41]) if desk.house.level == "standard" else 0
    text, titles = desk.fresh(rows("photo", "c")).split(" @ ")
    draft = Draft([Piece("caption", pen(text), credit(desk, pen))], pen(f"({titles})"), kind="photo", measure=wide)
    if desk.house.level != "standard" and rng.random() < 0.3:
        draft.pieces = _numbered(pen, rng)
        draft.headline = pen(rng.choice(rows("photo", "h")))
        draft.after.append(("credit", credit(desk, pen)))
    if not draft.after:
        draft.title_after = True if rng.random() < 0.2 else None
    return draft


def _numbered(pen: Pen, rng: random.Random) -> list[Piece]:
    marks = rng.choice(["①②③④", "1234"])
    shape = rng.choice(["图{}：", "图{}　", "{}　"]) if marks[0] == "①" else "图{}："
    texts = take_some(pen, rows("photo", "t"), rng.randint(2, 4))
    return [Piece("caption", shape.replace("{}", mark) + text + "。") for mark, text in zip(marks, texts, strict=False)]


def notes(desk: Desk) -> list[Draft]:
    """A column of notes: each with a title of its own, or each beginning with a mark."""
    rng = desk.rng
    banner = desk.pen()(rng.choice(rows("brief", "b")))
    titled, mark = rng.random() < 0.5, rng.choice(["▲", "●", "■", "◆", "★ ", "▲ "])
    used: set[str] = set()
    drafts: list[Draft] = []
    for _ in range(rng.randint(2, 4)):
        pen = desk.pen()
        left = [row for row in rows("brief", "s") if row not in used]
        row = rng.choice(left)
        used.add(row)
        text = pen(row)
        if titled and rng.random() < 0.4:
            text += pen(rng.choice(rows("generic", "s")).replace("{WHO}", "{person}"))
        drafts.append(Draft([Piece("paragraph", text if titled else mark + text)], kind="brief"))
        if titled:
            drafts[-1].headline = pen(rng.choice(rows("brief", "h")))
        drafts[0].banner = banner
    return drafts


def box(desk: Desk) -> Draft:
    """Background to the news under its own title."""
    rng, pen = desk.rng, desk.pen()
    head = pen(pen.take(rows("box", "h")) or "")
    named = head.replace("什么是", "").replace("何为", "").rstrip("？")
    told = take_some(pen, rows("box", "s"), rng.randint(2, 3))
    told = [f"{named}，{text}" if text.startswith(("指", "是指")) else text for text in told]
    return Draft(_paragraphs(told), head, banner=pen(rng.choice(rows("box", "b"))))


def notice(desk: Desk) -> Draft:
    """A notice: address, points, body and date at the end."""
    rng, pen = desk.rng, desk.pen()
    pieces = _paragraphs([pen(row) for row in rows("notice", "p") if row[0] not in "特四" or rng.random() < 0.5])
    pieces[0].flush = True
    day = f"20{rng.randint(10, 24)}年{pen('{date}')}"
    pieces += [Piece("paragraph", text, flush=True) for text in (pen("{body}"), day)]
    return Draft(pieces, pen(rows("notice", "h")[0]))


def award(desk: Desk) -> Draft:
    """Names of winners by prize, one body or person a line, or running on."""
    rng, pen = desk.rng, desk.pen()
    pieces = _paragraphs([pen(rng.choice(rows("award", "l")))])
    run = rng.random() < 0.4
    for prize in rows("award", "u")[0].split("|")[: rng.randint(2, 4)]:
        winners = [pen("{person}（{co}）" if prize != "优秀组织奖" else "{body}") for _ in range(rng.randint(2, 5))]
        pieces.append(Piece("subhead", f"{prize}（{len(winners)}{rng.choice('名个')}）"))
        pieces += _paragraphs(["、".join(winners) + "。"] if run else winners)
    return Draft(pieces, pen(rng.choice(rows("award", "h"))))


def poem(desk: Desk) -> Draft:
    """Free verse, a line a block."""
    rng, pen = desk.rng, desk.pen()
    verses = [pen(row) for row in rows("poem", "p")]
    if rng.random() < 0.5:
        rng.shuffle(verses)
    draft = Draft([Piece("paragraph", verse, flush=True) for verse in verses[: rng.randint(5, 10)]], measure=20)
    draft.headline = pen(rng.choice(rows("poem", "h")))
    sign_essay(draft, pen, rng)
    return draft


def essay(desk: Desk) -> Draft:
    """A worker remembers."""
    rng, pen = desk.rng, desk.pen()
    told = [*take_some(pen, rows("essay", "o"), 1), *take_some(pen, rows("essay", "s"), rng.randint(3, 7))]
    draft = Draft(_paragraphs([*told, *take_some(pen, rows("essay", "e"), rng.choice([1, 1, 2]))]))
    draft.headline = pen(rng.choice(rows("essay", "h")))
    sign_essay(draft, pen, rng)
    return draft


def interview(desk: Desk) -> Draft:
    """Questions and answers after a short opening."""
    rng, pen = desk.rng, desk.pen()
    topic = topic_for(desk)
    who = pen("{WHO}")
    asks, tells = rng.choice([("问：", "答："), ("记者：", f"{who}："), ("本报记者：", f"{who[:1]}{who[1:]}：")])
    pieces = _paragraphs([pen(f"{{dayword}}，本报记者就(有关问题|大家关心的事)采访了{{body}}(有关负责人|{{post}}){who}。")])
    for question in take_some(pen, rows("interview", "q"), rng.randint(3, 5)):
        answer = [*take_some(pen, topic["s"], rng.choice([1, 2])), *take_some(pen, topic["q"], rng.choice([0, 1]))]
        pieces += _paragraphs([asks + question, tells + "".join(answer)]) if answer else []
    draft = Draft(pieces, pen.take(topic["h"]))
    draft.kicker = pen(f"对话{{body}}{{post}}{who}——") if rng.random() < 0.5 else None
    draft.before.append(("byline", f"本报记者 {pen('{person}')}"))
    draft.byline, draft.reporters = draft.before[0][1], [draft.before[0][1].split()[1]]
    return draft
