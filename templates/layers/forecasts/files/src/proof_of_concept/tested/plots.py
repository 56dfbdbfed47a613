"""The figures one expects of a forecaster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .. import scores
from ..plumbing import figures
from ..plumbing.figures import BASELINE_COLOUR, INK, MODEL_COLOUR, SECOND_COLOUR
from ..series.chart import draw_one
from ..series.clock import STEPS, phases
from ..series.panel import Panel
from ..series.setting import Setting

if TYPE_CHECKING:
    from . import Tested

COLOURS = {"model": MODEL_COLOUR, "second": SECOND_COLOUR, "baseline": BASELINE_COLOUR}
NAMES = {"model": "model", "second": "second baseline", "baseline": "naive baseline"}
SHOWN = 4  # series
FORECASTS = (
    "Forecasts of the test part with their 80 % intervals, and what came: from the series that "
    "went best to the one that went worst."
)
HORIZON = "The error at each step ahead. Where all origins lie on one weekday, so does each step."
ORIGINS = "The error of each forecast origin: is one of them bad, or all?"
COVERED = "The share of values in the 80 % interval, at each step ahead. On the line: as it says."
SEASON = "The mean at each place in the season, over the mean of each series, as far as was learnt."
COMPARISON = "The whiskers are 95 % intervals: how far the figure would move with other forecasts."


def draw(
    metrics: Sequence[dict[str, Any]],
    model: Any,
    test: Tested,
    panel: Panel,
    setting: Setting,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first."""
    from ..predict import predict

    order = _by_error(test)
    titles = panel.titles()
    chosen = [order[place] for place in np.linspace(0, len(order) - 1, SHOWN).round().astype(int)]
    chosen = list(dict.fromkeys(chosen))
    figure = figures.blank(7.6, 0.5 + 2.1 * len(chosen))
    for axes, series in zip(figure.subplots(len(chosen), squeeze=False).flat, chosen, strict=True):
        origin = panel.dates[int(test.origins[test.series == series][-1])]
        draw_one(axes, predict(model, titles[series], str(origin)))
        axes.set_title(figures.plain(titles[series], 60), fontsize=10)
    learnt = panel.between(0, int(test.origins.min()) + 1)
    drawn = [
        ("forecasts", "Forecasts and what came", FORECASTS, figure),
        ("horizon", "Error by horizon", HORIZON, horizon(test, setting)),
        ("origins", "Backtest over origins", ORIGINS, origins(test, panel)),
        ("coverage", "Coverage of the interval", COVERED, covered(test, setting)),
        ("season", "Seasonal plot", SEASON, season(learnt, setting)),
        ("comparison", "Model and baselines", COMPARISON, figures.comparison(metrics)),
    ]
    return [figures.keep(plot, source) for plot in drawn]


def horizon(test: Tested, setting: Setting) -> Figure:
    """MASE at each step ahead, of the model and of both baselines."""
    figure, axes = figures.new(7.0, 3.6)
    steps = np.arange(1, setting.horizon + 1)
    for side, colour in COLOURS.items():
        error = np.array([scores.mean(column) for column in test.errors(side).T])
        axes.plot(steps, error, "o-", color=colour, ms=3.5, label=NAMES[side])
    axes.set_xlabel(f"{STEPS[setting.frequency]}s ahead")
    return _errors(figure, axes, "Error by horizon, test part")


def origins(test: Tested, panel: Panel) -> Figure:
    """MASE of each origin, the mean over all series."""
    figure, axes = figures.new(7.0, 3.6)
    every = np.unique(test.origins)
    names = [f"{panel.dates[origin + 1]:%Y-%m-%d}" for origin in every]
    for side, colour in COLOURS.items():
        means = scores.forecast_means(test.errors(side))
        axes.plot(
            range(len(every)), [scores.mean(means[test.origins == one]) for one in every],
            "o-", color=colour, ms=4, label=NAMES[side],
        )  # fmt: skip
    axes.set_xticks(range(len(every)), names, fontsize=8)
    axes.set_xlabel("first step of the forecast")
    return _errors(figure, axes, "Backtest: error of each origin")


def covered(test: Tested, setting: Setting) -> Figure:
    """The share of values in the interval at each step ahead."""
    figure, axes = figures.new(7.0, 3.2)
    steps = np.arange(1, setting.horizon + 1)
    for side, colour in COLOURS.items():
        said = test.said[side]
        shares = [scores.coverage(test.came[:, [s]], said[:, :, [s]]) for s in steps - 1]
        axes.plot(steps, shares, "o-", color=colour, ms=3.5, label=NAMES[side])
    axes.axhline(80, color=INK, ls="--", lw=1)
    axes.set_ylim(0, 103)
    axes.set_ylabel("values inside (%)")
    axes.set_xlabel(f"{STEPS[setting.frequency]}s ahead")
    axes.set_title("Coverage of the 80 % interval, test part")
    axes.grid(axis="y")
    axes.legend(fontsize=8)
    return figure


def season(learnt: Panel, setting: Setting) -> Figure:
    """The mean at each place in the season, over the mean of each series: a line for each."""
    figure, axes = figures.new(7.0, 3.6)
    places, names, what = phases(learnt.dates, setting.frequency)
    level = np.nanmean(np.abs(learnt.values), axis=1)
    rows = [
        [scores.mean(values[places == place]) for place in range(len(names))]
        for values in learnt.values / np.where(level > 0, level, 1)[:, None]
    ]
    for row in rows:
        axes.plot(range(len(names)), row, color=BASELINE_COLOUR, lw=0.8)
    axes.plot(range(len(names)), np.mean(rows, axis=0), color=MODEL_COLOUR, lw=2.2, label="mean")
    axes.set_xticks(range(len(names)), names, fontsize=8)
    axes.set_xlabel(what)
    axes.set_ylabel("relative to the series' mean")
    axes.set_title(figures.plain(f"Seasonal plot of {setting.target.name}", 60))
    axes.grid(axis="y")
    axes.legend(fontsize=8)
    return figure


def _by_error(test: Tested) -> list[int]:
    """The series, from the one with the smallest error to the one with the largest."""
    means = scores.forecast_means(test.errors())
    every = np.unique(test.series)
    return sorted(every.tolist(), key=lambda one: scores.mean(means[test.series == one]))


def _errors(figure: Figure, axes: Axes, title: str) -> Figure:
    axes.set_ylabel("MASE")
    axes.set_ylim(bottom=0)
    axes.set_title(title)
    axes.grid(axis="y")
    axes.legend(fontsize=8)
    return figure
