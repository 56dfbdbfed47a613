"""The stronger model learns, answers, adds up its reasons, and survives being saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from drawn_cells import drawn_cells
from sklearn.metrics import log_loss

from proof_of_concept import config, show
from proof_of_concept.config import ProblemError
from proof_of_concept.predict import predict
from proof_of_concept.tables.columns import Column, described, features_of, read_columns

pytest.importorskip("lightgbm", reason="the extra `stronger` is not installed")

from proof_of_concept import stronger
from proof_of_concept.stronger.chances import Chances, with_first

COLUMNS = (
    Column("tenure", "number", (), 0.0, 72.0, "months"),
    Column("plan", "choice", ("monthly", "yearly")),
)
LABELS = ("stays", "leaves", "pauses")


def rows(labels: int) -> tuple[pd.DataFrame, np.ndarray]:
    """Short tenures leave, more so on a monthly plan; a few cells are missing."""
    random = np.random.default_rng(0)
    tenure, monthly = random.uniform(0, 72, 400), random.random(400) < 0.5
    plan = np.where(monthly, "monthly", "yearly").astype(object)
    truth = ((tenure + 20 * ~monthly + random.normal(0, 8, 400)) < 40).astype(int)
    tenure[::20] = np.nan
    if labels > 2:
        truth[tenure > 50] = 2
    return pd.DataFrame({"tenure": tenure, "plan": plan}), truth


def made(labels: int, rounds: int = 150) -> stronger.BoostedModel:
    cells, truth = rows(labels)
    steps = Chances(COLUMNS, labels)
    steps.fit(cells, truth, kinds=truth, rounds=rounds)
    usual = {"tenure": 36.0, "plan": "yearly"}
    limit = 0.4 if labels == 2 else None
    return stronger.BoostedModel(steps, LABELS[:labels], COLUMNS, usual, limit, "abc")


@pytest.mark.parametrize("labels", [2, 3])
def test_more_rounds_lower_the_loss(labels: int) -> None:
    _, truth = rows(labels)
    losses = [log_loss(truth, with_first(made(labels, count).steps.held_out)) for count in (1, 20)]
    assert losses[1] < losses[0] - 0.1


def test_reasons_add_up_to_the_answer() -> None:
    model = made(2)
    cells = pd.DataFrame({"tenure": [3.0], "plan": ["monthly"]})
    answer, moved = model.explained(cells)
    odds = model.steps.shares(cells)[0]
    assert moved.shape == (2, 2) and np.allclose(moved.sum(axis=1), 0)
    average = 1 / (1 + np.exp(-odds[-1]))
    assert average + moved[:, 1].sum() == pytest.approx(1 / (1 + np.exp(-odds.sum())))
    assert answer[1] > 0.8 and answer.sum() == pytest.approx(1)
    result = predict(model, {"tenure": 3, "plan": "monthly"})
    assert result.label == "leaves" and result.moves[0].column.name == "tenure"
    assert "SHAP" in show.answer(result)


def test_of_more_outcomes_reasons_are_those_of_the_simple_model() -> None:
    result = predict(made(3), {"tenure": 70})
    assert result.label == "pauses" and "as usual" in show.answer(result)


def test_saved_and_loaded_it_answers_the_same(workspace: Path) -> None:
    project = config.load_project()
    columns = features_of(read_columns(project))
    random = np.random.default_rng(1)
    cells = drawn_cells(columns, 200, random)
    labels = project.labels
    steps, truth = Chances(columns, len(labels)), np.arange(200) % len(labels)
    steps.fit(cells, truth, kinds=truth, rounds=2)
    usual = {one.name: cells[one.name][0] for one in columns}
    limit = 0.5 if len(labels) == 2 else None
    model = stronger.BoostedModel(steps, labels, columns, usual, limit, "abc")
    stronger.save(model, project)
    loaded = stronger.load(project)
    assert np.array_equal(loaded.probabilities(cells), model.probabilities(cells))
    assert described(loaded.columns) == described(columns) and loaded.trained_on == "abc"
    if len(labels) == 2:
        with pytest.raises(ProblemError, match="missed_cost"):
            stronger.load(replace(project, options={**project.options, "missed_cost": 77}))
