"""Bylines, credits and datelines: who wrote or photographed, where the news comes from, where it starts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from nlp.cleaning.people import is_name, surnames
from nlp.cleaning.reporters import all_names, is_one_name, names_in, spaced_as

_POST = (
    r"(?:本报|本刊|本网|新华社|中新社|人民日报|特约|特派|首席|见习|实习|全媒体|融媒体|驻[^\s记]{1,6}|通讯|视觉)*"
    r"(?:记者|通讯员|实习生|评论员|特约撰稿人|摄影|撰文|采写|编译|作者|文图|图文|文|图|摄)"
)
_PAPER = r"(?:[\u3400-\u9fff—·-]{1,16}?(?:报|网|社|在线|新闻|客户端|电视台|融媒(?:体(?:中心)?)?))?"
"""Whose reporter it is: 海川日报（全媒体记者）, 中工网（记者）."""
_NAME = r"[\u3400-\u9fff·]{2,12}"
_MARK = re.compile(r"^[■□●◎★▲◆▍\s]+")
_POST_PREFIX = re.compile(rf"{_PAPER}{_POST}")
_POST_SIGNS = frozenset("记通实评撰编作文图摄")
"""Characters of which every post has one, so that most lines need not be taken apart."""
_NOT_IN_BYLINE = re.compile(r"[，。！？；“”《》0-9]")
_PAPER_AND_PLACE = re.compile(
    r"^《[\u3400-\u9fff]{2,12}》(?=[\u3400-\u9fff]{0,6}记者)"
    r"|(?<=[\u3400-\u9fff])(?<!记者)\s+[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})*(?<!摄影)报道$|(?<=[\u3400-\u9fff])\s+(?:报道|整理)$|(?:^(?=..记者\s)|(?<=[：:/／\s]))(?!本报|[全融]媒)[\u3400-\u9fff]{2}(?=记者\s*[\u3400-\u9fff])"
)
"""《海川经济报》 before 记者, and 常州报道 behind the name."""
_SIGNATURE = re.compile(
    r"^[（(](?![^）)]*(?:文中|本文|化名|建议|未完|待续|删节))"
    r"(?:作者[^（）()]{2,40}|[\u3400-\u9fff·\s、]{2,20}|(?:本报|新华社|据)[^（）()，。]{2,24})[）)]$"
)
CREDIT = re.compile(
    r"(?:^|(?<=[。！？”）])|(?<=\s)(?<!\s\s)|(?<!发)(?=[（(]))\s*+[（(]?((?:本报|本刊|新华社|中新社)?(?:特约|首席|见习|全媒体)?(?:记者|通讯员|实习生|摄影|图)?[\s：:]*+"
    r"(?:[\u3400-\u9fff]{2,8}[—-]{1,2}(?=[\u3400-\u9fff]{2,8}(?:记者|通讯员|[网报社]\s)))?[\u3400-\u9fff·\s、/／]{2,24}摄(?:影(?:报道)?)?"
    r"|(?:本报|本刊|新华社)?(?:特约|首席|见习|全媒体)?(?:记者|通讯员|实习生)[\s：:]*+[\u3400-\u9fff·]\s*[\u3400-\u9fff·]{1,3}"
    r"(?:[\s、]+(?:记者|通讯员)?\s*[\u3400-\u9fff·]{2,4}){0,2}\s*(?:文\s*[/／、]?\s*图|图\s*[/／、]?\s*文|图|文并摄|供图)"
    r")[）)]?(?:影|影报道)?(?:\s*+[（(][\u3400-\u9fff]{2,6}[）)]|\s*+[/／][\u3400-\u9fff]{2,6})?$"
)
"""本报记者 何语秋 摄, （何语秋摄影报道）, 本报记者 何语秋 文/图, also with the agency behind it: 何语秋 摄（影像中国）."""
_ISSUED = re.compile(
    r"(?:^|(?<=[。！？”）])|(?<=\s)(?<!\s\s))\s*+((?:新华社|中新社|本报|人民网)(?:记者)?发[\s]*[（(][^（）()，。]{2,16}摄[）)])$"
)
"""新华社发（何语秋 摄）: a photograph that an agency passes on."""
_SUPPLIED = re.compile(
    r"(?:^|(?<=[。！？”）])|(?<=\s)(?<!\s\s))\s*+[（(]?((?:图片?均?由|照片由)?[\u3400-\u9fff·\s]{2,16}(?:供图|提供)"
    rf"|(?:(?=[{''.join(surnames())}])[\u3400-\u9fff]{{2,3}}[\s、]+){{0,2}}[\u3400-\u9fff·]{{2,4}}\s*(?:文/图|图/文)"
    r"|(?:本报)?资料(?:图片?|照片)|新华社(?:发|照片|[/／](?:路透|法新|美联|欧新))|摄影(?:报道)?[\s]*[：:/]\s*[\u3400-\u9fff·\s、]{2,16})[）)]?$"
)
"""何语秋 供图, （图片由县税务局提供）, （资料照片）, 摄影：何语秋."""
_CREDIT_ENDS = frozenset("摄影道图供文片照发透新联）)")
"""Last characters of all these credits but 摄影：何语秋, so that most lines are not matched against them."""
SIGNED = re.compile(rf"[（(]((?:{_POST})?\s*{_NAME}(?:[\s、]+(?:{_POST})?\s*{_NAME}){{0,4}})[）)]$")
_STAFF = r"(?:本报|特约|首席|见习|实习|[全融]媒体)*(?:记者|通讯员|实习生)"
_OPENING = re.compile(
    r"^[■●▲◆◎]?(?:[（(【〔［]?(?P<date>(?:本报|本刊|本网|据?新华社|据?中新社|中新网|据?中央社(?!会|记者))[^，。（）()【】“”《》]{0,24}?(?:(?<![资视通])讯(?!员)|日电|电(?![力影视话网商台动子])|(?<!的)消息(?![称说显透])))[】）)〕］]?"
    r"|【?(?P<own>[\u3400-\u9fff0-9０-９]{1,20}?(?:讯|电|消息))】?"
    r"(?=[\s　]*(?:[（(][^（）()，。]{0,12}(?:记者(?!注)|通讯员|实习生)|记者[\u3400-\u9fff·、\s　]{2,20}报[道导][：:]))"
    r"|(?P<paper>[\u3400-\u9fff]{0,4}[晚晨早日商时都市]报讯(?![员息号]))|[\u3400-\u9fff]{0,5}[报媒]讯(?=[\s（(]|记者|通讯员))?"
    r"[\s　]*(?:(?P<by>[（(〔【][^（）()〔〕【】]{0,60}?(?:记者|通讯员|实习生|编译|作者)[^（）()〔〕【】]{1,80}[）)〕】])"
    rf"|(?P<told>(?:[\u3400-\u9fff]{{2,3}}、)?(?:{_STAFF}[\u3400-\u9fff·、\s　]{{2,16}}?){{1,3}})"
    r"(?:摄影)?报[道导](?=[：:]))?[：:，]?"
)
_LONG_NAME = 3
"""Characters of most names."""
_PLACE_BEHIND = re.compile(r"(?<=记者)((?:[\u3400-\u9fff]{2,3}、)*)([\u3400-\u9fff]{2,3})([\u3400-\u9fff]{2})$")
_LIKE_NAMES = frozenset(["台北", "台中", "台南", "台东", "高雄", "金门", "云林", "屏东", "东京"])
"""Places that begin as names do."""
_POST_APART = re.compile(r"(?:记者|通讯员|实习生)[\s/／]")
_APART = r"(?:[\u3400-\u9fff·]{2,4}?|[\u3400-\u9fff][ \t\u3000][\u3400-\u9fff]{1,2})"
_WHEN = "近日|日前|[昨今当][日天年晨晚夜]|[去前明]年|目前|连日|金秋|高[温考]|周末|报[道导]"
_STAFF_APART = re.compile(
    rf"[^（(\s]{{2,12}}讯\s+((?:{_STAFF}\s?{_APART}(?:[\s、](?!通讯员|实习生|{_WHEN}){_APART}){{0,30}}(?:\s?报[道导])?\s+){{1,3}})"
)
"""本报讯 记者何语秋 通讯员李明 近日，…, 海都讯 记者何语秋报道 近日，…, told by its spaces alone."""
_BROKEN_OFF = re.compile(rf"(?<!讯)\n(?!通讯员|实习生|{_WHEN})")  # within a word: 记者从省|教育厅
_NO_STAFF = re.compile("从|于[今昨前上本去]|时隔|历时|经过|应邀|连[日续]|(?:成立|周[一二三四五六日末]|元旦|高[考温])$")
"""记者从云溪 110 指挥中心: no name behind 记者."""
_IN_WORDS = frozenset("梯池器信价车站业气竞缆厂量瓶机线科")
"""Behind 电, what makes it a word's if no space is printed there: 小区电梯, but 本报北京电 科技部."""
_DATED, _SURELY = re.compile("[0-9０-９]日(?:讯|电|消息)$"), re.compile("(?:[0-9０-９〇一二三四五六七八九十]日专?|社)电$")
_ONLY_NAMES = re.compile(r"[\s　]*[（(]([\u3400-\u9fff·、，\s　]{2,40})[）)][：:，]?")
_BARE_NAMES = re.compile(r"[\s　]*([\u3400-\u9fff]{2,3}(?:[、\s　][\u3400-\u9fff]{2,3}){0,3})报道[：:]")
"""本报讯 何语秋、李明报道：."""
_UNIT = re.compile(r"[\u3400-\u9fff]{2,12}(?:[院系部处科室办局所厂站队团会馆社校]|中心)")
_PLACE_AND_DATE = re.compile(
    r"(?:据?新华社|据?中新社|中新网|本[报刊网])\s*(?!综合|专|快|简|要|独家|最新|[今昨前]|记者|体育|财经|娱乐|文化|社会|国[际内]|教育|科技|法治)"
    r"(?:[\u3400-\u9fff]{2,4}讯|[\u3400-\u9fff]{0,8}\s*(?:[0-9０-９]{1,2}\s*月)?\s*[0-9０-９]{1,2}\s*日\s*(?:讯|消息))$"
)
"""A dateline that ends in 讯, as 本报讯 is none: 本报云溪讯, 本报云溪2月3日讯."""
_NO_DATELINE = re.compile(
    r"(?:.*记者.{0,8}从|(?!.*[0-9０-９〇一二三四五六七八九十]日).*(?:记者[在获了对]|读者|接到|联合(?!国)|走进|获悉|[来供发水核充家用机停输送光风火]电$))"
)
"""What ends in 电 and is text: 本报记者从云溪供电（公司获悉）."""


