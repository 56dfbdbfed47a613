"""Cells become numbers for the trees, and rates for the rule of thumb."""

from __future__ import annotations

import numpy as np
import pytest

from proof_of_concept.baseline import Rule, all_rules
from proof_of_concept.columns import Column
from proof_of_concept.data import Example
from proof_of_concept.features import Encoder

COLUMNS = (
    Column("tenure", "number", (), 0.0, 72.0, "months"),
    Column("plan", "choice", ("monthly", "yearly")),
    Column("noise", "number", (), -1.0, 1.0),
)
LABELS = ("stays", "leaves")


def test_cells_become_numbers() -> None:
    rows = [
        {"tenure": "36", "plan": "yearly", "noise": ""},
        {"tenure": "", "plan": "weekly", "noise": "1"},
        {"tenure": "1e300", "plan": "", "noise": "0"},
    ]
    encoder = Encoder(COLUMNS, {"tenure": 18.0, "noise": 0.0})
    matrix = encoder.matrix(rows)
    assert matrix.dtype == np.float32 and np.isfinite(matrix).all()
    assert matrix[0].tolist() == [0.5, 0, 0, 1, 0, 0, 0.5, 1]
    assert matrix[1].tolist() == [0.25, 1, 0, 0, 1, 0, 1, 0]
    assert matrix[2, 2:6].tolist() == [0, 0, 0, 1]
    assert encoder.owner.tolist() == [0, 0, 1, 1, 1, 1, 2, 2]


def test_the_baseline_is_the_best_single_column() -> None:
    random = np.random.default_rng(0)
    truth = random.integers(0, 2, 400)
    plans = np.where(random.random(400) < 0.8, np.where(truth, "monthly", "yearly"), "yearly")
    rows = [
        {"tenure": f"{n % 72}", "plan": str(plan), "noise": f"{random.random():.3f}"}
        for n, plan in enumerate(plans)
    ]
    examples = [
        Example(f"{n}", row, LABELS[answer])
        for n, (row, answer) in enumerate(zip(rows, truth, strict=True))
    ]
    rules = all_rules(COLUMNS, examples[:300], examples[300:], "leaves")
    assert rules[0][1].column.name == "plan" and rules[0][0] > 0.8 > rules[1][0]
    rule = Rule(COLUMNS[1], rows, truth)
    monthly, yearly, new = rule.probabilities([{"plan": p} for p in ("monthly", "yearly", "new")])
    assert monthly > new > yearly and new == pytest.approx(truth.mean())
