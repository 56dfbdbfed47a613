"""The figures one expects of such a model, and what it relies on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import number_plots
from .model import AmountModel
from .plumbing import figures
from .tables.importance import importance
from .tested import Kinds

COMPARISON = "The whiskers are 95 % intervals: how far the figure would move with other test rows."
RELIED = "How much larger the mean absolute error is when the cells of one column are shuffled."


def draw(
    model: AmountModel,
    metrics: Sequence[dict[str, Any]],
    cells: pd.DataFrame,
    truth: np.ndarray,
    sides: Mapping[str, np.ndarray],
    kinds: Kinds,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    sides: the answers of "model", "second" and "baseline"; kinds: see tested.py.
    """

    def score(steps: Any, shuffled: pd.DataFrame, known: np.ndarray) -> float:
        return -float(np.abs(steps.predict(shuffled) - known).mean())

    grouped = list(kinds)[-1]
    drawn = number_plots.draw(truth, sides, kinds[grouped], model.target.title, grouped)
    compared = ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics))
    lost = f"more mean absolute error ({model.target.unit or model.target.name})"
    relied = importance(model.middle, model.columns, cells, truth, score, lost)
    every = [drawn[0], compared, *drawn[1:]]
    every.append(("importance", "What the model relies on", RELIED, relied))
    return [figures.keep(plot, source) for plot in every]
