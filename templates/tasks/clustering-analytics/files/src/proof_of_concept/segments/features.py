"""From cells to a space in which rows that are alike lie near each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import OneHotEncoder, PowerTransformer

from ..tables.columns import Column


@dataclass(frozen=True)
class Space:
    """encoder: from cells to numbers; of_dimension: (dimensions,), the place of its column."""

    encoder: Any
    of_dimension: np.ndarray

    def points(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, dimensions). cells: a frame with the model's columns; a gap counts as the mean."""
        return np.nan_to_num(self.encoder.transform(cells))

    def by_column(self, squares: np.ndarray, columns: int) -> np.ndarray:
        """(..., columns): squares (..., dimensions), added up within each column."""
        return squares @ (self.of_dimension[:, None] == np.arange(columns))


def fitted(columns: Sequence[Column], cells: pd.DataFrame) -> Space:
    """The space of these cells: every number with mean 0 and spread 1, every value a flag.

    Yeo-Johnson's transform evens them out, as one skewed column would decide all distances else.
    YOUR TURN (PLAN.md, week 3): which column should count twice?
    """
    numbers = [column.name for column in columns if column.kind == "number"]
    choices = [column for column in columns if column.kind == "choice"]
    values: Any = [np.array(column.values, dtype=object) for column in choices]
    flags = OneHotEncoder(categories=values, handle_unknown="ignore", sparse_output=False)
    encoder = ColumnTransformer(
        [
            ("numbers", PowerTransformer(), numbers),
            ("choices", flags, [column.name for column in choices]),
        ]
    )
    encoder.fit(cells)
    place = {column.name: number for number, column in enumerate(columns)}
    of_dimension = [place[name] for name in numbers]
    of_dimension += [place[column.name] for column in choices for _ in column.values]
    return Space(encoder, np.array(of_dimension, dtype=int))
