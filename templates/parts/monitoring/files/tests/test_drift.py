"""The drift report, on synthetic data: more of the same is steady, and a change is seen."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the extra `monitoring` is not installed")

import pandas as pd
from drift_example import changed, same

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.drift import __main__ as command
from proof_of_concept.drift.compare import ALARM, drift, psi

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


def test_the_index_is_that_of_the_books() -> None:
    assert psi(np.array([50, 50]), np.array([500, 500])) == 0
    # (0.8 - 0.5) ln(0.8 / 0.5) + (0.2 - 0.5) ln(0.2 / 0.5)
    assert psi(np.array([50, 50]), np.array([80, 20])) == pytest.approx(0.4159, abs=1e-4)


def test_numbers_words_and_gaps_are_compared() -> None:
    random = np.random.default_rng(0)
    before = pd.DataFrame({"n": random.normal(size=900), "w": random.choice(["a", "b"], 900)})
    again = pd.DataFrame({"n": random.normal(size=900), "w": random.choice(["a", "b"], 900)})
    assert {one.state for one in drift(before, again)} == {"steady"}
    moved = again.assign(n=again["n"] + 1)
    furthest = drift(before, moved)[0]
    assert (furthest.column, furthest.state) == ("n", "alarm")
    gaps = again.assign(n=again["n"].where(random.random(900) > 0.4))
    assert drift(before, gaps)[0].psi > ALARM
    new = again.assign(w="c")
    assert drift(before, new)[0].column == "w" and drift(before, new)[0].p_value < 0.01


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
