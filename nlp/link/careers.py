"""Posts told at a distance from the name: in a life (何语秋，1971年生，曾任…，现任…), in a list under 任命： or 免去：."""

import re
from collections.abc import Iterator, Mapping

from nlp.link.article import Mention
from nlp.link.position_patterns import LIST

HEADING = re.compile(
    r"(?:^|(?<=[\n。；：:]))[^。；：:\n]{0,40}?(?P<verb>任命|聘任|选举|免去|撤销|罢免)(?:下列[^。；：:\n]{0,12})?[：:]"
)
ITEM = re.compile(r"[\u4e00-\u9fff·]{2,}(?:[、和][\u4e00-\u9fff·]{2,})*(?:（[^（）]{1,6}）)?(?:同志)?(?:为.+|.+职务)")
"""An item of a list of appointments: 何语秋为云溪县水利局局长; 何语秋的云溪县水利局局长职务."""
NUMBER = re.compile(r"(?:[一二三四五六七八九十\d]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）)?$")
OPENING = re.compile(r"(?:同志)?(?:（[^（）\n]{1,12}）)?(?:(?:今年|现年)?[1-9]\d岁)?，")
_SHOWN = re.compile(r"(?:^|[\n。！？])[^，。！？\n]{0,8}(?:公告|简历|资料|信息|官网|年报|档案|公示)(?:显示|介绍)[，：]$")
"""Before a life: 公开资料显示，何语秋，1971年生."""
_SEX = re.compile("，[男女]，")
"""Behind each name of a public notice of several people in one paragraph."""
BORN = re.compile(r"，[男女](?=[，（])|（女）|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生|生于\d{4}年|现年[1-9]\d岁")
_DATE = (
    r"(?:(?:自|从)?[12]\d{3}年(?:\d{1,2}月)?(?:至今|[至到—-]+[12]\d{3}年(?:\d{1,2}月)?)?(?:起|后|初|底|以来)?，?|"
    r"此后|随后|后来|后|其间|期间|同年|次年|毕业后|退休后|并|还|也)*"
)
SURE_CLAUSE = re.compile(rf"(?<=[，；。]){_DATE}(?P<verb>(?:曾|先后|曾先后)(?:担任|任)(?:过(?!渡))?|历任|现任|现担任|现为)")
CLAUSE = re.compile(
    rf"(?<=[，；。]){_DATE}(?P<verb>(?:曾|先后|曾先后)?(?:担任|任(?![教务何职命由其用凭免性意期]))(?:过(?!渡))?|历任|现任|现担任|现为|"
    r"当选为?|出任|升任|调任|兼任|改任|转任|继任|接任|晋升为)"
)
"""What opens a clause of somebody's life; only the first kind where no birth is told."""


def heading_verb(text: str, start: int) -> str | None:
    """The verb of the heading under which a name begins an item of a list; None where it does not."""
    if text[start - 1 : start] not in ("\n", "；", "。", "：", ":", "、", ".", "．", "）"):
        return None
    heading = next(reversed([*HEADING.finditer(text, 0, start)]), None)
    if heading is None:
        return None
    *items, own = re.split(r"[；。\n]", text[heading.end() : start])
    listed = all(ITEM.fullmatch(item.strip()) or NUMBER.fullmatch(item.strip()) for item in items)
    return heading["verb"] if listed and NUMBER.fullmatch(own.strip()) else None


def told_of(text: str, start: int, end: int, others: list[int]) -> Iterator[re.Match[str]]:
    """What stands before each later post of somebody whose name, with its posts, opens a sentence at `start` to `end`.

    `others` are the places where other people are named. A life whose birth is told goes on to the end of its paragraph, else
    the sentence alone counts; where somebody else opens a clause, it ends.
    """
    before = text[:start].rstrip(" 　")
    listed = before[-1:] == "；" and _SEX.match(text, end)  # …拟任县审计局局长；何语秋，男，…
    if (before and before[-1] not in "\n。！？" and not (listed or _SHOWN.search(before))) or not OPENING.match(text, end):
        return
    line = text[end:].partition("\n")[0]
    sentence_end = end + len(re.split(r"[。！？]", line)[0])
    life = BORN.search(text, end, sentence_end) is not None
    last = end + len(line) if life else sentence_end
    last = min([last, *(at for at in others if at >= end and text[at - 1] in "，。；")])
    for clause in (CLAUSE if life else SURE_CLAUSE).finditer(text, end, last):
        sentence = max(end, *(text.rfind(mark, 0, clause.start()) for mark in "。！？"))
        if not any(sentence <= at < clause.start() for at in others):
            yield clause


def lists_of(text: str, people: Mapping[int, Mention]) -> tuple[dict[int, int], dict[int, int]]:
    """Of each person, by number, where the list begins that the name is in (何语秋、李明和王小江), and who is its last."""
    ends = {one.end: number for number, one in people.items()}
    before = {number: ends.get(one.start - 1) for number, one in people.items() if text[one.start - 1 : one.start] in LIST}
    first: dict[int, int] = {}
    last = {number: number for number in people}
    for number, person in people.items():
        other = before.get(number)
        first[number] = person.start if other is None else first[other]
    for number in reversed([*people]):
        other = before.get(number)
        if other is not None:
            last[other] = last[number]
    return first, last
