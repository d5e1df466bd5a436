"""Small typed items: lists, tables of results and prices, letters, notices, poems, commentaries, serials and their kind."""

import random
from collections.abc import Callable

from bench.presses.tarn.names import city, fill, person, phrase, phrases, place
from bench.presses.tarn.paper import Paper
from bench.presses.tarn.piece import Item, add_banner, add_block, add_title, furniture
from bench.presses.tarn.setting import Setting, set_paragraph, width
from bench.presses.tarn.signing import spaced
from bench.typesetter.gold import GoldArticle, GoldLine


def make_small(rng: random.Random, paper: Paper) -> list[Item]:
    """One of the paper's typed items; notes come as several articles."""
    kind = rng.choice(paper.small)
    if kind == "notes":
        return _notes(rng, paper)
    item = Item(head_last=paper.order == "after" and kind not in _HEAD_FIRST)
    _KINDS[kind](item, rng, paper, rng.choice(paper.settings))
    return [item]


def _set(item: Item, rng: random.Random, setting: Setting, texts: list[str], indent: float = 2.0) -> None:
    for at, text in enumerate(texts):
        following = texts[at + 1] if at + 1 < len(texts) else ""
        lines = set_paragraph(text, setting, rng, indent, next_is_short=0 < width(following) < setting.measure)
        add_block(item, "paragraph", lines, setting.measure, text)


def _byline(item: Item, line: str, names: list[str], head: bool = False) -> None:
    item.gold.byline, item.gold.reporters = line, names
    (item.head if head and not item.head_last else item.body).append(GoldLine(line, "byline"))


def _list(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "list_title")])
    mark = rng.choice(("{}.", "{}．", "（{}）", "●", "▲", "{c}、", "{c}是"))
    points = phrases(rng, "point", rng.randint(3, 6))
    rng.shuffle(points)
    rows = [mark.format(at + 1, c="一二三四五六七八"[at]) + text for at, text in enumerate(_ended(points, rng))]
    _set(item, rng, setting, [phrase(rng, "list_intro"), *rows])


def _ended(points: list[str], rng: random.Random) -> list[str]:
    """Points that all end in full stops, or in semicolons but the last, or without a mark."""
    stop = rng.choices(("。", "；", ""), (6, 2, 1))[0]
    bare = [text.rstrip("。") for text in points]
    return [text + stop for text in bare[:-1]] + [bare[-1] + ("。" if stop else "")]


def _results(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    title = phrase(rng, "results_title")
    add_title(item, "headline", [title])
    if "运动会" not in title:
        most = 5 if "足球" in title else 99
        rows = [f"{city(rng)}队 {rng.randint(0, most)}:{rng.randint(0, most)} {city(rng)}队" for _ in range(rng.randint(3, 7))]
    else:
        rows = ["名次 姓名 单位 成绩"]
        rows += [
            f"{at} {person(rng)} {fill(rng, '{body}')} {rng.randint(10, 59)}秒{rng.randint(10, 99)}"
            for at in range(1, rng.randint(4, 8))
        ]
    _rows(item, rows)


def _prices(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "prices_title")])
    rows = [f"品名 价格（{rng.choice(('元/500克', '元/公斤'))}） 涨跌"]
    for name in phrases(rng, "goods", rng.randint(4, 8)):
        change = rng.choice(("持平", f"+{rng.uniform(0, 1):.2f}", f"-{rng.uniform(0, 1):.2f}"))
        rows.append(f"{name} {rng.uniform(1, 40):.2f} {change}")
    _rows(item, rows)


def _rows(item: Item, rows: list[str]) -> None:
    """A table: every row a block."""
    for row in rows:
        add_block(item, "paragraph", [row], width(row), row)


