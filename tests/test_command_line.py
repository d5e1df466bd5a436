"""The command line as a user meets it: exit status, one-line errors, pipes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from flows import command_line
from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import find_files, read_page
from nlp.settings import Settings
from nlp.storage import Unit, unit_path, write_tables
from nlp.tables import TABLES

BANMIAN = [sys.executable, "-m", "flows.command_line"]
PAGE = "新桥通车\n 本报讯 （记者何语秋）昨日，清水河上的新桥\n通车。\n"


def banmian(*arguments: str, text: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    given = text.encode() if isinstance(text, str) else text
    return subprocess.run([*BANMIAN, *arguments], input=given, capture_output=True, check=False)


def one_line_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    monkeypatch.setattr(sys, "argv", ["banmian", *arguments])
    with pytest.raises(SystemExit) as ended:
        command_line.main()
    assert ended.value.code == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    return message


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as the flow would write it, made without Prefect."""
    root = tmp_path_factory.mktemp("store")
    (root / "pages").mkdir()
    (root / "pages/01.txt").write_text(PAGE, encoding="utf-8")
    (root / "pages/02.txt").write_bytes(b"")
    (root / "data/seeds").mkdir(parents=True)
    read = [read_page(file, Settings()) for file in find_files([root / "pages"])]
    engine = load_engine()
    tables = stages.clean_pages(read[:1], read[1:])
    tables |= stages.sentence_table(tables, engine)
    tables |= stages.entity_table(tables, engine)
    tables |= stages.summary_table(tables, 120)
    write_tables(root / "data", Unit("undated"), "stamp", tables, {})
    return root / "data"


def ask(*arguments: str) -> str:
    result = CliRunner().invoke(command_line.app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.stdout


def test_tables_shows_the_dictionary_and_what_there_is(store: Path) -> None:
    shown = ask("tables", "--data", str(store))
    assert all(f"{name}: " in shown for name in TABLES)
    assert re.search(r"pages: .* 1 rows in 1 files", shown)
    assert "first 16 hex digits" in ask("tables", "pages", "--data", str(store / "nowhere"))


def test_explain_by_file_page_and_article(store: Path) -> None:
    by_file = ask("explain", "01.txt", "--data", str(store))
    assert "新桥通车" in by_file
    assert "headline" in by_file
    page_id = json.loads(ask_page_id(store))
    assert ask("explain", page_id, "--data", str(store)) == by_file
    assert "通车" in ask("explain", f"{page_id}-a01", "--data", str(store))
    assert ask("explain", "pages/01.txt", "--data", str(store)) == by_file


def test_report_is_written_and_opened(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    written = store / "reports/undated/index.html"
    assert ask("report", "--data", str(store), "--open").startswith(f"{written}: ")
    assert "新桥通车" in written.read_text(encoding="utf-8")
    assert opened == [written.as_uri()]


def test_a_reader_of_an_answer_that_goes_away_is_no_crash(store: Path) -> None:
    command = f"{' '.join(BANMIAN)} sql 'from range(1000000)' --data {store} --format csv | head -n 2"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert result.stdout == b"range\n0\n"
    assert result.stderr == b""


def ask_page_id(store: Path) -> str:
    import polars  # noqa: PLC0415

    return json.dumps(polars.read_parquet(store / "pages")["page_id"][0])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "nowhere"], r"nowhere: no such file or folder; name a \.txt file"),
        (["run", "--issue", "2023-02-30"], r"--issue 2023-02-30: no such date \(.*\); write it as 2023-02-20"),
        (["run", "--issue", ""], "no such date"),
        (["run", "{pages}", "--data", "{pages}/01.txt"], "is a file, not a folder; choose another --data"),
        (["run", "{pages}", "--data", "/proc/banmian"], r"/proc/banmian: cannot be written \(.*\); choose another --data"),
        (["run", "{pages}", "--issue", "1999-01-01"], "no page of 1999-01-01 in .*; put .txt files there, or name another"),
        (
            ["run", "{pages}", "--first", "2024-01-02", "--last", "2024-01-01"],
            "first day 2024-01-02 is after the last, .* round",
        ),
        (["run", "{pages}", "--last", "tomorrow"], "--last tomorrow: no such date"),
        (["run", "{pages}", "--data", "s3://news"], "s3://news: names no prefix; write it as s3://bucket/prefix"),
        (["run", "{pages}", "--data", "{fresh}", "--cluster", "tcp://127.0.0.1:9"], "nobody answers there .*; start it with"),
        (
            ["run", "{pages}", "--data", "{fresh}", "--cluster", "here"],
            "--cluster here: no address; write it as tcp://host:8786",
        ),
        (
            ["run", "{pages}", "--data", "{newer}"],
            r"part-0\.parquet: written by a newer banmian \(format 999\); update this one",
        ),
        (["check", "--data", "{fresh}"], "no tables there; make them with 'banmian run', or name another --data"),
        (["tables", "page"], "page: no such table; there are pages, lines"),
        (["explain", "03.txt", "--data", "{data}"], "03.txt: no such page or article in .*; there are 01.txt; make tables"),
        (["explain", "02.txt", "--data", "{data}"], "02.txt: rejected: empty: no text in the file"),
        (["report", "2023-02-30"], r"^2023-02-30: no such date \(.*\); write it as 2023-02-20"),
        (["report", "1999-01-01", "--data", "{data}"], r"1999-01-01: no such issue in .*; there are undated"),
        (["report", "--data", "{pages}"], "holds no issues; make them with 'banmian run', or name another folder with --data"),
        (["sql", "from quote", "--data", "{data}"], "quote: no such table; there are pages, lines"),
        (["sql", "drop view pages", "--data", "{data}"], "only questions can be asked .*: the store is never changed"),
        (["export", "page"], "page: no such table; there are pages, lines"),
        (["export", "--format", "xls"], "xls: no such format; there are csv, xlsx, jsonl"),
        (["tables", "--check", "--data", "{pages}"], "holds no tables; make them with 'banmian run'"),
        (["text", "verbs"], "verbs: no such stage; there are words, sentences"),
    ],
)
def test_errors_are_one_line_with_the_way_out(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(store)
    newer = unit_path(store.parent / "newer", "pages", Unit("undated"))
    newer.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table({"page_id": ["a"]}).replace_schema_metadata({"banmian.format": "999"}), newer)
    places = {"pages": store.parent / "pages", "data": store, "fresh": store.parent / "fresh", "newer": store.parent / "newer"}
    filled = [argument.format(**places) for argument in arguments]
    assert re.search(message, one_line_error(monkeypatch, capsys, *filled))


