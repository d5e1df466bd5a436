"""Pages of the press `north`: deterministic, and gold that agrees with the printed lines."""

import re
from collections import defaultdict

import pytest

from bench.pages import bare
from bench.presses.north import LEVELS, make_page
from bench.typesetter import InventedSources

SOURCES = InventedSources()


@pytest.mark.parametrize("level", LEVELS)
def test_a_page_is_a_function_of_its_arguments(level):
    first, second = make_page(7, level, SOURCES), make_page(7, level, SOURCES)
    assert first == second
    assert first.text == "\n".join(line.text for line in first.lines)


def test_levels_differ():
    assert len({make_page(7, level, SOURCES).text for level in LEVELS}) == 3


@pytest.mark.parametrize("level", ["standard", "varied"])
def test_blocks_are_their_lines(level):
    for seed in range(12):
        page = make_page(seed, level, SOURCES)
        joined: dict[tuple[int, int], str] = defaultdict(str)
        for line in page.lines:
            if line.block is not None:
                joined[line.article, line.block] += bare(line.text)
        for number, article in enumerate(page.articles):
            for at, block in enumerate(article.blocks):
                text = joined[number, at]
                assert text.startswith(bare(block.text)), (seed, number, at)
                assert block.role == "caption" or text == bare(block.text), (seed, number, at)


@pytest.mark.parametrize("level", LEVELS)
def test_titles_are_their_lines_and_every_article_is_printed(level):
    for seed in range(12):
        page = make_page(seed, level, SOURCES)
        for number, article in enumerate(page.articles):
            lines = [line for line in page.lines if line.article == number]
            assert any(line.role in ("body", "caption") for line in lines)
            for role in ("kicker", "headline", "deck"):
                text = "".join(line.text for line in lines if line.role == role)
                assert bare(text) == bare(getattr(article, role) or "")


def test_no_slot_is_left_open():
    for level in LEVELS:
        for seed in range(12):
            assert not re.search(r"[{}]", make_page(seed, level, SOURCES).text)


def test_no_caption_stands_twice_on_a_page():
    for seed in range(12):
        page = make_page(seed, "standard", SOURCES)
        captions = [block.text[-12:] for article in page.articles for block in article.blocks if block.role == "caption"]
        assert len(captions) == len(set(captions))


def test_blocks_are_their_lines_on_hard_pages_but_for_doubled_lines():
    for seed in range(30):
        page = make_page(seed, "hard", SOURCES)
        joined: dict[tuple[int, int], list[str]] = defaultdict(list)
        for line in page.lines:
            if line.role == "body" and line.block is not None:
                joined[line.article, line.block].append(bare(line.text))
        for (number, at), texts in joined.items():
            once = [text for place, text in enumerate(texts) if place == 0 or text != texts[place - 1]]
            assert bare(page.articles[number].blocks[at].text) in ("".join(texts), "".join(once)), (seed, number, at)
