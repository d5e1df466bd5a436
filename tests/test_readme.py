"""What the README says works: its shell example gives the answer shown, its Python runs on a store."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.storage import Unit, write_tables
from nlp.tables import TABLES, from_rows

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_in_a_pipe_gives_what_is_shown() -> None:
    line, answer = re.search(r"\$ (echo .* \| \.venv/bin/banmian text .*)\n *(\{.*\})", README).groups()  # type: ignore[union-attr]
    command = line.replace(".venv/bin/banmian", f"{shlex.quote(sys.executable)} -m flows.command_line")
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=True, cwd=ROOT)
    assert result.stdout.decode().strip() == answer.strip()


def test_the_python_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in TABLES:
        write_tables(tmp_path / "data", Unit("2023-03-02"), "", {name: from_rows(name, [])}, {})
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    assert "mentions" in capsys.readouterr().out


def test_files_named_in_the_readme_are_there() -> None:
    for name in re.findall(r"`((?:nlp|flows|bench|training|tests|seeds|data)/[\w./]*)`", README):
        assert (ROOT / name).exists() or name.startswith("data/"), name
