"""Invented articles with their slots filled, names, bylines and credits."""

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛狄明计成戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱高夏蔡田胡凌霍万柯卢莫房丁邓石崔龚程邢陆荣翁段侯全班秋宫仇栾甘厉祖武符刘景詹束龙叶幸司黎白蒲邰从卓屠池乔翟谭"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文斌梅建国庆海波宁鑫鹏飞燕琳雪晓东志远思源春雨佳慧子涵浩然俊峰立新红云天佑向阳木禾青松柏林小满永年长河若水振邦德厚雁秋月白石泉"
_PLACES = "青溪 柳湾 石桥 白沙 双河 望江 东岭 南浦 龙泉埠 月牙塘 枫树坪 新丰 大洼 清水营 马家店 鹿鸣 杏花 临港 古渡 云台 西坞 安平 和顺 桃源 北固 三里桥 乌石 长乐 银滩 红旗"
_UNITS = "县 镇 村 街道 社区 乡 区 市"
_ORGS = "水务局 总工会 文化馆 第二中学 人民医院 机床厂 供电所 农技站 交警大队 民政局 司法所 残联 老年大学 林业站 公交公司 图书馆 消防救援站 市场监管所 妇联 团委"
_TOWNS = "北京 上海 广州 西宁 兰州 太原 沈阳 武汉 成都 昆明 伦敦 巴黎 东京 内罗毕 日内瓦 呼和浩特 乌鲁木齐"
BANNERS = "民生观察 今日视点 一线传真 走基层 城事 乡村新事 百姓故事 读者来信 工会之窗 平安建设 文化走廊 深度 关注 热点追踪 身边好人 经济纵横 科技前沿 国际瞭望 副刊 法治在线 健康生活 春耕进行时 凡人善举 社区看台"


@dataclass
class Written:
    """An article before it is set: titles, blocks as (role, text), a signature."""

    kind: str
    title: str
    blocks: list[tuple[str, str]]
    kicker: str | None = None
    deck: str | None = None
    signature: str | None = None


@cache
def _bank(name: str) -> dict[str, list[list[tuple[str, str]]]]:
    """Articles of a data file by kind: lines as (letter, text)."""
    bank: dict[str, list[list[tuple[str, str]]]] = {}
    for part in (_HERE / f"{name}.txt").read_text(encoding="utf-8").split("= ")[1:]:
        kind, *lines = part.strip().split("\n")
        bank.setdefault(kind, []).append([(line[0], line[2:]) for line in lines])
    return bank


@cache
def _captions() -> list[str]:
    return (_HERE / "caption.txt").read_text(encoding="utf-8").split()


def name(rng: random.Random) -> str:
    """A person's name of two or three characters."""
    return rng.choice(_SURNAMES) + "".join(rng.sample(_GIVEN, rng.choice([1, 2, 2])))


def place(rng: random.Random) -> str:
    """A place, mostly with its unit."""
    return rng.choice(_PLACES.split()) + rng.choice(_UNITS.split())


def town(rng: random.Random) -> str:
    """A town from which agencies report."""
    return rng.choice(_TOWNS.split())


def date(rng: random.Random) -> str:
    """Month and day."""
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


def _slots(rng: random.Random) -> dict[str, str]:
    day = rng.choice([date(rng), date(rng), "日前", "近日", "昨日"])
    return {
        **{f"name{at}": name(rng) for at in ("", 2, 3, 4)},
        **{f"place{at}": place(rng) for at in ("", 2, 3)},
        "org": rng.choice(_PLACES.split()) + rng.choice(["县", "市", "区", ""]) + rng.choice(_ORGS.split()),
        "n": str(rng.randint(11, 98)), "n2": str(rng.randint(2, 9)), "d": str(rng.randint(1, 28)),
        "month": str(rng.randint(1, 12)), "day": day, "phone": f"{rng.choice([2, 5, 8])}{rng.randint(100000, 9999999)}",
    }  # fmt: skip


def invented(rng: random.Random, file: str, kind: str | None = None) -> Written:
    """An article of a data file, of any kind of it when none is named."""
    bank = _bank(file)
    kind = kind or rng.choice(list(bank))
    slots = _slots(rng)
    lines = [(letter, re.sub(r"\{(\w+)\}", lambda match: slots[match[1]], text)) for letter, text in rng.choice(bank[kind])]
    first = {letter: text for letter, text in reversed(lines)}
    roles = {"P": "paragraph", "S": "subhead"}
    blocks = [(roles[letter], text) for letter, text in lines if letter in roles]
    title = rng.choice(first["T"].split("|"))
    return Written(kind, title, blocks, first.get("K"), first.get("D"), first.get("B"))


def caption(rng: random.Random) -> str:
    """The caption of a picture inside a story."""
    slots = _slots(rng)
    return re.sub(r"\{(\w+)\}", lambda match: slots[match[1]], rng.choice(_captions()))


def lead(rng: random.Random, agency: float) -> tuple[str, str, str | None, list[str]]:
    """What a news story starts with: the text, its byline, its dateline, and the reporters."""
    who = [name(rng) for _ in range(rng.choice([1, 1, 1, 2]))]
    space = rng.choice(["", "", " "])
    signed = "记者" + space + " ".join(who)
    if rng.random() < 0.3:
        who.append(name(rng))
        signed += rng.choice([" ", " ", "、", ""]) + "通讯员" + space + who[-1]
    if rng.random() < agency:
        start = rng.choice(["新华社{}{}电", "新华社{}{}电", "据新华社{}{}电", "中新社{}{}电"]).format(town(rng), date(rng))
    else:
        start = rng.choice(["本报讯"] * 6 + [f"本报{rng.choice(_PLACES.split())}讯", f"本报{town(rng)}{date(rng)}电", ""])
    if start and rng.random() < 0.2:
        return start + " ", "", start if "电" in start else None, []
    between = rng.choice(["", "", " "]) if start else ""
    return f"{start}{between}（{signed}）", signed, start if "电" in start else None, who


def own_byline(rng: random.Random, marked: float) -> tuple[str, list[str]]:
    """A byline on a line of its own, and the names in it."""
    who = [name(rng) for _ in range(rng.choice([1, 1, 2, 2, 3]))]
    title = rng.choice(["本报记者", "本报记者", "本报记者", "记者", "见习记者", f"本报驻{town(rng)}记者", ""])
    text = " ".join([title, *who]).strip() if rng.random() < 0.8 else title + " ".join(who)
    if title and rng.random() < 0.3:
        who.append(name(rng))
        text += rng.choice([" 通讯员 ", " 本报通讯员 ", " 实习生 "]) + who[-1]
    if rng.random() < marked * (1.0 if not title else 0.5):
        text = rng.choice("■□●◎") + rng.choice(["", " "]) + text
    return text, who


def credit(rng: random.Random) -> tuple[str, list[str]]:
    """The credit of a photo, without brackets."""
    who = name(rng)
    by = rng.choice(["本报记者 {} 摄", "本报通讯员 {} 摄", "通讯员 {} 摄", "新华社记者 {} 摄", "{} 摄", "记者{}摄", "新华社发"])
    return by.format(who), [who] if "{}" in by else []
