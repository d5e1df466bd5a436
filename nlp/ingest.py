"""Files -> pages and their lines: finding files, encodings, dates.

A page that cannot be taken becomes a `Reject` with a reason; nothing is guessed silently and nothing is dropped.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from nlp.files import Signature
from nlp.listing import list_pages
from nlp.path_dates import date_in_path, impossible_date, real_date
from nlp.settings import Settings


class SourceFile(NamedTuple):
    """One input file: where it is, its name below the source root, the date that its path gives, or the one it cannot mean.

    The signature tells whether the file is as it was; a link has none.
    """

    path: Path
    source: str
    path_date: date | None = None
    no_date: str | None = None
    signature: Signature | None = None


class Reject(NamedTuple):
    """Why a file cannot be a page: a reason in fixed words, and a detail that names the value and the way out.

    The stage is the one that could not take it; a file that could be read has a page id.
    """

    source: str
    reason: str
    detail: str
    stage: str = "ingest"
    page_id: str | None = None


class RawPage(NamedTuple):
    """One page as it came: its identity, date and text."""

    page_id: str
    source: str
    source_sha256: str
    encoding: str
    issue_date: date | None
    text: str


UNREADABLE = "not readable"
"""The reason of a reject that may be none tomorrow, the file being the same."""


def find_files(sources: Iterable[Path]) -> list[SourceFile]:
    """Every page file below the sources, sorted by name: files as they are, folders searched for `*.txt`.

    Hidden files are passed over. IngestError for a source that does not exist or cannot be listed.
    """
    found: dict[str, SourceFile] = {}
    names: set[str] = set()
    for root in sources:
        top = Path(os.path.realpath(root))  # where Path.resolve fails, as it does in a loop of links
        for below, sign in list_pages(root):
            real = os.path.realpath(root / below) if sign is None else f"{top}/{below}" if below else str(top)
            if real in found:
                continue
            name, parent = _printable(below or root.name), top if below else top.parent
            while name in names and parent.name:
                name, parent = f"{_printable(parent.name)}/{name}", parent.parent
            names.add(name)
            parts = [*reversed(below.split("/")), top.name] if below else [top.name, top.parent.name]
            path_date = date_in_path(parts, top.parts[-2:-4:-1] if below else top.parts[-3:-5:-1])
            no_date = None if path_date else impossible_date(parts)
            found[real] = SourceFile(root / below if below else root, name, path_date, no_date, sign)
    return sorted(found.values(), key=lambda file: file.source)


def _printable(name: str) -> str:
    r"""A name with the bytes of another encoding written out.

    >>> _printable(b"\xb5\xda02.txt".decode("utf-8", "surrogateescape"))
    '\\xb5\\xda02.txt'
    """
    return name if _is_utf8(name) else os.fsencode(name).decode("utf-8", "backslashreplace")


def _is_utf8(name: str) -> bool:
    return name.isascii() or not re.search("[\ud800-\udfff]", name)


_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９", "000123456789" + "0123456789")
_MASTHEAD_DATE = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_MASTHEAD_LINES = 12
_MASTHEAD_REST = 24


def date_in_masthead(lines: Sequence[str]) -> date | None:
    """The date of a masthead line near the top or the bottom of the page; None when there is none, or two that differ.

    A masthead line is little more than its date: at most 24 other characters (paper, weekday, page, editor), no full stop.

    >>> date_in_masthead(["海川日报  2023年2月20日  星期一  第3版"])
    datetime.date(2023, 2, 20)
    """
    filled = [line for line in lines if line.strip()]
    near_edge = filled[:_MASTHEAD_LINES] + filled[_MASTHEAD_LINES:][-_MASTHEAD_LINES:]
    found = {found for line in near_edge if (found := _masthead_line_date(line))}
    return found.pop() if len(found) == 1 else None


def _masthead_line_date(line: str) -> date | None:
    packed = re.sub(r"\s", "", line)
    match = _MASTHEAD_DATE.search(_arabic(packed))
    if not match or len(packed) > _MASTHEAD_REST + 12 or re.search(r"[。，；！？“”]", packed):
        return None
    return real_date(match[1], match[2], match[3])


def _arabic(text: str) -> str:
    """Chinese year, month and day numbers as digits: 二〇二三年十二月二十日 -> 2023年12月20日."""
    text = re.sub(r"(?<=[二三])十(?=[一二三四五六七八九])", "", text)
    text = re.sub(r"([二三])十(?=日)", r"\g<1>0", text)
    text = re.sub(r"十(?=[一二三四五六七八九])", "1", text)
    return re.sub(r"十(?=[月日])", "10", text).translate(_CHINESE_DIGITS)


LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def split_lines(text: str) -> list[str]:
    """The physical lines of a page, without their ends; any newline style; a final line end starts no new line.

    >>> split_lines("a\\r\\n\\rb\\n")
    ['a', '', 'b']
    """
    lines = LINE_END.split(text)
    return lines[:-1] if lines and not lines[-1] else lines


def read_page(file: SourceFile, settings: Settings) -> RawPage | Reject:
    """The page in the file, or why it cannot be one; reads the whole file once."""
    if file.no_date:
        return Reject(file.source, "no such date", f"{file.no_date} in the path is not a day; rename the folder or file")
    content = _read(file, settings)
    if isinstance(content, Reject):
        return content
    decoded = decode(content)
    if isinstance(decoded, str):
        return Reject(file.source, *decoded.split(": ", 1))
    text, encoding = decoded
    if problem := _not_a_page(text, settings):
        return Reject(file.source, *problem.split(": ", 1))
    digest = hashlib.sha256(content).hexdigest()
    issue_date = file.path_date or date_in_masthead(split_lines(text))
    return RawPage(digest[:16], file.source, digest, encoding, issue_date, text)


def _read(file: SourceFile, settings: Settings) -> bytes | Reject:
    if not _is_utf8(str(file.path)):
        return Reject(file.source, "name not UTF-8", "the file or a folder above it is named in another encoding; rename it")
    try:
        size = file.path.stat().st_size
        if size > settings.max_page_bytes:
            return Reject(file.source, "too large", f"{size} bytes, at most {settings.max_page_bytes}; split the file by page")
        return file.path.read_bytes()
    except OSError as error:
        return Reject(file.source, UNREADABLE, f"{error.strerror}; mend the file's permissions or remove it")


_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(content: bytes) -> tuple[str, str] | str:
    """Text and encoding, or `reason: detail` when it is neither UTF-8, UTF-16 nor GB18030.

    >>> decode("版面".encode("gb18030"))
    ('版面', 'gb18030')
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _try(content, encoding) or f"undecodable: starts like {encoding} but is not; convert it to UTF-8"
    if looks := _utf16_without_bom(content):
        return _try(content, looks) or f"undecodable: looks like {looks} but is not; convert it to UTF-8"
    if b"\0" in content:
        return f"binary file: null byte at {content.index(0)}; give the page as text"
    if found := _try(content, "utf-8"):
        return found
    if found := _try(content, "gb18030"):
        return (
            found if _plausible(found[0]) else "undecodable: neither UTF-8 nor plausible GB18030 (Big5?); convert it to UTF-8"
        )
    return f"undecodable: not UTF-8, GB18030 or UTF-16 ({_first_bad(content)}); convert it or remove it"


