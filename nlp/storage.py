"""The only Parquet input and output: whole files or none, each with a stamp of what it was computed from.

Layout: `data/<table>/issue=2023-02-20/part-0.parquet`. A unit of work (`Unit`) is one part of one issue; most issues have
one part. `nlp.files` puts and lists the files, in a folder or in a bucket. Every page of a file carries a checksum.
"""

import contextlib
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from nlp.files import (
    Signature,
    StorageError,
    StoreUnreachable,
    list_files,
    open_file,
    put_file,
    remove_file,
    require_writable,
    shown,
    sweep,
)
from nlp.index import recall, remember
from nlp.runs import RUNS
from nlp.tables import FORMAT_VERSION, TABLES, check_table

__all__ = ["StorageError", "StoreUnreachable", "Unit", "require_writable", "sweep"]

UNDATED = "undated"
PAGES_PER_PART = 256
"""Pages of an issue in one file; more go to the next part, in the order of their page ids."""

_LOOKED_UP = {
    "entities": ("text", "canonical", "entity_id"),
    "positions": ("person", "organisation_id"),
    "quotes": ("speaker_canonical", "speaker_id"),
}
"""Columns that are asked for one name: rows are sorted by key, so only a bloom filter tells a reader which files to pass by."""
_READERS = 16


class Unit(NamedTuple):
    """One part of one issue: what is computed at a time and what a file holds."""

    issue: str
    part: int = 0


EVERY_ISSUE = Unit("all")
"""Where tables lie that belong to no issue: data/places/issue=all/part-0.parquet."""


class Known(NamedTuple):
    """What a table file says of itself: its stamp (None: not ours, or broken) and its rows (None: not by this contract)."""

    stamp: str | None
    rows: int | None


Stock = Mapping[str, Known]
"""Every table file of a store by its name below it."""


def unit_path(data: Path, name: str, unit: Unit) -> Path:
    """Where this table of this unit is kept.

    >>> unit_path(Path("data"), "pages", Unit("2023-02-20")).as_posix()
    'data/pages/issue=2023-02-20/part-0.parquet'
    """
    return data / unit_name(name, unit)


def unit_name(name: str, unit: Unit) -> str:
    """The same below the store."""
    return f"{name}/issue={unit.issue}/part-{unit.part}.parquet"


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
        metadata = {"banmian.table": name, "banmian.row": TABLES[name].row, "banmian.stamp": stamp}
        metadata["banmian.columns"] = _meanings(content.schema)
        put_file(unit_path(data, name, unit), _parquet(content, metadata, _bloom_filters(name, content)))


def _parquet(content: pa.Table, metadata: Mapping[str, str], filters: dict[str, dict[str, Any]] | None = None) -> pa.Buffer:
    sink = pa.BufferOutputStream()
    pq.write_table(
        content.replace_schema_metadata({**metadata, "banmian.format": str(FORMAT_VERSION)}),
        sink,
        compression="zstd",
        compression_level=3,
        use_dictionary=True,
        write_statistics=True,
        write_page_checksum=True,
        bloom_filter_options=filters,
    )
    return sink.getvalue()


def _meanings(schema: pa.Schema) -> str:
    """JSON of what each column means: only Arrow reads the fields' own metadata, every reader the file's."""
    return json.dumps(
        {field.name: (field.metadata or {}).get(b"description", b"").decode() for field in schema}, ensure_ascii=False
    )


def _bloom_filters(name: str, content: pa.Table) -> dict[str, dict[str, Any]] | None:
    columns = [column for column in _LOOKED_UP.get(name, ()) if column in content.column_names]
    return {column: {"ndv": max(len(content[column].unique()), 1), "fpp": 0.01} for column in columns} or None


def read_table(data: Path, name: str, unit: Unit, stamp: str | None = None) -> pa.Table:
    """The table of one unit, by the contract; StorageError when it is missing, broken or of another version.

    With a stamp, also when the file was computed from something else: another run is at work on the same issue.
    """
    path = unit_path(data, name, unit)
    content = _read(path)
    if not content.schema.equals(TABLES[name].schema):
        raise StorageError(f"{shown(path)}: written by another version of banmian; run 'banmian run' to make it again")
    if stamp is not None and _stamp(content.schema.metadata) != stamp:
        raise StorageError(f"{shown(path)}: another run wrote it just now from other pages; run again when that has ended")
    return content.replace_schema_metadata(None)


def _read(path: Path) -> pa.Table:
    try:
        with open_file(path) as file:
            return pq.ParquetFile(file, page_checksum_verification=True).read()
    except FileNotFoundError as error:
        raise StorageError(f"{shown(path)}: no such table; make it with 'banmian run'") from error
    except StorageError:
        raise
    except (OSError, ValueError, pa.ArrowException) as error:
        raise StorageError(
            f"{shown(path)}: not readable as Parquet ({error}); remove it and run 'banmian run' again"
        ) from error


