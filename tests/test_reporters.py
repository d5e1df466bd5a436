"""Bylines and credits in the forms that papers print, and the names in them; datelines and bylines of openings."""

import pytest

from nlp.cleaning import clean_page, read_opening
from nlp.cleaning.bylines import is_byline
from nlp.cleaning.reporters import all_names, names_in

NAMES = {
    "本报记者 何语秋": "何语秋",
    "本报记者 何语秋 沈望川 通讯员 李 明": "何语秋 沈望川 李明",
    "海川日报全媒体记者 何语秋": "何语秋",
    "新华社驻云溪记者 何语秋": "何语秋",
    "记者何语秋、沈望川 实习生陶静安": "何语秋 沈望川 陶静安",
    "■ 何语秋 沈望川": "何语秋 沈望川",
    # A character of a post inside a name.
    "本报记者 常文斌 通讯员 史建文 文/图": "常文斌 史建文",
    "记者史建文、文轩梅": "史建文 文轩梅",
    "文/白守义 图/邹仁和": "白守义 邹仁和",
    "文字：何语秋 摄影：巴图": "何语秋 巴图",
    "高远 文 沈望川 图": "高远 沈望川",
    "摄影/文子书": "文子书",
    "□史安和 苏和": "史安和 苏和",
    "本报记者何语秋和李明": "何语秋 李明",
    "何语秋文 李晓明图": "何语秋 李晓明",
    "时评人 何语秋": "何语秋",
    "何语秋 摄 大江影像": "何语秋",
    "新华社/路讯社": "",
    "何语秋摄（人民视界）": "何语秋",
    "新华社/路透": "",
    "本报特约摄影 何语秋": "何语秋",
    "海川日报·海视频记者 何语秋": "何语秋",
    "采写：海都记者 何语秋 摄影：海都记者 陶林": "何语秋 陶林",
    "记者 何语秋 共享联盟·云溪 陶林": "何语秋 陶林",
    # Places, and who is at home there.
    "本报记者 何语秋 北京报道": "何语秋",
    "记者 高志远 上海、深圳报道": "高志远",
    "《海川经济报》记者 林 遥 常州报道": "林遥",
    "本报记者 何语秋 发自大连": "何语秋",
    "本报记者 何语秋报道": "何语秋",
    "本报记者 何语秋 李晓明报道": "何语秋 李晓明",
    "□ 记者 何语秋 通讯员 陶林 报道": "何语秋 陶林",
    "李晓明 沈望川 摄影报道": "李晓明 沈望川",
    "呼和浩特 王小明": "王小明",
    "四川成都 王小明": "王小明",
    "云溪市 王克成": "王克成",
    "云溪市读者 陶静安": "陶静安",
    "热轧作业区 梁学义": "梁学义",
    "□ 科普作家 樊小川": "樊小川",
    "本报记者 高原 通讯员 江南 安康": "高原 江南 安康",
    # What is said of the author.
    "□ 林一民 （作者系海川省社会科学院农村经济研究所所长、研究员）": "林一民",
    "（作者为文学博士，任教于云溪师范学院人文学院）": "",
    "（作者单位：云溪市第一中学）": "",
    "（作者：黄春松，系云溪师范学院教授）": "黄春松",
    "作者：何语秋": "何语秋",
    "作者：[英]海伦·布莱克 译者：马成": "海伦·布莱克 马成",
    "（美）雷·戴利奥 著 马成 译": "雷·戴利奥 马成",
    # Sources.
    "（综合新华社、路透社、彭博社报道）": "",
    "（据央视新闻、海川证券报）": "",
    "（据《海川晚报》）": "",
    "（来源：央行网站、证券时报）": "",
    "（数据来源：商务部）": "",
    "本报综合报道": "",
    "（本报综合）": "",
    "本报综合消息（记者何语秋）": "何语秋",
    "本报综合 记者何语秋": "何语秋",
    "（新华社武汉11月20日电）": "",
    "综合新华社、中新社电": "",
    "【本报讯】（记者 雷霞）": "雷霞",
    # Pictures.
    "受访者供图": "",
    "视觉中国 供图": "",
    "（图片由镜湖渔业公司提供）": "",
    "（本版图片由临山市美术馆提供）": "",
    "资料照片": "",
    "新华社发（何语秋 摄）": "何语秋",
    "何语秋 摄（影像中国）": "何语秋",
    "（何语秋摄影报道）": "何语秋",
    "何语秋 供图": "何语秋",
    "（唐凤霞 整理）": "唐凤霞",
    "采访人：本报记者 潘亚明": "潘亚明",
    # Bodies and words.
    "（本报记者集体采写）": "",
    "□本报编辑部": "",
    "本报副刊部": "",
    "（省纪委监委）": "",
    "云溪市自来水公司": "",
    "通讯员 云岭供电 榕交警": "",
    "云溪县总工会通讯员 何语秋": "何语秋",
    "（第三十八号）": "",
    "（第12号）": "",
    "（由好到差）": "",
    "（单位：亿元）": "",
    "代码 名称 融资余额（亿元） 环比（%）": "",
    # Names that begin with no surname stay where a mark says that it is a name.
    "记者 旦增平措 乌日娜": "旦增平措 乌日娜",
    "（旦增平措）": "旦增平措",
    "（阿依古丽·买买提）": "阿依古丽·买买提",
    "通讯员 吉克伍沙": "吉克伍沙",
    "通讯员 沙马木呷 何语秋": "沙马木呷 何语秋",
    "记者阿贝尔·姆韦塔 谢昊": "阿贝尔·姆韦塔 谢昊",
    "□ 水清": "水清",
    "■ 苏东坡后人": "苏东坡后人",
    "□ 老陆": "老陆",
    "□ 杨柳岸 林下客": "杨柳岸 林下客",
    "记者 玥彤": "玥彤",
    "记者 张讯": "张讯",
    "欧阳秋野 摄": "欧阳秋野",
    # Names whose spaces were lost.
    "通讯员沈望川李明": "沈望川 李明",
    "记者何语秋沈望川": "何语秋 沈望川",
    "记 者 何 语 秋 通讯员 李 明 王 芳": "何语秋 李明 王芳",
}


