"""The scores of forecasts with intervals.

truth, said: (forecasts, horizon), what came and what was said, NaN where nothing was measured. A
forecast is one series from one origin. scale: (forecasts,), the mean step of each series from one
season to the next in what was learnt from: errors in it can be compared over all series.
"""

from __future__ import annotations

import numpy as np

LOW, HIGH = 0.1, 0.9  # the ends of the interval: it should hold 80 %


def scales(values: np.ndarray, season: int) -> np.ndarray:
    """(series,): the mean absolute difference to the value a season before.

    values: (series, steps), of the part to learn from. A series that never changes takes the median
    of the others, and 1 where there is none.
    """
    steps = np.abs(values[:, season:] - values[:, :-season])
    counted = (~np.isnan(steps)).sum(axis=1)
    found = np.nansum(steps, axis=1) / np.maximum(counted, 1)
    usual = float(np.median(found[found > 0])) if (found > 0).any() else 1.0
    return np.where(found > 0, found, usual)


def mase(truth: np.ndarray, said: np.ndarray, scale: np.ndarray) -> float:
    """Mean absolute scaled error (Hyndman and Koehler 2006). 1 is a season-old value, in training.

    Every forecast counts alike, however many of its steps have a value.
    """
    errors = np.abs(truth - said) / scale[:, None]
    return mean(forecast_means(errors))


def wape(truth: np.ndarray, said: np.ndarray) -> float:
    """Weighted absolute percentage error: the sum of errors, in per cent of the sum of values."""
    there = ~np.isnan(truth)
    total = np.abs(truth[there]).sum()
    return float(100 * np.abs(truth - said)[there].sum() / total) if total else 0.0


def bias(truth: np.ndarray, said: np.ndarray) -> float:
    """The sum of what was said too much, less too little, in per cent of the sum of values."""
    there = ~np.isnan(truth)
    total = np.abs(truth[there]).sum()
    return float(100 * (said - truth)[there].sum() / total) if total else 0.0


def pinball(truth: np.ndarray, said: np.ndarray, scale: np.ndarray) -> float:
    """Mean pinball loss, scaled as MASE is, over the two ends of the interval and the middle.

    said: (3, forecasts, horizon): the lower end, the middle, the upper end.
    """
    losses = []
    for quantile, values in zip((LOW, 0.5, HIGH), said, strict=True):
        over = truth - values
        loss = np.maximum(quantile * over, (quantile - 1) * over)
        losses.append(forecast_means(loss / scale[:, None]))
    return mean(np.mean(losses, axis=0))


def coverage(truth: np.ndarray, said: np.ndarray) -> float:
    """The share of values that lie inside of their interval, in per cent. said: as in pinball()."""
    there = ~np.isnan(truth)
    inside = (truth >= said[0]) & (truth <= said[2])
    return float(100 * inside[there].mean()) if there.any() else 0.0


def forecast_means(errors: np.ndarray) -> np.ndarray:
    """(forecasts,): the mean over the steps that have a value; NaN for one without any."""
    counted = (~np.isnan(errors)).sum(axis=-1)
    return np.where(counted > 0, np.nansum(errors, axis=-1) / np.maximum(counted, 1), np.nan)


def mean(values: np.ndarray) -> float:
    """The mean of what is there."""
    there = values[~np.isnan(values)]
    return float(there.mean()) if len(there) else 0.0
