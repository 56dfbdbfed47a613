"""A forecast as a chart: what came before, the interval, and what came, where it is known."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, MODEL_COLOUR, SECOND_COLOUR
from .drawing import embedded


def draw_one(axes: Axes, forecast: Any) -> None:
    """What came before, the forecast with its interval, and what came, where it is known."""
    low, middle, high = forecast.said
    axes.plot(forecast.past_dates, forecast.past, color=SECOND_COLOUR, lw=1.2, label="past")
    axes.fill_between(
        forecast.dates, low, high, color=MODEL_COLOUR, alpha=0.2, lw=0, label="80 % interval"
    )
    axes.plot(forecast.dates, middle, color=MODEL_COLOUR, lw=1.8, label="forecast")
    if (~np.isnan(forecast.truth)).any():
        axes.plot(
            forecast.dates, forecast.truth, "o", color=ACCENT_COLOUR, ms=3.5, label="what came"
        )
    axes.set_ylabel(figures.plain(forecast.setting.target.title, 24))
    axes.grid(axis="y")
    axes.tick_params(axis="x", labelsize=8)
    axes.legend(fontsize=8, ncols=4, loc="upper left")
    axes.margins(x=0.01, y=0.25)
    if min(np.nanmin(forecast.past, initial=0), low.min()) >= 0:
        axes.set_ylim(bottom=0)


def as_image(forecast: Any) -> str:
    """The chart as an HTML image that needs no file."""
    figure, axes = figures.new(7.2, 3.0)
    draw_one(axes, forecast)
    said = f"The forecast of {forecast.series} with its interval, behind what came before"
    return embedded(figure, said)
