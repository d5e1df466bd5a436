"""Small forms: comments, letters, tables, notices, photos, briefs — each gives the pieces that it puts on the page."""

import random
from collections.abc import Callable

from bench.presses.firth.piece import Piece, piece
from bench.presses.firth.stories import credit
from bench.presses.firth.words import Words, person, table

Maker = Callable[[random.Random, Words], list[Piece]]


def _bank(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = table("boxes")[name]
    return found


def _sign(made: Piece, rng: random.Random, line: str, name: str) -> None:
    """The author below or above the text, on a line of its own."""
    made.gold.byline, made.gold.reporters = line, [name]
    made.line("byline", line)
    if rng.random() < 0.5:
        made.body.insert(0, made.body.pop())


def comment(rng: random.Random, words: Words) -> list[Piece]:
    """微评 or 快评, with author and post."""
    bank, name = _bank("comment"), person(rng)
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("快评", "微评", "今日锐评", "马上评论", "街谈巷议", None)))
    for text in words.some(bank["texts"], 3, 5):
        made.add(text)
    _sign(
        made, rng, rng.choice((f"{name}（{rng.choice(bank['posts'])}）", f"□{name}", f"□ {name}", f"本报评论员 {name}")), name
    )
    return [made]


def letter(rng: random.Random, words: Words) -> list[Piece]:
    """A reader's letter, often with the answer."""
    bank = _bank("letters")
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("读者来信", "百姓热线", "有话要说", "群众呼声")))
    made.add("编辑同志：", indent=rng.random() < 0.5)
    for text in words.some(bank["texts"], 2, 4):
        made.add(text)
    made.line("byline", words(f"{rng.choice(('读者', '市民', '居民'))} {{p}}"))
    made.gold.byline, made.gold.reporters = made.body[-1].text, [words("{p}")]
    if rng.random() < 0.6:
        made.add(words(rng.choice(("【{org}回复】", "{org}：", "{org}答复：")) + rng.choice(bank["replies"])))
    return [made]


def link(rng: random.Random, words: Words) -> list[Piece]:
    """新闻链接: what a reader should know besides."""
    topic = rng.choice(list(table("topics").values()))
    title = rng.choice(("这些数字值得一看", "为什么是现在", "政策要点一览", "你可能还想知道", "三问三答"))
    made = piece(title, banner=rng.choice(table("boxes")["names"]), narrow=True)
    for text in words.some(topic["details"], 2, 3):
        made.add(text)
    return [made]


def notes(rng: random.Random, words: Words) -> list[Piece]:
    """记者手记."""
    bank, name = _bank("notes"), person(rng)
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("记者手记", "采访札记", "手记")), narrow=True)
    for text in words.some(bank["texts"], 2, 3):
        made.add(text)
    _sign(made, rng, rng.choice((f"■{name}", f"本报记者 {name}")), name)
    return [made]


def facts(rng: random.Random, words: Words) -> list[Piece]:
    """数读: what is counted and how much, one a line."""
    bank = _bank("facts")
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("数读", "数说", "数字", None)), narrow=True)
    form = rng.choice(("{a}{b}", "{a}：{b}", "●{a}{b}；", "▶ {a}{b}"))
    for text in words.some(rng.sample(bank["items"], len(bank["items"])), 3, 6):
        what, much = text.split("|")
        made.add(form.format(a=what, b=much), indent=False)
    return [made]


def tips(rng: random.Random, words: Words) -> list[Piece]:
    """Advice in numbered points."""
    bank = _bank("tips")
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("便民提示", "生活一点通", "温馨提示", None)))
    marks = rng.choice(("1.", "①", "（1）", "●", "一、"))
    points = {"1.": ["1.", "2.", "3.", "4.", "5.", "6."], "①": "①②③④⑤⑥", "（1）": [f"（{at}）" for at in range(1, 7)]}
    signs = points.get(marks) or ([f"{sign}、" for sign in "一二三四五六"] if marks == "一、" else "●●●●●●")
    for sign, text in zip(signs, words.some(bank["items"], 3, 5), strict=False):
        made.add(sign + text)
    return [made]


