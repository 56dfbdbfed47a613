"""When each made-up row happened, written as the name of the column with `role: time` says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import numpy as np

from .said import Between, Test

STEPS = 24  # the rows lie in so many months, or longer spans where the name says so
LAST_YEAR = 2025
_LONG = {"half year": 6, "year": 6, "season": 6, "term": 6, "quarter": 3}  # spans in months
_CLOCK = ("hour", "time", "minute", "interval", "moment", "timestamp")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = ("winter", "spring", "summer", "autumn")
MOST_HOURS = (14, 4.5)  # their mean and spread
HOLIDAYS = 0.03  # of days, where a column tells holidays from other days


class Moments:
    """A day, hour and minute for each row.

    steps: (rows,), 0 to STEPS - 1; name: of the column that will hold them.
    """

    def __init__(self, steps: np.ndarray, name: str, random: np.random.Generator) -> None:
        self._words, count = re.sub(r"[\W_]+", " ", name.lower()), len(steps)
        self._clock = self._says(*_CLOCK)
        spans = [months for word, months in _LONG.items() if self._says(word)]
        self._span = 1 if self._clock or not spans else spans[0]
        self._whole_years = self._says("year", "season") and not self._says("half year")
        first = 12 * (LAST_YEAR + 1) - STEPS * self._span
        whole = first + steps * self._span + random.integers(0, self._span, count)
        self.years, self._months = whole // 12, whole % 12 + 1
        months = (whole - 12 * 1970).astype("datetime64[M]")
        starts, ends = (each.astype("datetime64[D]") for each in (months, months + 1))
        within = (ends - starts).astype(int) * random.integers(0, 10_000, count) // 10_000
        self._days: list[date] = (starts + within).tolist()
        self._hours = random.normal(*MOST_HOURS, count).astype(int) % 24
        self._minutes = random.integers(0, 60, count)
        self._is_holiday = random.random(count) < HOLIDAYS

    def __len__(self) -> int:
        return len(self._days)

    def passing(self, test: Test) -> np.ndarray:
        """(rows,): whether each is in one of these months, or between two hours."""
        if isinstance(test, Between):
            return (self._hours >= test.low) & (self._hours <= test.high)
        return np.isin(self._months, test)

    def warmth(self) -> np.ndarray:
        """(rows,), 1 in July and -1 in January, as in the north."""
        return np.cos((self._months - 7) / 6 * np.pi)

    def set_hours(self, hours: np.ndarray) -> None:
        """Let a column say the hours; at a gap, or an hour of no day, they stay."""
        fits = (hours >= 0) & (hours < 24)
        self._hours = np.where(fits, np.nan_to_num(hours), self._hours).astype(int)

    def places(self, calendar: str, values: Sequence[str], drawn: np.ndarray) -> np.ndarray:
        """(rows,): which of the values a weekday or season is; as drawn where none of them."""
        named = [value.lower().replace("fall", "autumn") for value in values]
        keys = [f"{_SEASONS[day.month % 12 // 3]}" for day in self._days]
        if calendar == "weekday":
            keys = [_WEEKDAYS[day.weekday()] for day in self._days]
        kinds = {key: [key] for key in _SEASONS}
        for number, key in enumerate(_WEEKDAYS):
            midweek = ["midweek"] if number in (1, 2, 3) else []
            kinds[key] = [key, *midweek, "weekend" if number > 4 else "weekday", "workday"]
        place = {key: [named.index(k) for k in known if k in named] for key, known in kinds.items()}
        found = [place[key][0] if place[key] else old for key, old in zip(keys, drawn, strict=True)]
        holiday = [number for number, name in enumerate(named) if "holiday" in name]
        if holiday and calendar == "weekday":
            return np.where(self._is_holiday, holiday[0], found)
        return np.array(found)

    def written(self) -> list[str]:
        """Each as a year, quarter, month, week, day, or day with a clock."""
        if self._clock:
            clocks = zip(self._days, self._hours, self._minutes, strict=True)
            return [f"{day}T{hour:02d}:{minute:02d}:00" for day, hour, minute in clocks]
        if self._says("week"):
            return ["{0.year}-W{0.week:02d}".format(day.isocalendar()) for day in self._days]
        if self._says("quarter"):
            return [f"{day.year}-Q{(day.month + 2) // 3}" for day in self._days]
        if self._whole_years:
            return [str(day.year) for day in self._days]
        is_month = self._span > 1 or self._says("month")
        return [f"{day:%Y-%m}" if is_month else day.isoformat() for day in self._days]

    def _says(self, *words: str) -> bool:
        """Whether the name holds one of the words."""
        return any(re.search(rf"\b{word}s?\b", self._words) for word in words)
