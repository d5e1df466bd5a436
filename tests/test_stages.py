"""The stages from text to tables, on an invented page, and what storage promises."""

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import stages
from nlp.cleaning import clean_page
from nlp.cleaning.normalise import clean_line
from nlp.engine import load_engine
from nlp.ingest import RawPage, Reject, SourceFile, decode, read_page
from nlp.settings import Settings
from nlp.storage import Unit, is_current, read_table, write_tables
from nlp.tables import TableError, check_table, from_rows

PAGE = """ 本报讯 （记者何语秋）3 月 2 日，记者从云

溪县总工会获悉，清水河畔的职工书屋近日开

门迎客，首日接待读者 320 人。

“以前下了班没处去，现在能看书。”家

住柳湾村的郑师傅说。

云溪县清水河畔职工书屋开门迎客

“下了班，有书看”
"""


def page_of(text: str) -> RawPage:
    return RawPage("0" * 16, "01.txt", "0" * 64, "utf-8", None, text)


def all_tables(text: str) -> dict[str, pa.Table]:
    engine = load_engine()
    tables = stages.clean_pages([page_of(text)], [])
    tables |= stages.sentence_table(tables, engine)
    tables |= stages.entity_table(tables, engine)
    return tables | stages.summary_table(tables, 120)


def test_page_becomes_tables() -> None:
    tables = all_tables(PAGE)
    article = tables["articles"].to_pylist()[0]
    assert article["headline"] == "“下了班，有书看”"
    assert article["kicker"] == "云溪县清水河畔职工书屋开门迎客"
    assert article["reporters"] == ["何语秋"]
    assert article["body"].split("\n")[1] == "“以前下了班没处去，现在能看书。”家住柳湾村的郑师傅说。"
    assert {("何语秋", "PER", True), ("云溪县总工会", "ORG", False)} <= {
        (row["text"], row["label"], row["in_byline"]) for row in tables["entities"].to_pylist()
    }
    assert "记者何语秋" not in tables["summaries"]["summary"][0].as_py()
    for name, table in tables.items():
        check_table(name, table, tables)


@given(st.text(alphabet="，。“”（）《》——…的了在月日年０3 \n\tA本报讯记者摄G", max_size=300))
def test_no_character_is_lost(text: str) -> None:
    page = clean_page(text)
    printed = "".join(clean_line(line.text) for line in page.lines).replace(" ", "")
    kept = "".join(clean_line(line.text) for line in page.lines if line.role != "blank").replace(" ", "")
    assert printed == kept
    assert [line.number for line in page.lines] == list(range(1, len(page.lines) + 1))
    for article in page.articles:
        for block in article.blocks:
            lines = "".join(clean_line(line.text) for line in page.lines[block.first_line - 1 : block.last_line])
            assert block.text.replace(" ", "") in lines.replace(" ", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_encodings(encoding: str) -> None:
    found = decode(PAGE.encode(encoding))
    assert isinstance(found, tuple)
    assert found[0] == PAGE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n \n", "empty"),
        (b"\x89PNG\0\0\0\r\n\x1a\n\0\1", "binary file"),
        (b"\xff\xff\x80 not text", "undecodable"),
        (b"The quick brown fox jumps over the lazy dog.", "not Chinese"),
    ],
)
def test_rejects_say_why(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "01.txt"
    path.write_bytes(content)
    found = read_page(SourceFile(path, "01.txt", None), Settings())
    assert isinstance(found, Reject)
    assert found.reason == reason
    assert found.detail


def test_written_tables_are_current_and_the_same_bytes(tmp_path: Path) -> None:
    unit, tables = Unit("2023-03-02"), stages.clean_pages([page_of(PAGE)], [])
    write_tables(tmp_path, unit, "stamp", tables, {})
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.parquet")}
    write_tables(tmp_path, unit, "stamp", tables, {})
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert is_current(tmp_path, unit, "clean", "stamp")
    assert not is_current(tmp_path, unit, "clean", "other stamp")
    assert read_table(tmp_path, "articles", unit).equals(tables["articles"])


def test_the_door_refuses_what_breaks_the_contract() -> None:
    row = {"article_id": "a", "method": "m", "summary": "s", "sentence_ids": [], "keywords": [], "n_chars": 1}
    check_table("summaries", from_rows("summaries", [row]))
    with pytest.raises(TableError, match="other columns"):
        from_rows("summaries", [{**row, "extra": 1}])
    with pytest.raises(TableError, match="null"):
        check_table("summaries", from_rows("summaries", [{**row, "method": None}]))
    with pytest.raises(TableError, match="twice"):
        check_table("summaries", from_rows("summaries", [row, row]))
