"""Worker processes that hang: told by their silence, for which patience must be longer than a worker takes to start."""

import threading
import time
from pathlib import Path

import pytest
from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.batches import make_batches
from flows.plan import Batch
from flows.pool import local_pool, run_batches
from flows.unit import Settled
from tests.test_flow import works

pytestmark = pytest.mark.slow


@task(cache_policy=NO_CACHE)
def write_or_hang(batch: Batch, folder: Path) -> Settled:
    for work in batch.works:
        if work.unit.issue == "0" and not (folder / "hung").exists():
            (folder / "hung").touch()
            time.sleep(600)
        (folder / work.unit.issue).touch()
    return Settled({}, {})


def test_a_worker_that_hangs_is_replaced(tmp_path: Path) -> None:
    pool = local_pool(2)._replace(patience=60)
    assert run_batches([write_or_hang], make_batches(works(*[1] * 12), 2), {"folder": tmp_path}, pool, lambda *_: None) == []
    assert {path.name for path in tmp_path.iterdir()} == {"hung", *map(str, range(12))}


@task(cache_policy=NO_CACHE)
def write_and_stay(batch: Batch, folder: Path) -> Settled:
    for work in batch.works:
        (folder / work.unit.issue).touch()
    threading.Thread(target=time.sleep, args=(3600,)).start()  # the process waits for it
    return Settled({}, {})


def test_a_worker_that_does_not_end_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.pool.ENDING_SECONDS", 3)
    begin, batches = time.monotonic(), make_batches(works(1, 1), 2)
    assert run_batches([write_and_stay], batches, {"folder": tmp_path}, local_pool(2), lambda *_: None) == []
    assert {path.name for path in tmp_path.iterdir()} == {"0", "1"}
    assert time.monotonic() - begin < 600
