"""Exports read back by other programs: same rows, and no text that a spreadsheet would run."""

import csv
import json
from pathlib import Path

import openpyxl
import pandas
import pytest

from flows.export import FORMATS, export_tables
from flows.store import QueryError
from tests.sample_store import issue_rows, news_rows, write_store

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://x","y")')


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_store(tmp_path / "data", news_rows())


def test_every_form_holds_the_same_rows(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    counts = {form: export_tables(data, ["articles", "entities"], form, out, None) for form in FORMATS}
    assert counts["csv"] == {out / "articles.csv": 3, out / "entities.csv": 7}
    lines = (out / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = [row["headline"] for row in map(json.loads, lines)]
    assert wanted == ["象山县渔港换新颜", "杭州市评出十佳班组", "丽江市开了夜校"]
    with (out / "articles.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["headline"] for row in csv.DictReader(file)] == wanted
    sheets = pandas.read_excel(out / "banmian.xlsx", sheet_name=None)
    assert list(sheets) == ["columns", "articles", "entities"]
    assert sheets["articles"]["headline"].tolist() == wanted
    assert sheets["articles"]["confidence"].tolist() == [0.9, 0.62, 0.9]
    assert str(sheets["articles"]["issue_date"].dt.date[0]) == "2023-05-08"
    assert "headline (主题), its printed lines joined; spaces between clauses stay" in sheets["columns"]["meaning"].tolist()


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", issue_rows([(text, "正文。") for text in FORMULAS]))
    for form in FORMATS:
        export_tables(data, ["articles"], form, tmp_path, None)
    with (tmp_path / "articles.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["headline"] for row in csv.DictReader(file)] == [f"'{text}" for text in FORMULAS]
    sheet = openpyxl.load_workbook(tmp_path / "banmian.xlsx")["articles"]
    column = next(cell.column for cell in sheet[1] if cell.value == "headline")
    cells = [sheet.cell(row, column) for row in range(2, len(FORMULAS) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert [cell.value for cell in cells if "\r" not in str(cell.value)][:4] == list(FORMULAS[:4])
    rows = map(json.loads, (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    assert [row["headline"] for row in rows] == list(FORMULAS)


def test_null_characters_and_longer_texts_than_a_cell_holds(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", issue_rows([("零\x00字符", "长" * 40_000)]))
    for form in FORMATS:
        export_tables(data, ["articles"], form, tmp_path, None)
    sheet = pandas.read_excel(tmp_path / "banmian.xlsx", sheet_name="articles")
    assert len(sheet["body"][0]) == 32_767
    assert sheet["body"][0].endswith("whole in csv and jsonl）")
    assert len(json.loads((tmp_path / "articles.jsonl").read_text(encoding="utf-8"))["body"]) == 40_000


def test_same_tables_same_workbook(data: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        export_tables(data, [], "xlsx", tmp_path / name, None)
        made.append((tmp_path / name / "banmian.xlsx").read_bytes())
    assert made[0] == made[1]


def test_errors_are_one_line(data: Path, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"1999-01-01: no such issue in .*; there are 2023-05-08"):
        export_tables(data, [], "csv", tmp_path / "out", "1999-01-01")
    with pytest.raises(QueryError, match=r"holds no tables; make them with 'banmian run'"):
        export_tables(tmp_path / "nowhere", [], "csv", tmp_path / "out", None)
    (tmp_path / "file").write_text("x")
    with pytest.raises(QueryError, match=r"file: cannot be written \(.*\); choose another --out"):
        export_tables(data, [], "csv", tmp_path / "file", None)
