"""Which columns the model relies on: shuffle one, and see how much worse the test goes."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from .model import Rows, TableModel
from .plumbing import figures
from .plumbing.figures import MODEL_COLOUR
from .scores import roc_auc

REPEATS = 3  # shuffles of each column


def importance(model: TableModel, rows: Rows, truth: np.ndarray, seed: int) -> Figure:
    """The loss of ROC AUC when one column is shuffled, as bars, the largest first."""
    random, matrix = np.random.default_rng(seed), model.encoder.matrix(rows)
    whole = roc_auc(truth, model.trees.scores(matrix).sum(axis=1))
    losses = np.zeros((len(model.columns), REPEATS))
    for column, repeat in np.ndindex(losses.shape):
        shuffled, its_own = matrix.copy(), model.encoder.owner == column
        shuffled[:, its_own] = matrix[random.permutation(len(matrix))][:, its_own]
        losses[column, repeat] = whole - roc_auc(truth, model.trees.scores(shuffled).sum(axis=1))
    mean = losses.mean(axis=1)
    order = np.argsort(mean, kind="stable")
    figure, axes = figures.new(7.0, 1.4 + 0.34 * len(order))
    whiskers = np.abs([losses.min(axis=1) - mean, losses.max(axis=1) - mean])[:, order]
    axes.barh(range(len(order)), mean[order], color=MODEL_COLOUR, xerr=whiskers)
    names = figures.plain_labels([column.name for column in model.columns], 28)
    axes.set_yticks(range(len(order)), [names[column] for column in order])
    axes.set_xlabel("loss of ROC AUC")
    axes.grid(axis="x")
    axes.set_title("What the model relies on, test part")
    return figure
