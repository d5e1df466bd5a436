"""The table `places` is the same for every store; it is written when it is not there, or is by another version."""

from pathlib import Path

from nlp.stages import code_version, place_table
from nlp.storage import EVERY_ISSUE, is_current, make_stamp, write_tables


def places_stamp(code: str) -> str:
    """The stamp of `places` as this version of the code makes it."""
    return make_stamp(code=code)


def keep_places(data: Path) -> bool:
    """Write `places` unless it is current, which one footer tells; True when it was written."""
    stamp = places_stamp(code_version())
    if is_current(data, EVERY_ISSUE, "reference", stamp):
        return False
    write_tables(data, EVERY_ISSUE, stamp, place_table(), {})
    return True
