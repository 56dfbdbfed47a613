"""The figures one expects of any classifier.

truth: (examples,) numbers of labels; answers: (examples, labels) probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import confusion_matrix as confusion_matrix_of

from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, COLOUR_MAP, MODEL_COLOUR
from .scores import BINS


def draw(
    labels: Sequence[str], metrics: Sequence[dict[str, Any]], truth: np.ndarray, answers: np.ndarray
) -> list[tuple[str, str, str, Figure]]:
    """File name, title, caption and figure of each, the one that a page leads with first."""
    return [
        (
            "confusion",
            "Confusion matrix",
            "Each row holds the examples of one true label, and says which share got which answer. "
            "The diagonal is right.",
            confusion_matrix(labels, truth, answers),
        ),
        (
            "comparison",
            "Model and baselines",
            "The whiskers are 95 % intervals: how far the figure would move with other examples.",
            figures.comparison(metrics),
        ),
        (
            "reliability",
            "Reliability",
            "When the model says 80 %, is it right 8 times in 10? Points on the line: yes. "
            "Below it, the model is too sure. Larger points stand for more examples.",
            reliability(truth, answers),
        ),
    ]


def confusion_matrix(labels: Sequence[str], truth: np.ndarray, answers: np.ndarray) -> Figure:
    """True labels as rows, answers as columns, coloured by share of the row."""
    count = len(labels)
    table = confusion_matrix_of(truth, answers.argmax(axis=1), labels=range(count))
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    size = 3.2 + 0.48 * count
    figure, axes = figures.new(size + 1.2, size)
    axes.imshow(shares, cmap=COLOUR_MAP, vmin=0, vmax=1)
    names = figures.plain_labels(labels, 24)
    axes.set_xticks(range(count), names, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(count), names)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    for row, column in np.argwhere(table > 0):
        colour = "white" if shares[row, column] > 0.55 else figures.INK
        text = str(table[row, column])
        axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=9)
    axes.set(xlabel="the model's answer", ylabel="true label")
    axes.set_title("Confusion matrix, number of test examples")
    return figure


def reliability(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """Share of right answers against certainty, in BINS steps."""
    sure, right = answers.max(axis=1), answers.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    used = np.unique(bins)
    certainty = [sure[bins == step].mean() for step in used]
    share = [right[bins == step].mean() for step in used]
    sizes = np.array([(bins == step).sum() for step in used])
    figure, axes = figures.new(5.6, 4.8)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", label="perfectly calibrated")
    axes.plot(certainty, share, color=MODEL_COLOUR)
    axes.scatter(certainty, share, s=20 + 280 * sizes / sizes.max(), color=MODEL_COLOUR, zorder=3)
    axes.axvline(sure.mean(), color=ACCENT_COLOUR, linewidth=1, label="mean certainty")
    axes.set(xlim=(0, 1.03), ylim=(0, 1.05))
    axes.set(xlabel="how sure the model was", ylabel="share of right answers")
    axes.grid()
    axes.legend(loc="upper left")
    axes.set_title("Reliability")
    return figure
