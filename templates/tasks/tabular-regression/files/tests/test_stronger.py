"""The stronger model learns, answers, adds up its reasons, and survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from drawn_cells import drawn_cells

from proof_of_concept import config, show
from proof_of_concept.predict import predict
from proof_of_concept.tables.columns import Column, features_of, read_columns
from proof_of_concept.tables.target import needed_target

pytest.importorskip("lightgbm", reason="the extra `stronger` is not installed")

from proof_of_concept import stronger
from proof_of_concept.stronger.ensemble import held_together, stretched
from proof_of_concept.stronger.scale import NormalScores

COLUMNS = (
    Column("area", "number", (), 0.0, 200.0, "m2"),
    Column("state", "choice", ("old", "new")),
)
TARGET = Column("rent", "number", (), 0.0, 3000.0, "EUR")


def rows() -> tuple[pd.DataFrame, np.ndarray]:
    """So much a square metre, more of what is new; a few cells are missing, one is far away."""
    random = np.random.default_rng(0)
    area, new = random.uniform(20, 200, 400), random.random(400) < 0.5
    truth = (8 * area + 300 * new) * np.exp(random.normal(0, 0.1, 400))
    area[::20], area[7] = np.nan, 1e6
    return pd.DataFrame({"area": area, "state": np.where(new, "new", "old")}), truth


def made(rounds: int = 150, margin: float = 0.3) -> stronger.BoostedModel:
    cells, truth = rows()
    scale = NormalScores.of(truth)
    steps = stronger.Amounts(COLUMNS, scale)
    steps.fit(cells, scale.told(truth), kinds=np.zeros(400, int), rounds=rounds)
    usual = {"area": 110.0, "state": "old"}
    return stronger.BoostedModel(steps, TARGET, COLUMNS, usual, margin, 0.0, "median", 1.0, "abc")


def test_normal_scores_lead_back_and_keep_the_order() -> None:
    amounts = np.array([5.0, 1, 400, 5])
    scale = NormalScores.of(amounts)
    assert np.allclose(scale.back(scale.told(amounts)), amounts)
    assert scale.told(np.array([5.0]))[0] == pytest.approx(0)
    assert scale.back(np.array([-9.0, 9])).tolist() == [1, 400]


def test_more_rounds_lower_the_error() -> None:
    cells, truth = rows()
    errors = [np.abs(made(rounds).steps.predict(cells) - truth).mean() for rounds in (1, 60)]
    assert errors[1] < 0.5 * errors[0]


def test_reasons_add_up_to_the_answer() -> None:
    model = made()
    cells = pd.DataFrame({"area": [180.0], "state": ["new"]})
    answer, moved = model.explained(cells)
    average = float(model.steps.scale.back(model.steps.shares(cells)[0, -1]))
    assert moved.shape == (2,) and average + moved.sum() == pytest.approx(answer[1])
    assert answer[0] < answer[1] < answer[2] and answer[1] == pytest.approx(1740, rel=0.1)
    assert "SHAP" in show.answer(predict(model, {"area": 180, "state": "new"}))
    assert stretched(np.zeros(2), 3.0, 3.0, 0.0).tolist() == [0, 0]


def test_rows_of_a_group_are_held_out_together() -> None:
    assert held_together(pd.Series(["", ""])) is None
    found = held_together(pd.Series(["a", "", "a", ""]))
    assert found is not None and found.tolist() == [0, 1, 0, 2]


def test_saved_and_loaded_it_answers_the_same(workspace: Path) -> None:
    project = config.load_project()
    target, columns = needed_target(project), features_of(read_columns(project))
    random = np.random.default_rng(1)
    cells = drawn_cells(columns, 200, random)
    truth = random.uniform(target.low, target.high, 200)
    steps = stronger.Amounts(columns, NormalScores.of(truth))
    steps.fit(cells, steps.scale.told(truth), kinds=np.zeros(200, int), rounds=2)
    usual = {one.name: cells[one.name][0] for one in columns}
    model = stronger.BoostedModel(steps, target, columns, usual, 0.5, None, "median", 1.0, "abc")
    stronger.save(model, project)
    loaded = stronger.load(project)
    assert np.array_equal(loaded.answers(cells), model.answers(cells))
    assert loaded.target == target and loaded.trained_on == "abc"
