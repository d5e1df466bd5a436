"""What a line can never be, told by its wording and its neighbours; networks and weights decide among the rest."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning import grammar
from nlp.cleaning.bylines import is_byline, is_credit
from nlp.cleaning.cells import STOPS, cells_of, is_row
from nlp.cleaning.context import Context
from nlp.cleaning.figures import broken_tables
from nlp.cleaning.grammar import KINDS, PLACES
from nlp.cleaning.people import is_name
from nlp.cleaning.signs import PrintedLine

if TYPE_CHECKING:
    from nlp.cleaning.decode import State

Bools = NDArray[np.bool_]
_HEADS = (grammar.BEFORE, grammar.AFTER, grammar.BANNER)
_TITLES = (*_HEADS, grammar.SUBHEAD)
FARTHEST = 8.0
"""Log-odds of what is known."""
_JOINED = (grammar.MIDDLE, grammar.LAST)
_LONGER = (*_JOINED, grammar.FIRST, grammar.FLUSH)
"""Lines of paragraphs of several lines."""
_BYLINES = (grammar.BYLINE, grammar.BYLINE_BARE, grammar.BYLINE_AFTER)
_ABOVE = (grammar.BEFORE, grammar.BYLINE, grammar.BYLINE_BARE, grammar.BANNER)
"""What may stand above the text of an article that goes on from another page."""
_VERSE = re.compile("[^0-9。；：（）]+$")
_LIKE = 6
"""Characters by which rows of a poem may differ in length."""
_PICTURE = re.compile(
    r".{1,16}[（(](?:中?国画|油画|版画|水彩画?|水粉画?|粉画|漆画|书法|篆刻|速写|素描|剪纸|摄影|漫画|木刻|雕塑|农民画|工笔画)[）)]"
    r"\s*(?P<name>[\u3400-\u9fff·]{2,6}|[\u3400-\u9fff]\s[\u3400-\u9fff]{1,2})(?P<made>\s+[作绘书摄画刻])?$"
)
"""荷塘清趣（国画） 何语秋 作: the caption of a picture."""
_READER = re.compile(r"[\u3400-\u9fff·]{2,14}\s*读者\s*(?P<name>[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])$")
"""云溪市读者 何语秋: the signature of a letter."""
_STUDENT = re.compile(
    r"[\u3400-\u9fff]{2,16}[0-9]{4}级[\u3400-\u9fff0-9（）()]{0,12}\s+(?P<name>[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff]{1,2})$"
)
"""文学院2023级 何语秋: who wrote for a school's paper."""
_POSTED = re.compile(
    r"(?!.*(?<!促)(?:进(?!修|贤)|[到下](?!沙)).{0,4}\s)[^，。！？；：、“”0-9]{2,24}(?:法院|检察院|学院|大学|研究[所院员]|医院|中心|集团|公司|[中小]学|学校|律师|[主教]任|医师|教[师授]|干部|[工协]会|社区|银行"
    r"|[厂矿局站所处科段队村镇乡县市区馆社办委系班组])[）)]?\s+(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s+[\u3400-\u9fff]{1,2})$"
)
"""云溪县人民法院 何语秋: who wrote, or one of a list; none of 128 such lines is in a title, no title of 68,523 is such."""
_MADE = re.compile(
    r"(?P<name>[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff]\s+[\u3400-\u9fff]{1,2})\s*(?:摄影?|绘|供图|制图)\s*(?:[（(][^（）()]{2,12}[）)])?$"
)
"""何语秋摄（云溪影像）."""
_OPENS = re.compile("[〔【［](?:本报|特约)?记者[^〔〕【】］]{2,24}(?:报导|报道)[〕】］]|[〔【［]本报讯[〕】］]")
"""〔記者何語秋／雲溪報導〕, 〔本報訊〕: an article opens."""
LONGEST_TITLE = 24
"""Characters of a title of one line."""
_SENTENCE_ENDS = re.compile("[。！？…][」”』）]*$")
_ADDRESS = re.compile(r"[A-Za-z0-9]@[A-Za-z0-9]|www\.")
_PHONE = re.compile(r"(?<![0-9])(?:0[0-9]{2,3}[-—–]{1,2}[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9])")
_OF_TEXT = re.compile(r"(?:证券|股票|债券)(?:代码|简称)[：:]|(?:本文)?作者(?:系|为(?![何什谁])|是(?![谁否怎])|单位[：:])")
"""证券代码：690456, 作者为城市规划师: text, though it is set apart as furniture is."""
_NOTICE = re.compile("(?:公告|通告|公示|启事|声明|通知|简章)$")
_GIVER = re.compile("..(?:公司|集团|[局院会厂部社所处委厅校馆站行团府店])$")
_NEWS = re.compile(r"[\u3400-\u9fff]{1,6}[报社网刊媒]讯[（(][\u3400-\u9fff]{0,6}(?:记者|通讯员|实习生)")
_MAKES = frozenset("摄绘图")
"""Characters of which such a line has one."""
_ENTRY = re.compile(
    r"(?:书\s*名|作\s*者|译\s*者|著\s*者|编\s*者|版\s*本|出版社|出版单位|出版时间|定\s*价|页\s*数|ISBN|开\s*本|书\s*号|时\s*间|地\s*点|票\s*价"
    r"|主\s*办|承\s*办|协\s*办|导\s*演|主\s*演|演出单位|演出时间|演出地点|联系人|(?:[\u3400-\u9fff]{2}){0,2}(?:时间|地点|电话|地址|邮箱))[：:].*[^。！？]$"
)
"""定价：45元: a row of an entry, of which several stand together."""
_LABEL_BEGINS = re.compile("(?:联系?|咨询?|举报?|监督?|报名?|服务|活动|公示|演出|会议|办公|通讯|电子)$")
"""The end of a line whose next one goes on with 电话：, 时间： or 地址：."""
_BOOK = re.compile(r"《[^《》]{1,30}》$")
_AUTHOR = re.compile(r"[作译著编]\s*者[：:]")
_UNIT = re.compile(r"[（(]?单位[：:][\u3400-\u9fff/／、%％0-9]{1,10}[）)]?$")
"""（单位：亿元）: above a table."""
_OMITTED = re.compile(r"[（(][^（）()]{0,12}略[）)]$")
_PART = re.compile("[（(][一二三四五六七八九十]{1,3}[）)]$")
"""（其余从略）, （三）: nobody's byline; nor is a line with an address."""
_ROSTER = re.compile(r"(?:名单|名录|一览表?|公告|公示|启事)(?:[（(][^（）()]{1,8}[）)])?$")
"""先进工作者名单（部分）: no signature."""
_DATED = re.compile("(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日$")
"""2023年8月24日, and nothing else: below who signs a notice or a letter; of 177 such lines one is in a title."""
_SALUTES = re.compile(r"(?:[^，。：]{2,10}(?:读者|同志|先生|女士|朋友|老师)|读者[^，。：]{2,6}|编辑(?:部|同志)?|读者)[：:]$")
"""何语秋读者：: a letter or its answer begins."""
_GROUP = re.compile(r"[\u3400-\u9fff]{2,14}[（(][0-9一二三四五六七八九十]+[名人件个项家幅篇部组][）)]$")
"""一等奖（2名）: heads some rows of a list."""
LEAST = 3
"""Rows, and cells in each, from which lines are a table whatever stands in them: of 617 such lines 609 are rows."""
_FIGURES = re.compile(r"[+\-−]?[0-9][0-9.,:：%％]*$")


