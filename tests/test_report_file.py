"""The report as a file: quick, small, the same bytes again, and clear words about a store that lacks something."""

import time
from pathlib import Path

import pytest

from flows.report import make_report
from flows.report.issue import build_issue
from flows.store import QueryError, read_issue
from nlp.storage import Unit, unit_path
from nlp.tables import TABLES
from tests.sample_store import DAY, filled, issue_rows, news_rows, write_store


def test_eight_pages_are_quick_and_small(tmp_path: Path) -> None:
    rows = issue_rows([])
    for number in range(8):
        more = issue_rows([(f"第{n}条新闻", "职工们在车间里学习新的技术。" * 60 + "何语秋") for n in range(12)])
        other = {**more["pages"][0], "page_id": f"{number:016x}", "source": f"清河晚报/{number}.txt"}
        rows["pages"] = [*(rows["pages"] if number else []), other]
        for name in ("articles", "paragraphs", "summaries", "lines"):
            for row in more[name]:
                changed = {
                    key: value.replace("0123456789abcdef", f"{number:016x}") if isinstance(value, str) else value
                    for key, value in row.items()
                }
                rows[name].append(changed)
    begin = time.perf_counter()
    path = make_report(write_store(tmp_path / "data", rows), None, tmp_path / "out")
    assert time.perf_counter() - begin < 2
    assert path.stat().st_size < 2_000_000


def test_an_article_stands_beside_the_most_of_its_lines_with_furniture_left_where_it_is(tmp_path: Path) -> None:
    rows = issue_rows([("桥通了", "新桥通车。"), ("书房", "书房开了。")])
    first, second = (rows["articles"][number]["article_id"] for number in (0, 1))
    order = [first, None, first, first, second, None, first]
    rows["lines"] = [
        filled("lines", page_id=rows["pages"][0]["page_id"], line_no=number, article_id=key, text=f"第{number}行", role="body")
        for number, key in enumerate(order, 1)
    ]
    data = write_store(tmp_path / "data", rows)
    tables = {name: read_issue(data, name, str(DAY)) for name in TABLES} | {"places": [], "quotes": [], "positions": []}
    (page,) = build_issue(str(DAY), tables, 0.8).pages
    found = [([line.number for line in strip.lines], strip.article and strip.article.number) for strip in page.strips]
    assert found == [([1, 2, 3, 4], "p1-a01"), ([5], "p1-a02"), ([6], None), ([7], None)]


def test_same_tables_same_bytes(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", news_rows())
    pages = [make_report(data, None, tmp_path / name).read_bytes() for name in ("one", "two")]
    assert pages[0] == pages[1]


def test_a_store_without_some_tables_gives_a_report_that_says_so(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", news_rows())
    for name in ("summaries", "quotes"):
        unit_path(data, name, Unit(str(DAY))).unlink()
    page = make_report(data, None, tmp_path / "out").read_text(encoding="utf-8")
    assert "no rows of the table summaries" in page
    assert "象山县渔港换新颜" in page


@pytest.mark.parametrize("name", ["lines", "articles", "paragraphs"])
def test_a_table_that_a_report_needs_is_named(tmp_path: Path, name: str) -> None:
    data = write_store(tmp_path / "data", news_rows())
    unit_path(data, name, Unit(str(DAY))).unlink()
    with pytest.raises(QueryError, match=f"holds no table {name} of 2023-05-08; make it with 'banmian run'"):
        make_report(data, None, tmp_path / "out")


def test_days_without_data_and_broken_files_are_one_line(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", news_rows())
    with pytest.raises(QueryError, match=r"1999-01-01: no such issue in .*; there are 2023-05-08"):
        make_report(data, "1999-01-01", tmp_path)
    with pytest.raises(QueryError, match="holds no issues; make them with 'banmian run'"):
        make_report(tmp_path / "nowhere", None, tmp_path)
    unit_path(data, "lines", Unit(str(DAY))).write_bytes(b"no parquet")
    with pytest.raises(QueryError, match=r"part-0\.parquet.*; remove the file and run 'banmian run' again") as error:
        make_report(data, None, tmp_path)
    assert "\n" not in str(error.value)
