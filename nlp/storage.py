"""The only Parquet input and output: whole files or none, each with a stamp of what it was computed from.

Layout: `data/<table>/issue=2023-02-20/part-0.parquet`. A unit of work (`Unit`) is one part of one issue; most issues have
one part. Writing goes to a hidden temporary name in the same folder, is flushed, then replaces the file: a crash at any
point leaves the old file or the new one.
"""

import contextlib
import hashlib
import json
import os
import re
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from nlp.errors import BanmianError
from nlp.tables import FORMAT_VERSION, TABLES, check_table

UNDATED = "undated"
PAGES_PER_PART = 256
"""Pages of an issue in one file; more go to the next part, in the order of their page ids."""

_LOOKED_UP = {
    "entities": ("text", "canonical", "entity_id"),
    "positions": ("person", "organisation_id"),
    "quotes": ("speaker_canonical", "speaker_id"),
}
"""Columns that are asked for one name: rows are sorted by key, so only a bloom filter tells a reader which files to pass by."""


class StorageError(BanmianError, OSError):
    """A store that cannot be read or written; the message names the path and the way out."""


class Unit(NamedTuple):
    """One part of one issue: what is computed at a time and what a file holds."""

    issue: str
    part: int = 0


def unit_path(data: Path, name: str, unit: Unit) -> Path:
    """Where this table of this unit is kept.

    >>> unit_path(Path("data"), "pages", Unit("2023-02-20")).as_posix()
    'data/pages/issue=2023-02-20/part-0.parquet'
    """
    return data / name / f"issue={unit.issue}" / f"part-{unit.part}.parquet"


def make_stamp(**ingredients: Any) -> str:
    """32 hex digits that change when any ingredient (anything that JSON can hold) changes.

    >>> make_stamp(a=1, b=["x"]) == make_stamp(b=["x"], a=1)
    True
    """
    text = json.dumps(ingredients, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def write_tables(data: Path, unit: Unit, stamp: str, tables: Mapping[str, pa.Table], sources: Mapping[str, pa.Table]) -> None:
    """Check every table against its contract, then write them all; TableError before the first byte is written.

    `sources` holds the tables that spans point into, when they are not among `tables` themselves.
    """
    known = {**sources, **tables}
    for name, content in tables.items():
        check_table(name, content, known)
    for name, content in tables.items():
        _write_file(unit_path(data, name, unit), name, content, stamp)


def _write_file(path: Path, name: str, content: pa.Table, stamp: str) -> None:
    metadata = {
        "banmian.table": name,
        "banmian.row": TABLES[name].row,
        "banmian.stamp": stamp,
        "banmian.format": str(FORMAT_VERSION),
        "banmian.columns": _meanings(content.schema),
    }
    temporary = path.with_name(f".{path.name}.{socket.gethostname()}-{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            pq.write_table(
                content.replace_schema_metadata(metadata),
                file,
                compression="zstd",
                compression_level=3,
                use_dictionary=True,
                write_statistics=True,
                bloom_filter_options=_bloom_filters(name, content),
            )
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise StorageError(
            f"{path}: cannot be written ({error.strerror or error}); choose another --data or mend it"
        ) from error


def _meanings(schema: pa.Schema) -> str:
    """JSON of what each column means: only Arrow reads the fields' own metadata, every reader the file's."""
    return json.dumps(
        {field.name: (field.metadata or {}).get(b"description", b"").decode() for field in schema}, ensure_ascii=False
    )


def _bloom_filters(name: str, content: pa.Table) -> dict[str, dict[str, Any]] | None:
    columns = [column for column in _LOOKED_UP.get(name, ()) if column in content.column_names]
    return {column: {"ndv": max(len(content[column].unique()), 1), "fpp": 0.01} for column in columns} or None


def read_table(data: Path, name: str, unit: Unit) -> pa.Table:
    """The table of one unit, by the contract; StorageError when it is missing, broken or of another version."""
    path = unit_path(data, name, unit)
    try:
        content = pq.ParquetFile(path).read()
    except FileNotFoundError as error:
        raise StorageError(f"{path}: no such table; make it with 'banmian run'") from error
    except (OSError, pa.ArrowException) as error:
        raise StorageError(f"{path}: not readable as Parquet ({error}); remove it and run 'banmian run' again") from error
    if not content.schema.equals(TABLES[name].schema):
        raise StorageError(f"{path}: written by another version of banmian; run 'banmian run' to make it again")
    return content.replace_schema_metadata(None)


def read_stamp(data: Path, name: str, unit: Unit) -> str | None:
    """The stamp of a file; None when there is none, or none that can be read. StorageError for a newer version's file."""
    path = unit_path(data, name, unit)
    try:
        metadata = pq.read_metadata(path).metadata or {}
    except (OSError, pa.ArrowException):
        return None
    written = metadata.get(b"banmian.format", b"0")
    if written.isdigit() and int(written) > FORMAT_VERSION:
        raise StorageError(
            f"{path}: written by a newer banmian (format {int(written)}); update this one or choose another --data"
        )
    stamp = metadata.get(b"banmian.stamp")
    return stamp.decode() if stamp else None


def count_rows(data: Path, name: str, unit: Unit) -> int | None:
    """Rows of the table of one unit, without reading them; None when the file is missing, broken or by another version."""
    try:
        metadata = pq.read_metadata(unit_path(data, name, unit))
    except (OSError, pa.ArrowException):
        return None
    return metadata.num_rows if metadata.schema.to_arrow_schema().equals(TABLES[name].schema) else None


def require_writable(data: Path) -> None:
    """Make the folder when there is none; StorageError when it is no folder, or not to be written to."""
    if data.exists() and not data.is_dir():
        raise StorageError(f"{data}: is a file, not a folder; choose another --data")
    probe = data / f".write-test-{os.getpid()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        message = f"{data}: cannot be written ({error.strerror}); choose another --data or mend its permissions"
        raise StorageError(message) from error


def tables_of(stage: str) -> list[str]:
    """Names of the tables that a stage writes.

    >>> tables_of("split_sentences")
    ['sentences']
    """
    return [name for name, table in TABLES.items() if table.stage == stage]


def is_current(data: Path, unit: Unit, stage: str, stamp: str) -> bool:
    """True when every table of the stage is there and was computed from just this."""
    return all(read_stamp(data, name, unit) == stamp for name in tables_of(stage))


def stored_units(data: Path, name: str) -> list[Unit]:
    """The units of a table that the store holds, sorted; empty when there is no store."""
    found = (re.fullmatch(r"issue=(.+)/part-(\d+)\.parquet", path) for path in _paths(data / name))
    return sorted(Unit(match[1], int(match[2])) for match in found if match)


def _paths(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.glob("issue=*/part-*.parquet"))


def remove_unit(data: Path, unit: Unit) -> None:
    """Take every table of a unit out of the store (its pages are gone); a table that is not there is no error."""
    for name in TABLES:
        path = unit_path(data, name, unit)
        path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            path.parent.rmdir()


def sweep(data: Path) -> None:
    """Remove the temporary files that processes of this machine left behind when they were killed."""
    for path in data.glob("*/issue=*/.part-*.tmp"):
        host, _, process = path.name.removesuffix(".tmp").partition(".parquet.")[2].rpartition("-")
        if host == socket.gethostname() and process.isdigit() and not _alive(int(process)):
            path.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
