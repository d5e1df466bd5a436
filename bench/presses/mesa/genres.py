"""Running genres of small papers: news, portraits, essays, commentaries, speeches, and stories of the sources."""

from bench.presses.mesa.item import Desk, Item, Para
from bench.presses.mesa.signs import sign, sign_before
from bench.presses.mesa.titles import dress, name_column, title_lines


def story(desk: Desk) -> Item:
    """A text of the sources under its own title, mostly shortened."""
    told = desk.sources.story(desk.rng, desk.share)
    keep = max(1, round(len(told.paragraphs) * desk.rng.uniform(0.8, 1.0)))
    item = Item(headline=title_lines(desk, told.title), paras=[Para(text) for text in told.paragraphs[:keep]])
    if len(item.headline) == 1 and desk.rng.random() < 0.04:
        item.headline = title_lines(desk, desk.sources.title(desk.rng, desk.share))
    dress(desk, item, told.kickers, told.decks)
    subheads(desk, item, told.subheads if desk.rng.random() < 0.6 else [])
    sign(desk, item)
    return item


def news(desk: Desk) -> Item:
    """A short report of the house."""
    item = Item(headline=_title(desk, "t.news"), paras=desk.proses(("s", "s", "any", "quote"), desk.rng.randint(3, 6), 2))
    if desk.rng.random() < 0.4:
        item.paras.append(Para(desk.bank.pick("end")))
    dress(desk, item)
    sign(desk, item)
    return item


def portrait(desk: Desk) -> Item:
    """Somebody of the staff, often in parts."""
    item = Item(headline=_title(desk, "t.person"), paras=desk.proses(("s", "any", "quote", "end"), desk.rng.randint(6, 11), 2))
    dress(desk, item)
    subheads(desk, item, [])
    sign(desk, item)
    return item


def essay(desk: Desk) -> Item:
    """Memories under a bare word."""
    item = Item(headline=_title(desk, "t.essay"), paras=desk.proses(("essay", "essay", "s"), desk.rng.randint(5, 9), 2))
    name_column(desk, item)
    if desk.rng.random() < 0.08:
        item.headline[-1] += desk.bank.fill("（{节选|外一篇|三章|上|下}）")
    sign_before(desk, item) if desk.rng.random() < 0.6 else sign(desk, item, news=False)
    return item


def comment(desk: Desk) -> Item:
    """What somebody thinks of it."""
    item = Item(headline=_title(desk, "t.comment", "t.question"), paras=desk.proses(("opine",), desk.rng.randint(3, 6), 2))
    dress(desk, item)
    sign(desk, item, news=False)
    return item


def speech(desk: Desk) -> Item:
    """A speech abridged, with numbered points as subheads or at the start of paragraphs."""
    item = Item(headline=[desk.bank.fill("在{topic}{工作会议|动员大会|总结表彰会}上的{讲话|发言}")])
    if desk.rng.random() < 0.5:
        item.headline[-1] += desk.rng.choice(["（摘要）", "（节选）"])
    elif desk.rng.random() < 0.4:
        item.deck = [desk.bank.fill("（20{n:10-23}年{n:1-12}月{n:1-28}日）")]
    if desk.rng.random() < 0.6:
        item.sign = [desk.bank.fill("{name}")]
        item.reporters = list(item.sign)
    item.paras = desk.proses(("speech",), 2, 2)
    own_line = desk.rng.random() < 0.5
    for number, point in zip("一二三四", desk.bank.some("point", desk.rng.randint(2, 4)), strict=False):
        text = desk.prose(("speech", "opine", "s"), 1, 3)
        if own_line:
            item.paras += [Para(f"{number}、{point}", "subhead"), Para(text)]
        else:
            item.paras.append(Para(f"{number}、{point}。{text}"))
    return item


def tips(desk: Desk) -> Item:
    """How it is done: numbered points of farming, cooking, learning."""
    item = Item(headline=_title(desk, "t.tech"), paras=desk.proses(("s",), 1, 2))
    dress(desk, item)
    style = desk.rng.choice(["{}.", "{}、", "第{}，", "（{}）", "●", "{}是"])
    for number, text in zip(
        "12345" if style == "{}." else "一二三四五", desk.bank.some("s", desk.rng.randint(3, 6)), strict=False
    ):
        item.paras.append(Para(style.format(number) + text))
    sign(desk, item, news=False)
    return item


def subheads(desk: Desk, item: Item, given: list[str]) -> None:
    """Parts a long text by subheads."""
    if len(item.paras) < 4 or not desk.chance("subheads"):
        return
    heads = given or desk.bank.some("subhead", 4)
    form = desk.rng.choice(["{}", "{}", "{}", "■{}", "【{}】", "{n} {}", "{n}、{}", "“{}”"])
    at, number = desk.rng.randint(1, 2), 0
    while at < len(item.paras) - 1 and number < len(heads):
        head = form.replace("{n}", "一二三四五六"[number]).replace("{}", heads[number])
        item.paras.insert(at, Para(head, "subhead"))
        number += 1
        at += desk.rng.randint(2, 4)


def _title(desk: Desk, *sections: str) -> list[str]:
    if desk.rng.random() < 0.1:
        return title_lines(desk, desk.bank.pick("t.couplet").replace(" ", "\n"))
    return title_lines(desk, desk.bank.pick(desk.rng.choice(sections)))
