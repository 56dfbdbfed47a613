"""The stronger model learns, forecasts, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.predict import predict

pytest.importorskip("lightgbm", reason="the extra `stronger` is not installed")

from proof_of_concept import stronger
from proof_of_concept.stronger import ensemble
from proof_of_concept.stronger.ensemble import Ensemble, best_rounds


def rows() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cells, what came, and the origin of each row; some of it is not known."""
    random = np.random.default_rng(0)
    cells = random.normal(size=(600, 4))
    truth = cells[:, 0] + np.abs(cells[:, 1]) + random.normal(0, 0.1, 600)
    truth[::15] = np.nan
    return cells, truth, np.repeat(np.arange(60), 10)


def test_more_rounds_lower_the_error() -> None:
    cells, truth, origins = rows()
    known = ~np.isnan(truth)
    errors = [
        np.abs(Ensemble().fit(cells, truth, origins, 0, rounds).predict(cells) - truth)[
            known
        ].mean()
        for rounds in (2, 60)
    ]
    assert errors[1] < 0.6 * errors[0]
    assert best_rounds(cells[:400], truth[:400], cells[400:], truth[400:], 0) > 20


def test_it_is_trained_measured_and_read_again(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
    monkeypatch.setattr(synthetic, "SIZE", 4)
    monkeypatch.setattr(ensemble, "MODELS", 2)
    monkeypatch.setattr(ensemble, "ROUNDS", 30)
    for command in (["collect"], ["train"], ["train", "--model", "stronger"], ["evaluate"]):
        assert commands.main(command) == 0
    model = stronger.load(config.load_project())
    assert len(model.trees.boosters) == 2 and "LightGBM" in model.about
    forecast = predict(model, model.history.titles()[0])
    assert (forecast.said[0] <= forecast.said[1]).all()
