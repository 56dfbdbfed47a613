"""What goes wrong with a column upstream of a model, and which columns that hurts most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..tables.columns import Column

UNIT, CATEGORY, MISSING = "a unit changes", "a category is new", "values go missing"
FACTOR = 100  # of a unit that changes, as from euros to cents


def suited(fault: str, columns: Sequence[Column]) -> list[str]:
    """The names of the columns that a fault can happen to: a count has no unit to mistake."""
    needed = {UNIT: "number", CATEGORY: "choice"}
    fit = (one for one in columns if needed.get(fault, one.kind) == one.kind)
    return [one.name for one in fit if one.unit or fault != UNIT]


def struck(fault: str, cells: pd.Series, known: pd.Series) -> pd.Series:
    """The cells of a column as they arrive while a fault lasts. known: those of before."""
    if fault == UNIT:
        return cells * FACTOR
    if fault == CATEGORY:
        usual = known.where(known != "").mode().tolist()[:1]
        return cells.where(~cells.isin(usual), f"{''.join(usual)} (new)")
    if fault == MISSING:
        return pd.Series(np.nan if cells.dtype == float else "", cells.index, cells.dtype)
    return cells


def told(fault: str, column: str) -> str:
    """What a fault does, in a sentence."""
    return {
        UNIT: f"{column!r} arrives {FACTOR} times too large, as if its unit had changed.",
        CATEGORY: f"The most common value of {column!r} arrives under a name of its own.",
        MISSING: f"{column!r} arrives empty: something upstream stopped filling it in.",
    }[fault]


def most_telling(cells: pd.DataFrame, truth: np.ndarray) -> list[str]:
    """The names of the columns, first the one by whose values the outcome differs most."""
    spread = {str(name): float(how_common(own, truth, own).std()) for name, own in cells.items()}
    return sorted(spread, key=lambda name: -spread[name])


def how_common(known: pd.Series, truth: np.ndarray, own: pd.Series) -> np.ndarray:
    """(rows,): how common the outcome looked for is where the cells of `own` lie.

    known, truth: the cells and outcomes of known rows. A number counts by fifths; NaN for a value
    that no known row has.
    """
    bins: Any = known, own
    if pd.api.types.is_numeric_dtype(known):
        edges = np.unique(known.quantile([0.2, 0.4, 0.6, 0.8]))
        edges = edges[edges > known.min()]  # where many are the smallest, they are in one bin
        bins = [pd.Series(np.searchsorted(edges, cells)) for cells in bins]
    shares: Any = pd.Series(truth).groupby(bins[0].to_numpy()).mean()
    return bins[1].map(shares).to_numpy(float)
