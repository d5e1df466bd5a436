"""Storage: whole files or none, stamps, versions, and what other tools read."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import nlp.files
from nlp import storage
from nlp.storage import StorageError, Unit, count_rows, is_current, read_stamp, read_table, sweep, unit_path, write_tables
from nlp.tables import TableError, from_rows

UNIT = Unit("2023-03-02")


def summaries(text: str, rows: int = 1) -> dict[str, pa.Table]:
    return {
        "summaries": from_rows(
            "summaries",
            [
                {"article_id": f"{at:06d}", "method": "lead", "summary": text, "sentence_ids": [], "keywords": ["书房"]}
                | {"n_chars": len(text)}
                for at in range(rows)
            ],
        )
    }


def files(data: Path) -> dict[str, bytes]:
    """What must be the same bytes: every file but the log of runs and what may be removed at any time."""
    found = {path.relative_to(data).as_posix(): path for path in data.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith((".index/", "runs/"))}


def test_written_tables_are_current_and_always_the_same_bytes(tmp_path: Path) -> None:
    write_tables(tmp_path, UNIT, "stamp", summaries("书房"), {})
    before = files(tmp_path)
    write_tables(tmp_path, UNIT, "stamp", summaries("书房"), {})
    assert files(tmp_path) == before
    assert list(before) == ["summaries/issue=2023-03-02/part-0.parquet"]
    assert is_current(tmp_path, UNIT, "summarise", "stamp")
    assert not is_current(tmp_path, UNIT, "summarise", "other stamp")
    assert read_table(tmp_path, "summaries", UNIT).equals(summaries("书房")["summaries"])
    assert count_rows(tmp_path, "summaries", UNIT) == 1


def test_nothing_is_written_when_one_table_breaks_its_contract(tmp_path: Path) -> None:
    broken = summaries("书房")["summaries"].set_column(1, "method", pa.array([None], pa.string()))
    with pytest.raises(TableError):
        write_tables(tmp_path, UNIT, "stamp", {**summaries("书房"), "summaries": broken}, {})
    assert files(tmp_path) == {}


def test_a_stage_is_current_only_when_all_its_tables_are(tmp_path: Path) -> None:
    tables = {name: from_rows(name, []) for name in storage.tables_of("clean")}
    write_tables(tmp_path, UNIT, "new", tables, {})
    assert is_current(tmp_path, UNIT, "clean", "new")
    write_tables(tmp_path, UNIT, "old", {"lines": tables["lines"]}, {})
    assert not is_current(tmp_path, UNIT, "clean", "new")


def test_failing_to_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(tmp_path, UNIT, "old", summaries("旧"), {})
    before = files(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(nlp.files.os, "fsync", full)
    with pytest.raises(StorageError, match=r"part-0\.parquet: cannot be written \(No space left on device\)"):
        write_tables(tmp_path, UNIT, "new", summaries("新"), {})
    assert files(tmp_path) == before


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[2])))
from tests.test_storage import UNIT, summaries, write_tables
print("ready", flush=True)
while True:
    for text in ("旧", "新"):
        write_tables(Path(sys.argv[1]), UNIT, text, summaries(text, 3000), {})
"""


def test_killed_at_any_moment_a_file_is_whole(tmp_path: Path) -> None:
    moments = random.Random(7)
    command = [sys.executable, "-c", WRITER, str(tmp_path), str(Path(__file__).parent.parent)]
    for _ in range(4):
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(moments.uniform(0.02, 0.4))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if unit_path(tmp_path, "summaries", UNIT).exists():
            stamp = read_stamp(tmp_path, "summaries", UNIT)
            assert set(read_table(tmp_path, "summaries", UNIT)["summary"].to_pylist()) == {stamp}
    sweep(tmp_path)
    write_tables(tmp_path, UNIT, "新", summaries("新", 3000), {})
    calm = tmp_path / "calm"
    write_tables(calm, UNIT, "新", summaries("新", 3000), {})
    name = "summaries/issue=2023-03-02/part-0.parquet"
    assert files(calm) == {name: files(tmp_path)[name]}
    assert not list(tmp_path.rglob("*.tmp"))


def test_sweep_leaves_what_a_living_process_is_writing(tmp_path: Path) -> None:
    folder = unit_path(tmp_path, "pages", UNIT).parent
    folder.mkdir(parents=True)
    host = socket.gethostname()
    mine, elsewhere = (folder / f".part-0.parquet.{name}.tmp" for name in (f"{host}-{os.getpid()}", f"other{host}-1"))
    mine.touch()
    elsewhere.touch()
    sweep(tmp_path)
    assert mine.exists()
    assert elsewhere.exists()


def test_missing_broken_older_and_newer_files_say_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no such table; make it with 'banmian run'"):
        read_table(tmp_path, "summaries", UNIT)
    path = unit_path(tmp_path, "summaries", UNIT)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"PAR1 half")
    assert read_stamp(tmp_path, "summaries", UNIT) is None
    assert count_rows(tmp_path, "summaries", UNIT) is None
    with pytest.raises(StorageError, match="not readable as Parquet"):
        read_table(tmp_path, "summaries", UNIT)
    pq.write_table(pa.table({"article_id": ["a"]}), path)
    assert count_rows(tmp_path, "summaries", UNIT) is None
    with pytest.raises(StorageError, match="another version"):
        read_table(tmp_path, "summaries", UNIT)
    newer = summaries("新")["summaries"].replace_schema_metadata({"banmian.format": "999", "banmian.stamp": "s"})
    pq.write_table(newer, path)
    with pytest.raises(StorageError, match="newer banmian"):
        is_current(tmp_path, UNIT, "summarise", "s")


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StorageError, match="is a file, not a folder"):
        storage.require_writable(tmp_path / "data")
    with pytest.raises(StorageError, match="cannot be written"):
        storage.require_writable(tmp_path / "data" / "below")


def test_duckdb_pandas_and_polars_read_the_tables_of_several_issues(tmp_path: Path) -> None:
    for day in ("2023-03-02", "2023-03-03", "undated"):
        write_tables(tmp_path, Unit(day), "stamp", summaries("书房", 2), {})
    query = f"select issue, count(*), any_value(keywords) from read_parquet('{tmp_path}/summaries/*/*.parquet') group by issue"
    assert {row[0]: row[1:] for row in duckdb.sql(query).fetchall()}.get("undated") == (2, ["书房"])
    frame = pd.read_parquet(tmp_path / "summaries")
    assert len(frame) == 6
    assert set(frame["issue"].astype(str)) == {"2023-03-02", "2023-03-03", "undated"}
    assert pl.read_parquet(tmp_path / "summaries").filter(pl.col("issue") == "undated").height == 2
