"""Spaces that are text: between figures, between cells, behind labels; and those of typesetting, which go."""

import pytest

from nlp.cleaning import clean_page
from nlp.cleaning.cells import clean_row, clean_text, clean_title, label_of

TEXTS = {
    "two figures stay two": ("隔河湾 198.6 28.1", "隔河湾198.6 28.1"),
    "a share and a figure": ("备案博物馆（家） 7218 7046 2.4%", "备案博物馆（家）7218 7046 2.4%"),
    "a sign of the next figure": ("云溪 12.5% -3.1%", "云溪12.5% -3.1%"),
    "wide digits": ("云溪　１２　３４", "云溪12 34"),
    "a telephone number": ("电话：0717 6221234", "电话：0717 6221234"),
    "spaces around digits are typesetting": ("到 2023 年 2 月 15 日，增长 12 % ，共 60 人", "到2023年2月15日，增长12%，共60人"),
    "thousands set apart are one number": ("全年共接待 182 600 000 人次", "全年共接待182600000人次"),
    "a date set wide is one number": ("2 0 2 3 年 1 2 月 5 日", "2023年12月5日"),
    "words keep theirs": ("记者从 New York 获悉", "记者从New York获悉"),
}
ROWS = {
    "cells of a table": ("2 云溪市 2.58 11", "2 云溪市 2.58 11"),
    "a header of single characters": ("排名 队名 胜 平 负 积分", "排名 队名 胜 平 负 积分"),
    "figures with units": ("男子100米：1.马成 11秒2 2.高远 11秒5", "男子100米：1.马成 11秒2 2.高远 11秒5"),
    "a book and its author": ("《雪线》　沈望川　江海出版社", "《雪线》 沈望川 江海出版社"),
    "a name set wide": ("何 语 江海大学 教授", "何语 江海大学 教授"),
    "a name set wide before a bracket": ("何 语（云溪钢铁） 一等奖", "何语（云溪钢铁） 一等奖"),
    "a sentence is no row": ("我 在 江海大学 教书 ，今年 60 岁。", "我在江海大学教书，今年60岁。"),
    "digits in a heading": ("他今年 60 岁", "他今年60岁"),
    "all set wide": ("春 眠 不 觉 晓", "春眠不觉晓"),
    "a date in a row": ("江海大剧院 2026 年 2 月 15 日", "江海大剧院2026年2月15日"),
}


TITLES = {
    "clauses": ("山有人管 林有人护　民有所得", "山有人管 林有人护 民有所得"),
    "what cries": ("通车了！ “新桥真宽”", "通车了！ “新桥真宽”"),
    "set wide": ("老 街 迎 春", "老街迎春"),
    "a name set wide": ("何 语：二十年只修一条路", "何语：二十年只修一条路"),
    "figures": ("云溪新增 12 家 食堂", "云溪新增12家食堂"),
    "a wide gap before figures": ("接了一个电话　54 万元差点没了", "接了一个电话 54万元差点没了"),
    "Latin words": ("搜寻 MH370 航班", "搜寻MH370航班"),
    "the rest of a broken word": ("兴　展现新气象", "兴展现新气象"),
}


@pytest.mark.parametrize(("raw", "expected"), TITLES.values(), ids=list(TITLES))
def test_titles_keep_spaces_between_clauses(raw: str, expected: str) -> None:
    assert clean_title(raw) == expected


@pytest.mark.parametrize(("raw", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_lines_keep_spaces_between_figures_alone(raw: str, expected: str) -> None:
    assert clean_text(raw) == expected


@pytest.mark.parametrize(("raw", "expected"), ROWS.values(), ids=list(ROWS))
def test_rows_keep_spaces_between_cells(raw: str, expected: str) -> None:
    assert clean_row(raw) == expected


@pytest.mark.parametrize("raw", ["编者按 三年来，县里办起夜校。", "●云溪县 近日，县里办起夜校。", "记者手记 “能看书。”"])
def test_labels_are_told(raw: str) -> None:
    assert label_of(raw) == raw.split(maxsplit=1)[0]


@pytest.mark.parametrize("raw", ["●云溪县 夜校", "编者按三年来，县里办起夜校。", "按 2 月的价格算", "近日， 县里办起夜校。"])
def test_what_is_no_label(raw: str) -> None:
    assert label_of(raw) is None


def test_tables_and_labels_of_a_page_keep_their_spaces() -> None:
    page = clean_page(
        "云溪女排积分榜\n排名 队名 胜 负 积分\n1 天河 12 1 36\n2 云溪 11 2 33\n3 江海 10 3 30\n\n"
        "云溪县夜校亮灯\n编者按 三年来，云溪县的夜校从无到有，从一处到十二处，\n共接待 182 600 人次。\n"
        "本报讯（记者何语秋）3 月 2 日，云溪县夜校亮灯，首日\n接待读者 320 人，职工们说，往后下了班有了去处。\n"
    )
    blocks = [block.text for article in page.articles for block in article.blocks]
    assert blocks[:4] == ["排名 队名 胜 负 积分", "1 天河 12 1 36", "2 云溪 11 2 33", "3 江海 10 3 30"]
    assert blocks[4] == "编者按 三年来，云溪县的夜校从无到有，从一处到十二处，共接待182600人次。"