def weather(rng: random.Random, words: Words) -> list[Piece]:
    """The forecast: text, then a table."""
    bank = _bank("weather")
    made = piece(rng.choice(("未来三天天气预报", "周末晴好 宜晾晒", "冷空气到 请添衣")), narrow=True)
    made.add(words("市气象台昨日17:00发布：受弱冷空气影响，未来三天我市气温小幅下降，早晚温差较大，请注意防寒保暖。"))
    for day in ("今天", "明天", "后天")[: rng.randint(2, 3)]:
        low = rng.randint(-5, 22)
        made.add(f"{day}：{rng.choice(bank['skies'])}，{rng.choice(bank['winds'])}，{low}℃～{low + rng.randint(5, 12)}℃")
    return [made]


def lottery(rng: random.Random, words: Words) -> list[Piece]:
    """Results of a draw."""
    made = piece(rng.choice(("开奖公告", "彩票开奖", "体彩开奖信息")), narrow=True)
    for game in rng.sample(("排列3", "排列5", "七星彩", "大乐透", "双色球", "22选5"), rng.randint(2, 4)):
        numbers = " ".join(f"{rng.randint(1, 33):02}" for _ in range(rng.randint(3, 7)))
        made.add(words(f"{game}第25{{n3}}期：{numbers}"), indent=False)
    return [made]


def stocks(rng: random.Random, words: Words) -> list[Piece]:
    """Closing prices."""
    made = piece(rng.choice(("昨日收盘", "市场行情", "涨跌榜")), narrow=True)
    for name in rng.sample(("上证指数", "深证成指", "创业板指", "恒生指数", "纳斯达克", "COMEX黄金"), rng.randint(3, 5)):
        made.add(words(f"{name} {{n4}}.{{n2}} {rng.choice('+-')}0.{{n2}}%"), indent=False)
    return [made]


def results(rng: random.Random, words: Words) -> list[Piece]:
    """Scores and a standing."""
    made = piece(words(rng.choice(("{league}第1{n1}轮战报", "昨日赛果", "赛果速递"))), narrow=True)
    teams = [*_bank("places")["team"], *_bank("places")["team2"]]
    rng.shuffle(teams)
    sign = rng.choice(("：", ":", "-"))
    for one, other in zip(teams[::2], teams[1::2], strict=False):
        made.add(f"{one} {rng.randint(0, 4)}{sign}{rng.randint(0, 3)} {other}", indent=False)
    return [made]


def lineup(rng: random.Random, words: Words) -> list[Piece]:
    """Who played, as a match report ends."""
    made = piece(words(rng.choice(("双方出场阵容", "{team}首发名单", "技术统计"))), narrow=True)
    for team in (words("{team}"), words("{team2}")):
        players = [f"{shirt}-{person(rng)}" for shirt in rng.sample(range(2, 34), 8)]
        change = f"（{rng.randint(46, 88)}' {rng.randint(34, 45)}-{person(rng)}）"
        made.add(f"{team}：1-{person(rng)}；{'、'.join(players[:4])}；{'、'.join(players[4:])}{change}")
    return [made]


def lost(rng: random.Random, words: Words) -> list[Piece]:
    """遗失声明: one notice a paragraph."""
    made = piece(rng.choice(("遗失声明", "分类信息", "声明公告")), narrow=True)
    for text in words.some(_bank("lost")["texts"], 2, 5):
        made.add(rng.choice(("●", "")) + text if made.body else text)
    return [made]


def tender(rng: random.Random, words: Words) -> list[Piece]:
    """招标公告 with points, and who calls."""
    bank = _bank("tender")
    made = piece(words.pick(bank["heads"]))
    for text in bank["texts"]:
        made.add(words(text))
    made.gold.byline = words("{co}")
    made.line("byline", made.gold.byline)
    return [made]


def death(rng: random.Random, words: Words) -> list[Piece]:
    """讣告."""
    made = piece("讣告", narrow=True)
    for text in _bank("death")["texts"][: rng.randint(2, 3)]:
        made.add(words(text))
    return [made]


def poem(rng: random.Random, words: Words) -> list[Piece]:
    """A poem, each line a block."""
    bank = _bank("poem")
    name = person(rng)
    made = piece(rng.choice(bank["heads"]), banner=rng.choice(("副刊", "诗风", None)), narrow=True)
    made.gold.byline, made.gold.reporters = rng.choice((f"□{name}", name, f"◎{name}")), [name]
    made.line("byline", made.gold.byline)
    for text in rng.sample(bank["lines"], rng.choice((6, 8))):
        made.add(text, indent=False)
    return [made]


