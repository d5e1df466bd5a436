"""What the store holds, for people: row counts, and a page's lines with their reasons."""

from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from nlp.storage import StorageError, Unit, read_table, stored_units

_COLOURS = {
    "headline": "bold red",
    "kicker": "red",
    "deck": "red",
    "subhead": "bold magenta",
    "byline": "green",
    "credit": "green",
}
_COLOURS |= {"caption": "cyan", "banner": "yellow", "furniture": "dim", "blank": "dim"}


def count_rows(data: Path, name: str) -> tuple[int, int]:
    """Files and rows of a table in the store."""
    units = stored_units(data, name)
    return len(units), sum(read_table(data, name, unit).num_rows for unit in units)


def explain_lines(data: Path, which: str, console: Console) -> None:
    """Print the lines of a page or article, each with role, article and rule; StorageError when it is not in the store."""
    unit, page_id = _find(data, which)
    article_id = which if "-a" in which else None
    grid = Grid("line", "text", "role", "article", "¶", "why", show_lines=False, box=None)
    for row in read_table(data, "lines", unit).to_pylist():
        if row["page_id"] != page_id or row["role"] == "blank" or (article_id and row["article_id"] != article_id):
            continue
        colour = _COLOURS.get(row["role"], "")
        number = (row["article_id"] or "").rpartition("-")[2]
        paragraph = str(row["paragraph_no"] or "")
        grid.add_row(
            str(row["line_no"]), Text(row["text"].strip(), colour), Text(row["role"], colour), number, paragraph, row["rule"]
        )
    console.print(grid)


def _find(data: Path, which: str) -> tuple[Unit, str]:
    for unit in stored_units(data, "pages"):
        for row in read_table(data, "pages", unit).to_pylist():
            if which.partition("-a")[0] == row["page_id"] or which == row["source"]:
                return unit, row["page_id"]
    raise StorageError(f"{which}: no such page or article in {data}; pages are listed by: select page_id, source from pages")
