"""The figures one expects of a detector."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from .box_plots import confusion, precision_recall
from .data import Example
from .mistakes import FOUND_COLOUR, TRUTH_COLOUR, outline, save_photo, show
from .model import Found
from .plumbing import figures
from .plumbing.figures import BASELINE_COLOUR, MODEL_COLOUR
from .plumbing.intervals import bootstrap
from .scores import Answers, f1

ROUNDS = 300


def draw(
    labels: Sequence[str],
    examples: Sequence[Example],
    truths: Sequence[np.ndarray],
    found: Sequence[Sequence[Found]],
    answers: Answers,
    naive: Answers,
    metrics: Sequence[dict[str, Any]],
    source: dict[str, Any],
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    truths: per picture (n, 4); found: per picture and label; both in pixels of the working copy.
    """
    drawn = (
        (
            "presence_f1",
            "Presence F1 per tool",
            "How often the answer to 'is it there?' is right, per tool. The whiskers are 95 % "
            "intervals: how far the figure would move with other test pictures.",
            presence_f1(labels, answers, naive, source["seed"]),
        ),
        (
            "detections",
            "What the model sees",
            "Test pictures, taken at random: true boxes in green, the model's dashed in orange.",
            detections(labels, examples, found, source["seed"]),
        ),
        (
            "precision_recall",
            "Precision and recall",
            "Asking for a higher score makes the boxes found more often right, and misses more. "
            "The dot is the limit in use.",
            precision_recall(labels, answers),
        ),
        (
            "confusion",
            "Confusion of tools",
            "Each row holds the true boxes of one tool, and says what the model reported there. "
            "The last row holds what it reported where no tool is marked.",
            confusion(labels, examples, truths, found),
        ),
        (
            "comparison",
            "Model and naive baseline",
            "Presence asks whether a tool is there; mAP and recall also ask where.",
            figures.comparison(metrics),
        ),
    )
    rows = []
    for name, title, caption, figure in drawn:
        save = save_photo if name == "detections" else figures.save
        file = save(figure, name, source["source"]).name
        rows.append({"file": file, "title": title, "caption": caption})
    return rows


def presence_f1(labels: Sequence[str], answers: Answers, naive: Answers, seed: int) -> Figure:
    """A dot per tool for the model, one for the baseline, with intervals."""
    figure, axes = figures.new(7.0, 1.7 + 0.5 * len(labels))
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
    axes.set_title("Is the tool there? Presence F1 with 95 % intervals")
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.55 / (1.7 + 0.5 * len(labels))), ncols=2)
    return figure


def detections(labels, examples, found, seed: int) -> Figure:
    """Six test pictures with true boxes and found ones."""
    chosen = np.random.default_rng(seed).permutation(len(examples))[:6].tolist()
    figure = figures.blank(8.0, 4.5)
    grid = figure.subplots(2, 3, squeeze=False).ravel()
    names = figures.plain_labels(labels, 18)
    for axes in grid:
        axes.set_axis_off()
    for axes, index in zip(grid, chosen, strict=False):
        shrink = show(axes, examples[index])
        outline(axes, examples[index].boxes, TRUTH_COLOUR)
        for name, each in zip(names, found[index], strict=True):
            for box in each.boxes[each.scores >= 0.5]:
                outline(axes, box[None] * shrink, FOUND_COLOUR, name, dashed=True)
    figure.suptitle("True boxes (green) and found ones (orange)", ha="left", x=0.01, weight="bold")
    return figure
