"""Does a stored unit keep its contract: columns, types, keys, spans, and rows that point to rows that are there."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from nlp.storage import EVERY_ISSUE, StorageError, StoreUnreachable, Unit, read_stamp, read_table, stored_units
from nlp.tables import TABLES, TableError, check_table

_POINTERS = {"page_id": "pages", "article_id": "articles", "sentence_id": "sentences"}
"""Columns that name a row of another table of the same unit."""


class Problem(NamedTuple):
    """One thing that is wrong with one table of a unit, in words that name the way out; kind: damaged or missing."""

    kind: str
    table: str
    unit: Unit
    what: str


def verify_store(data: Path) -> tuple[int, list[Problem]]:
    """The number of units in the store, and all that is wrong with them."""
    units = units_to_verify(data)
    return len(units), [problem for unit in units for problem in verify_unit(data, unit)]


def units_to_verify(data: Path) -> list[Unit]:
    """Every unit of which the store holds a table, and the one for tables that belong to no issue; [] for an empty store."""
    held = {unit for name in TABLES for unit in stored_units(data, name)}
    return sorted(held | {EVERY_ISSUE}) if held else []


def tables_in(unit: Unit) -> list[str]:
    """Names of the tables that a whole unit has: those that the stages write, or those that belong to no issue."""
    return [name for name, table in TABLES.items() if (table.stage == "reference") == (unit == EVERY_ISSUE)]


def verify_unit(data: Path, unit: Unit) -> list[Problem]:
    """All that is wrong with a unit's tables, in the order of the contract; [] when they keep it.

    StoreUnreachable when the store does not answer.
    """
    problems, found = [], {}
    for name in tables_in(unit):
        try:
            read_stamp(data, name, unit)
            found[name] = read_table(data, name, unit)
        except StoreUnreachable:
            raise
        except StorageError as error:
            kind = "missing" if isinstance(error.__cause__, FileNotFoundError) else "damaged"
            problems.append(Problem(kind, name, unit, str(error)))
    for name, content in found.items():
        problems += [Problem("damaged", name, unit, what) for what in _broken(name, content, found)]
    return problems


def _broken(name: str, content: pa.Table, found: Mapping[str, pa.Table]) -> list[str]:
    """What the door would refuse, and pointers to nothing."""
    try:
        check_table(name, content, found)
    except TableError as error:
        return [f"{error}; run 'banmian run' again after removing the file"]
    lost = []
    for column, target in _POINTERS.items():
        if column not in content.column_names or target not in found or target == name:
            continue
        there = set(found[target][column].to_pylist())
        strange = [value for value in content[column].to_pylist() if value is not None and value not in there]
        if strange:
            lost.append(f"{name}.{column}: {len(strange)} rows name no row of {target}, such as {strange[0]}")
    return lost
