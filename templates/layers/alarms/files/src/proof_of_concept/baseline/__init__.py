"""The naive baseline: how many standard deviations a value lies from the mean of its past.

It is the rule of thumb of people who have no model, and the limits of a control chart (Shewhart
1931): three of them, and somebody looks. Its
threshold is set by alarms a week as that of the others is, so that all may ask for as many looks.
The second baseline is in seasonal.py.
"""

from __future__ import annotations

import numpy as np

from ..data import Backtest
from ..series.panel import Panel

ABOUT = (
    "The distance of a value from the mean of the series, in standard deviations of all its past: "
    "the rule of thumb, with a threshold for as many alarms a week as somebody can look at."
)
THUMB = 3.0  # standard deviations


def deviations(panel: Panel, parts: Backtest) -> np.ndarray:
    """(series, steps): how odd each step is."""
    past = panel.values[:, : parts.chosen]
    spread = np.nanstd(past, axis=1, keepdims=True)
    apart = np.abs(panel.values - np.nanmean(past, axis=1, keepdims=True))
    return apart / np.where(spread > 0, spread, 1.0)
