"""`python -m flows.set_up`: the work pool, the deployments and the automations on the server of PREFECT_API_URL.

Run after each update; it is safe to repeat. A schedule that was paused by hand stays paused.
"""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import httpx
from prefect.automations import Automation, ChangeFlowRunState, EventTrigger, Posture
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.settings import get_current_settings

from flows.own_server import set_variables, without_socks

POOL = "banmian"
ZOMBIES = "banmian: mark runs crashed whose heartbeat stopped"
LOST = "banmian: mark runs crashed that never began"
BEATS_MISSED = 4
"""Heartbeats come every 30 s (flows/__init__.py); a healthy run on a busy machine may miss one or two."""
BEGINS_WITHIN = 600
"""Seconds from when a worker takes up a run to its first sign of life; starting takes 5 to 60."""


def zombie_automation(heartbeat: int) -> Automation:
    """A run that sent a heartbeat, and then neither another nor its end, is marked crashed: it would hold its slot for ever.

    ValueError when heartbeats are too rare: the automation would kill healthy runs.
    """
    if heartbeat > 60:
        raise ValueError(f"PREFECT_FLOWS_HEARTBEAT_FREQUENCY={heartbeat}: more than 60 s; unset it, or set it to 30")
    within = BEATS_MISSED * heartbeat
    message = f"No heartbeat for {within} s: killed, or its machine is gone."
    return _crash_when_silent(ZOMBIES, {"prefect.flow-run.heartbeat"}, within, message)


def lost_automation(within: int = BEGINS_WITHIN) -> Automation:
    """A run whose worker was killed between taking it up and starting it is marked crashed: it holds its slot, too."""
    message = f"Taken up {within} s ago and not begun: its worker was killed."
    return _crash_when_silent(LOST, {"prefect.flow-run.Pending", "prefect.flow-run.Running"}, within, message)


def _crash_when_silent(name: str, after: set[str], within: int, message: str) -> Automation:
    return Automation(
        name=name,
        description=message,
        trigger=EventTrigger(
            after=after,
            expect={"prefect.flow-run.*"},  # its events are called after its states, and ours has one more: PartiallyCompleted
            match={"prefect.resource.id": ["prefect.flow-run.*"]},
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=timedelta(seconds=within),
        ),
        actions=[ChangeFlowRunState(state=StateType.CRASHED, name="Crashed", message=message)],
    )


def install_automations() -> None:
    """Put the automations on the server, in place of those of the same names."""
    for wanted in (zombie_automation(get_current_settings().flows.heartbeat_frequency or 30), lost_automation()):
        with get_client(sync_client=True) as client:
            for old in client.read_automations_by_name(wanted.name):
                client.delete_automation(old.id)
        wanted.create()


def paused_schedules(client: SyncPrefectClient) -> list[tuple[UUID, str]]:
    """Deployment and cron of each schedule that is not active now."""
    return [
        (deployment.id, str(schedule.schedule))
        for deployment in client.read_deployments()
        for schedule in deployment.schedules
        if not schedule.active
    ]


def deploy() -> None:
    """Deployments of prefect.yaml; schedules that were paused stay so (Prefect itself would start them again)."""
    with get_client(sync_client=True) as client:
        paused = paused_schedules(client)
    subprocess.run(prefect("work-pool", "create", POOL, "--type", "process", "--overwrite"), check=True)
    subprocess.run(prefect("--no-prompt", "deploy", "--all"), check=True)
    with get_client(sync_client=True) as client:
        for deployment in client.read_deployments():
            for schedule in deployment.schedules:
                if (deployment.id, str(schedule.schedule)) in paused and schedule.active:
                    client.update_deployment_schedule(deployment.id, schedule.id, active=False)
                    print(f"{deployment.name}: the schedule stays paused, as it was")


def prefect(*arguments: str) -> list[str]:
    """The command of this interpreter's Prefect."""
    return [sys.executable, "-m", "prefect", *arguments]


def main() -> int:
    """Set all up; 1 when no server is named or it does not answer."""
    os.environ.setdefault("BANMIAN_HOME", str(Path.cwd()))
    address = os.environ.get("PREFECT_API_URL")
    if not address:
        print("PREFECT_API_URL is not set; name the server, such as http://127.0.0.1:4200/api", file=sys.stderr)
        return 1
    set_variables(without_socks())
    try:
        install_automations()
        deploy()
    except (OSError, ValueError, RuntimeError, httpx.HTTPError, subprocess.CalledProcessError) as error:
        print(f"{address}: could not be set up: {error}", file=sys.stderr)
        return 1
    print(f"{address}: work pool {POOL}, the deployments of prefect.yaml and the automations are there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
