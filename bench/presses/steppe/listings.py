"""Rows and rules: lists, tables, decrees, appointments, notices, letters, briefs, weather, recipes, markets, advertisements."""

from collections.abc import Callable

from bench.presses.steppe.bylines import Signature, sign
from bench.presses.steppe.copy import Copy, Part, Title, body
from bench.presses.steppe.house import House
from bench.presses.steppe.titles import fold, own_title
from bench.presses.steppe.wording import Writer, banks

_NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")


def _rows(texts: list[str]) -> list[Part]:
    return [Part("body", text, "flush") for text in texts]


def decree(write: Writer, house: House) -> list[Copy]:
    """A law with its articles, with or without the decree that brings it into force."""
    rng = write.rng
    gap = rng.choice(("　", " ", "　　"))
    texts = [write.line("law.decree")] if rng.random() < 0.6 else []
    articles = [*write.some("law.article", 5, 10), write.line("law.last")]
    for number, text in enumerate(articles):
        texts.append(f"第{_NUMBERS[number]}条{gap}{text}")
        if text.endswith("："):
            texts += [f"（{_NUMBERS[at]}）{item}" for at, item in enumerate(write.some("law.item", 3, 5))]
            texts[-1] = texts[-1].rstrip("；。") + "。"
    return [Copy(Title([write("{LAW}")]), body(*texts))]


def appoint(write: Writer, house: House) -> list[Copy]:
    """Who was appointed and removed, a row each."""
    rows = write.some("appoint.row", 3, 6)
    rows[-1] = rows[-1][:-1] + "。"
    note = [Part("body", write.line("appoint.note"), "flush")] if write.rng.random() < 0.6 else []
    return [Copy(own_title(write, house, "appoint.head"), note + body(*rows))]


def stat(write: Writer, house: House) -> list[Copy]:
    """Figures: a table of rows, or the text of a bulletin."""
    rng = write.rng
    if rng.random() < 0.45:
        marks = rng.choice(("{0}、", "（{0}）", ""))
        texts = [marks.format(_NUMBERS[at]) + text for at, text in enumerate(write.some("stat.text", 3, 4))]
        return [Copy(own_title(write, house, "stat.head"), body(write.line("stat.lead"), *texts), sign(write, house))]
    gap = rng.choice(("　", "  ", " ", "    "))
    rows = [gap.join(("指标", "绝对量", "同比"))] if rng.random() < 0.5 else []
    for label in write.some("stat.label", 4, 9):
        figure = f"{rng.randint(3, 980)}.{rng.randint(0, 9)}"
        change = f"{rng.choice(('增长', '下降'))}{rng.randint(1, 19)}.{rng.randint(1, 9)}%"
        rows.append(gap.join((label, figure + write.line("stat.unit"), change)))
    lead = body(write.line("stat.lead")) if rng.random() < 0.7 else []
    return [Copy(own_title(write, house, "stat.head"), lead + _rows(rows))]


def notice(write: Writer, house: House) -> list[Copy]:
    """An official notice, with office and date below."""
    rng = write.rng
    head, *texts, office = write.line("notice").split("#")
    if rng.random() < 0.5:
        texts.append(write.line("notice.end"))
    tail = [office, write("{YEAR}年{month}月{day}日")] if rng.random() < 0.7 else []
    return [Copy(Title(fold(rng, head, house)), body(*texts) + [Part("body", text, "verse") for text in tail])]


def letter(write: Writer, house: House) -> list[Copy]:
    """From a reader, with salutation and name; the editor may add a word."""
    rng = write.rng
    texts = [*write.some("letter.body", 2, 4)]
    parts = [Part("body", write.line("letter.open"), "flush")] if rng.random() < 0.6 else []
    parts += body(*texts)
    name = write.person()
    tail = rng.choice((f"（{write('{city}')[:-1]} {name}）", f"（{write('{CITY}')}读者 {name}）", f"（读者 {name}）"))
    signature = Signature(tail=tail, byline=tail, reporters=[name])
    if rng.random() < 0.3:
        signature = Signature(line=f"{house.byline_mark}{name}", byline=f"{house.byline_mark}{name}", reporters=[name])
    copy = Copy(own_title(write, house, "letter.head"), parts, signature)
    if rng.random() < house.banner + 0.1:
        copy.banner = rng.choice(("读者来信", "群众呼声", "来信照登", "百姓心声"))
    if signature.line and rng.random() < 0.4:
        copy.parts += body(write.line("letter.reply"))
    return [copy]


def briefs(write: Writer, house: House) -> list[Copy]:
    """A column of short items under one name, each with its headline; or one item whose paragraphs carry marks."""
    rng = write.rng
    banner = rng.choice(("要闻速览", "简讯", "一周要览", "基层短波", "一线传真", "行业动态"))
    if rng.random() < 0.35:
        mark = rng.choice(("▲", "●", "◆", "■", "△", "★"))
        texts = [mark + Writer(rng).line("brief.body") for _ in range(rng.randint(3, 6))]
        return [Copy(own_title(write, house, "brief.list"), body(*texts), banner=banner if rng.random() < 0.3 else None)]
    found = []
    for at in range(rng.randint(2, 4)):
        own = Writer(rng)
        place = rng.randrange(len(banks()["brief.head"]))
        head, text = own(banks()["brief.head"][place]), own(banks()["brief.body"][place])
        texts = [text, own.line("end")] if rng.random() < 0.2 else [text]
        found.append(Copy(Title([head]), body(*texts), sign(own, house) if rng.random() < 0.6 else Signature(), kind="brief"))
        found[-1].banner = banner if at == 0 and rng.random() < 0.7 else None
    return found


def _simple(head: str, section: str, least: int, most: int, lead: str = "") -> Callable[[Writer, House], list[Copy]]:
    def write_it(write: Writer, house: House) -> list[Copy]:
        texts = write.some(section, least, most)
        if lead and write.rng.random() < 0.6:
            texts.insert(0, write.line(lead))
        return [
            Copy(own_title(write, house, head), body(*texts), sign(write, house) if write.rng.random() < 0.6 else Signature())
        ]

    return write_it


def ad(write: Writer, house: House) -> list[Copy]:
    """An advertisement with a text."""
    return [Copy(own_title(write, house, "ad.head"), body(*write.some("ad.body", 2, 3)))]


GENRES: dict[str, Callable[[Writer, House], list[Copy]]] = {
    "decree": decree,
    "appoint": appoint,
    "stat": stat,
    "notice": notice,
    "letter": letter,
    "briefs": briefs,
    "ad": ad,
    "weather": _simple("weather.head", "weather.body", 2, 4),
    "recipe": _simple("recipe.head", "recipe.row", 3, 5, "recipe.lead"),
    "market": _simple("market.head", "market.body", 3, 6),
    "lawq": _simple("lawq.head", "lawq.body", 3, 4),
}
