"""The typesetter: what it sets is what was written, and lines keep to their measure."""

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.pages import SHARED, bare, join_until_full_stop, paragraphs_of, score
from bench.typesetter import LEVELS, GoldLine, InventedSources, SetPage, make_page, unwrap
from bench.typesetter.real_page import read_real_page
from bench.typesetter.seeds import read_plans, set_sample_page, write_seeds
from bench.typesetter.wrapping import CLOSERS, OPENERS, Setting, break_lines, width_of
from nlp.cleaning import Article, Block, Line, Page

PAGES = [(level, seed) for level in LEVELS for seed in range(900_000, 900_015)]
SOURCES = InventedSources()
WAYS = [(), ("push",), ("pull", "push"), ("hang", "push"), ("hang", "pull", "push")]


@pytest.fixture(params=PAGES, ids=lambda param: f"{param[0]}-{param[1]}")
def page(request: pytest.FixtureRequest) -> SetPage:
    level, seed = request.param
    return make_page(seed, level, SOURCES)


def lines_of(page: SetPage, article: int, block: int) -> list[GoldLine]:
    return [line for line in page.lines if (line.article, line.block) == (article, block)]


def test_gold_lines_cover_the_page(page: SetPage) -> None:
    assert "\n".join(line.text for line in page.lines) == page.text.removesuffix("\n")
    assert all((line.role == "blank") == (not line.text.strip()) for line in page.lines)


def test_an_unwrapped_page_has_each_paragraph_in_one_line(page: SetPage) -> None:
    joined = unwrap(page)
    assert "\n".join(line.text for line in joined.lines) == joined.text
    assert bare(joined.text) == bare(page.text)
    printed = [(line.role, line.article, line.block) for line in joined.lines if line.role != "blank"]
    assert not any(one == other and one[0] in ("body", "caption") for one, other in pairwise(printed))


def test_lines_of_a_block_joined_are_its_text(page: SetPage) -> None:
    for number, article in enumerate(page.articles):
        for at, block in enumerate(article.blocks):
            lines = lines_of(page, number, at)
            joined, text = bare("".join(line.text for line in lines)), bare(block.text)
            assert joined == text or (block.role == "caption" and joined == text + bare(article.byline or ""))
            assert [line.starts_block for line in lines] == [True] + [False] * (len(lines) - 1)


def test_titles_and_bylines_are_on_the_page(page: SetPage) -> None:
    for number, article in enumerate(page.articles):
        for role in ("kicker", "headline", "deck"):
            printed = "".join(line.text for line in page.lines if line.role == role and line.article == number)
            assert bare(printed) == bare(getattr(article, role) or "")
        printed = "".join(line.text for line in page.lines if line.article == number)
        if page.makeup["noise"] == 0:  # a slip of recognition may fall into a byline
            assert bare(article.byline or "") in bare(printed)
        assert all(bare(name)[0] in (article.byline or "") for name in article.reporters)


def test_no_line_is_wider_than_its_measure_and_a_glyph(page: SetPage) -> None:
    for line in page.lines:
        if line.role == "body" and line.article is not None and line.block is not None:
            measure = page.articles[line.article].blocks[line.block].measure
            assert width_of(bare(line.text)) <= measure + 1, line.text


def test_same_seed_same_page() -> None:
    assert make_page(7, "hard", SOURCES) == make_page(7, "hard", SOURCES)


def test_unknown_level_is_named() -> None:
    with pytest.raises(ValueError, match="'easy': one of standard, varied, hard"):
        make_page(1, "easy", SOURCES)


@settings(max_examples=150, deadline=None)
@given(st.text("工会的人，。“”（）！？、2023A…—《》", min_size=1, max_size=120), st.integers(8, 40), st.sampled_from(WAYS))
def test_breaking_lines_loses_nothing(text: str, measure: int, ways: tuple[str, ...]) -> None:
    lines = break_lines(text, measure, 2, Setting(ways=ways, squeeze=0.3), random.Random(1))
    assert "".join(lines) == text
    assert max(map(width_of, lines)) <= measure + 1


@pytest.mark.parametrize("ways", WAYS[1:])
def test_kinsoku(ways: tuple[str, ...]) -> None:
    text = "老师傅说：“焊枪再往里收半寸，手腕别抖，（声音要听清）。”他问：“你们谁来试一试？”" * 6
    for measure in range(9, 30):
        lines = break_lines(text, measure, 2, Setting(ways=ways), random.Random(measure))
        assert not any(line[0] in CLOSERS for line in lines[1:])
        assert not any(line[-1] in OPENERS for line in lines[:-1])


def test_perfect_page_scores_full() -> None:
    gold = make_page(900_001, "varied", SOURCES)
    rebuilt = Page(
        [Line(at, line.text, line.role, line.article) for at, line in enumerate(gold.lines, 1)],
        [
            Article(
                headline=article.headline,
                byline=article.byline,
                blocks=[Block(block.role, block.text, 1, 1) for block in article.blocks],
            )
            for article in gold.articles
        ],
    )
    figures = score(gold, rebuilt).figures()
    assert [figures[name] for name in ("paragraphs", "articles", "headlines", "wrong_article", "lost")] == [1, 1, 1, 0, 0]


def test_a_wrong_join_costs_two_paragraphs() -> None:
    gold = make_page(900_001, "varied", SOURCES)
    longest = max(gold.articles, key=lambda article: len(paragraphs_of(article)))
    assert len(paragraphs_of(longest)) > 1
    merged = Page([], [Article(blocks=[Block("paragraph", "".join(paragraphs_of(longest)), 1, 1)])])
    assert score(gold, merged).figures()["articles"] == 0


def test_baseline_joins_until_a_full_stop() -> None:
    assert join_until_full_stop(["工会来了", "", "人。", "标题"]) == ["工会来了人。", "标题"]


def test_seeds_are_as_the_command_makes_them(tmp_path: Path) -> None:
    made = write_seeds(tmp_path)
    assert len(made) == len(read_plans()) >= 7
    for path in made:
        assert path.read_bytes() == (Path("seeds") / path.relative_to(tmp_path)).read_bytes()


@pytest.mark.parametrize("plan", read_plans(), ids=lambda plan: plan["page"])
def test_reporters_of_samples_are_printed(plan: dict[str, str]) -> None:
    page = set_sample_page(plan)
    assert all(name in bare(page.text) for article in page.articles for name in article.reporters)


@pytest.mark.skipif(not (SHARED / "pages").exists(), reason="the shared folder with the real page is not there")
def test_real_page_gold_covers_every_printed_line() -> None:
    page = read_real_page(SHARED)
    assert len(page.articles) == 9
    assert [line.text for line in page.lines if line.role == "furniture"] == []
    ends = [block.text[-1] for article in page.articles for block in article.blocks if block.role != "subhead"]
    assert not [end for end in ends if not re.match("[。！？”…]", end)]
