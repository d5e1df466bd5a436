"""Names that the words around them tell better than the network: ships and storms, parts of words, lines, campuses."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from nlp.entities.network import Mention
from nlp.named import SHIP, listed_bodies, storms_in

Found = list[tuple[Mention, float]]
LISTED = 0.9
"""Chance that is said of a body that stands in the list of them."""
_FIXED = re.compile(
    "[奥亚]运(?!村)|抗美援朝|(?<!支)援[藏疆]|中医药|美中不足|(?<![恢批答回修])复合肥|以军队(?=为|的(?![空炮轰袭攻]))|神舟(?=[一二三四五六七八九十])"
    "|中外(?![长交贸汇资运援事商])|(?<=一箭)三星|德法(?=兼修)"
)
_QUOTED_SHIP = re.compile('[“"]?[^”"]{1,8}[”"]号')
_KINDS = re.compile("(?:熊猫|犬|金丝猴|亚洲象|吉祥物|机器人|大模型)[“「]$")
_LINE = re.compile(
    "(?>铁路|高铁|高速公路|高速铁路|高速|城际铁路|城际|客专|客运专线|运河|中线高铁|中线)"
    "(?!动车|列车|发展|增长|协同|运行|公司|有限|股份|集团|部门|客轮|客船|一体化|互联|崛起|推进)"
)
_ABROAD = frozenset("美日英法德印韩欧")
_SCHOOL = re.compile("(?:大学|学院|科大)[（(]$")
_PERSON = 0.93
"""Chance from which a person is one though a body of the list has the name: the physicist 特斯拉."""
_NO_BODY = (
    r"(?!(?<=一重)[大要新点返]|(?<=一拖)[再延了到]|(?<=海警)[告戒惕]|(?<=路桥)[隧梁]|(?<=哈哈)哈|(?<=迈阿密国际)(?:电影|[机车书会论])"
    r"|(?<=最高法)(?:[院律定]|官(?![网微方])|庭(?!审))|(?<=非盟)友(?!好)"
    r"|(?<=吉达联合)[召开举办声发主签]|(?<=利雅得胜利)[闭召落举会结开])"
    r"(?<![0-9.一二三四五六七八九十]特斯拉)(?<![0-9.] 特斯拉)(?<![女娃]娃哈哈)"
)
"""What makes a name of the list none: 中国|一重大成果, 1.5特斯拉, 在吉达|联合举办."""


def mend_by_wording(text: str, found: Sequence[tuple[Mention, float]]) -> Found:
    """The names of a text, each with its chance, as the words around them bear them out.

    >>> names = [(Mention(0, 1, "LOC"), 1.0), (Mention(1, 2, "LOC"), 0.9), (Mention(7, 9, "LOC"), 0.9)]
    >>> mend_by_wording("成渝高铁旁的“辽宁”号", names)
    [(Mention(start=0, end=4, label='LOC'), 0.9)]
    """
    mended = _listed(text, found)
    for mend in _MENDS if mended else ():
        mended = mend(text, mended)
    return mended


@lru_cache(maxsize=1)
def _bodies() -> re.Pattern[str]:
    names = "|".join(sorted(listed_bodies(), key=lambda name: (-len(name), name)))
    return re.compile(f"(?:{names}){_NO_BODY}")


def _listed(text: str, found: Sequence[tuple[Mention, float]]) -> Found:
    """Bodies of the list, in place of names within them; a name around one, or one that crosses its border, stays, and so does
    who is surely a person. 《月之暗面》 is a title."""
    mended = list(found)
    for listed in _bodies().finditer(text):
        start, end = listed.span()
        over = [one for one in mended if one[0].start < end and start < one[0].end]
        inside = all(start <= one.start and one.end <= end for one, _ in over)
        same = {one.label: sure for one, sure in over if (one.start, one.end) == (start, end)}
        titled = text[start - 1 : start] == "《" and text[end : end + 1] == "》"
        if inside and not titled and same.get("PER", 0.0) < _PERSON:
            body = Mention(start, end, "ORG"), max(LISTED, same.get("ORG", 0.0))
            mended = sorted([*(one for one in mended if one not in over), body])
    return mended


def _without_words(text: str, found: Found) -> Found:
    """奥运, 援疆, 神舟十八号; a ship or a storm in quotation marks; a person who is all of a title (《何语秋》), an animal."""
    words = [word.span() for word in _FIXED.finditer(text)]
    storms = storms_in(text)

    def is_none(one: Mention) -> bool:
        quoted = text[one.start - 1 : one.start] in ("“", "「", "《") and text[one.end : one.end + 1] in ("”", "」", "》")
        return (
            any(start <= one.start and one.end <= end for start, end in words)
            or SHIP.match(text, one.end) is not None
            or _QUOTED_SHIP.fullmatch(text, one.start, one.end) is not None
            or (quoted and text[one.start : one.end] in storms)
            or (quoted and one.label == "PER" and (text[one.end] == "》" or _KINDS.search(text[: one.start]) is not None))
        )

    return [(one, sure) for one, sure in found if not is_none(one)]


def _cut(text: str, found: Found) -> Found:
    """韩正|在北京, 李克强|强调, 吴谦|大校: a person's name without the first character of the next word."""

    def end(one: Mention) -> int:
        name, behind = text[one.start : one.end], text[one.end : one.end + 1]
        long = one.label == "PER" and len(name) > 2 and "·" not in name
        officer = name[-1] + behind == "大校" and text[one.end + 1 : one.end + 2] != "长"
        cut = name[-1] == "在" or officer or name[-2:] + behind == "强强调"
        return one.end - (long and cut)

    return [(one._replace(end=end(one)), sure) for one, sure in found]


def _lines(text: str, found: Found) -> Found:
    """成渝中线高铁, 京港澳高速: letters of places and what makes them a line are one name."""
    mended: Found = []
    at = 0
    while at < len(found):
        first, sure = found[at]
        last = at
        while last + 1 < len(found) and _is_letter(found[last + 1][0]) and found[last + 1][0].start == found[last][0].end:
            last += 1
        abroad = any(text[one.start] in _ABROAD for one, _ in found[at : last + 1])
        line = _LINE.match(text, found[last][0].end) if last > at and _is_letter(first) and not abroad else None
        if line:
            mended.append((first._replace(end=line.end()), min(chance for _, chance in found[at : last + 1])))
            at = last + 1
        else:
            mended.append((first, sure))
            at += 1
    return mended


def _is_letter(one: Mention) -> bool:
    return one.label == "LOC" and one.end - one.start == 1


def _campuses(text: str, found: Found) -> Found:
    """中国石油大学（华东）: the place in brackets belongs to the university's name."""
    mended: Found = []
    for one, sure in found:
        before, chance = mended[-1] if mended else (one, sure)
        beside = before.label == "ORG" and one.label == "LOC" and one.start == before.end + 1
        if beside and text[one.end : one.end + 1] in ("）", ")") and _SCHOOL.search(text[before.start : one.start]):
            mended[-1] = before._replace(end=one.end + 1), min(chance, sure)
        else:
            mended.append((one, sure))
    return mended


_MENDS: tuple[Callable[[str, Found], Found], ...] = (_without_words, _cut, _lines, _campuses)
