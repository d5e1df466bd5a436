"""The data package says what the store holds, and its bytes change with the store only."""

import json
from pathlib import Path

from flows.data_package import data_package, write_package
from nlp.storage import Unit, unit_path
from nlp.tables import TABLES
from tests.sample_store import DAY, news_rows, write_store


def test_every_table_its_files_columns_key_and_pointers(tmp_path: Path) -> None:
    data = write_store(tmp_path, news_rows())
    package = data_package(data)
    by_name = {resource["name"]: resource for resource in package["resources"]}
    assert list(by_name) == list(TABLES)
    assert by_name["lines"]["path"] == ["lines/issue=2023-05-08/part-0.parquet"]
    assert all((data / path).exists() for resource in by_name.values() for path in resource["path"])
    schema = by_name["sentences"]["schema"]
    assert schema["primaryKey"] == ["sentence_id"]
    assert {"fields": ["article_id"], "reference": {"resource": "articles", "fields": ["article_id"]}} in schema["foreignKeys"]
    fields = {field["name"]: field for field in by_name["articles"]["schema"]["fields"]}
    assert [fields[name]["type"] for name in ("headline", "article_no", "confidence", "issue_date", "reporters")] == [
        "string",
        "integer",
        "number",
        "date",
        "array",
    ]
    assert fields["kind"]["constraints"] == {"required": True, "enum": ["story", "photo", "brief"]}
    assert "constraints" not in fields["headline"]


def test_bytes_change_with_the_store_only(tmp_path: Path) -> None:
    data = write_store(tmp_path, news_rows())
    path = write_package(data)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert write_package(data).stat().st_mtime_ns == before[1]
    unit_path(data, "summaries", Unit(str(DAY))).unlink()
    write_package(data)
    assert path.read_bytes() != before[0]
    assert "summaries" not in {resource["name"] for resource in json.loads(path.read_bytes())["resources"]}
    assert not list(tmp_path.glob(".*.tmp"))
