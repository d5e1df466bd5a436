"""The press "gorge": same arguments same page, and gold that tells what its lines print."""

import pytest

from bench.pages import bare
from bench.presses.gorge import make_page
from bench.presses.gorge.words import read_topics
from bench.typesetter import LEVELS, InventedSources

SOURCES = InventedSources()
SEEDS = range(3, 15)


@pytest.mark.parametrize("level", LEVELS)
def test_same_seed_gives_same_page_whose_text_is_its_lines(level: str) -> None:
    page = make_page(3, level, SOURCES)
    assert page == make_page(3, level, SOURCES)
    assert page.text == "\n".join(line.text for line in page.lines)
    assert "{" not in page.text


@pytest.mark.parametrize("level", ["standard", "varied"])
def test_blocks_are_their_lines_joined(level: str) -> None:
    for seed in SEEDS:
        page = make_page(seed, level, SOURCES)
        for number, article in enumerate(page.articles):
            for place, block in enumerate(article.blocks):
                lines = [line for line in page.lines if (line.article, line.block) == (number, place)]
                assert [line.starts_block for line in lines] == [True] + [False] * (len(lines) - 1)
                printed, text = bare("".join(line.text for line in lines)), bare(block.text)
                assert printed == text or (
                    block.role == "caption" and printed.startswith(text) and printed.rstrip("）")[-1] == "摄"
                )


@pytest.mark.parametrize("level", LEVELS)
def test_titles_are_printed_as_gold_tells(level: str) -> None:
    for seed in SEEDS:
        page = make_page(seed, level, SOURCES)
        for number, article in enumerate(page.articles):
            assert article.blocks
            for role in ("kicker", "headline", "deck"):
                printed = "".join(line.text for line in page.lines if line.article == number and line.role == role)
                assert bare(printed) == bare(getattr(article, role) or "")


def test_every_topic_has_a_headline_or_a_caption() -> None:
    topics = [topic for name in ("news.txt", "other.txt") for kind in read_topics(name).values() for topic in kind]
    assert all("H" in topic or "C" in topic for topic in topics)
