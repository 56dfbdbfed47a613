"""The figures one expects of such a model, and what it relies on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.inspection import permutation_importance
from threadpoolctl import threadpool_limits

from . import outcome_plots
from .model import TableModel
from .plumbing import figures
from .plumbing.figures import MODEL_COLOUR
from .scores import roc_auc

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
    relied = ("importance", "What the model relies on", CAPTION, importance(model, cells, truth))
    drawn = [*outcome_plots.draw(model, metrics, truth, sides, missed), relied]
    return [figures.keep(plot, source) for plot in drawn]


def importance(model: TableModel, cells: pd.DataFrame, truth: np.ndarray) -> Figure:
    """The loss of ROC AUC when one column is shuffled, as bars, the largest first."""

    def score(steps: Any, shuffled: pd.DataFrame, known: np.ndarray) -> float:
        return roc_auc(known, steps.predict_proba(shuffled))

    with threadpool_limits(1):
        found: Any = permutation_importance(
            model.steps, cells, truth, scoring=score, n_repeats=3, random_state=0
        )
    mean, spread = found["importances_mean"], found["importances_std"]
    order = np.argsort(mean, kind="stable")
    figure, axes = figures.new(7.0, 1.4 + 0.34 * len(order))
    axes.barh(range(len(order)), mean[order], color=MODEL_COLOUR, xerr=spread[order])
    names = figures.plain_labels([column.name for column in model.columns], 28)
    axes.set_yticks(range(len(order)), [names[place] for place in order])
    axes.set_xlabel("loss of ROC AUC")
    axes.grid(axis="x")
    axes.set_title("What the model relies on, test part")
    return figure
