"""Articles that are lists: several items of news under one headline, numbered points, rows; the summary names how many."""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from nlp.summaries.signs import APPOINTS, MARKS, NUMBERED, POINT, SENTENCE_END, is_balanced
from nlp.summaries.source import Source

LONGEST_HEADING = 40
COVERED = 0.6
"""Share of a heading's character pairs that the article's headline says too, for the headline to announce it as an item."""
DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
FEWEST_POINTS = 3
LONGEST_POINT = 14
_ENDS = "。！？!?…：:；;，,、"
_DIGIT = re.compile("[0-9]")
ROWS, LONGEST_ROW = 0.7, 60
"""Share of texts that end in no full stop, from which an article is rows: a table, names, a poem; most characters of one."""
SHORTEST_VERSE, LONGEST_VERSE = 5, 20
"""Characters of the longest line of a poem."""
_VERSE = re.compile(r"[\u3400-\u9fff，、“”《》]+$")

_HEADER = re.compile(
    r"(?:^|\s)(?:序号|编号|名次|排名|名称|姓名|品种|品名|产品名称|项目|类型|类别|车次|日期|时间|地点|单位|队名|球队|积分|价格|单价|涨跌|期限|金额|数量|规格|得分|成绩|年份)(?=\s|$|[（(])"
)
_NOTE = re.compile(
    r"[（(][^（）()]+[）)]$|(?:注|备注|说明|单位|来源|(?:数据|资料|信息)来源|制[表图]|主办|发布单位)[：:]|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$"
)
"""The row that names the columns of a table, and what stands above and below its rows."""
_CONTACT = re.compile(r"(?:公示(?:期|时间)|(?:监督|联系|咨询|举报|投诉)(?:电话|人)|地址|邮箱)[：:]")
"""Below a list of names: how to object, no row of it."""

_ROUND_UP = re.compile(
    "(?:快讯|简讯|短讯|简报|要闻|速览|集锦)(?:$|[ （(:：·])|一周(?:要闻|快讯|简讯|短讯|简报|速览|新闻|回顾|看点|热点|大事|$)"
)
"""A headline that announces several items and names none."""
_SECTION = re.compile(
    r"[【〔]?[0-9月日年号周星期一二三四五六七八九十天 ]+[】〕]?$|(?:本报|见习|实习|特约)?(?:记者|通讯员|实习生)"
)
"""A day, or who wrote, which heads an item and is none."""
_STOP = re.compile(r"[。！？…]")


class Item(NamedTuple):
    """One item: the index of its sentence and what it is called."""

    number: int
    text: str


def headed_items(source: Source) -> list[Item]:
    """Headings in the body that the headline announces, two or more: a round-up of several items. Empty for other articles."""
    texts = [row["text"].lstrip(MARKS + "—").strip() for row in source.sentences]
    named = {row["text"] for row in source.entities}
    headings = [Item(number, text) for number, text in enumerate(texts) if _is_heading(text)]
    opening = {
        at
        for at, row in enumerate(source.sentences)
        if not at or row["paragraph_no"] != source.sentences[at - 1]["paragraph_no"]
    }
    items = [item for item in headings if item.text not in named and not _SECTION.match(item.text)]
    told = [item for item in items if item.number in opening and SENTENCE_END.search("".join(texts[item.number + 1 :][:1]))]
    if _ROUND_UP.search(source.headline or "") and len({item.text for item in told}) == len(told) > 1:
        return told
    said = set(_pairs((source.headline or "") + source.around))
    announced = [item for item in headings if _share(item.text, said) >= COVERED]
    distinct = len({item.text for item in announced}) == len(announced) > 1
    return announced if distinct and len(announced) * 2 > len(headings) else []


def _is_heading(text: str) -> bool:
    return 4 <= len(text) <= LONGEST_HEADING and text[-1] not in _ENDS and not _STOP.search(text) and is_balanced(text)


def _pairs(text: str) -> list[str]:
    text = re.sub(r"\W", "", text)
    return [text[at : at + 2] for at in range(len(text) - 1)]


def _share(text: str, said: set[str]) -> float:
    pairs = _pairs(text)
    return sum(pair in said for pair in pairs) / max(len(pairs), 1)


