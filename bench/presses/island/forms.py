"""Articles with a form of their own: notices, lists, letters, poems, questions and answers, briefs, photos."""

from collections.abc import Callable

from bench.presses.island.grammar import Writer, person, pools
from bench.presses.island.pieces import Piece
from bench.presses.island.signing import sign


def notice(write: Writer) -> Piece:
    """A bid, an auction, lost property, a power cut: sentences, numbered points at times, who signs and when."""
    kind = write.rng.choice(("bid", "auction", "lost", "cut", "hire", "change"))
    texts = [write.draw(f"{kind}.text")]
    points = [write.draw(f"{kind}.point") for _ in range(write.rng.randint(0, 4))] if f"{kind}.point" in pools() else []
    texts += [f"{number}、{text}" for number, text in zip("一二三四五", points, strict=False)]
    texts += [write.draw("notice.contact")] if write.rng.random() < 0.6 else []
    if write.rng.random() < 0.8:
        texts += [write.draw("notice.signed"), write.draw("notice.date")]
    return Piece(headline=write.draw(f"{kind}.title")).paragraphs(texts)


def awards(write: Writer) -> Piece:
    """A list of prizes: a sentence, then a prize a line with its winners."""
    rng = write.rng
    texts = [write.draw("awards.lead")]
    for name in rng.choice(
        (("一等奖", "二等奖", "三等奖"), ("金奖", "银奖", "铜奖"), ("先进集体", "先进个人"), ("特等奖", "优秀奖", "组织奖"))
    ):
        winners = [write.draw("awards.winner") for _ in range(rng.randint(1, 6))]
        texts.append(f"{name}（{len(winners)}名）：{'、'.join(winners)}")
    return Piece(headline=write.draw("awards.title")).paragraphs(texts)


def _rows(name: str, low: int, high: int) -> Callable[[Writer], Piece]:
    """Something printed row by row, each row a paragraph."""

    def form(write: Writer) -> Piece:
        """A title, at times a sentence, and the rows."""
        texts = [write.draw(f"{name}.row") for _ in range(write.rng.randint(low, high))]
        if f"{name}.lead" in pools() and write.rng.random() < 0.6:
            texts.insert(0, write.draw(f"{name}.lead"))
        return Piece(headline=write.draw(f"{name}.title"), rows=True).paragraphs(texts)

    return form


def programmes(write: Writer) -> Piece:
    """Television of a day: a line a programme, by the clock."""
    clock, texts = write.rng.randint(6, 18) * 60, []
    for _ in range(write.rng.randint(4, 9)):
        texts.append(f"{clock // 60:02d}:{clock % 60:02d}{write.rng.choice((' ', '　'))}{write.draw('tv.row')}")
        clock += write.rng.choice((25, 30, 45, 50, 60, 90))
    return Piece(headline=write.draw("tv.title"), rows=True).paragraphs(texts)


def weather(write: Writer) -> Piece:
    """The forecast: a paragraph on the whole, then a place or a day a paragraph."""
    texts = [write.draw("weather.lead"), *(write.draw("weather.point") for _ in range(write.rng.randint(0, 4)))]
    piece = Piece(headline=write.draw("weather.title")).paragraphs(texts)
    if write.rng.random() < 0.4:
        sign(piece, write.rng)
    return piece


def poem(write: Writer) -> Piece:
    """Verses, a line each, with the poet below the title."""
    one = person(write.rng)
    verses = [write.draw("poem.line") for _ in range(write.rng.choice((4, 4, 8, 8, 12)))]
    piece = Piece(headline=write.draw("poem.title"), rows=True, reporters=[one]).paragraphs(verses)
    piece.byline = write.rng.choice((f"□ {one}", one, f"{one[0]}　{one[1:]}", f"□{one}"))
    return piece


def recipe(write: Writer) -> Piece:
    """What to take, what to do, and why it is good."""
    rng = write.rng
    steps = [write.draw("recipe.step") for _ in range(rng.randint(2, 4))]
    if rng.random() < 0.5:
        steps = [f"{number}{rng.choice('.、')}{text}" for number, text in zip("12345", steps, strict=False)]
    else:
        steps = ["做法：" + "".join(steps)]
    texts = ([write.draw("recipe.lead")] if rng.random() < 0.6 else []) + [
        write.draw("recipe.take"),
        *steps,
        write.draw("recipe.good"),
    ]
    return Piece(headline=write.draw("recipe.title")).paragraphs(texts)


