"""The flow in this process: all tables, runs that change nothing, a changed page, a unit that fails, killed workers."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.settings import get_current_settings
from prefect.testing.utilities import prefect_test_harness

from flows import newspaper as module
from flows.newspaper import newspaper
from flows.places import EVERY_ISSUE, keep_places
from flows.plan import PlanError, make_plan
from flows.pool import run_chains
from nlp.settings import Settings
from nlp.storage import read_table, stored_units
from nlp.tables import TABLES
from tests.test_storage import files

PAGE = """ 本报讯 （记者何语秋）3 月 2 日，记者从云
溪县总工会获悉，清水河畔的职工书屋近日开
门迎客，首日接待读者 320 人。
云溪县清水河畔职工书屋开门迎客
"""


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    with prefect_test_harness():
        yield


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for number, day in enumerate(("2023-03-02", "2023-03-03")):
        folder = tmp_path / "pages" / day
        folder.mkdir(parents=True)
        (folder / "01.txt").write_text(PAGE.replace("320", f"32{number}"), encoding="utf-8")
    return tmp_path / "pages"


def run(pages: Path, data: Path, **options: Any) -> Any:
    return newspaper([pages], data, jobs=1, settings=Settings(), return_state=True, **options)


def test_nothing_phones_home() -> None:
    assert os.environ["DO_NOT_TRACK"] == "1"
    assert get_current_settings().server.analytics_enabled is False


def test_second_run_changes_nothing_and_a_change_recomputes_its_issue_only(pages: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert "2 written, 0 were current" in run(pages, data).message
    first = files(data)
    assert {name.split("/")[0] for name in first} == {*TABLES, "datapackage.json"}
    state = run(pages, data)
    assert state.is_completed()
    assert "0 written, 2 were current" in state.message
    assert files(data) == first

    (pages / "2023-03-03/01.txt").write_text(PAGE.replace("320", "400"), encoding="utf-8")
    (pages / "2023-03-03/02.txt").write_text(PAGE.replace("320", "500"), encoding="utf-8")
    assert "1 written, 1 were current" in run(pages, data).message
    second = files(data)
    assert {name.split("/")[1] for name in first if first[name] != second[name]} == {"issue=2023-03-03"}

    (pages / "2023-03-03/02.txt").unlink()
    assert "1 written, 1 were current" in run(pages, data).message
    fresh = tmp_path / "fresh"
    run(pages, fresh)
    assert files(data) == files(fresh)

    shutil.rmtree(pages / "2023-03-03")
    assert "1 units: 0 written" in run(pages, data).message
    assert len(stored_units(data, "pages")) == 2, "a run may be given a part of the pages only"


def test_places_are_written_once_for_all_issues_and_join_with_codes(pages: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run(pages, data)
    assert [path.parent.name for path in data.glob("places/*/*.parquet")] == ["issue=all"]
    places = read_table(data, "places", EVERY_ISSUE)
    assert {"adcode": "330225", "name": "象山县", "level": "county", "parent": "330200"}.items() <= next(
        row for row in places.to_pylist() if row["adcode"] == "330225"
    ).items()
    written = (data / "places/issue=all/part-0.parquet").stat().st_mtime_ns
    keep_places(data)
    assert (data / "places/issue=all/part-0.parquet").stat().st_mtime_ns == written


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
    assert "issue 2023-03-02 part 0: split_sentences: MemoryError: no room" in state.message
    assert [unit.issue for unit in stored_units(data, "summaries")] == ["2023-03-03"]
    monkeypatch.undo()
    assert run(pages, data).name == "Completed"
    assert len(stored_units(data, "summaries")) == 2


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


def test_another_papers_issue_of_the_day_is_not_replaced(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "data")
    other = tmp_path / "other" / "2023-03-02"
    other.mkdir(parents=True)
    (other / "page.txt").write_text(PAGE.replace("320", "9"), encoding="utf-8")
    with pytest.raises(PlanError, match="was made from other files"):
        make_plan([tmp_path / "other"], tmp_path / "data", Settings())
    shutil.copy(pages / "2023-03-02/01.txt", other / "page.txt")
    assert make_plan([tmp_path / "other"], tmp_path / "data", Settings()), "the same page under another name is the same page"


@task(cache_policy=NO_CACHE)
def write_or_die(work: Any, folder: Path) -> None:
    if work == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    (folder / str(work)).touch()


def test_a_unit_that_kills_its_worker_costs_no_other(tmp_path: Path) -> None:
    chains: Any = [(number, {"work": number, "folder": tmp_path}) for number in range(4)]
    failures = run_chains([write_or_die], chains, 2, lambda *_: None)
    assert [(failure.work, "killed" in failure.cause) for failure in failures] == [(0, True)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "3"]
