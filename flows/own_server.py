"""A Prefect server of a run's own, when the operator names none: started while the run gets ready, ended with it.

Prefect would start one by itself, but only when the flow begins, with all its services, by importing the whole server into
this process as well, and after `kill -9` it would stay behind.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import IO, NamedTuple

HOST = "127.0.0.1"
LEAN = {
    "PREFECT_UI_ENABLED": "false",
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
    "PREFECT__SERVER_EPHEMERAL": "1",
    "PREFECT__SERVER_FINAL": "1",
}
"""What a server that serves one run need not do; it keeps the states of flow and tasks, logs and artifacts."""
WATCH_SECONDS, _SECONDS_TO_SEND = 2, 20


class Server(NamedTuple):
    """A server that is starting, where it will answer, and what it says of its errors (None: on the terminal)."""

    process: "subprocess.Popen[bytes]"
    address: str
    said: IO[bytes] | None = None


@contextmanager
def own_server() -> Iterator[Server | None]:
    """A server that starts now and ends with this block, or with this process; None when the operator names one."""
    from prefect.settings import get_current_settings  # noqa: PLC0415 (takes a second; with nothing to do nobody needs it)

    settings = get_current_settings()
    if settings.api.url or not settings.server.ephemeral.enabled:
        yield None
        return
    port = _free_port()
    said = tempfile.TemporaryFile() if os.environ.get("PREFECT_LOGGING_LEVEL") == "CRITICAL" else None  # noqa: SIM115
    command = [sys.executable, "-m", "flows.own_server", str(port), str(os.getpid())]
    process = subprocess.Popen(command, env=LEAN | os.environ, stdout=said, stderr=said)
    try:
        yield Server(process, f"http://{HOST}:{port}/api", said)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if said:
            said.close()


def why_not(error: Exception, server: Server | None) -> str:
    """What kept Prefect's server from its part, in one line that names the way out: a full disk, most often."""
    from prefect.settings import get_current_settings  # noqa: PLC0415

    if server and server.said:
        server.said.seek(0)
        causes = re.findall(r"^\S*(?:Error|Exception): (.+)", server.said.read().decode(errors="replace"), re.MULTILINE)
        if causes:
            way_out = "make room there, mend its permissions, or name another PREFECT_HOME"
            return f"Prefect's server failed: {causes[-1]}; its database is in {get_current_settings().home}: {way_out}"
    said = " ".join(str(error).split())[:300]
    return f"Prefect's server failed: {said}; see PREFECT_API_URL, or unset it for a server of this run's own"


@contextmanager
def reporting_to(server: Server | None) -> Iterator[None]:
    """While this lasts, flows of this process report to the server. RuntimeError when it does not come up."""
    if server is None:
        with _environment(without_socks()):
            yield
        return
    from prefect.settings import temporary_settings  # noqa: PLC0415

    _wait_for(server)
    # Nobody listens to heartbeats here, and their thread costs a second at the end of a run. No variable can say "none".
    with (
        _environment({"PREFECT_API_URL": server.address, **without_proxy()}),
        temporary_settings({"flows.heartbeat_frequency": None}),
    ):
        yield
        _send_the_rest()


def require_server() -> None:
    """RuntimeError when Prefect's server does not answer: before a damaged file is taken away to be made again."""
    from prefect.client.orchestration import get_client  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        if problem := client.api_healthcheck():
            raise RuntimeError(str(problem))


def without_proxy() -> dict[str, str | None]:
    """Variables by which this machine's own addresses are asked directly; None: to be unset, as SOCKS proxies, which the
    client of Prefect's server cannot even read."""
    said = os.environ.get("no_proxy") or os.environ.get("NO_PROXY", "")  # who reads both takes the first
    direct = said if said.strip() == "*" else f"{said},{HOST}".lstrip(",")
    return {**without_socks(), "NO_PROXY": direct, "no_proxy": direct}


def without_socks() -> dict[str, str | None]:
    """SOCKS proxies to be unset where the client of Prefect's server cannot read them."""
    if find_spec("socksio"):
        return {}
    proxies = {name: value.lower() for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    return {name: None for name, value in proxies.items() if name.lower() != "no_proxy" and value.startswith("socks")}


@contextmanager
def _environment(changes: Mapping[str, str | None]) -> Iterator[None]:
    """Prefect's settings by environment, for all threads: `temporary_settings` holds in this one and those it starts.

    The thread that passes on what worker processes report would start a server of Prefect's own.
    """
    from prefect.context import refresh_global_settings_context  # noqa: PLC0415

    before = {name: os.environ.get(name) for name in changes}
    set_variables(changes)
    refresh_global_settings_context()
    try:
        yield
    finally:
        set_variables(before)
        refresh_global_settings_context()


def set_variables(variables: Mapping[str, str | None]) -> None:
    """Variables of this process and those that it starts; None: none."""
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _send_the_rest() -> None:
    """States of tasks and log lines that still wait to be sent: Prefect would do it when this process ends, too late here."""
    from prefect.events.worker import EventsWorker  # noqa: PLC0415
    from prefect.logging.handlers import APILogWorker  # noqa: PLC0415

    for worker in (EventsWorker, APILogWorker):
        worker.drain_all(timeout=_SECONDS_TO_SEND)


def _wait_for(server: Server) -> None:
    from prefect.settings import get_current_settings  # noqa: PLC0415

    patience = get_current_settings().server.ephemeral.startup_timeout_seconds
    end = time.monotonic() + patience
    while not _answers(server.address):
        status = server.process.poll()
        if status is not None:
            raise RuntimeError(f"the server of this run ended at once (exit status {status})")
        if time.monotonic() > end:
            raise RuntimeError(f"the server of this run did not answer in {patience} s")
        time.sleep(0.05)


def _answers(address: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{address}/health", timeout=5) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def main(port: int, parent: int) -> None:
    """The server itself: it ends when the run is gone, however that went."""
    import uvicorn  # noqa: PLC0415 (Prefect's)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    uvicorn.run("prefect.server.api.server:create_app", factory=True, host=HOST, port=port, log_level="error", lifespan="on")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
