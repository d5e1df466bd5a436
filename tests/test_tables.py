"""The door refuses every table that breaks its contract, and says where."""

from typing import Any

import pyarrow as pa
import pytest

from nlp.tables import TABLES, TableError, check_table, from_rows

SUMMARY = {"article_id": "a", "method": "m", "summary": "s", "sentence_ids": [], "keywords": [], "n_chars": 1}
LINE = {"page_id": "p", "line_no": 1, "text": "桥", "role": "body", "article_id": None, "paragraph_no": None, "rule": "why"}
SENTENCE = {"sentence_id": "a-s001", "article_id": "a", "paragraph_no": 1, "sentence_no": 1, "start": 0, "end": 2}
SENTENCE |= {"text": "桥通", "words": ["桥", "通"]}


def check(name: str, *rows: dict[str, Any]) -> pa.Table:
    return check_table(name, from_rows(name, rows))


def test_good_rows_pass_and_are_sorted() -> None:
    assert check("summaries", {**SUMMARY, "article_id": "b"}, SUMMARY)["article_id"].to_pylist() == ["a", "b"]
    assert all(check(name).num_rows == 0 for name in TABLES)


@pytest.mark.parametrize(
    ("name", "rows", "message"),
    [
        ("summaries", [{**SUMMARY, "extra": 1}], r"summaries: row 0 has other columns than the contract: .'extra'"),
        ("summaries", [{**SUMMARY, "method": None}], r"summaries\.method: null in row 0"),
        ("summaries", [SUMMARY, SUMMARY], r"summaries: key \('a',\) twice"),
        ("lines", [{**LINE, "role": "verse"}], r"lines\.role: \['verse'\] not among body"),
        ("lines", [{**LINE, "article_id": ""}], r"lines\.article_id: empty string in row 0; missing text is null"),
    ],
)
def test_what_breaks_the_contract_is_refused(name: str, rows: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(TableError, match=message):
        check(name, *rows)


def test_other_types_are_refused() -> None:
    table = from_rows("summaries", [SUMMARY])
    wide = table.set_column(5, "n_chars", pa.array([1], pa.int64()))
    with pytest.raises(TableError, match="columns or types differ"):
        check_table("summaries", wide)


@pytest.mark.parametrize(
    "change", [{"end": 1}, {"start": 1, "end": 3}, {"start": 2, "end": 2, "text": ""}, {"article_id": "x"}]
)
def test_a_span_that_is_not_its_text_is_refused(change: dict[str, Any]) -> None:
    articles = pa.table({"article_id": ["a"], "body": ["桥通了"]})
    good = from_rows("sentences", [SENTENCE])
    assert check_table("sentences", good, {"articles": articles}) is good
    with pytest.raises(TableError, match=r"sentences: span \d:\d of body of"):
        check_table("sentences", from_rows("sentences", [{**SENTENCE, **change}]), {"articles": articles})
