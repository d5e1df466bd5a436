"""`python -m flows.set_up`: the work pool, the deployments and the automations on the server of PREFECT_API_URL.

Run after each update; it is safe to repeat. A schedule that was paused by hand stays paused.
"""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from prefect.automations import Automation, ChangeFlowRunState, EventTrigger, Posture
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.settings import get_current_settings

POOL = "banmian"
ZOMBIES = "banmian: mark runs crashed whose heartbeat stopped"
BEATS_MISSED = 4
"""Heartbeats come every 30 s (flows/__init__.py); a healthy run on a busy machine may miss one or two."""


def zombie_automation(heartbeat: int) -> Automation:
    """A run that sent a heartbeat, and then neither another nor its end, is marked crashed: it would hold its slot for ever.

    ValueError when heartbeats are too rare: the automation would kill healthy runs.
    """
    if heartbeat > 60:
        raise ValueError(f"PREFECT_FLOWS_HEARTBEAT_FREQUENCY={heartbeat}: more than 60 s; unset it, or set it to 30")
    within = BEATS_MISSED * heartbeat
    return Automation(
        name=ZOMBIES,
        description=f"Killed with its machine or with kill -9: no heartbeat for {within} s.",
        trigger=EventTrigger(
            after={"prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.*"},  # its events are called after its states, and ours has one more: PartiallyCompleted
            match={"prefect.resource.id": ["prefect.flow-run.*"]},
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=timedelta(seconds=within),
        ),
        actions=[
            ChangeFlowRunState(
                state=StateType.CRASHED, name="Crashed", message=f"No heartbeat for {within} s: killed, or its machine is gone."
            )
        ],
    )


def install_automation() -> None:
    """Put the automation on the server, in place of one of the same name."""
    wanted = zombie_automation(get_current_settings().flows.heartbeat_frequency or 30)
    with get_client(sync_client=True) as client:
        for old in client.read_automations_by_name(ZOMBIES):
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
    try:
        install_automation()
        deploy()
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print(f"{address}: could not be set up: {error}", file=sys.stderr)
        return 1
    print(f"{address}: work pool {POOL}, the deployments of prefect.yaml and the automation are there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