class Bars(NamedTuple):
    """The kinds that each line cannot be, shape (lines, KINDS); whether an article must (not) start with it, or None."""

    kinds: Bools
    new: list[bool | None]


def bar_lines(lines: Sequence[PrintedLine], turned: Mapping[int, bool], furniture: Container[int] = ()) -> Bars:
    """What the lines of a page cannot be; `turned`: numbers of those in which a text goes on from another page, and whether
    上接 stood in the line itself; `furniture`: of those that can be nothing else."""
    bars = Bars(np.zeros((len(lines), len(KINDS)), dtype=np.bool_), [None] * len(lines))
    for at, line in enumerate(lines):
        if line.number in furniture:
            bars.kinds[at, : grammar.FURNITURE] = True
        elif turned.get(line.number):
            bars.kinds[at, [*_TITLES, *_BYLINES, grammar.CREDIT, grammar.FURNITURE]] = True
        elif is_caption_of_art(line.raw):
            bars.kinds[at, [*_TITLES, *_BYLINES, *_LONGER, grammar.CREDIT]] = True
        elif "://" in line.text or (line.text[0] in "（(" and _OMITTED.match(line.text)):
            bars.kinds[at, [*_TITLES, *_BYLINES, grammar.CREDIT]] = True
        elif _UNIT.match(line.text):
            bars.kinds[at, [*_TITLES, *_BYLINES]] = True
        elif line.text[-1] in "：:" and _SALUTES.match(line.text):
            bars.kinds[at, [*_TITLES, *_BYLINES, grammar.CREDIT, grammar.FURNITURE]] = True
        elif line.text[-1] == "日" and _DATED.match(line.text):
            bars.kinds[max(at - 1, 0) : at + 1, _HEADS] = True
        elif _ROSTER.search(line.text) or _PART.match(line.text):
            bars.kinds[at, [*_BYLINES, grammar.CREDIT]] = True
        elif "级" in line.raw and _names_at_end(_STUDENT, line.raw):
            bars.kinds[at, [*_TITLES, *_LONGER]] = True
        elif "读者" in line.raw and _names_at_end(_READER, line.raw):
            bars.kinds[at, [*_TITLES, *_LONGER]] = True
            bars.new[at] = False
        if _signs_or_reaches(line):
            bars.kinds[at, _TITLES] = True
    _bar_alone(lines, bars)
    _bar_openings(lines, bars)
    _bar_rows(lines, bars)
    _bar_entries(lines, bars)
    return bars


