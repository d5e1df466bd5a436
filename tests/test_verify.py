"""`banmian tables --check` finds every way in which a store can be wrong, and says nothing of a good one."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from flows import command_line
from flows.places import keep_places
from nlp.storage import Unit, stored_units, unit_path, write_tables
from nlp.tables import TABLES, from_rows
from nlp.verify import verify_store, verify_unit
from tests.sample_store import filled, issue_rows

UNIT = Unit("2023-05-08")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = issue_rows([("桥通了", "新桥通车。"), ("书房", "书房开了。")])
    for number, line in enumerate(rows["lines"], 1):
        line["paragraph_no"] = number
    own = {name: [{key: row[key] for key in TABLES[name].schema.names} for row in rows[name]] for name in TABLES}
    names = [name for name, table in TABLES.items() if table.stage != "reference"]
    tables = {name: from_rows(name, own[name]) for name in names}
    write_tables(tmp_path, UNIT, "stamp", tables, {})
    keep_places(tmp_path)
    return tmp_path


def change(data: Path, name: str, column: str, values: list[object]) -> None:
    path = unit_path(data, name, UNIT)
    content = pq.read_table(path, partitioning=None)
    place = content.column_names.index(column)
    made = content.set_column(place, content.schema.field(column), pa.array(values, content.schema.field(column).type))
    pq.write_table(made, path)


def whats(data: Path) -> list[str]:
    return [problem.what for problem in verify_unit(data, UNIT)]


def test_a_good_store(data: Path) -> None:
    assert verify_store(data) == (2, [])
    result = CliRunner().invoke(command_line.app, ["tables", "--check", "--data", str(data)])
    assert (result.exit_code, result.stdout) == (0, f"2 units in {data}/: all tables keep their contract\n")


@pytest.mark.parametrize(
    ("name", "column", "values", "message"),
    [
        ("lines", "role", ["verse"] * 4, "not among body"),
        ("lines", "article_id", ["x-a01"] * 4, "lines.article_id: 4 rows name no row of articles, such as x-a01"),
        ("paragraphs", "end", [2, 3], "span 0:2 of body"),
        ("articles", "headline", ["", "书"], "articles.headline: empty string in row 0"),
        ("summaries", "article_id", ["b", "a"], "out of order"),
    ],
)
def test_what_breaks_the_contract(data: Path, name: str, column: str, values: list[object], message: str) -> None:
    change(data, name, column, values)
    assert message in whats(data)[0]


def test_files_missing_broken_of_another_version_or_newer(data: Path) -> None:
    unit_path(data, "summaries", UNIT).unlink()
    unit_path(data, "lines", UNIT).write_bytes(b"PAR1")
    shutil.copy(unit_path(data, "pages", UNIT), unit_path(data, "rejects", UNIT))
    content = pq.read_table(unit_path(data, "sentences", UNIT), partitioning=None)
    pq.write_table(content.replace_schema_metadata({"banmian.format": "99"}), unit_path(data, "sentences", UNIT))
    found = {problem.table: problem.what for problem in verify_unit(data, UNIT)}
    assert "no such table; make it with 'banmian run'" in found["summaries"]
    assert "not readable as Parquet" in found["lines"]
    assert "written by another version of banmian" in found["rejects"]
    assert "written by a newer banmian (format 99)" in found["sentences"]
    result = CliRunner().invoke(command_line.app, ["tables", "--check", "--data", str(data)])
    assert result.exit_code == 1
    assert result.stdout.count("\n") == len(found) == 4


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(command_line.app, ["tables", "--check", "--data", str(tmp_path)])
    assert "holds no tables; make them with 'banmian run'" in str(result.exception)


def test_meanings_are_in_the_files_for_arrow_and_for_all(data: Path) -> None:
    import json  # noqa: PLC0415

    import duckdb  # noqa: PLC0415

    for name, table in TABLES.items():
        for unit in stored_units(data, name):
            path = unit_path(data, name, unit)
            schema = pq.read_schema(path)
            assert all(schema.field(field.name).metadata == field.metadata for field in table.schema)
            query = f"select decode(value) from parquet_kv_metadata('{path}') where decode(key) = 'banmian.columns'"
            (kept,) = duckdb.connect().execute(query).fetchone() or ("",)
            assert list(json.loads(kept)) == table.schema.names
            assert all(json.loads(kept).values())


def test_a_reader_passes_by_files_without_the_name_it_looks_for(tmp_path: Path) -> None:
    """Each file holds a name before and one after the name looked for, so statistics alone would let it be read."""
    import duckdb  # noqa: PLC0415

    for day in range(1, 21):
        names = ("安", f"杜{day}", "龙")
        spans = [{"start": place, "end": place + len(name), "text": name} for place, name in zip((0, 5, 9), names, strict=True)]
        rows = [filled("entities", article_id="a", field="body", label="PER", **span) for span in spans]
        own = [{key: row[key] for key in TABLES["entities"].schema.names} for row in rows]
        write_tables(tmp_path, Unit(f"2023-05-{day:02d}"), "", {"entities": from_rows("entities", own)}, {})
    query = f"explain analyze select count(*) from read_parquet('{tmp_path}/entities/*/*.parquet') where text = '杜7'"
    ((_, plan),) = duckdb.connect().execute(query).fetchall()
    scanned = plan.partition("Row Groups Scanned: ")[2].partition(" /")[0]
    assert int(scanned) <= 3, plan
