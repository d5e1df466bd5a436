"""Dependencies point one way, flows -> nlp -> libraries: read from the imports, wherever in a file they stand."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NLP = sorted((ROOT / "nlp").rglob("*.py"))
ALL = sorted(path for folder in ("nlp", "flows", "training", "bench") for path in (ROOT / folder).rglob("*.py"))
STAGES = ("ingest", "cleaning", "sentences", "entities", "link", "summaries")
MAY_IMPORT_OTHER_STAGES = {
    "nlp/stages.py",  # knows their order
    "nlp/engine.py",  # makes the tagger a component of the spaCy pipeline
    "nlp/cleaning/page.py",  # `split_lines`, so that lines are numbered alike
}
CLOCKS = {"time", "datetime.datetime.now", "datetime.date.today", "random", "secrets", "uuid"}
NETWORK = {"urllib", "http", "socket", "requests", "httpx", "aiohttp", "ftplib", "ssl", "huggingface_hub"}
OUTER = {"prefect", "typer", "rich", "dask", "flows", "training", "bench", "tests"}


def imports(path: Path) -> Iterator[str]:
    """Full dotted names of what a file imports; `from a import b` gives a.b."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{name.name}" for name in node.names)


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def roots(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", NLP, ids=name_of)
def test_nlp_knows_nothing_of_what_is_outside(path: Path) -> None:
    assert not roots(path) & OUTER


@pytest.mark.parametrize("path", NLP, ids=name_of)
def test_nlp_has_no_clock_no_chance_and_no_network(path: Path) -> None:
    allowed = {"socket"} if name_of(path) == "nlp/files.py" else set()  # only the host's name, for temporary files
    assert not roots(path) & (NETWORK | {"time", "random", "secrets", "uuid"}) - allowed
    assert not {name for name in calls(path) if name.endswith((".now", ".today", ".utcnow")) or name in CLOCKS}
    if allowed:
        assert {name for name in calls(path) if name.startswith("socket.")} == {"socket.gethostname"}


@pytest.mark.parametrize("path", NLP, ids=name_of)
def test_stages_do_not_import_each_other(path: Path) -> None:
    own = path.relative_to(ROOT / "nlp").parts[0].removesuffix(".py")
    if own not in STAGES or name_of(path) in MAY_IMPORT_OTHER_STAGES:
        return
    others = {name.split(".")[1] for name in imports(path) if name.startswith("nlp.")} & set(STAGES) - {own}
    assert not others


def test_nothing_in_flows_imports_training_or_bench() -> None:
    assert not {name_of(path) for path in (ROOT / "flows").rglob("*.py") if roots(path) & {"training", "bench", "tests"}}


def test_only_flows_prints() -> None:
    assert not {name_of(path) for path in NLP if "print" in set(calls(path))}


def test_only_storage_reads_and_writes_parquet() -> None:
    users = {name_of(path) for path in ALL if any(name.startswith("pyarrow.parquet") for name in imports(path))}
    assert {name for name in users if not name.startswith(("training/", "bench/"))} == {"nlp/storage.py"}


def test_imports_are_absolute() -> None:
    assert not {name_of(path) for path in ALL if any(name.startswith(".") for name in imports(path))}


def test_no_module_of_flows_is_named_like_a_library() -> None:
    """Prefect loads a deployment's script with its folder first on the path: flows/json.py would be everybody's json."""
    libraries = {*packages_distributions(), *sys.stdlib_module_names}
    assert not {path.stem for path in (ROOT / "flows").iterdir()} & libraries
