"""The figures one expects of a text classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from . import figures
from .figures import ACCENT_COLOUR, BASELINE_COLOUR, COLOUR_MAP, MODEL_COLOUR
from .model import TextModel
from .scores import BINS, confusion

TERMS = 6  # shown per label


def draw(
    model: TextModel,
    metrics: Sequence[dict[str, Any]],
    truth: np.ndarray,
    answers: np.ndarray,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    truth: (texts,) numbers of labels; answers: (texts, labels) probabilities.
    """
    drawn = (
        (
            "confusion",
            "Confusion matrix",
            "Each row holds the texts of one true label, and says which share got which answer. "
            "The diagonal is right.",
            confusion_matrix(model.labels, truth, answers),
        ),
        (
            "comparison",
            "Model and naive baseline",
            "The whiskers are 95 % intervals: how far the figure would move with other test texts.",
            figures.comparison(metrics),
        ),
        (
            "terms",
            "What the model learnt",
            "The words and word pairs that push most towards each label.",
            top_terms(model),
        ),
        (
            "reliability",
            "Reliability",
            "When the model says 80 %, is it right 8 times in 10? Points on the line: yes. "
            "Below it, the model is too sure. Larger points stand for more texts.",
            reliability(truth, answers),
        ),
    )
    return [
        {"file": figures.save(figure, name, source).name, "title": title, "caption": caption}
        for name, title, caption, figure in drawn
    ]


def confusion_matrix(labels: Sequence[str], truth: np.ndarray, answers: np.ndarray) -> Figure:
    """True labels as rows, answers as columns, coloured by share of the row."""
    count = len(labels)
    table = confusion(truth, answers.argmax(axis=1), count)
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
    axes.set_title("Confusion matrix, number of test texts")
    return figure


def top_terms(model: TextModel, most: int = TERMS) -> Figure:
    """The strongest terms of each label, as bars."""
    columns = 2 if len(model.labels) in (2, 4) else 3
    rows = -(-len(model.labels) // columns)
    figure = figures.blank(3.4 * columns, 0.6 + 1.7 * rows)
    grid = figure.subplots(rows, columns, squeeze=False).ravel()
    names = figures.plain_labels(model.labels, 30)
    for label, axes in enumerate(grid[: len(model.labels)]):
        pushes = model.pushes(label)
        strongest = np.argsort(-pushes, kind="stable")[:most]
        places = np.arange(len(strongest))
        axes.barh(places, pushes[strongest], color=MODEL_COLOUR, height=0.7)
        axes.set_yticks(places, [figures.plain(model.vocabulary[term], 20) for term in strongest])
        axes.invert_yaxis()
        axes.set_title(names[label], fontsize=10)
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(length=0, labelsize=9)
    for axes in grid[len(model.labels) :]:
        axes.set_axis_off()
    figure.suptitle("Terms that push most towards each label", ha="left", x=0.01, weight="bold")
    return figure


def reliability(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """Share of right answers against certainty, in BINS steps."""
    sure, right = answers.max(axis=1), answers.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    used = np.unique(bins)
    certainty = [sure[bins == step].mean() for step in used]
    share = [right[bins == step].mean() for step in used]
    texts = np.array([(bins == step).sum() for step in used])
    figure, axes = figures.new(5.6, 4.8)
    axes.plot([0, 1], [0, 1], color=BASELINE_COLOUR, linestyle="--", label="perfectly calibrated")
    axes.plot(certainty, share, color=MODEL_COLOUR)
    axes.scatter(certainty, share, s=20 + 280 * texts / texts.max(), color=MODEL_COLOUR, zorder=3)
    axes.axvline(sure.mean(), color=ACCENT_COLOUR, linewidth=1, label="mean certainty")
    axes.set(xlim=(0, 1.03), ylim=(0, 1.05))
    axes.set(xlabel="how sure the model was", ylabel="share of right answers")
    axes.grid()
    axes.legend(loc="upper left")
    axes.set_title("Reliability")
    return figure
