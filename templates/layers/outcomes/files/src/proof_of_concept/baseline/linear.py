"""The second baseline, harder to beat: logistic regression on all columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from threadpoolctl import threadpool_limits

from ..tables.encoding import for_lines

ABOUT = "Logistic regression on all columns; a gap in a number counts as its median."


def fitted(cells: pd.DataFrame, truth: np.ndarray) -> Any:
    """The Pipeline, learnt from `cells` and `truth`. It knows no pairs, no limits and no bends."""
    with threadpool_limits(1):
        return make_pipeline(for_lines(), LogisticRegression(max_iter=1000)).fit(cells, truth)
