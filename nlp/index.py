"""What was read from files that did not change since, so that finding nothing to do reads none of them.

An index is one JSON file below the store, `.index/…`. It only saves time: remove it and it is made again. An entry counts
while the file's signature is the same and is two seconds older than the index, since a file that was changed twice within
the grain of a clock may look the same (git's rule). No clock is read: the index has its own time from the store.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from nlp.errors import BanmianError
from nlp.files import Signature, list_files, open_file, put_file

GRAIN = 2_000_000_000


def recall(index: Path, version: str, signatures: Mapping[str, Signature]) -> dict[str, Any]:
    """What the index knows of the files with these signatures; nothing from an index of another version, or a broken one."""
    stored = list_files(index.parent).get(index.name)
    content = _load(index) if stored else {}
    if stored is None or content.get("version") != version:
        return {}
    latest, entries = stored.changed - GRAIN, content["entries"]
    return {
        name: entries[name][3]
        for name, sign in signatures.items()
        if name in entries and sign.changed < latest and entries[name][:3] == [*sign]
    }


def _load(index: Path) -> dict[str, Any]:
    try:
        with open_file(index) as file:
            content = json.loads(bytes(file.read()).decode(errors="surrogateescape"))
    except (ValueError, OSError, pa.ArrowException):
        return {}
    return content if isinstance(content, dict) and isinstance(content.get("entries"), dict) else {}


def remember(index: Path, version: str, signatures: Mapping[str, Signature], said: Mapping[str, Sequence[Any]]) -> None:
    """Write the index; that it cannot be written is no error, it only costs time."""
    entries = {name: [*sign, said[name]] for name, sign in signatures.items() if name in said}
    content = json.dumps({"version": version, "entries": entries}, ensure_ascii=False, separators=(",", ":"))
    try:
        put_file(index, content.encode(errors="surrogateescape"))
    except BanmianError:
        return