def _metadata(path: Path) -> pq.FileMetaData | None:
    """The footer of a file; None when there is no file, or none that can be read. StorageError for a newer version's file."""
    try:
        with open_file(path) as file:
            metadata = pq.read_metadata(file)
    except StorageError:
        raise
    except (OSError, ValueError, pa.ArrowException):
        return None
    written = (metadata.metadata or {}).get(b"banmian.format", b"0")
    if written.isdigit() and int(written) > FORMAT_VERSION:
        raise StorageError(
            f"{shown(path)}: written by a newer banmian (format {int(written)}); update this one or choose another --data"
        )
    return metadata


def _stamp(metadata: Mapping[bytes, bytes] | None) -> str | None:
    stamp = (metadata or {}).get(b"banmian.stamp")
    return stamp.decode() if stamp else None


def read_stamp(data: Path, name: str, unit: Unit) -> str | None:
    """The stamp of a file; None when there is none, or none that can be read. StorageError for a newer version's file."""
    metadata = _metadata(unit_path(data, name, unit))
    return _stamp(metadata.metadata) if metadata else None


def count_rows(data: Path, name: str, unit: Unit) -> int | None:
    """Rows of the table of one unit, without reading them; None when the file is missing, broken or by another version."""
    try:
        return _rows(name, _metadata(unit_path(data, name, unit)))
    except StoreUnreachable:
        raise
    except StorageError:
        return None


def _rows(name: str, metadata: pq.FileMetaData | None) -> int | None:
    ours = metadata is not None and metadata.schema.to_arrow_schema().equals(TABLES[name].schema)
    return metadata.num_rows if ours and metadata is not None else None


def tables_of(stage: str) -> list[str]:
    """Names of the tables that a stage writes.

    >>> tables_of("split_sentences")
    ['sentences']
    """
    return [name for name, table in TABLES.items() if table.stage == stage]


def is_current(data: Path, unit: Unit, stage: str, stamp: str) -> bool:
    """True when every table of the stage is there and was computed from just this."""
    return all(read_stamp(data, name, unit) == stamp for name in tables_of(stage))


def take_stock(data: Path, files: Mapping[str, Signature] | None = None) -> Stock:
    """What every table file says of itself. Files that did not change since they were last read are not read again.

    `files` are those of `list_tables`, when they are known. StorageError for a file of a newer version.
    """
    listed = {
        file: sign for file, sign in (list_tables(data) if files is None else files).items() if _TABLE_FILE.fullmatch(file)
    }
    index = data / INDEX
    before = {file: Known(*said) for file, said in recall(index, str(FORMAT_VERSION), listed).items()}
    unread = sorted(listed.keys() - before.keys())
    with ThreadPoolExecutor(_READERS) as readers:
        read = dict(zip(unread, readers.map(lambda file: _known(data, file), unread), strict=True))
    stock = before | read
    if unread:
        remember(index, str(FORMAT_VERSION), listed, stock)
    return stock


INDEX = ".index/tables.json"


def list_tables(data: Path) -> dict[str, Signature]:
    """Every file in the folders of the tables by its name below the store, temporary ones too."""
    return {f"{name}/{file}": sign for name in TABLES for file, sign in list_files(data / name).items()}


def _known(data: Path, file: str) -> Known:
    metadata = _metadata(data / file)
    return Known(_stamp(metadata.metadata), _rows(file.partition("/")[0], metadata)) if metadata else Known(None, None)


_UNIT = re.compile(r"issue=([^/]+)/part-(\d+)\.parquet")
_TABLE_FILE = re.compile(rf"(?:{'|'.join(TABLES)})/{_UNIT.pattern}")


def stored_units(data: Path, name: str) -> list[Unit]:
    """The units of a table that the store holds, sorted; empty when there is no store."""
    return units_of(list_files(data / name))


def units_of(files: Iterable[str]) -> list[Unit]:
    """The units that these files of one table, named below its folder, hold; sorted."""
    return sorted(Unit(match[1], int(match[2])) for match in map(_UNIT.fullmatch, files) if match)


def remove_unit(data: Path, unit: Unit) -> None:
    """Take every table of a unit out of the store (its pages are gone); a table that is not there is no error."""
    for name in TABLES:
        remove_file(unit_path(data, name, unit))


def write_run(data: Path, row: Mapping[str, Any]) -> None:
    """Add a run to the `runs` table: a file of its own, `runs/month=2026-11/<run_id>.parquet`."""
    content = check_table(RUNS, pa.Table.from_pylist([dict(row)], schema=RUNS.schema))
    put_file(data / "runs" / f"month={row['started_at']:%Y-%m}" / f"{row['run_id']}.parquet", _parquet(content, {}))


def read_runs(data: Path, months: Iterable[str]) -> list[dict[str, Any]]:
    """The runs of these months (`2026-11`), oldest first; files that cannot be read are passed over."""
    found: list[dict[str, Any]] = []
    for month in months:
        folder = data / "runs" / f"month={month}"
        for file in list_files(folder):
            if file.endswith(".parquet"):
                with contextlib.suppress(StorageError):
                    found += _read(folder / file).to_pylist()
    return sorted(found, key=lambda run: run["started_at"])
