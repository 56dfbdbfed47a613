"""Drawing the drivers; effects.py says what they do to the target."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

import numpy as np
import pandas as pd

from ..series.setting import Setting
from ..tables.columns import Column
from .rhythms import SUMMER
from .told import DAYS, SPELLS, WEATHER, WEEKS, Driver, Told

# The same every year: a month and a day. Easter and what goes by it stand as in 2023.
SINGLE = ((1, 1), (1, 6), (4, 7), (4, 10), (5, 1), (5, 18), (6, 8), (8, 15), (10, 3), (11, 1),
          (12, 25), (12, 26))  # fmt: skip
BREAKS = ((1, 1, 7), (2, 13, 7), (4, 3, 12), (7, 24, 42), (10, 16, 14), (12, 23, 9))  # with length
OFF = {
    DAYS: set(SINGLE),
    WEEKS: {
        (day.month, day.day)
        for month, first, length in BREAKS
        for day in pd.date_range(f"2023-{month}-{first}", periods=length)
    },
}
OFTEN = {"hourly": 400, "daily": 35, "weekly": 9, "monthly": 5, "yearly": 4}  # steps to the next
LONG = {"hourly": 48, "daily": 6, "weekly": 2, "monthly": 1, "yearly": 1}  # steps of a spell
OF_ITSELF, OF_RANGE = 0.12, 0.18  # how far a price moves from its usual one, and another number
USUAL = "usual"  # a value of a driver, such as of low, usual and high


def draw_drivers(
    setting: Setting,
    told: Told,
    names: Sequence[tuple[str, ...]],
    dates: pd.DatetimeIndex,
    random: np.random.Generator,
) -> dict[str, np.ndarray]:
    """By name (series, steps): numbers, or places of a choice among its values.

    Days off and breaks are the same for all, the weather for all that share the last key, such as a
    town.
    """
    found, places = {}, sorted({name[-1:] for name in names})
    for column in setting.drivers:
        driver = told.drivers[column.name]
        if driver.runs in OFF:
            days = _days(column, dates, setting.frequency, OFF[driver.runs])
            found[column.name] = np.tile(days, (len(names), 1))
        elif driver.runs == WEATHER:
            drawn = {place: _weather(column, driver, dates, random) for place in places}
            found[column.name] = np.stack([drawn[name[-1:]] for name in names])
        else:
            draw = _spells if driver.runs == SPELLS else _steps
            found[column.name] = np.stack(
                [draw(column, len(dates), setting.frequency, random) for _ in names]
            )
    return found


def is_ratio(column: Column) -> bool:
    """Whether a change is a share of what was there, as of a price: not of what may be zero."""
    return not column.values and round(column.low, 2) > 0  # to two digits, as it is drawn


def _days(column: Column, dates: Any, frequency: str, days_off: Set[tuple[int, int]]) -> np.ndarray:
    """The last value (or the number of days) where a day off lies in the step, else the first."""
    ends: Any = dates[1:].append(dates[-1:] + (dates[-1] - dates[-2]))
    if frequency in ("hourly", "daily"):
        days = zip(dates.month, dates.day, strict=True)
        counts = np.array([float(day in days_off) for day in days])
    else:
        years = range(dates[0].year, ends[-1].year + 1)
        off = pd.DatetimeIndex([pd.Timestamp(year, *day) for year in years for day in days_off])
        counts = np.array(
            [((off >= a) & (off < b)).sum() for a, b in zip(dates, ends, strict=True)], dtype=float
        )
    return np.where(counts > 0, len(column.values) - 1, 0.0) if column.values else counts


def _weather(
    column: Column, driver: Driver, dates: pd.DatetimeIndex, random: np.random.Generator
) -> np.ndarray:
    """A number drifts around what the time of the year says; a choice stays for a while."""
    count = len(dates)
    if column.values:
        drawn = random.choice(len(column.values), count, p=_shares(column))
        stays = random.random(count) < 0.55
        for step in range(1, count):
            drawn[step] = drawn[step - 1] if stays[step] else drawn[step]
        return drawn.astype(float)
    drift = random.normal(0, 1, count)
    for step in range(1, count):
        drift[step] = 0.75 * drift[step - 1] + 0.66 * drift[step]
    sign = {"summer": 1, "winter": -1}.get(driver.high_in, 0)
    angle = 2 * np.pi * (dates.day_of_year.to_numpy() - SUMMER) / 365.25
    share = 0.5 + 0.25 * sign * np.cos(angle) + 0.1 * drift
    if not driver.high_in:  # such as rain: mostly little of it
        share = np.exp(-2.2 + 0.9 * drift)
    return np.round(column.low + (column.high - column.low) * np.clip(share, 0, 1), 1)


def _shares(column: Column) -> np.ndarray:
    """How often each value is there: the usual one, or else the first, most of the time."""
    often = column.values.index(USUAL) if USUAL in column.values else 0
    shares = 0.5 ** np.abs(np.arange(len(column.values)) - often)
    return shares / shares.sum()


def _spells(column: Column, count: int, frequency: str, random: np.random.Generator) -> np.ndarray:
    """The first value, or the lower end; now and then another for some steps."""
    found = np.full(count, 0.0 if column.values else column.low)
    step = int(random.integers(0, OFTEN[frequency]))
    while step < count:
        long = LONG[frequency] + int(random.integers(0, LONG[frequency] // 2 + 1))
        wide = column.low + (column.high - column.low) * random.uniform(0.3, 0.9)
        other = random.integers(1, len(column.values)) if column.values else round(wide, 1)
        found[step : step + long] = other
        step += long + int(OFTEN[frequency] * random.uniform(0.6, 1.5))
    return found


def _steps(column: Column, count: int, frequency: str, random: np.random.Generator) -> np.ndarray:
    """Stays for weeks, then changes, such as a price."""
    found, step = np.zeros(count), 0
    middle = column.low + (column.high - column.low) * random.uniform(0.3, 0.6)
    while step < count:
        long = int(2 * OFTEN[frequency] * random.uniform(0.5, 1.5)) + 1
        if column.values:
            value = float(random.choice(len(column.values), p=_shares(column)))
        else:
            by = random.normal()
            moved = (
                middle * np.exp(OF_ITSELF * by)
                if is_ratio(column)
                else middle + OF_RANGE * (column.high - column.low) * by
            )
            value = round(float(np.clip(moved, column.low, column.high)), max(column.digits, 2))
        found[step : step + long] = value
        step += long
    return found
