"""The second baseline, harder to beat: linear regression on all columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from threadpoolctl import threadpool_limits

from ..tables.encoding import for_lines

ABOUT = "Ridge regression on all columns; a gap in a number counts as its median."


@dataclass(frozen=True)
class Line:
    """A trained Pipeline, and the least and the most that the training rows had."""

    steps: Any
    least: float
    most: float

    def amounts(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): never beyond what was seen, as one slip in a cell would carry it far away."""
        return np.clip(self.steps.predict(cells), self.least, self.most)


def fitted(cells: pd.DataFrame, truth: np.ndarray) -> Line:
    """The line, learnt from `cells` and `truth`. It knows no pairs, no limits and no bends."""
    with threadpool_limits(1):
        steps = make_pipeline(for_lines(), Ridge()).fit(cells, truth)
    return Line(steps, float(truth.min()), float(truth.max()))