class Opening(NamedTuple):
    """How an article opens: its dateline and byline (None: it has none), and the offset at which the news starts."""

    dateline: str | None
    byline: str | None
    lead_offset: int


def read_opening(text: str, printed: str = "") -> Opening:
    """Dateline, byline and start of the news of a first paragraph; `printed`, its lines, tells names by their spaces.

    >>> read_opening("新华社北京2月3日电（记者何语秋）昨天")
    Opening(dateline='新华社北京2月3日电', byline='记者何语秋', lead_offset=17)
    >>> read_opening("本报讯（记者何语秋）昨天").dateline is None
    True
    >>> read_opening("新华社云溪2月3日电（何语秋、李明）昨天"), read_opening("本报云溪2月3日讯（记者何语秋）昨天").dateline
    (Opening(dateline='新华社云溪2月3日电', byline='何语秋、李明', lead_offset=18), '本报云溪2月3日讯')
    >>> read_opening("本报讯（王芳李娜）昨天", "本报讯 （王芳 李娜）昨天").byline, read_opening("本报读者来电").dateline
    ('王芳李娜', None)
    >>> read_opening("晚报讯昨天").lead_offset, read_opening("【记者何语秋】昨天").byline, read_opening("【手记】昨天").byline
    (3, '记者何语秋', None)
    >>> read_opening("晚报讯 记者何语秋 通讯员沈望川报道：昨天")
    Opening(dateline=None, byline='记者何语秋 通讯员沈望川', lead_offset=19)
    >>> read_opening("本报讯记者何语秋昨天", "本报讯 记者何语秋 昨天"), read_opening("本报昨日报道的小区电梯停运").lead_offset
    (Opening(dateline=None, byline='记者何语秋', lead_offset=8), 0)
    >>> read_opening("本报讯记者从省教育厅获悉", "本报讯 记者从省\\n教育厅获悉").byline is None
    True
    """
    match = _OPENING.match(text)
    if not match or not (match["date"] or match["paper"] or match["by"] or match["told"]):
        return _read_staff(printed) or Opening(None, None, 0)
    date = match["date"] or ""
    inside = spaced_as(match["by"][1:-1], printed) if match["by"] else ""
    inside_names = names_in(inside) if inside else []
    named_inside = any(map(is_name, inside_names)) or (inside_names and _POST_APART.search(inside))
    headed = match["by"] and match["by"][0] in "〔【" and not named_inside  # 【记者手记】
    bracket = _ONLY_NAMES.match(text, match.end("date")) if date and not (match["by"] or match["told"]) else None
    named = bracket if bracket and _names_somebody(bracket[1], spaced_as(bracket[1], printed)) else None
    if headed or (
        date.endswith("电") and not (match["by"] or named) and (_NO_DATELINE.match(date) or _in_word(date, text, printed))
    ):
        return Opening(None, None, 0)
    dateline = date if date.endswith("电") or _PLACE_AND_DATE.match(date) else match["own"]
    dateline = None if match["own"] and not _DATED.search(match["own"]) else dateline
    apart = match["told"] and " " in spaced_as(match["told"], printed)
    told = match["told"] if apart or not match["told"] else _PLACE_BEHIND.sub(_without_place, match["told"])
    byline, end = match["by"][1:-1] if match["by"] else told, match.end()
    if named:
        byline, end = named[1], named.end()
    bare = _BARE_NAMES.match(text, match.end("date")) if date and not byline else None
    if bare and all_names(bare[1]):
        byline, end = bare[1], bare.end()
    if dateline and not byline and "记者" in dateline and names_in(dateline):
        byline = dateline  # 本报记者何语秋北京2月3日电
    if not byline and (staff := _read_staff(printed)):
        byline, end = staff[1:]
    return Opening(dateline, byline.strip() if byline else None, end)


