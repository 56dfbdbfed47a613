"""The figures one expects of such a model, and what it relies on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import outcome_plots
from .model import TableModel
from .plumbing import figures
from .scores import roc_auc
from .tables.importance import importance

CAPTION = "How much ROC AUC the test loses when the cells of one column are shuffled."


def draw(
    model: TableModel,
    metrics: Sequence[dict[str, Any]],
    cells: pd.DataFrame,
    truth: np.ndarray,
    sides: outcome_plots.Sides,
    source: str,
    missed: float,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    missed: what a missed case costs, in false alarms.
    """

    def score(steps: Any, shuffled: pd.DataFrame, known: np.ndarray) -> float:
        return roc_auc(known, steps.predict_proba(shuffled))

    figure = importance(model.steps, model.columns, cells, truth, score, "loss of ROC AUC")
    relied = ("importance", "What the model relies on", CAPTION, figure)
    drawn = [*outcome_plots.draw(model, metrics, truth, sides, missed), relied]
    return [figures.keep(plot, source) for plot in drawn]
