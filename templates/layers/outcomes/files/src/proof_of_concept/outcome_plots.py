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
from .scores import calibration_line, call, cost

MANY = 8  # outcomes: curves of more could not be told apart
Sides = tuple[np.ndarray, np.ndarray]
ROC = (
    "For each threshold: the share of true cases that are found against the share of others that "
    "are called one as well. The dashed line is chance."
)
COMPARISON = "The whiskers are 95 % intervals: how far the figure would move with other test rows."
PRECISION = "Of the rows called, how many are right, against how many true cases are found."
CALIBRATION = (
    "When the model says 30 %, does it happen 3 times in 10? Points on the line: yes. Each point "
    "stands for a tenth of the answers."
)
LINE = (
    " Slope {:.2f} and intercept {:.2f} in log odds; 1 and 0 are ideal. A slope below 1 says that "
    "the answers are too sure; at a slope of 1, an intercept below 0 that they are too high."
)
COST = (
    "What the mistakes cost at each threshold. The lines across are what it costs to act on every "
    "row, or on none; the upright one is the threshold chosen on the validation part."
)
CONFUSION = "Each row holds the test rows with one outcome; the diagonal is right."


def draw(
    model: Any, metrics: Sequence[dict[str, Any]], truth: np.ndarray, sides: Sides, missed: float
) -> list[tuple[str, str, str, Figure]]:
    """File name, title, caption and figure of each, the one that a page leads with first."""
    found, precision = curves(model.labels, truth, sides)
    line = LINE.format(*calibration_line(truth, sides[1])) if len(model.labels) == 2 else ""
    drawn = [
        ("roc", "ROC curve", ROC, found),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
        ("precision_recall", "Precision and recall", PRECISION, precision),
        ("calibration", "Calibration", CALIBRATION + line, calibration(truth, sides[1])),
    ]
    if model.threshold is None:
        table = confusion(model.labels, truth, sides[1])
        return [("confusion", "Confusion matrix", CONFUSION, table), *drawn]
    curve = cost_curve(truth, sides, model.threshold, missed)
    return [("cost", "Cost over the threshold", COST, curve), *drawn]


def curves(labels: Sequence[str], truth: np.ndarray, sides: Sides) -> tuple[Figure, Figure]:
    """ROC and precision-recall: of two outcomes both sides, on the second; of more the model."""
    shown = [("baseline", BASELINE_COLOUR, 1, sides[0]), ("model", MODEL_COLOUR, 1, sides[1])]
    if len(labels) > 2:
        names = figures.plain_labels(labels, 22)[:MANY]
        shown = [(name, f"C{number}", number, sides[1]) for number, name in enumerate(names)]
    (first, left), (second, right) = figures.new(5.6, 4.8), figures.new(5.6, 4.8)
    for name, colour, outcome, answers in shown:
        came, said = truth == outcome, answers[:, outcome]
        false, found, _ = roc_curve(came, said)
        area = f"{name}, area {roc_auc_score(came, said):.2f}"
        left.plot(false, found, color=colour, linewidth=2, label=area)
        precision, recall, _ = precision_recall_curve(came, said)
        right.plot(recall, precision, color=colour, linewidth=2, label=name)
    left.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", linewidth=1)
    left.set(xlabel="share of others called", ylabel="share of true cases found")
    right.set(xlim=(0, 1.02), ylim=(0, 1.05), xlabel="share of true cases found (recall)")
    right.set_ylabel("share of calls that are right (precision)")
    _finish(left, "ROC curve, test part", "lower right")
    _finish(right, "Precision and recall, test part", "lower left")
    return first, second


def calibration(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """What was said against what came, in ten groups of like answers."""
    came = np.eye(answers.shape[1])[truth]
    if answers.shape[1] == 2:
        came, answers = came[:, 1], answers[:, 1]
    share, said = calibration_curve(came.ravel(), answers.ravel(), n_bins=10, strategy="quantile")
    figure, axes = figures.new(5.6, 4.8)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", label="perfectly calibrated")
    axes.plot(said, share, color=MODEL_COLOUR, marker="o", label="model")
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="said", ylabel="came")
    _finish(axes, "Calibration, test part", "upper left")
    return figure


def cost_curve(truth: np.ndarray, sides: Sides, threshold: float, missed: float) -> Figure:
    """The cost of both sides at each threshold, with the chosen one, and of acting on all or none.

    missed: what a missed case costs, in false alarms.
    """
    steps = np.arange(1, 100) / 100
    figure, axes = figures.new(7.0, 4.6)
    named = (("naive baseline", BASELINE_COLOUR), ("model", MODEL_COLOUR))
    for answers, (name, colour) in zip(sides, named, strict=True):
        prices = [cost(truth, call(answers, step), missed) for step in steps]
        axes.plot(steps, prices, color=colour, linewidth=2, label=name)
    for called, name, style in ((1, "act on every row", ":"), (0, "act on none", "--")):
        price = cost(truth, np.full(len(truth), called), missed)
        axes.axhline(price, color=INK, linestyle=style, linewidth=1, label=name)
    axes.axvline(threshold, color=ACCENT_COLOUR, label=f"chosen: {threshold:.0%}")
    axes.set(xlim=(0, 1), xlabel="threshold", ylabel="cost per 100 rows, in false alarms")
    axes.set_ylim(bottom=0)
    _finish(axes, "Cost over the threshold, test part", "center right")
    return figure


def confusion(labels: Sequence[str], truth: np.ndarray, answers: np.ndarray) -> Figure:
    """True outcomes as rows, calls as columns, coloured by share of the row."""
    table = confusion_matrix(truth, call(answers, None), labels=range(len(labels)))
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    size = 3.4 + 0.45 * len(table)
    figure, axes = figures.new(size + 1, size)
    axes.imshow(shares, cmap=COLOUR_MAP, vmin=0, vmax=1)
    for (row, column), count in np.ndenumerate(table):
        colour = "white" if shares[row, column] > 0.55 else INK
        axes.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=8)
    names = figures.plain_labels(labels, 22)
    axes.set_xticks(range(len(table)), names, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(table)), names)
    axes.set(xlabel="called", ylabel="came", title="Confusion matrix, test part")
    return figure


def _finish(axes: Axes, title: str, legend: Any) -> None:
    axes.grid()
    axes.legend(loc=legend, fontsize=9)
    axes.set_title(title)
