"""For tests: servers on loopback as processes of their own, ended with the test."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[bytes]", patience: float = 60) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{process.args!r}: did not come up")


@contextmanager
def running(*arguments: str, log: IO[bytes] | None = None, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A module of this interpreter as a process with a group of its own, killed at the end with all its children."""
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        env={**os.environ, **environment},
        start_new_session=True,
        stdout=log or subprocess.DEVNULL,
        stderr=log or subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, number)
            except ProcessLookupError:
                break
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                continue


@contextmanager
def bucket(name: str, log: IO[bytes] | None = None) -> Iterator[dict[str, str]]:
    """An S3 server that holds one empty bucket; the environment that reaches it. Each request is a line of the log."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with running("moto.server", "-H", "127.0.0.1", "-p", str(port), log=log) as process:
        wait_for(port, process)
        urllib.request.urlopen(urllib.request.Request(f"{address}/{name}", method="PUT"), timeout=30).close()
        yield {**KEYS, "AWS_ENDPOINT_URL": address, "BANMIAN_DRILL_SERVER": str(process.pid)}
