"""What a change of pages, settings, code or models recomputes, and what it leaves alone."""

import datetime
import os
import shutil
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from flows.places import EVERY_ISSUE, keep_places
from flows.plan import Days, PlanError, make_plan, units_in
from flows.run import _pages_by_issue, _show_gone
from flows.settled import NOTE, look, note_settled, settled_units
from flows.unit import _read_pages
from nlp.settings import Settings
from nlp.storage import StorageError, Unit, list_tables, read_table, take_stock
from nlp.tables import TABLES
from tests.newspaper_pages import put, run
from tests.test_storage import files

pytestmark = pytest.mark.usefixtures("server")


def times(data: Path) -> dict[str, int]:
    return {name: (data / name).stat().st_ino for name in files(data)}


def rewritten(before: dict[str, int], data: Path) -> set[str]:
    """`issue table` of every file that was written again; a rewrite makes a new file, even of the same bytes.

    What belongs to no issue, the divisions of China and the description of the store, has tests of its own.
    """
    changed = {name for name, inode in times(data).items() if before.get(name) != inode and "issue=2" in name}
    return {f"{name.split('/')[1].removeprefix('issue=')[-5:]} {name.split('/')[0]}" for name in changed}


def new_entity_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.plan.model_version", lambda _: "another")


def new_word_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.plan.words_version", lambda: "another")


def new_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.plan.code_version", lambda: "another")


def table_names(*stages: str) -> set[str]:
    return {name for name, table in TABLES.items() if table.stage in stages}


SECOND, BOTH = ("03-03",), ("03-02", "03-03")
ALL = table_names("clean", "split_sentences", "recognise_entities", "summarise")
AFTER_WORDS = ALL - table_names("clean")
CHANGES: list[tuple[str, Callable[[Path], None], Callable[[Any], None] | None, dict[str, Any], tuple[str, ...], set[str]]] = [
    ("nothing", lambda _: None, None, {}, (), set()),
    ("a late page", lambda pages: put(pages / "2023-03-03/02.txt", "500"), None, {}, SECOND, ALL),
    ("a corrected page", lambda pages: put(pages / "2023-03-03/01.txt", "322"), None, {}, SECOND, ALL),
    ("a page of the same bytes, touched", lambda pages: os.utime(pages / "2023-03-03/01.txt"), None, {}, (), set()),
    ("a removed page", lambda pages: (pages / "2023-03-03/00.txt").unlink(), None, {}, SECOND, ALL),
    ("a page that is rejected", lambda pages: (pages / "2023-03-03/02.txt").touch(), None, {}, SECOND, ALL),
    ("a removed issue", lambda pages: shutil.rmtree(pages / "2023-03-03"), None, {}, (), set()),
    ("a new issue", lambda pages: put(pages / "2023-03-04/01.txt", "9"), None, {}, ("03-04",), ALL),
    ("a new entity model", lambda _: None, new_entity_model, {}, BOTH, table_names("recognise_entities", "summarise")),
    ("a new word model", lambda _: None, new_word_model, {}, BOTH, AFTER_WORDS),
    ("new code", lambda _: None, new_code, {}, BOTH, ALL),
    ("longer summaries", lambda _: None, None, {"settings": Settings(summary_chars=99)}, BOTH, {"summaries"}),
    ("another measure of Chinese", lambda _: None, None, {"settings": Settings(min_chinese_share=0.3)}, BOTH, ALL),
    ("more jobs, another share", lambda _: None, None, {"settings": Settings(jobs=1, max_failed_share=0.1)}, (), set()),
    ("force", lambda _: None, None, {"force": True}, BOTH, ALL),
    ("force, one day", lambda _: None, None, {"force": True, "first": datetime.date(2023, 3, 3)}, SECOND, ALL),
    ("a damaged file", lambda pages: damage(pages.parent / "data"), None, {}, SECOND, {"sentences"}),
]


def damage(data: Path) -> None:
    (data / "sentences/issue=2023-03-03/part-0.parquet").write_bytes(b"PAR1")


