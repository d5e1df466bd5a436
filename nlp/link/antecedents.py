"""Whom a pronoun or a noun means, and which people of a passage may speak at all."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nlp.kin import KIN
from nlp.link.article import Mention

_OTHER_SUBJECT = re.compile(r"(?:^|，)(?:[^，]{0,4})(?:[一那]|有)[位名个]")
_OBJECT_MARK = re.compile(
    r"(?:给|把|将(?!军|领)|被(?!告(?![诉知])|害人|救者|访者|采访者|执行人|上诉人|申请人)|让)[^，。]{0,10}$|"
    r"(?:向(?!导)|对(?!外|台|联|方)|跟|给|(?<![因认作])为)[^，。的]{0,10}$|"
    r"(?:同(?!志|学|事)|与|(?<!共)和(?!平|谐))[^，。的厂部局院委会社□]{0,10}$|"
    r"(?:[\u4e00-\u9fff]着|找到|理解了?|拉住|听了?|告诉|叮嘱|感谢|采访|见到|问|纪念|悼念|会见|欢迎|祝贺|陪同|扮演|声如)[^，。]{0,6}$"
)
_JOINED = re.compile(r"[和与跟、]|同(?!志)")
_NOBODY = re.compile(r"(?:^|[。！？”\n])(?:一[位名个]|有[人位个])")
_CULPRIT = re.compile(r"(?:^|[。！？”\n])(?:[^，。“”]{1,8}，)?(?:犯罪)?(?:嫌疑人|歹徒|劫匪)(?!的)")
_KIN = re.compile(rf"[他她]的?(?:{KIN})")
_TOGETHER = re.compile(r"[两二三四五几]人|等")
_SAYS = re.compile(r"[^，。；：“”]{0,10}(?:说|表示|指出|强调|认为|介绍|回忆|宣布|称|道|讲)")
_HE_SAYS = re.compile(rf"”?[他她](?![们的]|{KIN})[^，。；：“”]{{0,6}}(?:说|表示|指出|认为|介绍|回忆)，(?!“)")
_ASKS = re.compile(
    r"(?<![^，；：。！？”\n])[^，。；：“”]{0,8}?(?:记者|笔者|我们?(?![国省市县区军党方校院厂队公]))[^，。；：“”]{0,8}?"
    r"(?:(?P<about>问[起到及])|[追询]?问(?![题候])|采访(?!时|中)|请教?|见到|遇到|碰到|遇见|碰见)了?"
)
_UNNAMED = re.compile(
    r"[^，。；：“”]{0,6}?(?:[一那这][位名个对]|几[位名个]|老人|村民|居民|职工|工人|学生|老师|司机|店主|老板|群众|孩子)"
)
_APPROVED = re.compile(
    r"(?:得到|受到|获得|赢得|引起)了?(?P<whose>[^，。；：“”]{2,40})的[^，。；：“”]{0,6}(?:认可|肯定|好评|称赞|赞赏|赞扬|支持|重视|关注)[。！]?\s*$"
)
_THIS_ONE = re.compile(r"[^，。；：“”]*?这[位名个](?:[^，。；：“”]{0,8}的)?([\u4e00-\u9fff]{2})")
_RANK = (
    "主任|书记|局长|厂长|校长|院长|所长|检察长|部长|经理|董事长|总统|总理|总书记|主席|首相|大臣|市长|县长|镇长|乡长|村长|队长|班长|站长|"
    "师傅|教授|将军|老师|医生|法官|会长|厅长|司令|外长|大使|支书|老人"
)
_RANK_ALONE = re.compile(
    rf"(?:这时|当时|而|但|可|听罢|随后)?(?:这位|那位|老)?(?P<rank>{_RANK})(?=[^，。；：、“”的]*$)(?!们|等)"
)
_OWNS = re.compile(
    r"的(?!眼[眶圈睛里泪]|双眼|泪水|脸上|声音|语气|话[语音]里|心里|(?:一席|一番|这番|一句)?话，?(?:道出|说出|引|赢得|代表|让|激起))"
)
"""After somebody who does nothing; but 何语的眼眶红了, 何语的话，道出了心声."""
KIN_OF = re.compile(
    rf"(?:{_RANK}|女士|先生|小姐|同志|奶奶|爷爷|大[爷妈娘嫂伯叔]|阿姨|某)的(?:{KIN}|孙[子女]|"
    r"家[人属]|亲[属友]|邻居|同事|朋友|同学|学生|徒弟|战友|队友|代理律师|律师|辩护人|秘书|助理)"
)
"""王女士的丈夫."""
_AFTER_RANK = re.compile(rf"(?:^|[，。；：？！”\n])(?:[总副]|常务副)?(?:{_RANK})$", re.MULTILINE)
_ASKED = re.compile(r"[^，。；：“”]{0,6}(?<![疑学访慰顾])[询追]?问(?![题候])")
TELLS = re.compile(r"[^，。；：“”]{0,10}(?:说|表示|指出|认为|介绍|称|告诉[^，。]{0,4})[，：]")

Numbered = list[tuple[int, Mention]]
"""Mentions with their numbers in the article."""


class Passage(NamedTuple):
    """A paragraph `start:end` of the body whose news begin at `lead`, with the numbered mentions outside quotations.

    `floor` is where the paragraph before begins, which may name whom a pronoun means; `last` is speaker and end of the
    quotation before, when its speaker is known; `asked` whom its question was put to;
    `known` the people of the article, where it names them first; `nobody` the end of the quotation before when 他 after it is
    not who says it: somebody without a name, or the one who asks.
    """

    body: str
    start: int
    end: int
    lead: int
    mentions: Numbered
    floor: int = 0
    last: tuple[int, int] | None = None
    asked: int | None = None
    known: Mapping[str, int] = {}
    nobody: int | None = None


def sentence_before(passage: Passage, first: int) -> int:
    """Where the sentence before this offset starts, in this paragraph or the one before."""
    least = min(passage.floor, passage.lead)
    at = first - 2 if passage.body[first - 1 : first] == "\n" else first - 1
    while at > least and passage.body[at - 1] not in "。！？…\n":
        at -= 1
    return max(at, least) if at >= least else first


def people_in(passage: Passage, start: int, end: int) -> list[int]:
    """The first mention of each person who may speak in a part of the body."""
    names: dict[str, int] = {}
    for number, one in passage.mentions:
        if one.label == "PER" and start <= one.start < end and not _reports(passage, one):
            names.setdefault(one.text, number)
    return list(names.values())


def _reports(passage: Passage, one: Mention) -> bool:
    """The reporter of 记者李四报道：, or a name that is part of a word: 马克思主义."""
    reporter = passage.body[max(0, one.start - 3) : one.start].endswith(("记者", "通讯员"))
    follows = passage.body[one.end : one.end + 2]
    return (reporter and follows in ("报道", "摄影", "摄）")) or follows in ("主义", "思想", "理论", "精神", "定律")


def may_speak(passage: Passage, one: Mention) -> bool:
    """Whether a person may be a subject: not 向李四, 把钱交给李四, 李四的; but 一个叫李四的孤儿."""
    follows, before = passage.body[one.end : one.end + 1], passage.body[max(passage.floor, one.start - 1) : one.start]
    both = before == "、" and _TOGETHER.match(passage.body, one.end)
    kin = passage.body.startswith(("夫人", "太太", "一家", "家的", "家里"), one.end)
    owns = (_OWNS.match(passage.body, one.end) and before != "叫") or KIN_OF.match(passage.body, one.end)
    if _reports(passage, one) or both or kin or follows == "、" or owns:
        return False
    begin = max(passage.body.rfind(mark, passage.floor, one.start) for mark in "，；。“”：、？！\n") + 1
    return not _OBJECT_MARK.search(_without_names(passage, max(begin, passage.floor), one.start))


def _without_names(passage: Passage, start: int, end: int) -> str:
    """The text without the names in it: 人力资源和社会保障部 joins nobody, nor do 呼和浩特 and 向阳村."""
    text = passage.body[start:end]
    for _, one in reversed(passage.mentions):
        if one.label != "PER" and start <= one.start and one.end <= end:
            name = "□" if one.label == "ORG" else "○" * len(one.text)
            text = text[: one.start - start] + name + text[one.end - start :]
    return text


def find_antecedent(passage: Passage, start: int, people: Numbered) -> tuple[int | None, str]:
    """Who 他 is: the person before it in its sentence, the subject of a sentence before, or who was asked or spoke last."""
    if people:
        return _in_sentence(passage, start, people)
    if passage.asked is not None and not people_in(passage, passage.last[1] if passage.last else start, start):
        return passage.asked, "a pronoun, for the one who was asked"
    if passage.nobody is not None and not people_in(passage, passage.nobody, start):
        return None, "a pronoun, for somebody who is not named or was asked"
    since = passage.last[1] if passage.last else passage.start
    alone = not people_in(passage, since, start)
    nobody = _NOBODY.search(passage.body[since:start]) and (passage.last or alone)
    if nobody or (alone and _CULPRIT.search(passage.body[since:start])):
        return None, "a pronoun, for somebody who is not named"
    if passage.last is not None and passage.last[1] >= passage.floor and not people_in(passage, passage.last[1], start):
        return passage.last[0], "a pronoun, for the speaker of the quotation before it"
    return _subject_before(passage, start)


def _in_sentence(passage: Passage, start: int, people: Numbered) -> tuple[int | None, str]:
    """Whom 他 means after people of its own sentence; nobody in what one of them says, if not in marks."""
    tells = TELLS.match(passage.body, people[0][1].end)
    if tells and passage.body[tells.end() : tells.end() + 1] != "“":
        return None, "a pronoun in what somebody says"
    number, why = of_sentence(passage, people, start)
    return number, f"a pronoun, for {why}" if number is not None else why


def one_asked(passage: Passage, begin: int, end: int) -> tuple[int | None, str] | None:
    """Whom the narrator asks or meets in a part of the body: 记者问村民何语秋, open where that is unsure; else None."""
    found = _ASKS.search(passage.body, begin, end)
    if not found:
        return None
    stop = min((at for at in (passage.body.find(mark, found.end(), end) for mark in "，。；：！？“") if at >= 0), default=end)
    people = {
        one.text: (number, one) for number, one in passage.mentions if one.label == "PER" and found.end() <= one.start < stop
    }
    number, one = next(iter(people.values()), (None, None))
    if one is None:
        unnamed = _UNNAMED.match(passage.body, found.end(), stop)
        return (None, "a pronoun, for somebody who is not named or was asked") if unnamed else None
    owned = passage.body.startswith(("的", "家"), one.end) and not passage.body[: one.start].endswith("叫")
    after = set(people_in(passage, stop, end))
    others = {other.text for place, other in passage.mentions if place in after} - set(people)
    if found["about"] or owned or len(people) > 1 or others:
        return None, "a pronoun, for no one person before it"
    return number, "a pronoun, for the one who was asked"


def _approver(passage: Passage, begin: int, end: int) -> tuple[int | None, bool]:
    """Who approves at the end of a sentence: 得到局长何语秋的肯定; whether there are several."""
    found = _APPROVED.search(passage.body, begin, end)
    if not found:
        return None, False
    people = [
        number
        for number, one in passage.mentions
        if one.label == "PER" and found.start("whose") <= one.start < found.end("whose")
    ]
    ends = any(one.end == found.end("whose") for number, one in passage.mentions if number in people)
    return (people[0], False) if len(people) == 1 and ends else (None, len(people) > 1)


def _subject_before(passage: Passage, start: int) -> tuple[int | None, str]:
    """The subject of the nearest sentence before that has one, down to the paragraph before."""
    end = start
    while end > passage.floor:
        begin = sentence_before(passage, end)
        says = _HE_SAYS.match(passage.body, begin, end)
        if says and not people_in(passage, begin, says.end()):  # of whom he tells is not who he is; but 他同事何语说
            end = begin
            continue
        if _KIN.search(passage.body[begin:end]):
            return None, "a pronoun after somebody's kin"
        if asked := one_asked(passage, begin, end):
            return asked
        found, several = _approver(passage, begin, end)
        if found is None and not several:
            found, several = _subject(passage, begin, end)
        if found is not None:
            return found, "a pronoun, for the subject of a sentence before"
        if several or begin >= end:
            break
        end = begin
    return None, "a pronoun, for no one person before it"


def _subject(passage: Passage, begin: int, end: int) -> tuple[int | None, bool]:
    """The one person of a sentence who may speak, or the first when he does; whether there are several."""
    inside = [(number, one) for number, one in passage.mentions if one.label == "PER" and begin <= one.start < end]
    may = [(number, one) for number, one in inside if may_speak(passage, one)]
    if not may:
        alone = len({one.text for _, one in inside}) == 1 and passage.body[begin : inside[0][1].start].strip() == ""
        return (inside[0][0] if alone else None), False  # 何语的手艺，…。他说
    number, first = may[0]
    asks = len({one.text for _, one in inside}) > 1 and _ASKED.match(passage.body, first.end)  # 何语问马勇好不好。他…
    if asks or passage.body[begin : first.start].lstrip("”“ ").startswith("据"):  # 据何语介绍，她…
        return None, True
    if _JOINED.match(passage.body, first.end):
        return None, True
    alone = len({one.text for _, one in may}) == 1
    if alone and (len({one.text for _, one in inside}) == 1 or _says(passage, first) or first == inside[0][1]):
        return number, False
    if _says(passage, first) and first == inside[0][1]:
        return number, False
    return None, True


def _says(passage: Passage, one: Mention) -> bool:
    return bool(_SAYS.match(passage.body, one.end))


def of_sentence(passage: Passage, people: Numbered, clause: int) -> tuple[int | None, str]:
    """The one person of the clauses before the verb's, or the last that begins a clause."""
    names = {one.text: number for number, one in reversed(people)}
    if _OTHER_SUBJECT.search(passage.body[people[-1][1].end : clause]):
        return None, "somebody who is not named comes between"
    if len(names) == 1 and not _JOINED.match(passage.body, people[0][1].end):
        return next(iter(names.values())), "the one person before the verb"
    heads = [number for number, one in people if leads(passage, one) and not _JOINED.match(passage.body, one.end)]
    if heads:
        return heads[-1], "the last person before the verb that begins a clause"
    return None, f"{len(names)} people before the verb: {'、'.join(reversed(names))}"


