"""Articles that come to their matter late: disputes that end with a judgement, obituaries, reviews, features that show people
before they say who these are. What each tells is known by its wording, whatever outweighs it."""

import re
from collections.abc import Sequence

from nlp.kin import KIN
from nlp.summaries.source import Source
from nlp.summaries.view import View

LOOKED_AT, SEEN_BEFORE = 25, 10
"""Sentences in which the matter is looked for; in which those who were seen are told who they are."""
SEEN = 2
"""Signs of a scene in the first sentence, from which whoever is presented next was seen in it."""
TOLD = 0.2
"""Share of the headline's pairs from which an opening has the matter itself."""
_JUDGED = re.compile(
    r"(?:法院|法庭|[一二终]审|仲裁委)[^。]*(?:判决(?![书前后。]|生效|结果)|改判|判令|裁决(?![书前后。])|驳回|不予支持)|当庭达成"
)
_OTHERS = re.compile(
    r"(?<!共同)(?:[0-9二三四五六七八九十百]+[件起]|一[件起](?=[^，。]{0,8}案))|类似|另一[起案]|一般|典型案例|提醒|介绍"
)
"""Of other cases, or of cases as such."""
_NO_RULING = re.compile(
    r"(?:请求|诉请|要求|申请|希望)[^。]{0,12}(?:判决|判令|改判|裁决|驳回)|(?:法院|法庭)(?:可以?|应当?|会|将)|^[^，。]{4,}的，"
    r"|^(?!根据|依据|依照|按照|法院|法庭)[^，。]{2,24}规定[，：]"
)
"""What is asked of a court, or a law says that courts do."""
_ENDS_OTHERWISE = re.compile(
    r"发回重审|撤销原判|(?:达成|签[署订])[^。]{0,8}(?:协议|和解)|调解|和解|撤回?[诉起上]|支持[^。]{0,14}请求|准[予许][^。]{0,6}离婚|无[需须]|裁定|再审"
)
"""Behind a judgement: it was not the end."""
_FILED = re.compile(r"起诉|诉至|告上|状告|提起诉讼")
"""Behind a judgement: another case begins."""
_LAWYER = re.compile(r"(?:[^，。]{0,8}律师|(?:承办|主审|办案)?法官)[^，。]{0,6}(?:说|表示|认为|建议|指出)|近年来|今年以来")
"""What is said of such cases behind the story."""
_UPHELD = re.compile(r"维持原[判审]|驳回上诉")
_FOUND = re.compile(r"法[院官庭](?:经)?[^，。]{0,6}(?:认为|查明)|[一二]审(?:法院)?(?:认为|查明|认定)")
_TOLD_FIRST = re.compile(r"法院|检察|公安|警方|[宣审]判|判决|仲裁")
_SUED = re.compile(r"起诉|诉至|诉请|告上|状告|对簿公堂|官司|上诉|原告|被告(?!人)|辩称|申请仲裁")
_DEATH = re.compile(r"(?:病逝|逝世|去世|辞世|离世)[^。]{0,16}(?:享年|终年|年仅)")
_MOURNS = re.compile(
    r"追忆|缅怀|送别|怀念|悼|(?<![记回])忆|^回忆(?![里中录])|一路走好|[去辞离逝]世(?![后前])|[病长仙永远]逝(?!去的)"
)
_OF_ANOTHER = re.compile(rf"(?P<kin>{KIN}|祖父|祖母)[^，。]{{0,4}}(?:病逝|逝世|去世|辞世|离世)")
_OF_OLD = re.compile("先烈|英烈|烈士|祭扫|清明")
_TITLE = re.compile(r"《[^》]+》")
_WHO = re.compile(
    r"(?P<name>[^，。“”：]{2,8}?)(?:是(?!不是|否)[^，。]{5}|，(?:今年)?[0-9]{2}岁|，[0-9]{4}年[^，。]{0,6}生)"
    r"|这(?:位|名|个)[^，。]{2,12}，?是|[他她]叫|这是[^，。]*(?:的一[个堂天次]|发起)"
)
"""何语秋是云溪县的乡村医生: who was seen."""


