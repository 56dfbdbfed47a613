"""From how odd each step is to alarms, and from alarms to the faults that they caught.

odd: (series, steps), how far each step is out of the ordinary, NaN where nothing was measured. An
alarm is one look of the user: after it the series is left alone for `horizon` steps, and raises the
next one only then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from . import Fault

FACTORS = (0.25, 0.5, 2, 4)  # of the alarms a week that were asked for, to see what others bring


@dataclass(frozen=True)
class Alarm:
    """The step at which one series raised it, and the highest value up to its end."""

    series: int
    step: int
    height: float


def raised(odd: np.ndarray, threshold: float, horizon: int, first: int = 0) -> list[Alarm]:
    """The alarms from step `first` on, series by series, in the order of time."""
    alarms = []
    for series, row in enumerate(odd):
        steps = first + np.flatnonzero(row[first:] > threshold)
        place = 0
        while place < len(steps):
            step = int(steps[place])
            place = int(np.searchsorted(steps, step + horizon, side="right"))
            height = float(np.nanmax(row[step : step + horizon + 1]))
            alarms.append(Alarm(series, step, height))
    return alarms


def threshold_for(odd: np.ndarray, alarms: float, horizon: int) -> float:
    """The lowest threshold that raises at most so many alarms on these steps, without a label."""
    heights = np.unique(odd[~np.isnan(odd)])
    low, high = 0, len(heights) - 1  # the highest raises none
    while low < high:
        middle = (low + high) // 2
        if _at_most(alarms, odd, float(heights[middle]), horizon):
            high = middle
        else:
            low = middle + 1
    return float(heights[low]) if len(heights) else 0.0


def _at_most(alarms: float, odd: np.ndarray, threshold: float, horizon: int) -> bool:
    """Whether no more alarms than so many are raised: it stops counting at the first too many."""
    count = 0
    for row in odd:
        steps, place = np.flatnonzero(row > threshold), 0
        while place < len(steps):
            place = int(np.searchsorted(steps, steps[place] + horizon, side="right"))
            count += 1
            if count > alarms:
                return False
    return True


def thresholds(
    odd: np.ndarray, alarms_a_week: float, weeks: float, horizon: int
) -> dict[str, float]:
    """By alarms a week, as text, the threshold: the number that was asked for first, and others."""
    counts = [alarms_a_week * factor for factor in (1, *FACTORS)]
    return {f"{count:g}": threshold_for(odd, count * weeks, horizon) for count in counts}


@dataclass(frozen=True)
class Judged:
    """What a detector's alarms were worth.

    delays: of each fault the steps to the alarm that caught it, NaN where none did; of: of each
    alarm the place of the fault that it belongs to, -1 for a false one; counts: (faults,), False
    for those that nobody could see, which are neither caught nor missed.
    """

    alarms: Sequence[Alarm]
    faults: Sequence[Fault]
    delays: np.ndarray
    of: np.ndarray

    @property
    def counts(self) -> np.ndarray:
        return np.array([not fault.faint for fault in self.faults], dtype=bool)


def judged(alarms: Sequence[Alarm], faults: Sequence[Fault], horizon: int) -> Judged:
    """Put alarms to faults. What is raised while a fault lasts is no false alarm, but may be late
    (see Fault.deadline): then it does not catch it."""
    delays, of = np.full(len(faults), np.nan), np.full(len(alarms), -1)
    for place, fault in enumerate(faults):
        for number, alarm in enumerate(alarms):
            if alarm.series != fault.series or alarm.step < fault.first:
                continue
            if alarm.step <= max(fault.last, fault.first + horizon):
                of[number] = place if of[number] < 0 else of[number]
                late = alarm.step - fault.first
                if alarm.step <= fault.deadline(horizon) and not late >= delays[place]:
                    delays[place] = late
    return Judged(alarms, faults, delays, of)
