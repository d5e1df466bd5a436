"""Pages written by hand, and set pages made more various by parts of them: their gold stays what is printed."""

import random

import pytest

from bench.pages import bare
from bench.presses import PRESSES
from bench.typed_pages import typed_pages
from bench.typesetter import LEVELS, InventedSources, SetPage
from bench.typesetter.typed import read_typed
from training import page_variety, page_written
from training.page_gold import read_gold
from training.page_variety import columns, groups, vary, written

TEXT = "昨日，柳湾村书屋开门迎客，首日接待读者320人次。"
PAGE = "#page measure=12 gap=1 indent=1\nf 云溪报 第三版\n#article\nk 县图书馆\nh 书屋开到\nh 村口\ny 何语秋\n"
REST = f"p {TEXT}\n#photo\nc 新书。\n"


def joined(page: SetPage, number: int, role: str) -> str:
    return bare("".join(line.text for line in page.lines if line.article == number and line.role == role))


def all_varied(monkeypatch: pytest.MonkeyPatch) -> None:
    for share in ("VARIED", "OTHER_BANNER", "NEW_BANNER", "SIGNED", "KICKER", "BROKEN", "WRITTEN", "ROWS", "FURNITURE"):
        monkeypatch.setattr(page_variety, share, 1.0)


def test_marked_lines_are_set_as_a_page() -> None:
    page = read_typed(PAGE + REST)
    shown = [line.text for line in page.lines if line.role != "blank"]
    assert shown[:6] == ["云溪报 第三版", "县图书馆", "书屋开到", "村口", "何语秋", "\u3000\u3000昨日，柳湾村书屋开门"]
    assert page.text.count("\n\n") == len(shown) - 1
    first, photo = page.articles
    assert (first.kicker, first.headline, first.byline, photo.kind) == ("县图书馆", "书屋开到村口", "何语秋", "photo")
    assert joined(page, 0, "body") == bare(first.blocks[0].text) == bare(TEXT)


def test_an_article_may_go_on_after_another() -> None:
    page = read_typed("#page measure=20\n#article\nh 一\np 桥通了。\n#article\nh 二\np 书到了。\n#article 1\np 人来了。\n")
    assert [line.article for line in page.lines] == [0, 0, 1, 1, 0]
    assert [block.text for block in page.articles[0].blocks] == ["桥通了。", "人来了。"]


@pytest.mark.parametrize("wrong", ["x 何语秋", "p 没有稿件", "h"])
def test_wrong_marks_are_named_by_their_line(wrong: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_typed(f"#page measure=12\n{wrong}\n")


@pytest.mark.parametrize("press", ["typesetter", "river", "lake", "quay"])
@pytest.mark.parametrize("seed", range(84_000, 84_004))
def test_the_gold_of_a_varied_page_is_what_is_printed(press: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    all_varied(monkeypatch)
    page = PRESSES[press](seed, "standard", InventedSources())
    articles = len(page.articles)
    varied = vary(page, random.Random(seed))
    lines = "\n".join(line.text for line in varied.lines)
    assert varied.text in (lines, lines + "\n")
    assert len(varied.articles) >= articles + 2
    assert read_gold(varied) is not None
    for number, article in enumerate(varied.articles):
        for role in ("kicker", "headline"):
            if article.kind != "photo" and joined(varied, number, role):
                assert joined(varied, number, role) == bare(getattr(article, role) or "")


def test_a_page_is_left_as_it_is_for_the_rest_of_the_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_variety, "VARIED", -1.0)
    page = PRESSES["river"](84_000, "standard", InventedSources())
    assert vary(page, random.Random(1)) is page


def test_written_articles_are_set_behind_their_titles_where_the_page_does_so(monkeypatch: pytest.MonkeyPatch) -> None:
    all_varied(monkeypatch)
    monkeypatch.setattr(page_variety, "written", lambda: ["#article\nh 新桥通车\np 昨日，清水河上的新桥通车。\n"])
    page = read_typed("#page measure=12\n#article\np 书到了。\nh 书屋开门\n#article\np 灯亮了。\nh 路灯亮了\n")
    roles = [line.role for line in vary(page, random.Random(2)).lines if line.article == 2]
    assert roles.index("body") < roles.index("headline")


def test_groups_keep_what_alternates_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    all_varied(monkeypatch)
    monkeypatch.setattr(page_variety, "GROUPED", 1.0)
    group = "#article\nh 一\np 桥通了。\n#article\nh 二\np 书到了。\nf 下转二版\n#article 1\np 人来了。\n"
    monkeypatch.setattr(page_variety, "groups", lambda: [group])
    page = vary(read_typed("#page measure=12\n#article\nh 书屋开门\np 灯亮了。\n"), random.Random(2))
    own = [(line.article, line.text) for line in page.lines if line.text in ("桥通了。", "书到了。", "人来了。", "下转二版")]
    assert own[:4] == [(own[0][0], "桥通了。"), (own[0][0] + 1, "书到了。"), (None, "下转二版"), (own[0][0], "人来了。")]
    assert page.articles[own[0][0]].headline == "一"


def test_every_written_article_and_column_can_be_read() -> None:
    assert len(set(columns())) == len(columns()) > 1000
    for text in [*written(), *groups()]:
        page = read_typed("#page measure=17\n" + text)
        assert (len(page.articles) > 1) == (text in groups())
        assert all(article.blocks for article in page.articles)


@pytest.mark.parametrize("level", LEVELS)
def test_a_written_page_is_set_as_its_gold_tells(level: str) -> None:
    for seed in range(12):
        page = page_written.make_page(seed, level, InventedSources())
        assert page == page_written.make_page(seed, level, InventedSources())
        assert read_gold(page)
        for number, article in enumerate(page.articles):
            assert article.blocks
            assert joined(page, number, "headline") == bare(article.headline or "")
            body = bare("".join(block.text for block in article.blocks if block.role == "paragraph"))
            assert joined(page, number, "body") == body


def test_titles_of_a_written_page_stand_behind_all_bodies_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_written, "WHOLE", 0.0)
    monkeypatch.setattr(page_written, "AFTER", 1.0)
    page = page_written.make_page(3, "standard", InventedSources())
    for number in range(len(page.articles)):
        roles = [line.role for line in page.lines if line.article == number]
        if "body" in roles and "headline" in roles:
            assert roles.index("headline") > max(at for at, role in enumerate(roles) if role == "body")


def test_a_page_written_whole_keeps_its_lines_at_other_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_written, "WHOLE", 1.0)
    monkeypatch.setattr(page_written, "AFTER", 0.0)
    text = "#page measure=9\nf 云溪报\n#article\nh 新桥通车\np 昨日，清水河上的新桥通车，两岸居民不用再绕行。\ny （何语秋）\n"
    monkeypatch.setattr(page_written, "pages", lambda: [text])
    shown = {page_written.make_page(seed, "standard", InventedSources()).text.replace("\n", "") for seed in range(9)}
    assert {bare(one) for one in shown} == {"云溪报新桥通车昨日，清水河上的新桥通车，两岸居民不用再绕行。（何语秋）"}
    assert len({page_written.make_page(seed, "standard", InventedSources()).text for seed in range(9)}) > 3


def test_typed_pages_can_be_read() -> None:
    pages = [page for part in ("dev", "test") for page in typed_pages(part)]
    assert len(pages) > 50
    assert all(len(page.articles) > 2 for page in pages)
