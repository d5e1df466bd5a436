"""Names, places and set phrases of an invented province: what the texts of this press are filled with."""

import random
import re

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "伟芳敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏辉建国志春秋冬松柏林海波江河山峰云雨雪晨曦文武德才福寿康宁"
CITIES = ["江州", "平川", "云岭", "河东", "临浦", "石城", "青阳", "洛滨", "安丰", "怀宁"]
COUNTIES = ["南溪县", "大岗县", "北屏县", "双桥区", "白塔区", "长坪县", "永福县", "柳河县", "沙洲区", "金坝县"]
TOWNS = ["马岭镇", "清水乡", "三河镇", "高桥镇", "枫林乡", "古渡镇", "石桥镇", "大塘乡", "新集镇", "黄沙镇"]
VILLAGES = ["石磨村", "上湾村", "李家坳村", "柿树沟村", "杨柳店村", "东塬村", "小河口村", "竹园村", "碾子沟村"]
FIRMS = [
    "江州电机厂",
    "恒昌纺织公司",
    "北方轴承集团",
    "临浦造船厂",
    "远大农机公司",
    "华光化工厂",
    "鑫源食品公司",
    "第二建筑公司",
    "宏泰物流公司",
]
SCHOOLS = ["实验小学", "第三中学", "职业技术学校", "红星小学", "师范学院", "育才中学"]
BUREAUS = [
    "市总工会",
    "市民政局",
    "市教育局",
    "县农业局",
    "市卫生局",
    "市建委",
    "县妇联",
    "市公安局",
    "区环卫处",
    "市文化局",
    "市水利局",
    "县扶贫办",
]
TEAMS = ["江州钢铁", "平川铁路", "河东师院", "临浦港务", "云岭电力", "石城武警", "青阳建工", "洛滨纺织", "安丰邮政", "怀宁石油"]
PAPERS = ["江州日报", "河东晚报", "平川日报", "临浦工人报", "石城晨报", "云岭都市报"]
EVENTS = ["男子篮球", "女子排球", "乒乓球男团", "羽毛球混双", "象棋团体", "拔河"]
NUMERALS = "一二三四五六七八九十"

COLUMNS = [
    "综合新闻",
    "要闻点击",
    "百姓话题",
    "工会建设",
    "县区新闻",
    "田野新风",
    "基层来信",
    "社会万象",
    "经济广角",
    "记者走基层",
    "民生在线",
    "热线追踪",
    "喜迎七一",
    "教育园地",
    "健康之友",
    "一线传真",
    "今日关注",
    "深度",
    "纵横谈",
    "民生实事看进展",
]
OPINION_COLUMNS = ["街谈巷议", "茶余小议", "今日谈", "江州时评", "百家言", "一家之言", "编余随笔", "城市话题", "冷眼热心"]
LITERARY_COLUMNS = ["柳叶湖", "百草园", "周末", "灯下漫笔", "乡土人情", "往事", "岁月留痕", "老城旧事", "读书札记"]
RUNNING_COLUMNS = [
    "弘扬劳模精神 建功十五规划",
    "聚焦“三农”",
    "新春走基层·蹲点日记",
    "“一把手”谈创建",
    "转作风 优环境 促发展",
    "学先进 找差距",
]
ICONS = ["G", "n", "l", "●", "◆", "■", "▲", "□", "★", "Q", "u"]
SERIES = [
    "“走进老厂区”系列报道之{}",
    "“访千家 问冷暖”系列报道之{}",
    "创建文明城市述评之{}",
    "“乡村教师”系列人物之{}",
    "回眸这五年·{}",
]
ADS = (
    ["江州百货大楼", "春季服装展销 全场八折起", "地址：人民路168号", "电话：0718-2264488"],
    ["招聘启事", "本公司诚聘业务员10名、会计2名", "联系人：董先生", "手机：13900001122"],
    ["恒昌家园 盛大开盘", "首付8万元 入住江畔新居", "售楼热线：6688988"],
    ["订报热线 11185", "江州日报社发行部"],
    ["专治颈肩腰腿痛", "白塔中医门诊部", "乘2、7、11路车到塔下站"],
    ["平川农村信用社", "百姓银行 天天为您"],
)
INDEX = ("{a}  …… 2版", "{a}（3版）", "◎{a}  >>> 第4版")


def person(rng: random.Random) -> str:
    """A full name of two or three characters."""
    return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.choice((1, 2, 2))))


_WORDS = {
    "city": CITIES,
    "county": COUNTIES,
    "town": TOWNS,
    "village": VILLAGES,
    "firm": FIRMS,
    "school": SCHOOLS,
    "bureau": BUREAUS,
    "team": TEAMS,
    "event": EVENTS,
}
_NUMBERS = {
    "n1": (2, 9),
    "n2": (11, 98),
    "n3": (102, 980),
    "n4": (1050, 9800),
    "month": (1, 12),
    "day": (1, 28),
    "year": (1993, 2023),
}


class Filler:
    """Fills {word} anew each time and {word.a} with the same text as long as the filler lives."""

    def __init__(self, rng: random.Random) -> None:
        """Draws from the generator of the page."""
        self._rng = rng
        self._kept: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text with every gap filled."""
        return re.sub(r"\{(\w+)(\.\w)?\}", self._gap, text)

    def _gap(self, match: re.Match[str]) -> str:
        if match[2] is None:
            return self._draw(match[1])
        return self._kept.setdefault(match[0], self._draw(match[1]))

    def _draw(self, word: str) -> str:
        if word in _WORDS:
            return self._rng.choice(_WORDS[word])
        if word == "person":
            return person(self._rng)
        if word == "surname":
            return self._rng.choice(SURNAMES)
        if word == "pct":
            return f"{self._rng.uniform(2, 98):.1f}%"
        if word == "dec":
            return f"{self._rng.uniform(1.1, 96):.2f}".rstrip("0").rstrip(".")
        low, high = _NUMBERS[word]
        return str(self._rng.randint(low, high))