_RUMOUR = re.compile(  # told first, refuted by a sentence behind it
    r"(?:网上|网络|平台|朋友圈|微信群?|微博|抖音|坊间|社会上)[^，。]{0,12}"
    r"(?:流传|疯传|热传|盛传|(?:传播|转发|出现)[^，。]{0,24}(?:消息|信息|说法|言论|帖|文章|视频|图片|截图))"
    r"|(?:网民|网友|有人)[^，。]{0,20}发布[^，。]{0,24}(?:消息|信息|说法|言论|帖|文章|视频|图片|截图)"
    r"|网传|传言|传闻|谣传|讹传"
)
_REFUTED = re.compile(
    r"不属?实|谣言|辟谣|虚假信息|子虚乌有|(?:没有|缺乏|毫无|并无)[^，。]{0,6}(?:依据|根据|证据)|并非(?:事实|如此)|不可信|不靠谱"
    r"|[治防变杀]不了|[系是][^，。]{0,24}(?:编造|拼接|摆拍|伪造|虚构)"
)
_DENIES = re.compile(r"辟谣|谣[言传]|不属?实")


def refutation_of(source: Source, view: View) -> list[list[int]]:
    """Of a rumour told first, the sentence that refutes it, with the rumour where both fit."""
    texts = [one.text for one in view.sentences[:SEEN_BEFORE]]
    told = _RUMOUR.search(texts[0]) or _DENIES.search((source.headline or "") + source.around)
    if not told or _REFUTED.search(texts[0]):
        return []
    at = next((at for at, text in enumerate(texts) if _REFUTED.search(text)), 0)
    return [[*range(at + 1)], [0, at], [at]] if at else []


def judgement_of(view: View) -> list[list[int]]:
    """Of a dispute told from its beginning, the sentences that tell how it was judged, fuller ones first."""
    texts = [one.text for one in view.sentences]
    judged = [
        at for at, text in enumerate(texts) if _JUDGED.search(text) and not (_OTHERS.search(text) or _NO_RULING.search(text))
    ]
    if not judged or judged[0] < 2 or _TOLD_FIRST.search(texts[0]) or not any(map(_SUED.search, texts)):
        return []
    last = ([at for at in judged if not _UPHELD.search(texts[at])] or judged)[-1]
    later = [text for text in texts[last + 1 :] if not (_UPHELD.search(text) or _OTHERS.search(text) or _LAWYER.match(text))]
    if any(map(_ENDS_OTHERWISE.search, later)) or any(map(_FILED.search, texts[judged[0] + 1 : last] + later)):
        return []
    begins = [at for at in range(max(1, last - 2), last) if _FOUND.search(texts[at])][-1:]
    return [[0, *begins, last], [*begins, last], [0, last], [last]]


def matter_of(source: Source, view: View) -> list[int]:
    """The sentence that tells whom an obituary mourns, what is reviewed or who was seen, behind an opening that does not."""
    named = (source.headline or "") + source.around
    texts = [one.text for one in view.sentences[:LOOKED_AT]]
    dead = [at for at, text in enumerate(texts) if _DEATH.search(text) and not _of_another(text, named)]
    mourned = {row["text"] for row in source.entities if row["label"] == "PER" and row["text"] in named}
    dead = [at for at in dead if not mourned or any(name in texts[at] for name in mourned)]
    if dead and _MOURNS.search(named) and not _OF_OLD.search(named):
        return dead[:1] if dead[0] else []
    if view.shares[0] >= TOLD:
        return []
    for title in _TITLE.findall(named):
        at = next((at for at, text in enumerate(texts) if title in text), 0)
        if at and _begins(view, at) and not _TITLE.search(texts[0]):
            return [at]
    return _who_was_seen(source, view, texts)


def _of_another(text: str, named: str) -> bool:
    """Whether a death is that of kin whom the headline does not name."""
    other = _OF_ANOTHER.search(text)
    return other is not None and other["kin"] not in named


def _begins(view: View, at: int) -> bool:
    return view.sentences[at].paragraph != view.sentences[at - 1].paragraph


def _who_was_seen(source: Source, view: View, texts: Sequence[str]) -> list[int]:
    opening = [view.of(one.whole) for one in view.sentences if one.paragraph == view.sentences[0].paragraph]
    if source.lead_offset or any(one.account or one.bodies or one.first_person for one in opening) or opening[0].time:
        return []
    people = {row["text"] for row in source.entities if row["label"] == "PER"}
    for at in range(1, min(len(texts), SEEN_BEFORE)):
        found = _WHO.match(texts[at]) if _begins(view, at) else None
        before = "".join(texts[:at])
        unnamed = opening[0].scene >= SEEN and not any(name in before for name in people)
        seen = unnamed or ((found and found["name"]) or "") in before
        if found and (found["name"] is None or (found["name"] in people and seen)):
            return [at]
    return []
