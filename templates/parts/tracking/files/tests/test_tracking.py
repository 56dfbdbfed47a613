"""A tracked run, on a little synthetic data: what MLflow keeps is what was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("mlflow", reason="the extra `tracking` is not installed")

from proof_of_concept import config
from proof_of_concept.plumbing import results
from proof_of_concept.tracking import runs
from proof_of_concept.tracking.__main__ import main

synthetic = pytest.importorskip(f"{config.__package__}.synthetic")


def test_a_run_keeps_what_was_measured(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(synthetic, "SIZE", synthetic.SIZE // 3)
    assert main(["--seed", "3", "--name", "first"]) == 0

    client = runs.mlflow.MlflowClient()
    named = f"name = '{config.load_project().name}'"
    experiment = client.search_experiments(filter_string=named)[0].experiment_id
    found = client.search_runs([experiment])
    assert [run.info.run_name for run in found] == ["first"]
    run, metrics = found[0].data, results.read_metrics()
    assert (run.params["seed"], run.params["source"]) == ("3", "synthetic")
    assert run.metrics == pytest.approx(runs.figures(metrics))
    kept = {path.name for path in (workspace / "experiments").rglob("*") if path.is_file()}
    assert {"mlflow.db", "metrics.json"} <= kept
    assert {path.name for path in config.MODELS.iterdir()} <= kept

    # One that fails says why in a sentence, and is kept as failed.
    capsys.readouterr()
    assert main(["--seed", "-1"]) == 1
    assert "--seed" in capsys.readouterr().err
    assert [run.info.status for run in client.search_runs([experiment])] == ["FAILED", "FINISHED"]
