"""Pages of the press "steppe": a pure function of seed and level, whose gold is what the lines say."""

import random
import re

import pytest

from bench.presses.steppe import make_page
from bench.presses.steppe.house import LEVELS, draw_house
from bench.presses.steppe.typeset import set_lines
from bench.presses.steppe.wording import Writer, banks
from bench.typesetter import InventedSources, SetPage

SOURCES = InventedSources()
PAGES = [make_page(seed, level, SOURCES) for level in LEVELS for seed in range(15)]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def said(page: SetPage, article: int, role: str) -> str:
    return bare("".join(line.text for line in page.lines if (line.article, line.role) == (article, role)))


def test_same_seed_same_page():
    assert make_page(5, "hard", SOURCES) == make_page(5, "hard", SOURCES)


def test_levels_differ():
    assert len({make_page(5, level, SOURCES).text for level in LEVELS}) == len(LEVELS)


@pytest.mark.parametrize("page", PAGES)
def test_text_is_its_lines(page):
    assert page.text == "\n".join(line.text for line in page.lines)
    assert not re.search(r"[{}|]", page.text)


@pytest.mark.parametrize("page", PAGES)
def test_every_article_has_a_headline_and_blocks(page):
    for number, article in enumerate(page.articles):
        assert article.blocks
        assert all(block.text for block in article.blocks)
        assert bare(article.headline) == said(page, number, "headline")


@pytest.mark.parametrize("page", PAGES)
def test_lines_of_no_article_are_furniture_or_blank(page):
    for line in page.lines:
        assert (line.article is None) == (line.role in ("furniture", "blank"))
        assert (line.role == "blank") == (not line.text.strip())


@pytest.mark.parametrize("page", [page for page in PAGES if page.makeup["level"] != "hard"])
def test_gold_is_what_the_lines_say(page):
    for number, article in enumerate(page.articles):
        for at, block in enumerate(article.blocks):
            printed = bare("".join(line.text for line in page.lines if (line.article, line.block) == (number, at)))
            assert printed.startswith(bare(block.text)) if block.role == "caption" else printed == bare(block.text)
        for role in ("kicker", "deck"):
            assert said(page, number, role) == bare(getattr(article, role) or "")


def test_hard_pages_are_interrupted_somewhere():
    def orders(page: SetPage) -> list[int]:
        return [line.article for line in page.lines if line.article is not None]

    assert any(orders(page) != sorted(orders(page)) for page in PAGES if page.makeup["level"] == "hard")


@pytest.mark.parametrize("kinsoku", ["push", "pull", "hang"])
def test_kinsoku_keeps_marks_from_line_starts(kinsoku):
    house = draw_house(random.Random(1), "standard")
    house.kinsoku = kinsoku
    text = "今年以来，全市新建“口袋公园”12处，改造路灯、座椅、步道；群众说：“真好！”大家都来了。"
    for measure in range(6, 20):
        lines = set_lines(text, lambda line, measure=measure: measure, 2, house)
        assert "".join(lines) == text
        assert all(line[0] not in "，。、；：！？”" for line in lines)
        assert all(line[-1] not in "“（" for line in lines)


def test_every_slot_of_the_banks_is_known():
    for lines in banks().values():
        for line in lines:
            assert "{" not in Writer(random.Random(1))(line)
