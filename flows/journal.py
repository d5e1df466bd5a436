"""What a run leaves for people: progress while it lasts, then a Markdown artifact, a row of `runs`, its last state."""

import datetime
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from prefect import get_run_logger, runtime
from prefect.artifacts import create_markdown_artifact, create_progress_artifact, update_progress_artifact
from prefect.states import Completed, State

from flows.drift import drift_of
from flows.plan import Batch, Work
from flows.pool import Failure
from flows.unit import Settled
from nlp.errors import BanmianError
from nlp.files import shown
from nlp.settings import STAGES, Settings
from nlp.stages import code_version
from nlp.storage import StorageError, Unit, read_runs, read_table, write_run

SHOWN_FAILURES, SHOWN_REJECTS, SHOWN_ISSUES = 5, 50, 40
PROGRESS_SECONDS = 5
DRIFT_DAYS = 30
COUNTED = ("pages", "rejects", "articles", "sentences", "entities", "n_chars", "low_confidence")


class FlowError(BanmianError, RuntimeError):
    """More units of a run failed than may; the message names the causes."""


class Journal:
    """One run's record: it hears of every finished task, and is closed once."""

    def __init__(self, sources: Sequence[Path], data: Path, planned: int, todo: Sequence[Work]) -> None:
        """Start the clock."""
        self.sources, self.data, self.planned, self.todo = sources, data, planned, todo
        self.started, self.ticks = datetime.datetime.now(datetime.UTC), time.monotonic()
        self.counts: dict[Unit, Counter[str]] = {}
        self.progress: tuple[Any, float] | None = None
        self.total, self.done = sum(work.size for work in todo) * len(STAGES), 0

    def hear(self, batch: Batch, name: str, settled: Settled) -> None:
        """Add a finished task's counts; show progress in Prefect every few seconds, by bytes of pages."""
        for unit, counts in settled.counts.items():
            self.counts.setdefault(unit, Counter()).update(counts)
        self.done += sum(work.size for work in batch.works)
        share = 100 * self.done / max(self.total, 1)
        now = time.monotonic()
        if self.progress is None:
            self.progress = create_progress_artifact(share, description=f"{len(self.todo)} units"), now
        elif now - self.progress[1] > PROGRESS_SECONDS or share >= 100:
            update_progress_artifact(self.progress[0], min(share, 100.0), description=f"{name} {batch.name}")
            self.progress = self.progress[0], now

    def close(self, failures: Sequence[Failure], settings: Settings) -> State[Any]:
        """Write the artifact and the row; the run's last state. FlowError when too many units failed."""
        failed = {failure.work.unit for failure in failures}
        written = [work for work in self.todo if work.unit not in failed]
        causes = [f"issue {failure.work.name}: {failure.cause}" for failure in failures]
        too_many = len(failures) > settings.max_failed_share * len(self.todo)
        name = "Failed" if too_many else "PartiallyCompleted" if failures else "Completed"
        row = self._row(written, causes, name)
        row["drift"] = drift_of(row, self._runs_before())
        self._leave(row, written, causes)
        current = self.planned - len(self.todo)
        message = f"{self.planned} units: {len(written)} written, {current} were current, {len(failures)} failed"
        message = "; ".join([message, *causes[:SHOWN_FAILURES]])
        if too_many:
            raise FlowError(message)
        return Completed(name=name, message=message)

    def _row(self, written: Sequence[Work], causes: Sequence[str], state: str) -> dict[str, Any]:
        totals: Counter[str] = Counter()
        for work in written:
            totals.update(self.counts.get(work.unit, {}))
        return {
            "run_id": str(runtime.flow_run.id or "none"),
            "name": str(runtime.flow_run.name or "none"),
            "started_at": self.started,
            "seconds": round(time.monotonic() - self.ticks, 3),
            "state": state,
            "sources": [str(source) for source in self.sources],
            "code": code_version(),
            "units": self.planned,
            "written": len(written),
            "failed": len(causes),
            "causes": list(causes[:SHOWN_FAILURES]),
            **{name: totals[name] for name in COUNTED},
        }

    def _runs_before(self) -> list[dict[str, Any]]:
        """The runs of the last 30 days. A log that cannot be read is no reason to fail: the tables are written."""
        begin = self.started - datetime.timedelta(days=DRIFT_DAYS)
        months = sorted({f"{begin + datetime.timedelta(days=days):%Y-%m}" for days in range(DRIFT_DAYS + 1)})
        try:
            return [run for run in read_runs(self.data, months) if run["started_at"] >= begin]
        except StorageError:
            return []

    def _leave(self, row: dict[str, Any], written: Sequence[Work], causes: Sequence[str]) -> None:
        log = get_run_logger()
        for line in row["drift"]:
            log.warning("quality moved: %s", line)
        create_markdown_artifact(self._markdown(row, written, causes), key="run", description=f"{row['state']}: {row['name']}")
        try:
            write_run(self.data, row)
        except StorageError as error:
            log.error("the run is not in the runs table: %s", error)

    def _markdown(self, row: dict[str, Any], written: Sequence[Work], causes: Sequence[str]) -> str:
        speed = f", {row['n_chars'] / row['seconds']:,.0f} characters a second" if row["n_chars"] else ""
        parts = [
            f"# {row['state']}: {len(written)} of {len(self.todo)} units written\n",
            f"{self.planned} units in {', '.join(map(str, self.sources))}; {self.planned - len(self.todo)} were current. "
            f"Tables in {shown(self.data)}/. {row['seconds']:.1f} s{speed}.\n",
            _figures(row),
        ]
        parts += ["## Moved against the last 30 days\n", *(f"- {line}" for line in row["drift"]), ""] if row["drift"] else []
        parts += ["## Not written\n", *(f"- {cause}" for cause in causes[:SHOWN_REJECTS]), ""] if causes else []
        parts += self._issues(written)
        parts += self._rejects(written)
        return "\n".join(parts)

    def _issues(self, written: Sequence[Work]) -> list[str]:
        if not written:
            return []
        names = ("pages", "articles", "sentences", "entities", "rejects")
        rows = ["| issue | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
        for work in written[:SHOWN_ISSUES]:
            counts = self.counts.get(work.unit, Counter())
            rows.append(f"| {work.name} | " + " | ".join(str(counts[name]) for name in names) + " |")
        more = [f"… and {len(written) - SHOWN_ISSUES} more."] if len(written) > SHOWN_ISSUES else []
        return ["## Written\n", *rows, *more, ""]

    def _rejects(self, written: Sequence[Work]) -> list[str]:
        found: list[_Rejected] = []
        for work in written:
            if self.counts.get(work.unit, Counter())["rejects"] and len(found) < SHOWN_REJECTS:
                rows = read_table(self.data, "rejects", work.unit).to_pylist()
                found += [_Rejected(work.name, row["source"], row["reason"], row["detail"]) for row in rows]
        if not found:
            return []
        lines = [f"- {one.issue} {one.source}: {one.reason}: {one.detail}" for one in found[:SHOWN_REJECTS]]
        return ["## Rejected\n", *lines, ""]


class _Rejected(NamedTuple):
    issue: str
    source: str
    reason: str
    detail: str


def _figures(row: dict[str, Any]) -> str:
    names = ("pages", "rejects", "articles", "sentences", "entities")
    counts = ", ".join(f"{row[name]} {name}" for name in names)
    if not row["articles"]:
        return f"{counts}.\n"
    low, entities = row["low_confidence"] / row["articles"], 1000 * row["entities"] / max(row["n_chars"], 1)
    return f"{counts}. Articles of low confidence: {low:.1%}; entities per 1,000 characters: {entities:.1f}.\n"
