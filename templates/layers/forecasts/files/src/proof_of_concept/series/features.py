"""What the model looks at: for each series, origin and step ahead, numbers known at the origin.

One table for all series (a global model), and one row for each step ahead (a direct forecast). The
past is told as distances from the series' recent level, in its recent spread, so that a series
of thousands teaches something about one of three.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .clock import YEAR
from .panel import Panel
from .setting import Setting

SPANS = {"hourly": 168, "daily": 28, "weekly": 13, "monthly": 12, "yearly": 3}  # of the level
SEASONS = 4  # of the past that are looked at, the same place in each
LEAST_SPREAD = 0.05  # of the level: a series that stands still has some


@dataclass(frozen=True)
class Features:
    """cells: (series, origins, horizon, columns); names: of the columns.

    level, spread: (series, origins), the recent mean, and the mean distance from it.
    """

    cells: np.ndarray
    names: tuple[str, ...]
    level: np.ndarray
    spread: np.ndarray


def look_back(setting: Setting) -> int:
    """How many steps before an origin are looked at."""
    year = YEAR["daily"] + 2 * SPANS["daily"] if setting.frequency == "daily" else 0
    return max(SEASONS * setting.season + setting.horizon, 2 * SPANS[setting.frequency], year)


def features(
    panel: Panel,
    setting: Setting,
    origins: Sequence[int],
    values: Mapping[str, Sequence[str]],
) -> Features:
    """The numbers for every series from these origins. values: of each key, those of training."""
    horizon, season, span = setting.horizon, setting.season, SPANS[setting.frequency]
    starts = np.array(origins)
    ahead = np.arange(1, horizon + 1)
    targets = starts[:, None] + ahead  # (origins, horizon)

    # 1. The level and the spread of the last steps, by which all the past is told.
    level = _mean(_at(panel.values, starts[:, None] - np.arange(span)))
    apart = np.abs(_at(panel.values, starts[:, None] - np.arange(2 * span)) - level[..., None])
    spread = np.maximum(_mean(apart), LEAST_SPREAD * np.abs(level))
    spread = np.where(spread > 0, spread, 1.0)

    def told(found: np.ndarray) -> np.ndarray:
        """Values (series, origins, ...) as distances from the level, in spreads."""
        wide = (...,) + (None,) * (found.ndim - 2)
        return (found - level[wide]) / spread[wide]

    columns: dict[str, np.ndarray] = {"steps ahead": ahead[None, None, :]}

    # 2. The same place in the last seasons, and the last values.
    back = -(-ahead // season) * season
    lags = [_at(panel.values, targets - back - season * number) for number in range(SEASONS)]
    columns["a season ago"] = told(lags[0])
    columns["mean of the last seasons"] = told(_mean(np.stack(lags, axis=-1)))
    if setting.frequency == "hourly":
        columns["a day ago"] = told(_at(panel.values, targets - -(-ahead // 24) * 24))
    for name, length in (("last value", 1), ("last three", 3), ("last quarter", span // 4 or 1)):
        mean = _mean(_at(panel.values, starts[:, None] - np.arange(length)))
        columns[name] = told(mean)[..., None]
    before = _mean(_at(panel.values, starts[:, None] - span - np.arange(span)))
    columns["level before"] = told(before)[..., None]
    columns["spread of the level"] = (spread / np.maximum(np.abs(level), spread))[..., None]
    if setting.frequency == "daily":
        # What the weeks around this date did a year ago, beside the weeks before them.
        week = _mean(_at(panel.values, targets[..., None] - YEAR["daily"] + np.arange(-3, 4)))
        then = _mean(_at(panel.values, starts[:, None] - YEAR["daily"] - np.arange(span)))
        columns["a year ago"] = (week - then[..., None]) / spread[..., None]

    # 3. The calendar, and which series it is.
    columns |= {name: part[None] for name, part in _calendar(panel, setting, targets).items()}
    for number, column in enumerate(setting.keys):
        place = {value: place for place, value in enumerate(values.get(column.name, ()))}
        codes = np.array([place.get(name[number], -1) for name in panel.names], dtype=float)
        columns[column.name] = codes[:, None, None]

    # 4. The drivers: where they are known ahead, that day's and that of the season ago; else what
    # is known at the origin.
    for column in setting.drivers:
        cells = panel.drivers[column.name]
        if column.name in setting.ahead:
            columns[column.name] = _at(cells, targets)
            columns[f"{column.name} a season ago"] = _at(cells, targets - back)
        else:
            columns[f"{column.name} at last"] = _at(cells, starts[:, None])
            recent = _mean(_at(cells, starts[:, None] - np.arange(min(span, 7))))
            columns[f"{column.name} of late"] = recent[..., None]
    shape = (len(panel.names), len(starts), horizon)
    whole = [np.broadcast_to(found, shape) for found in columns.values()]
    return Features(np.stack(whole, axis=-1), tuple(columns), level, spread)


def _at(cells: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """(series, ...) the cells at these steps; NaN before the first and behind the last."""
    inside = (steps >= 0) & (steps < cells.shape[1])
    return np.where(inside, cells[:, np.clip(steps, 0, cells.shape[1] - 1)], np.nan)


def _mean(found: np.ndarray) -> np.ndarray:
    """The mean over the last axis of what is there; NaN where nothing is."""
    counted = (~np.isnan(found)).sum(axis=-1)
    return np.where(counted > 0, np.nansum(found, axis=-1) / np.maximum(counted, 1), np.nan)


def _calendar(panel: Panel, setting: Setting, targets: np.ndarray) -> dict[str, np.ndarray]:
    """(origins, horizon) where each step lies in the day, the week, the month and the year."""
    dates = panel.dates[targets.ravel()]
    parts: dict[str, np.ndarray] = {}
    if setting.frequency == "hourly":
        parts["hour"] = dates.hour.to_numpy()
    if setting.frequency in ("hourly", "daily"):
        parts["weekday"] = dates.day_of_week.to_numpy()
        parts["day of the month"] = dates.day.to_numpy()
    if setting.frequency != "yearly":
        parts["day of the year"] = dates.day_of_year.to_numpy()
    return {name: part.astype(float).reshape(targets.shape) for name, part in parts.items()}
