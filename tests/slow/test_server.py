"""`make serve` as it runs in the morning: a cron schedule fires, wrong parameters are refused, a killed run frees its slot."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prefect import flow
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.actions import DeploymentUpdate
from prefect.client.schemas.schedules import CronSchedule
from prefect.exceptions import PrefectHTTPStatusError
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.states import Pending

from bench.load import make_issues
from flows.set_up import LOST, ZOMBIES, lost_automation
from nlp.storage import stored_units
from tests.servers import free_port, running
from tests.test_storage import files

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
FINAL = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SyncPrefectClient, int, dict[str, str]]]:
    """A client, the process id of `make serve`, and the environment that reaches its server."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/api"
    home = {"PREFECT_HOME": str(tmp_path_factory.mktemp("home")), "PREFECT_SERVER_API_PORT": str(port), "PYTHONPATH": str(ROOT)}
    with (
        running("flows.serve", **home) as process,
        temporary_settings({PREFECT_API_URL: address}),
        get_client(sync_client=True) as client,
    ):
        patiently(180, lambda: worker_is_there(client))
        yield client, process.pid, {**os.environ, **home, "PREFECT_API_URL": address, "BANMIAN_HOME": str(ROOT)}


def worker_is_there(client: SyncPrefectClient) -> bool:
    try:
        return client.read_deployment_by_name("newspaper/daily").status == "READY"
    except (OSError, Exception):
        return False


def patiently(seconds: float, ask: Any) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := ask():
            return answer
        time.sleep(1)
    raise AssertionError(f"nothing in {seconds} s")


def ended(client: SyncPrefectClient, run_id: Any) -> Any:
    state = client.read_flow_run(run_id).state
    return state if state.type.value in FINAL else None


def test_a_cron_schedule_fires_and_runs_through_server_and_worker(
    served: tuple[SyncPrefectClient, int, dict[str, str]], tmp_path: Path
) -> None:
    client, _, _ = served
    make_issues(tmp_path / "pages", 2, 2)
    deployment = client.read_deployment_by_name("newspaper/daily")
    parameters = {"sources": [str(tmp_path / "pages")], "data": str(tmp_path / "data"), "jobs": 2}
    every_minute = CronSchedule(cron="* * * * *", timezone="Asia/Shanghai")
    client.update_deployment(deployment.id, DeploymentUpdate(parameters=parameters))
    (made,) = client.create_deployment_schedules(deployment.id, [(every_minute, True)])
    patiently(240, lambda: len(stored_units(tmp_path / "data", "summaries")) == 2)
    client.delete_deployment_schedule(deployment.id, made.id)
    runs = [run for run in client.read_flow_runs() if run.deployment_id == deployment.id and run.auto_scheduled]
    assert patiently(
        60, lambda: [run for run in client.read_flow_runs() if run.deployment_id and run.state.name == "Completed"]
    )
    assert runs


def test_wrong_parameters_are_refused_when_the_run_is_created(served: tuple[SyncPrefectClient, int, dict[str, str]]) -> None:
    client, _, _ = served
    backfill, daily, check = (client.read_deployment_by_name(f"newspaper/{name}") for name in ("backfill", "daily", "check"))
    wrong = [
        (backfill, {"jobs": "many"}),
        (backfill, {"jobs": 1000}),
        (backfill, {"first": "2023-13-45"}),
        (backfill, {"force": "perhaps"}),
        (backfill, {"cluster": "here"}),
        (backfill, {"settings": {"summary_chars": 1}}),
        (daily, {"sources": "seeds"}),
        (check, {"repair": "perhaps"}),
    ]
    for deployment, parameters in wrong:
        with pytest.raises(PrefectHTTPStatusError, match=r"409|422"):
            client.create_flow_run_from_deployment(deployment.id, parameters=parameters)
    assert backfill.concurrency_limit == 1 or backfill.global_concurrency_limit.limit == 1
    assert [str(schedule.schedule.timezone) for schedule in daily.schedules] == ["Asia/Shanghai"]


def test_setting_up_again_leaves_a_paused_schedule_paused(served: tuple[SyncPrefectClient, int, dict[str, str]]) -> None:
    client, _, environment = served
    daily = client.read_deployment_by_name("newspaper/daily")
    client.update_deployment_schedule(daily.id, daily.schedules[0].id, active=False)
    subprocess.run([sys.executable, "-m", "flows.set_up"], env=environment, check=True, cwd=ROOT)
    assert [schedule.active for schedule in client.read_deployment_by_name("newspaper/daily").schedules] == [False]
    assert [len(client.read_automations_by_name(name)) for name in (ZOMBIES, LOST)] == [1, 1]


def test_a_run_that_was_taken_up_and_never_began_is_marked_crashed(
    served: tuple[SyncPrefectClient, int, dict[str, str]],
) -> None:
    client, _, _ = served
    quick = lost_automation(10)
    quick.name = "lost within ten seconds"
    quick.create()
    lost = client.create_flow_run(flow(name="taken up")(lambda: None), state=Pending())
    assert patiently(120, lambda: ended(client, lost.id)).type.value == "CRASHED"
    for made in client.read_automations_by_name(quick.name):
        client.delete_automation(made.id)


def test_a_killed_run_is_marked_crashed_and_the_next_one_finishes_its_work(
    served: tuple[SyncPrefectClient, int, dict[str, str]], tmp_path: Path
) -> None:
    client, serve, _ = served
    make_issues(tmp_path / "pages", 60, 4)
    backfill = client.read_deployment_by_name("newspaper/backfill")
    parameters = {"sources": [str(tmp_path / "pages")], "data": str(tmp_path / "data"), "jobs": 1}
    killed = client.create_flow_run_from_deployment(backfill.id, parameters=parameters)
    patiently(120, lambda: stored_units(tmp_path / "data", "pages"))
    time.sleep(5)  # a heartbeat at least
    for process in workers_of(serve):
        os.kill(process, signal.SIGKILL)
    assert ended(client, killed.id) is None, "killed in the middle"
    waiting = client.create_flow_run_from_deployment(backfill.id, parameters=parameters)
    assert patiently(300, lambda: ended(client, killed.id)).type.value == "CRASHED"
    assert patiently(300, lambda: ended(client, waiting.id)).type.value == "COMPLETED"
    assert len(stored_units(tmp_path / "data", "summaries")) == 60
    assert not [name for name in files(tmp_path / "data") if name.endswith(".tmp")]


def workers_of(serve: int) -> list[int]:
    """The worker and all below it: the last child of `make serve`, its flow run, the children of that."""
    found = [max(children(serve))]
    for process in found:
        found += children(process)
    return found


def children(process: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, check=False).stdout
    return [int(number) for number in listed.split()]
