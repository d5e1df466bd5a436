"""A run's own Prefect server: there when the operator names none, gone with the run, however that ends."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows import own_server as module
from flows.own_server import Server, own_server, reporting_to, why_not

RUN = """
import flows, time
from flows.own_server import own_server, reporting_to
with own_server() as server, reporting_to(server):
    print(server.process.pid, flush=True)
    time.sleep(600)
"""


def test_it_ends_with_a_run_that_is_killed(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    environment |= {"PREFECT_HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent.parent)}
    run = subprocess.Popen([sys.executable, "-c", RUN], stdout=subprocess.PIPE, env=environment)
    assert run.stdout
    server = int(run.stdout.readline())
    assert Path(f"/proc/{server}").exists()
    run.kill()
    run.wait()
    run.stdout.close()
    end = time.monotonic() + 30
    while Path(f"/proc/{server}").exists() and time.monotonic() < end:
        time.sleep(0.2)
    assert not Path(f"/proc/{server}").exists()


def test_there_is_none_when_the_operator_names_one() -> None:
    from prefect.settings import PREFECT_API_URL, temporary_settings  # noqa: PLC0415

    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:1/api"}), own_server() as server, reporting_to(server):
        assert server is None


def test_one_that_does_not_come_up_is_told_of_at_once() -> None:
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    process.wait()
    told = pytest.raises(RuntimeError, match=r"ended at once \(exit status 3\)")
    with told, reporting_to(Server(process, "http://127.0.0.1:1/api")):
        pass


def test_what_it_said_last_is_told_with_the_way_out(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    with (tmp_path / "said").open("w+b") as said:
        said.write(
            b"Traceback:\n  File x\nsqlalchemy.exc.OperationalError: (sqlite3.OperationalError) disk is full\n(Background)\n"
        )
        told = why_not(RuntimeError("500"), Server(process, "http://127.0.0.1:1/api", said))
    assert told.startswith("Prefect's server failed: (sqlite3.OperationalError) disk is full; its database is in ")
    assert "another PREFECT_HOME" in told
    assert "see PREFECT_API_URL" in why_not(RuntimeError("no\nanswer"), None)


def test_flows_report_to_it_and_send_it_no_heartbeats(monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.settings import get_current_settings  # noqa: PLC0415

    monkeypatch.setattr(module, "_answers", lambda address: True)
    process = subprocess.Popen([sys.executable, "-c", ""])
    before = get_current_settings()
    with reporting_to(Server(process, "http://127.0.0.1:1/api")):
        within = get_current_settings()
    process.wait()
    assert (within.api.url, within.flows.heartbeat_frequency) == ("http://127.0.0.1:1/api", None)
    assert before.flows.heartbeat_frequency == get_current_settings().flows.heartbeat_frequency == 30


def test_a_proxy_is_not_asked_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "example.org")
    monkeypatch.delenv("no_proxy", raising=False)
    assert module.without_proxy() == dict.fromkeys(("NO_PROXY", "no_proxy"), "example.org,127.0.0.1")
    monkeypatch.setenv("NO_PROXY", "*")
    assert module.without_proxy() == dict.fromkeys(("NO_PROXY", "no_proxy"), "*")
