"""What is no plain news: comment, theory, interviews, letters, supplement, notices, results."""

from bench.presses.crag.columns import ADVICE, BOXES, COMMENTS, INTERVIEWS, SCHOLARS, THEORY
from bench.presses.crag.desk import Desk
from bench.presses.crag.house import sign
from bench.presses.crag.literary import ESSAYS, LETTER_ENDS, LETTERS, NOVEL, POEMS
from bench.presses.crag.notices import NOTICES, OBITUARIES
from bench.presses.crag.piece import Part, Piece, choose_measure
from bench.presses.crag.stories import Head, assemble, subhead_part
from bench.presses.crag.wording import LITERARY_COLUMNS, NUMERALS, OPINION_COLUMNS, person

_AUTHORS = ("□{a}", "■ {a}", "{a}", "□ {a}", "◎ {a}", "●{a}", "作者：{a}", "文／{a}")


def comment(desk: Desk) -> Piece:
    """A signed commentary of a column."""
    rng, fill = desk.rng, desk.fresh()
    if rng.random() < 0.45:
        text = desk.story(4)
        title, paragraphs = text.title.replace("\n", " "), text.paragraphs
    else:
        titles, texts = desk.take(COMMENTS)
        title, paragraphs = fill(rng.choice(titles)), [fill(text) for text in texts]
    head = Head(title, banner=rng.choice(OPINION_COLUMNS) if rng.random() < 0.6 else None)
    tail = rng.random() < 0.25
    byline, names = sign(rng, "{a}" if tail else rng.choice(_AUTHORS), desk.house)
    if tail:
        paragraphs = [*paragraphs[:-1], f"{paragraphs[-1]}（{byline}）"]
    else:
        head.byline = byline
    piece = assemble(desk, head, [Part("body", text) for text in paragraphs])
    piece.gold.byline, piece.gold.reporters = byline, names
    choose_measure(piece, desk.house, rng)
    piece.running = True
    return piece


def theory(desk: Desk) -> Piece:
    """A long essay in numbered parts, with what the author is."""
    rng, house, fill = desk.rng, desk.house, desk.fresh()
    titles, subheads, texts = desk.take(THEORY)
    paragraphs, title = [fill(text) for text in texts], fill(rng.choice(titles))
    essay_text = desk.sources.story(rng, desk.share)
    if rng.random() < 0.5 and len(essay_text.paragraphs) > 4 and len(essay_text.subheads) > 1:
        title, paragraphs, subheads = essay_text.title, essay_text.paragraphs, tuple(essay_text.subheads[:3])
    body = [Part("body", text) for text in paragraphs]
    places = sorted(rng.sample(range(1, len(body)), len(subheads)), reverse=True)
    form = rng.choice(("{n}、{text}", "{text}", "{n}、{text}", "{n}\n{text}"))
    for number, place in zip(range(len(subheads) - 1, -1, -1), places, strict=True):
        text = form.format(n=NUMERALS[number], text=subheads[number])
        body.insert(place, Part("subhead", text, single=True))
    head = Head(title, split=0.3)
    author = person(rng)
    post = fill(rng.choice(SCHOLARS))
    way = rng.choice(("above", "glued", "below"))
    byline = f"（作者：{author}，{post}）" if way == "below" else rng.choice(_AUTHORS[:4]).replace("{a}", author)
    if way == "below":
        body.append(Part("byline", byline, single=True))
    else:
        head.byline = byline
        if way == "glued":
            body[-1].text += f"（作者{post}）"
    head.reporters = [author]
    piece = assemble(desk, head, body)
    piece.gold.byline = byline
    choose_measure(piece, house, rng)
    piece.running = piece.turns = True
    return piece


def interview(desk: Desk) -> Piece:
    """Questions and answers, each a paragraph that says whose it is."""
    rng, house, fill = desk.rng, desk.house, desk.fresh()
    titles, intro, turns = desk.take(INTERVIEWS)
    guest = fill("{person.a}：" if "{person.a}" in intro else "{surname.a}厂长：" if "{surname.a}" in intro else "嘉宾：")
    asks, answers = rng.choice((("问：", "答："), ("记者：", guest), ("记者：", "嘉宾："), ("●", "○"), ("本报记者：", guest)))
    body = [Part("body", fill(intro), rng.choice((*house.measures, 0.0)))]
    for question, answer in turns:
        body += [Part("body", asks + fill(question)), Part("body", answers + fill(answer))]
    if rng.random() < 0.35:
        body.insert(3, subhead_part(house, rng.choice(("从头说起", "难处在哪里", "绕不开的话题")), 0))
    head = Head(fill(rng.choice(titles)), kicker=rng.choice((None, "对话", "人物访谈", "面对面")), split=0.2)
    head.byline, head.reporters = sign(rng, rng.choice(house.own_forms), house)
    piece = assemble(desk, head, body)
    choose_measure(piece, house, rng)
    piece.running = True
    return piece


