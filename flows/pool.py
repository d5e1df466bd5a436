"""Chains of tasks side by side in worker processes; a pool whose worker was killed is replaced and the rest goes on.

One killed worker (`kill -9`, out of memory) breaks its pool for every task that is left, and task retries do not help. What
a unit has written already is current by its stamp, so a chain that starts again passes over it.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from queue import SimpleQueue
from typing import Any, NamedTuple

from prefect import Task
from prefect.client.orchestration import get_client
from prefect.futures import PrefectFuture
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from flows.plan import Work

Chain = tuple[Work, Mapping[str, Any]]
"""A unit, and the parameters that each of its tasks gets."""
Tell = Callable[[Work, str], None]


class Failure(NamedTuple):
    """A unit that was not written, and why."""

    work: Work
    cause: str


class Outcome(NamedTuple):
    """What one pool came to: chains that failed by themselves, and those that a broken pool left undone."""

    failures: list[Failure]
    lost: list[Chain]


def run_chains(tasks: Sequence[Task[Any, Any]], chains: Sequence[Chain], jobs: int, tell: Tell) -> list[Failure]:
    """Every chain through all tasks in order, `jobs` at a time; the failures. `tell(work, task)` hears of each finished task.

    After a pool broke, a new one takes the chains it left, those that were running then last; when a pool gets through none,
    each chain has a pool of its own, so that only the one that kills its worker fails.
    """
    if not chains:
        return []
    jobs = min(jobs, len(chains))
    if jobs == 1:
        return _run(ThreadPoolTaskRunner(max_workers=1), tasks, chains, 1, tell).failures
    failures, lost = _run(ProcessPoolTaskRunner(max_workers=jobs), tasks, chains, jobs, tell)
    left = len(chains)
    while lost and len(lost) < left:
        left = len(lost)
        ordered = lost[jobs:] + lost[:jobs]
        outcome = _run(ProcessPoolTaskRunner(max_workers=jobs), tasks, ordered, jobs, tell)
        failures, lost = failures + outcome.failures, outcome.lost
    for chain in lost:
        outcome = _run(ProcessPoolTaskRunner(max_workers=1), tasks, [chain], 1, tell)
        failures += outcome.failures
        failures += [Failure(work, "its worker process was killed (out of memory?)") for work, _ in outcome.lost]
    return failures


def _run(runner: TaskRunner[Any], tasks: Sequence[Task[Any, Any]], chains: Sequence[Chain], jobs: int, tell: Tell) -> Outcome:
    """One pool. A chain's next task is submitted when the one before is done: few units are open at a time."""
    finished: SimpleQueue[PrefectFuture[Any]] = SimpleQueue()
    running: dict[PrefectFuture[Any], tuple[Chain, int]] = {}
    waiting = iter(chains)
    failures, lost = [], []

    def submit(chain: Chain, number: int, before: Sequence[PrefectFuture[Any]] = ()) -> None:
        future = runner.submit(tasks[number], parameters=dict(chain[1]), wait_for=before)
        running[future] = chain, number
        future.add_done_callback(finished.put)

    def start(chains: Iterator[Chain]) -> None:
        for chain in chains:
            submit(chain, 0)

    with _same_server(), runner:
        start(itertools.islice(waiting, jobs + 1))
        while running:
            future = finished.get()
            chain, number = running.pop(future)
            cause = _cause(future)
            if cause is None:
                tell(chain[0], tasks[number].name)
            if cause is None and number + 1 < len(tasks):
                submit(chain, number + 1, [future])
                continue
            if isinstance(cause, BrokenProcessPool):
                lost.append(chain)
            elif cause is not None:
                failures.append(Failure(chain[0], f"{tasks[number].name}: {type(cause).__name__}: {cause}"))
            start(itertools.islice(waiting, 1))
    return Outcome(failures, lost)


def _same_server() -> AbstractContextManager[object]:
    """While this lasts, worker processes report to this process's server: left alone, each would start a server of its own."""
    with get_client(sync_client=True) as client:
        return temporary_settings({PREFECT_API_URL: str(client.api_url)})


def _cause(future: PrefectFuture[Any]) -> BaseException | None:
    """Why a finished task did not succeed; None when it did."""
    try:
        future.result(raise_on_failure=True)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return error
    return None
