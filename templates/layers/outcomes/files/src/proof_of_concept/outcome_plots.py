"""The figures one expects of a model that says how likely each outcome is.

truth: (rows,), the number of the outcome that came; sides: (rows, outcomes) the baseline's answers,
then the model's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from sklearn.calibration import calibration_curve
from sklearn.metrics import confusion_matrix, precision_recall_curve, roc_auc_score, roc_curve

from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, COLOUR_MAP, INK, MODEL_COLOUR
from .scores import call, cost

MANY = 8  # outcomes: curves of more could not be told apart
Sides = tuple[np.ndarray, np.ndarray]
Curve = tuple[str, str, np.ndarray, np.ndarray]  # name, colour, whether it came, how likely it was


def draw(
    model: Any, metrics: Sequence[dict[str, Any]], truth: np.ndarray, sides: Sides
) -> list[tuple[str, str, str, Figure]]:
    """File name, title, caption and figure of each, the one that a page leads with first."""
    curves = _curves(model.labels, truth, sides)
    drawn = [
        (
            "roc",
            "ROC curve",
            "For each threshold: the share of true cases that are found against the share of "
            "others that are called one as well. The dashed line is chance.",
            roc(curves),
        ),
        (
            "comparison",
            "Model and naive baseline",
            "The whiskers are 95 % intervals: how far the figure would move with other test rows.",
            figures.comparison(metrics),
        ),
        (
            "precision_recall",
            "Precision and recall",
            "Of the rows that are called, how many are right, against how many of all true cases "
            "are found.",
            precision_and_recall(curves),
        ),
        (
            "calibration",
            "Calibration",
            "When the model says 30 %, does it happen 3 times in 10? Points on the line: yes. "
            "Each point stands for a tenth of the answers.",
            calibration(truth, sides[1]),
        ),
    ]
    if model.threshold is None:
        caption = "Each row holds the test rows with one outcome; the diagonal is right."
        last = ("confusion", "Confusion matrix", caption, confusion(model, truth, sides[1]))
    else:
        caption = (
            "What the mistakes cost per 100 rows, for each threshold. The line marks the one that "
            "was chosen on the validation part."
        )
        last = ("cost", "Cost over the threshold", caption, cost_curve(model, truth, sides[1]))
    return [*drawn, last]


def roc(curves: Sequence[Curve]) -> Figure:
    """True against false alarms."""
    figure, axes = figures.new(5.6, 4.8)
    for name, colour, came, answers in curves:
        false, found, _ = roc_curve(came, answers)
        area = f"{name}, area {roc_auc_score(came, answers):.2f}"
        axes.plot(false, found, color=colour, linewidth=2, label=area)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", linewidth=1)
    axes.set(xlabel="share of others called", ylabel="share of true cases found")
    return _finished(figure, axes, "ROC curve, test part", "lower right")


def precision_and_recall(curves: Sequence[Curve]) -> Figure:
    """Precision against recall."""
    figure, axes = figures.new(5.6, 4.8)
    for name, colour, came, answers in curves:
        precision, recall, _ = precision_recall_curve(came, answers)
        axes.plot(recall, precision, color=colour, linewidth=2, label=name)
    axes.set(xlim=(0, 1.02), ylim=(0, 1.05), xlabel="share of true cases found (recall)")
    axes.set_ylabel("share of calls that are right (precision)")
    return _finished(figure, axes, "Precision and recall, test part", "lower left")


def calibration(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """What was said against what came, in ten groups of like answers; of two, the one looked for."""
    came = np.eye(answers.shape[1])[truth]
    if answers.shape[1] == 2:
        came, answers = came[:, 1], answers[:, 1]
    share, said = calibration_curve(came.ravel(), answers.ravel(), n_bins=10, strategy="quantile")
    figure, axes = figures.new(5.6, 4.8)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", label="perfectly calibrated")
    axes.plot(said, share, color=MODEL_COLOUR, marker="o", label="model")
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="said", ylabel="came")
    return _finished(figure, axes, "Calibration, test part", "upper left")


def cost_curve(model: Any, truth: np.ndarray, answers: np.ndarray) -> Figure:
    """The cost at each threshold, with the chosen one."""
    steps = np.arange(1, 100) / 100
    figure, axes = figures.new(5.6, 4.8)
    axes.plot(steps, [cost(truth, call(answers, step)) for step in steps], color=MODEL_COLOUR)
    axes.axvline(model.threshold, color=ACCENT_COLOUR, label=f"chosen: {model.threshold:.0%}")
    axes.set(xlim=(0, 1), xlabel="threshold", ylabel="cost per 100 rows")
    axes.set_ylim(bottom=0)
    return _finished(figure, axes, "Cost over the threshold, test part", "lower right")


def confusion(model: Any, truth: np.ndarray, answers: np.ndarray) -> Figure:
    """True outcomes as rows, calls as columns, coloured by share of the row."""
    table = confusion_matrix(truth, call(answers, None), labels=range(len(model.labels)))
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    size = 3.4 + 0.45 * len(table)
    figure, axes = figures.new(size + 1, size)
    axes.imshow(shares, cmap=COLOUR_MAP, vmin=0, vmax=1)
    for (row, column), count in np.ndenumerate(table):
        colour = "white" if shares[row, column] > 0.55 else INK
        axes.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=8)
    names = figures.plain_labels(model.labels, 22)
    axes.set_xticks(range(len(table)), names, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(table)), names)
    axes.set(xlabel="called", ylabel="came", title="Confusion matrix, test part")
    return figure


def _curves(labels: Sequence[str], truth: np.ndarray, sides: Sides) -> list[Curve]:
    """Of two outcomes, both sides on the one looked for; of more, the model on each."""
    naive, ours = sides
    if len(labels) == 2:
        return [
            ("baseline", BASELINE_COLOUR, truth == 1, naive[:, 1]),
            ("model", MODEL_COLOUR, truth == 1, ours[:, 1]),
        ]
    names = figures.plain_labels(labels, 22)[:MANY]
    return [(name, f"C{n}", truth == n, ours[:, n]) for n, name in enumerate(names)]


def _finished(figure: Figure, axes: Axes, title: str, legend: str) -> Figure:
    axes.grid()
    axes.legend(loc=legend, fontsize=9)
    axes.set_title(title)
    return figure
