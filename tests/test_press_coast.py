"""Pages of the press "coast": a pure function of seed and level, whose gold is what the lines say."""

import random
import re

import pytest

from bench.presses.coast import make_page
from bench.presses.coast.titles import fold, is_sound
from bench.presses.coast.wrapping import Rules, printed, units_of, wrap
from bench.typesetter import LEVELS, InventedSources, SetPage

SOURCES = InventedSources()
PAGES = [make_page(seed, level, SOURCES) for level in LEVELS for seed in range(12)]
TITLES = ("banner", "kicker", "headline", "deck")


def bare(text: str) -> str:
    narrow = {code + 0xFEE0: code for code in range(0x30, 0x3A)}
    return re.sub(r"\s", "", text).translate(narrow)


def lines_of(page: SetPage, article: int, role: str) -> str:
    return bare("".join(line.text for line in page.lines if line.article == article and line.role == role))


def test_same_seed_same_page():
    assert make_page(5, "hard", SOURCES) == make_page(5, "hard", SOURCES)


def test_levels_differ():
    assert len({make_page(5, level, SOURCES).text for level in LEVELS}) == len(LEVELS)


@pytest.mark.parametrize("page", PAGES)
def test_text_is_its_lines(page):
    assert page.text == "\n".join(line.text for line in page.lines)


@pytest.mark.parametrize("page", PAGES)
def test_every_article_has_lines_and_blocks(page):
    for number, article in enumerate(page.articles):
        assert article.blocks
        assert any(line.article == number for line in page.lines)


@pytest.mark.parametrize("page", PAGES)
def test_lines_of_no_article_are_furniture_or_blank(page):
    for line in page.lines:
        assert (line.article is None) == (line.role in ("furniture", "blank"))


@pytest.mark.parametrize("page", [page for page in PAGES if page.makeup["level"] == "standard"])
def test_gold_is_what_the_lines_say(page):
    for number, article in enumerate(page.articles):
        for at, block in enumerate(article.blocks):
            said = bare("".join(line.text for line in page.lines if (line.article, line.block) == (number, at)))
            assert said.startswith(bare(block.text)) if block.role == "caption" else said == bare(block.text)
        for role in TITLES:
            assert lines_of(page, number, role) == bare(getattr(article, role) or "")


def test_hard_pages_are_interrupted_somewhere():
    def orders(page: SetPage) -> list[int]:
        return [line.article for line in page.lines if line.article is not None]

    assert any(orders(page) != sorted(orders(page)) for page in PAGES if page.makeup["level"] == "hard")


@pytest.mark.parametrize("kinsoku", ["push", "squeeze", "hang"])
def test_kinsoku_keeps_marks_from_line_starts(kinsoku):
    text = "今年以来，全市新建“口袋公园”十二处，改造路灯、座椅、步道；群众说：“真好！”大家都来了。"
    for measure in range(6, 20):
        lines = [printed(row) for row in wrap(units_of(text, Rules(), []), measure, 2, Rules(kinsoku))]
        assert "".join(lines) == text
        assert all(line[0] not in "，。、；：！？”" for line in lines)


def test_a_paper_without_kinsoku_fills_its_lines():
    lines = wrap(units_of("甲乙丙，丁戊己。庚辛", Rules(), []), 3, 0, Rules("ignore"))
    assert [printed(row) for row in lines] == ["甲乙丙", "，丁戊", "己。庚", "辛"]


def test_titles_fold_where_no_word_of_the_text_is_cut():
    assert "".join(fold(random.Random(1), "老旧小区改造惠及三万居民", ["改造惠及三万居民"])) == "老旧小区改造惠及三万居民"
    assert not is_sound("此外还有不少人说")
