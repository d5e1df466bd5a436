"""What an operator installs: deployments that fit the flows, an automation that spares healthy runs, units and containers."""

import importlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect.utilities.callables import parameter_schema
from prefect.utilities.schema_tools import validate

from flows.alarm import Alarm
from flows.set_up import lost_automation, main, zombie_automation

ROOT = Path(__file__).parent.parent
DEPLOYMENTS = {one["name"]: one for one in yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]}


def schema_of(name: str) -> Any:
    module, function = DEPLOYMENTS[name]["entrypoint"].split(":")
    flow = getattr(importlib.import_module(module.removesuffix(".py").replace("/", ".")), function)
    assert flow.name == "newspaper"
    return parameter_schema(flow).model_dump(mode="json")


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_deployments_fit_their_flows(name: str) -> None:
    deployment, schema = DEPLOYMENTS[name], schema_of(name)
    assert set(deployment["parameters"]) <= set(schema["properties"])
    assert not validate(deployment["parameters"], schema)
    assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "ENQUEUE"}
    assert all(schedule["timezone"] == "Asia/Shanghai" for schedule in deployment["schedules"])


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("backfill", {"first": "2013-01-01", "last": "2022-12-31", "force": True, "jobs": 4}),
        ("backfill", {"cluster": "tcp://scheduler:8786", "settings": {"summary_chars": 90}}),
        ("check", {"repair": True}),
    ],
)
def test_right_parameters_are_taken(name: str, parameters: dict[str, Any]) -> None:
    assert not validate({**DEPLOYMENTS[name]["parameters"], **parameters}, schema_of(name))


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("backfill", {"jobs": "many"}),
        ("backfill", {"jobs": 1000}),
        ("backfill", {"first": "2023-13-45"}),
        ("backfill", {"force": "perhaps"}),
        ("backfill", {"cluster": "here"}),
        ("backfill", {"settings": {"summary_chars": 1}}),
        ("daily", {"sources": "seeds"}),
        ("check", {"repair": "perhaps"}),
    ],
)
def test_wrong_parameters_are_refused(name: str, parameters: dict[str, Any]) -> None:
    assert validate({**DEPLOYMENTS[name]["parameters"], **parameters}, schema_of(name))


def test_the_automation_waits_for_several_heartbeats() -> None:
    automation = zombie_automation(30)
    assert automation.trigger.within.total_seconds() == 120
    assert automation.trigger.expect == {"prefect.flow-run.*"}, "a run that ended as PartiallyCompleted is no zombie"
    with pytest.raises(ValueError, match="PREFECT_FLOWS_HEARTBEAT_FREQUENCY=180: more than 60 s"):
        zombie_automation(180)
    assert lost_automation().trigger.within.total_seconds() == 600, "a start may take a minute"


def test_without_a_server_there_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    assert main() == 1
    assert "PREFECT_API_URL is not set; name the server" in capsys.readouterr().err


def test_files_for_operators_name_what_there_is() -> None:
    compose = yaml.safe_load((ROOT / "deploy/compose.yaml").read_text(encoding="utf-8"))
    assert set(compose["services"]) == {"database", "server", "worker"}
    assert (ROOT / compose["services"]["server"]["build"]["dockerfile"]).is_file()
    set_by_hand = set(re.findall(r"^#?(\w+)=", (ROOT / "deploy/banmian.env").read_text(encoding="utf-8"), re.MULTILINE))
    assert {f"BANMIAN_{name.upper()}" for name in Alarm.model_fields} <= set_by_hand
    for unit in ("server", "worker"):
        text = (ROOT / f"deploy/banmian-{unit}.service").read_text(encoding="utf-8")
        assert "EnvironmentFile=/etc/banmian.env" in text
    operations = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    for name in re.findall(r"`((?:nlp|flows|bench|tests|deploy)/[\w./-]+)`", operations):
        assert (ROOT / name).exists(), name


def test_an_empty_webhook_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANMIAN_ON_FAILURE_WEBHOOK", "")
    assert Alarm().on_failure_webhook is None