@pytest.mark.parametrize("byline", NAMES)
def test_names_in_bylines(byline: str) -> None:
    assert names_in(byline) == NAMES[byline].split()


@pytest.mark.parametrize("text", ["综合报道", "外交部供图", "国际时评", "记者何语秋", "未完待续", "见图"])
def test_what_is_not_names_alone(text: str) -> None:
    assert not all_names(text)


OPENINGS = {
    "新华社云溪11月23日电（李晓明、郭宁）11月": ("新华社云溪11月23日电", "李晓明、郭宁"),
    "据新华社电（周立新、孙丽）受": ("据新华社电", "周立新、孙丽"),
    "本报讯（何语秋李晓明）受": (None, "何语秋李晓明"),
    "本报云溪11月20日讯（记者高原）昨天": ("本报云溪11月20日讯", "记者高原"),
    "本报11月20日讯（记者高原）昨天": ("本报11月20日讯", "记者高原"),
    "本报云溪讯（记者高原）昨天": ("本报云溪讯", "记者高原"),
    "云溪1月14日讯（记者高原）昨天": ("云溪1月14日讯", "记者高原"),
    "海川网讯（见习记者高原）昨天": (None, "见习记者高原"),
    "海川日报讯（记者高原）昨天": (None, "记者高原"),
    "本报讯（记者高原）昨天": (None, "记者高原"),
    "本报综合讯（记者高原）昨天": (None, "记者高原"),
    "本报快讯（记者高原）昨天": (None, "记者高原"),
    "▲本报讯（记者高原）昨天": (None, "记者高原"),
    "【本报讯】（记者高原）昨天": (None, "记者高原"),
    "本报讯何语秋、特约记者李明报道：昨天": (None, "何语秋、特约记者李明"),
    "新华社云溪11月23日电（综合报道）受": ("新华社云溪11月23日电", None),
    "本报电力专版昨天创刊。": (None, None),
    "本报通讯员何语秋报道：昨天": (None, "本报通讯员何语秋"),
    "他昨天收到来电（记者注：号码略）。": (None, None),
}


