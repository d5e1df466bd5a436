"""A store in a bucket: the same bytes as in a folder, whole objects only, errors in one line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import nlp.files
from flows.data_package import PACKAGE, keep_package, write_package
from flows.export import export_tables
from flows.report import make_report
from flows.store import QueryError, ask, open_store
from nlp.files import list_files, open_file, put_file, remove_file, require_writable, shown
from nlp.storage import (
    StorageError,
    StoreUnreachable,
    Unit,
    count_rows,
    is_current,
    read_table,
    remove_unit,
    stored_units,
    sweep,
    take_stock,
    write_tables,
)
from tests.sample_store import DAY, news_rows, write_store
from tests.servers import bucket, free_port
from tests.test_storage import UNIT, files, summaries

pytest.importorskip("moto", reason="moto is not installed, so there is no bucket to test with: pip install -e '.[dev]'")
DATA = Path("s3://news/tables")


@pytest.fixture(scope="module")
def server() -> Iterator[dict[str, str]]:
    with bucket("news") as environment:
        yield environment


@pytest.fixture(autouse=True)
def reach(server: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in server.items():
        monkeypatch.setenv(name, value)
    nlp.files._bucket_system.cache_clear()
    yield
    nlp.files._bucket_system.cache_clear()


def test_tables_are_the_same_bytes_as_in_a_folder(tmp_path: Path) -> None:
    for data in (tmp_path, DATA):
        require_writable(data)
        write_tables(data, UNIT, "stamp", summaries("书房", 50), {})
        write_tables(data, Unit("undated", 1), "stamp", summaries("书", 50), {})
    for name, content in files(tmp_path).items():
        with open_file(DATA / name) as file:
            assert file.read() == content
    assert stored_units(DATA, "summaries") == [UNIT, Unit("undated", 1)]
    assert is_current(DATA, UNIT, "summarise", "stamp")
    assert count_rows(DATA, "summaries", UNIT) == 50
    assert read_table(DATA, "summaries", UNIT).equals(read_table(tmp_path, "summaries", UNIT))
    assert take_stock(DATA) == take_stock(DATA) == take_stock(tmp_path)
    sweep(DATA)
    remove_unit(DATA, Unit("undated", 1))
    remove_unit(DATA, Unit("undated", 1))
    assert stored_units(DATA, "summaries") == [UNIT]
    assert count_rows(DATA, "pages", UNIT) is None


def test_questions_report_and_export_read_a_bucket_as_they_read_a_folder(tmp_path: Path) -> None:
    folder, stored = write_store(tmp_path / "data", news_rows()), Path("s3://news/it's")
    for file in folder.glob("*/*/*.parquet"):
        put_file(stored / file.relative_to(folder), file.read_bytes())
    query = "select text, label, issue, is_new from entities_new order by all"
    answers = [ask(open_store(data), query).fetchall() for data in (folder, stored)]
    assert answers[0] == answers[1]
    assert len(answers[0]) > 3
    reports = [make_report(data, None, tmp_path / name).read_bytes() for data, name in ((folder, "a"), (stored, "b"))]
    assert reports[0] == reports[1]
    for data, name in ((folder, "c"), (stored, "d")):
        export_tables(data, [], "jsonl", tmp_path / name, str(DAY))
    assert files(tmp_path / "c") == files(tmp_path / "d")


def test_a_query_on_a_bucket_reaches_nothing_else(tmp_path: Path) -> None:
    folder, stored = write_store(tmp_path / "data", news_rows()), Path("s3://news/closed")
    for file in folder.glob("*/*/*.parquet"):
        put_file(stored / file.relative_to(folder), file.read_bytes())
    put_file(Path("s3://news/other/secret.csv"), b"a")
    for name in ("s3://news/other/secret.csv", "/etc/passwd"):
        with pytest.raises(QueryError, match=r"Permission|disabled"):
            ask(open_store(stored), f"select * from read_csv('{name}')").fetchall()
    for ask_for in (
        lambda: open_store(Path("s3://news/nothing")),
        lambda: make_report(Path("s3://news/nothing"), None, tmp_path),
    ):
        with pytest.raises(QueryError, match="s3://news/nothing/: holds no"):
            ask_for()
    with pytest.raises(QueryError, match="2023-05-09: no such issue in s3://news/closed/; there are 2023-05-08"):
        export_tables(stored, [], "csv", tmp_path, "2023-05-09")


def test_an_object_is_replaced_whole() -> None:
    path = DATA / "one"
    put_file(path, b"old" * 3_000_000)
    put_file(path, b"new")
    with open_file(path) as file:
        assert file.read() == b"new"
    assert list_files(DATA)["one"].size == 3
    remove_file(path)
    assert "one" not in list_files(DATA)
    with pytest.raises(StorageError, match=r"s3://news/tables/pages/.*: no such table; make it with 'banmian run'"):
        read_table(DATA, "pages", UNIT)


def test_the_description_of_a_bucket_is_written_when_it_changed() -> None:
    write_tables(DATA, UNIT, "stamp", summaries("书房", 50), {})
    keep_package(DATA, changed=False)
    path = DATA / PACKAGE
    written = list_files(DATA)[PACKAGE]
    with open_file(path) as file:
        assert f"summaries/issue={UNIT.issue}/part-0.parquet".encode() in file.read()
    write_package(DATA)
    assert list_files(DATA)[PACKAGE] == written
    put_file(path, b"{}")
    keep_package(DATA, changed=False)
    assert list_files(DATA)[PACKAGE].size == 2, "a store that was current is not looked through"
    keep_package(DATA, changed=True)
    assert list_files(DATA)[PACKAGE].size == written.size


@pytest.mark.parametrize(
    ("data", "environment", "message"),
    [
        ("s3://nowhere/tables", {}, "s3://nowhere/tables/.*: cannot be written .*NO_SUCH_BUCKET.*; see AWS_ACCESS_KEY_ID"),
        ("s3://news", {}, "s3://news: names no prefix; write it as s3://bucket/prefix"),
        ("s3://news/tables", {"AWS_ENDPOINT_URL": "nobody"}, "the store does not answer .*; run again when it does"),
    ],
)
def test_a_bucket_that_is_not_there(
    data: str, environment: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value.replace("nobody", f"http://127.0.0.1:{free_port()}"))
    with pytest.raises(StorageError, match=message) as caught:
        require_writable(Path(data))
    assert isinstance(caught.value, StoreUnreachable) == bool(environment)
    assert "\n" not in str(caught.value)


def test_names() -> None:
    assert shown(Path("s3://news/tables") / "pages") == "s3://news/tables/pages"
