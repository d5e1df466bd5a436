"""Small genres: questions and answers, verses, notices, letters, lists, recipes, law cases, chronicles, photos, briefs."""

from bench.presses.mesa.item import Desk, Item, Para
from bench.presses.mesa.signs import sign, sign_before
from bench.presses.mesa.titles import dress, name_column, title_lines


def answers(desk: Desk) -> Item:
    """Questions and answers: of a reader and a doctor, of a reporter and a guest."""
    item = Item(headline=title_lines(desk, desk.bank.pick(desk.rng.choice(["t.question", "t.person"]))))
    guest = desk.bank.fill("{name}")
    pairs = [
        ("问：", "答："),
        ("记者：", f"{guest}："),
        ("Q：", "A："),
        ("读者：", "专家："),
        (f"读者{guest}问：", "答："),
        ("▲", "△"),
    ]
    ask, tell = desk.rng.choice(pairs)
    if desk.rng.random() < 0.4:
        item.paras.append(Para(desk.prose(("s",), 1, 2)))
    many = desk.rng.randint(2, 6)
    for question, answer in zip(desk.bank.some("qa.q", many), desk.bank.some("qa.a", many), strict=True):
        item.paras += [Para(ask + question), Para(tell + answer)]
        if desk.rng.random() < 0.3:
            item.paras.append(Para(desk.prose(("s", "opine"), 1, 3)))
    dress(desk, item)
    sign(desk, item, news=False)
    return item


def verses(desk: Desk) -> Item:
    """A poem: every verse is a line of its own."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.essay")))
    if desk.rng.random() < 0.4:
        sevens = [desk.bank.fill(desk.rng.choice(desk.bank.lines("verse7"))) for _ in range(desk.rng.choice([4, 4, 8]))]
        ends = [one + ("，" if at % 2 == 0 else "。") for at, one in enumerate(sevens)]
        pairs = ["".join(ends[at : at + 2]) for at in range(0, len(ends), 2)]
        item.paras = [Para(line, style="verse") for line in (pairs if desk.rng.random() < 0.6 else ends)]
    else:
        item.paras = [Para(line, style="verse") for line in desk.bank.some("verse", desk.rng.randint(6, 18))]
    name_column(desk, item)
    if desk.rng.random() < 0.2:
        item.headline[-1] += desk.bank.fill("（{外一首|组诗|二首|三首}）")
    sign_before(desk, item)
    return item


def notice(desk: Desk) -> Item:
    """A notice of an office, or an advertisement, with the office and the day below it."""
    item = Item(kind="brief" if desk.rng.random() < 0.3 else "story", headline=[desk.bank.pick("t.notice")])
    if desk.rng.random() < 0.4:
        item.paras.append(Para(desk.bank.fill("{各单位：|全体教职工：|广大读者朋友：|各部门、各班组：|尊敬的客户：}")))
    item.paras += [Para(text) for text in desk.bank.some("notice.body", desk.rng.randint(1, 3))]
    if desk.rng.random() < 0.3:
        item.paras.append(Para("特此{通知|公告}。"))
        item.paras[-1].text = desk.bank.fill(item.paras[-1].text)
    if desk.rng.random() < 0.7:
        item.paras.append(Para(desk.bank.fill("{county}{org}" if desk.rng.random() < 0.5 else "{org}"), style="right"))
        item.paras.append(Para(desk.bank.fill("20{n:10-23}年{n:1-12}月{n:1-28}日"), style="right"))
    return item


def letter(desk: Desk) -> Item:
    """A reader's letter."""
    texts = [desk.bank.fill(line) for line in desk.bank.lines("letter")]
    item = Item(
        headline=title_lines(desk, desk.bank.pick("t.question")), paras=[Para(text) for text in [*texts[:2], *texts[3:]]]
    )
    if desk.rng.random() < 0.5:
        item.paras[2:2] = [Para(texts[2])]
    dress(desk, item)
    name = desk.bank.name()
    item.tail, item.reporters = [desk.bank.fill(f"{{读者 |{{village}} |一位读者 |}}{name}")], [name]
    return item


def honours(desk: Desk) -> Item:
    """A list of donors or of prizes."""
    titles = ["{topic}获奖名单", "光荣榜", "20{n:10-23}年度{praise}名单", "爱心捐款名单", "{org}捐款公示", "{topic}竞赛揭晓"]
    item = Item(headline=title_lines(desk, desk.bank.fill(desk.rng.choice(titles))))
    if desk.rng.random() < 0.6:
        item.paras.append(Para(desk.prose(("s",), 1, 2)))
    for head in desk.rng.choice(
        [["一等奖", "二等奖", "三等奖"], ["500元", "200元", "100元", "50元"], ["{org}", "{org}", "{org}"]]
    ):
        names = [desk.bank.name() for _ in range(desk.rng.randint(2, 16))]
        between = desk.rng.choice(["、", "  ", " "])
        item.paras.append(Para(desk.bank.fill(head) + "：" + between.join(names), style="list"))
    return item


