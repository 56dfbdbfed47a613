"""What a model file may hold: scikit-learn trusts the numbers in it, so they are checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingRegressor

from proof_of_concept import config
from proof_of_concept.config import ProblemError
from proof_of_concept.plumbing import store


def boosted() -> Any:
    """A model of two small trees."""
    numbers = np.arange(60.0)
    trees = HistGradientBoostingRegressor(max_iter=2, min_samples_leaf=5)
    return trees.fit(numbers[:, None], numbers % 20)


def test_boosted_trees_answer_the_same_once_loaded(workspace: Path) -> None:
    project, model = config.load_project(), boosted()
    store.save({"model": [model]}, project)
    asked = np.array([[3.0], [np.nan], [1e9]])
    assert np.array_equal(store.load(project)["model"][0].predict(asked), model.predict(asked))


@pytest.mark.parametrize(
    ("field", "value"),
    [("left", 0), ("right", 999), ("feature_idx", 1), ("feature_idx", -1), ("is_categorical", 1)],
)
def test_trees_that_lead_elsewhere_are_refused(workspace: Path, field: str, value: int) -> None:
    project, model = config.load_project(), boosted()
    model._predictors[1][0].nodes[field][0] = value
    store.save({"model": {"inside": model}}, project)
    with pytest.raises(ProblemError, match="train again: a tree that"):
        store.load(project)


def test_a_tree_outside_of_a_model_is_refused(workspace: Path) -> None:
    project, model = config.load_project(), boosted()
    store.save({"model": np.array([model._predictors[0][0], None], dtype=object)}, project)
    with pytest.raises(ProblemError, match="a tree outside of a model"):
        store.load(project)
