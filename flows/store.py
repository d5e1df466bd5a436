"""The store as DuckDB sees it: every table a view with the column `issue`, read only, and nothing else within reach."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from nlp.errors import BanmianError
from nlp.files import bucket_system, in_bucket, list_files, shown, telling
from nlp.runs import RUNS
from nlp.storage import stored_units
from nlp.tables import TABLES

Row = dict[str, Any]
_AT_ONCE = 2048

_LOCKS = (
    "set enable_external_access = false",
    "set python_enable_replacements = false",
    "set allow_community_extensions = false",
    "set lock_configuration = true",
)


_QUESTIONS = ("SELECT", "EXPLAIN", "MULTI")
"""DuckDB's kinds of statements that only read; MULTI is a pivot."""

_ONLY_QUESTIONS = "only questions can be asked (select, from, describe, summarize, show, explain): the store is never changed"


DERIVED = {
    "entities_new": (
        "entities",
        "select *, first_issue = issue as is_new from (select *, case when canonical is not null and issue <> 'undated' "
        "then min(issue) filter (issue <> 'undated') over (partition by label, canonical) end as first_issue from entities)",
    )
}
"""Views that are reckoned when they are asked, from a table of the whole store: never in its files, which hold one issue."""


class QueryError(BanmianError, ValueError):
    """A query that cannot be answered; the message says in one line why, and what there is."""


class Store(NamedTuple):
    """A connection, the tables that the folder holds, those that are views already, and why others cannot be."""

    data: Path
    connection: duckdb.DuckDBPyConnection
    held: tuple[str, ...]
    views: set[str]
    unreadable: dict[str, str]


def open_store(data: Path) -> Store:
    """All tables that the folder holds, to be asked; QueryError when it holds none.

    Only files below the folder can be read, and no setting can be changed any more.
    """
    held = tuple(name for name in TABLES if stored_units(data, name))
    if not held:
        raise QueryError(f"{shown(data)}/: holds no tables; make them with 'banmian run', or name another folder with --data")
    connection = _connect(data)
    plain = shown(data) if in_bucket(data) else str(data.resolve())
    allowed = ", ".join(_quoted(f"{folder}/") for folder in {plain, _as_pattern(data)})
    connection.execute(f"set allowed_directories = [{allowed}]")
    for lock in _LOCKS:
        connection.execute(lock)
    return Store(data, connection, held, set(), {})


def _connect(data: Path) -> duckdb.DuckDBPyConnection:
    """A bucket is read through our own door, with the account and address that `banmian run` uses; no extension is fetched."""
    connection = duckdb.connect()
    if in_bucket(data):
        from fsspec.implementations.arrow import ArrowFSWrapper  # noqa: PLC0415 (only buckets need it)

        connection.register_filesystem(ArrowFSWrapper(bucket_system()))
    return connection


def _make_views(store: Store, names: Iterable[str]) -> None:
    """A view costs a look at every folder of its table, so one is made when a query needs it."""
    for name in sorted({*names} & {*store.held} - store.views):
        store.views.add(name)
        try:
            store.connection.execute(f"create view {name} as select * from {_files(store.data, name, '*')}")
        except duckdb.Error as error:
            store.unreadable[name] = _first_line(error)
    for name, (table, query) in DERIVED.items():
        if table in store.views and table not in store.unreadable and name not in store.views:
            store.views.add(name)
            store.connection.execute(f"create view {name} as {query}")


def _files(data: Path, name: str, issue: str) -> str:
    pattern = _quoted(f"{_as_pattern(data)}/{name}/issue={issue}/*.parquet")
    return f"read_parquet({pattern}, hive_partitioning = true, hive_types = {{'issue': varchar}})"


def _as_pattern(data: Path) -> str:
    """The folder in a pattern of files: signs of patterns that are in its own name stand for themselves."""
    return re.sub(r"([*?\[])", r"[\1]", shown(data) if in_bucket(data) else str(data.resolve()))


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def ask(store: Store, query: str) -> duckdb.DuckDBPyConnection:
    """The answer, to be fetched from; QueryError when it is no question, or names what is not there.

    DuckDB lets a statement that writes files stand in a WITH clause, but only at the top level: the query is put into
    brackets, where nothing but a question can stand.
    """
    try:
        explain, question = _split_explain(_one_question(store, query))
        if explain:
            question = _one_question(store, question)
        _make_views(store, [name for name in store.held if name in query.lower()] or store.held)
        with telling(store.data, "read"):
            return store.connection.execute(f"{explain} select * from (\n{question}\n)")
    except duckdb.Error as error:
        raise QueryError(_in_words(store, error)) from error


