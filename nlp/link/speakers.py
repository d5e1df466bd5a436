"""Who says a quotation: the subject of its verb, an antecedent, or the one person beside it.

Speakers are numbers of mentions; None with a reason where more than one person, or none, may be meant.
"""

import re
from typing import NamedTuple

from nlp.link.article import Mention

_SUBJECT = re.compile(
    r"\s*(?:但是?|可是?|而|然而|不过|于是|当时|这时|那时|后来|接着|随后|同时|最后|此时|因此|所以|其实|今天|昨天|日前|对此|为此|另外|此外|"
    r"[^，。他她]{0,12}[年月日时中后前上下里]|正?如|就像|原来|经常|用|据)?"
    r"[他她](?!们|人|国|乡|日|当|[^，。：对向给跟在从]{0,10}的(?!话|是|时候|同时|确)[^，。：]*$)"
)
_OTHER_SUBJECT = re.compile(r"(?:^|，)(?:[^，]{0,4})(?:[一那]|有)[位名个]")
_OBJECT_MARK = re.compile(
    r"(?:(?:给|把|将(?!军|领)|被|让)[^，。]{0,10}$|"
    r"(?:向(?!导)|对(?!外|台|联|方)|跟|给|同(?!志|学|事)|与|(?<!共)和(?!平|谐)|(?<![因认作])为)[^，。的]{0,10}$|"
    r"(?:握着|找到|看着|望着|拉着|听了?|告诉|叮嘱|感谢|采访|见到|问|纪念|悼念|会见|欢迎|祝贺|陪同|扮演)[^，。]{0,6}$)"
)
_NARRATOR = re.compile(r"^(?:我|我们|记者|笔者)(?!说|问)[^，。；：“”]{0,12}[和跟与问对]")
_SELF = re.compile(r"(?:^|当时|于是|就|便)(?:我们?|记者|笔者)(?![国省市县区校院厂])[^，。；：“”]{0,8}$")
_OTHER = re.compile(
    r"(?:[一几两多]位|一名|一个|有的|许多|不少|很多|各位|有人|人们|大家|对方|众人)|"
    r"(?:们|群众|村民|居民|老人|市民|乡亲|乡亲们|官兵|工人|农民|学生|家长|顾客|乘客|旅客|网友|专家|学者|医生|司机|店主|老板|负责人|发言人|"
    r"工作人员|干部|代表|妻子|丈夫|儿子|女儿|母亲|父亲|妈妈|爸爸|奶奶|爷爷|孩子|同志|同事|老伴|主任|书记|局长|厂长|校长|检察长|部长|"
    r"经理|总统|总理|主席|首相|大妈|大爷|大嫂|姑娘|小伙子|老汉|者|外长)"
    r"(?:[^，。；：“”]{0,3}(?:地|着|的)?[^，。；：“”]{0,10})$"
)
_THIS = re.compile(r"(?<![给向对把为])这(?:位|名|个)[^，。；：“”]{1,14}$")
_AGAIN = re.compile(r"[^\u4e00-\u9fff]*(?:随后|最后|同时)?(?:接着|又|还|继续|随即|并)?[又还并]?(?:接着|继续|补充|解释|强调|指出|笑着|感慨地?)?")
_CUT = re.compile(r"(?![老总公某也又则还就却笑问都只再便忙立才更最曾常说道在等对向])[\u4e00-\u9fff]")
_JOINED = re.compile(r"[和与跟、]|同(?!志)")
_MEETING = re.compile(r"[一二三四五六七八九十]大$|全会$|会议$")
_TOGETHER = re.compile(r"[两二三四五几]人|等")
_QUOTED = re.compile(r"[^，。；：“”]{0,16}[讲说](?:过)?的(?:这|那)?(?:一)?(?:句|番|段)?话")
_SAYS = re.compile(r"[^，。；：“”]{0,10}(?:说|表示|指出|强调|认为|介绍|回忆|宣布|称|道|讲)")
_TELLS = re.compile(r"[^，。；：“”]{0,10}(?:说|表示|指出|认为|介绍|称|告诉[^，。]{0,4})[，：]")
_BODY_SPEAKS = re.compile(
    r"(?!报告|决定|文件|章程|公报|精神|条例|会议)[^，。；：“”、]{0,2}|[^，。；：“”、]{0,8}(?:近日|日前|此前|随后|今天|昨天|当天|当晚|当日|同日|\d+日)[^，。；：“”、]{0,10}|"
    r"在?(?:发表)?(?:一[份项])?(?:声明|报告|通报|公告|公报)中?"
)


