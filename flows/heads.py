"""Each file's page without its text, or why it is none; what did not change is not read again."""

import datetime
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from nlp.index import recall, remember
from nlp.ingest import UNREADABLE, RawPage, Reject, SourceFile, read_page
from nlp.settings import Settings
from nlp.stages import code_version
from nlp.storage import make_stamp

_READERS = 8


def read_heads(files: Sequence[SourceFile], data: Path, settings: Settings) -> Iterator[tuple[SourceFile, RawPage | Reject]]:
    """Each file with its page, without the text, or why it is none; files that are as they were are not read again."""
    index, version = data / ".index/sources.json", make_stamp(code=code_version(), settings=settings.for_stage("clean"))
    names = [str(file.path.absolute()) for file in files]
    known = recall(index, version, {name: file.signature for name, file in zip(names, files, strict=True) if file.signature})
    kept: list[Any] = [known.get(name) for name in names]
    unread = [at for at, file in enumerate(files) if not kept[at] or kept[at][0] != _told(file)]
    with ThreadPoolExecutor(_READERS) as readers:
        read = dict(zip(unread, readers.map(lambda at: _head(files[at], settings), unread), strict=True))
    heads = [read[at] if at in read else _restore(file, kept[at]) for at, file in enumerate(files)]
    if any(files[at].signature for at in unread):
        signed = {
            name: (file.signature, _keep(file, head))
            for name, file, head in zip(names, files, heads, strict=True)
            if file.signature and not (isinstance(head, Reject) and head.reason == UNREADABLE)
        }
        remember(index, version, {name: one[0] for name, one in signed.items()}, {name: one[1] for name, one in signed.items()})
    yield from zip(files, heads, strict=True)


def _head(file: SourceFile, settings: Settings) -> RawPage | Reject:
    page = read_page(file, settings)
    return page._replace(text="") if isinstance(page, RawPage) else page


def _keep(file: SourceFile, page: RawPage | Reject) -> list[Any]:
    if isinstance(page, Reject):
        return [_told(file), page.reason, page.detail]
    return [_told(file), page.page_id, page.source_sha256, page.encoding, _iso(page.issue_date)]


def _restore(file: SourceFile, kept: Any) -> RawPage | Reject:
    if len(kept) == 3:
        return Reject(file.source, *kept[1:])
    _, page_id, digest, encoding, date = kept
    return RawPage(page_id, file.source, digest, encoding, datetime.date.fromisoformat(date) if date else None, "")


def _told(file: SourceFile) -> str | None:
    """What the path says of the day, or why it is none."""
    return _iso(file.path_date) or file.no_date


def _iso(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
