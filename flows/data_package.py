"""`data/datapackage.json`: what the store holds, for programs that read Frictionless data packages, made from the schemas."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.dictionary import meaning
from nlp.files import open_file, put_file
from nlp.storage import Unit, stored_units, unit_path
from nlp.tables import FORMAT_VERSION, TABLES, Table

_TYPES = {"string": "string", "int32": "integer", "double": "number", "bool": "boolean", "date32[day]": "date"}
_POINTS_TO = {"page_id": "pages", "article_id": "articles", "sentence_id": "sentences", "adcode": "places"}
PACKAGE = "datapackage.json"


def write_package(data: Path) -> Path:
    """Write `datapackage.json` of the store, when it differs from what is there; its path.

    StorageError when it cannot be written.
    """
    path = data / PACKAGE
    content = (json.dumps(data_package(data), ensure_ascii=False, indent=1) + "\n").encode()
    if _stored(path) != content:
        put_file(path, content)
    return path


def keep_package(data: Path, changed: bool) -> None:
    """The same, when the store was changed or holds no description; a store that was current is not listed for it."""
    if changed or _stored(data / PACKAGE) is None:
        write_package(data)


def _stored(path: Path) -> bytes | None:
    try:
        with open_file(path) as file:
            return file.read()
    except FileNotFoundError:
        return None


def data_package(data: Path) -> dict[str, Any]:
    """The description: a resource a table that the store holds, with its files, columns, key and pointers.

    The column `issue` is in the folders' names, as in all hive-partitioned stores.
    """
    held = {name: units for name in TABLES if (units := stored_units(data, name))}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "banmian",
        "title": "Articles, sentences, entities and summaries of newspaper pages",
        "version": str(FORMAT_VERSION),
        "resources": [_resource(data, TABLES[name], units, set(held)) for name, units in held.items()],
    }


def _resource(data: Path, table: Table, units: list[Unit], held: set[str]) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": f"A row is {table.row}.",
        "path": [unit_path(data, table.name, unit).relative_to(data).as_posix() for unit in units],
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": _schema(table, held),
    }


def _schema(table: Table, held: set[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table, column) for column in table.schema], "primaryKey": list(table.key)}
    pointers = [
        {"fields": [column], "reference": {"resource": target, "fields": [column]}}
        for column, target in _POINTS_TO.items()
        if column in table.schema.names and target in held and target != table.name
    ]
    return schema | ({"foreignKeys": pointers} if pointers else {})


def _field(table: Table, column: pa.Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if table.choices and column.name in table.choices:
        constraints["enum"] = list(table.choices[column.name])
    kind = "array" if pa.types.is_list(column.type) else _TYPES[str(column.type)]
    field = {"name": column.name, "type": kind, "description": meaning(column)}
    return field | ({"constraints": constraints} if constraints else {})
