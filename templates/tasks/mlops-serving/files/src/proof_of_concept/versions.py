"""A version of the model: what it reads, what it has learnt, and which rows it refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from .tables.columns import Column

SURE = 1.0  # standard errors by which two versions must differ to be told apart
ABOUT = "logistic regression (scikit-learn)"
# From a matrix, the outcomes and the weights of the rows to what says how likely an outcome is.
Fit = Callable[[np.ndarray, np.ndarray, np.ndarray], Any]


@dataclass(frozen=True)
class Version:
    """steps: `predict_proba` takes the matrix that `numbers` makes of rows.

    columns: those that it reads; values: of each choice among them, what it met in training;
    middles: of each number the median, which stands for a gap.
    """

    steps: Any
    columns: tuple[Column, ...]
    values: Mapping[str, tuple[str, ...]]
    middles: Mapping[str, float]

    def chances(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,) how likely the outcome looked for is; NaN where a row is refused.

        It refuses a value of a choice that it has never met: nobody knows what that means.
        """
        chances = np.full(len(cells), np.nan)
        met = ~self.strange(cells)
        if met.any():
            asked: Any = cells[met]
            matrix = numbers(asked, self.columns, self.values, self.middles)
            chances[met] = self.steps.predict_proba(matrix)[:, 1]
        return chances

    def strange(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): whether a row has a value that was not there in training. A gap is none."""
        strange = np.zeros(len(cells), dtype=bool)
        for name, values in self.values.items():
            strange |= ~cells[name].isin(["", *values]).to_numpy()
        return strange


def numbers(
    cells: pd.DataFrame,
    columns: Sequence[Column],
    values: Mapping[str, Sequence[str]],
    middles: Mapping[str, float],
) -> np.ndarray:
    """(rows, features): numbers, with medians for gaps, and a flag for each value of a choice."""
    parts = []
    for column in columns:
        own = cells[column.name].to_numpy()
        if column.kind == "number":
            parts.append(np.where(np.isnan(own), middles[column.name], own))
        else:
            parts += [(own == value).astype(float) for value in values[column.name]]
    return np.column_stack(parts)


def logistic(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> Any:
    """The Pipeline of the simple rung."""
    steps = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    return steps.fit(matrix, truth, logisticregression__sample_weight=weights)


def fitted(
    columns: Sequence[Column],
    cells: pd.DataFrame,
    truth: np.ndarray,
    weights: np.ndarray | None = None,
    fit: Fit = logistic,
) -> Version:
    """A version that reads these columns, learnt from `cells` and `truth`, (rows,) of 0 and 1."""
    choices, amounts = (
        [column.name for column in columns if column.kind == kind] for kind in ("choice", "number")
    )
    values = {name: tuple(sorted({*cells[name].tolist()} - {""})) for name in choices}
    middles = {name: float(np.nan_to_num(cells[name].median())) for name in amounts}
    matrix = numbers(cells, columns, values, middles)
    steps = fit(matrix, truth, np.ones(len(truth)) if weights is None else weights)
    return Version(steps, tuple(columns), values, middles)


def wrong(version: Version, cells: pd.DataFrame, truth: np.ndarray) -> np.ndarray:
    """(rows,): whether a version refuses a row, or says the other outcome."""
    return called(version.chances(cells)) != truth


def better(one: Version, other: Version, cells: pd.DataFrame, truth: np.ndarray) -> bool:
    """Whether one version errs less than another by more than chance, as McNemar's test has it."""
    errs, others = wrong(one, cells, truth), wrong(other, cells, truth)
    gained, lost = int((others & ~errs).sum()), int((errs & ~others).sum())
    return gained - lost > SURE * np.sqrt(gained + lost)


def called(chances: np.ndarray) -> np.ndarray:
    """(rows,): 1 for the outcome looked for, 0 for the usual one, -1 where there is no answer."""
    return np.where(np.isnan(chances), -1, (np.nan_to_num(chances) >= 0.5).astype(int))