@pytest.mark.parametrize("text", OPENINGS)
def test_datelines_and_bylines_of_openings(text: str) -> None:
    opening = read_opening(text)
    assert (opening.dateline, opening.byline) == OPENINGS[text]
    assert not opening.byline or not text[opening.lead_offset :].startswith(("（", "："))


BODY = """县里今年新修村道三十公里，村民出行方便了许多，山里的柑橘
也运得出去了。镇上还建起了一座冷库，可以存放鲜果两千吨，去年
冬天没有一筐果子烂在地里，家家户户都增加了收入。"""


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("本报讯（通讯员 方圆 江帆）11月20日，", ["方圆", "江帆"]),
        ("本报讯（记者 林晓 通讯员 何平 周舟）昨天，", ["林晓", "何平", "周舟"]),
        ("本报讯（记者 林 晓）昨天，", ["林晓"]),
        ("新华社云溪11月20日电（记者林晓\n何平）昨天，", ["林晓", "何平"]),
        ("新华社云溪11月20日电（记者司徒\n国栋）昨天，", ["司徒国栋"]),
        ("新华社云溪11月20日电（记者何语\n秋）昨天，", ["何语秋"]),
    ],
)
def test_spaces_and_line_ends_in_a_lead(lead: str, names: list[str]) -> None:
    (article,) = clean_page(f"云溪县新修村道三十公里\n　　{lead}{BODY}").articles
    assert article.reporters == names
    assert article.body[article.lead_offset :].startswith(lead[lead.index("）") + 1 :])


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("本报讯 记者何语秋报道 ", ["何语秋"]),
        ("本报讯 记者 林晓 报道 ", ["林晓"]),
        ("海都讯 记者林晓 通讯员陶林 ", ["林晓", "陶林"]),
        ("海快报讯 记者林晓 通讯员陶林报道 ", ["林晓", "陶林"]),
        ("海川资讯 记者从县里 ", []),
    ],
)
def test_staff_told_by_spaces_alone(lead: str, names: list[str]) -> None:
    (article,) = clean_page(f"云溪县新修村道三十公里\n　　{lead}11月20日，{BODY}").articles
    assert article.reporters == names
    assert article.body[article.lead_offset :].startswith("11月20日") == bool(names)


def test_credits_of_captions_stand_beside_the_byline() -> None:
    captions = "上图：新修的村道。 沈望川 摄\n右图：村里的冷库。 马成 摄"
    (article,) = clean_page(f"云溪县新修村道三十公里\n　　本报讯（记者何语秋）昨天，{BODY}\n{captions}").articles
    assert (article.byline, article.reporters) == ("记者何语秋 沈望川 摄 马成 摄", ["何语秋", "沈望川", "马成"])


def test_a_bracket_without_a_name_is_no_signature() -> None:
    (article,) = clean_page(f"云溪县新修村道三十公里\n　　昨天，{BODY}（见左图）").articles
    assert (article.byline, article.reporters) == (None, [])


SIGNED_OFF = ["□ 记者 何语秋 通讯员 陶林 报道", "本报记者 何语秋 整理", "采写：海都记者 何语秋 摄影：海都记者 陶林"]


@pytest.mark.parametrize(
    "line", ["《海川经济报》记者 林 遥 常州报道", "本报记者 高志远 上海、深圳报道", "文/晨报记者 何语秋", *SIGNED_OFF]
)
def test_a_paper_and_a_place_are_no_hindrance_to_a_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["记者 系列报道", "本报记者走基层 系列报道", "《云溪》记者来到村里", "各路记者云集", "来自记者", "记者 何语秋 摄影报道"],
)
def test_what_is_no_byline_for_that(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize("line", ["本报记者 何语秋 文/图", "文/何语秋 图/李明", "何语秋/文 李明/图", SIGNED_OFF[-1]])
def test_who_wrote_is_a_byline_though_pictures_are_named_too(line: str) -> None:
    page = clean_page(f"云溪县新修村道三十公里\n{line}\n　　昨天，{BODY}")
    assert (page.articles[0].byline, page.lines[1].role) == (line, "byline")
