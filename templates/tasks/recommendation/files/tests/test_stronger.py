"""The ranker orders candidates, is measured, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from proof_of_concept import __main__ as commands
from proof_of_concept import config
from proof_of_concept.interactions.histories import history_of

pytest.importorskip("lightgbm", reason="the extra `stronger` is not installed")

from proof_of_concept import stronger
from proof_of_concept.model import Recommender
from proof_of_concept.stronger import ranker
from proof_of_concept.stronger.candidates import candidates


def test_the_ranker_learns_what_the_simple_score_lacks() -> None:
    random = np.random.default_rng(0)
    cells = random.normal(size=(4000, 3))
    taken = (cells[:, 1] + random.normal(0, 0.3, 4000) > 1).astype(float)
    window = (cells, np.zeros(4000), taken, np.full(200, 20))
    rounds = ranker.best_rounds([window], window, 0)
    fitted = ranker.fit([window], 0, min(rounds, 60))
    said = fitted.predict(cells, np.zeros(4000))
    assert np.corrcoef(said, cells[:, 1])[0, 1] > 0.6
    assert np.allclose(ranker.Ranker(fitted.text()).predict(cells, np.zeros(4000)), said)


def test_it_is_trained_measured_and_read_again(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synthetic = pytest.importorskip(f"{config.__package__}.synthetic")
    monkeypatch.setattr(synthetic, "SIZE", 400)
    monkeypatch.setattr(ranker, "ROUNDS", 30)
    for command in (["collect"], ["train"], ["train", "--model", "stronger"], ["evaluate"]):
        assert commands.main(command) == 0
    model = stronger.load(config.load_project())
    count = len(model.catalogue)
    history = history_of([1, 2, 3], [0.1, 0.5, 1.0], count)
    among = candidates(model.moment, Recommender.scores(model, history), history, repeats=False)
    assert not among[0, [1, 2, 3]].any() and 20 < among.sum() < count
    assert among[0, model.order(history)[0]].all() and "LightGBM" in model.about
    # Without a history there is nothing to rank by but popularity.
    nobody = history_of([], [], count)
    assert model.order(nobody)[0].tolist() == np.argsort(-model.lately, kind="stable")[:10].tolist()
