"""`python -m bench.faults [--issues 12] [--only DRILL …]`: what goes wrong in a year, and the same bytes afterwards.

Each drill disturbs a run, runs again where an operator would, and compares the store with that of an undisturbed run:
killed child, killed flow, out of memory, full disk (a small tmpfs; needs root), a store that stops answering in the middle
(an S3 server that is halted), two runs at once. Exit status 1 when a drill ends with other bytes; `bench.crash` kills at
random.
"""

import argparse
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import flows  # noqa: F401 (before Prefect, so that nothing phones home)
from bench.crash import command, contents, kill_largest_child, largest_child, one_server, parts, start
from bench.load import make_issues
from nlp.files import list_files, open_file

PATIENCE = 180
BUCKET = "s3://drill/tables"


class Scene(NamedTuple):
    """Where a drill takes place: the pages, an empty folder, how many files a whole store has."""

    pages: Path
    folder: Path
    whole: int


def finish(pages: Path, data: Path) -> None:
    """The run of the next morning."""
    subprocess.run(command(pages, data, 2), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for_files(data: Path, count: int, process: "subprocess.Popen[bytes]") -> None:
    """Until so many tables are there, or the run is over."""
    while process.poll() is None and len(parts(data)) < count:
        time.sleep(0.01)


def killed_child(scene: Scene) -> tuple[Path, str]:
    """The run itself must come through."""
    data = scene.folder / "data"
    process = start(scene.pages, data, 2)
    wait_for_files(data, scene.whole // 3, process)
    landed = kill_largest_child(process.pid)
    return data, f"child killed: {landed}; the run went on, exit status {process.wait()}"


def killed_flow(scene: Scene) -> tuple[Path, str]:
    """The next run finishes the work."""
    data = scene.folder / "data"
    process = start(scene.pages, data, 2)
    wait_for_files(data, scene.whole // 3, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    there = len(parts(data))
    finish(scene.pages, data)
    return data, f"killed with {there} of {scene.whole} files; run again"


def out_of_memory(scene: Scene) -> tuple[Path, str]:
    """The largest child may take no more memory from some moment on. It may hang then (the kernel would kill it instead).

    A run that hangs is killed, as an operator would; the next one makes it good.
    """
    data = scene.folder / "data"
    process = start(scene.pages, data, 2)
    wait_for_files(data, scene.whole // 3, process)
    child = largest_child(process.pid)
    if child:
        pages = int(Path(f"/proc/{child}/statm").read_text().split()[0])
        resource.prlimit(child, resource.RLIMIT_AS, (pages * resource.getpagesize(),) * 2)
    try:
        status: int | str = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        status = f"none in {PATIENCE} s, killed"
    there = len(parts(data))
    finish(scene.pages, data)
    return data, f"child limited: {bool(child)}; exit status {status} with {there} of {scene.whole} files; run again"


def full_disk(scene: Scene) -> tuple[Path, str]:
    """A disk that is full says so in one line; with room, the next run writes the rest."""
    data = scene.folder / "small"
    data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=220k", "tmpfs", str(data)], check=True)
    try:
        process = subprocess.run(command(scene.pages, data, 2), check=False, capture_output=True)
        said = process.stderr.decode().strip().splitlines()[-1]
        there = len(parts(data))
        subprocess.run(["mount", "-o", "remount,size=64m", str(data)], check=True)
        finish(scene.pages, data)
        copy = scene.folder / "data"
        subprocess.run(["cp", "-r", str(data), str(copy)], check=True)
    finally:
        subprocess.run(["umount", str(data)], check=True)
    assert "No space left on device" in said, said
    return copy, f"exit status {process.returncode}, 'No space left on device', {there} of {scene.whole} files; run again"


def failing_store(scene: Scene) -> tuple[Path, str]:
    """The S3 server is halted for 20 s in the middle of a run; the run waits, tries again and comes through."""
    from tests.servers import bucket  # noqa: PLC0415

    with bucket("drill") as keys:
        os.environ |= keys
        server = int(keys["BANMIAN_DRILL_SERVER"])
        process = start(scene.pages, Path(BUCKET), 2)
        while process.poll() is None and len(list_files(Path(BUCKET))) < scene.whole // 3:
            time.sleep(0.2)
        os.kill(server, signal.SIGSTOP)
        time.sleep(20)
        os.kill(server, signal.SIGCONT)
        status = process.wait()
        if status:
            finish(scene.pages, Path(BUCKET))
        data = scene.folder / "data"
        for name in list_files(Path(BUCKET)):
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            with open_file(Path(BUCKET) / name) as file:
                (data / name).write_bytes(file.read())
    return data, f"halted 20 s; exit status {status}{'; run again' if status else ''}"


def two_at_once(scene: Scene) -> tuple[Path, str]:
    """Two runs over the same pages into the same store, started together."""
    data = scene.folder / "data"
    processes = [start(scene.pages, data, 2) for _ in range(2)]
    return data, f"exit status {[process.wait() for process in processes]}"


DRILLS: dict[str, Callable[[Scene], tuple[Path, str]]] = {
    "killed child": killed_child,
    "killed flow": killed_flow,
    "out of memory": out_of_memory,
    "full disk": full_disk,
    "failing store": failing_store,
    "two at once": two_at_once,
}


def main() -> int:
    """Print a line a drill."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=12)
    parser.add_argument("--only", nargs="+", choices=DRILLS, default=list(DRILLS))
    options = parser.parse_args()
    same = True
    with tempfile.TemporaryDirectory() as folder, one_server():
        pages, calm = Path(folder, "pages"), Path(folder, "calm")
        make_issues(pages, options.issues, 4)
        finish(pages, calm)
        expected = contents(calm)
        for number, name in enumerate(options.only):
            if name == "full disk" and os.geteuid():
                print("full disk: SKIPPED: needs root, to mount a small disk", file=sys.stderr)
                continue
            place = Path(folder, str(number))
            place.mkdir()
            begin = time.monotonic()
            data, said = DRILLS[name](Scene(pages, place, len(expected)))
            good = contents(data) == expected
            same = same and good
            print(f"{name}: {said}: {'same bytes' if good else 'OTHER BYTES'}, {time.monotonic() - begin:.0f} s", flush=True)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
