"""The second baseline, harder to beat: a robust z-score for each place in the season.

The median and the MAD (median absolute deviation) of each hour of the week, day of the week or
month: faults in the past hardly move them.
"""

from __future__ import annotations

import numpy as np

from ..data import Backtest
from ..series.clock import phases
from ..series.panel import Panel
from ..series.setting import Setting

ABOUT = (
    "A robust z-score for each series: the distance from the median of the same hour of the week "
    "(day of the week, month) in the past, in median absolute deviations."
)
LEAST = 0.3  # of the series' own MAD: a place that never changed once may do so


def robust_z(panel: Panel, parts: Backtest, setting: Setting) -> np.ndarray:
    """(series, steps): how odd each step is."""
    places, values = _places(panel, setting), panel.values
    apart, far = np.full(values.shape, np.nan), np.full(values.shape, np.nan)
    past = np.arange(values.shape[1]) < parts.chosen
    for place in np.unique(places[past]):
        here = places == place
        of_past = values[:, here & past]
        there = ~np.isnan(of_past).all(axis=1)
        middle = np.nanmedian(of_past[there], axis=1, keepdims=True)
        apart[np.ix_(there, here)] = np.abs(values[np.ix_(there, here)] - middle)
        mad = np.nanmedian(np.abs(of_past[there] - middle), axis=1, keepdims=True)
        far[np.ix_(there, here)] = mad
    usual = np.nanmedian(apart[:, : parts.chosen], axis=1, keepdims=True)
    far = np.maximum(far, LEAST * np.where(usual > 0, usual, 1.0))
    return apart / (1.4826 * far)


def _places(panel: Panel, setting: Setting) -> np.ndarray:
    """(steps,): where each step lies in its season."""
    places, _, _ = phases(panel.dates, setting.frequency)
    if setting.frequency == "hourly":
        places = 24 * panel.dates.day_of_week.to_numpy() + places
    return places
