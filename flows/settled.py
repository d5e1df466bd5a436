"""Whether nothing changed since a run that found nothing to do: names, sizes and times of all files, without a plan.

A plan of 10,000 issues makes 200,000 objects; most mornings one issue is new and most checks find none. The note is one
file below the store, `.index/settled.json`. It only saves time: remove it and it is made again.
"""

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from flows.plan import Days, Versions
from nlp.errors import BanmianError
from nlp.files import Signature, list_files, open_file, put_file
from nlp.index import GRAIN
from nlp.listing import list_pages
from nlp.settings import Settings

NOTE = ".index/settled.json"


class Look(NamedTuple):
    """All that a plan is made of, as one digest; the time of the latest change; when it was taken (a process's own clock).

    The digest is None when a page is a link: what it points to may change unseen.
    """

    digest: str | None
    latest: int
    taken: int


def look(sources: Sequence[Path], tables: Mapping[str, Signature], settings: Settings, days: Days) -> Look:
    """A look at the sources, beside the store's files of tables. IngestError for a source that does not exist."""
    taken = time.monotonic_ns()
    asked = [list(map(str, sources)), settings.model_dump(mode="json"), list(map(str, days)), list(Versions.now(settings))]
    digest, latest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()), 0
    for root in sources:
        for name, sign in list_pages(root):
            if sign is None:
                return Look(None, 0, taken)
            latest = max(latest, sign.changed)
            digest.update(_line(name, sign))
        digest.update(b"\n")
    for name, sign in sorted(tables.items()):
        latest = max(latest, sign.changed)
        digest.update(_line(name, sign))
    return Look(digest.hexdigest(), latest, taken)


def _line(name: str, sign: Signature) -> bytes:
    return f"{name}\0{sign.size} {sign.changed} {sign.inode}\n".encode(errors="surrogateescape")


def settled_units(data: Path, now: Look) -> int | None:
    """How many units were current when everything looked as it does now; None when that is not known.

    A file counts as unchanged when its last change was two seconds older than the look (see `nlp.index`).
    """
    path = data / NOTE
    stored = list_files(path.parent).get(path.name)
    note = _read(path) if stored and now.digest else {}
    if stored is None or note.get("digest") != now.digest:
        return None
    return int(note["units"]) if now.latest < stored.changed - note["age"] - GRAIN else None


def _read(path: Path) -> dict[str, Any]:
    try:
        with open_file(path) as file:
            note = json.loads(file.read())
    except (ValueError, OSError, pa.ArrowException):
        return {}
    return note if isinstance(note, dict) and {"digest", "units", "age"} <= note.keys() else {}


def note_settled(data: Path, then: Look, units: int) -> None:
    """Remember that all of so many units were current at that look; that it cannot be written only costs time."""
    if then.digest is None:
        return
    note = {"digest": then.digest, "units": units, "age": time.monotonic_ns() - then.taken}
    try:
        put_file(data / NOTE, json.dumps(note).encode())
    except BanmianError:
        return