def test_a_setting_out_of_range_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BANMIAN_SUMMARY_CHARS", "5")
    assert "BANMIAN_SUMMARY_CHARS=5: " in one_line_error(monkeypatch, capsys, "run")


TEXT = "县总工会主席何语秋说：“书房真好。”\n\n大家都笑了。她走了！\r\n"


def test_text_in_a_real_pipe_answers_each_line() -> None:
    found = [json.loads(line) for line in banmian("text", "sentences", text=TEXT).stdout.splitlines()]
    assert found == [{"sentences": [[0, 18]]}, {"sentences": []}, {"sentences": [[0, 6], [6, 10]]}]
    assert banmian("text", "sentences").stdout == b""


def test_text_words_entities_and_summary() -> None:
    runner = CliRunner()
    words = runner.invoke(command_line.app, ["text", "words"], input=TEXT).stdout.splitlines()
    assert "".join(json.loads(words[0])["words"]) == TEXT.splitlines()[0]
    entities = runner.invoke(command_line.app, ["text", "entities"], input=TEXT).stdout.splitlines()
    assert [len(words), len(entities)] == [3, 3]
    assert [6, 9, "PER"] in json.loads(entities[0])["entities"]
    article = {"headline": "新桥通车", "paragraphs": ["本报讯（记者何语秋）昨日，清水河新桥通车。大桥长三百米。"]}
    made = runner.invoke(command_line.app, ["text", "summary", "--max-chars", "14"], input=json.dumps(article)).stdout
    assert json.loads(made)["summary"] == "昨日，清水河新桥通车。"


@pytest.mark.parametrize(
    ("stage", "given", "message"),
    [
        ("summary", b'{"paragraphs": "one string"}\n', 'line 1: wanted {"headline"'),
        ("summary", b'{"paragraphs": []}\nnot JSON\n', "line 2: wanted"),
        ("sentences", "书房".encode("gb18030") + b"\n", "not UTF-8 (byte 0xca); convert it"),
    ],
)
def test_bad_input_in_a_pipe_is_one_line(stage: str, given: bytes, message: str) -> None:
    result = banmian("text", stage, text=given)
    assert result.returncode == 1
    assert message in result.stderr.decode()
    assert result.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_crash() -> None:
    command = " ".join([*BANMIAN, "text", "sentences"])
    lines = "printf '大家都笑了。%.0s\\n' $(seq 20000)"
    result = subprocess.run(["bash", "-c", f"{lines} | {command} | head -n 1"], capture_output=True, check=False)
    assert json.loads(result.stdout) == {"sentences": [[0, 6]]}
    assert result.stderr == b""
