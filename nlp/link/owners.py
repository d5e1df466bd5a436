"""Whose words a quotation is by what stands behind it: who acts there, is called so, or signs it."""

import re

from nlp.kin import KIN
from nlp.link.antecedents import Numbered, Passage, may_speak, people_in
from nlp.link.speech import unsaid

_QUOTED = re.compile(
    rf"(?!的?(?:{KIN}|师傅))(?:"
    r"[^，。；：“”]{0,16}(?:[讲说](?:过)?的(?:这|那)?(?:一)?(?:句|番|段)?话|(?:强调|认为|坚信|重复)着?这(?:一点|句话))|"
    r"(?:老人|大妈|大爷)?的(?:肺腑之言|誓言|遗言|座右铭|口头禅|信条|心声|感叹|感慨|回答|这番话|话[，、道说])|"
    r"[^，。；：“”]{0,6}[说讲][起到完]?[这那](?:一?[番句段]|些)?话(?:的?时候?|[之以]?后|，)|[^，。；：“”]{0,6}把这句话挂在嘴[边上])"
)
_SIGNS = re.compile(r"\s*—{1,2}(?!—|记|写|访|对话|致)[^，。！？：“”《》\n]{0,30}(?=\n|$)")
_SAID_BY = re.compile(r"[说讲喊](?:出)?[这那]?[句番些]?话的(?:人|不是别人)?，?(?:正|就|便)?[是叫][^，。：；]{0,20}(?=[，。])")
"""说这话的，是村民何语。"""
_ABOUT = re.compile(r"(?P<who>[^，。；：“”]{0,3})(?:[说谈提]起|[说谈提]到|[谈提]及)[^，。；：“”]*，")
_ANSWERS = re.compile(
    r"(?:面对|听到|针对)[^，。；：“”]{0,10}(?:疑问|质疑|提问|询问|追问|不解|抱怨|指责|批评|称赞|夸赞|赞扬|抗议)，"
)
"""Before somebody who answers the words."""
_DECLINES = re.compile("无可奉告|不便|不方便|不清楚|不知道|不好说|没什么[可好]说")
"""In the words of one who refuses to say more: “无可奉告。”何语拒绝回答."""
_STOP = re.compile("[，；：“]")
_KIN_BEFORE = re.compile(f"(?:{KIN})$")
"""Right before a name that the article only now brings in."""
_DO = re.compile(
    r"(?:这样|如此|这么)(?:评价|形容|描述|称赞|夸赞?)[^，。；：“”的]{0,6}$|(?:们|大家|有人)(?!的)[^，。；：“”的]{2,}$|(?:们|大家|有人)[把将给向对][^，。；：“”]*$"
)
"""Before somebody to whom others do something: 同事们这样评价何语."""


def subject_after(passage: Passage, last: int) -> int | None:
    """The one person of the next sentence, else the first of its first clause; nobody whom it does something to."""
    body = passage.body
    question = body[last - 2] in "？?"
    words, spoken = max(body.rfind("“", passage.start, last), passage.start), last
    last += body[last : last + 1] == "。"
    stop = min((at for at in (body.find(mark, last, passage.end) for mark in "。！？") if at >= 0), default=passage.end)
    last = about.end() if (about := _ABOUT.match(body, last)) and not people_in(passage, last, about.end("who")) else last
    people = people_in(passage, last, stop)
    if len(people) > 1:
        comma = body.find("，", last, stop)
        people = people_in(passage, last, comma if comma >= 0 else stop)[:1]
    one = next((one for number, one in passage.mentions if people and number == people[0]), None)
    quoted = "这句话" in body[last:stop] or "这话" in body[last:stop] or _ANSWERS.match(body, last)
    does = _STOP.split(body[one.end : stop])[0] if one else ""
    declines = does.endswith(("说", "解释", "辩解")) or _DECLINES.search(body, words, spoken)
    silent = unsaid(does) and (question or not declines)
    quoted = quoted or silent or (one and _DO.search(body[last : one.start]))
    return people[0] if one and len(people) == 1 and not quoted and may_speak(passage, one) else None


def another_acts(passage: Passage, last: int, end: int, one: int) -> bool:
    """Whether somebody else than the speaker taken is the subject right behind the words: “…”李明把碗递过来."""
    number = subject_after(passage, last) if last < end else None
    found = dict(passage.mentions)
    first = next((name for name, first in passage.known.items() if first == one), None)  # named before these two paragraphs
    if number is None or found[number].text == (found[one].text if one in found else first):
        return False
    about = _ABOUT.match(passage.body, last)
    between = passage.body[about.end() if about else last : found[number].start]
    return "，" not in between and not _KIN_BEFORE.search(between)


def whose_words(passage: Passage, last: int) -> int | None:
    """The person after a quotation, in its first clause, whose words it is called: “…”何语讲的这番话."""
    comma = min((at for at in (passage.body.find(mark, last, passage.end) for mark in "，。") if at >= 0), default=passage.end)
    if by := _SAID_BY.match(passage.body, last):
        return next((n for n, one in passage.mentions if one.label == "PER" and last < one.start and one.end == by.end()), None)
    after = [(number, one) for number, one in passage.mentions if one.label == "PER" and last <= one.start < comma]
    number, one = after[0] if after else (None, None)
    given = one and re.search("[给对向]", passage.body[last : one.start])  # 这是父亲留给何语的遗言
    return number if one and not given and _QUOTED.match(passage.body, one.end) else None


def who_signs(body: str, mentions: Numbered, last: int) -> int | None:
    """The person at the end of a line that signs the quotation before it: “…”⏎——站长何语."""
    line = _SIGNS.match(body, last)
    return next((number for number, one in mentions if line and one.label == "PER" and one.end == line.end()), None)