def letter(write: Writer) -> Piece:
    """A reader's letter, with or without an answer."""
    rng = write.rng
    texts = [write.draw("letter.hail")] if rng.random() < 0.7 else []
    texts += [write.draw("letter.text") for _ in range(rng.randint(1, 3))] + [write.draw("letter.wish")]
    one = person(rng)
    texts[-1] += f"（{rng.choice(('', '读者　', '市民 ', '一名教师　'))}{one}）"
    piece = Piece(headline=write.draw("letter.title"), reporters=[one], banner="读者来信" if rng.random() < 0.2 else "")
    if rng.random() < 0.4:
        texts += [rng.choice(("编辑同志回复：", "答复：", "回音：", "有关部门回应：")) + write.draw("letter.answer")]
    return piece.paragraphs(texts)


def questions(write: Writer) -> Piece:
    """An interview or a corner of law: a question a paragraph, an answer a paragraph."""
    rng = write.rng
    kind = rng.choice(("law", "talk", "talk", "policy"))
    ask, answer = rng.choice(
        (("问：", "答："), ("记者：", "{surname}{post}：")) if kind != "law" else (("问：", "答："), ("读者：", "律师："))
    )
    answer = write(answer)
    texts = [write.draw(f"{kind}.lead")] if rng.random() < 0.8 else []
    for _ in range(rng.randint(1, 3) if kind == "law" else rng.randint(2, 4)):
        pair = write.draw(f"{kind}.pair").split("//")
        texts.append(ask + pair[0])
        texts += [(answer if at == 0 else "") + text for at, text in enumerate(pair[1:])]
    piece = Piece(headline=write.draw(f"{kind}.title").replace("//", "\n")).paragraphs(texts)
    if rng.random() < 0.6:
        sign(piece, rng) if texts[0][:2] not in (ask[:2],) else None
    if rng.random() < 0.4:
        piece.kicker = write.draw(f"{kind}.kicker")
    return piece


def opinion(write: Writer) -> Piece:
    """A signed comment: an occasion, thoughts, a close."""
    rng = write.rng
    texts = [
        write.draw("opinion.start"),
        *(write.draw("opinion.mid") for _ in range(rng.randint(1, 4))),
        write.draw("opinion.close"),
    ]
    if rng.random() < 0.3:
        texts[1:-1] = ["".join(texts[1:-1])]
    piece = Piece(headline=write.draw("opinion.title").replace("//", "\n")).paragraphs(texts)
    one = person(rng)
    way = rng.random()
    piece.reporters = [one]
    if way < 0.7:
        piece.byline = rng.choice(("□ {}", "■ {}", "□{}", "{}", "◎{}", "本报评论员 {}", "□ 本报评论员 {}")).format(one)
    else:
        piece.blocks[-1] = ("paragraph", piece.blocks[-1][1] + f"（{one}）")
    piece.kicker = write.draw("opinion.kicker") if rng.random() < 0.2 else ""
    return piece


def speech(write: Writer) -> Piece:
    """Long paragraphs of a report or a plan, with points 一是…二是… or numbered heads."""
    rng = write.rng
    texts = [write.draw("speech.start")]
    for number in range(rng.randint(2, 4)):
        points = [write.draw("speech.point") for _ in range(rng.randint(2, 4))]
        if rng.random() < 0.6:
            points = [f"{sign}是{text}" for sign, text in zip("一二三四", points, strict=False)]
        texts.append(f"{'一二三四'[number]}、{write.draw('speech.head')}。" + "".join(points))
    if rng.random() < 0.5:
        texts.append(write.draw("speech.end"))
    piece = Piece(headline=write.draw("speech.title"), deck=write.draw("speech.deck") if rng.random() < 0.5 else "").paragraphs(
        texts
    )
    piece.kicker = write.draw("speech.kicker") if rng.random() < 0.3 else ""
    return piece


def portrait(write: Writer) -> Piece:
    """A profile: scenes of a working life, talk among them, often with a deck 记…."""
    rng = write.rng
    texts = [write.draw("portrait.start")]
    texts += [write.draw(rng.choice(("portrait.mid", "portrait.mid", "portrait.talk"))) for _ in range(rng.randint(3, 7))]
    texts.append(write.draw("portrait.end"))
    piece = Piece(headline=write.draw("portrait.title").replace("//", "\n")).paragraphs(texts)
    piece.deck = write.draw("portrait.deck") if rng.random() < 0.6 else ""
    if rng.random() < 0.35:
        piece.blocks[2:2] = [("subhead", write.draw("portrait.subhead"))]
        piece.blocks[-2:-2] = [("subhead", write.draw("portrait.subhead"))]
    sign(piece, rng)
    return piece


