"""Names as an encyclopaedia has them: where its habits differ from those of newspapers, and how names are brought to them.

The habits were counted in the training part of the encyclopaedia set: levels of places are one name (none of 2,858 places
touches another), a people named by its country is none (美国人: 58 of 74), nor is the country before a person's trade
(美国作家), nor a state of the past (苏联, 罗马帝国, 宋朝: 191 of 200), nor what a title holds, nor a body that only a common
noun names (代表团); armies are bodies (日军, 瑞典军队).
"""

import re
from collections.abc import Iterable, Sequence

from nlp.entities.network import Mention

Span = tuple[int, int, str]

_PEOPLE = re.compile(r"人(?!民|口|权|大|工|士)|裔|籍|族|语|话|腔|剧(?!院|团|场)")
_ARMY = re.compile(r"(?:海|空|陆|联)?军(?:队)?(?!事|官|人|费|火|方|舰|机|用|营|长|委|区|援|备|政)")
_TRADE = re.compile(
    r"(?:女|男|老|著名|知名|当代|现代|职业|前|籍)*[\u4e00-\u9fff]{0,4}?(?:学家|作家|画家|专家|演员|运动员|宇航员|歌手|教练|选手|导演|学者|记者|商人|"
    r"诗人|军人|球员|球星|教授|工程师|设计师|飞行员|传教士|青年|姑娘|妇女|学生|游客|朋友|友人|公民|居民|男子|女子)"
)
_COMMON = re.compile(
    r"(?:本|该|全|大|小|市|县|省|区|镇|乡|村|州|校|厂|分|总|代表|国家|地方|中央|当地|组织|活动|领导|居民|派出|公|研究|委员|"
    r"政|常务?委|议|国|党|科|支|法|中|董事|监事|理事|学|医|检察|公安|司|商|酒|饭|大使|领事|消费者|协|基金|编辑|出版|第[一二三四五六七八九十]+|[0-9]+)*"
    r"(?:部|会|局|院|校|厂|所|委|社|队|团|司|中心|店|馆|行|台|组|处|站|室|府|科|党|组委会|办公室|集团|企业|工会|商场|俱乐部|银行|警方|[军师旅营连])"
)
_PAST = re.compile(
    r"前?苏联|南斯拉夫|中华民国|民国|奥匈|奥斯曼|普鲁士|[东西]德|[东西]罗马|拜占庭|高句丽|高丽|百济|新罗|伪?满洲国|[楚齐秦赵魏燕吴蜀越鲁宋晋郑卫陈蔡]国"
    r"|西夏|[北南]宋|[东西]汉|[北东西]魏|[东西]晋|[东西]周|[北南]齐|[后前][汉唐晋周梁秦燕凉赵]|[大满][清明元宋]|[辽金清明元]国?"
    r"|.{1,7}(?:(?<!联合)王国|帝国|汗国|公国|王朝|朝)"
)
_TITLE = re.compile(r"《[^《》]*》")


def names_in_habits(text: str, ents: Iterable[Span]) -> list[Span]:
    """The names of one text so.

    >>> names_in_habits("美国人在湖南长沙", [(0, 2, "LOC"), (4, 6, "LOC"), (6, 8, "LOC")])
    [(4, 8, 'LOC')]
    """
    titles = [match.span() for match in _TITLE.finditer(text)]
    kept: list[Span] = []
    for span in sorted(ents):
        if any(a < span[0] and span[1] < b for a, b in titles) or not _keeps(text, *span):
            continue
        army = _ARMY.match(text, span[1]) if span[2] == "LOC" else None
        start, end, label = (span[0], army.end(), "ORG") if army else span
        before = kept[-1] if kept else (0, -1, "")
        joined = label == before[2] == "LOC" and before[1] == start and end - start > 1 and before[1] - before[0] > 1
        kept[-1:] = [(before[0], end, label)] if joined else [*kept[-1:], (start, end, label)]
    return kept


def _keeps(text: str, start: int, end: int, label: str) -> bool:
    if label == "ORG":
        return not _COMMON.fullmatch(text, start, end)
    past = _PAST.fullmatch(text, start, end)
    return label != "LOC" or not (past or _PEOPLE.match(text, end) or _TRADE.match(text, end))


def sure_in_habits(text: str, found: Sequence[tuple[Mention, float]]) -> list[tuple[Mention, float]]:
    """The mentions of a text so, each as sure as the least sure of those that it was made of."""
    return [
        (Mention(start, end, label), min(sure for (a, b, _), sure in found if start <= a and b <= end))
        for start, end, label in names_in_habits(text, [mention for mention, _ in found])
    ]
