"""Mentions that cannot be what the model took them for: they get no canonical name, for a wrong one is worse than none."""

import re
from functools import lru_cache

from nlp.link.gazetteer import words, world
from nlp.named import listed_bodies

NO_ENDING = "no known body and no ending of one"
_JAPANESE = frozenset("田山本藤村井木川岸野原崎岛谷泽中松小高桥口尾石渡边安倍茂")
COMPOUND = tuple(
    re.findall(
        "..",
        "欧阳司马上官诸葛皇甫尉迟公孙慕容司徒令狐夏侯端木独孤南宫宇文长孙赫连轩辕澹台濮阳淳于闻人呼延拓跋纳兰完颜",
    )
)
"""Surnames of two characters."""
_TITLED = re.compile(
    r"(?:将军|先生|女士|同志|教授|主任|书记|主席|总统|总理|师傅|老师|医生|院士|大姐|大妈|大爷|老汉|老人|奶奶|爷爷|阿姨|局长|部长|校长)$"
)
_ETHNIC = re.compile(
    r"^(?:乌云|斯琴|其其格|巴图|那仁|娜仁|敖登|额尔|宝音|白音|布和|朝鲁|格日|呼和|扎西|次仁|洛桑|多吉|多杰|旦增|丹增|尼玛|索朗|"
    r"阿依|买买提|吐尔|艾买|古丽|努尔|热依)|"
    r"(?:其其格|高娃|图雅|托娅|巴特尔|格日勒|苏和|卓玛|扎西|才让|才旦|次仁|旺堆|旺姆|拉姆|央金|平措|买买提|古丽|吾尔|汗木)$"
)
"""Names of Mongols, Tibetans and Uyghurs, which have no surname and go on for as long as they like."""
_EVENT = re.compile(
    r"^(?:党的)?[一二三四五六七八九十]+大$|"
    r"(?:全会|会议|峰会|博览会|运动会|奥运会|锦标赛|联赛|大赛|计划|工程|行动|活动)$"
)
_BODY = re.compile(
    r"(?:[会局厅委部院校心站所社队联协办处室司行馆团厂班组署府党军报台网警区店庭系坊场矿港街村镇乡县盟国业铺库科纵钢]|"
    r"政协|人大|公司|集团|大学|机构|组织|车间|频道|杂志|基地|学堂|机关|工商|航空|科技|能源|股份|控股|铁路|"
    r"(?<=..)(?:[小中]学|高中|职高|幼儿园|海关)|附[中小]|(?<=[^届])[一二三四五六七八九十][中小]|证券|保险|期货|信托|物流|地产|燃气|公交|邮政|制药|"
    r"石油|石化|电信|移动|联通|汽车|重工|钢铁|男篮|女篮|男足|女足|男排|女排|国足|国乒|武装|力量|民兵|政权|王朝|公寓)$"
)
_CAMPUS = re.compile(r"（[\u4e00-\u9fff]{2,4}）$")
_BROKEN = re.compile(r"[“”‘’《》（）()【】，。：；！？、\s]")
_QUOTED = re.compile(r"^[^“”‘’]*(?:“[^“”]*”[^“”‘’]*)*$")
_GEOGRAPHY = re.compile(
    r"(?:[山河江湖海洋岛洲湾峡岭原漠港站路桥馆门街巷村镇乡寨堡城关口泉溪沟坝塘池井礁滩洞峰谷川源园区州省县郡邦府道线宫殿寺庙塔楼厅"
    r"院场堂陵墓祠廊台坪坡崖角屿堤闸库渠林淀窟市国]|口岸|遗址|营地|难民营|地带|西岸|东岸|盆地|流域|大厦|中心|基地|高速|神社|纪念碑|经济带|谷地|会址|故居|集中营|(?<=..)(?:阁|高铁|瀑布|湿地|沙地|梯田|商圈))$"
)


@lru_cache(maxsize=16384)
def why_not(text: str, label: str) -> str | None:
    """Why a mention is hardly a name of its kind; None when it may be one.

    >>> why_not("赵将军", "PER"), why_not("赵铭远", "PER")
    ('a title in the name', None)
    """
    if label == "PER":
        return _no_person(text)
    if label == "ORG":
        return _no_body(text)
    return _no_place(text)


def _no_body(text: str) -> str | None:
    if text in listed_bodies():
        return None
    if _EVENT.search(text):
        return "an event, not a body"
    if not _BODY.search(_CAMPUS.sub("", text)) and not sounds_foreign(text) and text[0] > "\u3400":
        return NO_ENDING
    whole = _QUOTED.match(text) and text.count("《") == text.count("》") and text.count("（") == text.count("）")
    return None if whole else "cut at a quotation mark or bracket"


def _no_place(text: str) -> str | None:
    if text in words()["generic"]:
        return "a common noun, not a name"
    if _BROKEN.search(text) or (len(text) > 2 and text[0] in "县市省区镇乡村"):
        return "cut at a mark or inside a word"
    known = text in words()["region"] or text in world() or _GEOGRAPHY.search(text) or sounds_foreign(text)
    return None if known or len(text) == 1 else "no known place and no ending of one"


def _no_person(text: str) -> str | None:
    if _BROKEN.search(text):
        return "cut at a mark"
    if _TITLED.search(text) or (len(text) == 2 and text[1] in "伯叔婶嫂哥姐爷妈姨舅奶"):
        return "a title in the name"
    known = (
        text[0] in _surnames()
        or text.startswith(COMPOUND)
        or text[0] in "老小阿"
        or sounds_foreign(text)
        or _JAPANESE & set(text[:2])
    )
    if _ETHNIC.search(text):
        return None
    if text[0] > "\u3400" and len(text) < 4 and not known:
        return "begins with no surname"
    plain = len(text) < 4 or any(mark in text for mark in "·•-．.") or text.startswith(COMPOUND) or not text.isalpha()
    if plain or sounds_foreign(text) or (len(text) < 6 and _JAPANESE & set(text[:2])):
        return None
    return "longer than names are"


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset("".join(words()["surname"]))


@lru_cache(maxsize=1)
def _sounds() -> frozenset[str]:
    return frozenset("".join(words()["sounds"]))


def sounds_foreign(text: str) -> bool:
    """Whether most of a name is written with the characters that foreign names are written with.

    >>> sounds_foreign("扎波罗热"), sounds_foreign("戴大红花")
    (True, False)
    """
    return len(text) > 1 and sum(char in _sounds() for char in text) >= 0.75 * len(text)
