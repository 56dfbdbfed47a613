"""The second baseline, harder to beat: logistic regression on all columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from threadpoolctl import threadpool_limits

ABOUT = "Logistic regression on all columns; a gap in a number counts as its median."


def fitted(cells: pd.DataFrame, truth: np.ndarray) -> Any:
    """The Pipeline, learnt from `cells` and `truth`. It knows no pairs, no limits and no bends."""
    numbers = make_pipeline(
        SimpleImputer(strategy="median", keep_empty_features=True), StandardScaler()
    )
    flags = OneHotEncoder(handle_unknown="ignore", min_frequency=5)
    columns = make_column_transformer(
        (numbers, make_column_selector(dtype_include="number")),
        (flags, make_column_selector(dtype_exclude="number")),
    )
    with threadpool_limits(1):
        return make_pipeline(columns, LogisticRegression(max_iter=1000)).fit(cells, truth)
