"""Batches of units through the tasks, side by side in worker processes or on a cluster; what a killed worker left goes on.

On one machine a killed worker (`kill -9`, out of memory) breaks its pool for every task that is left, and task retries do not
help; a cluster tries a lost task again by itself and gives it up when it has killed several workers. What a unit has written
already is current by its stamp, so a batch that starts again passes over it.
"""

import contextlib
import itertools
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from prefect import Task
from prefect.client.orchestration import get_client
from prefect.futures import PrefectFuture
from prefect.logging import get_logger
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner
from rich.console import Console

from flows.plan import Batch, Work
from flows.unit import Settled

WATCH_SECONDS, ENDING_SECONDS = 2, 30
"""Between looks whether a worker's flow is alive; after the last task, until worker processes that have not ended are killed.

One may wait for the lock of a queue that another held when it was killed.
"""
_KILLED = "its worker process was killed (out of memory, or hung?)"
Tell = Callable[[Batch, str, Settled], None]


class Pool(NamedTuple):
    """Where tasks run: how many at a time, and what runs that many (or one, to find out which unit kills its worker).

    patience: seconds without a finished task after which worker processes count as hung.
    """

    jobs: int
    runner: Callable[[int], TaskRunner[Any]]
    patience: float = 3600


class Failure(NamedTuple):
    """A unit that was not written, and why."""

    work: Work
    cause: str


class Outcome(NamedTuple):
    """What one pool came to: units that failed by themselves, and batches that a killed worker left undone."""

    failures: list[Failure]
    lost: list[Batch]


def local_pool(jobs: int) -> Pool:
    """Worker processes of this machine; a single job runs in the flow's own process."""
    if jobs == 1:
        return Pool(1, lambda count: ThreadPoolTaskRunner(max_workers=count))
    return Pool(jobs, lambda count: ProcessPoolTaskRunner(max_workers=count, initializer=prepare_worker))


def prepare_worker() -> None:
    """What each worker process does first."""
    outlive_reader()
    end_with_parent()


def outlive_reader() -> None:
    """From now on, what this process logs goes nowhere once its reader is gone; Rich would end the thread that logs.

    Prefect's worker reads what its runs print: when it was killed alone, a run of ours waited for such a thread for ever.
    """
    Console.on_broken_pipe = _go_quiet  # type: ignore[method-assign, assignment]


def _go_quiet(console: Console) -> None:
    console.quiet = True
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, console.file.fileno())
        os.close(nowhere)


