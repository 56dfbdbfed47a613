"""Cells to the numbers that models learn from, and what is usual in each column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler
from sklearn.tree import BaseDecisionTree

from .columns import Column


def for_trees(columns: Sequence[Column]) -> ColumnTransformer:
    """A flag for each value of a choice, and the numbers as they are.

    A missing number stays missing, as boosted trees have a branch for that.
    """
    choices = [column for column in columns if column.kind == "choice"]
    values: Any = [np.array(column.values, dtype=object) for column in choices]
    flags = OneHotEncoder(categories=values, handle_unknown="ignore", sparse_output=False)
    return ColumnTransformer(
        [
            ("numbers", "passthrough", [c.name for c in columns if c.kind == "number"]),
            ("choices", flags, [column.name for column in choices]),
        ]
    )


def for_lines() -> ColumnTransformer:
    """Numbers by how far they are from the mean, a gap as the median; a flag for each choice."""
    numbers = make_pipeline(
        SimpleImputer(strategy="median", keep_empty_features=True), StandardScaler()
    )
    flags = OneHotEncoder(handle_unknown="ignore", min_frequency=5)
    return make_column_transformer(
        (numbers, make_column_selector(dtype_include="number")),
        (flags, make_column_selector(dtype_exclude="number")),
    )


def of_one(name: Any, cells: pd.DataFrame, tree: BaseDecisionTree) -> Any:
    """A Pipeline of one tree that looks at the column `name` alone, not yet trained."""
    ordinal = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    is_number = pd.api.types.is_numeric_dtype(cells[name])
    column = make_column_transformer(("passthrough" if is_number else ordinal, [name]))
    return make_pipeline(column, tree)


def usual_cells(columns: Sequence[Column], cells: pd.DataFrame) -> dict[str, Any]:
    """The median of each number, and the most common value of each choice."""
    usual: dict[str, Any] = {}
    for column in columns:
        if column.kind == "choice":
            counts = Counter(cell for cell in cells[column.name] if cell in column.values)
            usual[column.name] = max(column.values, key=lambda value: counts[value])
        else:
            middle = float(cells[column.name].median())
            usual[column.name] = (column.low + column.high) / 2 if np.isnan(middle) else middle
    return usual
