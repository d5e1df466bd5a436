"""Tell the operator when a run failed: a command, a webhook, or both, named in the environment of the worker.

They are no parameters of the flow: who may start a run may not name a command for it.
"""

import json
import os
import subprocess
import urllib.request
from typing import Any

from prefect.logging import get_logger
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PATIENCE = 30


class Alarm(BaseSettings):
    """Whom to tell. Both get the same JSON: run, state, message, flow_run_id."""

    model_config = SettingsConfigDict(env_prefix="BANMIAN_", env_ignore_empty=True, frozen=True)

    on_failure_command: str | None = Field(None, description="shell command that gets the JSON on standard input")
    on_failure_webhook: str | None = Field(None, description="address that the JSON is posted to, such as a chat room's")


def tell_operator(flow: Any, flow_run: Any, state: Any) -> None:
    """A hook of the flow: silent after a run that wrote everything. An alarm that fails is logged, the run stays as it was."""
    if state.is_completed() and state.name != "PartiallyCompleted":
        return
    told = {"run": flow_run.name, "state": state.name, "message": state.message, "flow_run_id": str(flow_run.id)}
    alarm = Alarm()
    for way, tell in ((alarm.on_failure_command, _run_command), (alarm.on_failure_webhook, _post)):
        if way:
            try:
                tell(way, json.dumps(told, ensure_ascii=False).encode())
            except (OSError, ValueError, subprocess.SubprocessError) as error:
                get_logger("banmian").error("the alarm did not reach %s: %s", way, error)


def _run_command(command: str, content: bytes) -> None:
    subprocess.run(command, shell=True, input=content, check=True, timeout=PATIENCE, env=dict(os.environ))


def _post(address: str, content: bytes) -> None:
    request = urllib.request.Request(address, content, {"Content-Type": "application/json; charset=utf-8"})
    urllib.request.urlopen(request, timeout=PATIENCE).close()
