"""Files of a store, in a folder or in an S3 bucket: listed, read, put whole or not at all, removed.

A store is named by a `Path`. `s3://bucket/prefix`, which Path writes `s3:/bucket/prefix`, is a bucket, reached through
pyarrow.fs: it is there already, takes credentials and endpoint from the usual variables (AWS_ACCESS_KEY_ID,
AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL, AWS_DEFAULT_REGION, …) and needs no event loop in worker processes, as s3fs does.

Whole or not at all: in a folder a hidden temporary file is flushed and then replaces the old one; in a bucket the bytes,
complete in memory, are one put (a reader sees the old object or the new one; a put that breaks off leaves the old one).
"""

import contextlib
import errno
import os
import re
import socket
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.fs as pafs

from nlp.errors import BanmianError


class StorageError(BanmianError, OSError):
    """A store that cannot be read or written; the message names the path and the way out."""


class StoreUnreachable(StorageError):
    """A store that does not answer now and may in a while: the only failure that is worth trying again."""


class Signature(NamedTuple):
    """What tells a file from a later one of the same name without reading it; in a bucket only size and time are known."""

    size: int
    changed: int
    inode: int = 0


_PASSING = {
    errno.EIO,
    errno.ESTALE,
    errno.ETIMEDOUT,
    errno.EHOSTDOWN,
    errno.EHOSTUNREACH,
    errno.ENETUNREACH,
    errno.ECONNREFUSED,
}
_PASSING_AWS: tuple[str, ...] = (
    "NETWORK_CONNECTION",
    "SLOW_DOWN",
    "SERVICE_UNAVAILABLE",
    "INTERNAL_FAILURE",
    "REQUEST_TIMEOUT",
    "THROTTLING",
)
_PASSING_AWS += ("HTTP status 5", "curlCode", "timed out", "Timeout")


def in_bucket(path: Path) -> bool:
    """True for what stands in an S3 bucket.

    >>> in_bucket(Path("s3://bucket/news")), in_bucket(Path("data"))
    (True, False)
    """
    return path.parts[:1] == ("s3:",)


def shown(path: Path) -> str:
    """The path as its user writes it.

    >>> shown(Path("s3://bucket/news"))
    's3://bucket/news'
    """
    return "s3://" + _key(path) if in_bucket(path) else str(path)


def _key(path: Path) -> str:
    return "/".join(path.parts[1:])


@lru_cache(maxsize=1)
def _bucket_system() -> pafs.S3FileSystem:
    address = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")  # pyarrow does not look there
    return pafs.S3FileSystem(
        endpoint_override=address or None,
        region=os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION"),
        connect_timeout=5,
        request_timeout=60,
        allow_delayed_open=True,  # type: ignore[call-arg] # one put for a small file, and no request before it
        background_writes=False,
        retry_strategy=pafs.AwsStandardS3RetryStrategy(max_attempts=4),
    )


def list_files(folder: Path) -> dict[str, Signature]:
    """Every file below the folder by its name below it, hidden ones too; empty when there is no folder."""
    if not in_bucket(folder):
        with telling(folder, "read"):
            return dict(_walk(str(folder), ""))
    root = _key(folder)
    with telling(folder, "read"):
        found = _bucket_system().get_file_info(pafs.FileSelector(root, allow_not_found=True, recursive=True))
    return {
        info.path[len(root) + 1 :]: Signature(info.size, info.mtime_ns or 0)
        for info in found
        if info.type == pafs.FileType.File
    }


