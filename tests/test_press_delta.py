"""The press "delta": same arguments same page, and gold that tells what its lines print."""

import pytest

from bench.presses.delta import LEVELS, make_page
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import InventedSources

SOURCES = InventedSources()
NAMES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


def pages(level: str, count: int = 25) -> list[SetPage]:
    return [make_page(seed, level, SOURCES) for seed in range(80_000, 80_000 + count)]


def bare(text: str) -> str:
    wide = {ord("0") + 0xFEE0 + digit: str(digit) for digit in range(10)}
    return "".join(text.split()).translate(wide)


def printed(page: SetPage, article: int, block: int) -> str:
    before: GoldLine | None = None
    text = ""
    for line in page.lines:
        if (line.article, line.block) == (article, block):
            text += "" if before is not None and before.text.strip() == line.text.strip() and len(line.text) > 6 else line.text
            before = line
    return bare(text)


@pytest.mark.parametrize("level", LEVELS)
def test_same_seed_same_page(level: str) -> None:
    assert make_page(80_000, level, SOURCES) == make_page(80_000, level, SOURCES)
    assert make_page(80_000, level, SOURCES).text != make_page(80_001, level, SOURCES).text


@pytest.mark.parametrize("level", LEVELS)
def test_text_is_the_lines(level: str) -> None:
    for page in pages(level):
        assert page.text == "\n".join(line.text for line in page.lines)
        assert all(line.role != "blank" or not line.text.strip() for line in page.lines)


@pytest.mark.parametrize("level", LEVELS)
def test_blocks_are_what_their_lines_print(level: str) -> None:
    for page in pages(level):
        for number, article in enumerate(page.articles):
            for at, block in enumerate(article.blocks):
                found = printed(page, number, at)
                assert found.startswith(bare(block.text)) if block.role == "caption" else found == bare(block.text)


@pytest.mark.parametrize("level", LEVELS)
def test_each_block_starts_once(level: str) -> None:
    for page in pages(level):
        starts = [(line.article, line.block) for line in page.lines if line.starts_block and line.block is not None]
        wanted = [(number, at) for number, article in enumerate(page.articles) for at in range(len(article.blocks))]
        assert sorted(starts) == wanted


@pytest.mark.parametrize("level", LEVELS)
def test_titles_are_printed(level: str) -> None:
    for page in pages(level):
        for number, article in enumerate(page.articles):
            for role in ("kicker", "headline", "deck"):
                lines = [line.text for line in page.lines if (line.article, line.role) == (number, role)]
                assert bare("".join(lines)) == bare(getattr(article, role) or "")


def test_every_slot_is_filled() -> None:
    for page in pages("varied", 60):
        assert not any(mark in page.text for mark in "{}[]")


def test_unknown_level() -> None:
    with pytest.raises(ValueError, match="one of standard, varied, hard"):
        make_page(1, "easy", SOURCES)
