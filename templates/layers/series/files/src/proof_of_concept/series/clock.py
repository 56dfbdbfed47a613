"""The steps of time: how a date is snapped to one, and where it stands in the season."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError

# The steps after which a pattern comes again: an hour's is that of its week.
SEASONS = {"hourly": 168, "daily": 7, "weekly": 52, "monthly": 12, "yearly": 1}
HORIZONS = {"hourly": 24, "daily": 14, "weekly": 8, "monthly": 6, "yearly": 2}
STEPS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
YEAR = {"hourly": 8760, "daily": 364, "weekly": 52, "monthly": 12, "yearly": 1}  # in steps
_CODES = {"hourly": "h", "daily": "D", "weekly": "W-MON", "monthly": "MS", "yearly": "YS"}
_PERIODS = {"hourly": "h", "daily": "D", "weekly": "W", "monthly": "M", "yearly": "Y"}
_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def snapped(texts: Sequence[str], frequency: str) -> pd.DatetimeIndex:
    """The beginning of the step that each date lies in: of a week its Monday.

    texts: as tables/times.py keeps them, with a zone or without: 2026, 2026-11, 2026-W07 ....
    """
    found = {text: _moment(text) for text in set(texts)}
    dates = pd.DatetimeIndex([found[text] for text in texts])
    return dates.to_period(_PERIODS[frequency]).to_timestamp().as_unit("s")


def calendar(first: Any, last: Any, frequency: str) -> pd.DatetimeIndex:
    """Every step from the first to the last."""
    return pd.date_range(first, last, freq=_CODES[frequency]).as_unit("s")


def following(last: Any, count: int, frequency: str) -> pd.DatetimeIndex:
    """The `count` steps behind one."""
    return pd.date_range(last, periods=count + 1, freq=_CODES[frequency])[1:].as_unit("s")


def shown(date: Any, frequency: str) -> str:
    """A date as people read it: "Mon 2026-11-23", "2026-11-23 14:00", "2026-11"."""
    day = f"{date:%Y-%m-%d}"
    if frequency == "hourly":
        return f"{_WEEKDAYS[date.day_of_week]} {day} {date:%H:%M}"
    if frequency == "daily":
        return f"{_WEEKDAYS[date.day_of_week]} {day}"
    return {"weekly": f"week of {day}", "monthly": day[:7], "yearly": day[:4]}[frequency]


def phases(dates: pd.DatetimeIndex, frequency: str) -> tuple[np.ndarray, list[str], str]:
    """(steps,) the place of each in a season that people know, its names, and what it is called."""
    if frequency == "hourly":
        return dates.hour.to_numpy(), [str(hour) for hour in range(24)], "hour of the day"
    if frequency == "daily":
        return dates.day_of_week.to_numpy(), _WEEKDAYS, "day of the week"
    if frequency == "yearly":
        return np.zeros(len(dates), dtype=int), ["year"], "year"
    return dates.month.to_numpy() - 1, [str(month) for month in range(1, 13)], "month"


def _moment(text: str) -> Any:
    try:
        if "-W" in text:
            year, week = text.split("-W")
            return pd.Timestamp.fromisocalendar(int(year), int(week), 1)
        if "-Q" in text:
            quarter: Any = pd.Period(text.replace("-", ""), "Q")
            return quarter.to_timestamp()
        return pd.Timestamp(text).tz_localize(None)
    except ValueError:
        raise ProblemError(
            f"The date {text[:40]!r} cannot be read: write dates as 2026-11-22, and collect again."
        ) from None
