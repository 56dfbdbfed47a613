"""The figures one expects of segments; analysis/plots.py has those of the other tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from .analysis import plots as analysis_plots
from .plumbing import figures
from .plumbing.figures import ACCENT_COLOUR, INK, MODEL_COLOUR
from .scores import silhouettes

COMPARISON = "The whiskers are 95 % intervals: how far the figure would move with other test rows."
PROFILE = (
    "How far a mean, or the share of a value, lies from that of all rows, in standard deviations. "
    "Of many values, the two most telling."
)
STABILITY = (
    "How alike the segments are when other rows are drawn, for each number of segments; a bar is "
    "the range. The mark is what was chosen: the largest number that is as stable as the best."
)
SILHOUETTE = (
    "How much nearer each test row is to its own segment than to the next. Below 0 it would be "
    "better placed there."
)
Plot = tuple[str, str, str, Figure]


def draw(
    model: Any,
    metrics: Sequence[dict[str, Any]],
    source: str,
    cells: pd.DataFrame,
    of: np.ndarray,
    found: Mapping[str, Any],
    made: Sequence[str] = (),
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    made: of each segment, which planted groups are in it; empty where nobody planted any.
    """
    points, caption = model.space.points(cells), PROFILE
    if made:
        numbered = enumerate(zip(model.segments, made, strict=True), start=1)
        listed = "; ".join(f"{number}. {one.name} ({groups})" for number, (one, groups) in numbered)
        caption += f" In brackets, the planted groups among the test rows of each: {listed}."
    drawn: list[Plot] = [
        ("profile", "How the segments differ", caption, profile(model)),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
        ("silhouette", "Silhouette", SILHOUETTE, silhouette(points, of, len(model.segments))),
    ]
    if model.stability:
        held = ("stability", "How many segments hold", STABILITY, stability(model))
        drawn.insert(2, held)
    drawn += analysis_plots.draw(found)
    return [figures.keep(plot, source) for plot in drawn]


def profile(model: Any) -> Figure:
    """Segments against columns, as a heat map."""
    names = []
    for column in model.columns:
        keys = [f"{column.name}: {v}" for v in column.values[len(column.values) == 2 :]]
        keys.sort(key=lambda key: -max(abs(one.profile[key]) for one in model.segments))
        names += keys[:2] or [column.name]
    values = np.array([[one.profile[name] for name in names] for one in model.segments]).T
    figure, axes = figures.new(7.5, 1.8 + 0.34 * len(names))
    most = max(np.abs(values).max(), 1e-9)
    image = axes.imshow(values, cmap="RdBu_r", vmin=-most, vmax=most, aspect="auto")
    for (row, column), value in np.ndenumerate(values):
        colour = "white" if abs(value) > 0.7 * most else INK
        axes.text(column, row, f"{value:+.1f}", ha="center", va="center", color=colour, fontsize=8)
    titles = [f"{n}. {one.share:.0%}" for n, one in enumerate(model.segments, start=1)]
    axes.set_xticks(range(len(titles)), titles)
    axes.set_yticks(range(len(names)), figures.plain_labels(names, 28))
    axes.set_xlabel("segment, and its share of the rows")
    axes.set_title("How the segments differ, training part")
    figure.colorbar(image, ax=axes, label="standard deviations")
    return figure


def stability(model: Any) -> Figure:
    """Mean and range of the agreement over resampled rows, by number of segments."""
    counts = sorted(map(int, model.stability))
    held = [model.stability[str(count)] for count in counts]
    means = [float(np.mean(values)) for values in held]
    ends = [[m - min(v), max(v) - m] for m, v in zip(means, held, strict=True)]
    figure, axes = figures.new(6.4, 4.0)
    axes.errorbar(counts, means, np.transpose(ends), color=MODEL_COLOUR, marker="o", capsize=3)
    if len(model.segments) in counts:
        mean = means[counts.index(len(model.segments))]
        axes.plot(len(model.segments), mean, "o", color=ACCENT_COLOUR, markersize=10, zorder=3)
    axes.set(xlabel="number of segments", ylabel="agreement (ARI)", ylim=(0, 1.05), xticks=counts)
    axes.grid(axis="y")
    axes.set_title("How many segments hold, validation part")
    return figure


def silhouette(points: np.ndarray, of: np.ndarray, count: int) -> Figure:
    """The silhouette of every test row, segment by segment, sorted."""
    figure, axes = figures.new(6.4, 4.4)
    values = silhouettes(points, of)
    start, ticks = 0, []
    for number in range(count):
        own = np.sort(values[of == number])
        axes.fill_betweenx(np.arange(start, start + len(own)), 0, own, color=f"C{number}")
        ticks.append(start + len(own) / 2)
        start += len(own) + len(of) // 50
    axes.axvline(values.mean(), color=INK, linestyle="--", linewidth=1)
    axes.set_yticks(ticks, [str(number) for number in range(1, count + 1)])
    axes.invert_yaxis()
    axes.set(xlabel="silhouette (dashed: mean)", ylabel="segment")
    axes.set_title("Silhouette, test part")
    return figure