def qa(rng: random.Random, words: Words) -> list[Piece]:
    """An interview in questions and answers."""
    bank, name = _bank("qa"), words("{p}")
    made = piece(words.pick(bank["heads"]), banner=rng.choice(("对话", "人物专访", "面对面", None)))
    made.line("byline", rng.choice(("本报记者 {q}", "□本报记者 {q}", "记者 {q}")).format(q=words("{q}")))
    made.gold.byline, made.gold.reporters = made.body[0].text, [words("{q}")]
    asking, answering = rng.choice((("记者：", f"{name}："), ("问：", "答："), ("Q：", "A："), ("本报记者：", f"{name}：")))
    for at in sorted(rng.sample(range(len(bank["asks"])), rng.randint(2, 5))):
        made.add(asking + bank["asks"][at])
        made.add(answering + words(bank["answers"][at]))
    return [made]


def photo(rng: random.Random, words: Words) -> list[Piece]:
    """One picture with a title."""
    bank = _bank("photo")
    made = piece(rng.choice(bank["titles"]), kind="photo")
    credit(rng, made, words.pick(bank["captions"]), glued=rng.random() < 0.45)
    return [made]


def group(rng: random.Random, words: Words) -> list[Piece]:
    """Some pictures below one title: 图① 图②."""
    bank = _bank("photo")
    made = piece(rng.choice(bank["titles"]), kind="photo")
    form = rng.choice(("图{n}：{s}。", "图{n}为{s}。", "{n}{s}。", "图{n} {s}"))
    for number, text in zip("①②③④", words.some(bank["short"], 2, 4), strict=False):
        made.add(form.format(n=number, s=text), "caption", indent=False)
    made.line("credit", words(rng.choice(("本报记者 {p} 摄", "图片由{p}提供", "（{p} {q} 摄影报道）"))))
    made.gold.byline, made.gold.reporters = made.body[-1].text, [words("{p}")]
    return [made]


def gallery(rng: random.Random, words: Words) -> list[Piece]:
    """摄影专版: an opening text and six pictures."""
    bank = _bank("photo")
    made = piece(rng.choice(bank["titles"]), kind="photo", banner=rng.choice(("摄影专版", "光影", "图说", None)))
    made.add(words.pick(bank["captions"]))
    for text in words.some(bank["short"], 4, 6):
        made.add(rng.choice(("{s}。", "{s}")).format(s=text), "caption", indent=False)
    made.gold.byline, made.gold.reporters = words(rng.choice(("摄影/{p}", "本报记者 {p} 摄影报道"))), [words("{p}")]
    made.line("credit", made.gold.byline)
    return [made]


def briefs(rng: random.Random, words: Words) -> list[Piece]:
    """简讯, each with a headline of its own."""
    bank, banner = _bank("brief"), rng.choice(("简讯", "速览", "市井短波", "一句话新闻", "要闻速递"))
    picked = rng.sample(range(len(bank["heads"])), rng.randint(2, 4))
    made: list[Piece] = []
    for at in picked:
        one = piece(words(bank["heads"][at]), banner=banner if not made else None)
        text = words(bank["texts"][at])
        if rng.random() < 0.4:
            name = words("{r}")
            text += f"（{name}）"
            one.gold.byline, one.gold.reporters = name, [name]
        one.add(words(rng.choice(("日前，", "近日，", "{m}月{d}日，"))) + f"{one.gold.headline}。{text}")
        made.append(one)
    return made


def wire(rng: random.Random, words: Words) -> list[Piece]:
    """A short item of an agency."""
    topic = table("topics")["health"]
    made = piece(words.pick(topic["two"]))
    made.gold.dateline = words("新华社北京{m}月{d}日电")
    made.add(f"{made.gold.dateline} " + words.pick(topic["leads"]) + words.pick(topic["details"]))
    return [made]


MAKERS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        comment, letter, link, notes, facts, tips, weather, lottery, stocks, results, lineup,
        lost, tender, death, poem, qa, photo, group, gallery, briefs, wire,
    )
}  # fmt: skip