def _read_staff(printed: str) -> Opening | None:
    """What stands apart behind 讯, if it is names: before a figure that is no date, only three characters."""
    staff = _STAFF_APART.match(_BROKEN_OFF.sub("", printed[:200]).replace("\n", " "))
    names = names_in(staff[1].strip()) if staff else []
    if not staff or not names or any(map(_NO_STAFF.match, names)) or not all_names(" ".join(names)):
        return None
    before_figure = re.match(r"(?!\d{1,2}\s*(?:月\s*\d|日))[!-~]", staff.string[staff.end() :])
    sure = len(names) > 1 or not before_figure or (len(names[0]) == _LONG_NAME and names[0][0] not in "于向时")
    return Opening(None, re.sub(r"\s?报[道导]\s*$", "", staff[1]), len("".join(staff[0].split()))) if sure else None


def _without_place(told: re.Match[str]) -> str:
    """記者何語秋香港報道 names one, and where."""
    place = told[3] in _LIKE_NAMES or not is_name(told[3])
    return told[1] + told[2] if is_name(told[2]) and place and not is_one_name(told[2] + told[3]) else told[0]


def _in_word(date: str, text: str, printed: str) -> bool:
    """Whether 电 begins a word (小区电梯); in print a space stands behind a dateline."""
    behind = text[text.find(date) + len(date) :][:1]
    spaced = re.search(r"\s*".join(map(re.escape, date)) + r"[^\S\n]", printed)
    return behind in _IN_WORDS and bool(behind) and not (spaced or _SURELY.search(date))


