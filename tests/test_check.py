"""`banmian check`: what is wrong in a store is found by file, and mended from the pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.check import Finding, check, check_store, mend
from flows.newspaper import newspaper
from nlp.settings import Settings
from nlp.storage import EVERY_ISSUE, Unit, read_table, unit_path
from tests.newspaper_pages import put
from tests.test_storage import files

UNIT = Unit("2023-03-02")
pytestmark = pytest.mark.usefixtures("server")


@pytest.fixture(scope="module")
def made(server: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    root = tmp_path_factory.mktemp("check")
    for day in ("2023-03-02", "2023-03-03"):
        put(root / "pages" / day / "01.txt", day[-2:])
    newspaper([root / "pages"], root / "data", jobs=1, settings=Settings())
    return root, files(root / "data")


@pytest.fixture
def store(made: tuple[Path, dict[str, bytes]]) -> Iterator[Path]:
    """The store, put back in order afterwards."""
    root, whole = made
    yield root / "data"
    for path in (root / "data").rglob("*.parquet"):
        path.unlink()
    for name, content in whole.items():
        (root / "data" / name).write_bytes(content)


def kinds(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.kind, finding.file.partition("/")[0]) for finding in findings]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def flip(path: Path) -> None:
    """One bit of the data, so that the file still opens."""
    content = bytearray(path.read_bytes())
    content[60] ^= 1
    path.write_bytes(content)


def rewrite_without_a_row(path: Path) -> None:
    table = pq.ParquetFile(path).read()
    pq.write_table(table.slice(0, table.num_rows - 1), path)


def rewrite_without_a_column(path: Path) -> None:
    table = pq.ParquetFile(path).read()
    pq.write_table(table.drop_columns([table.column_names[-1]]), path)


def rewrite_with_another_span(path: Path) -> None:
    table = pq.ParquetFile(path).read()
    at = table.column_names.index("start")
    pq.write_table(
        table.set_column(at, table.schema.field(at), pa.array([value + 1 for value in table["start"].to_pylist()], pa.int32())),
        path,
    )


DAMAGES = [
    ("sentences", cut, [("damaged", "sentences")]),
    ("lines", flip, [("damaged", "lines")]),
    ("entities", Path.unlink, [("missing", "entities")]),
    ("summaries", rewrite_without_a_column, [("damaged", "summaries")]),
    ("paragraphs", rewrite_with_another_span, [("damaged", "paragraphs")]),
    ("pages", rewrite_without_a_row, [("damaged", "lines"), ("damaged", "articles")]),
]


def test_a_whole_store_has_no_findings(store: Path) -> None:
    assert check_store(store, Settings()) == []


@pytest.mark.parametrize(("table", "damage", "expected"), DAMAGES, ids=[f"{case[0]} {case[1].__name__}" for case in DAMAGES])
def test_damage_is_found_and_mended_to_the_same_bytes(
    table: str,
    damage: Callable[[Path], None],
    expected: list[tuple[str, str]],
    store: Path,
    made: tuple[Path, dict[str, bytes]],
) -> None:
    damage(unit_path(store, table, UNIT))
    findings = check_store(store, Settings())
    assert kinds(findings) == expected
    assert all("2023-03-02" in finding.file for finding in findings)
    assert mend(findings, store, [store.parent / "pages"], Settings(), 1) == []
    assert files(store) == made[1]


@pytest.mark.parametrize(("damage", "kind"), [(cut, "damaged"), (Path.unlink, "missing")])
def test_the_table_of_places_is_looked_at_too(
    damage: Callable[[Path], None], kind: str, store: Path, made: tuple[Path, dict[str, bytes]]
) -> None:
    damage(unit_path(store, "places", EVERY_ISSUE))
    findings = check_store(store, Settings())
    assert kinds(findings) == [(kind, "places")]
    assert mend(findings, store, [store.parent / "pages"], Settings(), 1) == []
    assert files(store) == made[1]


def test_what_cannot_be_made_again_is_left(store: Path, tmp_path: Path) -> None:
    put(tmp_path / "2023-03-03/01.txt", "03")
    flip(unit_path(store, "lines", UNIT))
    findings = check_store(store, Settings())
    assert kinds(mend(findings, store, [tmp_path], Settings(), 1)) == [("damaged", "lines")]
    assert unit_path(store, "lines", UNIT).exists()


def test_old_is_no_damage_and_strangers_are_named(store: Path) -> None:
    findings = check_store(store, Settings(summary_chars=99))
    assert kinds(findings) == [("old", "summaries")] * 2
    stray = unit_path(store, "lines", UNIT).with_name(".part-0.parquet.gone-1.tmp")
    stray.touch()
    assert kinds(check_store(store, Settings())) == [("stray", "lines")]
    stray.unlink()


def test_the_deployment_reports_and_repairs(store: Path) -> None:
    flip(unit_path(store, "sentences", UNIT))
    pages = [store.parent / "pages"]
    assert check(pages, store, return_state=True).message.endswith("1 damaged")
    assert check(pages, store, repair=True, return_state=True).message.endswith(
        "every file in " + str(store) + "/ is whole and current"
    )
    assert read_table(store, "sentences", UNIT).num_rows


@pytest.mark.parametrize(("table", "unit"), [("places", EVERY_ISSUE), ("lines", UNIT)])
def test_repair_adds_no_other_issue(table: str, unit: Unit, store: Path, tmp_path: Path) -> None:
    for day in ("2023-03-02", "2023-03-03", "2023-03-04"):
        put(tmp_path / day / "01.txt", day[-2:])
    flip(unit_path(store, table, unit))
    assert mend(check_store(store, Settings()), store, [tmp_path], Settings(), 1) == []
    assert not list(store.glob("*/issue=2023-03-04"))


def test_a_store_with_rejects_is_current(tmp_path: Path) -> None:
    put(tmp_path / "pages/2023-03-02/01.txt", "320")
    (tmp_path / "pages/2023-03-02/02.txt").touch()
    newspaper([tmp_path / "pages"], tmp_path / "data", jobs=1, settings=Settings())
    assert check_store(tmp_path / "data", Settings()) == []
