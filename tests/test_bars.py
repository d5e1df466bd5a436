"""What a line can never be: captions, signatures, rows of tables, lists and entries, who presides; and what looks like it."""

import pytest

from nlp.cleaning import grammar
from nlp.cleaning.bars import bar_lines, is_caption_of_art
from nlp.cleaning.furniture import behind_turn, is_furniture
from nlp.cleaning.page import clean_page, masthead_of, print_lines, set_aside, turned_lines
from nlp.cleaning.titles import presides


def barred(text: str, kind: int) -> list[str]:
    """The lines of a page that cannot be of a kind."""
    lines = print_lines(text)
    return [line.text for line, bars in zip(lines, bar_lines(lines, {}).kinds, strict=True) if bars[kind]]


@pytest.mark.parametrize(
    "text", ["荷塘清趣（国画） 何语秋 作", "《春山》（油画） 林 晓 作", "守望（摄影） 马成 摄", "老街（速写）高远"]
)
def test_captions_of_pictures(text: str) -> None:
    assert is_caption_of_art(text)


@pytest.mark.parametrize("text", ["老街（摄影）大赛开幕", "荷塘清趣（国画）", "他的画展（国画）开幕，高远到场。", "高远 作"])
def test_what_is_no_caption_of_a_picture(text: str) -> None:
    assert not is_caption_of_art(text)


def test_signatures_of_letters_are_no_titles() -> None:
    assert barred("云溪保定读者 马成\n读者 来信\n老读者的一天", grammar.BEFORE) == ["云溪保定读者马成"]
    assert barred("文学院2023级 马 成\n文学院2023级 新生报到", grammar.BEFORE) == ["文学院2023级马成"]


def test_who_wrote_and_who_made_a_picture_is_no_title() -> None:
    text = "云溪县人民法院 马 成\n省畜牧研究所研究员 马成\n何语秋摄（云溪影像）\n云溪县人民法院 开庭\n他在法院 马成\n农民画"
    for kind in (grammar.BEFORE, grammar.AFTER, grammar.SUBHEAD, grammar.BANNER):
        assert barred(text, kind) == ["云溪县人民法院马成", "省畜牧研究所研究员马成", "何语秋摄（云溪影像）", "他在法院马成"]
    assert barred("单位：万千瓦\n单位：云溪县", grammar.BYLINE) == ["单位：万千瓦", "单位：云溪县"]


def test_rows_of_a_table_are_no_furniture_and_their_header_no_title() -> None:
    table = "银行 收盘价 涨幅\n江海银行 112.35 40.28\n云溪银行 88.60 31.07"
    assert len(barred(table, grammar.FURNITURE)) == len(barred(table, grammar.BEFORE)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "深学细悟 笃行实干\n凝心聚力 再创佳绩",
        "2026 年 2 月 20 日 星期五\n第 3 版 要闻",
        "本报记者 何语秋 通讯员 沈望川\n本报记者 高远 通讯员 马成",
        "江海银行 112.35 40.28\n老街修补铺开张",
    ],
)
def test_lines_with_spaces_that_are_no_rows(text: str) -> None:
    assert not barred(text, grammar.BEFORE)


def test_rows_of_a_list_are_not_joined_and_what_heads_them_is_no_headline() -> None:
    text = "一等奖（2名）\n王克成 江海大学美术学院\n李小燕（女） 云溪画院创作室"
    assert barred(text, grammar.BEFORE) == [line.text for line in print_lines(text)]
    assert barred(text, grammar.LAST) == ["李小燕（女）云溪画院创作室"]


def test_three_rows_of_as_many_cells_are_a_table_whatever_stands_in_them() -> None:
    text = "序号 工程 地点\n1 图书馆 江洲\n2 清水湖水厂 樟平\n昨日 开工"
    for kind in (grammar.AFTER, grammar.LAST, grammar.FIRST, grammar.BYLINE):
        assert barred(text, kind) == ["序号工程地点", "1图书馆江洲", "2清水湖水厂樟平"]
    assert not barred(text, grammar.ROW)
    assert not barred("\n".join(["本报记者 何语秋 通讯员 沈望川"] * 3), grammar.BYLINE)


