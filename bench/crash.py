"""`python -m bench.crash SOURCE [--kills 10] [--first 1] [--jobs 2]`: kill -9 at random moments, then the bytes of a calm run.

Runs `banmian run` on the source undisturbed, then again and again into another folder. Each run is the rerun after the kill
before it, and is killed itself when a random number of files is there and a random part of a second later. Killed are: the
whole run, its flow or one of its children; or, for a run of the deployment `backfill`, Prefect's worker alone (its run goes on)
or the machine (worker, flow and children). After each kill every file that is there must be whole, the one of the undisturbed
run to the byte. A run that gets through, or has written all files, must give all of them; then the folder is emptied and the
killing begins again. Exit status 1 when bytes differ, or when no kill landed.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

SEED = 20230220
VICTIMS = {"all": 3, "flow": 3, "child": 3, "worker": 1, "machine": 1}
"""Who is killed, and how often against the others; a run through a worker takes twice as long."""
THROUGH_WORKER = ("worker", "machine")
LONGEST_PAUSE, PATIENCE = 0.4, 3600


def command(source: Path, data: Path, jobs: int) -> list[str]:
    """`banmian run` as a process of this interpreter."""
    return [sys.executable, "-m", "flows.command_line", "run", str(source), "--data", str(data), "--jobs", str(jobs)]


def contents(data: Path) -> dict[str, bytes]:
    """Every table file of a store."""
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in parts(data)}


def parts(data: Path) -> list[Path]:
    """The table files of a store."""
    return [path for path in data.glob("*/issue=*/part-*.parquet") if not path.name.startswith(".")]


class Moment(NamedTuple):
    """When to kill whom: when there are so many files in the store, and some seconds more have passed."""

    files: int
    pause: float
    victim: str


def wait_until(moment: Moment, data: Path, process: "subprocess.Popen[bytes]") -> bool:
    """False when the run was over by then."""
    while process.poll() is None and len(parts(data)) < moment.files:
        time.sleep(0.005)
    time.sleep(moment.pause)
    return process.poll() is None


def run_and_kill(source: Path, data: Path, jobs: int, moment: Moment) -> bool:
    """Kill all of a run, its flow, or one child, which the run survives; False when it was done by then."""
    process = start(source, data, jobs)
    landed = wait_until(moment, data, process)
    if landed and moment.victim == "child":
        landed = kill_largest_child(process.pid)
    elif landed:
        (os.killpg if moment.victim == "all" else os.kill)(process.pid, signal.SIGKILL)
    process.wait()
    return landed


def start(source: Path, data: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """A run in a process group of its own."""
    return launch(command(source, data, jobs))


def launch(arguments: list[str]) -> "subprocess.Popen[bytes]":
    """A silent process in a group of its own."""
    return subprocess.Popen(arguments, process_group=0, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def children(process: int) -> list[int]:
    """The processes that it started, the one that holds most memory last: the kernel kills it when memory runs out."""
    listed = subprocess.run(["ps", "-o", "rss=,pid=", "--ppid", str(process)], capture_output=True, check=False).stdout
    return [pid for _, pid in sorted(tuple(map(int, line.split())) for line in listed.splitlines())]


def largest_child(process: int) -> int | None:
    """That one; None when there is none."""
    return next(reversed(children(process)), None)


def kill_largest_child(process: int) -> bool:
    """Kill -9 of that child; False when there is none."""
    child = largest_child(process)
    if child:
        os.kill(child, signal.SIGKILL)
    return child is not None


def deployed_and_kill(source: Path, data: Path, jobs: int, moment: Moment) -> bool:
    """The same for a run of the deployment: its worker is killed, or the machine, after which the run is set to Crashed.

    The automation of flows/set_up.py sets it after two minutes without a heartbeat; here nobody waits for them.
    """
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.states import Crashed  # noqa: PLC0415

    from flows.set_up import POOL, prefect  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        backfill = client.read_deployment_by_name("newspaper/backfill")
        parameters = {"sources": [str(source)], "data": str(data), "jobs": jobs}
        run = client.create_flow_run_from_deployment(backfill.id, parameters=parameters)
        start_worker = prefect("worker", "start", "--pool", POOL, "--type", "process")
        worker = launch(start_worker)
        try:
            landed = _wait_for_run(moment, data, client, run.id)
            doomed = [worker.pid]
            if moment.victim == "machine":
                for process in doomed:
                    doomed += children(process)
            for process in doomed:
                os.kill(process, signal.SIGKILL)
        finally:
            worker.wait()
        if moment.victim == "machine":
            if not _over(client, run.id):
                client.set_flow_run_state(run.id, Crashed(message="the machine was killed"), force=True)
        else:
            another = launch(start_worker)  # as systemd does; the first may have been killed before it took up the run
            _wait_for_run(Moment(sys.maxsize, 0, ""), data, client, run.id)
            another.kill()
            another.wait()
    return landed


def _wait_for_run(moment: Moment, data: Path, client: Any, run_id: Any) -> bool:
    """False when the run was over by then."""
    begun = asked = time.monotonic()
    while len(parts(data)) < moment.files:
        if time.monotonic() - begun > PATIENCE:
            raise AssertionError(f"the run {run_id} has not ended after {PATIENCE} s")
        if time.monotonic() - asked > 1:
            if _over(client, run_id):
                return False
            asked = time.monotonic()
        time.sleep(0.005)
    time.sleep(moment.pause)
    return not _over(client, run_id)


def _over(client: Any, run_id: Any) -> bool:
    state = client.read_flow_run(run_id).state
    return bool(state and state.is_final())


@contextmanager
def one_server() -> Iterator[None]:
    """One Prefect server for all runs: a run that is killed would leave its own behind."""
    os.environ |= {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}  # before Prefect is imported
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    with prefect_test_harness(server_startup_timeout=900):
        os.environ["PREFECT_API_URL"] = str(get_client(sync_client=True).api_url)
        yield


def disturb(source: Path, folder: Path, numbers: range, jobs: int) -> tuple[Counter[str], bool]:
    """How many kills landed on whom, and whether every file was the undisturbed run's, at every moment and in the end."""
    calm, disturbed = folder / "calm", folder / "disturbed"
    subprocess.run(command(source, calm, jobs), check=False)
    expected, same, landed = contents(calm), True, Counter[str]()
    for number in numbers:
        moments = random.Random(f"{SEED} {number}")
        enough = moments.randint(min(len(parts(disturbed)), len(expected) - 1), len(expected) - 1)
        (victim,) = moments.choices([*VICTIMS], [*VICTIMS.values()])
        moment = Moment(enough, moments.uniform(0, LONGEST_PAUSE), victim)
        killed = (deployed_and_kill if victim in THROUGH_WORKER else run_and_kill)(source, disturbed, jobs, moment)
        landed[victim] += killed
        found = contents(disturbed)
        whole = found.items() <= expected.items() and (killed or found == expected)
        same = same and whole
        state = f"{victim} killed" if killed else f"done before the {victim} was killed"
        left = f"{len(list(disturbed.rglob('*.tmp')))} temporary files"
        print(
            f"kill {number} at {enough} files of {len(expected)}: {state}, {len(found)} there, {left}, "
            f"{'same bytes' if whole else 'OTHER BYTES'}",
            flush=True,
        )
        if not killed or len(found) == len(expected):
            shutil.rmtree(disturbed, ignore_errors=True)
    subprocess.run(command(source, disturbed, jobs), check=False)
    return landed, same and contents(disturbed) == expected and not list(disturbed.rglob("*.tmp"))


def main() -> int:
    """Print a line a kill; 1 when bytes differ or no kill landed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--first", type=int, default=1, help="number of the first kill, to go on where a run was stopped")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.kills)
    with tempfile.TemporaryDirectory() as folder, one_server():
        os.environ.setdefault("BANMIAN_HOME", str(Path.cwd()))
        subprocess.run([sys.executable, "-m", "flows.set_up"], check=True)
        landed, same = disturb(options.source.absolute(), Path(folder), numbers, options.jobs)
    named = ", ".join(f"{victim} {count}" for victim, count in landed.items())
    print(f"{landed.total()} of {options.kills} kills landed ({named}); {'same bytes' if same else 'THE BYTES DIFFER'}")
    return 0 if same and landed.total() else 1


if __name__ == "__main__":
    sys.exit(main())
