"""What stands in columns of such papers: cases with the judge's words, questions and answers, tips, letters, essays, verse."""

from collections.abc import Callable

from bench.presses.lake.dials import House
from bench.presses.lake.manuscript import Item
from bench.presses.lake.pen import Pen
from bench.presses.lake.signing import sign_at_end, sign_on_line
from bench.presses.lake.titles import title_own

_NUMBERS = ("①②③④⑤⑥⑦⑧", "１２３４５６７８", "一二三四五六七八")


def _paragraphs(texts: list[str]) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


def case(pen: Pen, house: House) -> Item:
    """A case told, then the judge's or the lawyer's words: under a sub-heading, after a run-in one, or in the text."""
    rng = pen.rng
    titles, kickers, texts = pen.article("case")
    item = Item(blocks=_paragraphs([text for text in texts if text[0] != "^"]))
    title_own(item, titles, kickers, pen, house)
    way = rng.choice(["subhead", "subhead", "bracket", "colon", "mark"])
    words = [
        (rng.choice(["法官说法", "以案说法", "案例警示"]), texts[-1].strip("^")),
        (rng.choice(["律师提醒", "法官提醒", "律师说法"]), pen("lawyertip")),
    ]
    if rng.random() < 0.4 and way == "subhead":
        item.blocks.insert(0, ("subhead", rng.choice(["案情回放", "基本案情", "案例"])))
    for head, text in words[: rng.choice([1, 2, 2])]:
        item.blocks += _under(way, head, text)
    if rng.random() < 0.6:
        sign_on_line(item, pen)
    elif rng.random() < 0.5:
        sign_at_end(item, pen)
    return item


def _under(way: str, head: str, text: str) -> list[tuple[str, str]]:
    if way == "subhead":
        return [("subhead", head), ("paragraph", text)]
    shape = {"bracket": f"【{head}】{text}", "colon": f"{head}：{text}", "mark": f"■{head}　{text}"}
    return [("paragraph", shape[way])]


def answers(pen: Pen, house: House) -> Item:
    """Readers ask, a lawyer or an office answers: 问／答, names before colons, or numbered questions as sub-headings."""
    rng = pen.rng
    item = Item()
    title_own(
        item,
        [pen("policytitle")],
        ["读者来信来电咨询，律师逐一解答", pen.fill("{county}{office}就有关政策答记者问——")],
        pen,
        house,
    )
    way = rng.choice(["问", "names", "heads", "letters"])
    asker, helper = pen("asker"), pen("helper")
    if way == "heads" or rng.random() < 0.5:
        item.blocks.append(("paragraph", f"近期，不少{pen('who')}向本报咨询有关问题。为此，记者采访了{helper}。"))
    for number in range(rng.randint(2, 4)):
        question, answer = pen("question").split("#")
        if way == "heads":
            head = f"{number + 1}.{pen('qahead')}" if rng.random() < 0.3 else pen("qahead")
            item.blocks += [("subhead", head), ("paragraph", pen("answer")), ("paragraph", pen("answer"))]
        else:
            marks = {
                "问": ("问：", "答："),
                "names": ("记者：", f"{helper[-3:]}："),
                "letters": (f"{asker}问：", f"{helper}："),
            }[way]
            item.blocks += _paragraphs([marks[0] + question, marks[1] + answer])
    if rng.random() < 0.4:
        sign_on_line(item, pen)
    return item


def tips(pen: Pen, house: House) -> Item:
    """A short opening and numbered points."""
    rng = pen.rng
    item = Item(blocks=_paragraphs([pen.fill("{season}，记者请来{office}的专家为大家支招。")]) if rng.random() < 0.6 else [])
    title_own(item, [pen("tiptitle")], ["专家为您支招", pen.fill("{office}专家提醒，这些细节别忽视")], pen, house)
    points = list(dict.fromkeys(pen("tip") for _ in range(rng.randint(3, 7))))
    way = rng.choice(["digit", "digit", "comma", *_NUMBERS])
    for number, point in enumerate(points):
        mark = {"digit": f"{number + 1}.", "comma": f"{number + 1}、"}.get(way) or way[number] + ("" if way[0] == "①" else "、")
        item.blocks.append(("paragraph", mark + point))
    if rng.random() < 0.4:
        sign_at_end(item, pen)
    return item


