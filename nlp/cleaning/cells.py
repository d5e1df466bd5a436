"""Spaces that are text and not typesetting: between figures, between the cells of a row, behind a label.

What is read to tell lines apart knows nothing of them (`normalise.clean_line`); the tables keep them.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, zip_longest

from nlp.cleaning.normalise import clean_line, narrow_letters
from nlp.cleaning.people import is_name

_GAP = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+"
_GAPS = re.compile(_GAP)
_HAN = r"[\u3400-\u9fff]"
_WIDE = re.compile(r"[ \t]{2,}|\u3000")
_CLAUSE_END = re.compile(rf"(?:{_HAN}|[”\"》！？!?…）)])$")
_CLAUSE = re.compile(rf"(?:{_HAN}|[“\"《0-9])")
_BETWEEN_FIGURES = re.compile(rf"(?<=[0-9%％]){_GAP}(?=[+\-−]?[0-9])")
_THOUSANDS = re.compile(rf"(?<![0-9.%])[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}}){{1,4}}(?:\.[0-9]+)?(?={_GAP}?[\u3400-\u9fff，。；、])")
"""182 600 人: one number, set in groups of three."""
_SPREAD_NUMBER = re.compile(rf"(?<![0-9.%])[0-9](?:{_GAP}[0-9]){{1,11}}(?={_GAP}?[年月日时号])")
"""2 0 2 3 年: one number, set wide."""
_FIRST_RANK = re.compile(rf"(?:^|(?<=[：:\s]))1[.．、]{_HAN}")
_RANK_GAP = re.compile(rf"(?<=[\u3400-\u9fff0-9）]){_GAP}(?=(?:[2-9]|1[0-9])[.．、]{_HAN}{{2}})")
_LABEL_GAP = re.compile(
    rf"(?<=[\u3400-\u9fff0-9A-Za-z）]){_GAP}(?=(?:(?:联系|咨询|报名|监督)?电话|传真|邮编|邮政编码|(?:电子)?邮箱|手机|网址|联系人|联系地址|地址)[：:])"
)
STOPS = re.compile('[。！？，；]|(?<=[\u3400-\u9fff"”)）])[,.!?;]')
"""Marks that no row of cells has."""
ALIKE = 3
"""Cells from which two lines with as many are rows, whatever is in them; of two cells it takes three lines."""

_FIGURE_EDGE = re.compile(r"[0-9%％]$")
_FIGURE = re.compile(r"[+\-−]?[0-9]")
_WORD_END = re.compile(rf"(?:{_HAN}{_HAN}|[》）)”])$")
_WORD = re.compile(rf"(?:{_HAN}{_HAN}|[《“])")
_NAME_BEGUN = re.compile(rf"(?:^|(?<=[：:])){_HAN}$")
_NAME_ENDED = re.compile(rf"{_HAN}{{1,2}}(?=$|[（(])")
_UNITS = frozenset("年月日时分秒号%％")
_SPREAD_WORD = re.compile(rf"{_HAN}(?: {_HAN}){{2}}(?: |$)")
"""审 判 长 何语秋."""
_HAN_PAIR = re.compile(f"{_HAN}{_HAN}")
_NO_UNIT = re.compile("日(?:本|照|喀)|分[宜水]|[年月时]代")
_MEASURES = frozenset("名人个位元件台辆家项次届场张只条岁米亩吨斤克本份所座套间种类期章节辑集万亿千百天周")
"""What stands behind a figure within a cell, or a sentence."""
_LONG_MEASURE = re.compile("户|处|起|例|倍|枚|栋|株|棵|辆|艘|批|层|公[里斤顷]|小时|平方|立方")
LONGEST_CELL = 60
"""Characters to which parts are joined."""
_DAY, _MONTH = re.compile("[0-9]{1,2}[日号]"), re.compile("[0-9]{1,2}月")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_LABEL = re.compile(
    rf"\s*(?:[●■◆▲★▼◇○□☆]\s*{_HAN}{{2,10}}|(?:编者按|编者的话|编后语?|编余|开栏的话|开栏语|(?:记者|采访)手记|按语?|(?:内容)?提要"
    rf"|核心提示|核心阅读|阅读提示|(?:新闻|相关)链接|(?:新闻)?背景|名词解释|摘要|关键词|主持人语|(?:专家|名家)?点评|短评))(?={_GAP}{_HAN}|{_GAP}[“《‘])"
)
"""What stands before a text and is no part of its first sentence: ●云溪县 近日，…; 编者按 三年来，…."""
_AFTER_MARK = 8
"""Characters behind the words at a mark from which they are a text."""


def clean_text(raw: str) -> str:
    """One printed line as the tables keep it: as `clean_line`, but two figures side by side stay two.

    >>> clean_text("2 月 15 日，水位 391 38.7"), clean_text("共接待 182 600 人次"), clean_text("2 0 2 3 年 1 2 月")
    ('2月15日，水位391 38.7', '共接待182600人次', '2023年12月')
    >>> clean_text("接力：1.云溪县 2.青石县"), clean_text("联系人：何语秋 电话：0570-1234567")
    ('接力：1.云溪县 2.青石县', '联系人：何语秋 电话：0570-1234567')
    """
    if apart := _apart(raw):
        return " ".join(map(clean_text, apart))
    plain = clean_line(raw)
    if plain == raw or not _BETWEEN_FIGURES.search(narrow := narrow_letters(raw)):
        return plain
    for one_number in (_SPREAD_NUMBER, _THOUSANDS):
        narrow = one_number.sub(lambda match: _GAPS.sub("", match[0]), narrow)
    if _set_wide(narrow.split()):
        return plain
    return " ".join(map(clean_line, _BETWEEN_FIGURES.split(narrow)))


def _apart(raw: str) -> list[str]:
    """The ranks and labels of a line, set apart by spaces: 1.云溪县 2.青石县; 何语秋 电话：0570. Empty for other lines."""
    if "." not in raw and "．" not in raw and "：" not in raw:
        return []
    parts = (_RANK_GAP if _FIRST_RANK.search(raw) else _LABEL_GAP).split(raw)
    return parts if len(parts) > 1 else []


def _set_wide(parts: Sequence[str]) -> bool:
    """Whether all characters of a line stand apart."""
    return max(map(len, parts), default=0) <= 1


def clean_row(raw: str) -> str:
    """A paragraph of one line: as `clean_text`, but where it is a row of cells, one space stays between them, as it does where
    its parts stand wide apart.

    >>> clean_row("1 天河 12 1 36"), clean_row("《雪线》 林 晓　江海出版社"), clean_row("他今年 60 岁")
    ('1 天河 12 1 36', '《雪线》 林晓 江海出版社', '他今年60岁')
    """
    cells = cells_of(raw)
    if _set_wide(raw.split()) and not all(map(is_name, cells)):
        return clean_text(raw)
    if is_row(cells):
        return " ".join(cells)
    wide = [part for part in _WIDE.split(raw.strip()) if part.strip()]
    if len(wide) == 1 or any(map(has_stop, cells)):
        return clean_text(raw)
    texts: list[str] = []
    for part in map(clean_text, wide):
        if texts and _is_set_wide(texts[-1], part):
            texts[-1] += part
        else:
            texts.append(part)
    return " ".join(texts)


def has_stop(text: str) -> bool:
    """Whether a text has a mark that no cell has; one in a bracket (女，回族) is none."""
    return STOPS.search(_IN_BRACKETS.sub("", text)) is not None


def alike_rows(raws: Sequence[str]) -> list[bool]:
    """Of lines that follow each other, whether each is a row since its neighbours have as many cells.

    >>> alike_rows(["云溪乳业 11.05 停牌", "天河电力 9.20 9.41", "他今年 60 岁"])
    [True, True, False]
    >>> alike_rows(["1 周小江 98 升", "2 万里 95 升"]), alike_rows(["1 、扩大岗位", "2 、支持创业", "3 、改造危房"])
    ([True, True], [False, False, False])
    """
    sizes, found = [], list[bool]()
    for raw in raws:
        cells = cells_of(raw)
        none = len(cells) < 2 or any(map(has_stop, cells)) or _set_wide(raw.split()) or _is_set_out(cells)
        sizes.append(0 if none else len(cells))
    for size, run in groupby(sizes):
        count = len(list(run))
        found += [size > 0 and count >= (2 if size >= ALIKE else 3)] * count
    return found


def _is_set_out(cells: Sequence[str]) -> bool:
    """Whether the gaps of a line are typesetting: a figure before its measure (but not a rank before a name), signs apart, a
    word set wide."""
    ranked = len(cells) > ALIKE or (len(cells) == ALIKE and cells[0].isdigit() and cells[-1][0].isdigit())
    behind = pairwise(cells[1:] if ranked else cells)
    measured = any((right[0] in _MEASURES or _LONG_MEASURE.match(right)) and left[-1].isdigit() for left, right in behind)
    signs = any(right[0] in "，、；：）》”’」』】%％" or left[-1] in "（《“‘「『【" for left, right in pairwise(cells))
    return measured or signs or _SPREAD_WORD.match(" ".join(cells)) is not None


def clean_title(raw: str) -> str:
    """One printed line of a title: as `clean_line`, but the space between its clauses stays.

    >>> clean_title("山有人管　林有人护 民有所得"), clean_title("老 街 迎 春"), clean_title("新增 12 家 食堂")
    ('山有人管 林有人护 民有所得', '老街迎春', '新增12家食堂')
    """
    if _set_wide(raw.split()):
        return clean_line(raw)
    clauses: list[list[str]] = []
    for wide in filter(None, map(cells_of, _WIDE.split(raw.strip()))):
        for at, cell in enumerate(wide):
            if clauses and not _starts_clause(clauses[-1], cell, at == 0):
                clauses[-1].append(cell)
            else:
                clauses.append([cell])
    return " ".join(clean_line(" ".join(cells)) for cells in clauses)


def _starts_clause(before: Sequence[str], cell: str, apart: bool) -> bool:
    """Whether a space in a title parts two clauses, as none does beside Latin words or in words set wide, nor around figures
    where it is no wider than others."""
    last = before[-1]
    if min(len(last), len(cell)) == 1 or not _CLAUSE_END.search(last) or not _CLAUSE.match(cell):
        return False
    return apart or not (last[0].isdigit() or cell[0].isdigit() or (len(before) > 1 and before[-2][-1].isdigit()))


def cells_of(raw: str) -> list[str]:
    """The parts of a line, cleaned: names set wide, a word of two so set before a figure, and figures with the unit behind
    them are one.

    >>> cells_of("马 成 江海队 2 月 15 日"), cells_of("青　椒 6.80 持平")
    (['马成', '江海队', '2月15日'], ['青椒', '6.80', '持平'])
    """
    cells: list[str] = []
    parts = list(filter(None, map(clean_line, _GAPS.split(raw.strip()))))
    for part, after in zip_longest(parts, parts[1:], fillvalue=""):
        last = cells[-1][-LONGEST_CELL:] if cells else ""
        if len(last) < LONGEST_CELL and (
            _is_set_wide(last, part)
            or (last[-1:].isdigit() and part[0] in _UNITS and not _NO_UNIT.match(part))
            or (last[-1:] == "第" and part[0].isdigit())
            or (last[-1:] == "年" and _MONTH.match(part + after))
            or (last[-1:] == "月" and _DAY.match(part + after))
        ):
            cells[-1] += part
        else:
            cells.append(part)
    word = len(cells) > 2 and len(cells[0]) == len(cells[1]) == 1 and _HAN_PAIR.fullmatch(cells[0] + cells[1])
    return [cells[0] + cells[1], *cells[2:]] if word and cells[2][0].isdigit() else cells


def _is_set_wide(last: str, part: str) -> bool:
    """Whether a name goes on in the next part: 何 | 语秋, 制表：何 | 秋, 何 | 秋（云溪钢铁）."""
    head, tail = _NAME_BEGUN.search(last), _NAME_ENDED.match(part)
    return head is not None and tail is not None and head[0] + tail[0] not in ("平负", "金银") and is_name(head[0] + tail[0])


def is_row(cells: Sequence[str]) -> bool:
    """Whether the parts of a line are cells: it is no sentence, and two figures or two words stand side by side."""
    if len(cells) < 2 or any(map(has_stop, cells)) or _set_wide(cells):
        return False
    return any(
        _FIGURE.match(right) if _FIGURE_EDGE.search(left) else _WORD_END.search(left) and _WORD.match(right)
        for left, right in pairwise(cells)
    )


def label_of(raw: str, more: int = 0) -> str | None:
    """The label or the place at a bullet before a text, without the space behind it; `more` characters follow on other lines.

    >>> label_of("●云溪县 近日，县里办起夜校。"), label_of("编者按 三年来"), label_of("●云溪县 夜校")
    ('●云溪县', '编者按', None)
    """
    match = _LABEL.match(raw)
    if not match or (not "\u3400" <= match[0].strip()[0] <= "\u9fff" and len(raw) - match.end() + more < _AFTER_MARK):
        return None
    return clean_line(match[0])