def _bar_openings(lines: Sequence[PrintedLine], bars: Bars) -> None:
    """A title of one line between a body's end and 〔記者何語秋／雲溪報導〕, which opens an article, begins this article."""
    for at in range(2, len(lines)):
        if "讯" in lines[at].text[:8] and len(lines[at - 1].text) > 1 and _NEWS.match(lines[at].text):  # no large initial
            bars.kinds[at, _JOINED] = True
        if lines[at].text[0] in "〔【［" and _OPENS.match(lines[at].text):
            last, title = lines[at - 2].text, lines[at - 1].text
            other = title[0] in "▲△▼◀▶↑（(" or is_credit(lines[at - 1].raw) or is_byline(lines[at - 1].raw)
            if not other and _SENTENCE_ENDS.search(last) and title[-1] not in "。！？，；：" and len(title) <= LONGEST_TITLE:
                bars.new[at - 1] = True


def _bar_alone(lines: Sequence[PrintedLine], bars: Bars) -> None:
    """Who wrote and figures that number no page are no furniture, whom to call is no byline; who gives a notice ends it."""
    for at, line in enumerate(lines):
        if line.text[0] in "证股债本作" and _OF_TEXT.match(line.text):
            bars.kinds[at, [*_HEADS, grammar.FURNITURE]] = True
        elif len(line.text) < LEAST and line.text.isdecimal():
            bars.kinds[at, grammar.FURNITURE] = True
        elif _PHONE.search(line.text) and not is_byline(line.raw):
            bars.kinds[at, [*_BYLINES, grammar.CREDIT]] = True
        elif _signs_notice(lines, at):
            bars.kinds[at, [*_TITLES, *_BYLINES, grammar.CREDIT]] = True
            bars.new[at : at + 2] = [False, True]
    for first, last in broken_tables(lines):
        bars.kinds[first:last, [*_TITLES, *_BYLINES, *_LONGER, grammar.CREDIT, grammar.FURNITURE]] = True
        bars.new[first:last] = [False] * (last - first)


