"""What the store holds, for people: the dictionary with row counts, and a page's lines with their reasons."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid
from rich.text import Text

from flows.page_order import page_order
from nlp.files import shown
from nlp.storage import StorageError, Unit, count_rows, read_table, stored_units
from nlp.tables import TABLES
from nlp.verify import verify_store

_COLOURS = {
    "headline": "bold red",
    "kicker": "red",
    "deck": "red",
    "subhead": "bold magenta",
    "byline": "green",
    "credit": "green",
    "caption": "cyan",
    "banner": "yellow",
    "furniture": "dim",
}


def show_tables(data: Path, name: str | None, console: Console) -> None:
    """One table, or all: what a row is, its columns, and what the store holds of it."""
    for table in TABLES.values() if name is None else [TABLES[name]]:
        head = f"[bold]{table.name}[/bold]: {table.row}; key {', '.join(table.key)}; {_holdings(data, table.name)}"
        console.print(head, highlight=False, soft_wrap=True)
        console.print(_columns(table.schema))


def show_problems(data: Path, name: str | None, console: Console) -> int:
    """Verify the store, or one table of it, and print a line a problem; their number. StorageError for an empty store."""
    units, found = verify_store(data)
    if not units:
        raise StorageError(f"{data}/: holds no tables; make them with 'banmian run', or name another folder with --data")
    problems = [problem for problem in found if name in (None, problem.table)]
    for problem in problems:
        where = f"issue {problem.unit.issue} part {problem.unit.part}"
        console.print(f"{where}: {' '.join(problem.what.split())}", style="red", markup=False, highlight=False, soft_wrap=True)
    if not problems:
        console.print(f"{units} units in {data}/: all tables keep their contract", highlight=False, soft_wrap=True)
    return len(problems)


def _holdings(data: Path, name: str) -> str:
    counts = [count_rows(data, name, unit) for unit in stored_units(data, name)]
    rows = sum(count for count in counts if count is not None)
    broken = counts.count(None)
    text = f"{rows} rows in {len(counts) - broken} files in {shown(data)}/"
    return f"{text}, and {broken} broken or by another version: make them again with 'banmian run'" if broken else text


def _columns(schema: pa.Schema) -> Grid:
    grid = Grid("column", "type", "null", "meaning", box=None)
    for column in schema:
        meaning = (column.metadata or {}).get(b"description", b"").decode()
        kind = str(column.type).replace("element: ", "").replace(" not null", "")
        grid.add_row(column.name, kind, "may be" if column.nullable else "", escape(meaning))
    return grid


def explain_lines(data: Path, which: str, console: Console) -> None:
    """Print the lines of a page or article with role, article and rule, doubtful ones marked, then how sure each article is.

    StorageError when it is not in the store.
    """
    article_id = which if re.fullmatch(r"[0-9a-f]{16}-a\d+", which) else None
    unit, page_id = _find(data, article_id.partition("-")[0] if article_id else which)
    grid = Grid("line", "text", "role", "article", "¶", "why", box=None)
    for row in read_table(data, "lines", unit).to_pylist():
        if row["page_id"] != page_id or row["role"] == "blank" or (article_id and row["article_id"] != article_id):
            continue
        colour = _COLOURS.get(row["role"], "")
        number = (row["article_id"] or "").rpartition("-")[2]
        text, role = Text(row["text"].strip(), colour), Text(row["role"], colour)
        doubtful = "bold yellow" if row["rule"].endswith("doubtful") else ""
        grid.add_row(str(row["line_no"]), text, role, number, str(row["paragraph_no"] or ""), Text(row["rule"], doubtful))
    if not grid.row_count:
        raise StorageError(f"{which}: no such article on its page; 'banmian explain {page_id}' shows those there are")
    console.print(grid)
    for row in read_table(data, "articles", unit).to_pylist():
        if row["page_id"] == page_id and article_id in (None, row["article_id"]):
            number = row["article_id"].rpartition("-")[2]
            console.print(
                f"{number}: {row['headline'] or row['kind']}: confidence {row['confidence']}", highlight=False, markup=False
            )


def _find(data: Path, which: str) -> tuple[Unit, str]:
    """The page of this id or file; a file may be named by the end of its path, when there is one such."""
    found = {page_id: (unit, source) for unit, page_id, source in _pages(data) if page_id == which or _same(source, which)}
    if not found:
        raise StorageError(_why_absent(data, which))
    if len(found) > 1:
        sources = sorted(source for _, source in found.values())
        some = f"{', '.join(sources[:3])}{' …' if len(sources) > 3 else ''}"
        raise StorageError(f"{which}: {len(sources)} pages are called so: {some}; give more of the path, or the page's id")
    page_id, (unit, _) = found.popitem()
    return unit, page_id


def _pages(data: Path) -> Iterator[tuple[Unit, str, str]]:
    for unit in stored_units(data, "pages"):
        for row in read_table(data, "pages", unit).to_pylist():
            yield unit, row["page_id"], row["source"]


def _same(source: str, which: str) -> bool:
    return f"/{source}".endswith(f"/{which}") or f"/{which}".endswith(f"/{source}")


def _why_absent(data: Path, which: str) -> str:
    for unit in stored_units(data, "rejects"):
        for row in read_table(data, "rejects", unit).to_pylist():
            if _same(row["source"], which):
                return f"{row['source']}: rejected: {row['reason']}: {row['detail']}"
    sources = sorted((source for _, _, source in _pages(data)), key=page_order)
    there = f"there are {', '.join(sources[:3])}{' …' if len(sources) > 3 else ''}" if sources else "it has none"
    return f"{which}: no such page or article in {shown(data)}/; {there}; make tables with 'banmian run'"