def letter(pen: Pen, house: House) -> Item:
    """A letter with its salutation and signature, perhaps answered."""
    rng = pen.rng
    titles, _, texts = pen.article("letter")
    item = Item(blocks=_paragraphs([pen("letterhead"), *texts]), headline=[rng.choice(titles)])
    item.byline, item.byline_at = pen("asker"), "after"
    item.reporters = []
    if rng.random() < 0.3:
        item.blocks.append(("paragraph", f"{rng.choice(['编辑回复：', '回音：', '记者调查：', '【回复】'])}{pen('reply')}"))
        item.byline_at = rng.choice(["before", "title"])
    return item


def essay(pen: Pen, house: House) -> Item:
    """An essay, a short commentary or a diary by a writer who signs with a name or a pen name."""
    rng = pen.rng
    kind = rng.choice(["essay", "essay", "opinion", "diary"])
    if kind == "diary":
        item = Item(headline=[pen("diarytitle")])
        own_lines = rng.random() < 0.4
        for _ in range(rng.randint(2, 4)):
            date = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日　{rng.choice(['星期', '周'])}{pen('weekday')}　{pen('sky')}"
            if own_lines:
                item.blocks += [("subhead", date), ("paragraph", pen("diary"))]
            else:
                item.blocks.append(("paragraph", f"{date}　{pen('diary')}"))
    else:
        titles, _, texts = pen.article(kind)
        item = Item(blocks=_paragraphs(texts), headline=[rng.choice(titles)])
    item.byline = rng.choice(["", "", "□", "■", "◇ "]) + (pen("pen") if rng.random() < 0.2 else pen.short_name())
    item.reporters = [item.byline.strip("□■◇ ")]
    item.byline_at = rng.choices(["before", "title", "after"], [5, 4, 1])[0]
    return item


def verse(pen: Pen, house: House) -> Item:
    """A poem: every line its own block; its lines are never broken."""
    rng = pen.rng
    titles, _, texts = pen.article("poem")
    item = Item(headline=[rng.choice(titles)], blocks=[("verse", text) for text in texts if text])
    item.byline = rng.choice(["", "□", "■"]) + pen.short_name()
    item.reporters, item.byline_at = [item.byline.strip("□■")], rng.choice(["before", "title"])
    return item


def recipe(pen: Pen, house: House) -> Item:
    """A recipe for the kitchen or for learning."""
    item = Item(blocks=_paragraphs(pen.parts("recipe")), headline=[pen("recipetitle")])
    if pen.rng.random() < 0.5:
        sign_at_end(item, pen)
    return item


def notice(pen: Pen, house: House) -> Item:
    """A notice, an advertisement of a school or of an auction; its issuer and date are paragraphs."""
    title, *texts = pen.parts(pen.rng.choice(["notice", "ad"]))
    return Item(headline=[title], blocks=_paragraphs(texts))


def results(pen: Pen, house: House) -> Item:
    """Results, prices, or lost papers: a paragraph each; or the weather."""
    rng = pen.rng
    kind = rng.choice(["result", "lost", "weather"])
    if kind == "weather":
        return Item(kind="brief", headline=["天气预报"], blocks=_paragraphs([pen("weather")]))
    if kind == "lost":
        return Item(
            headline=[rng.choice(["遗失声明", "声明", "公告栏"])],
            blocks=_paragraphs([pen("lost") for _ in range(rng.randint(2, 5))]),
        )
    item = Item(headline=[pen("resulttitle")], blocks=_paragraphs([pen("result") for _ in range(rng.randint(3, 6))]))
    if rng.random() < 0.4:
        item.blocks.insert(0, ("paragraph", pen("brief")))
    return item


COLUMNS: tuple[tuple[Callable[[Pen, House], Item], float], ...] = (
    (case, 3),
    (answers, 2.5),
    (tips, 1.6),
    (letter, 0.9),
    (essay, 3),
    (verse, 0.35),
    (recipe, 0.4),
    (notice, 0.9),
    (results, 0.5),
)
"""Who writes a column, and how often."""
