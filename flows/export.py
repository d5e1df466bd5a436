"""`banmian export`: tables as CSV, Excel or JSON lines, for programs that do not read Parquet."""

import csv
import datetime
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from flows.dictionary import meaning
from flows.store import QueryError, Store, ask, fetch, open_store
from nlp.files import shown
from nlp.tables import TABLES

FORMATS = ("csv", "xlsx", "jsonl")
_FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")
"""A spreadsheet runs a cell of a CSV file that begins so; the wide forms are taken for the narrow ones by some."""
_SHEET_ROWS = 1_048_575
_CELL_CHARS = 32_767
_CUT = "…（cut: all that a cell of Excel holds; whole in csv and jsonl）"

Cells = Sequence[Any]


class Part(NamedTuple):
    """One table to write: its name, columns, and rows in the order of issue and key."""

    name: str
    columns: list[str]
    rows: Iterator[Cells]


def export_tables(data: Path, names: Sequence[str], form: str, out: Path, issue: str | None) -> dict[Path, int]:
    """Write the tables (none named: all that there are) of an issue, or of all; rows by file.

    QueryError when a table or issue is not in the store, or the folder `out` cannot be written.
    """
    store = open_store(data)
    names = list(dict.fromkeys(names)) or list(store.held)
    if issue is not None:
        _require_issue(store, issue)
    try:
        out.mkdir(parents=True, exist_ok=True)
        if form == "xlsx":
            path = out / "banmian.xlsx"
            return {path: _write_workbook(path, [_read(store, name, issue) for name in names])}
        write = _write_csv if form == "csv" else _write_jsonl
        paths = {name: out / f"{name}.{form}" for name in names}
        return {path: write(path, _read(store, name, issue)) for name, path in paths.items()}
    except OSError as error:
        raise QueryError(f"{out}: cannot be written ({error.strerror or error}); choose another --out") from error


def _require_issue(store: Store, issue: str) -> None:
    issues = [found for (found,) in ask(store, "select distinct issue from pages order by issue").fetchall()]
    if issue not in issues:
        raise QueryError(f"{issue}: no such issue in {shown(store.data)}/; {describe_issues(issues)}")


def describe_issues(issues: Sequence[str]) -> str:
    """What there is instead, for an error's message.

    >>> describe_issues(["2023-03-06", "2023-03-07"])
    'there are 2023-03-06, 2023-03-07'
    """
    if len(issues) > 4:
        return f"there are {len(issues)} from {issues[0]} to {issues[-1]}"
    return f"there are {', '.join(issues)}" if issues else "it has none"


def _read(store: Store, name: str, issue: str | None) -> Part:
    """Its own cursor, so that several tables can be read by turns."""
    key = ", ".join(f'"{column}"' for column in TABLES[name].key)
    where = "" if issue is None or name == "places" else f"where issue = '{issue}'"
    answer = ask(store._replace(connection=store.connection.cursor()), f"from {name} {where} order by issue, {key}")
    return Part(name, [column[0] for column in answer.description or []], fetch(answer))


def _write_csv(path: Path, part: Part) -> int:
    """UTF-8 with a mark, so that Excel reads it as such; lists are joined by |."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(part.columns)
        for row in part.rows:
            writer.writerow([harmless(_joined(cell)) for cell in row])
            count += 1
    return count


def harmless(cell: Any) -> Any:
    """The cell; a text that a spreadsheet would run gets an apostrophe before it, as typing it in would need.

    >>> harmless("=1+1"), harmless(-5), harmless("5-1")
    ("'=1+1", -5, '5-1')
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _joined(cell: Any) -> Any:
    return "|".join(map(str, cell)) if isinstance(cell, list) else cell


def _write_jsonl(path: Path, part: Part) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in part.rows:
            file.write(json.dumps(dict(zip(part.columns, row, strict=True)), ensure_ascii=False, default=str) + "\n")
            count += 1
    return count


def _write_workbook(path: Path, parts: Sequence[Part]) -> int:
    """A sheet a table, and one that says what the columns mean; every text is a text, never a formula or link."""
    import xlsxwriter  # noqa: PLC0415 (not needed by the other formats)
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    try:
        with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
            return _fill(book, parts)
    except FileCreateError as error:  # it is no OSError, but was one
        raise OSError(str(error)) from error


def _fill(book: Any, parts: Sequence[Part]) -> int:
    count = 0
    book.set_properties({"title": "banmian", "created": datetime.datetime(2000, 1, 1)})  # same tables, same bytes
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    _write_meanings(book.add_worksheet("columns"), parts, bold)
    for part in parts:
        sheet, used, number = None, _SHEET_ROWS, 0
        for row in part.rows:
            if used == _SHEET_ROWS:
                number, used = number + 1, 0
                sheet = _new_sheet(book, part, number, bold)
            used += 1
            for place, cell in enumerate(row):
                _write_cell(sheet, used, place, cell, day)
            count += 1
        if sheet is None:
            _new_sheet(book, part, 1, bold)
    return count


def _write_meanings(sheet: Any, parts: Sequence[Part], bold: Any) -> None:
    rows = [(part.name, field.name, meaning(field)) for part in parts for field in TABLES[part.name].schema]
    for number, row in enumerate([("table", "column", "meaning"), *rows]):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell, bold if number == 0 else None)


def _new_sheet(book: Any, part: Part, number: int, bold: Any) -> Any:
    sheet = book.add_worksheet(part.name if number == 1 else f"{part.name} {number}")
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(part.columns):
        sheet.write_string(0, place, column, bold)
    return sheet


def _write_cell(sheet: Any, row: int, place: int, cell: Any, day: Any) -> None:
    cell = _joined(cell)
    if isinstance(cell, str):
        sheet.write_string(row, place, cell if len(cell) <= _CELL_CHARS else cell[: _CELL_CHARS - len(_CUT)] + _CUT)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, place, cell)
    elif isinstance(cell, datetime.date):
        sheet.write_datetime(row, place, datetime.datetime(cell.year, cell.month, cell.day), day)
    elif cell is not None:
        sheet.write_number(row, place, cell)