def serial(write: Writer) -> Piece:
    """A piece of a novel or of memories, mostly talk in short paragraphs."""
    rng = write.rng
    texts = [write.draw(rng.choice(("serial.scene", "serial.talk", "serial.talk"))) for _ in range(rng.randint(5, 12))]
    one = person(rng)
    piece = Piece(
        headline=write.draw("serial.title"), reporters=[one], byline=rng.choice(("□ {}", "{} 著", "{}", "■{}")).format(one)
    )
    if rng.random() < 0.3:
        piece.kicker = write.draw("serial.kicker")
    return piece.paragraphs(texts)


def report_of_figures(write: Writer) -> Piece:
    """A bulletin of statistics."""
    texts = [write.draw("bulletin.start"), *(write.draw("bulletin.mid") for _ in range(write.rng.randint(2, 5)))]
    return Piece(
        headline=write.draw("bulletin.title"), deck="" if write.rng.random() < 0.7 else write.draw("bulletin.deck")
    ).paragraphs(texts)


def briefs(write: Writer, kinds: list[str]) -> list[Piece]:
    """Some short reports one after another, each with its headline; a column's name above the first."""
    pieces = []
    for _ in range(write.rng.randint(2, 4)):
        one = Writer(write.rng)
        kind = write.rng.choice(kinds or ["union"])
        piece = Piece(headline=one.draw(f"{kind}.title").replace("//", "　"), kind="brief").paragraphs(
            [one.draw(f"{kind}.lead")]
        )
        sign(piece, write.rng)
        if piece.byline:
            piece.byline, piece.reporters = "", []
        pieces.append(piece)
    if write.rng.random() < 0.7:
        pieces[0].banner = write.draw("briefs.banner")
    return pieces


def one_line_news(write: Writer, kinds: list[str]) -> Piece:
    """News in a sentence or two each, with a mark before each, under the name of a column alone."""
    mark = write.rng.choice(("●", "■", "▲", "◆", "★", "○", "numbers", "△"))
    texts = []
    for number in range(write.rng.randint(3, 6)):
        text = Writer(write.rng).draw(f"{write.rng.choice(kinds or ['union'])}.lead")
        texts.append((f"{number + 1}." if mark == "numbers" else mark) + text)
    return Piece(banner=write.draw("oneline.title"), kind="brief").paragraphs(texts)


def photo(write: Writer) -> Piece:
    """A picture with its caption, credit and title."""
    piece = Piece(headline=write.draw("photo.title").replace("//", "\n"), kind="photo")
    piece.blocks = [("caption", write.draw("photo.caption") + (write.draw("photo.more") if write.rng.random() < 0.6 else ""))]
    if write.rng.random() < 0.85:
        name = person(write.rng)
        piece.credit, piece.reporters = write.draw("photo.credit").replace("某", name), [name]
    return piece


def photo_story(write: Writer) -> Piece:
    """Several pictures of one thing, a caption each, at times with a sentence on the whole before them."""
    rng = write.rng
    piece = Piece(headline=write.draw("photo.title").replace("//", "\n"), kind="photo")
    marks = rng.choice(("图{}：", "图{}为", "▲", "△"))
    if rng.random() < 0.7:
        piece.blocks.append(("caption", write.draw("photo.caption") + write.draw("photo.more")))
    for number in range(rng.randint(2, 3)):
        piece.blocks.append(("caption", marks.format("①②③④"[number]) + write.draw("photo.scene") + "。"))
    name = person(rng)
    piece.credit, piece.reporters = write.draw("photo.credit").replace("某", name), [name]
    return piece


def obituary(write: Writer) -> Piece:
    """A life that ended, in one or two paragraphs."""
    texts = [write.draw("obituary.text")] + ([write.draw("obituary.more")] if write.rng.random() < 0.6 else [])
    return Piece(headline=write.draw("obituary.title")).paragraphs(texts)


_NOTICES: list[Callable[[Writer], Piece]] = [
    notice,
    notice,
    awards,
    _rows("rates", 3, 7),
    _rows("scores", 3, 7),
    programmes,
    weather,
]
_READING: list[Callable[[Writer], Piece]] = [poem, recipe, letter, letter, serial, report_of_figures, obituary]
_LONG: list[Callable[[Writer], Piece]] = [*(questions, opinion, portrait) * 3, opinion, speech, speech]
FORMS = (*_NOTICES, *_READING, *_LONG)
