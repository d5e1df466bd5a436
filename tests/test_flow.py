"""The flow in this process: what fails, killed workers, what a run leaves."""

import datetime
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import get_client
from prefect.settings import get_current_settings

import nlp.files
from flows import unit as module
from flows.batches import make_batches
from flows.newspaper import newspaper
from flows.plan import Batch, Days, PlanError, Work
from flows.pool import local_pool, run_batches
from flows.unit import Settled
from nlp import storage
from nlp.ingest import SourceFile
from nlp.settings import Settings
from nlp.storage import StorageError, StoreUnreachable, Unit, read_runs, read_table, stored_units
from nlp.tables import TABLES
from tests.newspaper_pages import put, run
from tests.test_storage import files

pytestmark = pytest.mark.usefixtures("server")


def test_nothing_phones_home() -> None:
    assert os.environ["DO_NOT_TRACK"] == "1"
    assert get_current_settings().server.analytics_enabled is False


def test_heartbeats_are_frequent_enough_for_the_automation() -> None:
    assert get_current_settings().flows.heartbeat_frequency == 30


def test_one_unit_that_fails_leaves_the_others_written(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.stages.sentence_table

    def fails(tables: Any, engine: Any) -> Any:
        if "320" in tables["paragraphs"]["text"][0].as_py():
            raise MemoryError("no room")
        return real(tables, engine)

    data = tmp_path / "data"
    monkeypatch.setattr(module.stages, "sentence_table", fails)
    state = run(pages, data)
    assert state.name == "PartiallyCompleted"
    assert "issue 2023-03-02: split_sentences: MemoryError: no room" in state.message
    assert [unit.issue for unit in stored_units(data, "summaries")] == ["2023-03-03"]
    assert run(pages, data, settings=Settings(max_failed_share=0.4)).is_failed(), "one of one left"
    monkeypatch.undo()
    assert run(pages, data).name == "Completed"
    assert len(stored_units(data, "summaries")) == 2


@pytest.mark.parametrize("function", ["clean_pages", "sentence_table", "entity_table", "summary_table"])
def test_a_page_that_a_stage_cannot_take_leaves_its_issue(
    function: str, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(pages / "2023-03-02/02.txt", "777")
    real = getattr(module.stages, function)

    def fails(given: Any, *rest: Any) -> Any:
        texts = [page.text for page in given] if isinstance(given, list) else given["articles"]["body"].to_pylist()
        if any("777" in text for text in texts):
            raise KeyError("a page like no other")
        return real(given, *rest)

    monkeypatch.setattr(module.stages, function, fails)
    assert run(pages, tmp_path / "data").name == "Completed"
    (row,) = read_table(tmp_path / "data", "rejects", Unit("2023-03-02")).to_pylist()
    assert (row["source"], row["reason"]) == ("2023-03-02/02.txt", "stage failed")
    assert "KeyError: 'a page like no other'" in row["detail"]
    for name in ("pages", "articles", "summaries"):
        assert read_table(tmp_path / "data", name, Unit("2023-03-02")).num_rows == 1
    before = files(tmp_path / "data")
    assert "0 written, 2 were current" in run(pages, tmp_path / "data").message
    assert files(tmp_path / "data") == before


def test_all_units_failing_is_a_failure(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.stages, "clean_pages", lambda *_: 1 / 0)
    assert run(pages, tmp_path / "data").is_failed()


def test_rejects_are_in_the_table(pages: Path, tmp_path: Path) -> None:
    (pages / "2023-03-02/02.txt").write_bytes(b"")
    shutil.copy(pages / "2023-03-02/01.txt", pages / "2023-03-03/03.txt")
    run(pages, tmp_path / "data")
    found = [
        (row["source"], row["reason"])
        for unit in stored_units(tmp_path / "data", "rejects")
        for row in read_table(tmp_path / "data", "rejects", unit).to_pylist()
    ]
    assert found == [("2023-03-02/02.txt", "empty"), ("2023-03-03/03.txt", "same page again")]


def test_a_store_that_comes_back_is_tried_again_and_a_full_disk_is_not(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, left = storage.put_file, [2]

    def fails(path: Path, content: Any) -> None:
        if "sentences" in path.parts and left[0]:
            left[0] -= 1
            with nlp.files.telling(path, "written"):
                raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        real(path, content)

    monkeypatch.setattr(storage, "put_file", fails)
    monkeypatch.setattr("flows.newspaper.split_sentences.retry_delay_seconds", [0, 0, 0, 0])
    assert run(pages, tmp_path / "data").name == "Completed"
    assert left == [0]

    tries = []

    def full(path: Path, _: Any) -> None:
        if path.parts[-3] in TABLES and "places" not in path.parts:  # a run without it does not begin
            tries.append(path)
            with nlp.files.telling(path, "written"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(storage, "put_file", full)
    state = run(pages, tmp_path / "full")
    assert state.is_failed()
    assert "cannot be written (No space left on device); choose another --data" in state.message
    assert len(tries) == 2, "once a unit"
    monkeypatch.undo()
    run(pages, tmp_path / "full")
    assert files(tmp_path / "full") == files(tmp_path / "data")


@task(cache_policy=NO_CACHE)
def write_or_die(batch: Batch, folder: Path) -> Settled:
    for work in batch.works:
        if work.unit.issue == "0":
            os.kill(os.getpid(), signal.SIGKILL)
        (folder / work.unit.issue).touch()
    return Settled({}, {})


ORPHAN = """
import multiprocessing, os, time
from concurrent.futures import ProcessPoolExecutor
from flows.pool import end_with_parent
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), end_with_parent)
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def test_a_worker_process_ends_with_its_flow(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    root = str(Path(__file__).parent.parent)
    flow = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root})
    assert flow.stdout
    worker = int(flow.stdout.readline())
    assert Path(f"/proc/{worker}").exists()
    flow.kill()
    flow.wait()
    flow.stdout.close()
    end = time.monotonic() + 30
    while Path(f"/proc/{worker}").exists() and time.monotonic() < end:
        time.sleep(0.2)
    assert not Path(f"/proc/{worker}").exists()


def works(*sizes: int) -> list[Work]:
    return [Work(Unit(str(number)), [], set(), [], {}, size) for number, size in enumerate(sizes)]


def test_a_unit_that_kills_its_worker_costs_no_other(tmp_path: Path) -> None:
    batches = make_batches(works(*[1] * 12), 2)
    assert [len(batch.works) for batch in batches] == [6, 6]
    failures = run_batches([write_or_die], batches, {"folder": tmp_path}, local_pool(2), lambda *_: None)
    assert [(failure.work.unit.issue, "killed" in failure.cause) for failure in failures] == [("0", True)]
    assert len(list(tmp_path.iterdir())) == 11


def test_batches_are_worth_their_overhead_and_keep_all_jobs_busy() -> None:
    sizes = [[work.size for work in batch.works] for batch in make_batches(works(*[80_000] * 1000), 2)]
    assert all(2_700_000 < sum(batch) <= 3_000_000 for batch in sizes)
    assert len(sizes) % 2 == 0, "both jobs end together"
    assert [len(batch.works) for batch in make_batches(works(*[41_000] * 100), 2)] == [25] * 4
    assert len(make_batches(works(*[80_000] * 10), 2)) == 2
    assert len(make_batches(works(9_000_000, 1, 1), 2)) == 2
    assert make_batches([], 2) == []


def test_days_and_undated_issues() -> None:
    day = datetime.date(2023, 3, 2)
    assert Days().include(None)
    assert not Days(day).include(None)
    assert Days(None, day).include(day)
    assert not Days(None, day).include(day + datetime.timedelta(days=1))
    with pytest.raises(PlanError, match="first day 2023-03-02 is after the last, 2023-03-01; turn them round"):
        Days(day, day - datetime.timedelta(days=1)).check()


def test_a_run_leaves_a_row_and_an_artifact(pages: Path, tmp_path: Path) -> None:
    (pages / "2023-03-02/02.txt").write_bytes(b"")
    run(pages, tmp_path / "data")
    month = f"{datetime.datetime.now(datetime.UTC):%Y-%m}"
    (row,) = read_runs(tmp_path / "data", [month])
    assert (row["state"], row["units"], row["written"], row["pages"], row["rejects"]) == ("Completed", 2, 2, 2, 1)
    assert row["n_chars"] > 100
    with get_client(sync_client=True) as client:
        artifacts = {one.key or one.type: one.data for one in client.read_artifacts() if str(one.flow_run_id) == row["run_id"]}
    assert artifacts["progress"] == 100
    assert artifacts["run"].startswith("# Completed: 2 of 2 units written")
    assert "- 2023-03-02 2023-03-02/02.txt: empty: no text in the file" in artifacts["run"]
    assert "| 2023-03-03 | 1 | 1 |" in artifacts["run"]


def test_the_operator_is_told_of_failures_only(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("BANMIAN_ON_FAILURE_COMMAND", f"cat > {told}")
    run(pages, tmp_path / "data")
    assert not told.exists()
    monkeypatch.setattr(module.stages, "clean_pages", lambda *_: 1 / 0)
    run(pages, tmp_path / "other")
    assert json.loads(told.read_text())["state"] == "Failed"
    monkeypatch.setenv("BANMIAN_ON_FAILURE_COMMAND", "exit 1")
    assert run(pages, tmp_path / "third").is_failed(), "an alarm that fails is no crash"


def test_stores_that_refuse_are_an_error_before_anything_is_read(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert "is a file, not a folder" in run(pages, tmp_path / "data").message
    assert (
        "turn them round"
        in run(pages, tmp_path / "none", first=datetime.date(2024, 1, 1), last=datetime.date(2023, 1, 1)).message
    )
    assert not (tmp_path / "none").exists()
    assert "nobody answers there" in run(pages, tmp_path / "none", cluster="tcp://127.0.0.1:9").message


def test_what_may_pass() -> None:
    assert nlp.files.may_pass(OSError(errno.ETIMEDOUT, ""))
    assert not nlp.files.may_pass(OSError(errno.ENOSPC, ""))
    assert nlp.files.may_pass(OSError("AWS Error SLOW_DOWN during PutObject operation"))
    assert not nlp.files.may_pass(OSError("AWS Error ACCESS_DENIED during PutObject operation"))
    assert issubclass(StoreUnreachable, StorageError)


def test_wrong_parameters_are_refused_by_their_schema() -> None:
    from prefect.utilities.callables import parameter_schema  # noqa: PLC0415

    schema = parameter_schema(newspaper).model_dump()["properties"]
    assert schema["jobs"]["maximum"] == 256
    assert schema["first"]["anyOf"][0]["format"] == "date"
    assert SourceFile(Path("a"), "a").signature is None


def test_a_run_outlives_the_reader_of_its_log() -> None:
    code = (
        "import sys; from flows.pool import outlive_reader; from rich.console import Console; outlive_reader();"
        "console = Console(file=sys.stdout); [console.print('line' * 500) for _ in range(200)]; sys.stderr.write('done')"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), said[-4:]) == (0, b"done")