def leads(passage: Passage, one: Mention) -> bool:
    """Whether a person begins a clause, with nothing before but title and body: not 学雷锋."""
    before = passage.body[max(passage.floor, one.start - 1) : one.start]
    return before in ("", "\n") or before in "，。；：？！”" or bool(_AFTER_RANK.search(passage.body, one.start - 8, one.start))


def the_one_meant(passage: Passage, clause: int) -> tuple[int | None, str]:
    """这位父亲: the one person that the sentence, or the sentence before it, names, in whatever part."""
    begin = sentence_before(passage, clause) if clause > passage.floor else clause
    people = people_in(passage, begin, clause)
    least = max(passage.start, passage.last[1] if passage.last else 0)
    while not people and begin > least:
        end, begin = begin, sentence_before(passage, begin)
        people = people_in(passage, max(begin, least), end)
    noun = _THIS_ONE.match(passage.body, clause)
    if noun and re.search(rf"[一有][位名个][^，。；“”]{{0,8}}{noun[1]}", passage.body[passage.floor : clause]):
        return None, "a noun for somebody who is not named"
    if len(people) == 1:
        return people[0], "a noun for the one person of the sentence before"
    if not people and passage.last is not None:
        return passage.last[0], "a noun for the speaker of the quotation before it"
    return None, f"a noun for one of {len(people)} people"


def is_rank(clause: str) -> bool:
    """Whether a clause has a title for its subject, without a name: 总理亲切地."""
    return bool(_RANK_ALONE.match(clause.strip()))


def bearer(passage: Passage, clause: str, before: int) -> tuple[int | None, str]:
    """总理: the one person of this paragraph and the one before who has been called so."""
    found = _RANK_ALONE.match(clause.strip())
    rank = found["rank"] if found else ""
    held = {
        one.text: number
        for number, one in reversed(passage.mentions)
        if one.label == "PER" and one.end <= before and _is_called(passage, one, rank)
    }
    if len(held) == 1:
        return next(iter(held.values())), "a title, for the one person who has been called so"
    return None, f"somebody who is not named speaks, or one of {len(held)} people with this title"


def _is_called(passage: Passage, one: Mention, rank: str) -> bool:
    before = passage.body[max(passage.floor, one.start - len(rank)) : one.start]
    return passage.body.startswith(rank, one.end) or before == rank
