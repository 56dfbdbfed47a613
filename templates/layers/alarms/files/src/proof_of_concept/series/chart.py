"""A look as a chart: what came, what was expected, the alarms, and what was known to be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ..plumbing import figures
from ..plumbing.figures import ACCENT_COLOUR, INK, MODEL_COLOUR
from .drawing import embedded


def draw_one(axes: Axes, look: Any, wrong: Sequence[tuple[str, int, int]] = ()) -> None:
    """The values over what is usual, and the alarms. wrong: kind, first and last place of each."""
    low, high = look.expected - look.reach, look.expected + look.reach
    if np.nanmin(look.values, initial=0) >= 0:
        low = np.maximum(low, 0)
    axes.fill_between(look.dates, low, high, color=MODEL_COLOUR, alpha=0.18, lw=0, label="usual")
    axes.plot(look.dates, look.values, color=INK, lw=1.0, label="what came")
    step = look.dates[1] - look.dates[0] if len(look.dates) > 1 else 0
    seen = len(look.dates)  # fewer where every series ends in a breakdown
    there = [(first, min(last, seen - 1)) for _, first, last in wrong if first < seen]
    for number, (first, last) in enumerate(there):
        label = "known to be wrong" if number == 0 else None
        ends = look.dates[first] - step / 2, look.dates[last] + step / 2
        axes.axvspan(*ends, color=ACCENT_COLOUR, alpha=0.25, lw=0, label=label)
    places = [alarm.place for alarm in look.alarms]
    axes.plot(
        look.dates[places], look.values[places], "v", color="#c2261d", ms=8, label="alarm",
        ls="none",
    )  # fmt: skip
    axes.set_ylabel(figures.plain(look.setting.target.title, 24))
    axes.grid(axis="y")
    axes.tick_params(axis="x", labelsize=8)
    axes.legend(fontsize=8, ncols=4, loc="upper left")
    axes.margins(x=0.01, y=0.25)
    if min(np.nanmin(look.values, initial=0), np.nanmin(low, initial=0)) >= 0:
        axes.set_ylim(bottom=0)


def as_image(look: Any, wrong: Sequence[tuple[str, int, int]] = ()) -> str:
    """The chart as an HTML image that needs no file. wrong: see draw_one()."""
    figure, axes = figures.new(7.2, 3.0)
    draw_one(axes, look, wrong)
    said = f"{look.series}: what came, what is usual, and {len(look.alarms)} alarms"
    return embedded(figure, said)