def recipe(desk: Desk) -> Item:
    """A dish or a home remedy."""
    item = Item(headline=[desk.bank.fill("{food}{炖|烧|拌|蒸|炒}{food}")])
    item.paras = [Para(desk.bank.fill(line)) for line in desk.bank.lines("recipe") if desk.rng.random() < 0.85]
    item.paras = item.paras or [Para(desk.bank.fill(desk.bank.lines("recipe")[0]))]
    dress(desk, item)
    sign(desk, item, news=False)
    return item


def law(desk: Desk) -> Item:
    """A case with what the judge says of it."""
    item = Item(headline=title_lines(desk, desk.bank.pick("t.question")))
    picked = sorted(desk.bank.some("law", desk.rng.randint(3, 5)), key=lambda text: "案情" not in text[:4])
    item.paras = [Para(text) for text in picked]
    dress(desk, item)
    sign(desk, item, news=False)
    return item


def chronicle(desk: Desk) -> Item:
    """What happened year by year."""
    item = Item(headline=title_lines(desk, desk.bank.fill("{org}{大事记|纪事|沿革|的前世今生}")))
    lines = desk.bank.some("chron", desk.rng.randint(3, 6))
    item.paras = [Para(text + (desk.prose(("s",), 1, 1) if desk.rng.random() < 0.4 else "")) for text in lines]
    dress(desk, item)
    return item


def guide(desk: Desk) -> Item:
    """What is on television or taught this week: a line each."""
    item = Item(headline=[desk.bank.fill("{{org}|本周|{county}台}{节目预告|荧屏导视|课程安排}")])
    hours = sorted(desk.rng.sample(range(7, 24), desk.rng.randint(4, 9)))
    shows = [
        "电视剧《{county}往事》（{n:2-40}）",
        "{topic}讲座",
        "晚间新闻",
        "动画片：《{thing}历险记》",
        "养生堂：{food}的学问",
        "纪录片《{flower}》",
    ]
    for hour in hours:
        item.paras.append(
            Para(desk.bank.fill(f"{hour}:{desk.rng.randrange(0, 60, 5):02} " + desk.rng.choice(shows)), style="list")
        )
    return item


def photo(desk: Desk) -> Item:
    """A photo with its caption, its title and who took it."""
    item = Item(kind="photo", headline=[desk.bank.pick("t.photo")])
    text = desk.bank.pick("caption") + (desk.prose(("s",), 1, 1) if desk.rng.random() < 0.5 else "")
    credit = desk.bank.fill(
        desk.rng.choice(
            ["{name} 摄", "本报记者 {name} 摄", "本报通讯员 {name} 摄", "{name}/图", "{org} {name} 摄影报道", "图/{name}"]
        )
    )
    glued = ""
    if desk.rng.random() < 0.5:
        glued = credit if desk.rng.random() < 0.8 else f"（{credit}）"
        item.inline_sign = credit
    else:
        item.credit = credit
    item.paras = [Para(text + glued, "caption", credit=glued)]
    return item


def brief(desk: Desk) -> Item:
    """A few lines under a short title."""
    text = desk.prose(("s",), 1, 2)
    item = Item(kind="brief", headline=title_lines(desk, desk.bank.pick("t.news")), paras=[Para(text)])
    if desk.rng.random() < 0.5:
        sign(desk, item)
    return item


def column(desk: Desk) -> Item:
    """Briefs in one column, each a paragraph with a sign before it."""
    item = Item(headline=[desk.bank.fill("{简讯|一句话新闻|短波|{county}短讯|一周要览|要闻速递}")])
    mark = desk.rng.choice(["●", "▲", "◆", "○", "", "☆"])
    item.paras = [Para(mark + text) for text in desk.bank.some("s", desk.rng.randint(3, 6))]
    return item


def filler(desk: Desk) -> Item:
    """A motto or a joke with a short title, to fill a corner."""
    name = desk.bank.fill("{小幽默|格言|卷首语|警句|编后|随感|每周一星}")
    return Item(kind="brief", headline=[name], paras=[Para(text) for text in desk.bank.some("motto", desk.rng.randint(1, 3))])
