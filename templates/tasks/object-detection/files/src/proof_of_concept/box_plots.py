"""The figures about boxes: precision against recall, and which tool is taken for which."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib
import numpy as np
from matplotlib.figure import Figure

from .boxes import iou
from .data import Example
from .model import Found
from .plumbing import figures
from .plumbing.figures import COLOUR_MAP, INK
from .scores import Answers

TOUCHING = 0.4  # from this overlap on, a reported box is about the true one


def precision_recall(labels: Sequence[str], answers: Answers) -> Figure:
    """One curve per tool, a box being right when it overlaps the true one by half or more."""
    figure, axes = figures.new(7.4, 4.6)
    ap = answers.precisions(np.ones(len(answers.there)))[:, 0]
    colours = matplotlib.colormaps["tab20"](range(20))
    for label, name in enumerate(figures.plain_labels(labels, 22)):
        right = np.cumsum(answers.right[label][:, 0])
        recall = right / max(answers.count[:, label].sum(), 1)
        precision = right / np.arange(1, len(right) + 1)
        colour = colours[(2 * label + label // 10) % 20]
        axes.plot(recall, precision, color=colour, lw=1.8, label=f"{name}  {ap[label]:.2f}")
        reported = int((answers.score[label] >= 0.5).sum())
        if reported:
            axes.plot(recall[reported - 1], precision[reported - 1], "o", color=colour)
    axes.set(xlim=(0, 1.02), ylim=(0, 1.04), xlabel="recall of boxes", ylabel="precision of boxes")
    axes.grid()
    axes.set_title("Precision and recall of boxes, overlap at least .5")
    axes.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), title="AP@.5", fontsize=8)
    return figure


def confusion(
    labels: Sequence[str],
    examples: Sequence[Example],
    truths: Sequence[np.ndarray],
    found: Sequence[Sequence[Found]],
) -> Figure:
    """True boxes as rows, what was reported there as columns; "nothing" for both.

    truths: per picture (n, 4); found: per picture and label; both in the same pixels.
    """
    table = np.zeros((len(labels) + 1, len(labels) + 1), dtype=int)
    for example, truth, row in zip(examples, truths, found, strict=True):
        kept = [each.boxes[each.scores >= 0.5] for each in row]
        said = np.repeat(np.arange(len(labels)), [len(boxes) for boxes in kept])
        overlaps = iou(truth, np.concatenate(kept))
        for true, over in zip(example.labels, overlaps, strict=True):
            same = over * (said == true)  # its own label counts first
            pick = same if same.max(initial=0) >= TOUCHING else over
            table[true, said[pick.argmax()] if pick.max(initial=0) >= TOUCHING else -1] += 1
        for column in said[overlaps.max(axis=0, initial=0) < TOUCHING]:
            table[-1, column] += 1
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    size = 3.0 + 0.45 * len(labels)
    figure, axes = figures.new(size + 1.4, size)
    axes.imshow(shares, cmap=COLOUR_MAP, vmin=0, vmax=1)
    names = figures.plain_labels(labels, 22)
    ticks = range(len(labels) + 1)
    axes.set_xticks(ticks, [*names, "nothing"], rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(ticks, [*names, "nothing"])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    for y, x in np.argwhere(table > 0):
        colour = "white" if shares[y, x] > 0.55 else INK
        axes.text(x, y, str(table[y, x]), ha="center", va="center", color=colour, fontsize=9)
    axes.set(xlabel="what the model reported there", ylabel="true box")
    axes.set_title("Boxes: truth and answer")
    return figure
