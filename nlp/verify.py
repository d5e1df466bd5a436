"""Does a stored unit keep its contract: columns, types, keys, spans, and rows that point to rows that are there."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from nlp.storage import StorageError, Unit, read_stamp, read_table, stored_units, unit_path
from nlp.tables import TABLES, TableError, check_table

_POINTERS = {"page_id": "pages", "article_id": "articles", "sentence_id": "sentences"}
"""Columns that name a row of another table of the same unit."""


class Problem(NamedTuple):
    """One thing that is wrong with one table of a unit, in words that name the way out."""

    table: str
    unit: Unit
    what: str


def verify_store(data: Path) -> tuple[int, list[Problem]]:
    """The number of units in the store, and all that is wrong with them."""
    units = sorted({unit for name in TABLES for unit in stored_units(data, name)})
    return len(units), [problem for unit in units for problem in verify_unit(data, unit)]


def verify_unit(data: Path, unit: Unit) -> list[Problem]:
    """All that is wrong with a unit's tables, in the order of the contract; [] when they keep it.

    Tables that are the same for all issues are kept as a unit of their own, which holds nothing else.
    """
    held = {name for name in TABLES if unit_path(data, name, unit).exists()}
    expected = _expected(held)
    problems, found = [], {}
    for name in TABLES:
        if name not in expected:
            continue
        try:
            read_stamp(data, name, unit)
            found[name] = read_table(data, name, unit)
        except StorageError as error:
            problems.append(Problem(name, unit, str(error)))
    for name, content in found.items():
        problems += [Problem(name, unit, what) for what in _broken(name, content, found)]
    return problems


def _expected(held: set[str]) -> set[str]:
    """A unit with pages has every table that the stages write; another has what it has."""
    if "pages" not in held and held <= {name for name, table in TABLES.items() if table.stage == "reference"}:
        return held
    return {name for name, table in TABLES.items() if table.stage != "reference"}


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
