"""The digest of an issue: a paragraph a page in Markdown, most important first."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from flows.digest import DigestError, _names, digest, importance
from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage
from nlp.storage import Unit, write_tables

DAY = datetime.date(2023, 3, 2)
STORY = """ 本报讯 （记者何语秋）3 月 2 日，记者从云

溪县总工会获悉，清水河畔的职工书屋近日开

门迎客，首日接待读者 320 人。

“以前下了班没处去，现在能看书。”家

住柳湾村的郑师傅说。

云溪县清水河畔职工书屋*开门*迎客

“下了班，有书看”
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("data")
    engine = load_engine()
    for day in (DAY, DAY.replace(month=2)):
        texts = {number: STORY.replace("320", str(320 + number)) for number in (1, 2)}
        pages = [
            RawPage(f"{number:016x}", f"paper/{day}/0{number}.txt", "0" * 64, "utf-8", day, text)
            for number, text in texts.items()
        ]
        tables = stages.clean_pages(pages, [])
        tables |= stages.sentence_table(tables, engine)
        tables |= stages.entity_table(tables, engine)
        tables |= stages.summary_table(tables, 120)
        write_tables(data, Unit(day.isoformat()), "", tables, {})
    return data


def test_a_paragraph_a_page_of_the_latest_issue(store: Path) -> None:
    text = digest(store, None)
    assert text.startswith("# 2023-03-02\n\n## paper/2023-03-02/01.txt\n\n**“下了班，有书看”** ")
    assert text.count("\n## ") == 2
    first = text.split("\n\n")[2]
    assert "首日接待读者321人。" in first
    assert "云溪县总工会" in first.rpartition("（")[2]
    assert "何语秋" not in first
    assert digest(store, str(DAY)) == text


def test_another_day_and_none(store: Path, tmp_path: Path) -> None:
    assert digest(store, "2023-02-02").startswith("# 2023-02-02\n")
    with pytest.raises(DigestError, match=r"2020-01-01: no such issue in .*; there are 2023-02-02, 2023-03-02"):
        digest(store, "2020-01-01")
    with pytest.raises(DigestError, match="it holds none; make tables with 'banmian run'"):
        digest(tmp_path, None)


def test_a_table_that_is_missing_is_told(store: Path, tmp_path: Path) -> None:
    (tmp_path / "summaries").symlink_to(store / "summaries")
    with pytest.raises(DigestError, match="tables missing or by another version"):
        digest(tmp_path, None)


def test_long_articles_with_a_kicker_come_first() -> None:
    short = {"n_chars": 80, "kicker": None, "deck": None, "article_no": 1, "kind": "photo"}
    long = {"n_chars": 900, "kicker": "引题", "deck": None, "article_no": 3, "kind": "story"}
    assert importance(long, []) > importance(short, [])
    assert importance({**long, "kind": "brief"}, []) < importance(long, [])


def test_markdown_signs_of_the_text_are_shown_as_they_are(store: Path) -> None:
    from flows.digest import _plain  # noqa: PLC0415

    assert _plain("a*b_[c]\n#&lt;") == r"a\*b\_\[c\] \#\&lt;"


def test_the_command_prints_it(store: Path) -> None:
    command = [sys.executable, "-m", "flows.command_line", "digest", "2023-03-02", "--data", str(store)]
    result = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    assert result.stdout == digest(store, str(DAY))
    wrong = subprocess.run([*command[:-3], "2023-13-01", "--data", str(store)], capture_output=True, check=False, text=True)
    assert wrong.returncode == 1
    assert "2023-13-01: no such date" in wrong.stderr


def test_one_thing_is_named_once() -> None:
    rows = [
        ("全总", "ORG", "1", "中华全国总工会"),
        ("全总", "ORG", "1", "中华全国总工会"),
        ("中华全国总工会", "ORG", "1", "中华全国总工会"),
        ("中华人民共和国", "LOC", "2", "中国"),
        ("中国", "LOC", "2", "中国"),
        ("白水镇", "LOC", None, None),
    ]
    names = ("text", "label", "entity_id", "canonical")
    mentions = [dict(zip(names, row, strict=True)) | {"in_byline": False} for row in rows]
    assert _names(mentions) == ["中华全国总工会", "中国", "白水镇"]