def end_with_parent() -> None:
    """In a worker process: end when the flow was killed; left alone it would wait for work for ever, models in memory."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        while parent and os.getppid() == parent.pid:
            time.sleep(WATCH_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def run_batches(
    tasks: Sequence[Task[Any, Any]], batches: Sequence[Batch], common: Mapping[str, Any], pool: Pool, tell: Tell
) -> list[Failure]:
    """Every batch through all tasks in order; the units that failed. `tell(batch, task, settled)` hears of each finished task.

    After a pool broke, a new one takes the batches it left, those that were running then last; when a pool gets through none,
    the units go one at a time, so that only the one that kills its worker fails.
    """
    if not batches:
        return []
    run = _Run(tasks, common, tell, pool.patience)
    failures, lost = run.through(pool.runner(min(pool.jobs, len(batches))), batches, pool.jobs)
    left = len(batches)
    while lost and len(lost) < left:
        left = len(lost)
        ordered = lost[pool.jobs :] + lost[: pool.jobs]
        outcome = run.through(pool.runner(min(pool.jobs, left)), ordered, pool.jobs)
        failures, lost = failures + outcome.failures, outcome.lost
    singles = [Batch(batch.number, (work,)) for batch in lost for work in batch.works]
    while singles:
        outcome = run.through(pool.runner(1), singles, 1)
        failures += outcome.failures
        singles = outcome.lost[1:]
        failures += [Failure(batch.works[0], _KILLED) for batch in outcome.lost[:1]]
    return failures


class _Run(NamedTuple):
    """The tasks of a run, the parameters that all of them get, who hears of them, seconds that none may finish in."""

    tasks: Sequence[Task[Any, Any]]
    common: Mapping[str, Any]
    tell: Tell
    patience: float

    def through(self, runner: TaskRunner[Any], batches: Sequence[Batch], ahead: int) -> Outcome:
        """One pool. A batch's next task is submitted when the one before is done, and the next batch when one is through.

        With `ahead` batches open, one a worker, workers end together: one more would be left alone at the end.
        """
        finished: SimpleQueue[PrefectFuture[Any]] = SimpleQueue()
        running: dict[PrefectFuture[Any], tuple[Batch, int]] = {}
        waiting = iter(batches)
        result = Outcome([], [])

        def submit(batch: Batch, number: int) -> None:
            future = runner.submit(self.tasks[number], parameters={"batch": batch, **self.common})
            running[future] = batch, number
            future.add_done_callback(lambda _: finished.put(future))

        def start(batches: Iterator[Batch]) -> None:
            for batch in batches:
                submit(batch, 0)

        ending = threading.Timer(ENDING_SECONDS, _kill_children)
        ending.daemon = True
        try:
            with _same_server(), runner:
                _may_end(runner)
                start(itertools.islice(waiting, ahead))
                while running:
                    future = _next_finished(finished, self.patience)
                    batch, number = running.pop(future)
                    rest = self._take(future, batch, number, result)
                    if rest and number + 1 < len(self.tasks):
                        submit(rest, number + 1)
                    else:
                        start(itertools.islice(waiting, 1))
                ending.start()
        finally:
            ending.cancel()
        return result

    def _take(self, future: PrefectFuture[Any], batch: Batch, number: int, result: Outcome) -> Batch | None:
        """Note what a finished task came to; the batch without the units that failed, None when nothing is left of it."""
        name = self.tasks[number].name
        try:
            settled: Settled = future.result(raise_on_failure=True)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            if _worker_was_killed(error):
                result.lost.append(batch)
            else:
                cause = f"{name}: {type(error).__name__}: {error}"
                result.failures.extend(Failure(work, cause) for work in batch.works)
            return None
        self.tell(batch, name, settled)
        result.failures.extend(Failure(w, settled.failures[w.unit]) for w in batch.works if w.unit in settled.failures)
        rest = tuple(work for work in batch.works if work.unit not in settled.failures)
        return batch._replace(works=rest) if rest else None


def _next_finished(finished: SimpleQueue[PrefectFuture[Any]], patience: float) -> PrefectFuture[Any]:
    """Wait for the next finished task. When none comes for so long, end this machine's worker processes, as a kill would.

    A child that was refused memory may neither work nor die; once it is gone its pool is broken, and a new one goes on.
    """
    while True:
        try:
            return finished.get(timeout=patience)
        except Empty:
            get_logger("pool").warning("no task has finished for %.0f s: worker processes are ended", patience)
            _kill_children()


def _kill_children() -> None:
    for child in multiprocessing.active_children():
        child.kill()


def _may_end(runner: TaskRunner[Any]) -> None:
    """Let this process end without waiting for the queue that workers log through: a killed one may hold its lock for ever."""
    queue = getattr(runner, "_subprocess_message_queue", None)
    if queue is not None:
        queue.cancel_join_thread()


def _worker_was_killed(error: BaseException) -> bool:
    return isinstance(error, BrokenProcessPool) or type(error).__name__ == "KilledWorker"  # Dask's, which need not be installed


def _same_server() -> AbstractContextManager[object]:
    """While this lasts, worker processes report to this process's server: left alone, each would start a server of its own."""
    with get_client(sync_client=True) as client:
        return temporary_settings({PREFECT_API_URL: str(client.api_url)})
