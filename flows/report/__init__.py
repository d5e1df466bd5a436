"""`banmian report`: an issue as one HTML file that needs no network, its printed lines beside the articles made of them."""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report.issue import Issue, build_issue
from flows.store import QueryError, known_before, read_issue
from nlp.files import list_files, shown
from nlp.storage import stored_units

_TABLES = ("pages", "lines", "articles", "paragraphs", "entities", "summaries", "positions", "quotes", "rejects")
_NEEDED = ("pages", "lines", "articles", "paragraphs")
DOUBTFUL_BELOW = 0.8
"""An article less sure than this is marked, as the meaning of `articles.confidence` says."""


def make_report(data: Path, date: str | None, out: Path) -> Path:
    """Write `<out>/<date>/index.html` of an issue (None: the latest one); its path.

    QueryError when the store has no such issue or lacks a table that a report cannot do without.
    """
    date = _find_issue(data, date)
    tables = {name: read_issue(data, name, date) for name in _TABLES}
    tables["places"] = read_issue(data, "places", "all")
    for name in _NEEDED:
        if not tables[name] and tables["pages"]:
            _require(data, name, date)
    page = render(build_issue(date, tables, DOUBTFUL_BELOW, known_before(data, date)))
    path = out / date / "index.html"
    _write(path, page)
    return path


def _find_issue(data: Path, date: str | None) -> str:
    issues = sorted({unit.issue for unit in stored_units(data, "pages")})
    if not issues:
        raise QueryError(f"{shown(data)}/: holds no issues; make them with 'banmian run', or name another folder with --data")
    dated = [issue for issue in issues if issue != "undated"]
    if date is None:
        return (dated or issues)[-1]
    if date not in issues:
        near = min(issues, key=lambda issue: (issue[:7] != date[:7], issue[:4] != date[:4], issue))
        others = f"{len(issues)} issues, such as {near}" if len(issues) > 4 else ", ".join(issues)
        raise QueryError(f"{date}: no such issue in {shown(data)}/; there are {others}")
    return date


def _require(data: Path, name: str, date: str) -> None:
    if not list_files(data / name / f"issue={date}"):
        raise QueryError(f"{shown(data)}/: holds no table {name} of {date}; make it with 'banmian run'")


def render(issue: Issue) -> str:
    """The page: what is text is escaped, and a policy lets no script or style run but the two that ship with banmian."""
    loader = PackageLoader("flows.report", ".")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["visible"] = visible
    style, script, first = (Markup(loader.get_source(environment, name)[0]) for name in ("style.css", "script.js", "first.js"))
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)} {_hash(first)}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    return environment.get_template("report.html").render(
        issue=issue, policy=policy, style=style, script=script, first=first, facts=embedded(issue.facts)
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def embedded(value: Any) -> Markup:
    """JSON that can stand in a script element: nothing in it can end the element, a CDATA section or a comment.

    >>> print(embedded(["</script>", "]]>"]))
    ["\\u003c/script\\u003e","]]\\u003e"]
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"} | {0x7F: 0x2421}


def visible(text: str | None) -> str:
    """The text with control characters, which HTML cannot hold, as the signs that stand for them.

    >>> visible("a\\x00b")
    'a␀b'
    """
    return (text or "").translate(_CONTROLS)


def _write(path: Path, page: str) -> None:
    """Whole or not at all."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(page, encoding="utf-8", newline="\n")
        temporary.replace(path)
    except OSError as error:
        raise QueryError(f"{path}: cannot be written ({error.strerror or error}); choose another --out") from error
