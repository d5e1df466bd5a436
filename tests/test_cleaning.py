"""Cleaning: pages typed by hand, one line a case, and what must hold for any page."""

import json
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.cleaning import clean_page, context
from nlp.cleaning.articles import Article, Line, _add_titles
from nlp.cleaning.context import HEADS, ask_page, load_net
from nlp.cleaning.decode import decode
from nlp.cleaning.features import read_lines
from nlp.cleaning.measure import candidate_measures
from nlp.cleaning.names import NAMES
from nlp.cleaning.normalise import clean_line
from nlp.cleaning.page import print_lines
from nlp.cleaning.titles import Titles
from nlp.cleaning.weights import empty_weights, load_weights
from nlp.ingest import split_lines

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases/cleaning.jsonl").open(encoding="utf-8")]


def _marked(case: dict) -> object:
    todo = [pytest.mark.xfail(reason=case["todo"], strict=True)] if "todo" in case else []
    return pytest.param(case, id=case["id"], marks=todo)


@pytest.mark.parametrize("case", map(_marked, CASES))
def test_case(case: dict) -> None:
    found = [
        {
            name: value
            for name in ("kind", "banner", "kicker", "headline", "deck", "byline")
            if (value := getattr(article, name)) and (name, value) != ("kind", "story")
        }
        | {"blocks": [block.text if block.role == "paragraph" else f"{block.role}: {block.text}" for block in article.blocks]}
        for article in clean_page(case["page"]).articles
    ]
    assert found == case["expected"]


PAGES = st.text(alphabet="，。“”（）《》——…：的了在月日年０3 \n\n\n\tA本报讯记者摄G图为张三李四■第版", max_size=300)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_printed_line_is_accounted_for(text: str) -> None:
    page = clean_page(text)
    assert [line.number for line in page.lines] == list(range(1, len(page.lines) + 1))
    for line in page.lines:
        assert (line.role == "blank") == (not clean_line(line.text))
        assert (line.article is None) == (line.role in ("blank", "furniture"))
        assert line.rule


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_no_character_of_a_body_is_lost_or_moved(text: str) -> None:
    page = clean_page(text)
    for number, article in enumerate(page.articles):
        for place, block in enumerate(article.blocks, 1):
            mine = [line for line in page.lines if (line.article, line.paragraph) == (number, place)]
            printed = "".join(clean_line(line.text) for line in mine).replace(" ", "")
            assert block.text.replace(" ", "") == printed or (block.role == "caption" and printed.startswith(block.text))
            assert (block.first_line, block.last_line) == (mine[0].number, mine[-1].number)
        assert 0 <= article.lead_offset <= len(article.body)
        assert 0 <= article.confidence <= 1


