"""Texts printed as question and answer. Of an interview (记者：… 何语秋：…) only what stands before the first question is told
as news; where nothing does, or readers ask (问：… 答：…), the first answer is, for the headline says what was asked; of a
reader's letter the reply."""

import re
from collections.abc import Sequence

from nlp.summaries.signs import OPENERS
from nlp.summaries.source import Source

_ASKS = re.compile(r"(?:本报|《[^》]{2,8}》)?(?:记者|主持人)[：:]|问[：:]|Q[：:]")
_LABEL = re.compile(r"[一-鿿·A-Z]{1,10}(?:（[^（）]{1,24}）)?[：:]")
FEWEST = 2
"""Questions, and answers, of an interview."""
_READER_ASKS = re.compile(r"[一-鿿]{1,12}问[：:]")
"""读者何女士问："""
_ANSWER = re.compile(r"(?:[一-鿿、·]{0,40}(?:答复?|回复)|A)[：:]")
"""答：, 云溪县医院主任医师何语秋答："""

_WRITES = re.compile(
    r"(?:读者[一-鿿]{0,6}|[一-鿿]{1,6}(?:女士|先生|读者|来信)|(?:尊敬的|敬爱的)?(?:编辑|[晚日]报|热线|记者(?=[同朋老]))[一-鿿]{0,6})[：:]"
)
"""编辑同志：, 读者何女士：: a letter begins."""
_REPLY = re.compile(
    r"(?:[一-鿿·、]{2,30}(?:律师|医师|医生|药师|主任|专家|教授|编辑部)|[一-鿿·、]{2,30}(?:局|处|科|院|所|办|会|公司|社区))[一-鿿·]{0,4}[：:]"
    r"|[一-鿿]{2,12}(?:把脉|支招|回应|点评|建议|说法|释疑)[：:]|(?:编辑部?|本报|记者)(?!同志|朋友|老师)"
)
"""云溪县医院主任药师何语秋：, 记者就此采访了…: who replies to it."""
_TO_READER = re.compile(
    r"(?:[一-鿿]{1,8}(?:读者|同志|先生|女士|朋友)|读者[一-鿿]{2,6})[：:](?=$|[^。！]{0,12}(?:您|你|来信|反映|所问|咨询|根据|依据|按照|依照))"
)
"""何语秋读者：: the reply itself follows."""


def introduction_of(source: Source) -> int:
    """How many sentences stand before the first question or answer; all of them where the article is no interview."""
    opening = _openings(source)
    asked = [at for at in opening if _ASKS.match(source.sentences[at]["text"])]
    if len(asked) < FEWEST:
        return len(source.sentences)
    said = [at for at in opening if at not in asked and at > asked[0] and _LABEL.match(source.sentences[at]["text"])]
    return asked[0] if len(said) >= FEWEST else len(source.sentences)


def answer_of(source: Source) -> range:
    """The sentences that answer the question with which an article opens; none where none does."""
    opening = _openings(source)
    if opening and _WRITES.match(source.sentences[0]["text"]):
        return _reply_of(source, opening[1:])
    asked = [at for at in opening if any(sign.match(source.sentences[at]["text"]) for sign in (_ASKS, _READER_ASKS))]
    end = asked[1] if len(asked) > 1 else len(source.sentences)
    for at in opening[1:] if asked[:1] == [0] else ():
        text = source.sentences[at]["text"]
        if at < end and (_ANSWER.match(text) or (len(asked) >= FEWEST and _LABEL.match(text))):
            return range(at, end)
    return range(0)


def _reply_of(source: Source, opening: Sequence[int]) -> range:
    """The sentences that reply to the letter with which an article opens."""
    for at in opening:
        text = source.sentences[at]["text"].strip()
        if _ANSWER.match(text) or _REPLY.match(text):
            return range(at, len(source.sentences))
        if to_reader := _TO_READER.match(text):
            return range(at + (to_reader.end() == len(text)), len(source.sentences))
    return range(0)


def without_label(text: str) -> str:
    """An answer without what says that it is one, or whose.

    >>> without_label("答：不用。"), without_label("何语秋（退休教师）：怕。"), without_label("记者就此采访了何语秋。")
    ('不用。', '怕。', '记者就此采访了何语秋。')
    """
    label = _ANSWER.match(text) or _LABEL.match(text) or _REPLY.match(text)
    return OPENERS.sub("", text[label.end() :] if label and label[0][-1] in "：:" else text)


def _openings(source: Source) -> list[int]:
    """The first sentence of each paragraph."""
    opening: dict[int, int] = {}
    for number, row in enumerate(source.sentences):
        opening.setdefault(row["paragraph_no"], number)
    return list(opening.values())