def _letter(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    if rng.random() < 0.6:
        add_banner(item, rng.choice(("读者来信", "来信照登", "群众呼声", "您呼我应")), paper.glyph)
    add_title(item, "headline", [phrase(rng, "letter_title")])
    _set(item, rng, setting, [rng.choice(("编辑同志：", "尊敬的编辑：", "编辑部："))], indent=0)
    _set(item, rng, setting, phrases(rng, "letter", rng.randint(3, 5)))
    name = person(rng)
    _byline(item, rng.choice((f"{place(rng)} {spaced(name)}", f"读者 {spaced(name)}", f"{place(rng)}读者 {name}")), [name])
    if rng.random() < 0.3:
        _set(item, rng, setting, [phrase(rng, "letter_reply")])


def _notice(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    title, *texts = phrase(rng, "notice").split("｜")
    add_title(item, "headline", [title])
    signed = [fill(rng, "{place}{body}"), fill(rng, "202{n}年{m}月{d}日")]
    _set(item, rng, setting, [*texts[: rng.randint(2, 3)], *signed])


def _poem(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    name = person(rng)
    add_title(item, "headline", [phrase(rng, "poem_title")])
    _byline(item, rng.choice((f"□ {name}", spaced(name), f"{name}（{place(rng)}）", f"■{name}")), [name], head=True)
    _rows(
        item, phrases(rng, "poem", rng.randint(6, 14)) if rng.random() < 0.6 else phrases(rng, "verse", rng.choice((2, 4, 6)))
    )


def _commentary(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    name = person(rng)
    if rng.random() < 0.6:
        add_banner(item, phrase(rng, "banner_commentary"), paper.glyph)
    add_title(item, "headline", [phrase(rng, "commentary_title")])
    texts = phrases(rng, "commentary", rng.randint(4, 7))
    line = rng.choice((f"{paper.mark} {name}", f"{paper.mark}{name}", spaced(name), f"本报评论员 {name}", "tail"))
    if line == "tail":
        texts[-1] += f"（{name}）"
        item.gold.byline, item.gold.reporters = name, [name]
    else:
        _byline(item, line, [name], head=True)
    _set(item, rng, setting, texts)


def _serial(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    name, number = person(rng), rng.randint(2, 80)
    add_banner(item, rng.choice(("长篇连载", "小说连载", "连载")), paper.glyph)
    add_title(item, "headline", [phrase(rng, "serial_title") + rng.choice((f"（{number}）", f"（连载之{number}）", ""))])
    _byline(item, rng.choice((f"□ {name}", f"{name} 著", f"作者：{name}")), [name], head=True)
    _set(item, rng, setting, phrases(rng, "serial", rng.randint(4, 8)))
    if rng.random() < 0.5:
        item.foot.append(furniture(rng.choice(("（未完待续）", "（待续）", f"（{number}）"))))


def _questions(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "question_title")])
    ask, answer = rng.choice((("问：", "答："), ("市民：", "工作人员："), ("Q：", "A：")))
    count = rng.randint(2, 5)
    pairs = zip(phrases(rng, "question", 5)[:count], phrases(rng, "answer", 5)[:count], strict=True)
    _set(item, rng, setting, [text for one, other in pairs for text in (ask + one, answer + other)])


def _weather(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "weather_title")])
    _set(item, rng, setting, [rng.choice(("", "本报讯 ")) + phrase(rng, "weather")])


def _rules(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "rules_title")])
    form = rng.choice(("第{}条 ", "{}、"))
    rows = phrases(rng, "rule", rng.randint(4, 7))
    _set(item, rng, setting, [form.format("一二三四五六七"[at]) + text for at, text in enumerate(rows)])


def _voices(item: Item, rng: random.Random, paper: Paper, setting: Setting) -> None:
    add_title(item, "headline", [phrase(rng, "voices_title")])
    for text in phrases(rng, "voice", rng.randint(2, 4)):
        _set(item, rng, setting, [text, f"——{place(rng)}{fill(rng, '{firm}')}职工{person(rng)}"])


def _notes(rng: random.Random, paper: Paper) -> list[Item]:
    """A column of untitled notes, each an article; a mark tells where one starts."""
    mark, setting = rng.choice(("●", "▲", "■", "◆")), rng.choice(paper.settings)
    items = []
    for text in phrases(rng, "note", rng.randint(2, 4)):
        item = Item(GoldArticle(kind="brief"))
        _set(item, rng, setting, [mark + text])
        items.append(item)
    add_banner(items[0], rng.choice(("简讯", "一句话新闻", "短波", "各地速览")), paper.glyph)
    return items


_HEAD_FIRST = ("poem", "serial")
_KINDS: dict[str, Callable[[Item, random.Random, Paper, Setting], None]] = {
    "list": _list, "results": _results, "prices": _prices, "letter": _letter, "notice": _notice, "poem": _poem,
    "serial": _serial, "commentary": _commentary, "questions": _questions, "weather": _weather, "rules": _rules,
    "voices": _voices,
}  # fmt: skip
