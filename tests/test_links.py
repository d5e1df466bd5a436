"""Parts of articles that another one interrupts, put together again."""

from itertools import pairwise

import numpy as np
import pytest

from bench.presses import PRESSES
from bench.typesetter import InventedSources
from nlp.cleaning import clean_page, grammar
from nlp.cleaning.context import load_net
from nlp.cleaning.decode import State
from nlp.cleaning.features import read_lines
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.links import BLOCK, Linker, link_parts
from nlp.cleaning.parts import Part, make_parts
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.title_net import hear_titles, load_title_net

Own = tuple[float, bool, list[tuple[int, str]]]
"""A part: its measure, whether it starts an article as it was read, and the kinds and texts of its lines."""
BRIDGE: Own = (
    22.0,
    True,
    [
        (grammar.BEFORE, "清水河新桥通车"),
        (grammar.FIRST, "昨日，清水河上的新桥通车，沿线三个乡镇的群"),
    ],
)
SCHOOL: Own = (
    15.0,
    True,
    [(grammar.BEFORE, "职工夜校开新课"), (grammar.FIRST, "入夜，机械厂的夜校亮起灯，"), (grammar.MIDDLE, "二十多名青年职")],
)
BRIDGE_ON: Own = (22.0, True, [(grammar.LAST, "众从此不必再绕行十二公里。")])
SCHOOL_ON: Own = (15.0, True, [(grammar.MIDDLE, "工围着一台焊机听老师傅讲"), (grammar.LAST, "解。")])


def link(*parts: Own) -> list[list[int]]:
    """The numbers of the parts that were put together, of each article."""
    lines = [text for _, _, own in parts for _, text in own]
    printed = [PrintedLine(number, text, text, 0) for number, text in enumerate(lines, 1)]
    states = [
        State(kind, grammar.TITLED, measure, new and not at) for measure, new, own in parts for at, (kind, _) in enumerate(own)
    ]
    starts = np.cumsum([0, *(len(own) for *_, own in parts)])
    made = [Part(printed[a:b], states[a:b], list(range(a, b))) for a, b in pairwise(starts.tolist())]
    linked = link_parts(made, read_lines(printed, load_net()))
    number_of = np.repeat(np.arange(1, len(parts) + 1), np.diff(starts))
    return [list(dict.fromkeys(number_of[part.rows].tolist())) for part in linked]


def test_an_unfinished_paragraph_goes_on_where_it_is_heard_to() -> None:
    assert link(BRIDGE, SCHOOL, SCHOOL_ON, BRIDGE_ON) == [[1, 4], [2, 3]]
    assert link(BRIDGE, SCHOOL, BRIDGE_ON, SCHOOL_ON) == [[1, 3], [2, 4]]


def test_what_starts_as_an_article_does_is_one() -> None:
    brief: Own = (22.0, True, [(grammar.BEFORE, "县气象台发布大风预警"), (grammar.ONLY, "本报讯 县气象台昨日发布大风预警。")])
    whole: Own = (18.0, True, [(grammar.BEFORE, "农技员下乡"), (grammar.ONLY, "县农业农村局昨日组织农技员下乡。")])
    assert link(whole, brief) == [[1], [2]]


@pytest.mark.parametrize("press", ["bay", "lake", "ridge"])
def test_rules_tell_where_articles_start_and_go_on(press: str) -> None:
    told = 0
    for seed in range(10):
        page = clean_page(PRESSES[press](seed, "hard", InventedSources()).text)
        started = [line for line in page.lines if line.rule.endswith("an article starts")]
        assert len(started) == len(page.articles)
        assert len({line.article for line in started}) == len(page.articles)
        for line in page.lines:
            if "goes on from line " in line.rule:
                told += 1
                above = page.lines[int(line.rule.split("goes on from line ")[1].split(";")[0]) - 1]
                assert above.article == line.article
                assert above.number < line.number - 1
    assert told


def test_nothing_is_lost_and_order_is_kept_over_many_parts() -> None:
    texts = ["清水河上的新桥昨日通车，沿线群", "众从此不必绕行。"] * (BLOCK + 40)
    printed = [PrintedLine(number, text, text, 0) for number, text in enumerate(texts, 1)]
    states = [State((grammar.FIRST, grammar.LAST)[at % 2], grammar.BARE, 16.0, at % 4 < 2) for at in range(len(texts))]
    linked = link_parts(make_parts(printed, states), read_lines(printed, load_net()))
    assert sorted(row for part in linked for row in part.rows) == list(range(len(texts)))
    assert [part.rows[0] for part in linked] == sorted(part.rows[0] for part in linked)


def test_what_is_known_of_an_article_has_one_width_whatever_stands_above() -> None:
    printed = [PrintedLine(number, text, text, 0) for number, text in enumerate(["一", "、、", "A", "”", "县总工会"], 1)]
    states = [
        State(kind, grammar.BARE, 8.0, True)
        for kind in (grammar.BEFORE, grammar.ROW, grammar.LAST, grammar.CREDIT, grammar.AFTER)
    ]
    linker = Linker(make_parts(printed, states), read_lines(printed, load_net()))
    widths = set()
    for at in range(len(printed)):
        if linker.open(at):
            features = linker.features(at)
            assert np.isfinite(features).all()
            widths.add(features.shape[1])
        linker.put(at, None)
    assert len(widths) == 1


def test_seams_of_no_line_are_heard_as_any_other() -> None:
    assert flow_scores([], []).shape == (0,)
    assert flow_scores(["", "县总\ud800工"], ["会", ""]).shape == (2,)


def test_the_parts_of_each_line_of_a_title_add_up_to_one() -> None:
    titles = [["青石县开展送清凉活动", "三百名环卫工人领到凉茶"], ["一", "二", "三" * 200]]
    for heard, lines in zip(hear_titles(titles, ["青石县昨日开展活动。", ""], load_title_net()), titles, strict=True):
        assert heard.shape[0] == len(lines)
        assert np.allclose(np.exp(heard).sum(axis=1), 1)
    assert hear_titles([], [], load_title_net()) == []
