"""Two Dask workers and a bucket, each a process of its own: the bytes of one machine and a folder, worker killed or not."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from prefect.client.orchestration import get_client
from prefect.testing.utilities import prefect_test_harness

import nlp.files
from bench.load import make_issues
from nlp.files import list_files, open_file
from tests.servers import bucket, free_port, running, wait_for
from tests.test_storage import files

pytestmark = pytest.mark.slow
pytest.importorskip("distributed", reason="Dask is not installed: pip install -e '.[cluster]'")
pytest.importorskip("moto", reason="moto is not installed: pip install -e '.[dev]'")
ISSUES = 24


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    with prefect_test_harness(server_startup_timeout=120), bucket("news") as keys:
        yield {**os.environ, **keys, "PREFECT_API_URL": str(get_client(sync_client=True).api_url)}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    make_issues(folder, ISSUES, 4)
    return folder


@pytest.fixture(scope="module")
def expected(pages: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    data = tmp_path_factory.mktemp("folder")
    assert banmian(environment, str(pages), "--data", str(data), "--jobs", "1").wait() == 0
    return files(data)


def banmian(environment: dict[str, str], *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "flows.command_line", "run", *arguments], env=environment)


def stored_names(prefix: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL"):
        monkeypatch.setenv(name, environment[name])
    nlp.files._bucket_system.cache_clear()
    return [name for name in list_files(Path(prefix)) if not name.startswith((".index/", "runs/"))]


def stored(prefix: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    found = {}
    for name in stored_names(prefix, environment, monkeypatch):
        with open_file(Path(prefix) / name) as file:
            found[name] = file.read()
    return found


@pytest.mark.parametrize("kill", [False, True], ids=["undisturbed", "a worker killed"])
def test_same_bytes(
    kill: bool, pages: Path, environment: dict[str, str], expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    address, prefix = f"tcp://127.0.0.1:{port}", f"s3://news/killed-{kill}"
    common = {name: value for name, value in environment.items() if name.startswith(("AWS_", "PREFECT_"))}
    with ExitStack() as stack:
        options = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
        wait_for(port, stack.enter_context(running("distributed.cli.dask_scheduler", *options, **common)))
        for _ in range(2):
            options = (address, "--nthreads", "1", "--no-dashboard", "--local-directory", str(pages.parent / "dask"))
            stack.enter_context(running("distributed.cli.dask_worker", *options, **common))
        wait_for_workers(address, 2)
        process = banmian(environment, str(pages), "--data", prefix, "--cluster", address)
        if kill:
            kill_a_worker(address, prefix, environment, monkeypatch)
            assert process.poll() is None, "the run was over before the worker was killed"
        assert process.wait(300) == 0
    assert stored(prefix, environment, monkeypatch) == expected


def wait_for_workers(address: str, count: int) -> None:
    from distributed import Client  # noqa: PLC0415

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def kill_a_worker(address: str, prefix: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """When the first tables are there, kill -9 of a process that computes; its nanny starts another."""
    from distributed import Client  # noqa: PLC0415

    end = time.monotonic() + 120
    while time.monotonic() < end:
        if any(name.startswith("lines/") for name in stored_names(prefix, environment, monkeypatch)):
            break
        time.sleep(0.2)
    with Client(address, set_as_default=False) as client:
        processes = client.run(os.getpid)
    os.kill(next(iter(processes.values())), signal.SIGKILL)
