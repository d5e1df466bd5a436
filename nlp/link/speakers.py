"""Who says a quotation: the subject of its verb, an antecedent, or the one person beside it.

Speakers are numbers of mentions; None with a reason where more than one person, or none, may be meant.
"""

import re
from typing import NamedTuple

from nlp.link.article import Mention

_PRONOUN = re.compile(r"(?<![其])[他她](?!们|人|国|乡|日|的(?!话))")
_OBJECT_MARK = re.compile(
    r"(?:[给把将被让]|[向对跟给同与和为][^，。的]{0,10}$|"
    r"(?:握着|看着|望着|拉着|听了?|告诉|叮嘱|感谢|采访|见到|问|纪念|悼念|会见|欢迎|祝贺|陪同|扮演)[^，。]{0,6}$)"
)
_NARRATOR = re.compile(r"(?:^|[，。；：“”])(?:我|我们|记者|笔者)(?!说|问)[^，。；：“”]{0,12}[和跟与问对]")
_SAYS = re.compile(r"[^，。；：“”]{0,10}(?:说|表示|指出|强调|认为|介绍|回忆|宣布|称|道|讲)")
_BODY_SPEAKS = re.compile(
    r"[^，。；：“”、]{0,2}|[^，。；：“”、]{0,8}(?:近日|日前|此前|随后|今天|昨天|当天|当晚|当日|同日|\d+日)[^，。；：“”、]{0,10}|"
    r"在?(?:发表)?(?:一[份项])?(?:声明|报告|通报|公告|公报)中?"
)


class Passage(NamedTuple):
    """A paragraph `start:end` of the body whose news begin at `lead`, with the numbered mentions outside its quotations.

    `last` is speaker and end of the quotation before, when its speaker is known.
    """

    body: str
    start: int
    end: int
    lead: int
    mentions: list[tuple[int, Mention]]
    last: tuple[int, int] | None = None


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


def sentence_before(passage: Passage, first: int) -> int:
    """Where the sentence before this offset starts."""
    at = first - 1
    while at > passage.lead and passage.body[at - 1] not in "。！？…\n":
        at -= 1
    return max(at, passage.lead) if at >= passage.lead else first


def people_in(passage: Passage, start: int, end: int) -> list[int]:
    """The first mention of each person who may speak in a part of the body."""
    names: dict[str, int] = {}
    for number, one in passage.mentions:
        if one.label == "PER" and start <= one.start < end and not _reports(passage, one):
            names.setdefault(one.text, number)
    return list(names.values())


def find_speaker(passage: Passage, start: int, cue: int) -> tuple[int | None, str]:
    """The subject of the verb: the person of its clause, else the one person, pronoun or body before it in the sentence."""
    held = [(number, one) for number, one in passage.mentions if start <= one.start and one.end <= cue]
    people = [(number, one) for number, one in held if one.label == "PER" and _may_speak(passage, one)]
    clause = max(passage.body.rfind(mark, start, cue) for mark in "，；。") + 1
    near = [number for number, one in people if one.start >= clause]
    if near:
        narrator = _NARRATOR.search(passage.body[clause:cue])
        return (None, "the narrator speaks") if narrator else (near[-1], "the person of the verb's clause")
    names = {one.text: number for number, one in reversed(people)}
    if names:
        several = f"{len(names)} people before the verb: {'、'.join(reversed(names))}"
        return (None, several) if len(names) > 1 else (next(iter(names.values())), "the one person before the verb")
    if _PRONOUN.search(passage.body[start:cue]):
        return _antecedent(passage, start)
    if held and held[-1][1].label == "ORG" and _BODY_SPEAKS.fullmatch(passage.body[held[-1][1].end : cue]):
        return held[-1][0], "the body before the verb"
    return None, "no person named before the verb"


def _reports(passage: Passage, one: Mention) -> bool:
    """The reporter of 记者李四报道：, or a name that is part of a word: 马克思主义."""
    reporter = passage.body[max(0, one.start - 3) : one.start].endswith(("记者", "通讯员"))
    follows = passage.body[one.end : one.end + 2]
    return (reporter and follows in ("报道", "摄影", "摄）")) or follows in ("主义", "思想", "理论", "精神", "定律")


def _may_speak(passage: Passage, one: Mention) -> bool:
    """Whether a person may be a subject: not 向李四, 把钱交给李四, 李四的."""
    if _reports(passage, one) or passage.body[one.end : one.end + 1] in tuple("的、：:"):
        return False
    begin = max(passage.body.rfind(mark, passage.start, one.start) for mark in "，；。“”：、") + 1
    return not _OBJECT_MARK.search(passage.body[max(begin, passage.start) : one.start])


def _antecedent(passage: Passage, start: int) -> tuple[int | None, str]:
    """Who 他 is: the subject of the sentence before, or of the one before that when it says 他 too."""
    end = start
    while end > passage.lead:
        begin = sentence_before(passage, end)
        found, several = _subject(passage, begin, end)
        if found is not None:
            return found, "a pronoun, for the subject of a sentence before"
        if several or begin >= end:
            break
        end = begin
    if passage.last is not None and not people_in(passage, passage.last[1], start):
        return passage.last[0], "a pronoun, for the speaker of the quotation before it"
    return None, "a pronoun, for no one person before it"


def _subject(passage: Passage, begin: int, end: int) -> tuple[int | None, bool]:
    """The one person of a sentence who may speak, or the first when he does; whether there are several."""
    inside = [(number, one) for number, one in passage.mentions if one.label == "PER" and begin <= one.start < end]
    may = [(number, one) for number, one in inside if _may_speak(passage, one)]
    if len({one.text for _, one in may}) == 1 and (len(may) == len(inside) or _says(passage, may[0][1])):
        return may[0][0], False
    if may and _says(passage, may[0][1]) and may[0][1] == inside[0][1]:
        return may[0][0], False
    return None, len(may) > 0


def _says(passage: Passage, one: Mention) -> bool:
    return bool(_SAYS.match(passage.body, one.end))
