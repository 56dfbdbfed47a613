"""The figures one expects of any detector.

examples: the test pictures; found: per picture and label, in pixels of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ..data import Example
from ..plumbing import figures
from ..plumbing.figures import BASELINE_COLOUR, COLOUR_MAP, INK, MODEL_COLOUR
from ..plumbing.intervals import bootstrap
from ..scores import Answers, f1
from . import Found, iou

ROUNDS = 300  # of the bootstrap, for each label
TRUTH_COLOUR, FOUND_COLOUR = "#3ddc84", "#ff9f1c"  # seen on any ground
TOUCHING = 0.4  # from this overlap on, a reported box is about the true one


def precision_recall(labels: Sequence[str], answers: Answers) -> Figure:
    """One curve per label, a box being right when it overlaps the true one by half or more."""
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


def presence_f1(labels: Sequence[str], answers: Answers, naive: Answers, seed: int) -> Figure:
    """A dot per label for the model, one for the baseline, with intervals."""
    high = 1.7 + 0.5 * len(labels)
    figure, axes = figures.new(7.0, high)
    n = len(answers.there)
    for side, name, colour, shift in (
        (answers, "Model", MODEL_COLOUR, -0.14),
        (naive, "Baseline", BASELINE_COLOUR, 0.14),
    ):
        for row in range(len(labels)):
            said, there = side.said[:, row : row + 1], side.there[:, row : row + 1]
            interval = bootstrap(
                lambda i, said=said, there=there: np.nan_to_num(f1(said[i], there[i]))[0],
                n, ROUNDS, seed,
            )  # fmt: skip
            value = interval.value
            axes.plot([interval.low, interval.high], [row + shift] * 2, color=colour, lw=2.5)
            title = name if row == 0 else None
            axes.plot(value, row + shift, "o", color=colour, markersize=8, label=title)
            if side is answers:
                axes.text(1.02, row, f"{value:.2f}", va="center", color=colour, weight="bold")
    axes.set_yticks(range(len(labels)), figures.plain_labels(labels))
    axes.set(xlim=(0, 1.1), ylim=(len(labels) - 0.5, -0.6), xlabel="F1, 1 is always right")
    axes.set_xticks(np.linspace(0, 1, 6))
    axes.grid(axis="x")
    axes.set_title("Is it there? Presence F1 with 95 % intervals")
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.55 / high), ncols=2)
    return figure


def detections(
    labels: Sequence[str], examples: Sequence[Example], found: Sequence[Sequence[Found]], seed: int
) -> Figure:
    """Six test pictures with their true boxes, and dashed with those found."""
    chosen = np.random.default_rng(seed).permutation(len(examples))[:6].tolist()
    figure = figures.blank(8.0, 4.5)
    names = figures.plain_labels(labels, 18)
    backing = {"facecolor": FOUND_COLOUR, "edgecolor": "none", "pad": 1.5}
    grid = figure.subplots(2, 3, squeeze=False).ravel()
    for axes in grid:
        axes.set_axis_off()
    for axes, index in zip(grid, chosen, strict=False):
        axes.imshow(np.asarray(examples[index].picture()))
        frames = [(box, TRUTH_COLOUR, "-") for box in examples[index].boxes]
        for name, each in zip(names, found[index], strict=True):
            for box in each.boxes[each.scores >= 0.5]:
                frames.append((box, FOUND_COLOUR, "--"))
                axes.text(*box[:2], name, fontsize=7, va="bottom", bbox=backing, clip_on=True)
        for (x, y, wide, high), colour, style in frames:
            frame = Rectangle((x, y), wide, high, fill=False, ec=colour, lw=1.8, ls=style)
            axes.add_patch(frame)
    figure.suptitle("True boxes (green) and found ones (orange)", ha="left", x=0.01, weight="bold")
    return figure


def confusion(
    labels: Sequence[str], examples: Sequence[Example], found: Sequence[Sequence[Found]]
) -> Figure:
    """True boxes as rows, what was reported there as columns; "nothing" for both."""
    table = np.zeros((len(labels) + 1, len(labels) + 1), dtype=int)
    for example, row in zip(examples, found, strict=True):
        kept = [each.boxes[each.scores >= 0.5] for each in row]
        said = np.repeat(np.arange(len(labels)), [len(boxes) for boxes in kept])
        overlaps = iou(example.boxes, np.concatenate(kept))
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
