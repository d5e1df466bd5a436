"""The table `places` is the same for every store; it is written when it is not there, or is by another version."""

from pathlib import Path

from nlp.stages import code_version, place_table
from nlp.storage import Unit, is_current, make_stamp, write_tables

EVERY_ISSUE = Unit("all")
"""Where tables lie that belong to no issue: data/places/issue=all/part-0.parquet."""


def keep_places(data: Path) -> None:
    """Write `places` unless it is current; the bytes depend on the code's version only."""
    stamp = make_stamp(code=code_version())
    if not is_current(data, EVERY_ISSUE, "reference", stamp):
        write_tables(data, EVERY_ISSUE, stamp, place_table(), {})