def fetch(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    """The rows of an answer, so many at once that neither time nor memory is lost."""
    while batch := answer.fetchmany(_AT_ONCE):
        yield from batch


def _one_question(store: Store, query: str) -> str:
    """The text of the one statement that the query is."""
    statements = store.connection.extract_statements(query)
    if len(statements) != 1:
        raise QueryError(f"{len(statements)} statements; give one, such as: select count(*) from articles")
    if str(statements[0].type).rpartition(".")[2] not in _QUESTIONS:
        raise QueryError(_ONLY_QUESTIONS)
    text = statements[0].query
    own = text.encode()  # DuckDB counts bytes
    ends = [at for at, kind in duckdb.tokenize(text) if kind == duckdb.token_type.operator and own[at : at + 1] == b";"]
    return own[: ends[0] if ends else None].decode().strip()


def _split_explain(query: str) -> tuple[str, str]:
    """`explain` or `explain analyze`, else nothing, and the question."""
    match = re.match(r"explain\s+(analyze\s+)?", query, re.IGNORECASE)
    return (match[0], query[match.end() :]) if match else ("", query)


def _in_words(store: Store, error: duckdb.Error) -> str:
    message = _first_line(error)
    missing = re.search(r"Table with name (\S+) does not exist", message)
    if missing:
        return _why_no_table(store, missing[1])
    column = re.search(r'Referenced column "(\w+)" not found|does not have a column named "(\w+)"', message)
    if column and any((column[1] or column[2]) in table.schema.names for table in TABLES.values()):
        message += "; if the tables are of an older banmian, 'banmian run' makes them again"
    if "must be at the top level" in message:
        return _ONLY_QUESTIONS
    if re.search(r"schema mismatch|magic bytes|too small to be a Parquet|not a Parquet", message, re.IGNORECASE):
        message += "; 'banmian tables --check' names the broken files, 'banmian run' makes them again"
    return message


def _why_no_table(store: Store, name: str) -> str:
    if name in store.unreadable:
        return f"{name}: not readable ({store.unreadable[name]}); 'banmian tables --check' names the broken files"
    if name in TABLES:
        return f"{name}: {shown(store.data)}/ holds no such table; make it with 'banmian run'"
    if name == RUNS.name:
        return f"{name}: of no issue; ask read_parquet('{shown(store.data)}/runs/*/*.parquet')"
    return f"{name}: no such table; there are {', '.join(store.held)}"


def _first_line(error: duckdb.Error) -> str:
    """DuckDB's message without the picture of the query."""
    return " ".join(re.split(r"\n\s*\n", str(error))[0].split())


def read_issue(data: Path, name: str, issue: str) -> list[Row]:
    """Rows of one table of an issue, all parts, as they are stored; [] when it is not there. QueryError when broken.

    A file of another version gives the columns that it has.
    """
    if not any(file.startswith("part-") for file in list_files(data / name / f"issue={issue}")):
        return []
    try:
        answer = _connect(data).execute(f"from {_files(data, name, issue)}")
        columns = [column[0] for column in answer.description or []]
        return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]
    except duckdb.Error as error:
        raise QueryError(f"{_first_line(error)}; remove the file and run 'banmian run' again") from error


def known_before(data: Path, issue: str) -> set[tuple[str, str]] | None:
    """Label and canonical name of all that earlier issues name; None when there is no earlier issue, or it cannot be read."""
    earlier = [unit.issue for unit in stored_units(data, "entities") if unit.issue < issue]
    if not earlier or issue == "undated":
        return None
    query = f"select distinct label, canonical from entities where issue < {_quoted(issue)} and canonical is not null"
    try:
        return set(ask(open_store(data), query).fetchall())
    except QueryError:  # tables of another version: the report says so itself
        return None
