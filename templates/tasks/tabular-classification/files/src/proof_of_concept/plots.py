"""The figures one expects of a model that foresees one outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .importance import importance
from .model import Rows, TableModel
from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, MODEL_COLOUR
from .scores import BINS, cost, precision_recall, roc_auc

Sides = tuple[np.ndarray, np.ndarray]  # (rows,) the baseline's answers, then the model's


def draw(
    model: TableModel,
    metrics: Sequence[dict[str, Any]],
    rows: Rows,
    truth: np.ndarray,
    sides: Sides,
    seed: int,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    truth: (rows,), 1 where the outcome looked for came.
    """
    drawn = (
        (
            "roc",
            "ROC curve",
            "For each threshold: the share of true cases that are found against the share of "
            "others that are called one as well. The dashed line is chance.",
            roc(truth, sides),
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
            "are found. The dashed line is chance.",
            precision_and_recall(truth, sides),
        ),
        (
            "calibration",
            "Calibration",
            "When the model says 30 %, does it happen 3 times in 10? Points on the line: yes. "
            "Each point stands for a tenth of the test rows.",
            calibration(truth, sides[1]),
        ),
        (
            "cost",
            "Cost over the threshold",
            "What the mistakes cost per 100 rows, for each threshold. The line marks the one that "
            "was chosen on the validation part.",
            cost_curve(model, truth, sides[1]),
        ),
        (
            "importance",
            "What the model relies on",
            "How much ROC AUC the test loses when the cells of a column are shuffled. Columns that "
            "say the same share it between them.",
            importance(model, rows, truth, seed),
        ),
    )
    return [
        {"file": figures.save(figure, name, source).name, "title": title, "caption": caption}
        for name, title, caption, figure in drawn
    ]


def roc(truth: np.ndarray, sides: Sides) -> Figure:
    """True against false alarms, for both sides."""
    figure, axes = figures.new(5.6, 4.8)
    for name, colour, answers in _named(sides):
        order = np.argsort(-answers, kind="stable")
        ends = np.append(np.flatnonzero(np.diff(answers[order])), len(truth) - 1)
        found = np.append(0, np.cumsum(truth[order])[ends]) / truth.sum()
        false = np.append(0, np.cumsum(1 - truth[order])[ends]) / (1 - truth).sum()
        title = f"{name}, area {roc_auc(truth, answers):.2f}"
        axes.plot(false, found, color=colour, linewidth=2, label=title)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", linewidth=1)
    axes.set(xlabel="share of others called", ylabel="share of true cases found")
    axes.grid()
    axes.legend(loc="lower right")
    axes.set_title("ROC curve, test part")
    return figure


def precision_and_recall(truth: np.ndarray, sides: Sides) -> Figure:
    """Precision against recall, for both sides."""
    figure, axes = figures.new(5.6, 4.8)
    for name, colour, answers in _named(sides):
        precision, recall = precision_recall(truth, answers)
        axes.plot(recall, precision, color=colour, linewidth=2, label=name)
    axes.axhline(truth.mean(), color=BASELINE_COLOUR, linestyle="--", linewidth=1)
    axes.set(xlim=(0, 1.02), ylim=(0, 1.05), xlabel="share of true cases found (recall)")
    axes.set_ylabel("share of calls that are right (precision)")
    axes.grid()
    axes.legend(loc="upper right")
    axes.set_title("Precision and recall, test part")
    return figure


def calibration(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """What was said against what came, for groups of rows with like answers."""
    groups = np.array_split(np.argsort(answers, kind="stable"), BINS)
    said = [answers[group].mean() for group in groups if len(group)]
    came = [truth[group].mean() for group in groups if len(group)]
    figure, axes = figures.new(5.6, 4.8)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", label="perfectly calibrated")
    axes.plot(said, came, color=MODEL_COLOUR, marker="o", label="model")
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="said", ylabel="came")
    axes.grid()
    axes.legend(loc="upper left")
    axes.set_title("Calibration, test part")
    return figure


def cost_curve(model: TableModel, truth: np.ndarray, answers: np.ndarray) -> Figure:
    """The cost at each threshold, with the chosen one."""
    steps = np.arange(1, 100) / 100
    figure, axes = figures.new(5.6, 4.8)
    axes.plot(steps, [cost(truth, answers >= step) for step in steps], color=MODEL_COLOUR)
    chosen = f"chosen: {model.threshold:.0%}"
    axes.axvline(model.threshold, color=ACCENT_COLOUR, label=chosen)
    axes.set(xlim=(0, 1), xlabel="threshold", ylabel="cost per 100 rows")
    axes.set_ylim(bottom=0)
    axes.grid()
    axes.legend(loc="lower right")
    axes.set_title("Cost over the threshold, test part")
    return figure


def _named(sides: Sides) -> list[tuple[str, str, np.ndarray]]:
    return [("baseline", BASELINE_COLOUR, sides[0]), ("model", MODEL_COLOUR, sides[1])]
