"""The second baseline, harder to beat: exponential smoothing of what is left without the season."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..series.panel import Panel
from . import last_known

ABOUT = (
    "Exponential smoothing of the level, with the pattern of past seasons on top of it, for each "
    "series by itself."
)
WITHOUT = (
    "Exponential smoothing of the level, for each series by itself: before the test, it was closer "
    "without the pattern of past seasons."
)
ALPHAS = (0.05, 0.1, 0.2, 0.4, 0.7)  # how much of a new value goes into the level
SEASONS = 4  # of the past that make up the pattern, where a season is short


def smoothed(panel: Panel, origins: Sequence[int], horizon: int, season: int) -> np.ndarray:
    """(series, origins, horizon): level plus season, as each stood at the origin.

    The season is the mean distance from the running mean at each place, over the past; how quickly
    the level follows is chosen for each series by its errors one step ahead, up to the first
    origin.
    """
    values, count = panel.values, len(panel.names)
    said = np.full((count, len(origins), horizon), np.nan)
    for number, origin in enumerate(origins):
        past = values[:, : origin + 1]
        pattern = _pattern(past, season)
        places = np.arange(past.shape[1]) % season
        left = past - pattern[:, places]
        level, errors = zip(*(_level(left, alpha) for alpha in ALPHAS), strict=True)
        best = np.argmin(np.stack(errors), axis=0)
        chosen = np.stack(level)[best, np.arange(count)]
        ahead = (origin + np.arange(1, horizon + 1)) % season
        said[:, number] = chosen[:, None] + pattern[:, ahead]
    return said


def _pattern(past: np.ndarray, season: int) -> np.ndarray:
    """(series, season): how far each place in the season lies from the mean around it."""
    length = past.shape[1] // season * season
    cut = past[:, past.shape[1] - length :]
    seasons = max(SEASONS, 364 // season) if season < 100 else SEASONS
    blocks = cut.reshape(len(past), -1, season)[:, -seasons:]
    counted = (~np.isnan(blocks)).sum(axis=2, keepdims=True)
    middle = np.nansum(blocks, axis=2, keepdims=True) / np.maximum(counted, 1)
    apart = np.where(counted > season // 2, blocks - middle, np.nan)
    there = (~np.isnan(apart)).sum(axis=1)
    found = np.nansum(apart, axis=1) / np.maximum(there, 1)
    # cut begins anywhere in the season: turned so that place 0 is that of step 0.
    return np.roll(found, past.shape[1] - length, axis=1)


def _level(left: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    """(series,) the level at the end, and the mean absolute error one step ahead."""
    level, errors = last_known(left[:, ::-1]), np.zeros(len(left))
    for value in left.T:
        there = ~np.isnan(value)
        error = np.where(there, value - level, 0.0)
        errors += np.abs(error)
        level = level + alpha * error
    return level, errors / np.maximum((~np.isnan(left)).sum(axis=1), 1)
