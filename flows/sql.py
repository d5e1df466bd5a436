"""`banmian sql`: a question in SQL over the whole store, answered as a table, CSV or JSON."""

import csv
import datetime
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid
from rich.text import Text

from flows.store import ask, fetch, open_store

FORMATS = ("table", "csv", "json")
SHOWN_ROWS = 100


def answer_query(data: Path, query: str, form: str, out: TextIO, console: Console) -> None:
    """Write the answer; QueryError when the query or the store is at fault."""
    answer = ask(open_store(data), query)
    columns = [column[0] for column in answer.description or []]
    if columns == ["explain_key", "explain_value"]:
        for _, plan in answer.fetchall():
            out.write(f"{plan}\n")
    elif form == "csv":
        _write_csv(columns, fetch(answer), out)
    elif form == "json":
        _write_json(columns, fetch(answer), out)
    else:
        _show_table(columns, list(fetch(answer)), console)


def _write_csv(columns: Sequence[str], rows: Iterator[tuple[Any, ...]], out: TextIO) -> None:
    """Values as they are: a null is an empty cell, a list is JSON."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_json(cell) if isinstance(cell, list | dict) else cell for cell in row] for row in rows)


def _write_json(columns: Sequence[str], rows: Iterator[tuple[Any, ...]], out: TextIO) -> None:
    """One array, a row a line."""
    between = "[\n"
    for row in rows:
        out.write(between + _json(dict(zip(columns, row, strict=True))))
        between = ",\n"
    out.write("\n]\n" if between == ",\n" else "[]\n")


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, default=str)


def _plain(value: Any) -> Any:
    """What JSON can hold: a number that is none is null, exact decimals are numbers."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and not abs(value) < float("inf"):
        return None
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value


def _show_table(columns: Sequence[str], rows: list[tuple[Any, ...]], console: Console) -> None:
    grid = Grid(box=None)
    for column in columns:
        grid.add_column(escape(column), no_wrap=True, overflow="ellipsis")
    for row in rows[:SHOWN_ROWS]:
        grid.add_row(*(_cell(cell) for cell in row))
    console.print(grid)
    if len(rows) > SHOWN_ROWS:
        console.print(f"… and {len(rows) - SHOWN_ROWS} more rows; --format csv or json gives all", highlight=False)


def _cell(value: Any) -> Text:
    """On one line, and no control character reaches the terminal."""
    if value is None:
        return Text("null", "dim")
    shown = _json(value) if isinstance(value, list | dict) else str(value)
    return Text("".join(char if char.isprintable() else " " for char in shown))
