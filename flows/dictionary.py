"""The data dictionary of `data/README.md`, made from the schemas: `python -m flows.dictionary`."""

from pathlib import Path

import pyarrow as pa

from nlp.runs import RUNS
from nlp.tables import TABLES

HEAD = """# The tables

Made from `nlp/tables.py` by `python -m flows.dictionary`; do not edit by hand. One folder a table,
`<table>/issue=2023-02-20/part-0.parquet`; pages without a date are under `issue=undated`, the table `places`, which belongs to
no issue, is under `issue=all`; runs are in `runs/month=2023-02/<run_id>.parquet`. Offsets are half-open and count Unicode code
points.
"""


def meaning(column: pa.Field) -> str:
    """What the schema says of a column."""
    return (column.metadata or {}).get(b"description", b"").decode()


def dictionary() -> str:
    """Markdown: a section a table, a row a column."""
    parts = [HEAD]
    for table in (*TABLES.values(), RUNS):
        rows = [
            f"| {column.name} | {column.type} | {'yes' if column.nullable else ''} | {meaning(column)} |"
            for column in table.schema
        ]
        head = f"## {table.name}\n\nA row is {table.row}. Key: {', '.join(table.key)}. Written by `{table.stage}`.\n"
        parts.append("\n".join([head, "| column | type | may be null | meaning |", "|---|---|---|---|", *rows]) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    Path("data/README.md").write_text(dictionary(), encoding="utf-8")
