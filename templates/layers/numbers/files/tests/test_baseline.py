"""The baselines: a rule of one column, a line through all, and a column that knows too much."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from proof_of_concept.baseline import best_rule, linear
from proof_of_concept.config import ProblemError

RANDOM = np.random.default_rng(3)
SIZE = 400
CELLS = pd.DataFrame(
    {
        "area": RANDOM.uniform(20, 200, SIZE),
        "state": RANDOM.choice(["old", "kept", "new"], SIZE),
        "luck": RANDOM.normal(size=SIZE),
    }
)
TRUTH = (
    100 + 2 * CELLS["area"] + 20 * (CELLS["state"] == "new") + RANDOM.normal(0, 30, SIZE)
).to_numpy()
LEARNT, UNSEEN = TRUTH[:300], TRUTH[300:]


def parts(cells: pd.DataFrame) -> tuple[pd.DataFrame, np.ndarray, pd.DataFrame, np.ndarray]:
    """The rows to learn from and those to choose by, each with what it was."""
    return cells.head(300), LEARNT, cells.tail(100), UNSEEN


def test_the_rule_is_the_median_of_a_few_bins_of_the_most_telling_column() -> None:
    rule = best_rule(*parts(CELLS))
    said = rule.amounts(CELLS.tail(100))
    assert rule.column == "area" and len(set(said)) <= 5 and rule.warning() == ""
    assert rule.error == pytest.approx(np.abs(said - UNSEEN).mean())
    assert rule.error < 0.6 * np.abs(np.median(LEARNT) - UNSEEN).mean()


def test_the_line_is_better_and_takes_a_slip_for_the_nearest_usual_number() -> None:
    line = linear.fitted(CELLS.head(300), LEARNT)
    rule = best_rule(*parts(CELLS))
    assert np.abs(line.amounts(CELLS.tail(100)) - UNSEEN).mean() < rule.error
    slip = CELLS.head(1).assign(area=1e6)
    usual = slip.assign(area=line.high["area"])
    assert line.amounts(slip)[0] == line.amounts(usual)[0] <= LEARNT.max()


@pytest.mark.parametrize(("noise", "says"), [(0.0, "gives the answer away"), (0.2, "make sure")])
def test_a_column_that_knows_too_much(noise: float, says: str) -> None:
    """The same amount in cents, even written as a loss, and one that was nearly copied."""
    spread = noise * TRUTH.std() * RANDOM.normal(size=SIZE)
    cells = CELLS.assign(cents=-100 * (TRUTH + spread))
    if noise:
        assert says in best_rule(*parts(cells)).warning()
        return
    with pytest.raises(ProblemError, match=says):
        best_rule(*parts(cells))
