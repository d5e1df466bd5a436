"""The log of runs, beside the tables: a file a run, outside of the rule that the same input gives the same bytes."""

import pyarrow as pa

from nlp.tables import STRINGS, Table


def _column(name: str, kind: pa.DataType, meaning: str) -> pa.Field:
    return pa.field(name, kind, nullable=False, metadata={"description": meaning})


_TIME = pa.timestamp("us", tz="UTC")

RUNS = Table(
    "runs",
    "one run of the flow; not made from pages: it holds the clock times that the other tables must not hold",
    ("run_id",),
    pa.schema(
        [
            _column("run_id", pa.string(), "the run's id in Prefect"),
            _column("name", pa.string(), "the run's name in Prefect"),
            _column("started_at", _TIME, "when it started"),
            _column("seconds", pa.float64(), "how long it took"),
            _column("state", pa.string(), "Completed, PartiallyCompleted or Failed"),
            _column("sources", STRINGS, "folders and files it was given"),
            _column("code", pa.string(), "hash of the code, word lists and page weights"),
            _column("units", pa.int32(), "units of work that the sources hold (an issue is one, or several when it is large)"),
            _column("written", pa.int32(), "units that were not current and were written"),
            _column("failed", pa.int32(), "units that could not be written"),
            _column("causes", STRINGS, "why the first of them could not"),
            _column("pages", pa.int32(), "pages written"),
            _column("rejects", pa.int32(), "rows of rejects written"),
            _column("articles", pa.int32(), "articles written"),
            _column("sentences", pa.int32(), "sentences written"),
            _column("entities", pa.int32(), "entities written"),
            _column("n_chars", pa.int64(), "code points of the articles written"),
            _column("low_confidence", pa.int32(), "articles written with a confidence below .8"),
            _column("drift", STRINGS, "quality figures that moved against the 30 days before"),
        ]
    ),
    "run",
)