def test_a_date_below_a_signature_is_no_title_nor_what_stands_above_it() -> None:
    text = "特此公告。\n云溪县水务局\n2023年8月24日\n夜校开课"
    assert barred(text, grammar.BEFORE) == barred(text, grammar.AFTER) == ["云溪县水务局", "2023年8月24日"]
    assert not barred("海川日报\n2023年8月24日 星期四\n8月24日，云溪", grammar.BEFORE)


def test_a_salutation_is_no_title() -> None:
    assert barred("范春雨读者：\n编辑同志：\n给读者的信\n何语秋对记者说：", grammar.BEFORE) == ["范春雨读者：", "编辑同志："]


def test_rows_of_entries_stand_together() -> None:
    text = "《归雁》\n作者：马成\n定价：45元\n时间：最公正的裁判\n\n何语：我该回家种玫瑰了"
    assert barred("作者：马成\n定价：45元", grammar.BEFORE) == ["作者：马成", "定价：45元"]
    assert "何语：我该回家种玫瑰了" not in barred(text, grammar.BEFORE)
    assert not barred("时间：最公正的裁判\n本报讯（记者何语秋）昨天，", grammar.BEFORE)


@pytest.mark.parametrize(
    "text",
    [
        *("省长王克成主持会议", "市委书记周立新主持会议并讲话", "市长王克成、何语秋出席", "县长马成出席并致辞"),
        *("王克成主持", "王克成讲话 何语秋主持", "王克成 何语秋出席并讲话"),
    ],
)
def test_who_presides(text: str) -> None:
    assert presides(text)


@pytest.mark.parametrize(
    "text", ["王克成主持召开防汛会议", "王克成在云溪调研时强调", "宣读王克成贺信并致辞", "新区招商见成效", "老街迎来春节讲话"]
)
def test_what_somebody_does_is_a_headline(text: str) -> None:
    assert not presides(text)


@pytest.mark.parametrize("text", ["来稿请寄云溪市东湖路65号本报副刊部", "维权热线12351，工作人员说"])
def test_lines_that_articles_have_too_are_no_furniture(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize("text", ["（本版图片由云溪县美术馆提供）", "本版摄影：何语秋", "本版稿件均由本报记者何语秋采写"])
def test_credits_of_the_page_are_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        *("编辑／何语秋", "▶▶下转A5", "内部资料 免费交流", "印数：4200份", "本栏目由云溪县农商银行特约刊登"),
        *("责编何语秋照排质检马成", "相关评论见A2版《夜校》", "报料热线：2345678"),
        "2026年8月20日星期四策划/执行何语秋视觉马成",
        "云岭师范学院报第612期第四版副刊2026年5月20日责任编辑何语秋投稿邮箱yunlingbao@example.edu",
    ],
)
def test_what_papers_say_of_themselves_is_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        *("（图片由云溪县美术馆提供）", "本版图片里的老人姓何。", "（上接第一版）何语秋说，", "本组图片由何语秋提供"),
        *("内部资料显示，该公司", "本栏目由本报记者何语秋主持", "2026年8月20日策划部主任", "下转A5的文章"),
        *("2024年6月17日（星期一）起，", "2024年5月6日9时30分", "2023年5月28日，C919", "云溪日报社2023年6月10日"),
        *("编辑手记", "编辑部的话", "视觉盛宴", "2023年6月10日编辑部搬家", "编辑：习惯了。一笔一画写下去，", "主编：您好！"),
        *("新闻热线接到许多市民来电，询问端", "社址几经搬迁，书稿始终带在身边。", "接第三版的任务"),
    ],
)
def test_what_is_of_an_article_is_no_furniture(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        *("（下转第二版 相关报道见三版）", "▲上接1版 国企改革再提速", "（上接第1版）"),
        *("（接第一版）", "【下转第六版】", "（上接1、3版）", "（下转2-3版）", "（下转第8版）▶"),
    ],
)
def test_turns_are_furniture(text: str) -> None:
    assert is_furniture(text)
    assert behind_turn(text) == text


