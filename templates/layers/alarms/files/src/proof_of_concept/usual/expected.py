"""What is known of each step before it is judged: the level, the rhythm, the calendar, the drivers.

A step is judged when it is over, so the drivers of that very step count. Of the series itself only
what lies `horizon` steps back or more does: a fault that has just begun must not become the usual.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from ..series.panel import Panel
from ..series.setting import Setting

# From rows of known() to what is expected, in spreads, and how far from it is usual: (rows,) each.
Expect = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]
SPANS = {"hourly": 504, "daily": 56, "weekly": 26, "monthly": 18, "yearly": 5}  # of the level
SEASONS = 4  # of the past, whose same place is looked at
LATELY = {"hourly": 168, "daily": 28, "weekly": 26, "monthly": 12, "yearly": 5}  # see distances()
LEAST_FAR = 0.1  # of what was usual in training
LEAST_SPREAD = 0.02  # of the level: a series that stands still has some


@dataclass(frozen=True)
class Known:
    """What is known of each step.

    cells: (series, steps, columns), NaN where something is not known; names: of the columns. told:
    (series, steps), the values as distances from their level, in spreads, NaN in gaps. level,
    spread: (series, steps), the median of the past and the mean distance from it.
    """

    cells: np.ndarray
    names: tuple[str, ...]
    told: np.ndarray
    level: np.ndarray
    spread: np.ndarray


def look_back(setting: Setting) -> int:
    """How many steps before one are looked at to know what is expected of it."""
    span, lately = SPANS[setting.frequency], LATELY[setting.frequency]
    seasons = (SEASONS + 1) * setting.season + 2 * setting.horizon
    return max(2 * (span + setting.horizon), seasons) + span + lately + 2 * setting.horizon


def known(panel: Panel, setting: Setting, places: Sequence[int]) -> Known:
    """What is known of every step. places: of each series its number among those of training."""
    values, span, late = panel.values, SPANS[setting.frequency], setting.horizon
    # 1. The level, and the values as distances from it: so that all can be compared.
    level = later(rolled(values, span, "median"), late)
    spread = later(rolled(np.abs(values - level), span, "mean"), late)
    spread = np.maximum(spread, LEAST_SPREAD * np.abs(level))
    spread = np.where(spread == 0, 1.0, spread)  # one that is not known yet stays NaN
    told = (values - level) / spread

    # 2. The same place in the seasons before, the calendar, and which series it is.
    back = -(-late // setting.season) * setting.season
    past = np.stack([later(told, back + number * setting.season) for number in range(SEASONS)])
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "All-NaN slice")
        columns = {"usual of the season": np.nanmedian(past, axis=0)}
    columns["series"] = np.array(places, dtype=float)[:, None]
    dates = panel.dates
    if setting.frequency == "hourly":
        columns["hour"] = dates.hour.to_numpy()
    if setting.frequency in ("hourly", "daily"):
        columns["weekday"] = dates.day_of_week.to_numpy()
    if setting.frequency in ("weekly", "monthly"):  # shorter series see each day of it but once
        columns["day of the year"] = dates.day_of_year.to_numpy()

    # 3. The drivers: of the step itself, of the steps before it, and what they mostly were.
    for column in setting.drivers:
        cells = panel.drivers[column.name]
        columns[column.name] = cells
        columns[f"{column.name} of late"] = rolled(cells, max(3, late), "mean")
        columns[f"{column.name} mostly"] = later(rolled(cells, span, "mean"), late)
    whole = [np.broadcast_to(cells, values.shape) for cells in columns.values()]
    return Known(np.stack(whole, axis=-1).astype(float), tuple(columns), told, level, spread)


@dataclass(frozen=True)
class Came:
    """What came beside what was expected: all (series, steps), and in spreads but for the last two.

    wide: how far from what is expected is usual at that step; apart: what came less what was
    expected, in that; level, spread: see known().
    """

    told: np.ndarray
    said: np.ndarray
    wide: np.ndarray
    apart: np.ndarray
    level: np.ndarray
    spread: np.ndarray


def distances(expect: Expect, panel: Panel, setting: Setting, places: Sequence[int]) -> Came:
    """How far every step is from what is expected of it. places: see known().

    What comes leaves what was learnt: a summer, wear, a new habit. So what is expected follows what
    it has been off by of late, and how far from it is usual follows how far that was. Without it
    there are ever more alarms, the longer ago the training was.
    """
    found, late = known(panel, setting, places), setting.horizon
    with threadpool_limits(1):
        answered = expect(found.cells.reshape(-1, found.cells.shape[-1]))
    said, wide = (cells.reshape(found.told.shape) for cells in answered)
    said = np.where(np.isnan(found.spread), np.nan, said)
    off = later(rolled(found.told - said, LATELY[setting.frequency], "median"), late)
    said = said + np.nan_to_num(off)
    apart = np.abs(found.told - said) / wide
    far = later(rolled(apart, SPANS[setting.frequency], "median"), late)
    wide = wide * np.maximum(np.nan_to_num(far, nan=1.0), LEAST_FAR)
    return Came(found.told, said, wide, (found.told - said) / wide, found.level, found.spread)


def by_trees(middle: Any, wide: Any, least: float) -> Expect:
    """What comes and how far from it is usual, each by trees of its own; least: of the latter."""
    return lambda cells: (middle.predict(cells), np.maximum(wide.predict(cells), least))


def rolled(values: np.ndarray, length: int, figure: str) -> np.ndarray:
    """(series, steps): a figure of the last `length` values, such as their mean.

    NaN where fewer than a quarter of them are there.
    """
    windows = pd.DataFrame(values.T).rolling(length, min_periods=max(1, length // 4))
    return getattr(windows, figure)().to_numpy().T


def later(values: np.ndarray, steps: int) -> np.ndarray:
    """(series, steps): each value so many steps later; NaN before the first."""
    found = np.full(values.shape, np.nan)
    found[:, steps:] = values[:, : max(values.shape[1] - steps, 0)]
    return found
