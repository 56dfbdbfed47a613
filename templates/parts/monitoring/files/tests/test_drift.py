"""The drift report, on synthetic data: more of the same is steady, and a change is seen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("scipy", reason="the extra `monitoring` is not installed")

from drift_example import changed, same

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.drift import __main__ as command
from proof_of_concept.drift.compare import ALARM

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


def test_the_command_tells_the_same_from_a_change(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["collect"]) == 0
    assert commands.main(["train"]) == 0
    assert command.main([str(same(tmp_path / "same"))]) == 0
    assert command.main([str(changed(tmp_path / "changed"))]) == command.ALARM_CODE
    kept = json.loads((config.REPORTS / "drift.json").read_text(encoding="utf-8"))
    alarms = [one["column"] for one in kept["columns"] if one["psi"] >= ALARM]
    page = (config.REPORTS / "drift.html").read_text(encoding="utf-8")
    assert alarms and page.count('class="alarm"') == len(alarms)

    capsys.readouterr()
    assert command.main([str(tmp_path / "nothing")]) == 1
    assert "nothing" in capsys.readouterr().err
