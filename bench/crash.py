"""`python -m bench.crash SOURCE [--kills 10] [--jobs 2]`: kill -9 at random moments, then the bytes of an undisturbed run.

Runs `banmian run` on the source undisturbed, then again and again into another folder, killing the whole run, its flow or one
of its children when a random number of files is there and a random part of a second later; every file must be whole. A run that
gets through, or has written all files, must give the same bytes; then the folder is emptied and the killing begins again.
Exit status 1 when the bytes differ, or when no kill landed.
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
from pathlib import Path

import pyarrow.parquet as pq

SEED = 20230220


def command(source: Path, data: Path, jobs: int) -> list[str]:
    """`banmian run` as a process of this interpreter."""
    return [sys.executable, "-m", "flows.command_line", "run", str(source), "--data", str(data), "--jobs", str(jobs)]


def contents(data: Path) -> dict[str, bytes]:
    """Every table file of a store."""
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in parts(data)}


def parts(data: Path) -> list[Path]:
    """The table files of a store."""
    return [path for path in data.glob("*/issue=*/part-*.parquet") if not path.name.startswith(".")]


VICTIMS = ("all", "flow", "child")


def run_and_kill(process: "subprocess.Popen[bytes]", data: Path, enough: int, pause: float, victim: str) -> bool:
    """Kill a pause after there are enough files: all of the run, its flow, or one child; False when it was done by then.

    A run that lost a child only goes on, and is waited for.
    """
    while process.poll() is None and len(parts(data)) < enough:
        time.sleep(0.005)
    time.sleep(pause)
    if process.poll() is not None:
        return False
    if victim == "child":
        landed = kill_largest_child(process.pid)
        process.wait()
        return landed
    (os.killpg if victim == "all" else os.kill)(process.pid, signal.SIGKILL)
    process.wait()
    return True


def start(source: Path, data: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """A run in a process group of its own."""
    return subprocess.Popen(
        command(source, data, jobs), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def largest_child(process: int) -> int | None:
    """The child that holds most memory, which is the one that the kernel kills when memory runs out."""
    listed = subprocess.run(["ps", "-o", "rss=,pid=", "--ppid", str(process)], capture_output=True, check=False).stdout
    children = sorted(tuple(map(int, line.split())) for line in listed.splitlines())
    return children[-1][1] if children else None


def kill_largest_child(process: int) -> bool:
    """Kill -9 of that child; False when there is none."""
    child = largest_child(process)
    if child:
        os.kill(child, signal.SIGKILL)
    return child is not None


def main() -> int:
    """Print a line a kill; 1 when the bytes differ or no kill landed."""
    os.environ |= {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}  # before Prefect is imported
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    moments = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder, prefect_test_harness(server_startup_timeout=120):
        # One server for all runs: a run that is killed would leave its own server behind.
        os.environ["PREFECT_API_URL"] = str(get_client(sync_client=True).api_url)
        calm, disturbed = Path(folder, "calm"), Path(folder, "disturbed")
        subprocess.run(command(options.source, calm, options.jobs), check=False)
        total, same, landed = len(parts(calm)), True, 0
        for kill in range(options.kills):
            enough = moments.randint(min(len(parts(disturbed)), total - 1), total - 1)
            victim = moments.choice(VICTIMS)
            process = start(options.source, disturbed, options.jobs)
            killed = run_and_kill(process, disturbed, enough, moments.uniform(0, 0.4), victim)
            files = parts(disturbed)
            for path in files:
                pq.read_table(path)  # raises when the file is not whole
            state = f"{victim + ' killed' if killed else 'done'}, {len(list(disturbed.rglob('*.tmp')))} temporary files"
            print(f"kill {kill + 1} at {enough} files of {total}: {len(files)} there, {state}", flush=True)
            landed += killed
            if not killed or len(files) == total:
                same = same and contents(calm) == contents(disturbed)
                shutil.rmtree(disturbed)
        subprocess.run(command(options.source, disturbed, options.jobs), check=False)
        same = same and contents(calm) == contents(disturbed) and not list(disturbed.rglob("*.tmp"))
    print(f"{landed} of {options.kills} kills landed; {'same bytes as undisturbed' if same else 'THE BYTES DIFFER'}")
    return 0 if same and landed else 1


if __name__ == "__main__":
    sys.exit(main())
