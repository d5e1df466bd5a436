"""Questions in SQL: answers in three forms, one-line errors, and nothing that a query could change or reach."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from rich.console import Console

from flows import command_line
from flows.report import make_report
from flows.sql import answer_query
from flows.store import QueryError
from nlp.storage import Unit, unit_path
from tests.sample_store import DAY, issue_rows, news_rows, write_store


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_store(tmp_path_factory.mktemp("it's") / "da[t]a*", news_rows())


def answer(data: Path, query: str, form: str = "csv") -> str:
    out = io.StringIO()
    answer_query(data, query, form, out, Console(file=out, width=100))
    return out.getvalue()


def test_three_forms(data: Path) -> None:
    query = "select article_no, headline, deck, reporters, issue from articles order by headline limit 1;"
    assert list(csv.reader(io.StringIO(answer(data, query)))) == [
        ["article_no", "headline", "deck", "reporters", "issue"],
        ["3", "丽江市开了夜校", "", "[]", "2023-05-08"],
    ]
    row = {"article_no": 3, "headline": "丽江市开了夜校", "deck": None, "reporters": [], "issue": "2023-05-08"}
    assert json.loads(answer(data, query, "json")) == [row]
    shown = answer(data, query, "table").split()
    assert shown == ["article_no", "headline", "deck", "reporters", "issue", "3", "丽江市开了夜校", "null", "[]", "2023-05-08"]


def test_json_of_strange_values_and_of_nothing(data: Path) -> None:
    made = answer(data, "select 'nan'::double as a, 1.50 as b, sum(2) as c, date '2023-05-08' as d, {'x': [1]} as e", "json")
    assert json.loads(made) == [{"a": None, "b": 1.5, "c": 2, "d": "2023-05-08", "e": {"x": [1]}}]
    assert json.loads(answer(data, "from articles where false", "json")) == []


@pytest.mark.parametrize(
    "query",
    [
        "show tables",
        "describe entities",
        "summarize articles",
        "explain select 1",
        "explain analyze from articles",
        "pivot articles on kind using count(*)",
        "with a as (from articles) select count(*) from a -- how many",
        "select '；;' as 文 from articles;\n-- done\n",
    ],
)
def test_what_is_a_question(data: Path, query: str) -> None:
    assert answer(data, query, "table").strip()


@pytest.mark.parametrize(
    "query",
    [
        "copy (select 1) to '{data}/x.csv'",
        "with x as (copy (select 1) to '{data}/x.csv') select * from x",
        "explain analyze copy (select 1) to '{data}/x.csv'",
        "explain analyze with x as (copy (select 1) to '{data}/x.csv') from x",
        "/* */ explain /* */ analyze copy (select 1) to '{data}/x.csv'",
        "select 1) ; copy (select 1) to '{data}/x.csv'; select (1",
        "select * from query('copy (select 1) to ''{data}/x.csv''')",
        "select * from query('with x as (copy (select 1) to ''{data}/x.csv'') from x')",
        "export database '{data}/x.csv'",
        "attach '{data}/x.csv'",
        "prepare p as copy (select 1) to '{data}/x.csv'",
        "from json_execute_serialized_sql(json_serialize_sql('with x as (copy (select 1) to ''{data}/x.csv'') from x'))",
        "create table x as select 1",
        "set threads = 1",
        "install httpfs",
        "pragma database_list",
        "select 1; select 2",
        "",
    ],
)
def test_what_is_none_is_refused_and_writes_nothing(data: Path, query: str) -> None:
    with pytest.raises(QueryError) as error:
        answer(data, query.format(data=str(data).replace("'", "''")))
    assert "\n" not in str(error.value)
    assert not (data / "x.csv").exists()


@pytest.mark.parametrize(
    "reach", ["read_csv('/etc/passwd')", "read_text('{data}/../secret')", "read_csv('http://127.0.0.1/x')"]
)
def test_nothing_outside_the_store_is_within_reach(data: Path, reach: str) -> None:
    (data.parent / "secret").write_text("x")
    place = str(data).replace("'", "''")
    with pytest.raises(QueryError, match="Permission Error: Cannot access file"):
        answer(data, f"from {reach.format(data=place)}")


def test_errors_name_what_there_is(data: Path, tmp_path: Path) -> None:
    for query, message in {
        "selec 1": r"Parser Error: syntax error at or near .selec.",
        "from entity": r"entity: no such table; there are pages, lines, articles",
        "from runs": r"runs: of no issue; ask read_parquet\('.*/runs/\*/\*\.parquet'\)",
        "select headlin from articles": r"Referenced column .headlin. not found",
    }.items():
        with pytest.raises(QueryError, match=message) as error:
            answer(data, query)
        assert "\n" not in str(error.value)
    with pytest.raises(QueryError, match=r"holds no tables; make them with 'banmian run'"):
        answer(tmp_path, "from articles")


def test_tables_missing_broken_or_of_another_version(tmp_path: Path) -> None:
    data = write_store(tmp_path / "data", issue_rows([("桥通了", "新桥通车。")]))
    unit_path(data, "summaries", Unit(str(DAY))).unlink()
    unit_path(data, "lines", Unit(str(DAY))).write_bytes(b"no parquet at all")
    unit_path(data, "sentences", Unit(str(DAY))).write_bytes(unit_path(data, "pages", Unit(str(DAY))).read_bytes())
    assert answer(data, "select headline from articles").split() == ["headline", "桥通了"]
    with pytest.raises(QueryError, match=r"summaries: .*holds no such table; make it with 'banmian run'"):
        answer(data, "from summaries")
    with pytest.raises(QueryError, match=r"lines: not readable .*; 'banmian tables --check' names the broken files"):
        answer(data, "from lines")
    with pytest.raises(QueryError, match=r"if the tables are of an older banmian, 'banmian run' makes them again"):
        answer(data, "select sentence_no from sentences")


def test_the_command(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["banmian", "sql", "select 1 as x", "--data", str(data), "--format", "xml"])
    monkeypatch.setattr(sys, "stdout", sys.__stdout__)
    with pytest.raises(SystemExit):
        command_line.main()
    assert capsys.readouterr().err == "xml: no such format; there are table, csv, json\n"


def test_what_is_new_is_reckoned_from_the_store_when_it_is_asked(tmp_path: Path) -> None:
    rows = news_rows()
    data = write_store(tmp_path / "data", rows)
    query = (
        "select distinct canonical, first_issue, is_new from entities_new where issue = '2023-05-08' and canonical is not null"
    )
    assert {row["is_new"] for row in json.loads(answer(data, query, "json"))} == {True}
    name = json.loads(answer(data, query, "json"))[0]["canonical"]
    earlier = {**rows, "entities": [row for row in rows["entities"] if row["canonical"] == name]}
    write_store(data, earlier, "2023-05-01")
    write_store(data, rows, "undated")
    found = {row["canonical"]: (row["first_issue"], row["is_new"]) for row in json.loads(answer(data, query, "json"))}
    assert found.pop(name) == ("2023-05-01", False)
    assert set(found.values()) == {("2023-05-08", True)}
    undated = "select distinct is_new from entities_new where issue = 'undated'"
    assert json.loads(answer(data, undated, "json")) == [{"is_new": None}]
    page = make_report(data, "2023-05-08", tmp_path).read_text(encoding="utf-8")
    assert page.count('class="new"') == len(found)
    assert f"<b>{len(found)}</b> new today" in page
    assert "new today" not in make_report(data, "2023-05-01", tmp_path).read_text(encoding="utf-8")