def _signs_notice(lines: Sequence[PrintedLine], at: int) -> bool:
    """Whether a line stands between a body's end and a notice's title, and is how a line above begins: who gave that notice."""
    if not 0 < at < len(lines) - 1 or lines[at + 1].text[-1] not in "告示事明知章":
        return False
    own = lines[at].text
    if not _NOTICE.search(lines[at + 1].text) or not _GIVER.search(own) or not _SENTENCE_ENDS.search(lines[at - 1].text):
        return False
    return any(above.text.startswith(own) and above.text != own for above in lines[max(at - 20, 0) : at])


def _signs_or_reaches(line: PrintedLine) -> bool:
    """Whether a line names who wrote or made a picture, with his office, or holds an address."""
    made, spaced = not _MAKES.isdisjoint(line.text), len(line.raw) > len(line.text)
    address = ("@" in line.text or "www." in line.text) and _ADDRESS.search(line.text) is not None
    return address or (made and _names_at_end(_MADE, line.raw)) or (spaced and _names_at_end(_POSTED, line.raw))


def is_caption_of_art(raw: str) -> bool:
    """Whether a line is the caption of a picture with its maker.

    >>> is_caption_of_art("荷塘清趣（国画） 何语秋 作"), is_caption_of_art("老街（摄影）大赛开幕")
    (True, False)
    """
    match = _PICTURE.match(raw.strip()) if raw.rstrip()[-1:] not in "。！？，" else None
    return match is not None and (bool(match["made"]) or is_name("".join(match["name"].split())))


def _names_at_end(signature: re.Pattern[str], raw: str) -> bool:
    match = signature.match(raw.strip())
    return match is not None and is_name("".join(match["name"].split()))


def _bar_rows(lines: Sequence[PrintedLine], bars: Bars) -> None:
    """Rows of a table, told by a neighbour with as many cells, are no titles, no furniture and nobody's signature; the line
    above with as many words is their header."""
    cells = [cells_of(line.raw) if len(line.raw) > len(line.text) else [] for line in lines]
    figures = [sum(map(bool, map(_FIGURES.match, own))) if is_row(own) else 0 for own in cells]
    for at, (one, other) in enumerate(pairwise(cells)):
        if len(one) != len(other) or len(one) < 3 or figures[at + 1] < 2:
            continue
        if figures[at] >= 2 or (is_row(one) and not figures[at]):
            bars.kinds[at : at + 2, [*_TITLES, *_BYLINES, *_LONGER, grammar.FURNITURE, grammar.CREDIT]] = True
            bars.new[at + 1] = False
    for first, last in _tables(cells):
        if any(is_byline(line.raw) for line in lines[first:last]):
            continue
        bars.kinds[first:last, [*_TITLES, *_BYLINES, *_LONGER, grammar.CREDIT]] = True
        bars.new[first + 1 : last] = [False] * (last - first - 1)
    listed = [_is_listed(own, line.raw) for own, line in zip(cells, lines, strict=True)]
    for at, line in enumerate(lines[:-1]):
        if listed[at + 1] and _GROUP.match(line.text):
            bars.kinds[at, [*_HEADS, *_BYLINES, grammar.CREDIT]] = True
    for at, both in enumerate(map(all, pairwise(listed))):
        if both:
            bars.kinds[at : at + 2, [*_TITLES, *_BYLINES, grammar.CREDIT, grammar.FURNITURE]] = True
            bars.kinds[at + 1, _JOINED] = True


