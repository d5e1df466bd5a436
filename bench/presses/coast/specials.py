"""What is no story: tables, letters, notices, poems, lists, commentaries, interviews, advertisements."""

from collections.abc import Callable

from bench.presses.coast import bylines
from bench.presses.coast.manuscript import Desk, Manuscript, Piece
from bench.presses.coast.words import Filler, chosen, entries

_POINTS = (
    [f"{number}．" for number in range(1, 10)],
    [f"{number}. " for number in range(1, 10)],
    [f"{number}、" for number in range(1, 10)],
    list("①②③④⑤⑥⑦⑧⑨"),
    [f"（{number}）" for number in "一二三四五六七八九"],
    [f"{number}、" for number in "一二三四五六七八九"],
    ["●"] * 9,
    ["■ "] * 9,
    ["——"] * 9,
    [f"{number}是" for number in "一二三四五六七八九"],
)


def _entry(desk: Desk, name: str) -> tuple[list[str], Filler]:
    fill = Filler(desk.rng)
    return desk.rng.choice(entries(name)).split("\t"), fill


def write_table(desk: Desk) -> Manuscript:
    """Results or prices: a sentence, a row of heads, rows; each row a paragraph of one line."""
    (headline, intro, head, row), fill = _entry(desk, "tables")
    paper = Manuscript(headline=[fill(headline)])
    if intro:
        paper.pieces.append(Piece(fill(intro)))
    if head:
        paper.pieces.append(Piece(head, form="row"))
    gap = desk.rng.choice([" ", "  ", "　", "   "])
    for _ in range(desk.rng.randint(3, 9)):
        fresh = Filler(desk.rng, **{key: fill.filled[key] for key in ("city", "craft") if key in fill.filled})
        paper.pieces.append(Piece(fresh(row).replace(" ", gap), form="row"))
    return paper


def write_letter(desk: Desk) -> Manuscript:
    """A reader's letter: salutation, body, who wrote it and from where."""
    (headline, body), fill = _entry(desk, "letters")
    pieces = [Piece(fill(text)) for text in body.split("|")]
    if desk.rng.random() < 0.7:
        greeting = desk.rng.choice(["编辑同志：", "编辑同志：", "编辑您好：", "尊敬的编辑：", "记者同志："])
        pieces.insert(0, Piece(greeting, form="flush"))
        if desk.rng.random() < 0.2:
            pieces += [Piece("此致"), Piece("敬礼！", form="flush")]
    forms = ("读者 {name}", "{city} {name}", "（{city} {name}）", "{name}", "一名普通读者", "{city}{district}居民 {name}")
    paper = Manuscript(headline=[fill(headline)], pieces=pieces, byline=bylines.author(desk.rng, forms), byline_at="end")
    if desk.rng.random() < 0.5:
        paper.banner = desk.rng.choice(["读者来信", "来信选登", "百姓心声", "读者之声", "群众来信", "有话直说"])
    return paper


def write_notice(desk: Desk) -> Manuscript:
    """A notice with its points, the body that gives it, and the date."""
    (headline, body, signature), fill = _entry(desk, "notices")
    paper = Manuscript(headline=[fill(headline)], pieces=[Piece(fill(text)) for text in body.split("|")])
    if signature:
        paper.pieces.append(Piece(fill(signature), form="right"))
        if desk.rng.random() < 0.7:
            paper.pieces.append(Piece(fill("{year}年{month2}月{day2}日"), form="right"))
    return paper


def write_poem(desk: Desk) -> Manuscript:
    """A poem: each verse a paragraph, stanzas parted by an empty line."""
    (headline, body), _ = _entry(desk, "poems")
    pieces: list[Piece] = []
    for stanza in body.split("||"):
        verses = [Piece(text.strip(), form="verse") for text in stanza.split("|")]
        verses[0].form = "stanza" if pieces else "verse"
        pieces += verses
    headline += "（外一首）" if desk.rng.random() < 0.1 else ""
    return Manuscript(
        headline=[headline],
        pieces=pieces,
        byline=bylines.author(desk.rng, ("{name}", "□ {name}", "■{name}", "{name}（{city}）")),
    )


def write_list(desk: Desk) -> Manuscript:
    """Advice or plans in points, each a paragraph with its number or mark."""
    (headline, intro, points), fill = _entry(desk, "lists")
    marks = desk.rng.choice(_POINTS)
    pieces = [Piece(fill(intro)), *(Piece(mark + fill(text)) for mark, text in zip(marks, points.split("|"), strict=False))]
    paper = Manuscript(headline=[fill(headline)], pieces=pieces)
    bylines.sign(desk.rng, paper, desk.dials["opener"] * 0.7, 0.5, desk.dials["byline_icon"])
    return paper


def write_commentary(desk: Desk) -> Manuscript:
    """A short signed commentary under the name of its column."""
    (headline, body), fill = _entry(desk, "commentary")
    paper = Manuscript(headline=[fill(headline)], pieces=[Piece(fill(text)) for text in body.split("|")])
    paper.byline = bylines.author(
        desk.rng, ("{name}", "■ {name}", "□{name}", "本报评论员 {name}", "本报评论员", "{name} {name2}")
    )
    if desk.rng.random() < 0.4:
        paper.byline, paper.byline_at = f"（{paper.byline.strip('■ □')}）", "end"
    if desk.rng.random() < 0.6:
        paper.banner = desk.rng.choice(
            ["时评", "一家之言", "今日谈", "微评", "有感而发", "百家谈", "快人快语", "街谈巷议", "短评", "编后"]
        )
    return paper


def write_interview(desk: Desk) -> Manuscript:
    """Questions, and the paragraphs of a story as answers."""
    story = desk.sources.story(desk.rng, desk.share)
    name = desk.rng.choice(["答：", f"{Filler(desk.rng)('{name}')}：", "负责人："])
    pieces: list[Piece] = []
    questions = desk.rng.sample(entries("questions"), min(4, len(story.paragraphs)))
    asked = desk.rng.choice(["记者：", "问：", "本报记者："])
    for question, answer in zip(questions, story.paragraphs, strict=False):
        pieces += [Piece(asked + question.split("：")[1]), Piece(name + answer)]
    paper = Manuscript(headline=[story.title.replace("\n", " ")], pieces=pieces)
    bylines.sign(desk.rng, paper, 0.0, 0.2, desk.dials["byline_icon"])
    return paper


def advertisement(desk: Desk) -> list[str]:
    """Lines of advertisements, in no article."""
    return [chosen(desk.rng, "ads") for _ in range(desk.rng.randint(1, 4))]


SPECIALS: dict[str, Callable[[Desk], Manuscript]] = {
    "table": write_table,
    "letter": write_letter,
    "notice": write_notice,
    "poem": write_poem,
    "list": write_list,
    "commentary": write_commentary,
    "interview": write_interview,
}