def _walk(folder: str, below: str) -> list[tuple[str, Signature]]:
    found: list[tuple[str, Signature]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    found += _walk(entry.path, f"{below}{entry.name}/")
                elif entry.is_file():
                    found.append((below + entry.name, signature(entry.stat())))
    except (FileNotFoundError, NotADirectoryError):  # not contextlib.suppress: a store has a hundred thousand folders
        pass
    return found


def signature(stat: os.stat_result) -> Signature:
    """Of a file on disk. The later of the two times counts: a file moved or copied here with its old date is a change."""
    return Signature(stat.st_size, max(stat.st_mtime_ns, stat.st_ctime_ns), stat.st_ino)


def bucket_system() -> pafs.S3FileSystem:
    """What reads and writes buckets, for libraries that want to read by themselves."""
    return _bucket_system()


def open_file(path: Path) -> pa.NativeFile:
    """The file, open to be read; FileNotFoundError, StorageError."""
    if not in_bucket(path):
        return pa.OSFile(str(path), "r")
    with telling(path, "read"):
        return _bucket_system().open_input_file(_key(path))


def put_file(path: Path, content: bytes | pa.Buffer) -> Signature:
    """Write the whole file in place of any old one; StorageError, and then the old one is still there."""
    if in_bucket(path):
        with telling(path, "written"), _bucket_system().open_output_stream(_key(path), buffer_size=0) as stream:
            stream.write(content)
        return Signature(0, 0)
    temporary = path.with_name(f".{path.name}.{socket.gethostname()}-{os.getpid()}.tmp")
    with telling(path, "written"):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    return signature(path.stat())


def remove_file(path: Path) -> None:
    """Take the file away, and its folder when that was all it held; a file that is not there is no error."""
    with telling(path, "removed"), contextlib.suppress(FileNotFoundError):
        if in_bucket(path):
            _bucket_system().delete_file(_key(path))
            return
        path.unlink()
        with contextlib.suppress(OSError):
            path.parent.rmdir()


class telling(contextlib.AbstractContextManager[None]):
    """While this lasts, an OSError of the system becomes a StorageError that names the file and the way out."""

    def __init__(self, path: Path, done: str) -> None:
        """`done` ends the sentence «cannot be …»."""
        self.path, self.done = path, done

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Translate; FileNotFoundError while reading stays what it is."""
        if not isinstance(error, OSError) or isinstance(error, StorageError):
            return
        if isinstance(error, FileNotFoundError) and self.done in ("read", "removed"):
            return
        said = _first_line(error)
        if may_pass(error):
            raise StoreUnreachable(f"{shown(self.path)}: the store does not answer ({said}); run again when it does") from error
        way_out = _WAY_OUT_AWS if in_bucket(self.path) else "choose another --data or mend it"
        raise StorageError(f"{shown(self.path)}: cannot be {self.done} ({said}); {way_out}") from error


_WAY_OUT_AWS = "see AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL, AWS_DEFAULT_REGION, or choose another --data"


def _first_line(error: OSError) -> str:
    said = error.strerror or str(error)
    return " ".join(said.split())[-300:]


def may_pass(error: OSError) -> bool:
    """True for an error of a store that may answer in a while: network and disk faults, not a full disk, not a refusal."""
    if error.errno in _PASSING:
        return "AWS Error" not in str(error) or any(sign in str(error) for sign in _PASSING_AWS)
    return any(sign in str(error) for sign in _PASSING_AWS)


def require_writable(data: Path) -> None:
    """Make the folder when there is none; StorageError when it is no folder, or not to be written to."""
    if in_bucket(data):
        if len(data.parts) < 3:
            raise StorageError(f"{shown(data)}: names no prefix; write it as s3://bucket/prefix")
        probe = data / f".write-test-{socket.gethostname()}-{os.getpid()}"
        put_file(probe, b"banmian")
        remove_file(probe)
        return
    if data.exists() and not data.is_dir():
        raise StorageError(f"{data}: is a file, not a folder; choose another --data")
    probe = data / f".write-test-{os.getpid()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        message = f"{data}: cannot be written ({error.strerror}); choose another --data or mend its permissions"
        raise StorageError(message) from error


def sweep(data: Path, listed: Iterable[str] | None = None) -> None:
    """Remove the temporary files that processes of this machine left behind when they were killed.

    `listed` names all files in the folders of tables, when they are known (`nlp.storage.list_tables`).
    """
    if in_bucket(data):
        return  # a put that broke off leaves nothing to see
    in_tables = data.glob("*/*/.*.tmp") if listed is None else (data / name for name in listed if name.endswith(".tmp"))
    for path in (*in_tables, *data.glob("runs/*/.*.tmp"), *data.glob(".index/.*.tmp"), *data.glob(".*.tmp")):
        writer = _WRITER.search(path.name)
        if writer and writer[1] == socket.gethostname() and not _alive(int(writer[2])):
            path.unlink(missing_ok=True)


_WRITER = re.compile(r"\.(?:parquet|json)\.(.+)-(\d+)\.tmp$")


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
