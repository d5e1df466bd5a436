"""Roads and lines that begin with a place's name, which are not the place; letters for two provinces side by side."""

import re
from collections.abc import Sequence

from nlp.link.article import Article, Coded, Mention
from nlp.link.gazetteer import candidates, divisions, words

ON_A_ROAD = "part of a road's or line's name"
_ROAD = re.compile(r"(?:[东南西北中一二三四五六七八九十]?路|流域|街|大道|大街|巷)(?![桥政基面演透线])")
_LONGER = re.compile(r"[池湖江河山岛湾峡沟溪泉路街巷桥寺塔](?![区村地段泊岭西南州口])|[东南西北中]路(?![军梆线])")
_SHORE = re.compile(r"[边畔岸]|水[质面位域体]|湖[区面]|流域|大堤|之[巅滨畔]|脚下|[东南西北]麓")
_RIVER = re.compile(r"流域|[上中下]游|[干支]流|水系|大?峡谷|源头(?![治管防把控追])|[两沿]岸|主?河道")
_RIVERS_TOO = ("黑龙江", "黑河", "怒江", "红河")
"""Provinces and cities that are rivers of the same name; 浙江, 镇江 and 九江 are none."""
_SEAT = re.compile(r"日报|公安|边境|边防|军分区|地委|州委|市委|行署|中级|中院|检察|国税|税务|农垦|林业集团|供电|人民医院|学院")
_LINE = re.compile(r"([\u4e00-\u9fff]{0,3}?)(?:高速|高铁|铁路|公路|客专|城际|大桥|运河|干线)")


def is_road(rest: str) -> bool:
    """Whether what follows a place's short name makes it a road's: 嘉兴|路街道."""
    return bool(_ROAD.match(rest))


def is_seat(rest: str) -> bool:
    """Whether what follows a city's short name is a body that sits in one, whatever else has the name: 大兴安岭|日报."""
    return bool(_SEAT.match(rest))


def is_line(text: str, end: int) -> bool:
    """Whether a letter for a province that ends here belongs to a line's name: 京|港澳高速."""
    line = _LINE.match(text, end)
    return line is not None and all(char in words()["province"] or char in words()["beside"] for char in line[1])


def of_more(name: str, text: str, end: int) -> str | None:
    """Why a name is not the division, by what follows: 京|港澳高速, 西湖|边, 泰山|脚下; None when it may be."""
    if len(name) == 1 and is_line(text, end):
        return ON_A_ROAD
    nature = name in words()["nature"] and name[-1] in "山湖海河江" and _SHORE.match(text, end)
    river = name[-1] in "江河湖" and _RIVER.match(text, end) is not None
    if river and name not in (*_RIVERS_TOO, *words()["nature"]):
        river = not any(divisions()[one.adcode].level != "county" for one in candidates(name))
    return "a mountain or water, by what follows" if nature or river else None


def part_of_longer(article: Article, number: int, rule: str) -> bool:
    """Whether a short name goes on to a lake's or street's: 昆明|池."""
    mention, rest = article.mentions[number], article.mentions[number + 1 : number + 2]
    touches = any(one.field == mention.field and one.start == mention.end for one in rest)
    goes_on = mention.label == "LOC" and "short for" in rule and _LONGER.match(article.texts[mention.field], mention.end)
    return bool(goes_on) and not touches


def code_letters_beside(mentions: Sequence[Mention], coded: list[Coded | None]) -> None:
    """澳 is Macao right beside 港, else more often Australia."""
    for number, mention in enumerate(mentions):
        adcode = words()["beside"].get(mention.text) if mention.label == "LOC" else None
        for other in (number - 1, number + 1):
            letter = 0 <= other < len(mentions) and mentions[other].text in words()["province"]
            if (
                adcode
                and letter
                and coded[number] != Coded(None, ON_A_ROAD)
                and mention.start in (mentions[other].end, mentions[other].start - 1)
            ):
                coded[number] = Coded(adcode, "one letter for a province", divisions()[adcode].unique, 1)
