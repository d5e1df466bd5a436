"""Names, places and phrases that the press invents, and the filling of its texts with them."""

import random
import re

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "明华军丽敏静强磊洋艳勇杰娟涛超秀霞平刚桂英玉兰春梅建国志伟海燕晓东文博思雨佳宁子涵雪峰立新红光荣凯旋"
    "云鹏振宇嘉怡清泉远航小川素珍长河秋实亚楠金山同舟若水少卿一鸣"
)
PLACES = ("江州", "云溪", "临浦", "清河", "汉阴", "安陵", "石塘", "东平湖", "白沙", "青岩", "龙池", "南渡", "海阳湾", "梅岭")
TOWNS = ("柳湾镇", "石桥镇", "青石街道", "北渡乡", "大沙镇", "花园街道", "马家集镇", "三江口镇", "落星街道", "竹溪乡")
VILLAGES = ("桃坞", "上陂", "黄泥岭", "双井", "南坑", "古樟", "望湖", "石磨", "赤竹")
PAPERS = ("江州日报", "云溪晚报", "临浦工人报", "清河时报", "汉阴商报", "安陵农民报", "海阳湾都市报")
SECTIONS = ("要闻", "综合新闻", "民生", "县区", "经济", "文教", "社会", "副刊", "工会·职工", "乡村")
BANNERS = (
    "身边的变化",
    "记者走基层",
    "百姓关注",
    "新春走基层",
    "奋斗者",
    "一线传真",
    "民声",
    "走进重点项目",
    "平凡人物",
    "文明实践在行动",
    "县域观察",
    "热线追踪",
)
NOTE_BANNERS = ("简讯", "快读", "短波", "一句话新闻", "县区动态", "点击", "微新闻")
SERIES = ("“家门口的变化”系列报道", "“重访老厂”系列报道", "“一村一业”调查", "“夜班人”系列", "“河流故事”系列报道")
ICONS = ("G", "◆", "■", "▶", "★", "J", "Z", "●")
NOTE_MARKS = ("▲", "●", "◆", "■", "▶")
ADVERTS = (
    ("江州银行", "整存整取 灵活支取", "客户热线 95{k1}"),
    ("遗失声明", "{p1}遗失驾驶证 声明作废", "{p2}遗失残疾证 声明作废"),
    ("广告", "{c1}家居广场 开业三周年", "全场五折起", "地址 {c1}市人民路{n1}号"),
    ("招聘", "{c1}纺织厂诚聘挡车工{n1}名", "月薪5000元起 包食宿", "电话 138{k1}{k2}"),
    ("公益广告", "节约一滴水", "留住一片绿"),
)
WEEKDAYS = "一二三四五六日"
NUMERALS = "一二三四五六七八九十"
_SLOT = re.compile(r"\{([a-z])(\d)\}")


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, 1 if rng.random() < 0.25 else 2))


def people(rng: random.Random, least: int, most: int) -> list[str]:
    """Some names, none twice."""
    return list(dict.fromkeys(person(rng) for _ in range(rng.randint(least, most))))


class Filler:
    """Fills slots such as {p1} (a person), {k2} (a large number); the same slot has one value in one item."""

    def __init__(self, rng: random.Random) -> None:
        """Values are drawn as slots are met."""
        self._rng, self._known = rng, dict[str, str]()

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        return _SLOT.sub(lambda slot: self._value(slot[1], slot[0]), text)

    def _value(self, kind: str, slot: str) -> str:
        if slot not in self._known:
            self._known[slot] = self._draw(kind)
        return self._known[slot]

    def _draw(self, kind: str) -> str:
        rng = self._rng
        words = {"p": person(rng), "t": rng.choice(TOWNS), "v": rng.choice(VILLAGES), "c": rng.choice(PLACES)}
        numbers = {
            "m": rng.randint(1, 12),
            "d": rng.randint(2, 28),
            "n": rng.randint(3, 28),
            "k": rng.randint(120, 9800),
            "a": rng.randint(66, 92),
            "f": round(rng.uniform(1.2, 48), 1),
        }
        return words[kind] if kind in words else str(numbers[kind])