ODD = {
    "nothing": "",
    "only blank lines": "\n \n\t\n",
    "only punctuation": "。\n，，，\n“”\n……\n",
    "one character a line": "\n".join("县总工会今天召开会议研究职工服务工作。"),
    "English": "The quick brown fox\njumps over the lazy dog.\n" * 5,
    "right-to-left marks": "\u202e县总工会\u202c\n\u200f今天开会。",
    "control characters": "县\x01总\x02工会\n今天\x0b开会。\x0c好。",
    "lone surrogates": "县总工会\ud800\n今天开会。",
    "astral characters": "𠮷田县总工会\n今天开会𪚥。",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_no_page_crashes_it(text: str) -> None:
    page = clean_page(text)
    assert bool(page.articles) == any(line.role != "blank" for line in page.lines)
    assert all(0 <= article.confidence < 1 for article in page.articles)


def test_a_page_in_no_known_shape_becomes_articles_of_blocks() -> None:
    page = clean_page("县\n" * 60 + "\n" + "县\n" * 60)
    assert [article.body for article in page.articles] == ["县" * 60] * 2
    assert all(article.confidence <= 0.1 for article in page.articles)


def test_sheets_of_one_file_are_read_apart_and_counted_on() -> None:
    texts = [case["page"] for case in CASES if case["page"].count("\n") >= 10][:3]
    assert len(texts) == 3
    text = "".join(f"{text}\n\f" for text in texts)
    whole, apart = clean_page(text), [clean_page(f"{text}\n\f") for text in texts]
    assert [line.text for line in whole.lines] == split_lines(text)
    assert [line.role for line in whole.lines] == [line.role for page in apart for line in page.lines]
    assert [(each.headline, each.body) for each in whole.articles] == [
        (each.headline, each.body) for page in apart for each in page.articles
    ]
    for number, article in enumerate(whole.articles):
        mine = [line.number for line in whole.lines if line.article == number and line.role != "furniture"]
        assert (article.first_line, article.last_line) == (min(mine), max(mine))
        assert all(article.first_line <= block.first_line <= block.last_line <= article.last_line for block in article.blocks)


def test_form_feeds_that_end_lines_are_line_ends() -> None:
    page = CASES[0]["page"]
    assert clean_page(page.replace("\n", "\f")).articles == clean_page(page).articles


UNITS = ["县总工会今天召开会议，\n", "。\n", "\n", "县\n", "县总工会", "本报记者 何语秋\n", "记者何语秋", "（"]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        clean_page(unit * count)
        return time.process_time() - started

    clean_page(unit * 100)
    small = seconds(2_000)
    assert min(seconds(8_000), seconds(8_000)) < 8 * small + 0.5


def test_the_score_of_a_reading_is_the_sum_of_its_weights() -> None:
    pages = pytest.importorskip("training.page_readings")
    page = "\n".join(case["page"] for case in CASES[:4])
    facts = read_lines(print_lines(page))
    weights = load_weights()
    reading = decode(facts, candidate_measures(facts.widths), weights)
    taken = empty_weights(weights.names)
    known = pages.Known(facts, candidate_measures(facts.widths), np.zeros(0), [], None)
    known_names = np.array([name in weights.names for name in NAMES])
    known = known._replace(facts=facts._replace(features=facts.features * known_names[facts.features]))
    pages.move(taken, known, reading, 1.0)
    parts = ("emit", "widths", "steps", "seams", "context")
    assert reading.score == pytest.approx(sum((getattr(taken, part) * getattr(weights, part)).sum() for part in parts))


def _asked_one_by_one(x: np.ndarray, number: int) -> np.ndarray:
    """What `ask_page` says, written as its definition reads: a line, a head and another line at a time."""
    net, size = load_net(), x.shape[1] // HEADS
    even = x / np.sqrt((x**2).mean(axis=1, keepdims=True) + context.EVEN)
    question, key, answer = np.split(even @ net.asked[number] + net.asked_bias[number], 3, axis=1)
    heard = np.zeros_like(x)
    for line in range(len(x)):
        for head in range(HEADS):
            own = slice(head * size, (head + 1) * size)
            scores = np.array([question[line, own] @ key[other, own] / size**0.5 for other in range(len(x))])
            scores -= net.far[number][head] * np.abs(np.arange(len(x)) - line)
            shares = np.exp(scores) / np.exp(scores).sum()
            heard[line, own] = shares @ answer[:, own]
    return heard @ net.told[number] + net.told_bias[number]


def test_each_line_asks_all_others_of_its_page() -> None:
    x = np.random.default_rng(1).normal(size=(9, load_net().told.shape[1])).astype(np.float32)
    for number in range(len(context.ATTENTIVE)):
        assert np.allclose(ask_page(x, load_net(), number), _asked_one_by_one(x, number), atol=1e-4)


def test_a_long_page_is_asked_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "BLOCK", 4)
    x = np.random.default_rng(2).normal(size=(7, load_net().told.shape[1])).astype(np.float32)
    apart = [_asked_one_by_one(block, 0) for block in (x[:4], x[4:])]
    assert np.allclose(ask_page(x, load_net(), 0), np.concatenate(apart), atol=1e-4)


@pytest.mark.parametrize("many", [" ", "\t", "\u3000", "\x07"])
def test_a_run_of_what_prints_nothing_costs_next_to_nothing(many: str) -> None:
    started = time.process_time()
    page = clean_page(f"新桥通车\n云溪县书屋开门迎客{many * 20_000}（何语秋）\n甲乙{many * 50}乙摄\n")
    assert page.articles
    assert time.process_time() - started < 5


def test_a_date_alone_below_a_notice_is_no_byline() -> None:
    text = "停水通知\n　　因管道检修，6月3日8时至18时河东片区停水，请各用户备水。\n2024年5月24日\n"
    assert [article.byline for article in clean_page(text).articles] == [None]


def test_titles_and_banners_of_several_pieces_are_kept_whole() -> None:
    (line,) = print_lines("新桥通车")
    article = Article(headline="清水河上", banner="走基层")
    _add_titles(article, Titles({"headline": [line], "banner": [line]}, 0.0), [Line(1, "新桥通车")])
    assert (article.headline, article.banner) == ("清水河上新桥通车", "走基层 新桥通车")
