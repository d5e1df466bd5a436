"""Page files below a source: folders are searched, links followed once."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from nlp.errors import IngestError
from nlp.files import Signature, signature


def list_pages(root: Path) -> Iterator[tuple[str, Signature | None]]:
    """Page files by name below the root ("" for a root that is a file itself), sorted, links last; a link, and what is below
    one, has no signature: it may change unseen.

    IngestError for a root that does not exist, cannot be listed or is named in another encoding than UTF-8.
    """
    if re.search("[\ud800-\udfff]", str(root)):
        name = os.fsencode(root).decode("utf-8", "backslashreplace")
        raise IngestError(f"{name}: name not UTF-8; rename it, or name the folder above")
    if root.is_file():
        yield "", signature(root.stat())
        return
    try:
        yield from sorted(_below(str(root), "", set(), linked=False), key=lambda file: (file[1] is None, file[0]))
    except FileNotFoundError as error:
        raise IngestError(f"{error.filename or root}: no such file or folder; name a .txt file or a folder of them") from error
    except OSError as error:
        raise IngestError(f"{error.filename or root}: cannot be listed ({error.strerror}); mend it or name another") from error


def _below(folder: str, below: str, seen: set[str], linked: bool) -> Iterator[tuple[str, Signature | None]]:
    """`seen`: the folders that links met so far point to; `linked`: whether one of them led here."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{below}{entry.name}/", seen, linked)
            elif entry.is_symlink() and os.path.isdir(entry.path):
                target = os.path.realpath(entry.path)
                if target not in seen and not f"{os.path.realpath(folder)}/".startswith(f"{target}/"):
                    seen.add(target)
                    yield from _below(entry.path, f"{below}{entry.name}/", seen, linked=True)
            elif entry.name.lower().endswith(".txt") and (os.path.isfile(entry.path) or not os.path.exists(entry.path)):
                yield below + entry.name, None if linked or entry.is_symlink() else signature(entry.stat())
