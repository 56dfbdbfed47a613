"""The naive baseline: what was a season ago comes again, with an interval by its own errors.

It is what people plan by who have no model: the same day of last week, the same month of last year.
Of weeks and months, where nothing comes again in a year, the last value is clearly closer: the part
before the test decides which of the two is the one to beat. The second one is in smoothing.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ..scores import HIGH, LOW
from ..series.panel import Panel

ABOUT = "The value of the same time one season before (seasonal naive)."
WITHOUT = "The last value: before the test, it was clearly closer than that of one season before."
CLEARLY = 1.25  # so many times the error: else people go on saying what was a season ago
NO_SEASON = 1  # a season of one step: the value before comes again


def seasonal_naive(panel: Panel, origins: Sequence[int], horizon: int, season: int) -> np.ndarray:
    """(series, origins, horizon): the last value at the same place in the season.

    A gap takes the one before it, up to four seasons back, and then the series' last value.
    """
    steps = np.array(origins)[:, None] + np.arange(1, horizon + 1)
    found = np.full((len(panel.names), *steps.shape), np.nan)
    back = -(-np.arange(1, horizon + 1) // season) * season
    for seasons in range(4):
        places = steps - back - seasons * season
        values = panel.values[:, np.maximum(places, 0)]
        found = np.where(np.isnan(found) & (places >= 0), values, found)
    for number, origin in enumerate(origins):
        last = last_known(panel.values[:, : origin + 1])
        found[:, number] = np.where(np.isnan(found[:, number]), last[:, None], found[:, number])
    return found


def season_for(
    says: Callable[..., np.ndarray], panel: Panel, origins: Sequence[int], truth: np.ndarray,
    scale: np.ndarray, season: int, clearly: float = CLEARLY,
) -> tuple[int, np.ndarray]:  # fmt: skip
    """The season, or NO_SEASON where a baseline is clearly closer without it, and what it says.

    origins: of the validation part; truth: (series, origins, horizon) what came after them.
    """
    tried = {s: says(panel, origins, truth.shape[-1], s) for s in {season, NO_SEASON}}
    wide = scale[:, None, None]
    errors = {s: float(np.nanmean(np.abs(truth - said) / wide)) for s, said in tried.items()}
    best = season if errors[season] <= clearly * errors[NO_SEASON] else NO_SEASON
    return best, tried[best]


def last_known(values: np.ndarray) -> np.ndarray:
    """(series,): the last value of each that is there; 0 for a series without any."""
    there = ~np.isnan(values)
    place = values.shape[1] - 1 - there[:, ::-1].argmax(axis=1)
    return np.where(there.any(axis=1), values[np.arange(len(values)), place], 0.0)


def with_interval(
    said: np.ndarray, known: np.ndarray, truth: np.ndarray, scale: np.ndarray
) -> np.ndarray:
    """(3, ...): a forecast with the interval that its own errors of an earlier part speak for.

    said: (series, origins, horizon); known, truth: the same of the validation part, and what came;
    scale: (series,).
    """
    errors = ((truth - known) / scale[:, None, None]).reshape(-1, truth.shape[-1])
    low, high = np.nanquantile(errors, [LOW, HIGH])
    wide = scale[:, None, None]
    return np.stack([said + low * wide, said, said + high * wide])
