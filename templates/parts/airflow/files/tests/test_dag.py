"""The DAG names the commands that there are, in order; and the gate lets through what is good.

With Airflow itself: uv run --with "apache-airflow>=3,<4" pytest tests/test_dag.py
"""

from __future__ import annotations

import ast
import runpy
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config, gate
from proof_of_concept.gate import __main__ as gate_command
from proof_of_concept.plumbing.results import write_json

DAG = config.ROOT / "dags" / "pipeline.py"


def constants() -> dict[str, Any]:
    """What stands in capitals in the DAG's file, where it is a plain value: read, and not run."""
    found = {}
    for line in ast.parse(DAG.read_text(encoding="utf-8")).body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            try:
                found[line.targets[0].id] = ast.literal_eval(line.value)
            except ValueError:
                continue
    return found


def test_its_tasks_are_the_commands_with_the_gate_before_the_last() -> None:
    tasks, package = constants()["TASKS"], config.__package__
    steps = list(commands.STEPS)
    assert list(tasks) == [*steps[:-1], "gate", steps[-1]]
    assert tasks == {name: f"{package} {name}" for name in steps} | {"gate": f"{package}.gate"}
    assert constants()["SKIP"] == gate.SKIP


@pytest.mark.skipif(find_spec("airflow") is None, reason="Airflow is not installed here")
def test_airflow_reads_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AIRFLOW_HOME", str(tmp_path))
    tasks, names = runpy.run_path(str(DAG))["pipeline"].task_dict, list(constants()["TASKS"])
    for name, following in zip(names, [*names[1:], None], strict=True):
        assert tasks[name].downstream_task_ids == ({following} if following else set())


@pytest.mark.parametrize("higher, low, high, code", [
    (True, 0.1, 0.2, 0), (True, -0.1, 0.2, gate.SKIP), (False, -0.2, -0.1, 0),
    (False, -0.2, 0.1, gate.SKIP),
])  # fmt: skip
def test_the_gate(higher: bool, low: float, high: float, code: int, workspace: Path) -> None:
    row = {"name": "figure", "higher_is_better": higher, "difference": {"low": low, "high": high}}
    others = ("data", "plots", "mistakes", "baseline", "model")
    config.REPORTS.mkdir()
    kept = {**{key: {} for key in others}, "headline": "figure", "metrics": [row]}
    write_json(config.REPORTS / "metrics.json", kept)
    assert gate_command.main() == code


def test_without_figures_it_says_what_to_do(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate_command.main() == 1
    assert "evaluate" in capsys.readouterr().err