class Passage(NamedTuple):
    """A paragraph `start:end` of the body whose news begin at `lead`, with the numbered mentions outside quotations.

    `floor` is where the paragraph before begins, which may name whom a pronoun means; `last` is speaker and end of the
    quotation before, when its speaker is known; `asked` whom its question was put to.
    """

    body: str
    start: int
    end: int
    lead: int
    mentions: list[tuple[int, Mention]]
    floor: int = 0
    last: tuple[int, int] | None = None
    asked: int | None = None


def reported_before(passage: Passage, first: int) -> bool:
    """Whether the paragraph before reports speech: 何某说，…"""
    return bool(re.search(r"(?:说|指出|强调|表示|认为|介绍|告诉[^，。]{0,6})[，：:]", passage.body[passage.lead : first]))


def subject_after(passage: Passage, last: int) -> int | None:
    """The one person of the next sentence, else the first of its first clause; nobody whom it does something to."""
    body = passage.body
    stop = min((at for at in (body.find(mark, last, passage.end) for mark in "。！？") if at >= 0), default=passage.end)
    people = people_in(passage, last, stop)
    if len(people) > 1:
        comma = body.find("，", last, stop)
        people = people_in(passage, last, comma if comma >= 0 else stop)[:1]
    one = next((one for number, one in passage.mentions if people and number == people[0]), None)
    quoted = "这句话" in body[last:stop] or "这话" in body[last:stop]
    return people[0] if one and len(people) == 1 and not quoted and _may_speak(passage, one) else None


def whose_words(passage: Passage, last: int) -> int | None:
    """The person right after a quotation whose words it is called: “…”何语讲的这番话."""
    return next((number for number, one in passage.mentions if one.start == last and _QUOTED.match(passage.body, one.end)), None)


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


def find_speaker(passage: Passage, start: int, cue: int, owned: bool = False) -> tuple[int | None, str]:
    """The subject of the verb: the person of its clause, else a pronoun's, else the one person or body before it.

    With `owned` also the person whose words a noun announces: 何语的那句名言：.
    """
    held = [(number, one) for number, one in passage.mentions if start <= one.start and one.end <= cue]
    people = [(number, one) for number, one in held if one.label == "PER" and _may_speak(passage, one)]
    clause = max(start, max(passage.body.rfind(mark, start, cue) for mark in "，；。：？！”\n") + 1)
    said = passage.body[clause:cue]
    near = [(number, one) for number, one in people if one.start >= clause]
    if near:
        return _of_clause(passage, near, clause, cue)
    owner = [number for number, one in held if owned and one.label == "PER" and one.start >= clause]
    if len(owner) == 1:
        return owner[0], "the person whose words they are"
    if _SUBJECT.match(said) or (owned and re.search("[他她]的", said)):
        return _antecedent(passage, clause, people)
    if said.rstrip().endswith(("》", "》载", "》云", "》中")):
        return None, "a text speaks"
    if _THIS.search(said):
        return _the_one_meant(passage, clause)
    other = _OTHER.search(said)
    if _SELF.search(said) or (other and not re.search("[对向朝给跟冲同]", said[: other.start()])):
        return None, "somebody who is not named speaks"
    if passage.last and passage.last[1] >= start - 1 and _AGAIN.fullmatch(said):
        return passage.last[0], "goes on; the speaker of the quotation before it"
    if people:
        return _of_sentence(passage, people, clause)
    if any(_SUBJECT.match(part) for part in re.split("[，；：]", passage.body[start:clause])):
        return _antecedent(passage, start, [])
    body = held[-1] if held and held[-1][1].label == "ORG" else None
    if body and not _MEETING.search(body[1].text) and _BODY_SPEAKS.fullmatch(passage.body[body[1].end : cue]):
        return body[0], "the body before the verb"
    return None, "no person named before the verb"


Numbered = list[tuple[int, Mention]]


def _of_clause(passage: Passage, near: Numbered, clause: int, cue: int) -> tuple[int | None, str]:
    """The last person of the verb's clause, unless the narrator is its subject or the name may go on."""
    number, one = near[-1]
    if _NARRATOR.search(passage.body[clause:cue]):
        return None, "the narrator speaks"
    if _CUT.fullmatch(passage.body[one.end : cue]) and len(one.text) < 3:  # 林华|卿说
        return None, "the name before the verb may be cut"
    return number, "the person of the verb's clause"


