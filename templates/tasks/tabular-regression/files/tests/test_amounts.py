"""The synthetic rows: each column pushes the amount the way that vocabulary.yaml says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.linear_model import LinearRegression

from proof_of_concept import config, data
from proof_of_concept.collect import collect
from proof_of_concept.config import ProblemError, Project
from proof_of_concept.plumbing.results import read_planted

NUMBERS = ("warmth", "distance", "weight", "luck")
COLUMNS = [{"name": name, "min": 0, "max": 10} for name in NUMBERS]
KINDS = {"name": "kind", "values": ["a", "b", "c"]}
TARGET = {"name": "cost", "min": 20, "max": 5000, "unit": "EUR", "usual": 400}
VOCABULARY = """
effects:
  warmth: {grade: of the domain, effect: raises}
  distance: {effect: lowers}
  weight: {effect: none}
  kind: {grade: of the domain, effect: [c, a, b]}
"""


def project(target: object = TARGET) -> Project:
    options = {"columns": [*COLUMNS, KINDS], "target": target}
    return replace(config.load_project(), options=options)


@pytest.mark.parametrize("seed", [0, 1])
def test_columns_push_as_they_should(workspace: Path, seed: int) -> None:
    (workspace / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    summary = collect(project(), "synthetic", seed=seed)
    assert summary["grades"]["of the job"] == ["distance", "weight"]
    assert "would be off by" in summary["told"] and "EUR on average" in summary["told"]
    rows = data.load(project())
    cells = pd.DataFrame({name: rows.cells[name].clip(0, 10) for name in NUMBERS})
    cells = cells.fillna(cells.median()).assign(
        **{value: (rows.cells["kind"] == value).astype(float) for value in "abc"}
    )
    fitted = LinearRegression().fit(cells, np.log(data.amounts(rows))).coef_
    push = dict(zip(cells.columns, fitted, strict=True))
    assert push["warmth"] > 0.02 > -0.02 > push["distance"]
    assert abs(push["weight"]) < min(push["warmth"], -push["distance"])
    assert push["c"] < push["a"] < push["b"]


@pytest.mark.parametrize(
    "target",
    [
        TARGET,
        {"name": "delay", "min": -30, "max": 90, "unit": "min"},
        {"name": "rate", "min": 0, "max": 0.02, "unit": "%", "usual": 0.004},
        {"name": "claims", "min": 0, "max": 12, "usual": 2},
    ],
)
def test_amounts_are_in_their_range_and_half_below_what_is_usual(
    workspace: Path, target: dict[str, Any]
) -> None:
    collect(project(target), "synthetic", seed=0)
    rows = data.load(project(target))
    amounts = data.amounts(rows)
    assert target["min"] <= amounts.min() and amounts.max() <= target["max"]
    usual = target.get("usual", (target["min"] + target["max"]) / 2)
    assert (amounts < usual).mean() < 0.55 and (amounts <= usual).mean() > 0.45
    planted = set(read_planted()) & set(rows.about["id"])
    assert 0.005 < len(planted) / len(rows) < 0.03


def test_what_is_usual_must_be_a_number(workspace: Path) -> None:
    with pytest.raises(ProblemError, match="must be a number"):
        collect(project({**TARGET, "usual": "much"}), "synthetic", seed=0)
