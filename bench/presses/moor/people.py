"""Names, and signatures of all kinds."""

import random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤"
    "尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳秀英娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玉兰荣华建国志文海燕春梅晓东红波云飞鹏辉斌玲"
    "峰宇航思远子涵雨婷佳怡欣然浩博嘉诚诗琪一凡天佑家宁永康德胜淑贞凤琴素珍长河立新振兴学民卫东"
)
DOUBLE = ("欧阳", "上官", "司马", "诸葛")
CITIES = [
    "北京",
    "上海",
    "广州",
    "武汉",
    "成都",
    "沈阳",
    "长沙",
    "合肥",
    "南昌",
    "兰州",
    "昆明",
    "太原",
    "郑州",
    "南宁",
    "海口",
    "杭州",
    "西安",
    "青岛",
    "呼和浩特",
    "乌鲁木齐",
]
ABROAD = ["东京", "巴黎", "伦敦", "莫斯科", "华盛顿", "日内瓦", "内罗毕", "新德里", "堪培拉", "利雅得"]


def name(rng: random.Random) -> str:
    """A name of two to four characters."""
    surname = rng.choice(DOUBLE) if rng.random() < 0.02 else rng.choice(SURNAMES)
    return surname + "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2, 2))))


def names(rng: random.Random, most: int = 3) -> list[str]:
    """One to a few different names."""
    return list(dict.fromkeys(name(rng) for _ in range(rng.choice((1, 1, 2, most)))))


def day(rng: random.Random) -> str:
    """A day without a year."""
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def lead(rng: random.Random) -> tuple[str, list[str], str | None]:
    """What stands at the start of a first paragraph, the reporters named there, and the dateline."""
    kind = rng.random()
    who = names(rng)
    space = rng.choice(("", " ", ""))
    if kind < 0.4:
        start, dateline = "本报讯", None
    elif kind < 0.6:
        start = dateline = f"本报{rng.choice(CITIES)}{day(rng)}电"
    else:
        agency = rng.choice(("新华社", "新华社", "据新华社", "中新社", "据新华社"))
        start = dateline = f"{agency}{rng.choice(CITIES + ABROAD)}{day(rng)}电"
    signed = _signed(rng, who) if rng.random() < 0.8 else ""
    return start + space + signed, who if signed else [], dateline.removeprefix("据") if dateline else None


def _signed(rng: random.Random, who: list[str]) -> str:
    gap = rng.choice(("", "", " "))
    listed = rng.choice((" ", "、", " ")).join(who)
    kind = rng.random()
    if kind < 0.12:
        return f"（通讯员{gap}{listed}）"
    if kind < 0.35 and len(who) > 1:
        return f"（记者{gap}{who[0]}{rng.choice((' ', '，', ' '))}通讯员{gap}{' '.join(who[1:])}）"
    return f"（{rng.choice(('记者', '记者', '记者', '见习记者', '实习记者'))}{gap}{listed}）"


def byline(rng: random.Random) -> tuple[str, list[str]]:
    """A signature on a line of its own, and the names in it."""
    who = names(rng)
    listed = rng.choice((" ", " ", "　")).join(who)
    title, paper = (
        rng.choice(("本报记者", "本报记者", "记者", "本报特约记者", "本报首席记者")),
        rng.choice(("本报通讯员", "通讯员")),
    )
    mark, gap = rng.choice("□■◎●▲◆"), rng.choice((" ", "　"))
    kinds = {
        f"本报记者 {who[0]} {paper} {' '.join(who[1:])}": 0.12 if len(who) > 1 else 0,
        f"{title}{gap}{listed}": 0.3,
        mark + rng.choice(("", " ")) + rng.choice(("本报记者 ", "记者 ", "", "", "通讯员 ")) + listed: 0.2,
        listed: 0.15,
        f"新华社记者{rng.choice((gap, ''))}{listed}": 0.1,
        f"文/{rng.choice(('本报记者 ', '记者 ', ''))}{listed}": 0.08,
        rng.choice(("本报评论员", "本报特约评论员", "本报编辑部", "本刊记者")): 0.05,
    }
    text = rng.choices(list(kinds), list(kinds.values()))[0]
    return text, who if who[0] in text else []


def credit(rng: random.Random) -> tuple[str, list[str]]:
    """A credit of a photo, and the name in it."""
    who = name(rng)
    role = rng.choice(("本报记者", "本报通讯员", "记者", "通讯员", "新华社记者", "特约记者", ""))
    gap = " " if role else ""
    return f"{role}{gap}{who}{rng.choice((' ', '', '　'))}{rng.choice(('摄', '摄', '摄', '摄影报道', '摄影'))}", [who]