@pytest.mark.parametrize(
    ("top", "names"),
    [
        ("6\n科技兴农\n云岭农友报\n2026年3月5日 星期四\n编辑：何语秋", ["科技兴农", "云岭农友报"]),
        ("维权\n2026年6月11日\nA4版\n编辑：何语秋", ["维权", "2026年6月11日"]),
        ("新桥通车\n2026年3月5日 星期四", []),
        ("6\n清水河畔的老街重新开街了\n编辑：何语秋", []),
        ("清水河上新桥通车\n清水河上新桥通车\n2026年3月5日 星期四", []),
    ],
)
def test_names_of_paper_and_page_stand_among_the_furniture_at_the_top(top: str, names: list[str]) -> None:
    body = "新桥通车\n　　昨日，清水河上的新桥通车，两岸村民步行过河只要五分钟，\n赶集的人都说这桥来得正是时候。"
    printed, aside = set_aside(print_lines(f"{top}\n{body}"))
    masthead = masthead_of(printed, aside)
    assert [line.text for line in printed if line.number in masthead] == names
    roles = {line.text.strip(): line.role for line in clean_page(f"{top}\n{body}").lines}
    assert {roles[name] for name in names} <= {"furniture"}


def test_texts_from_another_page_are_told() -> None:
    raws = ["（上接第一版）", "何语秋说，", "（紧接第２版）马成说，", "（下转第四版）", "高远说，"]
    lines = print_lines("\n".join(raws))
    aside = [(line, "") for line in lines if is_furniture(line.text)]
    printed = [line for line in lines if not is_furniture(line.text)]
    assert turned_lines(raws, printed, aside) == {2: False, 3: True}


def test_a_headline_between_page_number_and_date_is_no_name_of_the_page() -> None:
    top = "A03\n清水河新桥通车\n2024年6月13日 星期四\n责任编辑：何语秋\n"
    page = clean_page(f"{top}　　本报讯（记者王小江）昨日，清水河上的新桥通车，\n沿河六个村的孩子上学不再绕路。\n")
    assert [article.headline for article in page.articles] == ["清水河新桥通车"]


def test_clauses_of_a_title_are_nobody_who_wrote() -> None:
    lines = print_lines("法律服务进社区 解民忧\n云溪县人民法院 何语秋")
    assert bar_lines(lines, {}).kinds[:, grammar.BEFORE].tolist() == [False, True]


def test_figures_that_count_sections_or_stand_in_a_table_number_no_page() -> None:
    essay = "山居\n□ 何语秋\n1\n山里的早晨是被鸟叫醒的。\n2\n午后没有事，坐着看云。"
    assert not [line.text for line in clean_page(essay).lines if line.role == "furniture"]
    table = "奖牌榜\n" + "\n".join(
        f"{rank}\n{team}\n{gold}\n9" for rank, team, gold in [(1, "江海", 8), (2, "云溪", 6), (3, "青石", 5)]
    )
    assert [
        line.text for line, _ in set_aside(print_lines(f"{table}\n新桥通车\n本报讯 （记者何语秋）昨日，新桥通车。"))[1]
    ] == []
    assert [line.text for line, _ in set_aside(print_lines("云溪日报\n1\n星期一\n2\n新桥通车"))[1]] == ["1", "星期一", "2"]
    pages = "新桥通车后，老街和新区之间\n1\n只隔五分钟的路程，\n2\n居民出行方便多了。"
    assert [line.text for line, _ in set_aside(print_lines(pages))[1]] == ["1", "2"]  # within sentences


def test_what_belongs_to_a_notice_or_a_text() -> None:
    notice = "云溪县人民法院公告\n李明：本院受理一案，请来领取。\n云溪县人民法院\n拍卖公告"
    assert barred(notice, grammar.BEFORE) == ["云溪县人民法院"]
    assert barred("电话：13900000000（李明）\n记者 何语秋 13900000000", grammar.BYLINE)[:1] == ["电话：13900000000（李明）"]
    assert len(barred("证券代码：690456 证券简称：海岳港务\n作者为城市规划师\n作者为何远行", grammar.FURNITURE)) == 2
    assert barred("书名：《雪线》\n作者：何语秋\n定价：48元", grammar.BYLINE) == [
        "书名：《雪线》",
        "作者：何语秋",
    ]
    assert barred("何语秋说。\n他跳进河里\n晚报讯（记者 何语秋）昨日", grammar.LAST) == ["晚报讯（记者何语秋）昨日"]


def test_what_only_looks_like_it() -> None:
    assert barred("新桥通车\n本\n报讯（记者 何语秋）昨日", grammar.LAST) == []  # a large initial
    assert barred("渡口在村边。\n村里有船。\n渡口\n遗失声明", grammar.BEFORE) == []
    assert barred("地址：云溪县解放路24号 联系\n电话：0965-2975382", grammar.LAST) == []
