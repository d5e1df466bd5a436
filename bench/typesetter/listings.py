"""Genres made of rows: lists of names and bodies, tables of results, poems. Each row is a paragraph of its own."""

import random
from collections.abc import Callable

from bench.typesetter import writers
from bench.typesetter.bank import Filler, person, read_table
from bench.typesetter.dials import Dials
from bench.typesetter.manuscript import Manuscript, Part, title_lines
from bench.typesetter.sources import Sources

_UNITS = (
    *("总工会", "第一中学", "中心小学", "人民医院急诊科", "供电公司运维检修部", "自来水公司抢修班", "环卫所清扫一班"),
    *("图书馆", "税务局办税服务厅", "气象局", "信用联社营业部", "公交公司", "交警大队二中队", "敬老院", "文化馆"),
    *("社区卫生服务中心", "消防救援站", "水文站", "融媒体中心"),
)
_POSTS = ("高级技师", "护士长", "驾驶员", "教师", "钳工", "电焊工", "村党支部书记", "社区民警", "工程师", "环卫工人", "快递员")
_LIST_TITLES = ("{}名单公布", "{}揭晓", "{}名单", "表彰{}", "关于表彰{}的决定")
_HONOURS = (
    *("先进集体", "工人先锋号", "五一劳动奖章获得者", "最美职工", "劳动模范", "文明单位", "创新能手"),
    *("十佳书香家庭", "优秀志愿者"),
)
_LEADS = ("名单如下：", "获奖名单（排名不分先后）：", "现将名单公布如下：", "他们是：", "具体安排如下：", "入选者有：")
_MARKS = ("", "", "◆", "●", "■", "▲", "·", "◇", "★")
_COLUMNS: tuple[tuple[str, Callable[[random.Random], str]], ...] = (
    ("金牌", lambda rng: str(rng.randint(0, 40))),
    ("得分", lambda rng: f"{rng.randint(20, 99)}.{rng.randint(0, 9)}"),
    ("同比", lambda rng: f"{rng.choice(['', '-', '+'])}{rng.randint(0, 30)}.{rng.randint(0, 9)}%"),
    ("均价", lambda rng: f"{rng.randint(1, 60)}.{rng.randint(10, 99)}"),
    ("总量", lambda rng: str(rng.randint(100, 90000))),
    ("成绩", lambda rng: f"{rng.randint(1, 59)}分{rng.randint(0, 59):02}秒"),
    ("电话", lambda rng: f"{rng.randint(2000000, 8999999)}"),
    ("时间", lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"),
    ("比分", lambda rng: f"{rng.randint(0, 5)}{rng.choice('：∶:比')}{rng.randint(0, 5)}"),
)
_TABLE_TITLES = ("成绩榜", "奖牌榜", "积分榜", "价格表", "一览表", "最新排名", "赛果", "开放时间", "热线电话")


def _place(rng: random.Random) -> str:
    names = read_table("names")
    return rng.choice(names[rng.choice(["county", "city", "town"])])


def _body(rng: random.Random) -> str:
    return rng.choice(read_table("names")["company"]) if rng.random() < 0.3 else _place(rng) + rng.choice(_UNITS)


def _named(rng: random.Random) -> str:
    """Someone with where he works, the way lists of honours have it."""
    name, post, body = person(rng), rng.choice(_POSTS), _body(rng)
    return rng.choice([f"{name} {body}{post}", f"{body}{post} {name}", f"{name}（{body}）", f"{body} {name}", name])


def write_list(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A lead, then rows with or without a mark: bodies, people, short texts."""
    honour = rng.choice(_HONOURS)
    kind: Callable[[random.Random], str] = rng.choice([_body, _body, _named, lambda rng: sources.title(rng, share)])
    mark = rng.choice(_MARKS)
    lead = sources.story(rng, share).paragraphs[:1] if rng.random() < 0.5 else [f"{_place(rng)}总工会日前对{honour}予以表彰。"]
    parts = [Part("paragraph", text) for text in lead]
    if rng.random() < 0.7:
        parts.append(Part("paragraph", rng.choice(_LEADS)))
    indent = 0.0 if mark or rng.random() < 0.5 else 2.0
    parts += [Part("paragraph", mark + kind(rng), indent) for _ in range(rng.randint(3, 12))]
    if rng.random() < 0.3:
        parts.append(Part("paragraph", f"希望受到表彰的{honour}珍惜荣誉，再接再厉。"))
    title = rng.choice(["", _place(rng)]) + rng.choice(_LIST_TITLES).format(honour)
    manuscript = Manuscript(parts=parts, headline=title_lines(title, rng))
    if rng.random() < dials.banner:
        writers.add_banner(manuscript, rng, sources, dials, share)
    return manuscript


def write_one_line_news(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """Short news under one title, each item a paragraph with a mark."""
    mark = dials.mark or rng.choice("●◆▲■")
    gap = rng.choice(["", "", " "])
    texts = [sources.story(rng, share).paragraphs[0] for _ in range(rng.randint(3, 6))]
    title = rng.choice(["一句话新闻", "简讯", "新闻速览", "国际短讯", "短波", "一周要闻", "微新闻", "数读"])
    return Manuscript(parts=[Part("paragraph", mark + gap + text) for text in texts], headline=[title])


def _lottery(rng: random.Random) -> list[str]:
    numbers = " ".join(f"{rng.randint(1, 33):02}" for _ in range(rng.choice([5, 7])))
    rows = [f"第{rng.randint(2010, 2024)}{rng.randint(1, 150):03}期", f"中奖号码：{numbers}"]
    rows += [f"{name}等奖 {rng.randint(1, 400)}注 单注奖金{rng.randint(10, 900) * 1000 + 7}元" for name in "一二"]
    return [*rows, f"奖池累计金额：{rng.randint(10**8, 10**9)}元"]


def write_table(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """Results in columns: perhaps a row of their names, then a row a competitor, the columns a space or two apart."""
    columns = rng.sample(_COLUMNS, rng.randint(1, 4))
    gap = rng.choice([" ", " ", "  ", "\u3000"])
    who = rng.choice([_place, _body, person, lambda rng: f"{_place(rng)}队"])
    numbered = rng.choice(["", "", "{} ", "{}.", "第{}名 "])
    rows = [gap.join([rng.choice(["名次", "单位", "姓名", "项目", "地区"]), *(name for name, _ in columns)])]
    rows = rows if rng.random() < 0.5 else []
    for number in range(1, rng.randint(4, 10)):
        rows.append(numbered.format(number) + gap.join([who(rng), *(make(rng) for _, make in columns)]))
    parts = [Part("paragraph", text) for text in sources.story(rng, share).paragraphs[:1]] if rng.random() < 0.4 else []
    if rng.random() < 0.5:
        parts.append(Part("paragraph", Filler(rng)("{市}第{位}届职工运动会{月}月{日}日闭幕，部分比赛成绩如下：")))
    if rng.random() < 0.1:
        rows, parts = _lottery(rng), []
    parts += [Part("paragraph", row, 0.0) for row in rows]
    if rng.random() < 0.2:
        ends = ["（以上数据截至发稿时）", "具体以主管部门公布为准。", "比赛将于下周继续进行。"]
        parts.append(Part("paragraph", rng.choice(ends)))
    return Manuscript(parts=parts, headline=[f"{_place(rng)}{rng.choice(_TABLE_TITLES)}"])


def write_poem(rng: random.Random, sources: Sources, dials: Dials, share: str) -> Manuscript:
    """A poem: each verse line a paragraph of its own, of five or seven characters or free."""
    generic = read_table("generic")
    size = rng.choice([5, 7, 7, 0])
    verses = _verses(rng, sources, share, size) if rng.random() < 0.8 else rng.sample(generic["verse"], rng.randint(5, 12))
    if size and rng.random() < 0.4:
        verses = [text + mark for text, mark in zip(verses, "，。" * len(verses), strict=False)]
    title = rng.choice(generic["verse_title"]) if rng.random() < 0.4 else sources.title(rng, share)[: rng.randint(2, 9)]
    indent = rng.choice([0.0, 2.0])
    manuscript = Manuscript(parts=[Part("paragraph", text, indent) for text in verses], headline=[title])
    if rng.random() < 0.4:
        manuscript.headline[0] += rng.choice(["（外一首）", "（组诗）", "（二首）"]) if rng.random() < 0.3 else ""
    writers.add_author(manuscript, rng, dials, "top")
    return manuscript


def _verses(rng: random.Random, sources: Sources, share: str, size: int) -> list[str]:
    """Headlines cut to the size of verses; they have the wording of no article around them, as verses have."""
    found: list[str] = []
    wanted = rng.choice([4, 8, 8, 12, 16])
    while len(found) < wanted:
        text = "".join(char for char in sources.title(rng, share) if "\u3400" <= char <= "\u9fff")
        length = size or rng.randint(4, 13)
        if len(text) >= length:
            found.append(text[:length])
    return found
