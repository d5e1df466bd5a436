"""Every press: same arguments same page, and gold that tells what its lines print."""

import re

import pytest

from bench.pages import bare
from bench.presses import PRESSES
from bench.typesetter import LEVELS, InventedSources

SOURCES = InventedSources()
INDEPENDENT = sorted(PRESSES.keys() - {"typesetter"})
CREDIT = re.compile(r"^（|[摄攝影图圖]|提供|照片|新华社|新華社")


@pytest.mark.parametrize("press", INDEPENDENT)
@pytest.mark.parametrize("level", LEVELS)
def test_same_seed_gives_same_page_whose_text_is_its_lines(press: str, level: str) -> None:
    make_page = PRESSES[press]
    page = make_page(3, level, SOURCES)
    assert page == make_page(3, level, SOURCES)
    assert page.text.split("\n") == [line.text for line in page.lines]
    assert page.text != make_page(4, level, SOURCES).text


@pytest.mark.parametrize("press", INDEPENDENT)
def test_levels_differ(press: str) -> None:
    assert len({PRESSES[press](1, level, SOURCES).text for level in LEVELS}) == len(LEVELS)


@pytest.mark.parametrize("press", INDEPENDENT)
@pytest.mark.parametrize("level", ["standard", "varied"])
def test_blocks_are_their_lines_joined(press: str, level: str) -> None:
    for seed in range(8):
        page = PRESSES[press](seed, level, SOURCES)
        for number, article in enumerate(page.articles):
            assert article.blocks
            for place, block in enumerate(article.blocks):
                lines = [line for line in page.lines if (line.article, line.block) == (number, place)]
                assert sum(line.starts_block for line in lines) == 1
                printed, text = bare("".join(line.text for line in lines)), bare(block.text)
                assert printed.startswith(text)
                credit = printed.removeprefix(text)
                assert not credit or (block.role == "caption" and CREDIT.search(credit))


@pytest.mark.parametrize("press", INDEPENDENT)
@pytest.mark.parametrize("level", LEVELS)
def test_titles_are_printed_as_gold_tells(press: str, level: str) -> None:
    for seed in range(8):
        page = PRESSES[press](seed, level, SOURCES)
        for number, article in enumerate(page.articles):
            for role in ("kicker", "headline", "deck"):
                printed = "".join(line.text for line in page.lines if line.article == number and line.role == role)
                assert bare(printed) == bare(getattr(article, role) or "")