def _tables(cells: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """First line and last + 1 of the runs of three lines and more that have as many cells, three and more, and no stops.

    >>> rows = [["序号", "工程", "地点"], ["1", "图书馆", "江洲"], ["2", "水厂", "樟平"]]
    >>> list(_tables([[], *rows, ["昨日", "开工"]]))
    [(1, 4)]
    """
    first = 0
    for size, run in groupby(cells, lambda own: len(own) if len(own) >= LEAST and not any(map(STOPS.search, own)) else 0):
        last = first + len(list(run))
        if size and last - first >= LEAST:
            yield first, last
        first = last


def _is_listed(cells: Sequence[str], raw: str) -> bool:
    """Whether a line names one of many: 何语秋（女） 云溪钢铁厂炉长; 《雪线》 何语秋 云溪日报社."""
    if len(cells) < 2 or not is_row(cells) or is_byline(raw):
        return False
    if _BOOK.match(cells[0]):
        return is_name(cells[1]) and len(cells) <= 3
    return len(cells) == 2 and is_name(re.sub(r"[（(][^（）()]{1,6}[）)]$", "", cells[0])) and len(cells[1]) >= 5


def _bar_entries(lines: Sequence[PrintedLine], bars: Bars) -> None:
    """Rows of the entries of books and events are no titles and start no article; a book above its author does."""
    entries = [bool(_ENTRY.match(line.raw.strip())) for line in lines]
    for at, (one, other) in enumerate(pairwise(entries)):
        if one and other:
            bars.kinds[at : at + 2, _TITLES] = True
            bars.kinds[at + 1, _JOINED] |= not _LABEL_BEGINS.search(lines[at].text)
            bars.new[at + 1] = False
            if lines[at].text.startswith("书名"):  # else the book is the headline, who wrote it the byline
                bars.kinds[at : at + 2, [*_BYLINES, grammar.CREDIT]] = True
    for at, (above, line) in enumerate(pairwise(lines)):
        if _BOOK.match(above.text) and _AUTHOR.match(line.text) and at + 2 < len(lines) and entries[at + 2]:
            bars.new[at + 1] = False


def bar_again(lines: Sequence[PrintedLine], states: Sequence[State], turned: Container[int], bars: Bars) -> bool:
    """Whether a reading has what cannot be, which is added to the bars: a text from another page that goes on from above
    (`turned`: numbers of the first lines of such texts), the last line of a poem as a title, a title that goes on from the
    caption of a picture."""
    found = False
    for at in range(1, len(lines)):
        above, own = states[at - 1].kind, states[at]
        if lines[at].number in turned and not own.new and above not in _ABOVE:
            bars.new[at], found = True, True
        elif own.kind == grammar.BEFORE and own.new and _ends_stanza(lines, states, at):
            bars.kinds[at, _TITLES] = True
            bars.new[at], bars.new[at + 1], found = False, True, True
        elif own.kind in _ABOVE and is_caption_of_art(lines[at - 1].raw):
            bars.new[at], found = True, True
    return found


def _ends_stanza(lines: Sequence[PrintedLine], states: Sequence[State], at: int) -> bool:
    """Whether a line stands close below rows of its length and apart from the body below, as no title does."""
    if at + 1 == len(lines) or states[at + 1].kind >= PLACES or lines[at + 1].gap <= lines[at].gap:
        return False
    return at > 1 and all(
        state.kind == grammar.ROW and _VERSE.match(line.text) and abs(len(lines[at].text) - len(line.text)) <= _LIKE
        for state, line in zip(states[at - 2 : at], lines[at - 2 : at], strict=True)
    )


def told_starts(context: Context, bars: Bars) -> Context:
    """The context, sure of where articles must start, and where they must not."""
    known = [at for at, new in enumerate(bars.new) if new is not None]
    new = context.new.copy()
    new[known] = [FARTHEST if bars.new[at] else -FARTHEST for at in known]
    return context._replace(new=new)
