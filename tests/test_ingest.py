"""Ingest: one line a case (encodings, dates, rejects), and what must hold for any file."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import IngestError
from nlp.ingest import RawPage, Reject, SourceFile, decode, find_files, read_page, split_lines
from nlp.settings import Settings

CASES = [json.loads(line) for line in Path(__file__).with_name("cases").joinpath("ingest.jsonl").open(encoding="utf-8")]
NEWS = "清水河上的新桥通车了。"


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case(case: dict, tmp_path: Path) -> None:
    path = tmp_path / "pages" / case["path"]
    path.parent.mkdir(parents=True)
    path.write_bytes(case["text"].encode(case["encoding"]))
    (file,) = find_files([tmp_path / "pages"])
    page = read_page(file, Settings())
    assert page.source == case["path"]
    if "reason" in case:
        assert isinstance(page, Reject)
        assert page.reason == case["reason"]
        assert page.detail
    else:
        assert isinstance(page, RawPage)
        assert page.text == case["text"]
        assert page.encoding == case["encoding"]
        assert (page.issue_date.isoformat() if page.issue_date else None) == case["date"]


def test_case_ids_differ() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_encoding_gives_the_text(encoding: str) -> None:
    text = f"本报讯 3 月 2 日\r\n{NEWS}\n" * 20
    found = decode(text.encode(encoding))
    assert isinstance(found, tuple)
    assert found[0] == text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_reason(content: bytes) -> None:
    found = decode(content)
    assert ": " in found if isinstance(found, str) else isinstance(found[0], str)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x0c"])
def test_any_newline_style(end: str) -> None:
    assert split_lines(f"一{end}{end}二{end}") == ["一", "", "二"]
    assert split_lines(f"一{end}二") == ["一", "二"]


def test_no_such_path_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"nowhere: no such file or folder; name a \.txt file or a folder"):
        find_files([tmp_path / "nowhere"])


def test_folders_are_searched_hidden_files_and_others_are_not_taken(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.TXT", ".hidden/3.txt", "a/.4.txt", "a/notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    assert [file.source for file in find_files([tmp_path])] == ["a/1.TXT", "b/2.txt"]
    assert [file.source for file in find_files([tmp_path, tmp_path / "b"])] == ["a/1.TXT", "b/2.txt"]


def test_files_of_one_name_in_two_sources_keep_apart(tmp_path: Path) -> None:
    for paper in ("甲报", "乙报"):
        (tmp_path / paper).mkdir()
        (tmp_path / paper / "1.txt").write_text(paper + NEWS, encoding="utf-8")
    names = [file.source for file in find_files([tmp_path / "甲报", tmp_path / "乙报"])]
    assert sorted(names) == ["1.txt", "乙报/1.txt"]


def test_too_large_and_unreadable_files_are_rejects(tmp_path: Path) -> None:
    path = tmp_path / "1.txt"
    path.write_text(NEWS * 1000, encoding="utf-8")
    large = read_page(SourceFile(path, "1.txt"), Settings(max_page_bytes=1000))
    assert isinstance(large, Reject)
    assert (large.reason, "at most 1000" in large.detail) == ("too large", True)
    gone = read_page(SourceFile(tmp_path / "gone.txt", "gone.txt"), Settings())
    assert isinstance(gone, Reject)
    assert gone.reason == "not readable"


def test_the_same_bytes_are_the_same_page(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    one, two = (read_page(file, Settings()) for file in find_files([tmp_path]))
    assert isinstance(one, RawPage)
    assert isinstance(two, RawPage)
    assert one.page_id == two.page_id == one.source_sha256[:16]


def test_files_of_one_name_in_three_sources_keep_apart(tmp_path: Path) -> None:
    folders = [tmp_path / paper / "2024-05-12" for paper in "甲乙丙"]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "1.txt").write_text(NEWS, encoding="utf-8")
    names = [file.source for file in find_files(folders)]
    assert sorted(names) == ["1.txt", "2024-05-12/1.txt", "丙/2024-05-12/1.txt"]


def test_a_name_in_another_encoding_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode("第02版.txt".encode("gbk"))).write_text(NEWS, encoding="utf-8")
    (file,) = find_files([tmp_path])
    assert file.source.encode().endswith(b"02\\xb0\\xe6.txt")
    found = read_page(file, Settings())
    assert isinstance(found, Reject)
    assert found.reason == "name not UTF-8"


def test_links_are_followed_once_and_never_pass_unseen(tmp_path: Path) -> None:
    archive, pages = tmp_path / "archive", tmp_path / "pages"
    (archive / "2024-05-12").mkdir(parents=True)
    (archive / "2024-05-12/1.txt").write_text(NEWS, encoding="utf-8")
    pages.mkdir()
    for name, target in {"2024-05-12": archive / "2024-05-12", "again": archive, "2.txt": tmp_path / "nowhere"}.items():
        (pages / name).symlink_to(target)
    (archive / "back").symlink_to(pages)
    found = find_files([pages])
    assert [file.source for file in found] == ["2.txt", "2024-05-12/1.txt"]
    assert [type(read_page(file, Settings())) for file in found] == [Reject, RawPage]
