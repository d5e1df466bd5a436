"""The stages together, from text to tables, on an invented page."""

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlp import stages
from nlp.cleaning import clean_page
from nlp.cleaning.normalise import clean_line
from nlp.engine import load_engine
from nlp.entities import Mention
from nlp.entities.reporters import mend_bylines
from nlp.ingest import RawPage
from nlp.tables import check_table

PAGE = """ 本报讯 （记者何语秋）3 月 2 日，记者从云

溪县总工会获悉，清水河畔的职工书屋近日开

门迎客，首日接待读者 320 人。

“以前下了班没处去，现在能看书。”家

住柳湾村的郑师傅说。

云溪县清水河畔职工书屋开门迎客

“下了班，有书看”
"""


def test_every_file_that_tables_depend_on_is_in_the_version() -> None:
    root = Path(stages.__file__).parent
    kept = [path for path in root.rglob("*") if path.is_file() and not {"models", "__pycache__"} & set(path.parts)]
    assert {path.suffix for path in kept} == set(stages.VERSIONED)


def page_of(text: str) -> RawPage:
    return RawPage("0" * 16, "01.txt", "0" * 64, "utf-8", None, text)


def all_tables(text: str) -> dict[str, pa.Table]:
    engine = load_engine()
    tables = stages.clean_pages([page_of(text)], [])
    tables |= stages.sentence_table(tables, engine)
    tables |= stages.entity_table(tables, engine)
    return tables | stages.summary_table(tables, 120)


def test_people_of_bylines_are_parted_as_printed() -> None:
    body = "昨日，柳湾村的职工书屋开门迎客，\n首日接待读者三百二十人，村民排起了长队。"
    signed = f"书屋开门\n　　{body}（常乐 荀立）"
    for text in (f"书屋开门\n　　本报讯（记者 常乐 通讯员 荀立）{body}", signed):
        rows = all_tables(text)["entities"].to_pylist()
        assert [row["text"] for row in rows if row["in_byline"]] == ["常乐", "荀立"]


OPENING = """书屋“开门迎客”
　　本报讯（记者何语秋）3月2日，云溪县总工会的职工书屋近日
开门迎客。县总工会主席王克成说：“以前下了班没处去，现在能看书。”
　　“书很新。”家住柳湾村的郑师傅说，“孩子也爱来！”
"""


@pytest.mark.parametrize("signs", [',.:!()""', "，。：！()〝〞", "︐︒︓︕（）“”"])
def test_signs_of_any_form_are_read_alike_and_kept_as_printed(signs: str) -> None:
    printed = str.maketrans("，。：！（）“”", signs)
    wide, narrow = all_tables(OPENING), all_tables(OPENING.translate(printed))
    for name, columns in {
        "sentences": ("start", "end"),
        "entities": ("field", "start", "end", "label", "canonical"),
        "positions": ("start", "end", "title", "organisation"),
        "quotes": ("start", "end", "speaker"),
        "summaries": ("n_chars",),
    }.items():
        assert narrow[name].select(columns).to_pylist() == wide[name].select(columns).to_pylist(), name
    (article,), quotes = narrow["articles"].to_pylist(), narrow["quotes"].to_pylist()
    assert len(quotes) == 3
    assert all(article["body"][row["start"] : row["end"]] == row["text"] for row in quotes)
    assert narrow["summaries"].column("summary")[0].as_py() in article["body"].replace("\n", "")


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
    facts = {row["text"]: row for row in tables["entities"].to_pylist()}
    assert facts["何语秋"]["canonical"] == "何语秋"
    assert facts["云溪县总工会"]["adcode"] is None
    assert facts["云溪县总工会"]["adcode_rule"]
    assert [(row["text"], row["speaker"]) for row in tables["quotes"].to_pylist()] == [("以前下了班没处去，现在能看书。", "郑")]
    assert [(row["person"], row["title"]) for row in tables["positions"].to_pylist()] == [("郑", "师傅")]
    for name, table in tables.items():
        check_table(name, table, tables)


@example("A\n3\nA")
@given(st.text(alphabet="，。“”（）《》——…的了在月日年０3 \n\tA本报讯记者摄G", max_size=300))
def test_no_character_is_lost(text: str) -> None:
    page = clean_page(text)
    printed = "".join(clean_line(line.text) for line in page.lines).replace(" ", "")
    kept = "".join(clean_line(line.text) for line in page.lines if line.role != "blank").replace(" ", "")
    assert printed == kept
    assert [line.number for line in page.lines] == list(range(1, len(page.lines) + 1))
    for article in page.articles:
        for block in article.blocks:
            between = page.lines[block.first_line - 1 : block.last_line]
            lines = "".join(clean_line(line.text) for line in between if line.role != "furniture")
            assert block.text.replace(" ", "") in lines.replace(" ", "")


def test_a_byline_that_is_a_sentence_of_its_own_names_nobody_twice() -> None:
    found = mend_bylines("（记者何语秋）", [(Mention(3, 6, "PER"), 0.9)], 7, ["何语秋"])
    assert found == [(Mention(3, 6, "PER"), 1.0)]
