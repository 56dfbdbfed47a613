"""What comes again: in the day, the week and the year; and what wanders."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .told import STATE, Told

# The logarithm of each weekday's share, Monday first, and how far an hour lies from the mean.
WEEKS = {
    "workdays": np.array([0.12, 0.18, 0.16, 0.14, 0.08, -0.28, -0.40]),
    "weekend": np.array([-0.20, -0.18, -0.12, -0.04, 0.14, 0.30, 0.10]),
    "none": np.zeros(7),
}
PEAKS = {"daytime": (9.5, 15.0), "evening": (8.0, 19.0), "none": (12.0, 12.0)}
SUMMER = 200  # the day of the year on which it is
HIGHS = {"spring": 110, "summer": SUMMER, "autumn": 290, "winter": SUMMER - 182.6, "christmas": 350}
# How far it goes up and down, as a logarithm: of weeks and months it is all that comes again.
YEARLY = {"hourly": 0.22, "daily": 0.22, "weekly": 0.5, "monthly": 0.45, "yearly": 0.0}
SHARP = 8.0  # how short the weeks before Christmas are


def week_of(
    dates: pd.DatetimeIndex,
    frequency: str,
    told: Told,
    random: np.random.Generator,
    shape: tuple[int, int],
) -> np.ndarray:
    """(series, steps): the week's pattern and the day's, a bit different for each series."""
    if frequency not in ("hourly", "daily"):
        return np.zeros(shape)
    week = WEEKS[told.week] + random.normal(0, 0.05, (shape[0], 7)) * (told.week != "none")
    found = week[:, dates.day_of_week.to_numpy()]
    if frequency == "hourly" and told.day != "none":
        hours = np.arange(24)
        hills = [np.exp(-(((hours - peak + 12) % 24 - 12) ** 2) / 14) for peak in PEAKS[told.day]]
        swing = 1.1 * (np.maximum(*hills) - np.mean(np.maximum(*hills)))
        found = found + (swing * random.uniform(0.8, 1.2, (shape[0], 1)))[:, dates.hour.to_numpy()]
    return found


def year_of(
    dates: pd.DatetimeIndex, frequency: str, told: Told, shape: tuple[int, int]
) -> np.ndarray:
    """(series, steps): high in one season of the year, or never."""
    if told.year == "none":
        return np.zeros(shape)
    angle = 2 * np.pi * (dates.day_of_year.to_numpy() - HIGHS[told.year]) / 365.25
    wave = np.cos(angle)
    if told.year == "christmas":
        wave = 2 * np.exp(SHARP * (wave - 1))
    return np.broadcast_to(YEARLY[frequency] * wave, shape)


def wander(
    shape: tuple[int, int], size: float, kind: str, random: np.random.Generator
) -> np.ndarray:
    """(series, steps): what stays for a while and fades, and nobody foresees.

    A state that is measured, such as a level, changes slowly.
    """
    fades = 0.93 if kind == STATE else 0.8
    found = random.normal(0, size * np.sqrt(1 - fades**2), shape)
    for step in range(1, shape[1]):
        found[:, step] += fades * found[:, step - 1]
    return found