def _of_sentence(passage: Passage, people: Numbered, clause: int) -> tuple[int | None, str]:
    """The one person of the clauses before the verb's, or the last that begins a clause."""
    names = {one.text: number for number, one in reversed(people)}
    if _OTHER_SUBJECT.search(passage.body[people[-1][1].end : clause]):
        return None, "somebody who is not named comes between"
    if len(names) == 1 and not _JOINED.match(passage.body, people[0][1].end):
        return next(iter(names.values())), "the one person before the verb"
    heads = [number for number, one in people if _leads(passage, one) and not _JOINED.match(passage.body, one.end)]
    if heads:
        return heads[-1], "the last person before the verb that begins a clause"
    return None, f"{len(names)} people before the verb: {'、'.join(reversed(names))}"


def _leads(passage: Passage, one: Mention) -> bool:
    """Whether a person begins a clause, with nothing before but title and body: not 学雷锋."""
    before = passage.body[max(passage.floor, one.start - 1) : one.start]
    return before in ("", "\n") or before in "，。；：？！”"


def _the_one_meant(passage: Passage, clause: int) -> tuple[int | None, str]:
    """这位父亲: the one person that the sentence, or the sentence before it, names, in whatever part."""
    begin = sentence_before(passage, clause) if clause > passage.floor else clause
    people = people_in(passage, begin, clause)
    if len(people) == 1:
        return people[0], "a noun for the one person of the sentence before"
    if not people and passage.last is not None:
        return passage.last[0], "a noun for the speaker of the quotation before it"
    return None, f"a noun for one of {len(people)} people"


def _reports(passage: Passage, one: Mention) -> bool:
    """The reporter of 记者李四报道：, or a name that is part of a word: 马克思主义."""
    reporter = passage.body[max(0, one.start - 3) : one.start].endswith(("记者", "通讯员"))
    follows = passage.body[one.end : one.end + 2]
    return (reporter and follows in ("报道", "摄影", "摄）")) or follows in ("主义", "思想", "理论", "精神", "定律")


def _may_speak(passage: Passage, one: Mention) -> bool:
    """Whether a person may be a subject: not 向李四, 把钱交给李四, 李四的; but 一个叫李四的孤儿."""
    follows, before = passage.body[one.end : one.end + 1], passage.body[max(passage.floor, one.start - 1) : one.start]
    both = before == "、" and _TOGETHER.match(passage.body, one.end)
    if _reports(passage, one) or both or follows == "、" or (follows == "的" and before != "叫"):
        return False
    begin = max(passage.body.rfind(mark, passage.floor, one.start) for mark in "，；。“”：、？！\n") + 1
    return not _OBJECT_MARK.search(_without_bodies(passage, max(begin, passage.floor), one.start))


def _without_bodies(passage: Passage, start: int, end: int) -> str:
    """The text without the names in it: 人力资源和社会保障部 joins nobody."""
    for _, one in reversed(passage.mentions):
        if one.label == "ORG" and start <= one.start and one.end <= end:
            return passage.body[start : one.start] + "□" + passage.body[one.end : end]
    return passage.body[start:end]


def _antecedent(passage: Passage, start: int, people: Numbered) -> tuple[int | None, str]:
    """Who 他 is: the person before it in its sentence, the subject of a sentence before, or who was asked or spoke last."""
    if people and _TELLS.match(passage.body, people[0][1].end):
        return None, "a pronoun in what somebody says"
    if people:
        number, why = _of_sentence(passage, people, start)
        return number, f"a pronoun, for {why}" if number is not None else why
    if passage.asked is not None and not people_in(passage, passage.last[1] if passage.last else start, start):
        return passage.asked, "a pronoun, for the one who was asked"
    if passage.last is not None and passage.last[1] >= passage.floor and not people_in(passage, passage.last[1], start):
        return passage.last[0], "a pronoun, for the speaker of the quotation before it"
    end = start
    while end > passage.floor:
        begin = sentence_before(passage, end)
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
    may = [(number, one) for number, one in inside if _may_speak(passage, one)]
    if not may:
        return None, False
    number, first = may[0]
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