def _names_somebody(text: str, spaced: str) -> bool:
    """Whether a bracket holds names, or a unit and who is of it (地学院 何语秋); `spaced`: with its printed spaces."""
    first, *others = spaced.split() or [""]
    of_unit = others and _UNIT.fullmatch(first) and all(map(all_names, others))
    return all_names(text) or all_names(spaced) or bool(of_unit)


def is_byline(raw: str) -> bool:
    """True for a line that is nothing but a byline.

    >>> is_byline("本报记者 何语秋 本报通讯员 李 明"), is_byline("记者看到，村里来了客人"), is_byline("■ 何语秋")
    (True, False, True)
    >>> is_byline("《海川经济报》记者 何语秋 常州报道"), is_byline("记者 何语秋报道"), is_byline("记者来到村里，")
    (True, False, False)
    """
    text = raw.strip()
    if "记者" in text:
        text = _PAPER_AND_PLACE.sub("", text)
    if len(text) > 60 or _NOT_IN_BYLINE.search(text) or "摄" in text[-3:]:
        return False
    bare = _MARK.sub("", text)
    if bare == text and _POST_SIGNS.isdisjoint(text):
        return False
    posts, names = 0, []
    for token in _merge_singles(re.split(r"[\s、/／：:（）()]+", bare)):
        rest = token
        while rest and (match := _POST_PREFIX.match(rest)):
            posts, rest = posts + 1, rest[match.end() :]
        names += [rest] if rest else []
    marked = len(bare) < len(text)
    if posts and not names:
        return len(bare) <= 12
    return bool(posts or marked) and all(map(is_name, names))