@pytest.mark.parametrize(("name", "change", "patch", "options", "issues", "tables"), CHANGES, ids=[case[0] for case in CHANGES])
def test_a_change_recomputes_what_depends_on_it(
    name: str,
    change: Callable[[Path], None],
    patch: Callable[[Any], None] | None,
    options: dict[str, Any],
    issues: tuple[str, ...],
    tables: set[str],
    pages: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(pages / "2023-03-03/00.txt", "700")
    data = tmp_path / "data"
    run(pages, data)
    settle(pages, data, monkeypatch)
    before = times(data)
    assert {name.split("/")[0] for name in before} == {*TABLES, "datapackage.json"}
    change(pages)
    if patch:
        patch(monkeypatch)
    state = run(pages, data, **options)
    assert f"{len(issues)} written" in state.message
    assert rewritten(before, data) == {f"{issue} {table}" for issue in issues for table in tables}
    if name != "a removed issue":
        run(pages, tmp_path / "fresh", **{**options, "force": False, "first": None})
        assert files(data) == files(tmp_path / "fresh")


def settle(pages: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a run that found nothing to do, some seconds ago."""
    monkeypatch.setattr("flows.settled.GRAIN", -(10**12))
    note_settled(data, look([pages], list_tables(data), Settings(), Days()), 2)


def test_what_looks_as_it_did_is_not_planned_again(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data"
    run(pages, data)
    assert "2 were current" in run(pages, data).message
    assert (data / NOTE).exists(), "a run that finds nothing to do says so"
    now = look([pages], list_tables(data), Settings(), Days())
    assert settled_units(data, now) is None, "what changed within two seconds may have changed twice"
    settle(pages, data, monkeypatch)
    monkeypatch.setattr("flows.newspaper.make_plan", None)
    assert run(pages, data).message == "2 units: 0 written, 2 were current, 0 failed"


@pytest.mark.parametrize("note", ["", "[]", '{"digest": 1}', "null"])
def test_a_note_that_is_none_is_passed_over(note: str, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(pages, tmp_path, monkeypatch)
    (tmp_path / NOTE).write_text(note)
    assert settled_units(tmp_path, look([pages], {}, Settings(), Days())) is None


def test_links_are_looked_through_each_time(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pages / "2023-03-04.txt").symlink_to(pages / "2023-03-02/01.txt")
    settle(pages, tmp_path, monkeypatch)
    assert not (tmp_path / NOTE).exists()


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


def test_another_papers_issue_of_the_day_is_not_replaced(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "data")
    other = tmp_path / "other" / "2023-03-02"
    put(other / "page.txt", "9")
    with pytest.raises(PlanError, match="was made from other files"):
        make_plan([tmp_path / "other"], tmp_path / "data", Settings())
    shutil.copy(pages / "2023-03-02/01.txt", other / "page.txt")
    assert make_plan([tmp_path / "other"], tmp_path / "data", Settings()), "the same page under another name is the same page"


def test_a_unit_written_by_another_run_from_other_pages_is_not_mixed(pages: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    run(pages, data)
    with pytest.raises(StorageError, match="another run wrote it just now"):
        read_table(data, "articles", Unit("2023-03-02"), "a stamp of other pages")


def test_an_issue_of_two_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, data = tmp_path / "pages", tmp_path / "data"
    monkeypatch.setattr("flows.plan.PAGES_PER_PART", 1)
    for number in ("1", "2"):
        put(pages / f"2023-03-02/0{number}.txt", number)
    (pages / "2023-03-02/03.txt").touch()
    plan = make_plan([pages], data, Settings())
    assert [len(work.rejects) for work in plan] == [1, 0], "rejects are told once"
    run(pages, data)
    for number in ("8", "9"):  # whichever of the two becomes the first part
        put(pages / "2023-03-02/02.txt", number)
        assert run(pages, data).name == "Completed", "a corrected page is no other paper"
    (pages / "2023-03-02/02.txt").unlink()
    run(pages, data)
    assert [unit.part for unit in units_in(take_stock(data))] == [0]


def test_a_page_that_could_not_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, data = tmp_path / "pages", tmp_path / "data"
    put(pages / "2023-03-02/01.txt", "320")
    put(pages / "2023-03-02/02.txt", "321")
    real = Path.read_bytes

    def fails(path: Path) -> bytes:
        if path.name == "02.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", fails)
        run(pages, data)
        run(pages, data)
    assert read_table(data, "rejects", Unit("2023-03-02")).num_rows == 1
    time.sleep(2.1)  # older than the grain of a clock: the index would remember it
    run(pages, data)
    run(pages, data)
    assert read_table(data, "rejects", Unit("2023-03-02")).num_rows == 0


def test_a_reject_goes_when_its_page_is_taken(tmp_path: Path) -> None:
    pages, data = tmp_path / "pages", tmp_path / "data"
    put(pages / "2023-03-02/01.txt", "320")
    (pages / "a.txt").touch()
    run(pages, data)
    assert read_table(data, "rejects", Unit("undated")).num_rows == 1
    put(pages / "a.txt", "321")
    (pages / "a.txt").write_text("2023年3月2日\n" + (pages / "a.txt").read_text(encoding="utf-8"), encoding="utf-8")
    run(pages, data)
    assert [unit.issue for unit in units_in(take_stock(data))] == ["2023-03-02"]


@pytest.mark.parametrize("damage", [lambda path: path.write_bytes(path.read_bytes()[:-500]), lambda path: path.unlink()])
def test_another_paper_is_refused_where_the_table_of_pages_is_broken(damage: Callable[[Path], None], tmp_path: Path) -> None:
    pages, data = tmp_path / "pages", tmp_path / "data"
    put(pages / "2023-03-02/01.txt", "320")
    run(pages, data)
    damage(data / "pages/issue=2023-03-02/part-0.parquet")
    put(tmp_path / "other/2023-03-02/a.txt", "700")
    with pytest.raises(PlanError, match="has a damaged table of pages"):
        make_plan([tmp_path / "other"], data, Settings())
    assert run(pages, data).name == "Completed"


def test_no_page_at_all_is_a_failure(tmp_path: Path) -> None:
    assert run(tmp_path, tmp_path / "data").is_failed()


def test_a_page_changed_during_the_run_is_not_written(tmp_path: Path) -> None:
    put(tmp_path / "2023-03-02/01.txt", "320")
    (work,) = make_plan([tmp_path], tmp_path / "data", Settings())
    put(tmp_path / "2023-03-02/01.txt", "321")
    with pytest.raises(StorageError, match="was changed while the run was going on"):
        _read_pages(work, Settings())


def test_who_gives_a_part_of_an_issue_is_told_what_went(tmp_path: Path) -> None:
    for number in ("1", "2"):
        put(tmp_path / f"pages/2023-03-02/0{number}.txt", number)
    run(tmp_path / "pages", tmp_path / "data")
    before = _pages_by_issue(take_stock(tmp_path / "data"))
    plan = make_plan([tmp_path / "pages/2023-03-02/01.txt"], tmp_path / "data", Settings())
    out = Console(record=True, width=120)
    _show_gone(plan, before, Counter({"2023-03-02": 1}), out)
    assert "issue 2023-03-02: 2 pages before, 1 now" in out.export_text()
