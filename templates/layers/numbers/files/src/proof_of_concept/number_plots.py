"""The figures one expects of such a model: what it said against what came, and how far it was off.

truth: (rows,); answers: (rows, 3), as in scores.py; unit: what is asked for, as "rent (EUR)".
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, BASELINE_COLOUR, INK, MODEL_COLOUR, SECOND_COLOUR
from .scores import HIGH, LEVEL, LOW, VALUE, inside

Plot = tuple[str, str, str, Figure]  # file name, title, caption and figure
BANDS = 10  # of rows with like answers
MOST_GROUPS, FEWEST_ROWS = 12, 15  # rows of a group: the box of fewer says little
SKEWED = 6.0  # largest over usual, from which the axes are logarithmic
PREDICTED = "A point is a test row, on the line if it was right; bars are the intervals of a few."
RESIDUALS = "What came, less the answer. A line that leaves zero is an error that has a direction."
GROUPS = (
    "A box: half of a group's errors; the line in it: their median; the thin line: 80 % of them."
)
HOLDS = (
    "In groups of like answers, how often the interval held what came. One below the line is surer "
    "than it should be."
)
ALIKE = "rows with like answers, from the smallest to the largest"
SIZE = "The mean absolute error in groups of like answers, from the smallest to the largest."


def draw(
    truth: np.ndarray,
    sides: Mapping[str, np.ndarray],
    groups: Mapping[str, np.ndarray],
    unit: str,
    grouped: str = "",
) -> list[Plot]:
    """The plots, the one that a page leads with first.

    sides: answers of "model", "second", "baseline"; groups: (rows,) masks of each of `grouped`.
    """
    model = sides["model"]
    drawn = [
        ("predicted", "Predicted and true", PREDICTED, predicted(truth, model, unit)),
        ("residuals", "Residuals", RESIDUALS, residuals(truth, model, unit)),
        ("coverage", "Coverage of the intervals", HOLDS, holds(truth, model)),
        ("error_by_size", "Error by size", SIZE, by_size(truth, sides, unit)),
    ]
    kept = {name: rows for name, rows in groups.items() if rows.sum() >= FEWEST_ROWS}
    if len(kept) > 1:
        figure = by_group(truth, model, kept, unit, grouped)
        drawn.insert(2, ("residuals_by_group", f"Residuals by {grouped}", GROUPS, figure))
    return drawn


def predicted(truth: np.ndarray, answers: np.ndarray, unit: str) -> Figure:
    """The answer against what came, with the intervals of some rows."""
    figure, axes = figures.new(5.8, 5.2)
    said = answers[:, VALUE]
    axes.plot(truth, said, ".", color=MODEL_COLOUR, markersize=4, alpha=0.35)
    some = np.argsort(said, kind="stable")[:: max(len(said) // 25, 1)]
    ends = np.clip([said - answers[:, LOW], answers[:, HIGH] - said], 0, None)[:, some]
    axes.errorbar(truth[some], said[some], ends, fmt=".", color=ACCENT_COLOUR, linewidth=1)
    least, usual, most = np.quantile([truth, said], [0, 0.5, 1])
    if least > 0 and most > SKEWED * usual:
        axes.set(xscale="log", yscale="log")
    axes.plot([least, most], [least, most], color=INK, linestyle="--", linewidth=1)
    _named(axes, f"true {unit}", f"predicted {unit}", "Predicted and true, test part")
    return figure


def residuals(truth: np.ndarray, answers: np.ndarray, unit: str) -> Figure:
    """What came less the answer, over the answer, with the median and the middle 80 %."""
    figure, axes = figures.new(6.6, 4.4)
    said, left = answers[:, VALUE], truth - answers[:, VALUE]
    axes.plot(said, left, ".", color=MODEL_COLOUR, markersize=4, alpha=0.3)
    bands = banded(said)
    middles = [float(np.median(said[band])) for band in bands]
    low, middle, high = np.array([np.quantile(left[band], [0.1, 0.5, 0.9]) for band in bands]).T
    axes.fill_between(middles, low, high, color=ACCENT_COLOUR, alpha=0.2, label="80 % of the rows")
    axes.plot(middles, middle, color=ACCENT_COLOUR, linewidth=2, label="median")
    axes.axhline(0, color=INK, linestyle="--", linewidth=1)
    axes.legend(fontsize=9)
    _named(axes, f"predicted {unit}", "true less predicted", "Residuals, test part")
    return figure


def by_group(
    truth: np.ndarray, answers: np.ndarray, groups: Mapping[str, np.ndarray], unit: str, what: str
) -> Figure:
    """The residuals of each group as a box: the groups with most rows, in their order."""
    left = truth - answers[:, VALUE]
    most = sorted(groups, key=lambda name: -int(groups[name].sum()))[:MOST_GROUPS]
    shown = [name for name in groups if name in most]
    figure, axes = figures.new(6.6, 1.6 + 0.36 * len(shown))
    for place, name in enumerate(shown, start=1):
        ends = np.quantile(left[groups[name]], [0.1, 0.25, 0.5, 0.75, 0.9])
        axes.plot(ends[[0, 4]], [place, place], color=INK, linewidth=1)
        axes.barh(place, ends[3] - ends[1], 0.5, left=ends[1], color=MODEL_COLOUR)
        axes.plot(ends[[2, 2]], [place - 0.25, place + 0.25], color="white", linewidth=2)
    axes.set_yticks(range(1, len(shown) + 1), figures.plain_labels(shown, 34))
    axes.axvline(0, color=INK, linestyle="--", linewidth=1)
    _named(axes, f"true less predicted {unit}", "", f"Residuals by {what}, test part")
    return figure


def holds(truth: np.ndarray, answers: np.ndarray) -> Figure:
    """The share of intervals that held, in groups of like answers."""
    (figure, axes), within = figures.new(6.6, 3.8), inside(truth, answers)
    bands = banded(answers[:, VALUE])
    axes.bar(range(1, len(bands) + 1), [within[band].mean() for band in bands], color=MODEL_COLOUR)
    axes.axhline(LEVEL, color=ACCENT_COLOUR, label=f"stated: {LEVEL:.0%}")
    axes.axhline(within.mean(), color=INK, linestyle="--", label=f"all rows: {within.mean():.0%}")
    axes.set_ylim(0, 1.02)
    axes.legend(loc="lower right", fontsize=9)
    _named(axes, ALIKE, "intervals that held", "Coverage of the intervals, test part")
    return figure


def by_size(truth: np.ndarray, sides: Mapping[str, np.ndarray], unit: str) -> Figure:
    """The mean absolute error of each side, in groups of like answers of the model."""
    colours = {"baseline": BASELINE_COLOUR, "model": MODEL_COLOUR, "second": SECOND_COLOUR}
    figure, axes = figures.new(6.6, 4.0)
    bands = banded(sides["model"][:, VALUE])
    for side, answers in sides.items():
        off = np.abs(answers[:, VALUE] - truth)
        name = {"baseline": "naive baseline", "second": "second baseline"}.get(side, side)
        errors = [off[band].mean() for band in bands]
        axes.plot(range(1, len(bands) + 1), errors, "o-", color=colours[side], label=name)
    axes.set_ylim(bottom=0)
    axes.legend(fontsize=9)
    _named(axes, ALIKE, f"mean absolute error, {unit}", "Error by size, test part")
    return figure


def banded(said: np.ndarray, count: int = BANDS) -> list[np.ndarray]:
    """The places of the rows in so many groups of like answers, the smallest first."""
    parts = np.array_split(np.argsort(said, kind="stable"), min(count, len(said)))
    return [np.sort(part) for part in parts]


def _named(axes: Axes, across: str, up: str, title: str) -> None:
    axes.set_xlabel(figures.plain(across, 70))
    axes.set_ylabel(figures.plain(up, 60))
    axes.grid()
    axes.set_title(figures.plain(title, 60))