def _try(content: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _first_bad(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"byte 0x{content[error.start]:02x} at {error.start}"
    return "no bad byte"


def _utf16_without_bom(content: bytes) -> str | None:
    """UTF-16 of a Chinese page shows by its line ends and ASCII: nearly every null byte is on the same side.

    Its Chinese characters are no valid UTF-8, so what is valid and not all ASCII is UTF-8 with a stray null byte.
    """
    sample = content[:4000]
    if len(content) % 2 or b"\0" not in sample or (not content.isascii() and _try(content, "utf-8")):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


_COMMON = re.compile("[，。、的一是在不了有和人这中大为上个国年月日]")


def _plausible(text: str) -> bool:
    """Bytes of another encoding rarely give common characters when read as GB18030; real pages have one in twenty."""
    chars = len(re.sub(r"\s", "", text))
    return chars < 40 or len(_COMMON.findall(text)) >= chars / 50


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")


def _not_a_page(text: str, settings: Settings) -> str | None:
    """Why decoded text is no Chinese page, as `reason: detail`; None when it is one."""
    if not text.strip("\ufeff \t\r\n\f\v\u3000"):
        return "empty: no text in the file; extract the page again or remove it"
    if len(_CONTROL.findall(text)) > max(2, len(text) / 50):
        return "binary file: more control characters than text has; give the page as text"
    letters = sum(char.isalpha() for char in text)
    chinese = len(_HAN.findall(text))
    if chinese < settings.min_chinese_share * letters or not chinese:
        return f"not Chinese: {chinese} Chinese characters of {letters} letters; remove it, or lower min_chinese_share"
    return None
