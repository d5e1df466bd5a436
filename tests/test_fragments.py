"""Parts of articles that another one interrupts, put together again."""

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.decode import State
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.fragments import Part, link_parts, shared_wording
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.title_net import hear_titles, load_title_net


def part(first: int, *lines: tuple[int, str], measure: float = 18.0, titled: int = grammar.TITLED) -> Part:
    """A part of lines of kinds, numbered from `first`."""
    printed = [PrintedLine(first + at, text, text, 0) for at, (_, text) in enumerate(lines)]
    return Part(printed, [State(kind, titled, measure, at == 0) for at, (kind, _) in enumerate(lines)])


BRIDGE = part(1, (grammar.BEFORE, "清水河新桥通车"), (grammar.FIRST, "昨日，清水河上的新桥通车，沿线三个乡镇的群"))
SCHOOL = part(3, (grammar.BEFORE, "职工夜校开新课"), (grammar.FIRST, "入夜，机械厂的夜校亮起灯，二十多名青年职"))


def test_an_unfinished_paragraph_goes_on_where_it_is_heard_to() -> None:
    school_on = part(5, (grammar.LAST, "工围着一台焊机听老师傅讲解。"))
    bridge_on = part(6, (grammar.LAST, "众从此不必再绕行十二公里。"))
    linked = link_parts([BRIDGE, SCHOOL, school_on, bridge_on])
    assert [[line.number for line in one.lines] for one in linked] == [[1, 2, 6], [3, 4, 5]]


def test_a_part_that_ends_no_sentence_is_unfinished_whatever_its_last_line_was_read_as() -> None:
    bridge = part(1, (grammar.BEFORE, "清水河新桥通车"), (grammar.ONLY, "昨日，清水河上的新桥通车，沿线三个乡镇的群"))
    school = part(3, (grammar.BEFORE, "职工夜校开新课"), (grammar.ONLY, "机械厂的夜校亮起灯。"))
    bridge_on = part(5, (grammar.LAST, "众从此不必再绕行十二公里。"))
    linked = link_parts([bridge, school, bridge_on])
    assert [[line.number for line in one.lines] for one in linked] == [[1, 2, 5], [3, 4]]


def test_between_paragraphs_measure_and_wording_decide() -> None:
    bridge = part(1, (grammar.BEFORE, "清水河新桥通车"), (grammar.ONLY, "清水河上的新桥通车。"), measure=22)
    school = part(3, (grammar.BEFORE, "职工夜校开新课"), (grammar.ONLY, "机械厂的夜校亮起灯。"), measure=15)
    more = part(5, (grammar.ONLY, "新桥长三百米，是清水河上的第三座桥。"), measure=22, titled=grammar.BARE)
    linked = link_parts([bridge, school, more])
    assert [[line.number for line in one.lines] for one in linked] == [[1, 2, 5], [3, 4]]
    brief = part(5, (grammar.ONLY, "■本报讯 县气象台昨日发布大风预警。"), measure=22, titled=grammar.BARE)
    assert len(link_parts([bridge, school, brief])) == 3


def test_shared_wording_is_a_share_of_the_smaller_part() -> None:
    one, other = part(1, (grammar.ONLY, "清水河上的新桥")), part(2, (grammar.ONLY, "新桥在清水河上"))
    assert shared_wording(one, one) == 1.0
    assert shared_wording(one, other) == shared_wording(other, one) == 4 / 6


def test_seams_of_no_line_are_heard_as_any_other() -> None:
    assert flow_scores([], []).shape == (0,)
    assert flow_scores(["", "县总\ud800工"], ["会", ""]).shape == (2,)


def test_the_parts_of_each_line_of_a_title_add_up_to_one() -> None:
    titles = [["青石县开展送清凉活动", "三百名环卫工人领到凉茶"], ["一", "二", "三" * 200]]
    for heard, lines in zip(hear_titles(titles, ["青石县昨日开展活动。", ""], load_title_net()), titles, strict=True):
        assert heard.shape[0] == len(lines)
        assert np.allclose(np.exp(heard).sum(axis=1), 1)
    assert hear_titles([], [], load_title_net()) == []