def say_items(items: Sequence[Item], max_chars: int) -> str:
    """All items numbered when they fit, else how many there are and the first of them; empty when not one fits.

    >>> say_items([Item(1, "书屋开门"), Item(3, "大桥通车")], 40)
    '（1）书屋开门；（2）大桥通车。'
    >>> say_items([Item(1, "书屋开门"), Item(3, "大桥通车")], 15)
    '共2项：（1）书屋开门。'
    """
    named = [f"（{number}）{item.text}" for number, item in enumerate(items, 1)]
    whole = "；".join(named) + "。"
    if len(whole) <= max_chars:
        return whole
    for count in range(len(named) - 1, 0, -1):
        some = f"共{len(named)}项：{'；'.join(named[:count])}。"
        if len(some) <= max_chars:
            return some
    return ""


def numbered_points(source: Source) -> list[Item]:
    """Points numbered 一、二、三、 in order, three or more, each with the words that name it; empty for other articles."""
    points: list[Item] = []
    styles: set[int] = set()
    for number, row in enumerate(source.sentences):
        found = NUMBERED.match(row["text"])
        if found and _value(found) == len(points) + 1:
            styles.add(found.lastindex or 0)
            points.append(Item(number, re.split("[。：:，；]", row["text"][found.end() :])[0].strip()))
    return points if len(points) >= FEWEST_POINTS and len(styles) == 1 else []


def _value(found: re.Match[str]) -> int:
    """The number that a point starts with."""
    digits = found[found.lastindex or 0]
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def only_names(source: Source, points: Sequence[Item]) -> bool:
    """Whether each point starts with a sentence that only names it: 一、清水鱼头。"""
    return all(POINT.match(source.sentences[point.number]["text"].strip()) for point in points)


def say_points(points: Sequence[Item]) -> str:
    """How many points there are, with their names when they are short.

    >>> say_points([Item(0, "征集范围"), Item(1, "征集方式"), Item(2, "征集时间")])
    '共3项：征集范围、征集方式、征集时间。'
    """
    names = [point.text for point in points]
    short = all(0 < len(name) <= LONGEST_POINT and "、" not in name for name in names)
    return f"共{len(points)}项" + (f"：{'、'.join(names)}。" if short else "。")


def rows_of(source: Source) -> list[Item]:
    """The rows of a table, a list of names or a poem, without the marks at their ends, what announces them, names of columns
    and notes; empty for articles of sentences."""
    rows = [Item(number, row["text"].strip()) for number, row in enumerate(source.sentences)]
    rows = rows[1:] if rows and rows[0].text.endswith(("：", ":")) else rows
    told = [row for row in rows if not _CONTACT.match(row.text)]
    rows = told if len(told) > 1 else rows
    endless = sum(not SENTENCE_END.search(row.text) for row in rows)
    if not rows or endless < ROWS * len(rows) or max(len(row.text) for row in rows) > LONGEST_ROW:
        return []
    listed = any(row.text.endswith(("；", ";")) for row in rows)
    rows = [row for row in rows if listed or len(row.text) <= LONGEST_VERSE or not SENTENCE_END.search(row.text)]
    if len(rows) == 1 and "，" in rows[0].text:
        return []  # a sentence that was cut off
    rows = [row._replace(text=row.text.rstrip(_ENDS)) for row in rows if not _NOTE.match(row.text)]
    columns = len(rows) > 2 and all(_DIGIT.search(row.text) and " " in row.text for row in rows[1:])
    if rows and " " in rows[0].text and (_HEADER.search(rows[0].text) or columns) and not _DIGIT.search(rows[0].text):
        rows = rows[1:]
    return [row for row in rows if row.text and is_balanced(row.text) and not _STOP.search(row.text)]


def say_rows(rows: Sequence[Item], max_chars: int) -> tuple[str, int]:
    """The rows when they fit, else how many they are and the first of them, of a poem none; and how many are said.

    >>> say_rows([Item(0, "江海队 21 分"), Item(1, "云溪队 18 分")], 40)
    ('江海队 21 分；云溪队 18 分。', 2)
    >>> say_rows([Item(0, "江海队 21 分"), Item(1, "云溪队 18 分")], 16)
    ('共2项：江海队 21 分。', 1)
    """
    longest = max((len(row.text) for row in rows), default=0)
    verse = SHORTEST_VERSE <= longest <= LONGEST_VERSE and all(
        _VERSE.match(row.text) and not APPOINTS.match(row.text) for row in rows
    )
    ends = list(accumulate(len(row.text) + 1 for row in rows))  # with the mark behind each
    if rows and ends[-1] <= max_chars:
        return ("，" if verse else "；").join(row.text for row in rows) + "。", len(rows)
    head = f"共{len(rows)}项："
    count = 0 if verse else bisect(ends, max_chars - len(head))
    return (head + "；".join(row.text for row in rows[:count]) + "。", count) if count else ("", 0)
