"""A version of the model: what it reads, what it has learnt, and which rows it refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..tables.columns import Column
from ..tables.encoding import for_trees, usual_cells

# From a matrix, the outcomes and the weights of the rows to what says how likely an outcome is.
Fit = Callable[[np.ndarray, np.ndarray, np.ndarray], Any]


@dataclass(frozen=True)
class Version:
    """encoding: makes a matrix of cells, which `predict_proba` of `steps` takes.

    columns: those that it reads; values: of each choice among them, what it met in training;
    middles: of each number the median, which stands for a gap; bounds: of each number the least and
    the most that it reads (see `bounds_of`).
    """

    encoding: Any
    steps: Any
    columns: tuple[Column, ...]
    values: Mapping[str, tuple[str, ...]]
    middles: Mapping[str, float]
    bounds: Mapping[str, Sequence[float]]

    def chances(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,) how likely the outcome looked for is; NaN where a row is refused.

        It refuses what is strange to it: nobody knows what that means.
        """
        chances, met = np.full(len(cells), np.nan), ~self.strange(cells).any(axis=1).to_numpy()
        if met.any():
            matrix = self.encoding.transform(cells[met].fillna(self.middles))
            chances[met] = self.steps.predict_proba(matrix)[:, 1]
        return chances

    def strange(self, cells: pd.DataFrame) -> pd.DataFrame:
        """(rows, columns): values that were not there in training, and numbers far out of those."""
        asked = {name: ~cells[name].isin(["", *met]) for name, met in self.values.items()}
        for name, (least, most) in self.bounds.items():
            asked[name] = (cells[name] < least) | (cells[name] > most)  # a gap is neither
        return pd.DataFrame(asked, index=cells.index, dtype=bool)


def bounds_of(met: pd.Series) -> tuple[float, float]:
    """Farther out than all that were met lie apart is too far: 600 where 6 is most.

    Below 0, where none was met, nothing is right either.
    """
    low, high = float(met.min()), float(met.max())
    return 2 * low - high if low < 0 else 0.0, 2 * high - low


def fitted(columns: Sequence[Column], cells: pd.DataFrame, truth: np.ndarray, fit: Fit) -> Version:
    """A version that reads these columns, learnt from `cells` and `truth`, (rows,) of 0 and 1."""
    return fitted_each(columns, cells, truth, fit, [np.ones(len(truth))])[0]


def fitted_each(
    columns: Sequence[Column],
    cells: pd.DataFrame,
    truth: np.ndarray,
    fit: Fit,
    weights: Iterable[np.ndarray],
) -> list[Version]:
    """The same for each of several weights of the rows, (rows,) each; the cells are read once."""
    values, middles, bounds, usual = {}, {}, {}, usual_cells(columns, cells)
    for name in (column.name for column in columns):
        if pd.api.types.is_numeric_dtype(cells[name]):
            middles[name], bounds[name] = usual[name], bounds_of(cells[name])
        else:
            values[name] = tuple(sorted({*cells[name].tolist()} - {""}))
    encoding = for_trees(columns)
    matrix: Any = encoding.fit_transform(cells.fillna(middles))
    same = tuple(columns), values, middles, bounds
    return [Version(encoding, fit(matrix, truth, each), *same) for each in weights]


def wrong(version: Version, cells: pd.DataFrame, truth: np.ndarray) -> np.ndarray:
    """(rows,): whether a version refuses a row, or says the other outcome."""
    return called(version.chances(cells)) != truth


def losses(chances: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(rows,): how far the chances are from the outcomes, squared (Brier score); 1 if refused."""
    return np.where(np.isnan(chances), 1.0, (chances - truth) ** 2)


def called(chances: np.ndarray) -> np.ndarray:
    """(rows,): 1 for the outcome looked for, 0 for the usual one, -1 where there is no answer."""
    return np.where(np.isnan(chances), -1, (np.nan_to_num(chances) >= 0.5).astype(int))