def letter(desk: Desk) -> Piece:
    """A reader's letter: address, text, signature; sometimes a word of the editor."""
    rng, fill = desk.rng, desk.fresh()
    titles, texts = desk.take(LETTERS)
    body = [Part("body", rng.choice(("编辑同志：", "编辑同志：", "编辑：", "贵报编辑：")), indent=0, single=True)]
    body += [Part("body", fill(text)) for text in texts]
    name = person(rng)
    signature = fill(rng.choice((f"{{county.a}} {name}", f"读者 {name}", f"{{county.a}}读者 {name}", f"一读者 {name}")))
    if rng.random() < 0.7:
        body.append(Part("byline", signature, single=True))
    else:
        signature = name
        body[-1].text += f"（{name}）"
    if rng.random() < 0.3:
        body.append(Part("body", rng.choice(LETTER_ENDS)))
    banner = rng.choice((None, None, "读者来信", "来信选登", "群众呼声"))
    piece = assemble(desk, Head(fill(rng.choice(titles)), banner=banner), body)
    piece.gold.byline, piece.gold.reporters = signature, [name]
    choose_measure(piece, desk.house, rng, 30)
    return piece


def essay(desk: Desk) -> Piece:
    """Prose of the supplement."""
    rng, fill = desk.rng, desk.fresh()
    titles, texts = desk.take(ESSAYS)
    banner = rng.choice(LITERARY_COLUMNS) if rng.random() < 0.35 else None
    head = Head(rng.choice(titles), banner=banner, split=0.0)
    head.byline, head.reporters = sign(rng, rng.choice(_AUTHORS), desk.house)
    piece = assemble(desk, head, [Part("body", fill(text)) for text in texts])
    choose_measure(piece, desk.house, rng)
    piece.running = True
    return piece


def poem(desk: Desk) -> Piece:
    """A poem, every verse a line and a block of its own."""
    rng = desk.rng
    title, verses = desk.take(POEMS)
    head = Head(title, split=0.0)
    form = rng.choice(_AUTHORS[:4])
    head.byline, head.reporters = sign(rng, form, desk.house)
    body = [Part("body", verse, indent=0, single=True) for verse in verses if verse]
    piece = assemble(desk, head, body)
    piece.measure = float(max(len(verse) for verse in verses))
    return piece


def novel(desk: Desk) -> Piece:
    """A part of a novel that runs for weeks."""
    rng, fill = desk.rng, desk.fresh()
    name, texts = NOVEL
    number = rng.randint(3, 60)
    head = Head(
        rng.choice((f"《{name}》连载{number}", f"{name}（{number}）")), split=0.0, banner=rng.choice((None, "连载", "小说连载"))
    )
    head.byline, head.reporters = sign(rng, rng.choice(_AUTHORS), desk.house)
    piece = assemble(desk, head, [Part("body", fill(text)) for text in texts])
    choose_measure(piece, desk.house, rng, 24)
    piece.running = True
    return piece


def advice(desk: Desk) -> Piece:
    """A reader asks, somebody who knows answers."""
    rng, fill = desk.rng, desk.fresh()
    title, question, answer = desk.take(ADVICE)
    asks, answers = rng.choice((("问：", "答："), (f"读者{person(rng)}问：", "本报答复："), (f"{person(rng)}：", "律师：")))
    body = [Part("body", asks + fill(question)), Part("body", answers + fill(answer))]
    banner = rng.choice((None, "有问必答", "咨询台", "您问我答"))
    piece = assemble(desk, Head(title, banner=banner, split=0.0), body)
    choose_measure(piece, desk.house, rng, 30)
    return piece


def box(desk: Desk) -> Piece:
    """A box beside a report: explanation, list, background."""
    rng, fill = desk.rng, desk.fresh()
    title, texts = desk.take(BOXES)
    if rng.random() < 0.3:
        text = desk.story(3)
        title, texts = text.title.replace("\n", " "), tuple(text.paragraphs)
    banner = rng.choice(("链接", "相关链接", "延伸阅读", "小资料", "新闻背景", "小贴士", None))
    piece = assemble(
        desk, Head(fill(title), banner=banner, split=0.0), [Part("body", fill(text)) for text in texts], after=False
    )
    choose_measure(piece, desk.house, rng, 24)
    return piece


def notice(desk: Desk) -> Piece:
    """A public notice with who gives it and the day."""
    rng, fill = desk.rng, desk.fresh()
    title, texts, giver = desk.take(NOTICES)
    body = [Part("body", fill(text)) for text in texts]
    body += _signed(fill(giver), fill("{year}年{month}月{day}日"))
    piece = assemble(desk, Head(title, split=0.0), body, after=False)
    choose_measure(piece, desk.house, rng, 30)
    return piece


def obituary(desk: Desk) -> Piece:
    """A notice of a death."""
    rng, fill = desk.rng, desk.fresh()
    title, texts, giver = desk.take(OBITUARIES)
    body = [Part("body", fill(text)) for text in texts]
    body += _signed(fill(giver), fill("{year}年{month}月{day}日"))
    piece = assemble(desk, Head(fill(title), split=0.0), body, after=False)
    choose_measure(piece, desk.house, rng, 30)
    return piece


def _signed(giver: str, day: str) -> list[Part]:
    return [Part("body", text, indent=0, single=True) for text in (giver, day)] if giver else []
