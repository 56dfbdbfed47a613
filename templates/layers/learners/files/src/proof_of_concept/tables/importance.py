"""What a model relies on: how much worse it is when one column is shuffled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.inspection import permutation_importance
from threadpoolctl import threadpool_limits

from ..plumbing import figures
from ..plumbing.figures import MODEL_COLOUR
from .columns import Column


def importance(
    steps: Any,
    columns: Sequence[Column],
    cells: pd.DataFrame,
    truth: np.ndarray,
    score: Callable[[Any, pd.DataFrame, np.ndarray], float],
    what: str,
) -> Figure:
    """What each column is worth as a bar, the largest at the top.

    score: of `steps`, cells and truth, more is better; what: the name of what is lost.
    """
    with threadpool_limits(1):
        found: Any = permutation_importance(
            steps, cells, truth, scoring=score, n_repeats=3, random_state=0
        )
    mean, spread = found["importances_mean"], found["importances_std"]
    order = np.argsort(mean, kind="stable")
    figure, axes = figures.new(7.0, 1.4 + 0.34 * len(order))
    axes.barh(range(len(order)), mean[order], color=MODEL_COLOUR, xerr=spread[order])
    names = figures.plain_labels([column.name for column in columns], 28)
    axes.set_yticks(range(len(order)), [names[place] for place in order])
    axes.set_xlabel(figures.plain(what, 60))
    axes.grid(axis="x")
    axes.set_title("What the model relies on, test part")
    return figure