def _merge_singles(tokens: list[str]) -> list[str]:
    """Names set apart, 李 明, as one token."""
    merged: list[str] = []
    for token in tokens:
        if token and merged and len(token) == 1 and len(merged[-1]) == 1:
            merged[-1] += token
        elif token:
            merged.append(token)
    return merged


def is_signature(raw: str) -> bool:
    """True for a line that is nothing but the author in brackets.

    >>> is_signature("（何语秋）"), is_signature("（作者系青石县总工会主席）"), is_signature("（一）加强组织领导")
    (True, True, False)
    """
    return bool(_SIGNATURE.match(raw.strip())) and not re.match(r"[（(][一二三四五六七八九十]+[）)]", raw.strip())


def is_credit(raw: str) -> bool:
    """True for a line that is nothing but a photographer's credit.

    >>> is_credit("本报通讯员 何语秋 摄"), is_credit("（图片由县税务局提供）")
    (True, True)
    """
    text = raw.strip()
    return len(text) <= 30 and _may_be_credit(text) and any(pattern.match(text) for pattern in (CREDIT, _ISSUED, _SUPPLIED))


def _may_be_credit(text: str) -> bool:
    return text[-1:] in _CREDIT_ENDS or "摄影" in text or "摄/" in text[-9:] or "摄／" in text[-9:]


def split_credit(raw: str) -> tuple[str, str | None]:
    """A caption's last line without the credit that is glued to it, and the credit.

    >>> split_credit("焕发生机。 本报通讯员 何语秋 摄")
    ('焕发生机。', '本报通讯员 何语秋 摄')
    >>> split_credit("焕发生机。新华社发（何语秋 摄）")
    ('焕发生机。', '新华社发（何语秋 摄）')
    >>> split_credit("焕发生机。何语秋 摄（影像中国）")
    ('焕发生机。', '何语秋 摄')
    >>> split_credit("老人们在食堂用餐（何语秋 摄）")
    ('老人们在食堂用餐', '何语秋 摄')
    >>> split_credit("焕发生机。本报记者 何语秋 文/图"), split_credit("焕发生机。（何语秋摄影报道）")[1]
    (('焕发生机。', '本报记者 何语秋 文/图'), '何语秋摄影报道')
    """
    text = raw.rstrip()
    if not _may_be_credit(text):
        return raw, None
    match = next(filter(None, (pattern.search(text) for pattern in (CREDIT, _ISSUED, _SUPPLIED))), None)
    if not match or match.start() == 0:
        return raw, None
    return raw[: match.start()].rstrip(), match[1].strip()


def split_credit_of(raws: Sequence[str]) -> tuple[list[str], str | None]:
    """The lines of a caption without the credit that is glued to its end, and the credit, which may start a line earlier.

    >>> split_credit_of(["焕发生机。 本报", "通讯员 何语秋 摄"])
    (['焕发生机。'], '本报通讯员 何语秋 摄')
    """
    *before, last = raws
    rest, credit = split_credit(last)
    if credit:
        return [*before, rest], credit
    above = before[-1].rstrip() if before else ""
    rest, credit = split_credit(above + last.strip())
    begun = above[len(rest) :].strip()
    if credit and begun and rest[-1] in _CAPTION_ENDS and (len(begun) <= _BEGUN or _CREDIT_STARTS.match(begun)):
        return [*before[:-1], rest], credit
    if (
        before
        and is_credit(last)
        and (above[-1:] in _CAPTION_ENDS or _CREDIT_STARTS.match(last.strip()) or PICTURED.match(before[0].strip()))
    ):
        return before, last.strip()
    return list(raws), None


PICTURED = re.compile("[▲△↑]?(?:图为|[上下左右]图[为：:]|图[①-⑨一二三四1-9][为：:]?)")
"""How captions start."""
_CAPTION_ENDS = frozenset("。！？”）…")
_BEGUN = 4
"""Characters of a credit on the line above that need not start as credits do: a name, or part of one."""
_CREDIT_STARTS = re.compile(r"[（(]|本报|本刊|新华|中新|特约|首席|见习|记者|通讯|摄影|图片|照片|资料|[\u3400-\u9fff·\s]{2,8}摄")
