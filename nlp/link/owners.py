"""Whose words a quotation is called behind it, and who signs it."""

import re

from nlp.link.antecedents import Numbered, Passage

_KIN = "老伴|爱人|妻子|丈夫|母亲|父亲|妈妈|爸爸|儿子|女儿|师傅|爷爷|奶奶"
_QUOTED = re.compile(
    rf"(?!的?(?:{_KIN}))(?:"
    r"[^，。；：“”]{0,16}(?:[讲说](?:过)?的(?:这|那)?(?:一)?(?:句|番|段)?话|(?:强调|认为|坚信|重复)着?这(?:一点|句话))|"
    r"(?:老人|师傅|大妈|大爷)?的(?:肺腑之言|誓言|遗言|座右铭|口头禅|信条|心声|感叹|感慨|回答|这番话|话[，、道说])|"
    r"[^，。；：“”]{0,6}[说讲][起到完]?[这那](?:一?[番句段]|些)?话(?:的?时候?|[之以]?后|，)|[^，。；：“”]{0,6}把这句话挂在嘴[边上])"
)
_SIGNS = re.compile(r"\s*—{1,2}(?!—|记|写|访|对话|致)[^，。！？：“”《》\n]{0,30}(?=\n|$)")
_SAID_BY = re.compile(r"[说讲喊](?:出)?[这那]?[句番些]?话的(?:人|不是别人)?，?(?:正|就|便)?[是叫][^，。：；]{0,20}(?=[，。])")
"""说这话的，是村民何语。"""


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
