"""The second baseline, harder to beat: linear regression on all columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from threadpoolctl import threadpool_limits

from ..tables.encoding import for_lines

ABOUT = "Ridge regression on all columns; a gap in a number counts as its median."
USUAL = (0.01, 0.99)  # of the training cells: a number outside is taken for the nearest inside


@dataclass(frozen=True)
class Line:
    """A trained Pipeline, and the least and the most that the training rows had.

    low and high: for each column of numbers the ends of USUAL, for one slip in a cell ("750" for
    75.0) would bend the line, or carry a row far away from it.
    """

    steps: Any
    low: pd.Series
    high: pd.Series
    least: float
    most: float

    def amounts(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): never beyond what was seen."""
        inside = within(cells, self.low, self.high)
        return np.clip(self.steps.predict(inside), self.least, self.most)


def within(cells: pd.DataFrame, low: pd.Series, high: pd.Series) -> pd.DataFrame:
    """The same rows, each number no lower than `low` and no higher than `high` of its column."""
    numbers = list(low.index)
    return cells.assign(**cells[numbers].clip(low, high, axis=1))


def fitted(cells: pd.DataFrame, truth: np.ndarray) -> Line:
    """The line, learnt from `cells` and `truth`. It knows no pairs, no limits and no bends.

    Amounts that are never below 0 are learnt as logarithms: a column then says by how many per
    cent it raises them, as a price goes with an area.
    """
    low, high = (cells.quantile(share, numeric_only=True) for share in USUAL)
    line: Any = Ridge()
    if truth.min() >= 0:
        line = TransformedTargetRegressor(line, func=np.log1p, inverse_func=np.expm1)
    with threadpool_limits(1):
        steps = make_pipeline(for_lines(), line).fit(within(cells, low, high), truth)
    return Line(steps, low, high, float(truth.min()), float(truth.max()))
